"""What is due, gatherings, rounds, the next review and birthdays as a calendar file.

Without names and texts unless they are wanted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path

from myconnections.domain.dates import PartialDate
from myconnections.domain.ids import ContactId
from myconnections.domain.rounds import Every, day_after, first_from
from myconnections.interchange.calendars import ALARM_AT, Birthday, DueDay, Repeating, calendar_file, regular
from myconnections.services import notebook_dues, preferences, review_dues
from myconnections.services.coming import PROMISE_UNDATED, coming_in
from myconnections.services.exports import write_file
from myconnections.services.moments import today_of
from myconnections.services.notebook_dues import NotebookDue
from myconnections.services.ports import OpenVault, UnitOfWork

Titles = Callable[[str, Mapping[str, object]], str]
"""Makes the title of an entry: its kind ("thank", "promise", "plan", "free", "birthday", "calendar", "review", those of
`notebook_dues`; with ":named" behind it when the person wants names) and what may stand in it (`name`, `text`)."""


@dataclass(frozen=True, slots=True)
class CalendarWish:
    """What goes into the file. `named`: names and texts stand in it (calendars are copied to servers); `as_events`:
    dues are events of a day instead of tasks.
    """

    named: bool = False
    birthdays: bool = True
    as_events: bool = False


@dataclass(frozen=True, slots=True)
class CalendarWritten:
    """How many dues and birthdays went into which file; `replaced`: an older file stood there."""

    file: Path
    dues: int
    birthdays: int
    replaced: bool = False


def calendar(vault: OpenVault, out: Path, wish: CalendarWish, titles: Titles, now: datetime) -> CalendarWritten:
    """Write the file, for the owner only. Who rests or is archived still has their promises; birthdays leave out the
    archived. Refused and Trouble as `exports.write_file`.
    """
    with vault.read() as uow:
        single, rounds = _rounds(uow, today_of(now))
        today = today_of(now)
        noted = (*_gatherings(uow, today), *_introductions(uow, today))
        found = (*_thanks(uow, now), *_dues(uow), *noted, *single, *_review(uow, now))
        dues = [_entry(due, wish, titles) for due in found]
        repeating = [Repeating(_entry(due, wish, titles), begin, every) for due, begin, every in rounds]
        days = list(_birthdays(uow, wish, titles)) if wish.birthdays else []
    name = titles("calendar", {})
    made = calendar_file(dues, days, now, name=name, as_events=wish.as_events, rounds=repeating)
    return CalendarWritten(out, len(dues) + len(repeating), len(days), write_file(out, made))


@dataclass(frozen=True, slots=True)
class _Due:
    kind: str
    key: str
    day: date
    name: str
    text: str
    rings: timedelta = ALARM_AT


def _thanks(uow: UnitOfWork, now: datetime) -> Iterator[_Due]:
    """Thank-yous in their first day: later ones are still welcome, but nothing rings for them (method.md 6.1)."""
    for one in coming_in(uow, now):
        if one.due.kind == "thank" and not one.due.late:
            yield _Due("thank", f"thank {one.due.ref}", one.day, one.due.name, "")


def _dues(uow: UnitOfWork) -> Iterator[_Due]:
    promises, reminders = uow.dues.promises(open_only=True), uow.dues.reminders(open_only=True)
    about = {one.contact_id for one in promises} | {one.contact_id for one in reminders if one.contact_id is not None}
    names: dict[ContactId | None, str] = {one.id: one.name for one in uow.contacts.many(about)}
    for promise in promises:
        day = promise.due or promise.made_on + PROMISE_UNDATED
        key = f"promise {promise.id} {promise.made_on.isoformat()}"
        yield _Due("promise", key, _later(day, promise.snoozed_until), names.get(promise.contact_id, ""), promise.text)
    for one in reminders:
        key = f"{one.kind} {one.id} {one.made_at}"
        yield _Due(one.kind, key, _later(one.due, one.snoozed_until), names.get(one.contact_id, ""), one.text)


def _gatherings(uow: UnitOfWork, today: date) -> Iterator[_Due]:
    """Those to come."""
    for one in notebook_dues.gatherings_found(uow, today):
        if one.due >= today:
            yield _of(one, one.due.isoformat())


def _introductions(uow: UnitOfWork, today: date) -> Iterator[_Due]:
    """Those that wait for something: an answer, to bring two together, to look whether they have met."""
    for one in notebook_dues.introductions_found(uow, today):
        yield _Due(one.kind, f"{one.kind} {one.ref} {one.facts['state']}", one.day, "", str(one.facts["text"]))


def _rounds(uow: UnitOfWork, today: date) -> tuple[list[_Due], list[tuple[_Due, date, Every]]]:
    """Of each round the time that stands, alone, or with those after it where a calendar counts as we do; a time that
    was put off stands alone, and those after it repeat.
    """
    single: list[_Due] = []
    repeating: list[tuple[_Due, date, Every]] = []
    for one, round_ in notebook_dues.rounds_found(uow, today):
        begin, every, first = round_.begin or one.due, round_.every, one.due
        if one.since > one.due or not regular(begin, every):
            single.append(_of(one, one.due.isoformat()))
            first = first_from(begin, every, day_after(one.due)) or one.due
        if regular(begin, every):
            repeating.append((replace(_of(one, "round"), day=first), begin, every))
    return single, repeating


def _of(one: NotebookDue, which: str) -> _Due:
    return _Due(one.kind, f"{one.kind} {one.ref} {which}", max(one.due, one.since), "", str(one.facts["text"]))


def _review(uow: UnitOfWork, now: datetime) -> Iterator[_Due]:
    """The next review, which rings at the hour chosen for it."""
    rings = timedelta(hours=preferences.kept_in(uow).review_hour)
    for one in review_dues.found(uow, now):
        yield _Due(one.kind, f"{one.kind} {one.ref}", max(one.due, one.since), "", "", rings)


def _entry(due: _Due, wish: CalendarWish, titles: Titles) -> DueDay:
    facts: dict[str, object] = {"name": due.name, "text": due.text}
    kind = f"{due.kind}:named" if wish.named and due.name else due.kind
    title = due.text if wish.named and due.text and not due.name else titles(kind, facts)
    return DueDay(due.key, title, due.day, titles(due.kind, facts), due.rings)


def _birthdays(uow: UnitOfWork, wish: CalendarWish, titles: Titles) -> Iterator[Birthday]:
    days = {who: PartialDate.parse(text) for who, text in uow.contacts.column("birthday")}
    people = uow.contacts.many([who for who, day in days.items() if day.day is not None])
    word = titles("birthday", {})
    for one in people:
        if not one.archived:
            title = titles("birthday:named", {"name": one.name}) if wish.named else word
            yield Birthday(one.uid, title, days[one.id], word)


def _later(day: date, snoozed: date | None) -> date:
    return day if snoozed is None else max(day, snoozed)
