"""On which island each person lives: the circle found among ties, or one with others who share something."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]

NO_ISLAND = -1
LEAST = 3
"""So many people make an island; fewer stand together in the band around all."""
_AGREE = 2
"""So many people of a circle must share something before others stand beside it by that."""
_TOLD_APART = 0.5
"""Who is known not to know this part of those who share something is no longer put together with them."""


def homes(
    groups: Ints, weak: Sequence[Ints], most: int, *, rest: bool = False, apart: tuple[Ints, Ints] | None = None
) -> tuple[Ints, Ints]:
    """The island of each, the largest 0, or NO_ISLAND; and for these a number alike for who belongs together.

    `groups` are the circles found among ties, negative for none: nobody comes to one by anything else. Who has none
    goes by the first of `weak` (numbers of what people may share, negative for nothing) that leads somewhere: to an
    island with others without a circle who share it. `apart` are pairs known not to know each other. At most `most`
    islands, the largest. `rest`: those who belong nowhere then belong together.
    """
    home = np.where(groups >= 0, groups, NO_ISLAND)
    for shared in weak:
        home = _together(home, shared, apart)
    alone = home < 0
    home[alone] = home.max(initial=-1) + 1 + (0 if rest else np.arange(int(alone.sum())))
    _, first, where, sizes = np.unique(home, return_index=True, return_inverse=True, return_counts=True)
    order = np.lexsort((first, -sizes))
    islands = order[:most][sizes[order[:most]] >= LEAST]
    number = np.full(len(sizes), NO_ISLAND, np.int64)
    number[islands] = np.arange(len(islands))
    return number[where], where.astype(np.int64)


def beside(island: Ints, groups: Ints, weak: Sequence[Ints]) -> tuple[Ints, Ints]:
    """Islands of people without a circle, and those of circles that they belong beside, one pair a person.

    It is the circle of at least half of those in any circle who share something with that person.
    """
    found = np.full(len(island), NO_ISLAND, np.int64)
    for shared in weak:
        waiting = (groups < 0) & (shared >= 0) & (found < 0)
        found[waiting] = _leading(groups, island, shared)[shared[waiting]]
    there = (groups < 0) & (island >= 0) & (found >= 0)
    return island[there], found[there]


def _leading(groups: Ints, island: Ints, shared: Ints) -> Ints:
    """The island of a circle that each thing people share leads to, NO_ISLAND for none."""
    to = np.full(int(shared.max(initial=-1)) + 1, NO_ISLAND, np.int64)
    living = (groups >= 0) & (shared >= 0) & (island >= 0)
    if not living.any():
        return to
    islands = int(island.max()) + 1
    pairs, counts = np.unique(shared[living] * islands + island[living], return_counts=True)
    value, where = np.divmod(pairs, islands)
    leads = (counts >= _AGREE) & (2 * counts >= np.bincount(shared[living], minlength=len(to))[value])
    to[value[leads][::-1]] = where[leads][::-1]  # of two equal halves the larger island is written last
    return to


def _together(home: Ints, shared: Ints, apart: tuple[Ints, Ints] | None) -> Ints:
    """With islands of those who are nowhere and share something."""
    waiting = (home < 0) & (shared >= 0)
    if apart is not None and len(apart[0]):
        waiting &= ~_told_apart(waiting, shared, apart)
    if not waiting.any():
        return home
    many = np.bincount(shared[waiting])
    enough = np.flatnonzero(waiting)
    enough = enough[many[shared[enough]] >= LEAST]
    found = home.copy()
    if len(enough):
        found[enough] = home.max(initial=-1) + 1 + np.unique(shared[enough], return_inverse=True)[1]
    return found


def _told_apart(waiting: Bools, shared: Ints, apart: tuple[Ints, Ints]) -> Bools:
    """Who is known not to know so many of those who share the same that they are not put together with them."""
    one, other = apart
    same = waiting[one] & waiting[other] & (shared[one] == shared[other])
    strangers = np.bincount(np.concatenate([one[same], other[same]]), minlength=len(waiting))
    others = np.bincount(shared[waiting], minlength=int(shared.max(initial=0)) + 1)[shared] - 1
    told: Bools = (strangers > 0) & (strangers >= _TOLD_APART * others)
    return told
