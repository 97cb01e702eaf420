"""Discs for islands: each as large as its people need, those with many ties between them near, none over another.

Units are those of one person (`ACROSS`), not of the map. The picture is `WIDE` times as wide as high.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]

ACROSS = 1.35
"""Radius of a disc by the square root of how many live in it."""
WIDE = 1.3
_STRETCH = WIDE**0.5
_AIR, _WATER = 1.03, 0.7
"""Between two discs there is a part of their radii, and always so many units, in which their shores lie."""
_PULLS, _PUSHES, _PATIENT = 90, 400, 90
_PULL, _GRAVITY, _PUSH = 0.2, 0.02, 0.8
_LOOK, _SOON = 6, 1.4
"""So often it is looked who is near whom, up to so many times as far as two may be."""
_TOUCHING, _GROW = 1e-2, 1.01
"""What overlaps by less does not matter. Where more does after `_PATIENT` pushes all are spread a little at a time."""
_EDGE = 0.85
"""How far out, as a part of the way to their edge, the disc aside begins: it takes some room of the others."""
_GOLDEN = np.pi * (3 - 5**0.5)
_TURNS, _BAY = 72, 2
"""Directions in which the shore is known, and how many of them to either side count."""
FILLED = 0.62
"""Part of the outer band that is taken by who stands there."""


@dataclass(frozen=True, slots=True)
class Discs:
    """Middles and radii."""

    x: Floats
    y: Floats
    radius: Floats

    @property
    def extent(self) -> float:
        """How far from the middle the outermost one reaches, by `far`."""
        return float((far(self.x, self.y) + self.radius).max(initial=0.0))


def far(x: Floats, y: Floats) -> Floats:
    """How far out somebody stands, as far as who stands above the middle: sideways counts less."""
    out: Floats = np.hypot(x / WIDE, y)
    return out


def begun(sizes: Ints, one: Ints, other: Ints, ties: Floats, chance: np.random.Generator, *, aside: int = -1) -> Discs:
    """Places from nothing. `one`, `other`, `ties` are the ties between discs, each pair once; the disc `aside`, if
    there is one, stands beside all the others, whatever its ties.

    Two smooth directions over the ties spread the discs (ranks, so that they fill the picture), then those tied pull
    each other, everything falls to the middle and what overlaps is pushed apart.
    """
    radius = ACROSS * np.sqrt(sizes)
    many = len(sizes)
    pull = ties / np.sqrt(sizes[one] * sizes[other]) * ((one != aside) & (other != aside))
    mean = Averaging(many, one, other, pull)
    spread = smooth(mean, np.zeros(many, np.int64), chance)
    half = 0.8 * np.sqrt((radius**2).sum() / 0.6)
    x, y = ((2 * (_ranks(side) + 0.5) / max(many, 1) - 1) * half for side in spread)
    x, y = x * _STRETCH, y / _STRETCH
    if aside >= 0:  # at the edge of where all the others fall together: they nestle up to it
        others = np.sqrt(((radius**2).sum() - radius[aside] ** 2) / FILLED)
        x[aside], y[aside] = _EDGE * _STRETCH * others + radius[aside], 0.0
    found = _settled(x, y, radius, mean, _PULLS, still=aside)
    return Discs(*_in_the_middle(found.x, found.y, radius), radius)


def pushed(x: Floats, y: Floats, sizes: Ints) -> Discs:
    """These places with what overlaps pushed apart, and nothing else moved."""
    aside = sunflower(np.arange(len(sizes)), np.ones(len(sizes)), np.full(len(sizes), _TOUCHING))
    return _settled(x + aside[0], y + aside[1], ACROSS * np.sqrt(sizes), None, 0)  # two in one place part, too


class Averaging:
    """The mean of the values of those tied to each, weighed; who has none keeps the own."""

    def __init__(self, many: int, one: Ints, other: Ints, weight: Floats) -> None:
        self._many, self._one, self._other, self._weight = many, one, other, weight
        self.total: Floats = summed(one, weight, many) + summed(other, weight, many)
        self.tied = self.total > 0

    def __call__(self, values: Floats) -> Floats:
        """The means."""
        first = summed(self._one, self._weight * values[self._other], self._many)
        second = summed(self._other, self._weight * values[self._one], self._many)
        mean: Floats = np.where(self.tied, (first + second) / np.where(self.tied, self.total, 1.0), values)
        return mean


def smooth(mean: Averaging, part: Ints, chance: np.random.Generator, rounds: int = 40) -> tuple[Floats, Floats]:
    """Two values of each that differ little along ties, apart in each part: the second and third direction of a walk
    over the ties, by repeated averaging (power iteration), each of mean 0 and square 1 in its part; by lot where
    there are no ties.
    """
    many, parts = len(part), int(part.max(initial=-1)) + 1
    weight = np.where(mean.tied, mean.total, 0.0)
    whole = np.maximum(summed(part, weight, parts), 1e-12)

    def shared(values: Floats) -> Floats:
        return (summed(part, weight * values, parts) / whole)[part]

    def even(values: Floats) -> Floats:
        values = np.where(mean.tied, values - shared(values), 0.0)
        return values / np.sqrt(shared(values**2) + 1e-12)

    by_lot = chance.normal(size=many), chance.normal(size=many)
    first, second = even(by_lot[0]), even(by_lot[1])
    for _ in range(rounds):
        first, second = even(0.5 * (first + mean(first))), 0.5 * (second + mean(second))
        second = even(second - shared(first * second) * first)
    return np.where(mean.tied, first, by_lot[0]), np.where(mean.tied, second, by_lot[1])


def sunflower(number: Ints, many: Floats, radius: Floats) -> tuple[Floats, Floats]:
    """Even places in a disc: the `number`-th of `many`, by the golden angle."""
    away, turn = radius * np.sqrt((number + 0.5) / many), _GOLDEN * number
    return away * np.cos(turn), away * np.sin(turn)


def shore(of: Discs, gap: float) -> Floats:
    """(_TURNS,): how far out, by `far`, everything lies within in each direction, with a gap around it.

    Bays are not followed: what stands a little to either side counts, too, and three directions are one.
    """
    turn = 2 * np.pi * np.arange(_TURNS) / _TURNS
    across, down = WIDE * np.cos(turn)[:, None], np.sin(turn)[:, None]
    long = np.hypot(across, down)
    along = (of.x * across + of.y * down) / long
    beside = np.abs(of.x * down - of.y * across) / long
    wide = of.radius + gap
    met = beside < wide
    reach = np.where(met, along + np.sqrt(np.where(met, wide**2 - beside**2, 0.0)), 0.0) / long
    out = reach.max(axis=1, initial=0.0)
    around: Floats = np.max([np.roll(out, by) for by in range(-_BAY, _BAY + 1)], axis=0)
    return around


def inner(of: Floats, turn: Floats) -> Floats:
    """What `shore` says in these directions."""
    found: Floats = of[np.rint(turn * _TURNS / (2 * np.pi)).astype(np.int64) % _TURNS]
    return found


def band(radii: Floats, of: Floats) -> tuple[Floats, Floats]:
    """Even places around everything for these discs in their order, from the `shore` outwards, by the golden angle."""
    area = np.cumsum(radii**2) - radii**2 / 2
    turn: Floats = _GOLDEN * np.arange(len(radii), dtype=np.float64)
    away = np.sqrt(inner(of, turn) ** 2 + area / (FILLED * WIDE))
    return away * WIDE * np.cos(turn), away * np.sin(turn)


def summed(places: Ints, values: Floats, many: int) -> Floats:
    """(many,): what comes together at each place."""
    return np.bincount(places, values, many).astype(np.float64)


def _ranks(values: Floats) -> Floats:
    ranks = np.empty(len(values))
    ranks[np.argsort(values, kind="stable")] = np.arange(len(values))
    return ranks


def _settled(x: Floats, y: Floats, radius: Floats, mean: Averaging | None, pulls: int, still: int = -1) -> Discs:
    """Pulled together and pushed apart; the disc `still`, if there is one, stays where it is."""
    x, y = x.copy(), y.copy()
    mass, many = radius**2, len(radius)
    held = (x[still], y[still]) if still >= 0 else (0.0, 0.0)
    one = other = np.zeros(0, np.int64)
    for step in range(pulls + _PUSHES):
        left = 1 - step / pulls if step < pulls else 0.0
        if mean is not None and left:
            x += _PULL * left * (mean(x) - x)
            y += _PULL * left * (mean(y) - y)
            x *= 1 - _GRAVITY / WIDE**2
            y *= 1 - _GRAVITY * WIDE**2
        fresh = step % _LOOK == 0
        if fresh:
            one, other = _near(x, y, radius)
            need, share = (radius[one] + radius[other]) * _AIR + _WATER, mass[other] / (mass[one] + mass[other])
        across, down = x[one] - x[other], y[one] - y[other]
        away = np.sqrt(across**2 + down**2) + 1e-9
        over = np.maximum(need - away, 0.0)
        if fresh and not left:
            if over.max(initial=0.0) < _TOUCHING:
                break
            grown = _GROW if step > pulls + _PATIENT else 1.0
            x, y, held = x * grown, y * grown, (held[0] * grown, held[1] * grown)
            across, down = across * grown, down * grown
        force = _PUSH * over / away
        x += summed(one, across * force * share, many) - summed(other, across * force * (1 - share), many)
        y += summed(one, down * force * share, many) - summed(other, down * force * (1 - share), many)
        if still >= 0:
            x[still], y[still] = held
    return _apart(x, y, radius)


def _near(x: Floats, y: Floats, radius: Floats) -> tuple[Ints, Ints]:
    """Pairs of discs that touch or may do so within the next steps, each pair once."""
    reach = (radius[:, None] + radius[None]) * _SOON + _WATER
    near = (x[:, None] - x[None]) ** 2 + (y[:, None] - y[None]) ** 2 < reach**2
    one, other = np.nonzero(np.triu(near, 1))
    return one, other


def _in_the_middle(x: Floats, y: Floats, radius: Floats) -> tuple[Floats, Floats]:
    """Shifted so that they reach as far to the left as to the right, and upwards as downwards."""
    if not len(radius):
        return x, y
    across, down = ((side + radius).max() + (side - radius).min() for side in (x, y))
    return x - across / 2, y - down / 2


def _apart(x: Floats, y: Floats, radius: Floats) -> Discs:
    """Spread from the middle until none lies over another, where pushing has not brought that about."""
    away = np.hypot(x[:, None] - x[None], y[:, None] - y[None])
    need = radius[:, None] + radius[None]
    np.fill_diagonal(need, 0.0)
    np.fill_diagonal(away, 1.0)
    factor = max(1.0, float((need / np.maximum(away, 1e-9)).max(initial=0.0)))
    return Discs(x * factor, y * factor, radius)
