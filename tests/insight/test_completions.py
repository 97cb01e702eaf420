"""Measures over circles as they may be: each as the measures of one circle has it, and the draws as the beliefs do."""

from __future__ import annotations

from itertools import combinations
from random import Random

import numpy as np
import pytest

from myconnections.domain.alter_ties import Pair, PairState, ordered
from myconnections.domain.ego_structure import Band
from myconnections.insight.alter_classes import PRIORS, PairClass
from myconnections.insight.completions import DRAWS, advanced, circles, roles
from myconnections.insight.structure import Circle, measured
from myconnections.insight.structure import roles as exact_roles

TIE, NONE = PairState.TIE, PairState.NONE


def answered(many: int, tied: set[tuple[int, int]]) -> dict[Pair, PairState]:
    pairs = combinations(range(1, many + 1), 2)
    return {ordered(*pair): TIE if pair in tied else NONE for pair in pairs}


def exact(many: int, tied: set[tuple[int, int]]) -> Circle:
    one, other = (np.array([pair[end] - 1 for pair in sorted(tied)], np.int64) for end in (0, 1))
    return Circle(np.ones(many), one, other, np.ones(len(tied)))


def test_borgatti() -> None:
    """G of the example: n 6, t 4: C .4003, H .0947, ego-betweenness 9 (method.md 10)."""
    tied = {(1, 5), (1, 6), (1, 2), (2, 4)}  # AE AF AB BD among A B C D E F
    found = advanced(circles(range(1, 7), answered(6, tied), {}, PRIORS))
    assert found is not None
    assert found.constraint.value == pytest.approx(0.4003, abs=1e-4)
    assert found.hierarchy.value == pytest.approx(0.0947, abs=1e-4)
    assert found.ego_betweenness.value == pytest.approx(9, abs=1e-4)
    assert found.density.value == pytest.approx(4 / 15)
    assert found.open_pairs == Band(11, 11, 11)


@pytest.mark.parametrize("seed", range(8))
def test_each_measure_is_that_of_the_circle(seed: int) -> None:
    random = Random(seed)  # noqa: S311 - the same circles each time
    many = random.randint(2, 12)
    tied = {pair for pair in combinations(range(1, many + 1), 2) if random.random() < 0.4}
    whole, one = circles(range(1, many + 1), answered(many, tied), {}, PRIORS), measured(exact(many, tied))
    found = advanced(whole)
    assert found is not None
    for name in ("constraint", "hierarchy", "ego_betweenness", "density", "open_pairs"):
        assert getattr(found, name).value == pytest.approx(getattr(one, name), abs=1e-9)
        assert getattr(found, name).exact
    groups = [random.choice(["", "a", "b", "c"]) for _ in range(many)]
    codes = np.array([-1 if not group else "abc".index(group) for group in groups], np.int64)
    told, expected = roles(whole, "industry", groups, frozenset("a")), exact_roles(exact(many, tied), codes, 0)
    if told is None:
        assert not any(groups)
        return
    assert expected is not None
    for name in ("coordinator", "consultant", "gatekeeper", "liaison"):
        assert getattr(told, name).value == getattr(expected, name)
    assert told.known == sum(map(bool, groups))


def test_roles_with_several_groups_of_mine_and_with_none() -> None:
    whole = circles([1, 2, 3], answered(3, set()), {}, PRIORS)
    told = roles(whole, "organization", ["a", "b", "c"], frozenset({"a", "b"}))
    assert told is not None
    assert (told.coordinator.value, told.gatekeeper.value, told.consultant.value, told.liaison.value) == (1, 2, 0, 0)
    assert roles(whole, "organization", ["a", "b", "c"], frozenset()) is None
    assert roles(whole, "organization", ["", "", ""], frozenset({"a"})) is None


def test_unknown_pairs_are_filled_in_by_the_share_of_their_class() -> None:
    people = range(1, 26)
    pairs = [ordered(*pair) for pair in combinations(people, 2)]
    open_pairs = {
        pair: PairClass.COLLEAGUES if place % 3 else PairClass.NOTHING for place, pair in enumerate(pairs[20:])
    }
    states = {pair: TIE if place < 7 else NONE for place, pair in enumerate(pairs[:20])}
    found = circles(people, states, open_pairs, PRIORS)
    assert found.shape == (DRAWS, 25, 25)
    assert (found == found.transpose(0, 2, 1)).all()
    assert not found[:, range(25), range(25)].any()
    for pair, state in states.items():
        assert (found[:, pair[0] - 1, pair[1] - 1] == (state is TIE)).all()
    for kind, mean in ((PairClass.COLLEAGUES, 0.5), (PairClass.NOTHING, 0.05)):
        drawn = [found[:, one - 1, other - 1].mean() for (one, other), each in open_pairs.items() if each is kind]
        assert np.mean(drawn) == pytest.approx(mean, abs=0.02)
    assert (circles(people, states, open_pairs, PRIORS) == found).all()
    told = advanced(found)
    assert told is not None
    assert told.constraint.low < told.constraint.value < told.constraint.high
    assert told.constraint.least is None


def test_density_over_the_draws_is_that_of_the_exact_sum() -> None:
    """The same unknown pairs, filled in by draws and summed up exactly, have the same band."""
    from myconnections.insight.bands import effective_size, spread

    people = range(1, 11)
    pairs = [ordered(*pair) for pair in combinations(people, 2)]
    states = {pair: TIE if place < 5 else NONE for place, pair in enumerate(pairs[:12])}
    open_pairs = dict.fromkeys(pairs[12:], PairClass.NOTHING)
    told = advanced(circles(people, states, open_pairs, PRIORS))
    sizes = effective_size(10, spread(5, [(33, PRIORS[PairClass.NOTHING])]))
    assert told is not None
    assert 10 - 2 * (told.density.value * 45) / 10 == pytest.approx(sizes.value, abs=1e-9)
    assert 10 - 2 * (told.density.high * 45) / 10 == pytest.approx(sizes.low, abs=0.2)


def test_of_one_there_is_nothing_to_measure() -> None:
    assert advanced(circles([1], {}, {}, PRIORS)) is None
