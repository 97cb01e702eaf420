"""Everybody on islands: a disc for each circle of people, and in it those tied to each other side by side.

Discs first (`discs`), then people inside them: a start by two smooth directions over the ties, pulled along ties (the
nearer the stronger, and stronger where both know the same people), pushed apart where they stand too near, held in
their disc. Whole arrays and a seed: the same arguments give the same picture, and no call lasts long.

World units as in `rings`: the middle at (0, 0), y downwards, everything about within `OUTER` of it upwards and
downwards, sideways `discs.WIDE` times as far.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from myconnections.insight import crowding, discs
from myconnections.insight.discs import Averaging, summed
from myconnections.insight.grounds import Crowd, Ground, Islands
from myconnections.insight.homes import beside, homes

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]
Coordinates = NDArray[np.float32]

MOST = 400
"""So many islands at most, the largest; the people of smaller ones stand in the band around them."""
_STEPS, _SHOWN = 40, 4
"""Steps from nothing, and after how many of them a picture is given out."""
_WARM_STEPS = 8
_ROOM = 2.6
"""An arm's length, in units of one person."""
_BESIDE = 0.5
"""How much somebody without a tie pulls towards the island of those they share something with."""
_RIM = 0.97
_NEAR = 0.1
"""A tie of length d pulls with 1 / (1 + _NEAR d²): who is near is held near, a far one tears nobody out."""
_SLACK = 0.5
"""Who is held so weakly by all ties together follows them half: not all fall upon the one whom everybody knows."""
_CALM = 0.05
"""The part of the pull that is left in the last step."""


def islands(
    ids: Ints,
    one: Ints,
    other: Ints,
    groups: Ints,
    *,
    weight: Floats | None = None,
    weak: Sequence[Ints] = (),
    apart: tuple[Ints, Ints] | None = None,
    rest: bool = False,
    seed: int = 1,
    before: tuple[Coordinates, Coordinates] | None = None,
    room: float = 0.0,
    fixed: Bools | None = None,
) -> Iterator[Islands]:
    """Pictures one after the other: a rough one at once, the last one is the result.

    `one`, `other` (t,) are places in `ids`, each pair once; `groups` (n,) the circle of each, negative for none.
    `weak`: for those without a circle, numbers of what they may share (negative: nothing), and `apart` (places of
    pairs who do not know each other), see `homes`; `rest`:
    those who have none stand together, aside from all others (`weak` is empty then). `before` are
    earlier places, NaN where there was none: with them little moves; `room` is that of the earlier picture (0.0:
    guessed). Those `fixed` stay exactly where they were before.
    """
    chance = np.random.default_rng(seed)
    weights = np.ones(len(one)) if weight is None else weight.astype(np.float64)
    island, clump = homes(groups, weak, MOST, rest=rest, apart=apart)
    ground = Ground.of(ids, island, clump, before, fixed, room)
    if rest and (groups < 0).any():
        ground.aside = int(island[groups < 0].min())
    near = beside(island, groups, weak)
    ground.lay(_between(island, one, other, weights, near), chance)
    crowd, here = ground.crowd(one, other, weights)
    _begin(crowd, ground.known[here], chance)
    yield ground.picture(crowd, here)
    steps = _WARM_STEPS if ground.warm else _STEPS
    for step in range(steps):
        _step(crowd, _CALM if ground.warm else _CALM + (1 - _CALM) * (1 - step / steps), chance)
        if step % _SHOWN == _SHOWN - 1 or step == steps - 1:
            yield ground.picture(crowd, here)


def _between(
    island: Ints, one: Ints, other: Ints, weights: Floats, near: tuple[Ints, Ints]
) -> tuple[Ints, Ints, Floats]:
    """The ties between islands, each pair of islands once, with their weights added up; islands that are only near to
    each other by what their people share pull, too.
    """
    a, b = np.append(island[one], near[0]), np.append(island[other], near[1])
    weights = np.append(weights, np.full(len(near[0]), _BESIDE))
    apart = (a >= 0) & (b >= 0) & (a != b)
    many = int(island.max(initial=0)) + 1
    pairs, where = np.unique(np.minimum(a, b)[apart] * many + np.maximum(a, b)[apart], return_inverse=True)
    return pairs // many, pairs % many, summed(where, weights[apart], len(pairs))


def _begin(crowd: Crowd, known: Bools, chance: np.random.Generator) -> None:
    """A place for everybody who has none: from nothing by two smooth directions, else beside those they know."""
    new = ~known & (crowd.moving > 0)
    if not new.any():
        return
    sizes = np.bincount(crowd.island)
    whole = sizes[crowd.island].astype(np.float64)
    radius = _RIM * crowd.discs.radius[crowd.island]
    if known.any():
        number = _within(crowd.island, np.arange(crowd.many))
        x, y = discs.sunflower(number, whole, radius)
        x, y = crowd.discs.x[crowd.island] + x, crowd.discs.y[crowd.island] + y
        firm = crowd.pull * known[crowd.other], crowd.pull * known[crowd.one]
        held = summed(crowd.one, firm[0], crowd.many) + summed(crowd.other, firm[1], crowd.many)
        for mine, fresh in ((crowd.x, x), (crowd.y, y)):
            near = summed(crowd.one, firm[0] * mine[crowd.other], crowd.many)
            near += summed(crowd.other, firm[1] * mine[crowd.one], crowd.many)
            beside = np.where(held > 0, near / np.where(held > 0, held, 1.0), fresh)
            mine[new] = beside[new] + 0.01 * (fresh - beside)[new]  # two beside the same people part
        return
    mean = Averaging(crowd.many, crowd.one, crowd.other, crowd.pull)
    first, second = discs.smooth(mean, crowd.island, chance)
    away = np.where(mean.tied, np.hypot(first, second), np.inf)  # who has no tie here stands at the rim
    number = _within(crowd.island, away)
    turn = np.where(mean.tied, np.arctan2(second, first), 2.4 * number)
    away = radius * np.sqrt((number + 0.5) / whole)
    crowd.x[new] = (crowd.discs.x[crowd.island] + away * np.cos(turn))[new]
    crowd.y[new] = (crowd.discs.y[crowd.island] + away * np.sin(turn))[new]


def _within(island: Ints, values: Floats | Ints) -> Ints:
    """The rank of each by these values among those of the same island."""
    order = np.lexsort((values, island))
    sizes = np.bincount(island)
    rank = np.empty(len(island), np.int64)
    rank[order] = np.arange(len(island)) - (np.cumsum(sizes) - sizes)[island[order]]
    return rank


def _step(crowd: Crowd, pull: float, chance: np.random.Generator) -> None:
    """Pull along ties, push apart, hold in the disc."""
    dx, dy = crowd.x[crowd.one] - crowd.x[crowd.other], crowd.y[crowd.one] - crowd.y[crowd.other]
    near = crowd.pull / (1 + _NEAR * (dx * dx + dy * dy))
    mean = Averaging(crowd.many, crowd.one, crowd.other, near)
    follow = pull * crowd.moving * mean.total / (mean.total + _SLACK)
    x = crowd.x + follow * (mean(crowd.x) - crowd.x)
    y = crowd.y + follow * (mean(crowd.y) - crowd.y)
    across, down = crowding.pushes(x, y, _ROOM, chance)
    x, y = x + crowd.moving * across, y + crowd.moving * down
    middle_x, middle_y = crowd.discs.x[crowd.island], crowd.discs.y[crowd.island]
    x, y = x - middle_x, y - middle_y
    held = np.minimum(1.0, _RIM * crowd.discs.radius[crowd.island] / np.maximum(np.hypot(x, y), 1e-9))
    free = crowd.moving > 0
    crowd.x = np.where(free, middle_x + x * held, crowd.x)
    crowd.y = np.where(free, middle_y + y * held, crowd.y)
