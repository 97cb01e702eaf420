"""The calendar file from a real vault: neutral unless wanted otherwise."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from tests.services.people import NOW, day, keep, met

from myconnections.domain.dates import PartialDate
from myconnections.domain.ids import ReminderId
from myconnections.domain.reminder import Reminder
from myconnections.services import calendars, dues
from myconnections.services.calendars import CalendarWish
from myconnections.services.ports import Act, OpenVault


def title(kind: str, facts: Mapping[str, object]) -> str:
    return f"{kind} {facts['name']} {facts.get('text', '')}".strip() if kind.endswith(":named") else kind


@pytest.fixture
def full(vault: OpenVault) -> OpenVault:
    """Alma with a dated and an undated promise, a plan, a birthday; Bert archived; Cora with half a birthday."""
    alma = keep(vault, "Alma", birthday=PartialDate(None, 7, 20))
    bert = keep(vault, "Bert", birthday=PartialDate(None, 8, 1))
    keep(vault, "Cora", birthday=PartialDate(1980))
    met(vault, alma, promise="a book", promise_due=day(5))
    met(vault, alma, promise="a call")
    dues.plan(vault, Reminder(ReminderId(0), "plan", "show the plan", day(3), alma, "we meet"), NOW)
    mine = dues.plan(vault, Reminder(ReminderId(0), "free", "look at my notes", day(2)), NOW)
    dues.snooze(vault, "free", int(str(mine.facts["id"])), day(9), NOW)
    with vault.write(Act("test"), NOW) as uow:
        (contact,) = uow.contacts.many([bert])
        uow.contacts.put(replace(contact, archived=True))
    return vault


def entries(file: Path, kind: str) -> list[Any]:
    return sorted(Calendar.from_ical(file.read_bytes()).walk(kind), key=lambda one: str(one["summary"]))


def test_titles_give_nobody_away_unless_wanted(full: OpenVault, tmp_path: Path) -> None:
    out = tmp_path / "mine.ics"
    done = calendars.calendar(full, out, CalendarWish(), title, NOW)
    assert (done.dues, done.birthdays) == (4, 1)
    assert not any(word in out.read_text("utf-8") for word in ("Alma", "book", "plan the", "notes", "we meet"))
    found = [(str(one["summary"]), one["due"].dt) for one in entries(out, "VTODO")]
    assert found == [("free", day(9)), ("plan", day(3)), ("promise", day(5)), ("promise", day(7))]
    assert out.stat().st_mode & 0o777 == 0o600


def test_with_names_the_titles_say_what_and_with_whom(full: OpenVault, tmp_path: Path) -> None:
    out = tmp_path / "mine.ics"
    calendars.calendar(full, out, CalendarWish(named=True, as_events=True), title, NOW)
    assert [str(one["summary"]) for one in entries(out, "VEVENT")] == [
        "birthday:named Alma",
        "look at my notes",
        "plan:named Alma show the plan",
        "promise:named Alma a book",
        "promise:named Alma a call",
    ]


def test_birthdays_can_stay_out(full: OpenVault, tmp_path: Path) -> None:
    out = tmp_path / "mine.ics"
    assert calendars.calendar(full, out, CalendarWish(birthdays=False), title, NOW).birthdays == 0
    assert entries(out, "VEVENT") == []
