"""An obstacle (妨げ): what keeps one from reaching out, the steps that answer it, and what happened after."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from myconnections.domain.entry import Body, code
from myconnections.domain.errors import Refused

MOST_TEXT = 10_000
MOST_ANSWERS = 100
MONTHS = 12
"""Over so many months it is shown how often each kind was met, this one the last."""


class ObstacleKind(StrEnum):
    """What kind of thing is in the way."""

    EXPECTATION = "expectation"
    FEAR = "fear"
    BIAS = "bias"
    TRUST = "trust"
    ISOLATION = "isolation"
    DEPENDENCE = "dependence"
    UNFINISHED = "unfinished"
    STIGMA = "stigma"


@dataclass(frozen=True, slots=True)
class Answer:
    """A small step against an obstacle: `text`, taken from the library where `step` is its key.

    `reminder` is the if-then plan that reminds of it, 0 none; `done` the day it was taken; `after` what happened then.
    """

    text: str
    step: str = code()
    reminder: int = 0
    done: date | None = None
    after: str = ""


@dataclass(frozen=True, slots=True)
class Obstacle(Body):
    """One obstacle, met with the people of its entry; `eased` is the day since when it stands in the way no more."""

    KIND: ClassVar[str] = "obstacle"
    kind: ObstacleKind
    what: str = ""
    answers: tuple[Answer, ...] = ()
    eased: date | None = None

    def check(self) -> None:
        """Refused: "nothing_written" for an answer without a text, "note_too_long", "too_many_parts"."""
        if any(not one.text.strip() for one in self.answers):
            raise Refused("nothing_written")
        if len(self.answers) > MOST_ANSWERS:
            raise Refused("too_many_parts", most=MOST_ANSWERS)
        if max(map(len, (self.what, *(text for one in self.answers for text in (one.text, one.after))))) > MOST_TEXT:
            raise Refused("note_too_long", most=MOST_TEXT)


def months(today: date) -> tuple[date, ...]:
    """The first days of the last twelve months, the oldest first."""
    here = today.year * 12 + today.month - 1
    return tuple(date(one // 12, one % 12 + 1, 1) for one in range(here - MONTHS + 1, here + 1))


def by_month(days: Iterable[date], today: date) -> tuple[int, ...]:
    """How many of these days lie in each of the last twelve months."""
    found = Counter(day.replace(day=1) for day in days)
    return tuple(found[month] for month in months(today))
