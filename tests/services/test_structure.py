"""What is told of structure: only what was answered carries, and each figure says what it stands on (method.md 1)."""

from __future__ import annotations

from itertools import combinations

import pytest
from tests.services.people import NOW, keep, met

from myconnections.domain.alter_ties import PairState
from myconnections.domain.contact import Me
from myconnections.domain.ego_structure import Shown
from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId
from myconnections.insight.alter_classes import PairClass
from myconnections.services import alter_ties, bulk, me, structure
from myconnections.services.ports import OpenVault
from myconnections.services.structure import StructureView

TIE, NONE, UNKNOWN = PairState
BORGATTI = {(0, 1), (0, 4), (0, 5), (1, 3)}
"""AB AE AF BD among the alters A to F of G."""


def answer_all(vault: OpenVault, people: list[ContactId], tied: set[tuple[int, int]]) -> None:
    places = combinations(range(len(people)), 2)
    said = {(int(people[a]), int(people[b])): TIE if (a, b) in tied else NONE for a, b in places}
    alter_ties.answer(vault, said, NOW)


def view(vault: OpenVault, by: str = "") -> StructureView:
    return structure.view(vault, NOW, by)


def test_of_nobody_and_of_one_nothing_is_told(vault: OpenVault) -> None:
    for many in (0, 1):
        found = view(vault)
        assert (found.people, found.pairs, found.coverage, found.shown) == (many, 0, None, Shown.NOTHING)
        assert (found.effective_size, found.efficiency, found.advanced, found.whole) == (None,) * 4
        assert not found.inner_only
        keep(vault, "Ann")


def test_nothing_answered_is_unknown_and_not_a_circle_without_ties(vault: OpenVault) -> None:
    people = [keep(vault, name) for name in "ABCDEF"]
    found = view(vault)
    assert (found.pairs, found.answered, found.ties, found.coverage, found.shown) == (15, 0, 0, 0, Shown.UNKNOWN)
    assert (found.effective_size, found.efficiency, found.advanced) == (None,) * 3
    assert set(found.names) == set(people)
    alter_ties.answer(vault, {(people[0], people[1]): NONE, (people[0], people[2]): NONE}, NOW)
    assert view(vault).shown is Shown.UNKNOWN  # 2 of 15


def test_all_answered_is_exact(vault: OpenVault) -> None:
    """Borgatti's G: ES 4.6667, efficiency .7778, C .4003, H .0947, ego-betweenness 9 (method.md 10)."""
    me.put(vault, Me(industry="it"), NOW)
    industries = ["it", "it", "media", "media", "", ""]
    people = [keep(vault, name, industry=of) for name, of in zip("ABCDEF", industries, strict=True)]
    answer_all(vault, people, BORGATTI)
    found = view(vault)
    assert (found.shown, found.coverage, found.ties) == (Shown.VALUE, 1, 4)
    size, efficiency, more = found.effective_size, found.efficiency, found.advanced
    assert size is not None
    assert efficiency is not None
    assert more is not None
    assert size.exact
    assert (size.value, efficiency.value) == pytest.approx((4.6667, 0.7778), abs=1e-4)
    assert (size.least, efficiency.most) == pytest.approx((4.6667, 0.7778), abs=1e-4)
    told = (more.constraint, more.hierarchy, more.ego_betweenness, more.density, more.open_pairs)
    assert [one.value for one in told] == pytest.approx([0.4003, 0.0947, 9, 4 / 15, 11], abs=1e-4)
    assert found.whole is None
    assert more.roles is not None
    assert (more.roles.by, more.roles.known) == ("industry", 4)
    # A B of mine and tied; C D of the other, open; A C, A D, B C open, B D tied.
    roles = (more.roles.coordinator, more.roles.consultant, more.roles.gatekeeper, more.roles.liaison)
    assert [one.value for one in roles] == [0, 1, 3, 0]
    assert [(line.kind, line.open, line.answered, line.tied) for line in found.classes] == [("nothing", 0, 15, 4)]
    alter_ties.answer(vault, {(people[0], people[1]): UNKNOWN}, NOW)
    part = view(vault)
    assert part.shown is Shown.VALUE
    assert part.effective_size is not None
    assert part.effective_size.least == pytest.approx(4.6667, abs=1e-4)
    assert part.effective_size.most == pytest.approx(5)


def test_the_known_answer_of_unknown_ties(vault: OpenVault) -> None:
    """Ten people, 12 pairs answered, 5 ties, 33 unknown with nothing shared (method.md 10)."""
    at = ["Fuji"] * 4 + ["NTT"] * 4 + ["", ""]
    people = [keep(vault, f"P{place}", organization=name) for place, name in enumerate(at)]
    pairs = [*combinations(people[:4], 2), *combinations(people[4:8], 2)]
    alter_ties.answer(vault, {pair: TIE if place < 5 else NONE for place, pair in enumerate(pairs)}, NOW)
    found = view(vault)
    size = found.effective_size
    assert (found.pairs, found.answered, found.ties, found.shown) == (45, 12, 5, Shown.BAND)
    assert found.advanced is None
    assert size is not None
    assert (size.high, size.value, size.low, size.most, size.least) == pytest.approx((9, 8.8, 8.2, 9, 2.4), abs=1e-4)
    assert [(line.kind, line.open, line.answered, line.tied) for line in found.classes] == [
        (PairClass.NOTHING, 33, 0, 0),  # of nobody half of the pairs is answered: no class is moved (0018)
    ]
    assert found.classes[0].chance == pytest.approx(0.05)


def test_of_many_people_those_drawn_stand_for_the_rest(vault: OpenVault) -> None:
    people = [keep(vault, f"P{place}") for place in range(60)]
    met(vault, *people[:15])
    core = view(vault).core
    assert set(core.inner) == set(people[:15])
    inner = list(combinations(core.inner, 2))
    alter_ties.answer(vault, dict.fromkeys(inner, TIE), NOW)
    assert view(vault).shown is Shown.BAND  # 105 of 300
    every = list(combinations(core.people, 2))
    alter_ties.answer(vault, dict.fromkeys(every[:200], NONE), NOW)
    found = view(vault)
    assert found.shown is Shown.VALUE
    assert found.whole is None  # of those drawn, too few pairs among themselves are answered
    alter_ties.answer(vault, {pair: TIE if pair in inner else NONE for pair in every}, NOW)
    found = view(vault)
    assert found.efficiency is not None
    assert found.whole is not None
    assert (found.whole.people, found.whole.drawn) == (60, 10)
    assert found.efficiency.value == pytest.approx(1 - 2 * 105 / 625)
    assert found.whole.efficiency.high == pytest.approx(1 - 2 * 105 / 3600, abs=0.001)
    assert not found.inner_only


def test_where_nothing_is_recorded_all_are_drawn_and_stand_for_the_rest(vault: OpenVault) -> None:
    for place in range(60):
        keep(vault, f"P{place}")
    core = view(vault).core
    assert (core.inner, len(core.drawn)) == ((), 25)
    alter_ties.answer(vault, dict.fromkeys(combinations(core.people, 2), NONE), NOW)
    found = view(vault)
    assert found.core == core
    assert found.whole is not None
    assert (found.whole.people, found.whole.drawn) == (60, 25)


def test_the_inner_circle_alone_stands_for_nobody_else(vault: OpenVault) -> None:
    people = [keep(vault, f"P{place}") for place in range(25)]
    alter_ties.answer(vault, dict.fromkeys(combinations(people, 2), NONE), NOW)
    for place in range(25, 40):
        keep(vault, f"P{place}")
    found = view(vault)
    assert (found.inner_only, found.shown, found.whole) == (True, Shown.VALUE, None)
    assert found.people == 40


def test_mixture_and_reach_need_no_answers(vault: OpenVault) -> None:
    me.put(vault, Me(industry="it", organizations=("Fuji",)), NOW)
    keep(vault, "A", industry="it", organization="Fuji", communities=("Kiln", "PTA"), reach=("media",))
    keep(vault, "B", industry="media", organization="ＦＵＪＩ", communities=("Kiln",))
    keep(vault, "C", industry="ほかのこと")
    gone = keep(vault, "D", industry="media")
    bulk.archive(vault, [gone], True, NOW)
    found = view(vault)
    mixed = {one.attribute: one for one in found.mixtures}
    industry, organization, community = mixed["industry"], mixed["organization"], mixed["community"]
    assert (industry.known, industry.people, len(industry.values)) == (3, 3, 3)
    assert industry.blau == pytest.approx(2 / 3)
    assert industry.offered is not None
    assert industry.iqv == pytest.approx(2 / 3 * industry.offered / (industry.offered - 1))
    assert industry.e_i == pytest.approx(1 / 3)
    assert organization.values == (("Fuji", 2),)
    assert (organization.blau, organization.iqv, organization.offered, organization.e_i) == (0, None, None, -1)
    assert community.values == (("Kiln", 2), ("PTA", 1))
    assert (community.known, community.e_i) == (2, None)
    assert community.blau == pytest.approx(4 / 9)
    assert (mixed["region"].known, mixed["region"].blau, mixed["region"].e_i) == (0, None, None)
    assert found.reach_recorded
    assert {line.code: line.people for line in found.reach}["media"] == 1


def test_roles_by_what_was_asked_for(vault: OpenVault) -> None:
    me.put(vault, Me(industry="it", communities=("Kiln", "PTA")), NOW)
    people = [
        keep(vault, "A", industry="it", communities=("Kiln", "Other")),
        keep(vault, "B", industry="media", communities=("PTA",)),
        keep(vault, "C", industry="media"),
    ]
    answer_all(vault, people, set())
    found = view(vault).advanced
    assert found is not None
    assert found.roles is not None
    assert found.roles.by == "industry"
    found = view(vault, "community").advanced
    assert found is not None
    assert found.roles is not None
    assert (found.roles.by, found.roles.known, found.roles.coordinator.value) == ("community", 2, 1)
    found = view(vault, "school").advanced
    assert found is not None
    assert found.roles is None
    with pytest.raises(Refused, match="no_such_attribute"):
        view(vault, "age")
