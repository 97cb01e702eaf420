"""Promises, plans and what is due today. Nothing accumulates: the list is computed each time it is shown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

from myconnections.domain.encounter import By, EncounterKind
from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId, PromiseId, ReminderId
from myconnections.domain.reminder import Promise, Reminder
from myconnections.domain.thanks import FRESH, STILL_WELCOME, late, listed
from myconnections.services import encounters, kept
from myconnections.services.changes import Changes
from myconnections.services.moments import instant_of, today_of
from myconnections.services.ports import Act, OpenVault, UnitOfWork
from myconnections.services.views import Due, LogDraft

REMINDER_KINDS = ("plan", "free")
PROMISE_AHEAD = timedelta(days=3)
PROMISE_UNDATED = timedelta(days=7)
"""A promise without a day comes up a week after it was made."""
FEW_PEOPLE = 10


def promise(vault: OpenVault, promise: Promise, now: datetime) -> Changes:
    """Keep a promise of mine or theirs; `facts["id"]` is its id."""
    text = kept.text_given(promise.text)
    act, _ = kept.people_act(vault, "promise", [promise.contact_id], text=text)
    with vault.write(act, now) as uow:
        new = uow.dues.add_promise(replace(promise, id=PromiseId(0), text=text))
    return Changes.of({"promise"}, [new.contact_id], uow.act_id, id=int(new.id))


def change_promise(vault: OpenVault, promise: Promise, now: datetime) -> Changes:
    """Keep the promise as given; whose it is and when it was done stay."""
    text = kept.text_given(promise.text)
    before, act = _promise(vault, promise.id, "promise", changed=True)
    with vault.write(act, now) as uow:
        uow.dues.put_promise(
            replace(
                promise,
                text=text,
                contact_id=before.contact_id,
                done_at=before.done_at,
                encounter_id=before.encounter_id,
            )
        )
    return Changes.of({"promise"}, [before.contact_id], uow.act_id)


def keep_promise(vault: OpenVault, promise_id: int, now: datetime, done: bool = True) -> Changes:
    """Mark a promise as kept, or open again."""
    before, act = _promise(vault, promise_id, "promise_done", done=done)
    with vault.write(act, now) as uow:
        uow.dues.put_promise(replace(before, done_at=now if done else None))
    return Changes.of({"promise"}, [before.contact_id], uow.act_id)


def forget_promise(vault: OpenVault, promise_id: int, now: datetime) -> Changes:
    """Take a promise away as if it had not been noted."""
    before, act = _promise(vault, promise_id, "promise", forgotten=True)
    with vault.write(act, now) as uow:
        uow.dues.remove_promise(before)
    return Changes.of({"promise"}, [before.contact_id], uow.act_id)


def plan(vault: OpenVault, reminder: Reminder, now: datetime) -> Changes:
    """Keep a plan ("if …, then …") or a free reminder; `facts["id"]` is its id."""
    act = reminder_act(vault, reminder, "reminder")
    with vault.write(act, now) as uow:
        new = add_reminder(uow, reminder, now)
    return Changes.of({"reminder"}, _whose(new), uow.act_id, id=int(new.id))


def reminder_act(vault: OpenVault, reminder: Reminder, kind: str, **facts: object) -> Act:
    """The act of keeping this reminder; refused when it says nothing or names nobody who is kept."""
    kept.one_of(reminder.kind, REMINDER_KINDS, "unknown_reminder_kind")
    text = kept.text_given(reminder.text)
    if reminder.contact_id is None:
        return Act(kind, {"text": text, **facts})
    return kept.people_act(vault, kind, [reminder.contact_id], text=text, **facts)[0]


def add_reminder(uow: UnitOfWork, reminder: Reminder, now: datetime) -> Reminder:
    """Keep a reminder inside a unit of work."""
    return uow.dues.add_reminder(
        replace(
            reminder,
            id=ReminderId(0),
            text=reminder.text.strip(),
            condition=reminder.condition.strip(),
            made_at=now,
            done_at=None,
        )
    )


def done(vault: OpenVault, reminder_id: int, now: datetime, draft: LogDraft | None = None) -> Changes:
    """Mark a plan or reminder as done; with a draft log what was done in the same act.

    Refused: "no_such_reminder", and what logging refuses.
    """
    before = _reminder(vault, reminder_id)
    if draft is None:
        with vault.write(Act("reminder_done", {"text": before.text}), now) as uow:
            uow.dues.put_reminder(replace(before, done_at=now))
        return Changes.of({"reminder"}, _whose(before), uow.act_id)
    instant_of(draft.day, now)
    encounters.check_count(draft.people)
    act, _ = kept.people_act(vault, "reminder_done", draft.people, text=before.text, kind=draft.kind.value)
    with vault.write(act, now) as uow:
        uow.dues.put_reminder(replace(before, done_at=now))
        logged = encounters.log_in(uow, draft, now)
    return replace(logged, kinds=logged.kinds | {"reminder"}, act=uow.act_id)


def forget_reminder(vault: OpenVault, reminder_id: int, now: datetime) -> Changes:
    """Take a plan or reminder away."""
    before = _reminder(vault, reminder_id)
    with vault.write(Act("reminder", {"text": before.text, "forgotten": True}), now) as uow:
        uow.dues.remove_reminder(before)
    return Changes.of({"reminder"}, _whose(before), uow.act_id)


def snooze(vault: OpenVault, kind: str, ref: int, until: date, now: datetime) -> Changes:
    """Keep a promise, plan or reminder away until a later day. Refused("day_not_ahead") for today or earlier."""
    kept.one_of(kind, ("promise", *REMINDER_KINDS), "cannot_wait")
    if until <= today_of(now):
        raise Refused("day_not_ahead", day=until.isoformat())
    if kind == "promise":
        promise_before, act = _promise(vault, ref, "promise", until=until.isoformat())
        with vault.write(act, now) as uow:
            uow.dues.put_promise(replace(promise_before, snoozed_until=until))
        return Changes.of({"promise"}, [promise_before.contact_id], uow.act_id)
    before = _reminder(vault, ref)
    with vault.write(Act("reminder", {"text": before.text, "until": until.isoformat()}), now) as uow:
        uow.dues.put_reminder(replace(before, snoozed_until=until))
    return Changes.of({"reminder"}, _whose(before), uow.act_id)


def due_list(vault: OpenVault, now: datetime) -> list[Due]:
    """Everything due at this moment: thank-yous, promises, plans and reminders, then the question about oneself."""
    with vault.read() as uow:
        return dues_in(uow, now)


def dues_in(uow: UnitOfWork, now: datetime) -> list[Due]:
    """The same inside a unit of work."""
    found = [*_thanks(uow, now), *_promises(uow, today_of(now)), *_reminders(uow, today_of(now))]
    ids = {due.contact_id for due in found if due.contact_id is not None}
    names = uow.contacts.names(ids)
    found = [due if due.contact_id is None else replace(due, name=names[due.contact_id]) for due in found]
    people = uow.contacts.count()
    if people < FEW_PEOPLE:
        found.append(Due("self", 0, None, "", None, facts={"people": people}))
    return found


def _thanks(uow: UnitOfWork, now: datetime) -> Iterator[Due]:
    """One thank-you a person, for the newest encounter that no thanks of mine followed (method.md 5.1)."""
    kept_since = [one for one in uow.encounters.thanks_candidates(today_of(now) - STILL_WELCOME) if listed(one.at, now)]
    thanked = {(one.contact_id, one.day) for one in kept_since if one.kind is EncounterKind.THANKS and one.by is By.ME}
    last_thanks = dict(sorted(thanked, key=lambda pair: pair[1]))
    named: set[ContactId] = set()
    for one in sorted(kept_since, key=lambda one: (one.at, one.id), reverse=True):
        settled = one.contact_id in last_thanks and last_thanks[one.contact_id] >= one.day
        if one.thank and not settled and one.contact_id not in named:
            named.add(one.contact_id)
            facts: dict[str, object] = {"kind": one.kind.value, "day": one.day.isoformat()}
            due = (one.at + FRESH).astimezone(now.tzinfo).date()
            yield Due("thank", int(one.id), one.contact_id, "", due, late(one.at, now), facts)


def _promises(uow: UnitOfWork, today: date) -> Iterator[Due]:
    """Open promises due within three days or overdue, or without a day and a week old (method.md 5.1)."""
    for promise in uow.dues.promises(open_only=True):
        shown_from = promise.made_on + PROMISE_UNDATED if promise.due is None else promise.due - PROMISE_AHEAD
        if today >= shown_from and not _snoozed(promise.snoozed_until, today):
            overdue = promise.due is not None and promise.due < today
            facts: dict[str, object] = {
                "text": promise.text,
                "by": promise.by.value,
                "made_on": promise.made_on.isoformat(),
            }
            yield Due("promise", int(promise.id), promise.contact_id, "", promise.due, overdue, facts)


def _reminders(uow: UnitOfWork, today: date) -> Iterator[Due]:
    """Open plans and reminders whose day has come."""
    for reminder in uow.dues.reminders(open_only=True):
        if reminder.due <= today and not _snoozed(reminder.snoozed_until, today):
            facts: dict[str, object] = {"text": reminder.text, "condition": reminder.condition}
            yield Due(
                reminder.kind, int(reminder.id), reminder.contact_id, "", reminder.due, reminder.due < today, facts
            )


def _snoozed(until: date | None, today: date) -> bool:
    return until is not None and today < until


def _promise(vault: OpenVault, promise_id: int, kind: str, **facts: object) -> tuple[Promise, Act]:
    """The promise and the act on it, or Refused("no_such_promise")."""
    with vault.read() as uow:
        found = uow.dues.promise(promise_id)
    if found is None:
        raise Refused("no_such_promise", id=int(promise_id))
    return found, kept.people_act(vault, kind, [found.contact_id], text=found.text, **facts)[0]


def _reminder(vault: OpenVault, reminder_id: int) -> Reminder:
    """The reminder, or Refused("no_such_reminder")."""
    with vault.read() as uow:
        found = uow.dues.reminder(reminder_id)
    if found is None:
        raise Refused("no_such_reminder", id=int(reminder_id))
    return found


def _whose(reminder: Reminder) -> list[ContactId]:
    return [] if reminder.contact_id is None else [reminder.contact_id]
