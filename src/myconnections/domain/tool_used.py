"""Tools (道具) I use for my connections, what each is for, and where it has gaps."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import ClassVar

from myconnections.domain.entry import Body
from myconnections.domain.errors import Refused

MOST_NAME, MOST_TEXT, MOST_OF = 200, 10_000, 50
UNSEEN = timedelta(days=90)
"""After so long without having been put in order it is asked whether a tool still is."""


class Purpose(StrEnum):
    """What tools are used for; what none is used for is a gap of its own."""

    ADDRESSES = "addresses"
    NOTES = "notes"
    PROMISES = "promises"
    CALENDAR = "calendar"
    MESSAGES = "messages"
    MEETING = "meeting"
    LEARNING = "learning"


@dataclass(frozen=True, slots=True)
class Gap:
    """Something missing in a tool; `closed` the day on which it was no longer, and `how`."""

    number: int
    what: str
    closed: date | None = None
    how: str = ""


@dataclass(frozen=True, slots=True)
class ToolUsed(Body):
    """One tool. `joined` are the entries of tools that it passes things on to; `tidied` when it was last in order."""

    KIND: ClassVar[str] = "tool_used"
    name: str
    use: str = ""
    purposes: tuple[Purpose, ...] = ()
    gaps: tuple[Gap, ...] = ()
    joined: tuple[int, ...] = ()
    tidied: date | None = None

    def check(self) -> None:
        """Refused: "nothing_written" (no name, a gap without words), "name_too_long", "note_too_long",
        "too_many_parts".
        """
        texts = [self.use, *(gap.what for gap in self.gaps), *(gap.how for gap in self.gaps)]
        if not all(text.strip() for text in (self.name, *(gap.what for gap in self.gaps))):
            raise Refused("nothing_written")
        if len(self.name) > MOST_NAME:
            raise Refused("name_too_long", most=MOST_NAME)
        if any(len(text) > MOST_TEXT for text in texts):
            raise Refused("note_too_long", most=MOST_TEXT)
        if max(len(self.gaps), len(self.joined)) > MOST_OF:
            raise Refused("too_many_parts", most=MOST_OF)

    @property
    def open(self) -> tuple[Gap, ...]:
        """The gaps that are still there."""
        return tuple(gap for gap in self.gaps if gap.closed is None)

    def with_gap(self, what: str) -> ToolUsed:
        """With one more gap, under the next number."""
        number = max((gap.number for gap in self.gaps), default=0) + 1
        return replace(self, gaps=(*self.gaps, Gap(number, what)))

    def closing(self, number: int, day: date | None, how: str) -> ToolUsed:
        """With this gap closed on a day, or open again (None). Refused("no_such_gap")."""
        if number not in {gap.number for gap in self.gaps}:
            raise Refused("no_such_gap", id=number)
        gaps = (replace(gap, closed=day, how=how) if gap.number == number else gap for gap in self.gaps)
        return replace(self, gaps=tuple(gaps))

    def unseen(self, today: date) -> bool:
        """Whether it has not been put in order for long, or never."""
        return self.tidied is None or today - self.tidied > UNSEEN


def uncovered(tools: Iterable[ToolUsed]) -> tuple[Purpose, ...]:
    """What no tool is used for."""
    covered = {purpose for tool in tools for purpose in tool.purposes}
    return tuple(purpose for purpose in Purpose if purpose not in covered)
