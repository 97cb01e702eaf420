"""What a rule may look at, worlds of several seeds side by side: the log and what follows from it, never closeness."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

import numpy as np

from myconnections.domain.periods import HALF_LIFE
from myconnections.domain.stage import Stage
from myconnections.domain.suggestion import SuggestionKind
from tools.simulator.world import TIE, YEAR, Bools, Floats, Ints, Singles, World

COOL_DOWN = 28
"""Days from one suggestion of a person to the next (method.md 5.3)."""

NEVER = -10_000


@dataclass(slots=True)
class Seen:
    """The log, declared stages, what is known, and whom a rule has suggested: arrays of (seeds, people).

    `last` and `first` are days of contact in the log (NEVER and a day far off for none), `days` their number, `year`
    that of the last 365 days; `shown` is the day of the latest suggestion, NEVER for none. `offered` is for each seed
    the week in which a kind of idea came up last: a rule that has kinds notes it there.
    """

    world: World
    stages: Ints
    warm: Floats = field(init=False)
    last: Ints = field(init=False)
    first: Ints = field(init=False)
    days: Ints = field(init=False)
    year: Ints = field(init=False)
    shown: Ints = field(init=False)
    offered: list[dict[SuggestionKind, date]] = field(init=False)
    _until: int = -1

    def __post_init__(self) -> None:
        shape = self.stages.shape
        self.warm = np.zeros(shape)
        self.offered = [{} for _ in self.stages]
        self.last, self.shown = np.full(shape, NEVER), np.full(shape, NEVER)
        self.first, self.days, self.year = np.full(shape, -NEVER), np.zeros(shape, np.int64), np.zeros(shape, np.int64)

    def look(self) -> None:
        """Bring what is seen up to today."""
        decay = np.exp2(-1.0 / np.array([np.inf, *(HALF_LIFE[stage] for stage in Stage)])[self.stages])
        log = self.world.log
        for day in range(self._until + 1, self.world.day + 1):
            weights, here = log[day], log[day] > 0
            self.warm *= decay
            self.warm += weights * (1 - self.warm)
            self.last[here] = day
            np.minimum(self.first, np.where(here, day, -NEVER), out=self.first)
            self.days += here
            self.year += here
            if day > YEAR:
                self.year -= log[day - YEAR - 1] > 0
        self._until = self.world.day

    @property
    def week(self) -> int:
        """The number of the week of suggestions."""
        return self.world.day // 7 - YEAR // 7

    @property
    def luck(self) -> Singles:
        """A number of chance for everybody, another one every week."""
        drawn: Singles = self.world.weekly[self.week, TIE]
        return drawn

    @property
    def free(self) -> Bools:
        """Who has not come up for 28 days."""
        return self.world.day - self.shown >= COOL_DOWN

    @property
    def community(self) -> Ints:
        """The community where it is known, else -1."""
        return np.where(self.world.known, self.world.community, -1)
