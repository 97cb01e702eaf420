"""Calendar files as other programs read them: days stay days, alarms ring at nine, titles are escaped."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import islice
from typing import Any

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis.strategies import dates, integers, sampled_from
from icalendar import Calendar

from myconnections.domain.dates import PartialDate
from myconnections.domain.rounds import Every, first_from
from myconnections.interchange.calendars import Birthday, DueDay, Repeating, calendar_file, regular

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
PROMISE = DueDay("promise 1", "Ink, paper; a \\ and\na second line " + "長い" * 60, date(2026, 12, 3), "Promise")


def read(data: bytes, kind: str) -> list[Any]:
    return list(Calendar.from_ical(data).walk(kind))


def birthday(month: int | None, day: int | None, year: int | None = None) -> list[Any]:
    born = Birthday("uid", "Birthday", PartialDate(year, month, day), "Birthday")
    return read(calendar_file([], [born], NOW, name="x"), "VEVENT")


def test_a_due_is_a_task_that_rings_at_nine_of_its_day() -> None:
    data = calendar_file([PROMISE], [], NOW, name="Mine")
    assert max(len(line) for line in data.split(b"\r\n")) <= 75
    (todo,) = read(data, "VTODO")
    assert todo["summary"] == PROMISE.title
    assert (todo["due"].dt, type(todo["due"].dt)) == (date(2026, 12, 3), date)
    assert "dtstart" not in todo
    assert todo["uid"].endswith("@my-connections.local")
    (alarm,) = todo.walk("VALARM")
    assert (alarm["trigger"].dt, alarm["trigger"].params["RELATED"]) == (timedelta(hours=9), "END")


def test_a_due_can_be_an_event_of_the_day() -> None:
    (event,) = read(calendar_file([PROMISE], [], NOW, name="Mine", as_events=True), "VEVENT")
    assert (event["dtstart"].dt, event["dtend"].dt) == (date(2026, 12, 3), date(2026, 12, 4))
    assert "RELATED" not in event.walk("VALARM")[0]["trigger"].params


def test_the_same_due_keeps_its_uid() -> None:
    later = DueDay("promise 1", "Another text", date(2027, 1, 1), "Promise")
    first, second = (read(calendar_file([one], [], NOW, name="x"), "VTODO")[0]["uid"] for one in (PROMISE, later))
    assert first == second


@pytest.mark.parametrize(
    ("parts", "first", "rule"),
    [
        ((4, 15, None), date(2026, 4, 15), "FREQ=YEARLY"),
        ((4, 15, 1984), date(1984, 4, 15), "FREQ=YEARLY"),
        ((2, 29, None), date(2026, 2, 28), "FREQ=YEARLY;BYMONTHDAY=-1;BYMONTH=2"),
        ((2, 29, 1984), date(1984, 2, 29), "FREQ=YEARLY;BYMONTHDAY=-1;BYMONTH=2"),
    ],
)
def test_birthdays_come_round(parts: tuple[int, int, int | None], first: date, rule: str) -> None:
    (event,) = birthday(*parts)
    assert event["dtstart"].dt == first
    assert event["rrule"].to_ical().decode() == rule
    assert len(event.walk("VALARM")) == 1


@given(begin=dates(date(2020, 1, 1), date(2027, 12, 31)), every=sampled_from(Every), shift=integers(0, 40))
def test_what_repeats_in_a_calendar_comes_on_our_days(begin: date, every: Every, shift: int) -> None:
    first = first_from(begin, every, begin + timedelta(weeks=shift))
    if not regular(begin, every) or first is None:
        assert every is Every.ONCE or begin.day in {29, 30}
        return
    one = Repeating(DueDay("keep 1001 round", "Supper", first, "Keep warm"), begin, every)
    (event,) = read(calendar_file([], [], NOW, name="x", rounds=[one]), "VEVENT")
    assert (event["dtstart"].dt, event["uid"].endswith("@my-connections.local")) == (first, True)
    start = datetime(first.year, first.month, first.day)
    shown = rrulestr(event["rrule"].to_ical().decode(), dtstart=start)
    ours = first
    for moment in islice(shown, 30):
        assert moment.date() == ours
        ours = first_from(begin, every, ours + timedelta(days=1)) or ours


def test_what_a_calendar_would_count_otherwise_stands_once() -> None:
    one = Repeating(DueDay("keep 1001 round", "Supper", date(2027, 2, 28), "Keep"), date(2026, 1, 30), Every.MONTH)
    (event,) = read(calendar_file([], [], NOW, name="x", rounds=[one]), "VEVENT")
    assert (event["dtstart"].dt, "rrule" in event) == (date(2027, 2, 28), False)


def test_a_round_rings_on_each_of_its_days() -> None:
    one = Repeating(DueDay("keep 1001 round", "Supper", date(2026, 12, 31), "Keep"), date(2026, 1, 31), Every.MONTH)
    (event,) = read(calendar_file([], [], NOW, name="x", rounds=[one]), "VEVENT")
    assert event["rrule"].to_ical().decode() == "FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=-1"
    assert event.walk("VALARM")[0]["trigger"].dt == timedelta(hours=9)


@pytest.mark.parametrize("parts", [(4, None, None), (None, None, 1984)])
def test_a_birthday_without_a_day_is_left_out(parts: tuple[int | None, int | None, int | None]) -> None:
    assert birthday(*parts) == []
