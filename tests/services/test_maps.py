"""The map read from the vault: who is placed, who waits, what the marks say."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from tests.services.people import NOW, draft, keep

from myconnections.domain.act import Act
from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId
from myconnections.domain.map_choice import MapChoice
from myconnections.domain.provenance import TieEvidence
from myconnections.domain.stage import Stage
from myconnections.services import contacts, encounters, history, map_views, maps, people, ties
from myconnections.services.ports import OpenVault


def met(vault: OpenVault, who: ContactId, *days: int) -> None:
    for ago in days:
        encounters.log(vault, draft(who, days=-ago), NOW)


def test_who_was_never_sorted_and_never_met_waits(vault: OpenVault) -> None:
    fresh = keep(vault, "fresh")
    talked = keep(vault, "talked")
    met(vault, talked, 3)
    sorted_by_hand = keep(vault, "sorted")
    ties.set_stage(vault, [sorted_by_hand], Stage.LINK, NOW)
    near = keep(vault, "near", stage=Stage.ENGAGEMENT)
    gone = keep(vault, "gone", archived=True)

    found = maps.read(vault, NOW)

    assert {one.row.id for one in found.placed} == {talked, sorted_by_hand, near}
    assert [one.row.id for one in found.unplaced] == [fresh]
    assert gone not in {one.row.id for one in (*found.placed, *found.unplaced)}
    assert [one.row.id for one in maps.read(vault, NOW, [near]).placed] == [near]


def test_a_few_read_anew_are_as_everybody_read_anew(vault: OpenVault) -> None:
    moved, met_now, let_go, waits = (keep(vault, name, industry="print") for name in ("m", "w", "g", "p"))
    still = keep(vault, "still", stage=Stage.CONNECTION)
    met(vault, moved, 1, 1, 30, 400)
    before = maps.read(vault, NOW)
    ties.set_stage(vault, [moved], Stage.ENGAGEMENT, NOW)
    met(vault, met_now, 5, 366)
    for who, written in ((let_go, {"archived": True}), (waits, {"industry": "books", "family": "Abe"})):
        contacts.change(vault, replace(people.person(vault, who, NOW).contact, **written), NOW)
    new = keep(vault, "new", stage=Stage.LINK)
    after = maps.renewed(vault, before, [moved, met_now, let_go, waits, new], NOW)
    assert after == maps.read(vault, NOW)
    assert next(one for one in after.placed if one.row.id == still) is before.placed[-1]
    assert maps.renewed(vault, before, [moved], NOW) != after


def test_the_signs_of_a_mark(vault: OpenVault) -> None:
    often = keep(vault, "often", stage=Stage.RELATIONSHIP, communities=("Reading circle",), industry="print")
    met(vault, often, 1, 4, 9, 30, 60, 90, 400)
    once = keep(vault, "once", stage=Stage.LINK, organization="Harbor  Works")
    met(vault, once, 5)
    other = keep(vault, "other", stage=Stage.CONNECTION, organization="harbor works")
    with vault.write(Act("import"), NOW) as uow:
        uow.ties.add_evidence([TieEvidence(often, once, "group_thread", None, 3)])

    view = maps.drawn(maps.read(vault, NOW), MapChoice())

    assert [one.row.id for one in view.people] == [once, other, often]
    assert [one.days for one in view.people] == [1, 0, 6]
    assert [(one.kind, one.name, one.count) for one in view.sectors] == [
        ("named", "Reading circle", 1),
        ("none", "", 2),
    ]
    assert view.chart.signs.stage.tolist() == [1, 2, 4]
    assert view.size_counts == (2, 0, 1)
    assert view.colors == ("hot", "warm", "cooling", "cold", "none")
    assert view.color_counts == (1, 1, 0, 0, 1)
    assert sum(view.shape_counts) == 3
    assert (view.chart.a.tolist(), view.chart.b.tolist()) == ([2], [0])

    by_employer = maps.drawn(maps.read(vault, NOW), MapChoice(sector="employer", color="sector", size="none"))
    assert [one.count for one in by_employer.sectors] == [2, 1]
    assert by_employer.colors == ("sector-1", "quiet")
    assert by_employer.size_counts == (0, 3, 0)

    by_stage = maps.drawn(maps.read(vault, NOW), MapChoice(sector="industry", color="stage", shape="none", size="last"))
    assert by_stage.color_counts == (1, 0, 1, 1)
    assert by_stage.shape_counts == (3, 0, 0, 0, 0)
    assert by_stage.size_counts == (1, 0, 2)


def test_the_kind_of_tie_as_color_and_the_ties_known_as_size(vault: OpenVault) -> None:
    hub, *others = (keep(vault, f"p{number}", stage=Stage.CONNECTION) for number in range(8))
    waits = keep(vault, "waits")
    with vault.write(Act("import"), NOW) as uow:
        uow.ties.add_evidence([TieEvidence(hub, one, "answer_tie", None, 1) for one in (*others[:6], waits)])
        uow.ties.add_evidence([TieEvidence(hub, others[6], "group_thread", None, 9)])
    ties.label_capital(vault, hub, "linking", NOW)
    ties.label_capital(vault, others[0], "bridging", NOW)
    view = maps.drawn(maps.read(vault, NOW), MapChoice(color="capital", size="ties"))
    assert view.colors == maps.CAPITAL_COLORS
    color = dict(zip(view.chart.ids.tolist(), view.chart.signs.color.tolist(), strict=True))
    assert (color[hub], color[others[0]], color[others[1]]) == (2, 1, 4)
    assert view.color_counts == view.shape_counts
    size = dict(zip(view.chart.ids.tolist(), view.chart.signs.size.tolist(), strict=True))
    assert (size[hub], size[others[0]], size[others[6]]) == (2, 0, 0)  # six known; who waits is not on the map


def test_the_unplaced_come_onto_the_map_on_wish(vault: OpenVault) -> None:
    keep(vault, "fresh")
    people = maps.read(vault, NOW)
    assert maps.drawn(people, MapChoice()).chart.count == 0
    assert maps.drawn(people, MapChoice(unplaced=True)).chart.count == 1


def test_moving_one_stage_leaves_the_others_about_where_they_are(vault: OpenVault) -> None:
    ids = [keep(vault, f"p{number}", stage=Stage.CONNECTION) for number in range(40)]
    before = maps.drawn(maps.read(vault, NOW), MapChoice()).chart
    ties.set_stage(vault, ids[:1], Stage.ENGAGEMENT, NOW)
    after = maps.drawn(maps.read(vault, NOW + timedelta(minutes=1)), MapChoice()).chart

    where = {int(who): (float(x), float(y)) for who, x, y in zip(before.ids, before.x, before.y, strict=True)}
    moved = sorted(
        ((float(x) - where[int(who)][0]) ** 2 + (float(y) - where[int(who)][1]) ** 2) ** 0.5
        for who, x, y in zip(after.ids, after.x, after.y, strict=True)
    )
    assert moved[len(moved) // 2] < 20


def test_the_way_chosen_is_remembered_and_presets_are_kept_by_name(vault: OpenVault) -> None:
    assert map_views.chosen(vault) == MapChoice()
    work = MapChoice(sector="employer", color="stage", label="full")
    map_views.choose(vault, work, NOW)
    map_views.keep(vault, "  At   work ", work, NOW)
    map_views.keep(vault, "At work", MapChoice(sector="industry"), NOW)
    map_views.keep(vault, "All", MapChoice(), NOW)

    assert map_views.chosen(vault) == work
    assert [(one.name, one.choice.sector) for one in map_views.presets(vault)] == [
        ("All", "community"),
        ("At work", "industry"),
    ]
    map_views.drop(vault, "All", NOW)
    map_views.drop(vault, "never there", NOW)
    assert [one.name for one in map_views.presets(vault)] == ["At work"]
    history.undo(vault, NOW)
    assert [one.name for one in map_views.presets(vault)] == ["All", "At work"]
    assert map_views.chosen(vault) == work


@pytest.mark.parametrize("name", ["", "  ", "x" * 61])
def test_a_preset_needs_a_name(vault: OpenVault, name: str) -> None:
    with pytest.raises(Refused) as refused:
        map_views.keep(vault, name, MapChoice(), NOW)
    assert refused.value.code == "preset_name"


def test_forty_presets_are_enough(vault: OpenVault) -> None:
    for number in range(map_views.MOST):
        map_views.keep(vault, f"way {number}", MapChoice(), NOW)
    with pytest.raises(Refused) as refused:
        map_views.keep(vault, "one more", MapChoice(), NOW)
    assert refused.value.code == "too_many_presets"


def test_a_choice_of_another_version_falls_back() -> None:
    assert MapChoice.of({"sector": "zodiac", "color": "stage", "new": 1}) == MapChoice(color="stage")
    assert MapChoice.of(None) == MapChoice()
    assert MapChoice.of(MapChoice(unplaced=True).told()) == MapChoice(unplaced=True)


def test_forgotten_people_are_gone_with_their_ties(vault: OpenVault) -> None:
    one, two = keep(vault, "one", stage=Stage.CONNECTION), keep(vault, "two", stage=Stage.CONNECTION)
    with vault.write(Act("import"), NOW) as uow:
        uow.ties.add_evidence([TieEvidence(one, two, "group_thread", None, 3)])
    contacts.forget(vault, [two], NOW)
    view = maps.drawn(maps.read(vault, NOW), MapChoice())
    assert (view.chart.count, len(view.chart.a)) == (1, 0)
