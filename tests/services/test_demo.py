"""The vault for looking around has something to say on every page."""

from __future__ import annotations

import pytest
from tests.services.people import NOW

from myconnections.domain.stage import Stage
from myconnections.services import demo, people, preferences, today
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


def test_the_same_moment_gives_the_same_year(vault: OpenVault) -> None:
    demo.build(vault, NOW, "en", count=60)
    noted = {e.note for one in people.listing(vault, NOW) for e in people.person(vault, one.row.id, NOW).encounters}
    assert noted == {"", *TEXTS["en"].talks}
    readings = [one.row.reading for one in people.listing(vault, NOW) if one.row.reading]
    assert len(readings) > 20
    assert readings[0].startswith("アベ")
