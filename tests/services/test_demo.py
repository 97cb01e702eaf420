"""The vault for looking around has something to say on every page."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from tests.services.people import NOW

from myconnections.domain.stage import Stage
from myconnections.services import coming, demo, people, preferences, today
from myconnections.services.demo_texts import TEXTS
from myconnections.services.ports import OpenVault


@pytest.mark.parametrize("language", ["ja", "en"])
def test_looking_around_shows_people_of_every_stage_and_something_to_do(vault: OpenVault, language: str) -> None:
    demo.build(vault, NOW, language, count=60)
    assert preferences.get(vault).language == language
    listed = people.listing(vault, NOW)
    assert len(listed) == 60
    assert {one.row.stage for one in listed} == set(Stage)
    assert len({one.band for one in listed}) >= 4
    view = today.today(vault, NOW)
    assert len(view.cards) == view.budget
    assert {due.kind for due in view.dues} == {"thank", "promise", "plan"}
    ahead = [one for one in coming.coming(vault, NOW) if one.due.kind == "birthday"]
    assert [(one.day - NOW.date()).days for one in ahead] == [6, 17, 34, 57]
    assert [bool(one.due.facts.get("age")) for one in ahead] == [True, False, True, True]


def test_nobody_is_born_on_a_day_that_is_not_there(vault: OpenVault) -> None:
    leap = datetime(2028, 2, 23, 12, tzinfo=NOW.tzinfo)  # six days later is 29 February
    demo.build(vault, leap, "en", count=60)
    assert next(one.day for one in coming.coming(vault, leap) if one.due.kind == "birthday") == date(2028, 2, 28)


def test_the_same_moment_gives_the_same_year(vault: OpenVault) -> None:
    demo.build(vault, NOW, "en", count=60)
    noted = {e.note for one in people.listing(vault, NOW) for e in people.person(vault, one.row.id, NOW).encounters}
    assert noted == {"", *TEXTS["en"].talks}
    readings = [one.row.reading for one in people.listing(vault, NOW) if one.row.reading]
    assert len(readings) > 20
    assert readings[0].startswith("アベ")
