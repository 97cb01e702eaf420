"""The map as islands, from the vault and back."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest
from tests.services.people import NOW, keep

from myconnections.domain.act import Act
from myconnections.domain.alter_ties import PairState, ordered
from myconnections.domain.ids import ContactId
from myconnections.domain.map_choice import MapChoice
from myconnections.domain.provenance import TieEvidence
from myconnections.domain.stage import Stage
from myconnections.insight import network
from myconnections.services import (
    alter_ties,
    contacts,
    erasing,
    found_circles,
    history,
    layouts,
    map_times,
    maps,
    network_maps,
)
from myconnections.services.network_maps import KeptPlaces
from myconnections.services.ports import OpenVault

ISLANDS = MapChoice(view="network")


@pytest.fixture
def people(vault: OpenVault) -> list[ContactId]:
    """Two circles of five who know each other, one who belongs to the first by its name alone, and one by himself."""
    ids = [
        keep(vault, f"p{number}", stage=Stage.CONNECTION, communities=(("Choir",), ("Garden",))[number // 5])
        for number in range(10)
    ]
    pairs = {(ids[c + a], ids[c + b]): PairState.TIE for c in (0, 5) for a in range(5) for b in range(a)}
    alter_ties.answer(vault, pairs, NOW)
    late = keep(vault, "late", stage=Stage.CONNECTION, communities=("Choir",))
    return [*ids, late, keep(vault, "alone", stage=Stage.CONNECTION)]


def test_circles_are_islands_named_by_what_their_people_share(vault: OpenVault, people: list[ContactId]) -> None:
    shown = network_maps.of_vault(vault, ISLANDS, NOW)
    outlines = shown.chart.outlines
    assert outlines is not None
    island = dict(zip(shown.chart.ids.tolist(), outlines.of.tolist(), strict=True))
    assert [(one.name, one.by) for one in shown.islands] == [("Choir", "community"), ("Garden", "community")]
    assert [island[one] for one in people] == [0] * 5 + [1] * 5 + [-1, -1]  # a name alone brings nobody into a circle
    assert [one.bearers for one in shown.islands] == [set(people[:5]), set(people[5:10])]
    assert len({view.color for view in shown.islands}) == 2
    alike = network_maps.of_vault(vault, replace(ISLANDS, color="sector"), NOW)
    of_sector = {view.name: view.color for view in alike.sectors}
    assert [view.color for view in alike.islands] == [of_sector["Choir"], of_sector["Garden"]]
    assert network_maps.of_vault(vault, MapChoice(), NOW).islands == ()
    some = network_maps.of_vault(vault, ISLANDS, NOW, people[:5])
    assert (some.chart.count, [one.name for one in some.islands]) == (5, ["Choir"])


def test_who_only_shares_something_is_told_apart_from_a_circle_and_who_was_answered_about_does_not_stand_there(
    vault: OpenVault, people: list[ContactId]
) -> None:
    mates = [keep(vault, f"mate{number}", stage=Stage.CONNECTION, communities=("Rowing",)) for number in range(5)]
    shown = network_maps.of_vault(vault, ISLANDS, NOW)
    assert [(one.name, one.loose) for one in shown.islands] == [("Choir", False), ("Garden", False), ("Rowing", True)]
    given = network_maps.of_vault(vault, replace(ISLANDS, islands="community"), NOW)
    assert not any(one.loose for one in given.islands)
    alter_ties.answer(vault, {(mates[0], other): PairState.NONE for other in mates[1:]}, NOW)
    outlines = network_maps.of_vault(vault, ISLANDS, NOW).chart.outlines
    assert outlines is not None
    island = dict(zip(network_maps.of_vault(vault, ISLANDS, NOW).chart.ids.tolist(), outlines.of.tolist(), strict=True))
    assert [island[one] for one in mates] == [-1, 2, 2, 2, 2]
    everybody_apart = {(one, other): PairState.NONE for one in mates for other in mates if one < other}
    alter_ties.answer(vault, everybody_apart, NOW)
    assert [one.name for one in network_maps.of_vault(vault, ISLANDS, NOW).islands] == ["Choir", "Garden"]


def test_an_island_keeps_its_color_when_it_becomes_another_by_size(vault: OpenVault) -> None:
    # named by employers, and divided by communities: no color of theirs comes from a sector
    ids = [
        keep(vault, f"p{number}", stage=Stage.CONNECTION, organization="Mill" if number < 5 else "Works")
        for number in range(12)
    ]
    pairs = {(ids[a], ids[b]): PairState.TIE for c in (range(5), range(5, 9)) for a in c for b in c if a < b}
    alter_ties.answer(vault, pairs, NOW)
    first = network_maps.question(maps.read(vault, NOW), ISLANDS, KeptPlaces({}, None))
    laid = list(network.layout(first, None))[-1]
    network_maps.keep(vault, laid, NOW)

    def colors() -> list[tuple[str, str]]:
        return [(one.name, one.color) for one in network_maps.of_vault(vault, ISLANDS, NOW).islands if not one.loose]

    assert colors() == [("Mill", "sector-1"), ("Works", "sector-2")]
    alter_ties.answer(vault, {(ids[a], ids[b]): PairState.TIE for a in (9, 10) for b in range(5, 9)}, NOW)
    assert colors() == [("Works", "sector-2"), ("Mill", "sector-1")]


def test_an_island_keeps_its_color_when_another_circle_is_named(vault: OpenVault) -> None:
    # "Mill" is an employer to begin with, "Garden" a community; named, the larger one is the first of the sectors
    mill = [keep(vault, f"m{number}", stage=Stage.CONNECTION, organization="Mill") for number in range(6)]
    garden = [keep(vault, f"g{number}", stage=Stage.CONNECTION, communities=("Garden",)) for number in range(5)]
    for circle in (mill, garden):
        alter_ties.answer(vault, dict.fromkeys(combinations(circle, 2), PairState.TIE), NOW)

    def colors() -> dict[str, str]:
        return {one.name: one.color for one in network_maps.of_vault(vault, ISLANDS, NOW).islands}

    before = colors()
    assert set(before) == {"Mill", "Garden"}
    found_circles.name(vault, mill, "Mill", NOW)
    assert colors() == before


def test_where_everybody_stood_is_where_the_next_layout_begins(vault: OpenVault, people: list[ContactId]) -> None:
    everybody = maps.read(vault, NOW)
    places = network_maps.kept(vault, also_last=True)
    assert (dict(places.fixed), places.last) == ({}, None)
    asked = network_maps.question(everybody, ISLANDS, places)
    more = network_maps.steps(asked, None)
    laid = more()
    while (found := more()) is not None:
        laid = found
    assert laid is not None
    network_maps.keep(vault, laid, NOW)
    last = network_maps.kept(vault, also_last=True).last
    assert last is not None
    assert (abs(last.x - laid.x).max() <= 0.056, last.group.tolist()) == (
        True,
        laid.group.tolist(),
    )  # hundredths, then tenths
    assert network_maps.kept(vault, also_last=False).last is None
    moved = network_maps.moved(maps.drawn(everybody, ISLANDS, laid=laid), laid.with_put({int(people[0]): (300.0, 9.0)}))
    place = moved.chart.ids.tolist().index(people[0])
    assert (moved.chart.x[place], moved.chart.kept is not None and bool(moved.chart.kept[place])) == (300, True)
    assert [one.name for one in moved.islands] == ["Choir", "Garden"]


@pytest.fixture
def unsorted(vault: OpenVault) -> dict[str, ContactId]:
    """People whom nothing says to be near, but one: whom they know, or where they belong, is known of some."""
    ids = {name: keep(vault, name) for name in ("a", "b", "hinted", "sees_gone", "nobody")}
    ids |= {"near": keep(vault, "near", stage=Stage.CONNECTION), "gone": keep(vault, "gone", archived=True)}
    ids |= {"member": keep(vault, "member", communities=("Choir",))}
    ids |= {"works": keep(vault, "works", organization="Press"), "prints": keep(vault, "prints", industry="print")}
    answers = {("a", "b"): PairState.TIE, ("gone", "sees_gone"): PairState.TIE, ("near", "nobody"): PairState.NONE}
    alter_ties.answer(vault, {ordered(ids[a], ids[b]): state for (a, b), state in answers.items()}, NOW)
    with vault.write(Act("ties"), NOW) as uow:
        one, other = ordered(ids["near"], ids["hinted"])
        uow.ties.add_evidence([TieEvidence(one, other, "group_thread", NOW.date())])
    return ids


@pytest.mark.parametrize(
    ("choice", "more"),
    [
        (MapChoice(), ""),
        (ISLANDS, "a b hinted"),
        (replace(ISLANDS, islands="community"), "a b hinted member"),
        (replace(ISLANDS, islands="employer"), "a b hinted works"),
        (replace(ISLANDS, islands="industry"), "a b hinted prints"),
    ],
)
def test_who_knows_somebody_stands_among_islands_unsorted(
    vault: OpenVault, unsorted: dict[str, ContactId], choice: MapChoice, more: str
) -> None:
    ids, standing = unsorted, {unsorted[name] for name in ("near", *more.split())}
    people = maps.read(vault, NOW)
    assert set(network_maps.of_vault(vault, choice, NOW).chart.ids.tolist()) == standing
    assert {one.row.id for one in people.waiting(choice)} == set(ids.values()) - standing - {ids["gone"]}
    everybody = network_maps.of_vault(vault, replace(choice, unplaced=True), NOW)
    assert set(everybody.chart.ids.tolist()) == set(ids.values()) - {ids["gone"]}
    assert set(maps.on_map(people, choice).figures.ids.tolist()) == standing
    if choice.view == "network":
        asked = network_maps.question(people, choice, KeptPlaces({}, None))
        assert set(asked.ids.tolist()) == standing
    some = network_maps.of_vault(vault, choice, NOW, [ids["a"], ids["nobody"]])
    assert some.chart.ids.tolist() == ([ids["a"]] if more else [])  # whoever it is that they know


def test_an_answer_puts_people_on_the_islands_and_taking_it_back_takes_them_away(
    vault: OpenVault, unsorted: dict[str, ContactId]
) -> None:
    before = maps.read(vault, NOW)
    pair = ordered(unsorted["nobody"], unsorted["member"])
    alter_ties.answer(vault, {pair: PairState.TIE}, NOW)
    after = maps.renewed(vault, before, pair, NOW)
    grown = set(maps.on_map(after, ISLANDS).figures.ids.tolist())
    assert grown - set(maps.on_map(before, ISLANDS).figures.ids.tolist()) == set(pair)
    history.undo(vault, NOW)
    back = maps.renewed(vault, after, pair, NOW)
    assert [one.row.id for one in back.waiting(ISLANDS)] == [one.row.id for one in before.waiting(ISLANDS)]


def test_an_earlier_day_shows_those_of_the_islands_of_today(vault: OpenVault, unsorted: dict[str, ContactId]) -> None:
    today = network_maps.of_vault(vault, ISLANDS, NOW)
    then, order = map_times.at_day(today, map_times.read(vault, NOW), NOW.date())
    assert then.chart.ids.tolist() == today.chart.ids[order].tolist()
    assert {unsorted["a"], unsorted["hinted"]} <= set(then.chart.ids.tolist())


def test_a_place_is_kept_undone_and_let_go(vault: OpenVault, people: list[ContactId]) -> None:
    network_maps.put(vault, {people[0]: (120.5, -30.0), people[1]: (1.0, 2.0)}, NOW)
    shown = network_maps.of_vault(vault, ISLANDS, NOW)
    place = shown.chart.ids.tolist().index(people[0])
    assert (shown.chart.x[place], shown.chart.y[place]) == (120.5, -30)
    assert shown.chart.kept is not None
    assert shown.chart.kept.sum() == 2
    network_maps.let_go(vault, [people[1]], NOW)
    assert set(network_maps.kept(vault, also_last=False).fixed) == {int(people[0])}
    history.undo(vault, NOW)
    history.undo(vault, NOW)
    assert dict(network_maps.kept(vault, also_last=False).fixed) == {}


def test_another_color_asks_nothing_new_another_tie_does(vault: OpenVault, people: list[ContactId]) -> None:
    nothing = KeptPlaces({}, None)
    before = network_maps.question(maps.read(vault, NOW), ISLANDS, nothing)
    colored = MapChoice(view="network", color="stage", size="none", label="full", me=True)
    assert network_maps.question(maps.read(vault, NOW), colored, nothing).same(before)
    contacts.star(vault, people[:1], True, NOW)
    assert network_maps.question(maps.read(vault, NOW), ISLANDS, nothing).same(before)
    alter_ties.answer(vault, {(people[0], people[9]): PairState.TIE}, NOW)
    assert not network_maps.question(maps.read(vault, NOW), ISLANDS, nothing).same(before)


def test_who_is_erased_stands_nowhere_any_more(vault: OpenVault, people: list[ContactId]) -> None:
    network_maps.put(vault, {people[0]: (120.5, -30.0)}, NOW)
    asked = network_maps.question(maps.read(vault, NOW), ISLANDS, KeptPlaces({}, None))
    laid = network_maps.steps(asked, None)()
    assert laid is not None
    network_maps.keep(vault, laid, NOW)
    erasing.erase(vault, [people[0]], NOW)
    with vault.read() as uow:
        assert layouts.fixed(uow) == {}
        assert set(layouts.last(uow).ids) == {int(one) for one in people[1:]}


def test_an_island_may_share_an_employer_or_nothing_at_all(vault: OpenVault) -> None:
    groups = [("Press", "Press", "Press", "Mill"), ("", "Mill", "Shop", ""), ("", "", "Choir", "Choir")]
    ids = [
        keep(vault, f"p{number}", stage=Stage.CONNECTION, organization=name if group < 2 else "",
             communities=(name,) if group == 2 and name else ())
        for group, names in enumerate(groups) for number, name in enumerate(names)
    ]  # fmt: skip
    pairs = {(ids[4 * c + a], ids[4 * c + b]): PairState.TIE for c in range(3) for a in range(4) for b in range(a)}
    alter_ties.answer(vault, pairs, NOW)
    shown = network_maps.of_vault(vault, ISLANDS, NOW)
    assert sorted((one.name, one.by) for one in shown.islands) == [
        ("", ""),
        ("Choir", "community"),
        ("Press", "employer"),
    ]
    assert {one.name: one.bearers for one in shown.islands} == {
        "": set(),
        "Choir": set(ids[10:]),
        "Press": set(ids[:3]),
    }
    laid = network_maps.steps(network_maps.question(maps.read(vault, NOW), ISLANDS, KeptPlaces({}, None)), None)()
    assert laid is not None
    together = network_maps.moved(shown, replace(laid, island=laid.island * 0))  # all on one island now
    assert [(one.name, one.by) for one in together.islands] == [("", "")]


@pytest.mark.parametrize("by", ["community", "employer"])
def test_islands_may_be_given_and_go_by_nothing_but_the_record(vault: OpenVault, by: str) -> None:
    names = ["Press"] * 4 + ["Mill"] * 3 + [""] * 5 + ["Solo"]
    ids = [
        keep(vault, f"p{number}", stage=Stage.CONNECTION, organization=name if by == "employer" else "",
             communities=(name, "Everybody") if by == "community" and name else ())
        for number, name in enumerate(names)
    ]  # fmt: skip
    alter_ties.answer(vault, {(ids[a], ids[b]): PairState.TIE for a in range(4, 9) for b in range(a)}, NOW)
    choice = replace(ISLANDS, islands=by, color="sector")
    shown = network_maps.of_vault(vault, choice, NOW)
    assert shown.chart.outlines is not None
    islands = [(one.name, one.by, one.unsaid) for one in shown.islands]
    assert islands == [("", by, True), ("Press", by, False), ("Mill", by, False)]
    assert [one.bearers for one in shown.islands] == [set(), set(ids[:4]), set(ids[4:7])]
    island = dict(zip(shown.chart.ids.tolist(), shown.chart.outlines.of.tolist(), strict=True))
    assert [island[one] for one in ids] == [1] * 4 + [2] * 3 + [0] * 5 + [-1]
    sectors = {view.name: view.color for view in shown.sectors if view.kind == "named"}
    assert [one.color for one in shown.islands[1:]] == [sectors["Press"], sectors["Mill"]]
    everybody, nothing = maps.read(vault, NOW), KeptPlaces({}, None)
    asked = network_maps.question(everybody, choice, nothing)
    assert not asked.same(network_maps.question(everybody, ISLANDS, nothing))
    laid = network_maps.steps(asked, None)()
    assert laid is not None
    network_maps.keep(vault, laid, NOW, by)
    assert network_maps.kept(vault, also_last=True).last is None
    assert network_maps.kept(vault, also_last=True, islands=by).last is not None
    network_maps.put(vault, {ids[0]: (9.0, 9.0)}, NOW, by)
    assert set(network_maps.kept(vault, also_last=False, islands=by).fixed) == {int(ids[0])}
    assert dict(network_maps.kept(vault, also_last=False).fixed) == {}
    network_maps.let_go(vault, ids[:1], NOW, by)
    assert dict(network_maps.kept(vault, also_last=False, islands=by).fixed) == {}


def test_in_a_vault_that_is_only_looked_at_no_places_are_kept(
    vault: OpenVault, people: list[ContactId], monkeypatch: pytest.MonkeyPatch
) -> None:
    laid = network_maps.steps(network_maps.question(maps.read(vault, NOW), ISLANDS, KeptPlaces({}, None)), None)()
    assert laid is not None
    assert laid.places_of([int(people[0]), 999_999]).keys() == {int(people[0])}
    assert laid.with_put({int(people[0]): (1.0, 2.0)}).places_of([int(people[0])]) == {}
    monkeypatch.setattr(network_maps, "only_looked_at", lambda _vault: True)
    network_maps.keep(vault, laid, NOW)
    assert network_maps.kept(vault, also_last=True).last is None
