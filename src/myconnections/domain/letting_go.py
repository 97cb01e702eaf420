"""Letting go (手放す): what used to work, what I try instead, and what happened."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import ClassVar

from myconnections.domain.entry import Body
from myconnections.domain.errors import Refused

MOST_TEXT, MOST_OF = 10_000, 200
QUIET = timedelta(days=28)
"""After so long without a word it is asked what happened."""


class Since(StrEnum):
    """What I do now."""

    TRYING = "trying"
    NEW = "new"
    BOTH = "both"
    OLD = "old"


@dataclass(frozen=True, slots=True)
class Trial:
    """One time it was tried, and what happened."""

    day: date
    happened: str


@dataclass(frozen=True, slots=True)
class LettingGo(Body):
    """One thing let go of from the day of its entry on. Going back to the old way is an outcome like the others.

    `reminder` is the if-then plan of the next trial, 0 without one.
    """

    KIND: ClassVar[str] = "letting_go"
    used_to: str
    instead: str = ""
    since: Since = Since.TRYING
    trials: tuple[Trial, ...] = ()
    reminder: int = 0

    def check(self) -> None:
        """Refused: "nothing_written" (nothing that used to work, a trial without words), "note_too_long",
        "too_many_parts".
        """
        if not all(text.strip() for text in (self.used_to, *(one.happened for one in self.trials))):
            raise Refused("nothing_written")
        if any(len(text) > MOST_TEXT for text in (self.used_to, self.instead, *(one.happened for one in self.trials))):
            raise Refused("note_too_long", most=MOST_TEXT)
        if len(self.trials) > MOST_OF:
            raise Refused("too_many_parts", most=MOST_OF)

    def tried(self, trial: Trial) -> LettingGo:
        """With one more trial, in the order of their days."""
        return replace(self, trials=tuple(sorted((*self.trials, trial), key=lambda one: one.day)))

    def untold(self, due: date, today: date) -> bool:
        """Whether the day of a planned trial is over, and nothing has been said of it since."""
        return self.since is Since.TRYING and due < today and all(one.day < due for one in self.trials)

    def quiet(self, begun: date, today: date) -> int | None:
        """For how many days nothing was said, where it is still being tried and that is long; else None."""
        last = max((one.day for one in self.trials), default=begun)
        waited = today - last
        return waited.days if self.since is Since.TRYING and waited >= QUIET else None
