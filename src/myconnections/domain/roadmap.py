"""The roadmap: quick wins beside the long-term work they serve, beginning with one journey."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from myconnections.domain.capability import Capability
from myconnections.domain.entry import Body
from myconnections.domain.errors import Refused

MOST_TEXT = 10_000


class Pace(StrEnum):
    """How soon something can show."""

    QUICK = "quick"
    LONG = "long"


@dataclass(frozen=True, slots=True)
class RoadmapStep(Body):
    """One step. A quick win may say which long-term step it `serves`, and either which `journey` it is of (entries, 0
    none) and which capability it draws on.

    `soon` is what it brought at once, `lasting` what it did for the relation: both are asked when it is done.
    `reminder` is the reminder of its day, 0 none.
    """

    KIND: ClassVar[str] = "roadmap_step"
    what: str
    pace: Pace = Pace.QUICK
    serves: int = 0
    journey: int = 0
    capability: Capability | None = None
    due: date | None = None
    reminder: int = 0
    done: date | None = None
    soon: str = ""
    lasting: str = ""

    def check(self) -> None:
        """Refused: "nothing_written", "note_too_long", "serves_long" (only a quick win serves another step)."""
        if not self.what.strip():
            raise Refused("nothing_written")
        if any(len(text) > MOST_TEXT for text in (self.what, self.soon, self.lasting)):
            raise Refused("note_too_long", most=MOST_TEXT)
        if self.serves and self.pace is Pace.LONG:
            raise Refused("serves_long")
