"""Invented ties in circles, as a person's network may have them, and how well groups and places show them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]

_SEED = 7
_INSIDE, _CLOSED = 0.83, 0.3
_NEAREST, _LOOKED = 10, 6_000


@dataclass(frozen=True, slots=True)
class Ties:
    """`circle` (n,) as it was laid, and the ends of ties (t,), each pair once."""

    circle: Ints
    one: Ints
    other: Ints

    @property
    def people(self) -> int:
        """How many people."""
        return len(self.circle)

    @property
    def degree(self) -> Ints:
        """(n,): how many ties each has."""
        ends = np.concatenate([self.one, self.other])
        return np.bincount(ends, minlength=self.people)

    def pairs(self) -> list[tuple[int, int]]:
        """The ties as pairs."""
        return list(zip(self.one.tolist(), self.other.tolist(), strict=True))


def invented(people: int, ties: int) -> Ties:
    """Circles of 20 to 300 people; 83 of 100 ties stay inside one, and three of ten close a triangle there."""
    chance = np.random.default_rng(_SEED)
    sizes = chance.integers(20, 301, people // 20)
    sizes = sizes[: int(np.searchsorted(np.cumsum(sizes), people)) + 1]
    circle = np.repeat(np.arange(len(sizes)), sizes)[:people]
    size = np.bincount(circle)
    start = np.cumsum(size) - size
    by_lot = int(ties * (1 - _CLOSED))
    one = chance.integers(0, people, by_lot + by_lot // 10)
    inside = chance.random(len(one)) < 1 - (1 - _INSIDE) / (1 - _CLOSED)
    near = start[circle[one]] + (chance.random(len(one)) * size[circle[one]]).astype(np.int64)
    keys = _joined(
        np.zeros(0, np.int64), one, np.where(inside, near, chance.integers(0, people, len(one))), people, by_lot
    )
    while len(keys) < ties:
        a, b = np.divmod(keys, people)
        alike = circle[a] == circle[b]
        source, target = np.concatenate([a[alike], b[alike]]), np.concatenate([b[alike], a[alike]])
        order = np.argsort(source, kind="stable")
        source, target = source[order], target[order]
        begin = np.searchsorted(source, np.arange(people + 1))
        tie = chance.integers(0, len(source), min(ties - len(keys), len(keys) // 4) + 50)
        middle = target[tie]
        third = target[begin[middle] + (chance.random(len(tie)) * np.diff(begin)[middle]).astype(np.int64)]
        keys = _joined(keys, source[tie], third, people, ties)
    keys.sort()
    return Ties(circle, *np.divmod(keys, people))


def _joined(keys: Ints, one: Ints, other: Ints, people: int, most: int) -> Ints:
    """These ties and those, each pair once in the order of its coming, `most` at most."""
    apart = one != other
    new = np.minimum(one, other)[apart] * people + np.maximum(one, other)[apart]
    every = np.concatenate([keys, new])
    first = np.unique(every, return_index=True)[1]
    return every[np.sort(first)][:most]


def shown(ties: Ties, x: Floats, y: Floats) -> tuple[float, float]:
    """Of a picture: neighbors kept and purity, over 6,000 people with ties, drawn by lot.

    Neighbors kept: of as many nearest people as somebody has ties, the part that they are tied to. Purity: of the ten
    nearest, the part of the same circle (as it was laid, not as it was found).
    """
    degree, people = ties.degree, ties.people
    tied = np.flatnonzero(degree)
    looked = np.random.default_rng(_SEED).permutation(tied)[:_LOOKED]
    keys = np.sort(np.concatenate([ties.one * people + ties.other, ties.other * people + ties.one]))
    most = int(max(degree.max(), _NEAREST))
    kept, pure = [], []
    for some in np.array_split(looked, max(1, len(looked) // 200)):
        away = (x[some, None] - x[None]) ** 2 + (y[some, None] - y[None]) ** 2
        away[np.arange(len(some)), some] = np.inf
        near = np.argpartition(away, most, axis=1)[:, :most]
        near = np.take_along_axis(near, np.argsort(np.take_along_axis(away, near, 1), axis=1), 1)
        wanted = some[:, None] * people + near
        found = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
        hit = (keys[found] == wanted) & (np.arange(most)[None] < degree[some][:, None])
        kept.append(hit.sum(axis=1) / degree[some])
        pure.append((ties.circle[near[:, :_NEAREST]] == ties.circle[some][:, None]).mean(axis=1))
    return float(np.concatenate(kept).mean()), float(np.concatenate(pure).mean())
