"""Effective size and efficiency with what is unknown left unknown (method.md 1.2, known answers of 10)."""

from __future__ import annotations

from math import comb

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from myconnections.domain.ego_structure import Band, Shown, shown
from myconnections.insight.alter_classes import PRIORS, Belief, PairClass
from myconnections.insight.bands import beta_binomial, effective_size, of_draws, scaled, spread

NOTHING = PRIORS[PairClass.NOTHING]


def test_the_known_answer_of_unknown_ties() -> None:
    ties = spread(5, [(33, NOTHING)])
    assert [ties.quantile(share) - 5 for share in (0.1, 0.5, 0.9)] == [0, 1, 4]
    found = effective_size(10, ties)
    assert (found.high, found.value, found.low) == pytest.approx((9.0, 8.8, 8.2))
    assert (found.most, found.least) == pytest.approx((9.0, 2.4))
    assert 10 - 2 * ties.mean / 10 == pytest.approx(8.67, abs=1e-4)
    assert not found.exact
    assert scaled(found, 1 / 10).value == pytest.approx(0.88)


def test_beta_after_nine_of_twelve() -> None:
    """Mean .6667, 80% interval .5219-.8028 of Beta(12, 6): a very large class has the shares of its belief."""
    belief = Belief(12, 6, 12)
    assert belief.mean == pytest.approx(0.6667, abs=1e-4)
    many = 40_000
    ties = spread(0, [(many, belief)])
    assert ties.quantile(0.1) / many == pytest.approx(0.5219, abs=1e-4)
    assert ties.quantile(0.9) / many == pytest.approx(0.8028, abs=1e-4)


@given(st.integers(0, 60), st.floats(0.5, 40), st.floats(0.5, 40))
def test_the_chances_are_those_of_a_beta_binomial(many: int, a: float, b: float) -> None:
    chances = beta_binomial(many, Belief(a, b))
    ties = np.arange(many + 1)
    mean = many * a / (a + b)
    assert chances.sum() == pytest.approx(1)
    assert chances @ ties == pytest.approx(mean)
    variance = mean * b / (a + b) * (a + b + many) / (a + b + 1)
    assert chances @ (ties - mean) ** 2 == pytest.approx(variance, abs=1e-9)


def test_a_flat_belief_makes_every_number_alike() -> None:
    assert beta_binomial(4, Belief(1, 1)) == pytest.approx([0.2] * 5)
    sure = beta_binomial(6, Belief(1e5, 1e5))
    assert sure == pytest.approx([comb(6, ties) / 64 for ties in range(7)], abs=1e-4)


def test_classes_are_added_up_as_drawn_ones_are() -> None:
    """The exact sum of two classes, against two hundred thousand draws of them."""
    groups = [(40, PRIORS[PairClass.COLLEAGUES]), (100, NOTHING)]
    exact = spread(3, groups)
    chance = np.random.default_rng(1)
    drawn = np.sum([chance.binomial(many, chance.beta(one.a, one.b, 200_000)) for many, one in groups], axis=0) + 3
    assert exact.unknown == 140
    assert exact.mean == pytest.approx(drawn.mean(), abs=0.15)
    for share in (0.1, 0.5, 0.9):
        assert exact.quantile(share) == pytest.approx(np.quantile(drawn, share), abs=1)


def test_nothing_unknown_is_exact() -> None:
    found = effective_size(6, spread(4, []))
    assert (found.value, found.low, found.high, found.least, found.most) == pytest.approx((14 / 3,) * 5)
    assert found.exact
    assert spread(4, [(0, NOTHING)]).unknown == 0


def test_a_measure_of_another_scale_and_of_draws() -> None:
    assert scaled(Band(2, 1, 3), 2) == Band(4, 2, 6)
    assert of_draws([float(one) for one in range(11)]) == Band(5, 1, 9)


@pytest.mark.parametrize(
    ("coverage", "expected"),
    [
        (None, Shown.NOTHING),
        (0.0, Shown.UNKNOWN),
        (0.1999, Shown.UNKNOWN),
        (0.2, Shown.BAND),
        (0.6, Shown.BAND),
        (0.6001, Shown.VALUE),
        (1.0, Shown.VALUE),
    ],
)
def test_how_much_may_be_told(coverage: float | None, expected: Shown) -> None:
    assert shown(coverage) is expected


@given(st.integers(2, 25), st.data())
def test_the_band_lies_within_the_hard_bounds_and_widens_with_what_is_unknown(alters: int, data: st.DataObject) -> None:
    pairs = alters * (alters - 1) // 2
    unknown = data.draw(st.integers(0, pairs))
    known = data.draw(st.integers(0, pairs - unknown))
    kind = data.draw(st.sampled_from(list(PairClass)))
    found = effective_size(alters, spread(known, [(unknown, PRIORS[kind])]))
    assert found.least is not None
    assert found.most is not None
    assert 1 - 1e-9 <= found.least <= found.low <= found.value <= found.high <= found.most <= alters
    assert found.exact == (unknown == 0)
