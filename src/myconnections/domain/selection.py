"""Small measures of choosing: rank weights, evenness of exposure, and picks that do not repeat each other."""

from __future__ import annotations

from collections.abc import Callable, Sequence


def roc(count: int) -> tuple[float, ...]:
    """Rank-order centroid weights, largest first, sum 1: w_k = (1/n) sum_{i>=k} 1/i (method.md 7.1)."""
    return tuple(sum(1 / rank for rank in range(first, count + 1)) / count for first in range(1, count + 1))


def gini(counts: Sequence[float]) -> float:
    """Evenness of suggestion counts, 0 all the same .. towards 1 all on one (method.md 5.5).

    sum (2k - n - 1) x_(k) / (n sum x); 0 when there is nothing to share.
    """
    total, size = sum(counts), len(counts)
    if total == 0:
        return 0.0
    return sum((2 * place - size - 1) * one for place, one in enumerate(sorted(counts), 1)) / (size * total)


def mmr(
    scores: Sequence[float], similarity: Callable[[int, int], float], picks: int, balance: float = 0.7
) -> list[int]:
    """Places picked one by one, worth balance * score - (1 - balance) * greatest similarity to those picked.

    Method.md 5.3, the alternative to the limits of the weekly list. Of equals the earlier place is taken.
    """
    chosen: list[int] = []
    left = list(range(len(scores)))

    def worth(place: int) -> float:
        near = max((similarity(place, other) for other in chosen), default=0.0)
        return balance * scores[place] - (1 - balance) * near

    while left and len(chosen) < picks:
        best = max(left, key=worth)
        chosen.append(best)
        left.remove(best)
    return chosen
