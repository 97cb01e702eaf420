"""Efficiency of everybody from those asked about: unbiased in generated circles, and its band as wide as it says."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from myconnections.domain.ego_structure import Whole
from myconnections.insight.whole import whole

Floats = NDArray[np.float64]
INNER, DRAWN = 15, 10


def world(people: int, chance: np.random.Generator) -> Floats:
    """A circle of communities, the warmest first: they are mostly of one community, and so know one another."""
    many = int(chance.integers(3, 9))
    of = chance.choice(many, people, p=chance.dirichlet(np.full(many, 1.5)))
    near, far = chance.uniform(0.1, 0.6, many), chance.uniform(0.002, 0.02)
    share = np.where(of[:, np.newaxis] == of, near[of][:, np.newaxis], far)
    tied = np.triu(chance.random((people, people)) < share, 1).astype(float)
    order = np.argsort(-(chance.random(people) + 0.7 * (of == 0) + 0.4 * (of == 1)))
    warmest_first: Floats = (tied + tied.T)[np.ix_(order, order)]
    return warmest_first


def estimate(tied: Floats, chance: np.random.Generator) -> Whole:
    drawn = INNER + chance.choice(len(tied) - INNER, DRAWN, replace=False)
    asked = [*range(INNER), *drawn]
    found = whole(tied[np.ix_(asked, asked)][np.newaxis], INNER, len(tied))
    assert found is not None
    return found


@pytest.mark.parametrize("people", [40, 120, 500])
def test_right_on_average_and_as_sure_as_it_says(people: int) -> None:
    chance = np.random.default_rng(people)
    off, inside, inner_off = [], [], []
    for _ in range(120):
        tied = world(people, chance)
        true = 1 - tied.sum() / people**2
        found = estimate(tied, chance)
        off.append(found.efficiency.value - true)
        inside.append(found.efficiency.low <= true <= found.efficiency.high)
        inner = tied[:INNER, :INNER].sum() / (INNER * (INNER - 1))
        inner_off.append(1 - inner * (people - 1) / people - true)
        assert found.effective_size.value == pytest.approx(found.efficiency.value * people)
    assert abs(np.mean(off)) < 0.012
    assert 0.7 <= np.mean(inside) <= 0.93
    assert np.mean(inner_off) < -0.03  # what the inner circle alone would say


def test_a_sparse_rest_is_not_taken_as_surely_without_ties() -> None:
    found = whole(np.zeros((1, 25, 25)), INNER, 1_000)
    assert found is not None
    assert (found.people, found.drawn) == (1_000, DRAWN)
    assert found.efficiency.low < 0.98 < found.efficiency.value <= found.efficiency.high <= 1
    assert found.efficiency.least is None


def test_nearly_everybody_asked_leaves_nearly_nothing_to_chance() -> None:
    tied = world(26, np.random.default_rng(3))
    found = whole(tied[np.newaxis, :25, :25], INNER, 26)
    assert found is not None
    assert found.efficiency.high - found.efficiency.low < 0.03
    assert found.efficiency.value == pytest.approx(1 - tied.sum() / 26**2, abs=0.03)


def test_where_all_asked_about_were_drawn() -> None:
    chance = np.random.default_rng(5)
    held = 0
    for _ in range(100):
        tied = world(200, chance)
        drawn = chance.choice(200, 25, replace=False)
        found = whole(tied[np.newaxis][:, drawn][:, :, drawn], 0, 200)
        assert found is not None
        held += found.efficiency.low <= 1 - tied.sum() / 200**2 <= found.efficiency.high
    assert held >= 70  # four of five, as it says


@pytest.mark.parametrize(("inner", "people"), [(15, 25), (21, 100), (25, 100)])
def test_where_nothing_is_estimated(inner: int, people: int) -> None:
    """Everybody was asked about; or too few were drawn; or the inner circle only."""
    assert whole(np.zeros((1, 25, 25)), inner, people) is None


def test_unknown_pairs_widen_the_band() -> None:
    chance = np.random.default_rng(1)
    known = np.zeros((1, 25, 25))
    unknown = np.triu(chance.random((2_000, 25, 25)) < chance.beta(1, 9, (2_000, 1, 1)), 1).astype(float)
    sure, unsure = whole(known, INNER, 200), whole(unknown + unknown.transpose(0, 2, 1), INNER, 200)
    assert sure is not None
    assert unsure is not None
    assert unsure.efficiency.high - unsure.efficiency.low > 2 * (sure.efficiency.high - sure.efficiency.low)
