"""Calendar files as other programs read them: days stay days, alarms ring at nine, titles are escaped."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from icalendar import Calendar

from myconnections.domain.dates import PartialDate
from myconnections.interchange.calendars import Birthday, DueDay, calendar_file

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


@pytest.mark.parametrize("parts", [(4, None, None), (None, None, 1984)])
def test_a_birthday_without_a_day_is_left_out(parts: tuple[int | None, int | None, int | None]) -> None:
    assert birthday(*parts) == []
