"""Known answers of method.md 10: rank weights, Gini, and picks that do not repeat each other."""

from __future__ import annotations

import pytest

from myconnections.domain.selection import gini, mmr, roc


def test_rank_weights() -> None:
    assert roc(3) == pytest.approx([0.6111, 0.2778, 0.1111], abs=1e-4)
    assert roc(5) == pytest.approx([0.4567, 0.2567, 0.1567, 0.09, 0.04], abs=1e-4)
    assert sum(roc(7)) == pytest.approx(1)


@pytest.mark.parametrize(
    ("counts", "expected"), [([1, 1, 1, 1], 0), ([0, 0, 0, 4], 0.75), ([0, 1, 1, 2], 0.375), ([], 0), ([0, 0], 0)]
)
def test_gini(counts: list[float], expected: float) -> None:
    assert gini(counts) == pytest.approx(expected)


def test_marginal_relevance() -> None:
    circles = "XXYZ"

    def alike(one: int, two: int) -> float:
        return float(circles[one] == circles[two])

    scores = [0.8, 0.78, 0.6, 0.3]
    assert mmr(scores, alike, 3) == [0, 2, 1]
    assert mmr(scores, alike, 3, balance=1) == [0, 1, 2]
    assert mmr(scores, alike, 9) == [0, 2, 1, 3]
