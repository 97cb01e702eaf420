"""What is due and what is ahead: thank-yous, promises, plans, reminders, gatherings, rounds of communities, birthdays,
the review of the week.
Computed anew at each look, so that nothing accumulates.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from myconnections.domain.dates import next_time
from myconnections.domain.encounter import By, EncounterKind
from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId
from myconnections.domain.reminder import Reminder
from myconnections.domain.thanks import FRESH, STILL_WELCOME, late, listed
from myconnections.services import notebook_dues, preferences, review_dues, waits
from myconnections.services.moments import today_of
from myconnections.services.ports import OpenVault, UnitOfWork
from myconnections.services.views import Due
from myconnections.services.waits import Waits

PROMISE_AHEAD = timedelta(days=3)
PROMISE_UNDATED = timedelta(days=7)
"""A promise without a day comes up a week after it was made."""
BIRTHDAY_AHEAD = timedelta(days=3)
BIRTHDAYS_LISTED = timedelta(days=60)
"""So far ahead birthdays stand among what is coming."""
FEW_PEOPLE = 10


@dataclass(frozen=True, slots=True)
class Coming:
    """Something with the day under which it stands, today or later. `since` is the day from which it is due."""

    day: date
    since: date
    due: Due


def coming(vault: OpenVault, now: datetime) -> list[Coming]:
    """Everything ahead, by day; what has been waiting stands under today. Birthdays of the next sixty days."""
    with vault.read() as uow:
        return coming_in(uow, now)


def reminder(vault: OpenVault, reminder_id: int) -> Reminder:
    """A plan or reminder as kept. Refused("no_such_reminder")."""
    with vault.read() as uow:
        found = uow.dues.reminder(reminder_id)
    if found is None:
        raise Refused("no_such_reminder", id=reminder_id)
    return found


def coming_in(uow: UnitOfWork, now: datetime, ahead: timedelta | None = None) -> list[Coming]:
    """The same inside a unit of work; with `ahead` only what stands under one of so many days, and perhaps more."""
    whole = _whole(uow, _found(uow, now, ahead))
    return sorted(whole, key=lambda one: (one.day, _ORDER[one.due.kind], one.due.name, one.due.ref))


def dues_in(uow: UnitOfWork, now: datetime) -> list[Due]:
    """What is due at this moment, the longest due first, then the question about oneself."""
    today = today_of(now)
    begun = [one for one in _found(uow, now, PROMISE_AHEAD) if one[1] <= today]
    found = [one.due for one in _whole(uow, begun)]
    found.sort(key=lambda due: (due.due or today, _ORDER[due.kind], due.name, due.ref))
    people = uow.contacts.count()
    if people < FEW_PEOPLE:
        found.append(Due("self", 0, None, "", None, facts={"people": people}))
    return found


_Found = tuple[date, date, str, int, ContactId | None, date | None, bool, dict[str, object]]
"""What becomes a `Coming`, without the name: the day, since when, and of its `Due` all the rest in order."""
_ORDER = {
    kind: place
    for place, kind in enumerate(
        ("thank", "promise", "plan", "free", *notebook_dues.KINDS, "birthday", review_dues.KIND)
    )
}


def _found(uow: UnitOfWork, now: datetime, ahead: timedelta | None) -> list[_Found]:
    """Everything open, or only what the days until then need to be read for."""
    today = today_of(now)
    kept = waits.kept_in(uow)
    until = None if ahead is None else today + ahead
    found = [*_thanks(uow, now, kept), *_promises(uow, today, until), *_reminders(uow, today, until)]
    found += (
        (one.day, one.since, one.kind, one.ref, one.contact_id, one.due, one.late, one.facts)
        for one in (*notebook_dues.found(uow, today), *review_dues.found(uow, now))
        if until is None or one.since <= until
    )
    if preferences.kept_in(uow).birthdays:
        found += _birthdays(uow, today, today + (BIRTHDAYS_LISTED if ahead is None else ahead), kept)
    return found


def _whole(uow: UnitOfWork, found: Sequence[_Found]) -> Iterator[Coming]:
    """With the names of these people, read at once."""
    names = uow.contacts.names({one[4] for one in found if one[4] is not None})
    for day, since, kind, ref, who, due, overdue, facts in found:
        name = "" if who is None else names.get(who, "")
        yield Coming(day, since, Due(kind, ref, who, name, due, overdue, facts))


def _thanks(uow: UnitOfWork, now: datetime, kept: Waits) -> Iterator[_Found]:
    """One thank-you a person, for the newest encounter that no thanks of mine followed (method.md 5.1)."""
    today = today_of(now)
    kept_since = [one for one in uow.encounters.thanks_candidates(today - STILL_WELCOME) if listed(one.at, now)]
    thanked = {(one.contact_id, one.day) for one in kept_since if one.kind is EncounterKind.THANKS and one.by is By.ME}
    last_thanks = dict(sorted(thanked, key=lambda pair: pair[1]))
    named: set[ContactId] = set()
    for one in sorted(kept_since, key=lambda one: (one.at, one.id), reverse=True):
        settled = one.contact_id in last_thanks and last_thanks[one.contact_id] >= one.day
        if one.thank and not settled and one.contact_id not in named:
            named.add(one.contact_id)
            facts: dict[str, object] = {"kind": one.kind.value, "day": one.day.isoformat()}
            until = (one.at + FRESH).astimezone(now.tzinfo).date()
            since = max(today, kept.get(("thank", int(one.id)), today))
            yield max(since, until), since, "thank", int(one.id), one.contact_id, until, late(one.at, now), facts


def _promises(uow: UnitOfWork, today: date, until: date | None) -> Iterator[_Found]:
    """Open promises: due within three days or overdue, or without a day and a week old (method.md 5.1)."""
    for promise in uow.dues.promises(open_only=True, until=until):
        wait = promise.snoozed_until or date.min
        undated = promise.made_on + PROMISE_UNDATED
        since = max(undated if promise.due is None else promise.due - PROMISE_AHEAD, wait)
        facts: dict[str, object] = {
            "text": promise.text,
            "by": promise.by.value,
            "made_on": promise.made_on.isoformat(),
        }
        overdue = promise.due is not None and promise.due < today
        day = max(promise.due or undated, wait, today)
        yield day, since, "promise", int(promise.id), promise.contact_id, promise.due, overdue, facts


def _reminders(uow: UnitOfWork, today: date, until: date | None) -> Iterator[_Found]:
    """Open plans and reminders, due when their day has come."""
    for one in uow.dues.reminders(open_only=True, until=until):
        since = max(one.due, one.snoozed_until or date.min)
        facts: dict[str, object] = {"text": one.text, "condition": one.condition}
        yield max(since, today), since, one.kind, int(one.id), one.contact_id, one.due, one.due < today, facts


def _birthdays(uow: UnitOfWork, today: date, until: date, kept: Waits) -> Iterator[_Found]:
    """Birthdays until that day, due from three days before on; gone for this year once there was contact since then."""
    for who, birthday, last in uow.contacts.birthdays(today, until):
        day = next_time(birthday, today) or until  # the door gives only those that come round by then
        begins = day - BIRTHDAY_AHEAD
        since = max(begins, kept.get(("birthday", int(who)), begins))
        if (last is None or last < begins) and since <= day:
            age = None if birthday.year is None else day.year - birthday.year
            facts: dict[str, object] = {"day": day.isoformat(), "age": age}
            yield day, since, "birthday", int(who), who, day, False, facts
