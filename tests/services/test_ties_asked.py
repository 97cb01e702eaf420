"""How many somebody knows is told where half was answered, however it was answered; ties alone tell nothing of it."""

from __future__ import annotations

from itertools import combinations

import pytest
from tests.services.people import NOW, keep, tie_of

from myconnections.domain.alter_ties import PairState
from myconnections.domain.contact import Me
from myconnections.domain.ids import ContactId
from myconnections.insight.alter_classes import PRIORS, PairClass
from myconnections.insight.asking import CORE
from myconnections.services import alter_ties, history, me, structure, tie_chances, tie_core, ties_asked
from myconnections.services.ports import OpenVault
from myconnections.services.ties_asked import Circle

TIE, NONE, UNKNOWN = PairState


def told(vault: OpenVault) -> dict[int, tuple[int, int]]:
    with vault.read() as uow:
        return ties_asked.told_in(uow)


def test_half_of_the_pairs_of_a_circle_is_enough() -> None:
    circle = Circle(frozenset(range(1, 7)), 6)
    assert circle.told([(1, 2, True), (1, 3, True)]) == {}
    assert circle.told([(1, 2, True), (1, 3, True), (1, 4, False)]) == {1: (2, 3)}
    assert circle.told([(9, 2, True), (9, 3, True), (9, 10, True)]) == {}, "of six pairs of somebody besides them"
    assert circle.told([(9, who, False) for who in (2, 3, 4)]) == {9: (0, 3)}
    assert Circle(frozenset({1, 2, 3}), 6).told([(1, 2, True), (1, 3, True)]) == {}, "who went makes nobody complete"


def test_it_is_about_those_the_questions_are_about(vault: OpenVault) -> None:
    assert told(vault) == {}
    people = [keep(vault, f"P{place}") for place in range(30)]
    alter_ties.answer(vault, {(people[0], people[1]): TIE}, NOW)
    with vault.read() as uow:
        circle, core = ties_asked.circle_in(uow), tie_core.core_in(uow, NOW).people
    assert (circle.people, circle.size) == (frozenset(core), CORE)
    asked, *others = map(ContactId, core)
    alter_ties.answer(vault, {(asked, one): TIE for one in others[:11]}, NOW)
    assert asked not in told(vault)
    alter_ties.answer(vault, {(asked, others[11]): NONE}, NOW)
    assert told(vault)[asked] == (11, 12)


def test_ties_alone_make_nobody_embedded(vault: OpenVault) -> None:
    """Six of a circle are said to know each other; of the fourteen others of each nothing is said."""
    me.put(vault, Me(organizations=("Fuji",), industry="it", function="sales", region="tokyo"), NOW)
    ann = keep(vault, "Ann", organization="City", industry="government", function="policy", region="tokyo")
    others = [keep(vault, f"P{place}") for place in range(19)]
    pile = [ann, *others[:6]]
    alter_ties.answer(vault, dict.fromkeys(combinations(pile, 2), TIE), NOW)
    assert tie_of(vault, ann).capital == "bridging"  # s = .25; it was 1 for e, and bonding
    alter_ties.answer(vault, dict.fromkeys(((ann, one) for one in others[6:]), NONE), NOW)
    assert tie_of(vault, ann).capital == "bridging"  # e = 6/19
    alter_ties.answer(vault, dict.fromkeys(((ann, one) for one in others[6:]), TIE), NOW)
    assert tie_of(vault, ann).capital == "bonding"


def test_ties_alone_make_no_tie_likelier(vault: OpenVault) -> None:
    people = [keep(vault, f"P{place}") for place in range(12)]
    with vault.read() as uow:
        before = structure.headline_in(uow, NOW)
    piles = [*combinations(people[:5], 2), *combinations(people[5:10], 2)]
    alter_ties.answer(vault, dict.fromkeys(piles, TIE), NOW)
    with vault.read() as uow:
        after = structure.headline_in(uow, NOW)
    assert after.known.beliefs == before.known.beliefs == PRIORS
    assert after.efficiency is not None
    assert after.efficiency.value == pytest.approx(1 - 2 * (20 + 1) / 144), "of 46 open pairs one or two, and not half"
    alter_ties.answer(vault, {(people[0], one): NONE for one in people[5:]}, NOW)
    with vault.read() as uow:
        belief = tie_chances.pairs_in(uow, people).beliefs[PairClass.NOTHING]
    assert (belief.a, belief.b, belief.answered) == (1 + 4, 19 + 7, 11), "all of one person's pairs, and no others"


def test_drawn_anew_the_kinds_are_read_again(vault: OpenVault) -> None:
    me.put(vault, Me(organizations=("Fuji",), industry="it", function="sales", region="tokyo"), NOW)
    people = [
        keep(vault, f"P{place}", organization="City", industry="government", function="policy", region="tokyo")
        for place in range(60)
    ]
    with vault.read() as uow:
        core = tie_core.core_in(uow, NOW)
    asked = ContactId(core.people[0])
    alter_ties.answer(vault, {(asked, ContactId(who)): TIE for who in core.people[1:14]}, NOW)
    assert tie_of(vault, asked).capital == "bonding"
    changes = tie_core.redraw(vault, NOW)
    with vault.read() as uow:
        left = ties_asked.told_in(uow)
    assert set(people) > set(core.people)
    assert asked not in left
    assert tie_of(vault, asked).capital == "bridging"
    assert (changes.people, "tie" in changes.kinds) == ({asked}, True)
    history.undo(vault, NOW)
    assert tie_of(vault, asked).capital == "bonding"
