"""Rows and domain values, translated by hand: promises, reminders, suggestions shown."""

from __future__ import annotations

from datetime import date

from myconnections.domain.encounter import By
from myconnections.domain.ids import ContactId, EncounterId, PromiseId, ReminderId
from myconnections.domain.listing import ShownRow
from myconnections.domain.reminder import Promise, Reminder
from myconnections.storage.rows import Row, day_of, moment_of, ordinal, seconds


def promise_row(promise: Promise) -> Row:
    """A promise as a row of `promise`."""
    p = promise
    return (
        p.id, p.contact_id, p.text, p.by.value, p.made_on.toordinal(), ordinal(p.due), seconds(p.done_at),
        p.encounter_id, ordinal(p.snoozed_until),
    )  # fmt: skip


def promise_of(row: Row) -> Promise:
    """A promise from its row."""
    key, contact_id, text, by, made_on, due, done_at, encounter_id, snoozed = row
    return Promise(
        PromiseId(key), ContactId(contact_id), text, By(by), date.fromordinal(made_on), day_of(due),
        moment_of(done_at), None if encounter_id is None else EncounterId(encounter_id), day_of(snoozed),
    )  # fmt: skip


def reminder_row(reminder: Reminder) -> Row:
    """A reminder as a row of `reminder`."""
    r = reminder
    return (
        r.id, r.kind, r.text, r.due.toordinal(), r.contact_id, r.condition, seconds(r.made_at), seconds(r.done_at),
        ordinal(r.snoozed_until),
    )  # fmt: skip


def reminder_of(row: Row) -> Reminder:
    """A reminder from its row."""
    key, kind, text, due, contact_id, condition, made_at, done_at, snoozed = row
    return Reminder(
        ReminderId(key), kind, text, date.fromordinal(due), None if contact_id is None else ContactId(contact_id),
        condition, moment_of(made_at), moment_of(done_at), day_of(snoozed),
    )  # fmt: skip


def shown_row(shown: ShownRow) -> Row:
    """A suggestion shown as a row of `suggestion_shown`."""
    s = shown
    return (
        s.id, s.week.toordinal(), s.slot, s.contact_id, s.kind, s.answer, seconds(s.answered_at), ordinal(s.until)
    )  # fmt: skip


def shown_of(row: Row) -> ShownRow:
    """A suggestion shown from its row."""
    key, week, slot, contact_id, kind, answer, answered_at, until = row
    return ShownRow(
        key, date.fromordinal(week), slot, ContactId(contact_id), kind, answer, moment_of(answered_at), day_of(until)
    )
