"""What marks and the order of painting are made from, of many at once: flat arrays, whichever day they are of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from myconnections.domain.warmth import COOLING, HOT, WARM
from myconnections.insight.chart import PLAIN

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
Bytes = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Figures:
    """Of people in some order: `warmth` is NaN and `last` 0 without any contact, else the ordinal of its day; `days`
    are those of contact in a year.
    """

    ids: Ints
    starred: Flags
    stage: Bytes
    warmth: Floats
    days: Ints
    last: Ints

    @classmethod
    def of(
        cls,
        ids: Sequence[int],
        starred: Sequence[bool],
        stage: Sequence[int],
        warmth: Sequence[float | None],
        days: Sequence[int],
        last: Sequence[int],
    ) -> Figures:
        """The arrays; no warmth is None."""
        return cls(
            np.array(ids, np.int64),
            np.array(starred, np.bool_),
            np.array(stage, np.uint8),
            np.array(warmth, np.float64),
            np.array(days, np.int64),
            np.array(last, np.int64),
        )

    def order(self) -> Ints:
        """The order of painting."""
        return in_order(self.starred, self.stage, self.warmth, self.ids)

    def taken(self, order: Ints) -> Figures:
        """Those at these places, in this order."""
        people = self.ids[order], self.starred[order], self.stage[order]
        return Figures(*people, self.warmth[order], self.days[order], self.last[order])

    def stages(self, other: Mapping[int, int]) -> Bytes:
        """The stages; of those in `other` these."""
        stage = self.stage.copy()
        for who, one in other.items():
            stage[self.ids == who] = one
        return stage


def in_order(starred: Flags, stage: Bytes, warmth: Floats, ids: Ints) -> Ints:
    """Places in the order of painting: last, so on top, who was marked, near or warm."""
    return np.lexsort((-ids, np.nan_to_num(warmth), stage, starred))


def bands(warmth: Floats) -> Bytes:
    """The band of each warmth as a number: hot, warm, cooling, cold, none."""
    found = np.where(warmth >= HOT, 0, np.where(warmth >= WARM, 1, np.where(warmth >= COOLING, 2, 3)))
    found[np.isnan(warmth)] = 4
    return found.astype(np.uint8)


def steps(values: Ints, edges: Sequence[int]) -> Bytes:
    """How many of the edges lie below each value."""
    return np.searchsorted(np.asarray(edges), values, side="left").astype(np.uint8)


def small(numbers: Sequence[int] | Bytes | Ints) -> Bytes:
    """Small numbers as an array."""
    return np.asarray(numbers, np.uint8)


def plain(many: int) -> Bytes:
    """The size of so many where size says nothing."""
    return np.full(many, PLAIN, np.uint8)
