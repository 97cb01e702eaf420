"""The vault for looking around has something to say on every page."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from tests.services.people import NOW

from myconnections.domain.entries import BODIES
from myconnections.domain.entry import words_of
from myconnections.domain.errors import Refused
from myconnections.domain.map_choice import MapChoice
from myconnections.domain.stage import Stage
from myconnections.services import (
    check_ins,
    coming,
    communities,
    community_views,
    contacts,
    demo,
    gatherings,
    history,
    journey_views,
    maps,
    people,
    preferences,
    today,
    value_views,
    visions,
)
from myconnections.services.demo_texts import TEXTS
from myconnections.services.ports import OpenVault


@pytest.mark.parametrize("language", ["ja", "en"])
def test_looking_around_shows_people_of_every_stage_and_something_to_do(vault: OpenVault, language: str) -> None:
    demo.build(vault, NOW, language, count=60)
    assert preferences.get(vault).language == language
    listed = people.listing(vault, NOW)
    assert len(listed) == 62  # two were met at gatherings
    assert {one.row.stage for one in listed} == set(Stage)
    assert len({one.band for one in listed}) >= 4
    view = today.today(vault, NOW)
    assert len(view.cards) == view.budget
    assert {due.kind for due in view.dues} == {"thank", "promise", "plan", "gathering", "review"}
    ahead = [one for one in coming.coming(vault, NOW) if one.due.kind == "birthday"]
    assert [(one.day - NOW.date()).days for one in ahead] == [6, 17, 34, 57]
    assert [bool(one.due.facts.get("age")) for one in ahead] == [True, False, True, True]
    noted = {e.note for one in listed for e in people.person(vault, one.row.id, NOW).encounters}
    assert noted > {"", *TEXTS[language].talks}
    readings = [one.row.reading for one in listed if one.row.reading]
    assert len(readings) > 20
    assert readings[0].startswith("アベ")
    _look_into_the_notebook(vault, language)


def _look_into_the_notebook(vault: OpenVault, language: str) -> None:
    """Every kind of entry is there, in the words of one language, and what is computed has something to say."""
    with vault.read() as uow:
        assert set(uow.entries.counts()) >= set(BODIES) - {"step_planned"}
        written = [one.body for one in uow.entries.of_kinds(BODIES)]
    for body in written:
        words = "".join(words_of(body))
        assert not words or (language == "ja") == any("぀" <= letter <= "鿿" for letter in words), body
    seen = value_views.view(vault, NOW)
    assert (len(seen.rows), len(seen.turns), seen.question is not None) == (5, 1, True)
    assert len(visions.view(vault, NOW).versions) == 2
    capable = check_ins.view(vault, NOW)
    assert (len(capable.checks), len(capable.panels)) == (4, 5)
    found = communities.listing(vault, NOW)
    assert [bool(one.id) for one in found[:3]] == [True, True, False]
    circles = [community_views.community(vault, one.name, NOW) for one in found[:2]]
    assert any(one.hanging.told for circle in circles for one in circle.hangs)
    held = gatherings.listing(vault, NOW)
    assert (len(held.coming), len(held.past), sum(held.thanks.values())) == (2, 4, 1)
    (way,) = journey_views.view(vault, NOW)
    assert (len(way.singles), way.loops) == (2, 1)


def test_nobody_is_born_on_a_day_that_is_not_there(vault: OpenVault) -> None:
    leap = datetime(2028, 2, 23, 12, tzinfo=NOW.tzinfo)  # six days later is 29 February
    demo.build(vault, leap, "en", count=60)
    assert next(one.day for one in coming.coming(vault, leap) if one.due.kind == "birthday") == date(2028, 2, 28)


def test_people_of_the_sample_know_each_other_in_circles_with_a_few_bridges(vault: OpenVault) -> None:
    demo.build(vault, NOW, "en", count=60)
    shown = maps.on_map(maps.read(vault, NOW), MapChoice())
    circles = {one.row.id: set(one.row.communities) for one in shown}
    pairs = maps.read(vault, NOW).ties
    known = [pair for pair in pairs if pair[3]]
    inside = [pair for pair in known if circles.get(pair[0], set()) & circles.get(pair[1], set())]
    assert len(known) > 60
    assert len(known) > len(inside) > len(known) / 2
    assert {pair[3] for pair in pairs} == {0, 1}
    with vault.read() as uow:
        assert {one.kind for one in uow.ties.evidence()} == {
            "answer_tie",
            "answer_none",
            "introduction",
            "group_thread",
        }


def test_undo_begins_after_the_building(vault: OpenVault) -> None:
    """Nothing of the sample can be taken back, and whatever is done then can, without touching it."""
    demo.build(vault, NOW, "en", count=60)
    assert history.ends(vault) == (None, None)
    assert history.entries(vault) == []
    (first, *_) = people.listing(vault, NOW)
    changes = contacts.star(vault, [first.row.id], not first.row.starred, NOW)
    assert changes.act is not None
    history.undo(vault, NOW)
    with pytest.raises(Refused, match="nothing_to_undo"):
        history.undo(vault, NOW)
    assert len(people.listing(vault, NOW)) == 62
