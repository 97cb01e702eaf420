"""What is due and what is ahead: thank-yous, promises, plans, reminders, birthdays. Computed anew at each look, so that
nothing accumulates.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from myconnections.domain.dates import next_time
from myconnections.domain.encounter import By, EncounterKind
from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId
from myconnections.domain.reminder import Reminder
from myconnections.domain.thanks import FRESH, STILL_WELCOME, late, listed
from myconnections.services import preferences, waits
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


def coming_in(uow: UnitOfWork, now: datetime, birthdays: timedelta = BIRTHDAYS_LISTED) -> list[Coming]:
    """The same inside a unit of work, with birthdays of so many days."""
    today = today_of(now)
    kept = waits.kept_in(uow)
    found = [*_thanks(uow, now, kept), *_promises(uow, today), *_reminders(uow, today)]
    if preferences.kept_in(uow).birthdays:
        found += _birthdays(uow, today, today + birthdays, kept)
    names = uow.contacts.names({one.due.contact_id for one in found if one.due.contact_id is not None})
    whole = [_named(one, names) for one in found]
    return sorted(whole, key=lambda one: (one.day, _ORDER.index(one.due.kind), one.due.name, one.due.ref))


def dues_in(uow: UnitOfWork, now: datetime) -> list[Due]:
    """What is due at this moment, the longest due first, then the question about oneself."""
    today = today_of(now)
    found = [one.due for one in coming_in(uow, now, BIRTHDAY_AHEAD) if one.since <= today]
    found.sort(key=lambda due: (due.due or today, _ORDER.index(due.kind), due.name, due.ref))
    people = uow.contacts.count()
    if people < FEW_PEOPLE:
        found.append(Due("self", 0, None, "", None, facts={"people": people}))
    return found


def _named(one: Coming, names: Mapping[ContactId, str]) -> Coming:
    who = one.due.contact_id
    return one if who is None else replace(one, due=replace(one.due, name=names.get(who, "")))


_ORDER = ("thank", "promise", "plan", "free", "birthday")


def _thanks(uow: UnitOfWork, now: datetime, kept: Waits) -> Iterator[Coming]:
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
            due = Due("thank", int(one.id), one.contact_id, "", until, late(one.at, now), facts)
            yield Coming(max(since, until), since, due)


def _promises(uow: UnitOfWork, today: date) -> Iterator[Coming]:
    """Open promises: due within three days or overdue, or without a day and a week old (method.md 5.1)."""
    for promise in uow.dues.promises(open_only=True):
        wait = promise.snoozed_until or date.min
        undated = promise.made_on + PROMISE_UNDATED
        since = max(undated if promise.due is None else promise.due - PROMISE_AHEAD, wait)
        facts: dict[str, object] = {
            "text": promise.text,
            "by": promise.by.value,
            "made_on": promise.made_on.isoformat(),
        }
        overdue = promise.due is not None and promise.due < today
        due = Due("promise", int(promise.id), promise.contact_id, "", promise.due, overdue, facts)
        yield Coming(max(promise.due or undated, wait, today), since, due)


def _reminders(uow: UnitOfWork, today: date) -> Iterator[Coming]:
    """Open plans and reminders, due when their day has come."""
    for one in uow.dues.reminders(open_only=True):
        since = max(one.due, one.snoozed_until or date.min)
        facts: dict[str, object] = {"text": one.text, "condition": one.condition}
        due = Due(one.kind, int(one.id), one.contact_id, "", one.due, one.due < today, facts)
        yield Coming(max(since, today), since, due)


def _birthdays(uow: UnitOfWork, today: date, until: date, kept: Waits) -> Iterator[Coming]:
    """Birthdays until that day, due from three days before on; gone for this year once there was contact since then."""
    for who, birthday, last in uow.contacts.birthdays(today, until):
        day = next_time(birthday, today) or until  # the door gives only those that come round by then
        begins = day - BIRTHDAY_AHEAD
        since = max(begins, kept.get(("birthday", int(who)), begins))
        if (last is None or last < begins) and since <= day:
            age = None if birthday.year is None else day.year - birthday.year
            facts: dict[str, object] = {"day": day.isoformat(), "age": age}
            yield Coming(day, since, Due("birthday", int(who), who, "", day, False, facts))
