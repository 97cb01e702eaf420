"""The calendar file from a real vault: neutral unless wanted otherwise."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from tests.services.people import NOW, at, day, keep, met

from myconnections.domain.community import Community, Round, Sort
from myconnections.domain.dates import PartialDate
from myconnections.domain.gathering import Gathering
from myconnections.domain.ids import ReminderId
from myconnections.domain.introduction import FIRST, SECOND, Said
from myconnections.domain.reminder import Reminder
from myconnections.domain.rounds import Every
from myconnections.services import calendars, communities, dues, gatherings, introductions, notebook_dues
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
    assert (done.dues, done.birthdays) == (5, 1)
    assert not any(word in out.read_text("utf-8") for word in ("Alma", "book", "plan the", "notes", "we meet"))
    found = [(str(one["summary"]), one["due"].dt) for one in entries(out, "VTODO")]
    assert found == [("free", day(9)), ("plan", day(3)), ("promise", day(5)), ("promise", day(7)), ("thank", day(1))]
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
        "thank:named Alma",
    ]


def test_a_thank_you_rings_only_on_its_first_day(full: OpenVault, tmp_path: Path) -> None:
    out = tmp_path / "mine.ics"
    calendars.calendar(full, out, CalendarWish(), title, at(3))
    assert "thank" not in [str(one["summary"]) for one in entries(out, "VTODO")]


def test_birthdays_can_stay_out(full: OpenVault, tmp_path: Path) -> None:
    out = tmp_path / "mine.ics"
    assert calendars.calendar(full, out, CalendarWish(birthdays=False), title, NOW).birthdays == 0
    assert entries(out, "VEVENT") == []


def test_rounds_repeat_where_a_calendar_counts_as_we_do(vault: OpenVault, tmp_path: Path) -> None:
    rounds = (
        Round(0, Sort.KEEP, "call the circle", Every.WEEK, day(-10)),
        Round(0, Sort.KEEP, "write to the circle", Every.MONTH, date(2026, 6, 30)),
        Round(0, Sort.HEAT, "paint the door", Every.ONCE, day(4)),
        Round(0, Sort.KEEP, "sweep", Every.FORTNIGHT, day(-1)),
        Round(0, Sort.RITUAL, "supper without a day"),
    )
    told = communities.add(vault, Community("Circle"), NOW)
    for one in rounds:
        communities.put_round(vault, int(str(told.facts["id"])), one, NOW)
    dues.snooze(vault, "keep", notebook_dues.ref_of(int(str(told.facts["id"])), 4), day(3), NOW)
    gatherings.add(vault, Gathering("Fair"), NOW, day=day(2))
    gatherings.add(vault, Gathering("Market"), NOW, day=day(-2))
    out = tmp_path / "mine.ics"
    assert calendars.calendar(vault, out, CalendarWish(named=True), title, NOW).dues == 6
    assert [(str(one["summary"]), one["due"].dt) for one in entries(out, "VTODO")] == [
        ("Fair", day(2)), ("paint the door", day(4)), ("sweep", day(3)), ("write to the circle", date(2026, 6, 30)),
    ]  # fmt: skip
    shown = entries(out, "VEVENT")
    assert [(str(one["summary"]), one["dtstart"].dt) for one in shown] == [
        ("call the circle", day(-3)), ("sweep", day(13)),
    ]  # fmt: skip
    assert [one["rrule"].to_ical() for one in shown] == [b"FREQ=WEEKLY;INTERVAL=1", b"FREQ=WEEKLY;INTERVAL=2"]
    before = {one["uid"] for one in shown}
    calendars.calendar(vault, out, CalendarWish(), title, at(30))
    assert {one["uid"] for one in entries(out, "VEVENT")} == before
    assert not any(word in out.read_text("utf-8") for word in ("circle", "sweep", "Circle"))


def test_introductions_that_wait_are_there_the_look_whether_they_met_too(vault: OpenVault, tmp_path: Path) -> None:
    ana, ben = keep(vault, "Ana"), keep(vault, "Ben")
    key = int(str(introductions.begin(vault, ana, ben, "kilns", NOW).facts["id"]))
    introductions.asked(vault, key, FIRST, NOW)
    out = tmp_path / "dues.ics"

    def told(wish: CalendarWish) -> list[tuple[str, date, str]]:
        calendars.calendar(vault, out, wish, title, NOW)
        return [(str(one["summary"]), one["due"].dt, str(one["uid"])) for one in entries(out, "VTODO")]

    ((summary, due, asking),) = told(CalendarWish())
    assert (summary, due) == ("introduction", day(7))
    for part in (FIRST, SECOND):
        introductions.said(vault, key, part, Said.YES, NOW)
    introductions.introduced(vault, key, NOW)
    ((summary, due, look),) = told(CalendarWish(named=True))
    assert (summary, due) == ("Ana × Ben", day(14))
    assert look != asking
