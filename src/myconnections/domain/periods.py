"""Periods: which half-life was in force when. A change of stage or interval never rewrites what went before it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import pairwise
from math import floor

from myconnections.domain.stage import IntervalChange, Stage, StageChange

DAY = 86_400
"""Seconds in a day of the decay clock, which runs in UTC (method.md 11.7)."""

HALF_LIFE = {Stage.LINK: 15.0, Stage.CONNECTION: 30.0, Stage.ENGAGEMENT: 60.0, Stage.RELATIONSHIP: 120.0}
"""Days in which warmth halves, by stage (method.md 2.3; product default). Also the keep-warm interval."""

SHORTEST, LONGEST = 7, 365
"""The person's own interval, in days (method.md 2.3)."""


def unix(moment: datetime) -> int:
    """Whole seconds since 1970 of an aware datetime: the unit in which every instant of warmth is kept."""
    return floor(moment.timestamp())


def instant(seconds: int) -> datetime:
    """The UTC datetime of whole seconds since 1970."""
    return datetime.fromtimestamp(seconds, UTC)


def half_life(stage: int, own: int | None) -> float:
    """Days in which warmth halves now: the person's own interval, or else the stage's."""
    return HALF_LIFE[Stage(stage)] if own is None else float(own)


@dataclass(frozen=True, slots=True)
class Periods:
    """The history of one half-life: `half_lives[i]` days hold from `starts[i - 1]` to `starts[i]` (unix seconds).

    The first has no beginning and the last no end, so there is one start fewer than half-lives.
    """

    starts: tuple[int, ...]
    half_lives: tuple[float, ...]

    def between(self, earlier: int, later: int) -> float:
        """Half-lives that pass between two instants: Theta(later) - Theta(earlier) of method.md 2.3."""
        edges = (min((earlier, *self.starts)), *self.starts, max((later, *self.starts)))
        passed = 0.0
        for (start, end), days in zip(pairwise(edges), self.half_lives, strict=True):
            inside = min(end, later) - max(start, earlier)
            if inside > 0:
                passed += inside / (DAY * days)
        return passed

    def in_force(self, moment: int) -> float:
        """The half-life in days at an instant; a change holds from its own instant on."""
        return self.half_lives[sum(start <= moment for start in self.starts)]

    def last_start(self, moment: int) -> int | None:
        """When the half-life in force at `moment` began, or None when it always held."""
        begun = [start for start in self.starts if start <= moment]
        return begun[-1] if begun else None


def periods(
    stages: Iterable[StageChange], intervals: Iterable[IntervalChange] = (), begins: Stage = Stage.LINK
) -> Periods:
    """The half-lives of one person from the history of stage and interval (method.md 2.3, trap 11.6).

    The first stage extends backwards without limit; `begins` stands in when there is no history at all.
    """
    moves = sorted(stages, key=lambda move: move.at)
    stage, own = begins, None
    if moves:
        stage = moves[0].after if moves[0].before is None else moves[0].before
    changes: list[StageChange | IntervalChange] = [*moves, *intervals]
    starts: list[int] = []
    half_lives = [half_life(stage, own)]
    for change in sorted(changes, key=lambda one: one.at):
        if isinstance(change, StageChange):
            stage = change.after
        else:
            own = change.days
        days, at = half_life(stage, own), unix(change.at)
        if starts and starts[-1] == at:
            half_lives[-1] = days
        elif days != half_lives[-1]:
            starts.append(at)
            half_lives.append(days)
    return Periods(tuple(starts), tuple(half_lives))
