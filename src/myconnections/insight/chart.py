"""The map as flat arrays, ready to be painted: places, signs and ties of everybody on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from myconnections.insight import rings
from myconnections.insight.outlines import Outlines
from myconnections.insight.plane import LEVELS, Box, Coordinates, Ints, levels
from myconnections.insight.rings import Places, Sectors

Bytes = NDArray[np.uint8]
_OFTEN = np.array([1.0, 3.0, 8.0])

SHAPES = ("bonding", "bridging", "linking", "mixed", "unclear")
SIZES = (4.0, 6.0, 9.0)
"""Radius of a mark in pixels: little, some, much."""
SECTOR_COLORS = 8
PLAIN = 1
"""The size of everybody where size says nothing."""
KNOWN, HINTED, LATER = range(3)
"""What a tie is: known, only hinted at, or (on an earlier day) said afterwards only."""


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
class Stand:
    """Where everybody stands who is not in rings: in the order of the chart."""

    places: Places
    outlines: Outlines
    kept: NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Chart:
    """Everybody on the map in the order they are painted (who matters most last, so on top).

    `a` and `b` are the ends of ties as places in `ids`, the strongest first; `weight` their strength, `sure` whether
    they are known and not only hinted at. `key` joins color, shape and size of a mark. Where people stand as islands
    `outlines` are their shores, and `kept` says who was put there by hand. On the map of an earlier day `late` are ties
    that were said afterwards only, so that since when they hold is not recorded; None on that of today.
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
    sure: NDArray[np.bool_]
    key: Ints
    radius: NDArray[np.float32]
    outlines: Outlines | None = None
    kept: NDArray[np.bool_] | None = None
    late: NDArray[np.bool_] | None = None

    @property
    def count(self) -> int:
        """How many people are on the map."""
        return len(self.ids)

    @property
    def kinds(self) -> list[int]:
        """The different keys there are."""
        return [int(key) for key in np.unique(self.key)]

    def box(self) -> Box | None:
        """The part of the plane where anybody stands; None in rings, which are always the same."""
        if self.outlines is None or not len(self.ids):
            return None
        across, down = np.append(self.x, self.outlines.x), np.append(self.y, self.outlines.y)
        return float(across.min()), float(down.min()), float(across.max()), float(down.max())

    def with_sizes(self, size: Bytes) -> Chart:
        """The same with marks of other sizes."""
        signs = replace(self.signs, size=size)
        key, radius = mark_key(signs.color, signs.shape, size), np.asarray(SIZES, np.float32)[size]
        return replace(self, signs=signs, key=key, radius=radius)

    def numbers_of(self, who: int) -> Ints:
        """The numbers of the ties of one person, the strongest first."""
        return np.flatnonzero((self.a == who) | (self.b == who))

    def known_by(self) -> tuple[Ints, Ints]:
        """Of each person how many ties are known, and how many are only hinted at."""
        ends, kinds = np.concatenate([self.a, self.b]), np.tile(self.kinds_of_ties(), 2)
        known, hinted = (np.bincount(ends[kinds == which], minlength=self.count) for which in (KNOWN, HINTED))
        return known, hinted

    def kinds_of_ties(self) -> Bytes:
        """Of each tie whether it is KNOWN, only HINTED at, or was said LATER."""
        kinds = np.where(self.sure, KNOWN, HINTED).astype(np.uint8)
        if self.late is not None:
            kinds[self.late] = LATER
        return kinds

    def tie_counts(self, ties: Ints | None = None) -> dict[int, int]:
        """How many ties (of these, or of all) are of each kind; LATER on an earlier day only."""
        kinds = self.kinds_of_ties() if ties is None else self.kinds_of_ties()[ties]
        shown = (KNOWN, HINTED) if self.late is None else (KNOWN, HINTED, LATER)
        return {kind: int((kinds == kind).sum()) for kind in shown}

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

    def ties_among(self, shown: NDArray[np.bool_], most: int) -> Ints:
        """The numbers of the strongest ties of which an end is shown, `most` at most."""
        return np.flatnonzero(shown[self.a] | shown[self.b])[:most]

    def crossing(self, ties: Ints, box: Box) -> Ints:
        """Those of these ties that may cross a box of the plane."""
        left, top, right, bottom = box
        first, second = self.a[ties], self.b[ties]
        x1, x2, y1, y2 = self.x[first], self.x[second], self.y[first], self.y[second]
        beside = ((x1 < left) & (x2 < left)) | ((x1 > right) & (x2 > right))
        over = ((y1 < top) & (y2 < top)) | ((y1 > bottom) & (y2 > bottom))
        found: Ints = ties[~(beside | over)]
        return found

    def widths(self, ties: Ints) -> Ints:
        """How wide each of these ties is drawn, 0 to 3: what spoke for it once, 2-3, 4-8 times, more often."""
        found: Ints = np.searchsorted(_OFTEN, self.weight[ties], side="left").astype(np.int64)
        return found

    def bridges(self, ties: Ints) -> NDArray[np.bool_]:
        """Of these ties whether they lead from one island to another."""
        if self.outlines is None:
            return np.zeros(len(ties), bool)
        island = self.outlines.of
        found: NDArray[np.bool_] = island[self.a[ties]] != island[self.b[ties]]
        return found

    def tie_between(self, one: int, other: int) -> int:
        """The number of the tie between two places, -1 where there is none."""
        found = np.flatnonzero(((self.a == one) & (self.b == other)) | ((self.a == other) & (self.b == one)))
        return int(found[0]) if len(found) else -1


def tie_rows(ties: Sequence[tuple[int, ...]]) -> Ints:
    """Ties of equally many figures as an array, a row each; many times faster than `asarray`."""
    wide = len(ties[0]) if ties else 4
    return np.fromiter(chain.from_iterable(ties), np.int64, wide * len(ties)).reshape(-1, wide)


def chart(
    ids: Sequence[int] | Ints,
    signs: Signs,
    sectors: Sectors,
    ties: Sequence[tuple[int, ...]] | Ints,
    seed: int = 1,
    stand: Stand | None = None,
) -> Chart:
    """Place everybody in rings, or where `stand` has them.

    Ties are (id, id, strength, sure); a missing last figure is 1. Those to people who are not on the map are left out.
    """
    people = np.asarray(ids, np.int64)
    where = rings.place(people, signs.stage.astype(np.int64), sectors, seed) if stand is None else stand.places
    a, b, weight, sure = _ends(people, ties)
    key = mark_key(signs.color, signs.shape, signs.size)
    radius = np.asarray(SIZES, np.float32)[signs.size]
    made = Chart(people, where.x, where.y, where.room, signs, sectors, a, b, weight, sure, key, radius)
    return made if stand is None else replace(made, outlines=stand.outlines, kept=stand.kept)


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


Numbers = Sequence[int] | Bytes | Ints
"""Plain numbers, or already an array."""


def signs(stage: Numbers, shape: Numbers, color: Numbers, size: Numbers) -> Signs:
    """The arrays of plain numbers."""
    return Signs(*(np.asarray(numbers, np.uint8) for numbers in (stage, shape, color, size)))


def _ends(people: Ints, ties: Sequence[tuple[int, ...]] | Ints) -> tuple[Ints, Ints, Coordinates, NDArray[np.bool_]]:
    if not len(people) or not len(ties):
        return np.empty(0, np.int64), np.empty(0, np.int64), np.empty(0, np.float32), np.empty(0, bool)
    order = np.argsort(people, kind="stable")
    rows = ties if isinstance(ties, np.ndarray) else tie_rows(ties)
    found = np.clip(np.searchsorted(people[order], rows[:, :2]), 0, len(people) - 1)
    places = order[found]
    there = (people[places] == rows[:, :2]).all(axis=1)
    rows, places = rows[there], places[there]
    strongest = np.argsort(-rows[:, 2], kind="stable")
    rows, places = rows[strongest], places[strongest]
    sure = rows[:, 3] > 0 if rows.shape[1] > 3 else np.ones(len(rows), bool)
    return places[:, 0], places[:, 1], rows[:, 2].astype(np.float32), sure
