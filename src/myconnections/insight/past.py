"""How everybody's ties stood at many moments, from dated records: stages, warmth, and counts by month."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from myconnections.domain.stage import Stage
from myconnections.domain.warmth import COOLING, HOT, WARM
from myconnections.insight.warmth_all import Floats, Ints

Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Standing:
    """A row for each moment, a column for each person. `stage` is 0 before the first one on record, `warmth` NaN before
    the first encounter.
    """

    stage: Ints
    warmth: Floats

    def stages(self, stage: Stage) -> list[int]:
        """How many stood at a stage, moment by moment."""
        return _counted(self.stage == stage)

    def band(self, low: float, high: float = 2.0) -> list[int]:
        """How many had a warmth from `low` to below `high`."""
        return _counted((self.warmth >= low) & (self.warmth < high))

    def bands(self) -> dict[str, list[int]]:
        """How many were in each band; "none": in the notebook, and nothing recorded."""
        return {
            "hot": self.band(HOT),
            "warm": self.band(WARM, HOT),
            "cooling": self.band(COOLING, WARM),
            "cold": self.band(0.0, COOLING),
            "none": _counted((self.stage > 0) & np.isnan(self.warmth)),
        }

    def active(self, least: Stage = Stage.CONNECTION) -> Flags:
        """Who stood at this stage or further and was not cold (method.md 4)."""
        return (self.stage >= least) & (self.warmth >= COOLING)

    def known(self) -> list[bool]:
        """At which moments anybody's stage is on record."""
        return [bool(row.any()) for row in self.stage]


def stages_at(who: Ints, at: Ints, after: Ints, people: int, moments: Sequence[int]) -> Ints:
    """The stage of each person at each moment (unix seconds), 0 before the first. Moves are sorted by (who, at)."""
    found = np.zeros((len(moments), people), np.int64)
    for row, moment in enumerate(moments):
        happened = at <= moment
        found[row, who[happened]] = after[happened]  # of several moves of one person the last is kept
    return found


def among(flags: Flags, chosen: Flags) -> list[int]:
    """How many of the chosen people are flagged, moment by moment."""
    return _counted(flags[:, chosen])


def groups_reached(flags: Flags, groups: Sequence[Ints]) -> list[int]:
    """In how many groups of people (places) at least one is flagged, moment by moment."""
    reached = np.zeros(len(flags), np.int64)
    for one in groups:
        reached += flags[:, one].any(axis=1)
    return [int(each) for each in reached]


def different(months: Ints, keys: Ints, count: int) -> list[int]:
    """How many different keys fall into each of `count` months (places from 0); a key belongs to one month."""
    _, first = np.unique(keys, return_index=True)
    return [int(each) for each in np.bincount(months[first], minlength=count)]


def _counted(flags: Flags) -> list[int]:
    return [int(each) for each in flags.sum(axis=1)]
