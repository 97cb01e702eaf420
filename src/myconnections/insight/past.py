"""How everybody's ties stood at many moments, from dated records: stages, warmth, and counts by month."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from myconnections.domain.periods import Periods
from myconnections.domain.stage import Stage
from myconnections.domain.warmth import COOLING, HOT, WARM
from myconnections.insight.warmth_all import Floats, Ints, course, histories, log_of

Flags = NDArray[np.bool_]
Dated = tuple[int, int, int, str, str, int, int]
"""An encounter: contact id, unix seconds, day ordinal, kind, by whom, 1 for a guess, the key of those with it or 0."""
_SPAN = 4_000_000
"""More than any ordinal of a day: a person and a day in one number."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A row for each moment, a column for each person. `stage` is 0 before the first one on record, `warmth` NaN before
    the first encounter. People are named by their columns.
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

    def active(self, least: Stage = Stage.CONNECTION, people: Sequence[int] | None = None) -> list[int]:
        """How many (of these people) stood at this stage or further and were not cold (method.md 4)."""
        flags = (self.stage >= least) & (self.warmth >= COOLING)
        return _counted(flags if people is None else flags[:, np.array(people, np.int64)])

    def at_least(self, least: Stage, people: Sequence[int] | None = None) -> int:
        """How many (of these people) stand at this stage or further at the last moment."""
        last = self.stage[-1] if people is None else self.stage[-1][np.array(people, np.int64)]
        return int((last >= least).sum())

    def groups(self, groups: Sequence[Sequence[int]], warm: float | None = None) -> list[int]:
        """In how many groups of people at least one was in the notebook, as warm as that where asked for."""
        flags = self.stage > 0
        if warm is not None:
            flags &= self.warmth >= warm
        reached = np.zeros(len(flags), np.int64)
        for one in groups:
            reached += flags[:, np.array(one, np.int64)].any(axis=1)
        return [int(each) for each in reached]

    def known(self) -> list[bool]:
        """At which moments anybody's stage is on record."""
        return [bool(row.any()) for row in self.stage]

    def recorded(self) -> list[bool]:
        """At which moments anything was recorded with anybody."""
        return [bool((row >= 0).any()) for row in self.warmth]


def standing(
    moves: Sequence[tuple[int, int, int]],
    periods: Sequence[Periods],
    encounters: Sequence[Dated],
    places: Mapping[int, int],
    moments: Sequence[int],
) -> Standing:
    """How everybody stood at these moments (unix seconds, rising). `moves` are (column, unix seconds, stage), sorted.

    `places` gives the column of each contact id; each column has its `periods`.
    """
    who, at, after = (np.array([one[n] for one in moves], np.int64) for n in range(3))
    stage = stages_at(who, at, after, len(periods), moments)
    log = log_of([one[:5] for one in encounters], dict(places))
    return Standing(stage, course(log, histories(periods), moments))


def stages_at(who: Ints, at: Ints, after: Ints, people: int, moments: Sequence[int]) -> Ints:
    """The stage of each person at each moment (unix seconds), 0 before the first. Moves are sorted by (who, at)."""
    found = np.zeros((len(moments), people), np.int64)
    for row, moment in enumerate(moments):
        happened = at <= moment
        found[row, who[happened]] = after[happened]  # of several moves of one person the last is kept
    return found


@dataclass(frozen=True, slots=True)
class Log:
    """Encounters as arrays of one length: who, on which day, in which month (its place), by whom, logged under what."""

    who: Ints
    day: Ints
    month: Ints
    by: NDArray[np.str_]
    key: Ints

    def days(self, months: int) -> list[int]:
        """On how many days with a person there was something, month by month."""
        return _different(self.month, self.who * _SPAN + self.day, months)

    def people(self, months: int) -> list[int]:
        """With how many different people there was something, month by month."""
        return _different(self.month, self.who * _SPAN + self.month, months)

    def logs(self, by: str, months: int) -> list[int]:
        """How many were logged as done by this one, month by month; what was logged for several at once is one."""
        those = self.by == by
        return _different(self.month[those], self.key[those], months)


def log(encounters: Sequence[Dated], firsts: Sequence[int]) -> Log:
    """The arrays of encounters of months that begin on these days (ordinals), none of them before the first."""
    day = np.array([one[2] for one in encounters], np.int64)
    return Log(
        np.array([one[0] for one in encounters], np.int64),
        day,
        np.searchsorted(np.array(firsts), day, side="right") - 1,
        np.array([one[4] for one in encounters], np.str_),
        np.array([one[6] or -1 - number for number, one in enumerate(encounters)], np.int64),
    )


def _different(months: Ints, keys: Ints, count: int) -> list[int]:
    """How many different keys fall into each of `count` months (places from 0); a key belongs to one month."""
    _, first = np.unique(keys, return_index=True)
    return [int(each) for each in np.bincount(months[first], minlength=count)]


def _counted(flags: Flags) -> list[int]:
    return [int(row.sum()) for row in flags]
