"""What two people share, and how likely a tie is by it (method.md 1.2)."""

from __future__ import annotations

import pytest

from myconnections.insight.alter_classes import (
    NOWHERE,
    PRIORS,
    Belief,
    Ground,
    PairClass,
    Stay,
    Surroundings,
    beliefs,
    grounds,
    strongest,
)


def at(*stays: Stay) -> Surroundings:
    return Surroundings(stays)


def kind(one: Surroundings, other: Surroundings, *small: str) -> PairClass:
    assert strongest(grounds(one, other, small)) is strongest(grounds(other, one, small))
    return strongest(grounds(one, other, small))


def test_the_priors_are_those_of_the_table() -> None:
    means = [round(PRIORS[one].mean, 2) for one in PairClass]
    assert means == [0.5, 0.33, 0.33, 0.2, 0.14, 0.05]
    assert means == sorted(means, reverse=True)
    assert [(PRIORS[one].a, PRIORS[one].b) for one in PairClass] == [(3, 3), (2, 4), (2, 4), (1, 4), (1, 6), (1, 19)]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (Stay("fuji", 2010, 2014), Stay("fuji", 2014, 2020), PairClass.COLLEAGUES),
        (Stay("fuji", 2010, 2014), Stay("fuji", 2015, 2020), PairClass.NOTHING),
        (Stay("fuji", 2010, now=True), Stay("fuji", 2015, now=True), PairClass.COLLEAGUES),
        (Stay("fuji", 2010, now=True), Stay("fuji", 2015, 2016), PairClass.COLLEAGUES),
        (Stay("fuji", 2017, now=True), Stay("fuji", 2015, 2016), PairClass.NOTHING),
        (Stay("fuji", now=True), Stay("fuji", now=True), PairClass.EMPLOYER),
        (Stay("fuji", 2010, now=True), Stay("fuji", now=True), PairClass.EMPLOYER),
        (Stay("fuji", now=True), Stay("fuji", 2010, 2020), PairClass.NOTHING),
        (Stay("fuji", 2010), Stay("fuji", 2010, 2020), PairClass.NOTHING),
        (Stay("fuji", 2010, 2020), Stay("fuji", 2010), PairClass.NOTHING),
        (Stay("fuji"), Stay("fuji"), PairClass.NOTHING),
        (Stay("fuji", now=True), Stay("ntt", now=True), PairClass.NOTHING),
    ],
)
def test_years_at_an_organization(one: Stay, other: Stay, expected: PairClass) -> None:
    assert kind(at(one), at(other)) is expected


def test_of_several_times_at_one_organization_the_strongest_counts() -> None:
    one = at(Stay("fuji", 2010, 2014), Stay("fuji", now=True))
    other = at(Stay("fuji", now=True), Stay("fuji", 2012, 2013))
    assert kind(one, other) is PairClass.COLLEAGUES
    assert len(grounds(one, other)) == 1


def test_the_strongest_ground_wins_and_all_are_told() -> None:
    one = Surroundings((Stay("fuji", now=True),), frozenset({"keio"}), frozenset({"pta", "big"}), frozenset({"e1"}))
    other = Surroundings((Stay("fuji", now=True),), frozenset({"keio"}), frozenset({"pta", "big"}), frozenset({"e1"}))
    found = grounds(one, other, {"pta"})
    assert [(ground.kind, ground.name) for ground in found] == [
        (PairClass.EMPLOYER, "fuji"),
        (PairClass.COMMUNITY, "pta"),
        (PairClass.EVENT, "e1"),
        (PairClass.WIDE, "big"),
        (PairClass.WIDE, "keio"),
    ]
    assert strongest(found) is PairClass.EMPLOYER
    assert strongest(found[2:]) is PairClass.EVENT


def test_nothing_shared() -> None:
    assert grounds(NOWHERE, NOWHERE) == ()
    assert strongest([]) is PairClass.NOTHING
    assert strongest([Ground(PairClass.WIDE, "keio")]) is PairClass.WIDE


def test_a_community_and_a_school_of_one_name_are_one_ground_each() -> None:
    one = Surroundings(schools=frozenset({"keio"}), communities=frozenset({"keio"}))
    assert [(ground.kind, ground.name) for ground in grounds(one, one, {"keio"})] == [
        (PairClass.COMMUNITY, "keio"),
        (PairClass.WIDE, "keio"),
    ]


def test_answers_move_the_class_they_are_of_and_no_other() -> None:
    """Beta(3,3) after 9 of 12: mean .6667 (method.md 10)."""
    found = beliefs([(PairClass.COLLEAGUES, True)] * 9 + [(PairClass.COLLEAGUES, False)] * 3)
    assert found[PairClass.COLLEAGUES] == Belief(12, 6, 12)
    assert found[PairClass.COLLEAGUES].mean == pytest.approx(2 / 3)
    assert {one: belief for one, belief in found.items() if one is not PairClass.COLLEAGUES} == {
        one: belief for one, belief in PRIORS.items() if one is not PairClass.COLLEAGUES
    }
    assert beliefs([]) == PRIORS
