"""The map as flat arrays, ready to be painted: places, signs and ties of everybody on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from myconnections.insight import rings
from myconnections.insight.plane import LEVELS, Box, Coordinates, Ints, levels
from myconnections.insight.rings import Sectors

Bytes = NDArray[np.uint8]

SHAPES = ("bonding", "bridging", "linking", "mixed", "unclear")
SIZES = (4.0, 6.0, 9.0)
"""Radius of a mark in pixels: little, some, much."""
SECTOR_COLORS = 8
PLAIN = 1
"""The size of everybody where size says nothing."""


@dataclass(frozen=True, slots=True)
class Signs:
    """What the marks of each person say, as small numbers.

    `stage` 1-4; `shape` a place in SHAPES; `color` a place in the legend's colors; `size` a place in SIZES.
    """

    stage: Bytes
    shape: Bytes
    color: Bytes
    size: Bytes


@dataclass(frozen=True, slots=True)
class Chart:
    """Everybody on the map in the order they are painted (who matters most last, so on top).

    `a` and `b` are the ends of ties as places in `ids`, the strongest first; `weight` their strength. `key` joins
    color, shape and size of a mark.
    """

    ids: Ints
    x: Coordinates
    y: Coordinates
    room: Coordinates
    signs: Signs
    sectors: Sectors
    a: Ints
    b: Ints
    weight: Coordinates
    key: Ints
    radius: NDArray[np.float32]

    @property
    def count(self) -> int:
        """How many people are on the map."""
        return len(self.ids)

    @property
    def kinds(self) -> list[int]:
        """The different keys there are."""
        return [int(key) for key in np.unique(self.key)]

    def ties_of(self, who: int) -> tuple[Ints, Ints]:
        """Places of the people tied to this one: by ties that begin here, and by those that end here."""
        return self.b[self.a == who], self.a[self.b == who]

    def among(self, who: Ints, places: Sequence[int]) -> Ints:
        """Those of `who` that are also in `places`."""
        return who[np.isin(who, np.asarray(places, np.int64))]

    def halo_keys(self, who: Ints, scale: float) -> Ints:
        """For these people, at `scale` pixels a unit: size and level of the mark in one number (see `halo_key`)."""
        found: Ints = self.signs.size[who].astype(np.int64) * len(LEVELS) + levels(
            self.room[who], self.radius[who], scale
        )
        return found

    def stamp_keys(self, who: Ints, scale: float) -> Ints:
        """For these people, at `scale` pixels a unit: key and level of the mark in one number (see `stamp_key`)."""
        found: Ints = self.key[who] * len(LEVELS) + levels(self.room[who], self.radius[who], scale)
        return found

    def ties_among(self, shown: NDArray[np.bool_], most: int) -> tuple[Ints, Ints]:
        """Ends of the strongest ties of which an end is shown, `most` at most."""
        found = np.flatnonzero(shown[self.a] | shown[self.b])[:most]
        return self.a[found], self.b[found]

    def crossing(self, first: Ints, second: Ints, box: Box) -> tuple[Ints, Ints]:
        """Those of the ties between `first` and `second` that may cross a box of the plane."""
        left, top, right, bottom = box
        x1, x2, y1, y2 = self.x[first], self.x[second], self.y[first], self.y[second]
        beside = ((x1 < left) & (x2 < left)) | ((x1 > right) & (x2 > right))
        over = ((y1 < top) & (y2 < top)) | ((y1 > bottom) & (y2 > bottom))
        found = ~(beside | over)
        return first[found], second[found]


def chart(
    ids: Sequence[int],
    signs: Signs,
    sectors: Sectors,
    ties: Sequence[tuple[int, int, int]],
    seed: int = 1,
) -> Chart:
    """Place everybody; ties (id, id, strength) to people who are not on the map are left out."""
    people = np.asarray(ids, np.int64)
    places = rings.place(people, signs.stage.astype(np.int64), sectors, seed)
    a, b, weight = _ends(people, ties)
    key = mark_key(signs.color, signs.shape, signs.size)
    radius = np.asarray(SIZES, np.float32)[signs.size]
    return Chart(people, places.x, places.y, places.room, signs, sectors, a, b, weight, key, radius)


def mark_key(color: Bytes, shape: Bytes, size: Bytes) -> Ints:
    """One number for a mark: color, shape and size."""
    joined: Ints = (color.astype(np.int64) * len(SHAPES) + shape) * len(SIZES) + size
    return joined


def stamp_key(key: int, level: int) -> int:
    """The number of a mark drawn at one of LEVELS."""
    return key * len(LEVELS) + level


def halo_key(size: int, level: int) -> int:
    """The number of what shines around a mark of a size drawn at one of LEVELS."""
    return size * len(LEVELS) + level


def parts_of(key: int) -> tuple[int, int, int]:
    """Color, shape and size of a key."""
    rest, size = divmod(key, len(SIZES))
    color, shape = divmod(rest, len(SHAPES))
    return color, shape, size


def counted(numbers: Bytes, kinds: int) -> list[int]:
    """How often each of the numbers 0 .. kinds - 1 stands there."""
    return [int(count) for count in np.bincount(numbers, minlength=kinds)]


def signs(stage: Sequence[int], shape: Sequence[int], color: Sequence[int], size: Sequence[int]) -> Signs:
    """The arrays of plain numbers."""
    return Signs(*(np.asarray(numbers, np.uint8) for numbers in (stage, shape, color, size)))


def _ends(people: Ints, ties: Sequence[tuple[int, int, int]]) -> tuple[Ints, Ints, Coordinates]:
    if not len(people) or not ties:
        return np.empty(0, np.int64), np.empty(0, np.int64), np.empty(0, np.float32)
    order = np.argsort(people, kind="stable")
    rows = np.asarray(ties, np.int64)
    found = np.clip(np.searchsorted(people[order], rows[:, :2]), 0, len(people) - 1)
    places = order[found]
    there = (people[places] == rows[:, :2]).all(axis=1)
    rows, places = rows[there], places[there]
    strongest = np.argsort(-rows[:, 2], kind="stable")
    return places[strongest, 0], places[strongest, 1], rows[strongest, 2].astype(np.float32)
