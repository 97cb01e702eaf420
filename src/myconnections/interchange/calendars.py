"""What is due, what comes round and the birthdays of people as an iCalendar file (RFC 5545), for calendars that ring.

Days are days here, never instants: a promise due on the 3rd is due on the 3rd in every time zone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING
from uuid import NAMESPACE_OID, uuid5

from myconnections.domain.dates import PartialDate
from myconnections.domain.rounds import Every

if TYPE_CHECKING:
    from icalendar import Alarm, Component

ALARM_AT = timedelta(hours=9)
"""The alarm of a day rings at nine in the morning of it, local time, unless another hour is given."""
_LEAP_DAY = (2, 29)
_SHORTEST, _LONGEST = 28, 31
_WEEKS = {Every.WEEK: 1, Every.FORTNIGHT: 2}
_MONTHS = {Every.MONTH: 1, Every.QUARTER: 3, Every.HALF: 6, Every.YEAR: 12}


@dataclass(frozen=True, slots=True)
class DueDay:
    """Something due on a day: `key` names it for good ("promise 12 2026-11-03"), `category` is a word of its kind,
    `rings` how long after the beginning of the day the alarm comes.
    """

    key: str
    title: str
    day: date
    category: str
    rings: timedelta = ALARM_AT


@dataclass(frozen=True, slots=True)
class Birthday:
    """A day that comes round every year; `key` is the uid of the person."""

    key: str
    title: str
    day: PartialDate
    category: str


@dataclass(frozen=True, slots=True)
class Repeating:
    """What comes round, from `begin` on `every` so often; `due` is the first time in the file, and the only one where
    `regular` says that a calendar would count otherwise.
    """

    due: DueDay
    begin: date
    every: Every


def regular(begin: date, every: Every) -> bool:
    """Whether a rule of calendars says the same as `domain.rounds`, where what begins on a 29th or 30th comes on the
    last day of February, and on the 29th or 30th again: a calendar would leave February out.
    """
    return _rule(begin, every) is not None


def calendar_file(
    dues: Sequence[DueDay],
    birthdays: Sequence[Birthday],
    now: datetime,
    *,
    name: str,
    as_events: bool = False,
    rounds: Sequence[Repeating] = (),
) -> bytes:
    """The file. Dues are tasks (VTODO), or all-day events for calendars that know no tasks; birthdays and `rounds`,
    which are regular ones, are events that repeat.

    Each rings at its hour, nine unless said. 29 February is kept on the last day of February. Birthdays without a day
    are left out. The same dues give the same file but for its stamp, the uids included.
    """
    from icalendar import Calendar  # loaded here: half a second that only this needs

    page = Calendar()
    page.add("prodid", "-//My Connections//EN")
    page.add("version", "2.0")
    page.add("x-wr-calname", name)
    for due in dues:
        page.add_component(_due(due, now, as_events=as_events))
    for one in rounds:
        page.add_component(_round(one, now))
    for birthday in birthdays:
        if birthday.day.month is not None and birthday.day.day is not None:
            page.add_component(_birthday(birthday, now))
    written: bytes = page.to_ical()
    return written


def _due(due: DueDay, now: datetime, *, as_events: bool) -> Component:
    from icalendar import Event, Todo

    entry: Component = Event() if as_events else Todo()
    _head(entry, due.key, due.title, due.category, now)
    if as_events:
        _all_day(entry, due.day)
    else:
        entry.add("due", due.day)
        entry.add("status", "NEEDS-ACTION")
    entry.add_component(_alarm(due.title, from_end=not as_events, rings=due.rings))
    return entry


def _birthday(birthday: Birthday, now: datetime) -> Component:
    from icalendar import Event

    month, day = birthday.day.month, birthday.day.day
    leap = (month, day) == _LEAP_DAY
    year = birthday.day.year or now.year
    first = date(year, 3, 1) - timedelta(days=1) if leap else date(year, month or 1, day or 1)
    entry = Event()
    _head(entry, f"birthday {birthday.key}", birthday.title, birthday.category, now)
    _all_day(entry, first)
    entry.add("rrule", {"freq": "yearly", "bymonth": 2, "bymonthday": -1} if leap else {"freq": "yearly"})
    entry.add_component(_alarm(birthday.title, from_end=False))
    return entry


def _round(one: Repeating, now: datetime) -> Component:
    from icalendar import Event

    entry, due = Event(), one.due
    _head(entry, due.key, due.title, due.category, now)
    _all_day(entry, due.day)
    if (rule := _rule(one.begin, one.every)) is not None:
        entry.add("rrule", rule)
    entry.add_component(_alarm(due.title, from_end=False, rings=due.rings))
    return entry


def _rule(begin: date, every: Every) -> dict[str, object] | None:
    """The 31st is the last day of a month, and named so it is left out in none."""
    if every in _WEEKS:
        return {"freq": "weekly", "interval": _WEEKS[every]}
    if every is Every.ONCE:
        return None
    step = _MONTHS[every]
    if begin.day == _LONGEST or ((begin.month, begin.day) == _LEAP_DAY and every is Every.YEAR):
        return {"freq": "monthly", "interval": step, "bymonthday": -1}
    in_february = (begin.month - _LEAP_DAY[0]) % step == 0
    return None if begin.day > _SHORTEST and in_february else {"freq": "monthly", "interval": step}


def _head(entry: Component, key: str, title: str, category: str, now: datetime) -> None:
    entry.add("uid", f"{uuid5(NAMESPACE_OID, key)}@my-connections.local")
    entry.add("dtstamp", now.astimezone(UTC))
    entry.add("summary", title)
    entry.add("categories", [category])
    entry.add("class", "PRIVATE")


def _all_day(entry: Component, day: date) -> None:
    entry.add("dtstart", day)
    entry.add("dtend", day + timedelta(days=1))
    entry.add("transp", "TRANSPARENT")


def _alarm(title: str, *, from_end: bool, rings: timedelta = ALARM_AT) -> Alarm:
    """A task has only its end: there the alarm counts from the beginning of the day it is due (RFC 5545, 3.8.6.3)."""
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", title)
    alarm.add("trigger", rings, parameters={"RELATED": "END"} if from_end else {})
    return alarm
