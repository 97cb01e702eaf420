"""On which island each person lives: the circle found among ties, or what they share with those who live there."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]

NO_ISLAND = -1
LEAST = 3
"""So many people make an island; fewer stand together in the band around all."""
_AGREE = 2
"""So many people of a circle must share something before others come to it by that."""


def homes(groups: Ints, weak: Sequence[Ints], most: int, *, rest: bool = False) -> tuple[Ints, Ints]:
    """The island of each, the largest 0, or NO_ISLAND; and for these a number alike for who belongs together.

    `groups` are the circles found among ties, negative for none. Who has none goes by the first of `weak` (numbers of
    what people may share, negative for nothing) that leads somewhere: to the circle of at least half of those in any
    circle who share it, if no more come so than live there; else to an island with the others who share it.
    At most `most` islands, the largest. `rest`: those who belong nowhere then belong together.
    """
    home = np.where(groups >= 0, groups, NO_ISLAND)
    for shared in weak:
        home = _joined(home, groups, shared)
        home = _together(home, shared)
    alone = home < 0
    home[alone] = home.max(initial=-1) + 1 + (0 if rest else np.arange(int(alone.sum())))
    _, first, where, sizes = np.unique(home, return_index=True, return_inverse=True, return_counts=True)
    order = np.lexsort((first, -sizes))
    islands = order[:most][sizes[order[:most]] >= LEAST]
    number = np.full(len(sizes), NO_ISLAND, np.int64)
    number[islands] = np.arange(len(islands))
    return number[where], where.astype(np.int64)


def _joined(home: Ints, groups: Ints, shared: Ints) -> Ints:
    """With those who come to a circle by what most who share it have in common."""
    living = (groups >= 0) & (shared >= 0)
    waiting = (home < 0) & (shared >= 0)
    if not living.any() or not waiting.any():
        return home
    circles = int(groups.max()) + 1
    pairs, counts = np.unique(shared[living] * circles + groups[living], return_counts=True)
    value, circle = np.divmod(pairs, circles)
    many = int(shared.max()) + 1
    sharers = np.bincount(shared[living], minlength=many)
    coming = np.bincount(shared[waiting], minlength=many)
    room = np.bincount(groups[groups >= 0], minlength=circles)
    leads = (counts >= _AGREE) & (2 * counts >= sharers[value]) & (coming[value] <= room[circle])
    to = np.full(many, NO_ISLAND, np.int64)
    value, circle = value[leads][::-1], circle[leads][::-1]
    to[value] = circle  # of two equal halves the larger circle, which has the lower number, is written last
    found = home.copy()
    found[waiting] = to[shared[waiting]]
    return found


def _together(home: Ints, shared: Ints) -> Ints:
    """With islands of those who are nowhere and share something."""
    waiting = np.flatnonzero((home < 0) & (shared >= 0))
    if not len(waiting):
        return home
    many = np.bincount(shared[waiting])
    enough = waiting[many[shared[waiting]] >= LEAST]
    found = home.copy()
    if len(enough):
        found[enough] = home.max(initial=-1) + 1 + np.unique(shared[enough], return_inverse=True)[1]
    return found
