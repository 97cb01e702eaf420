"""Tools (道具) I use for my connections, what each is for, and where it has gaps."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import ClassVar

from myconnections.domain.entry import Body
from myconnections.domain.errors import Refused

MOST_NAME, MOST_TEXT, MOST_OF = 200, 10_000, 50
UNSEEN = timedelta(days=90)
"""After so long without having been put in order it is asked whether a tool still is."""
AGAIN = timedelta(days=28)
"""After so long it is asked whether a gap is still there."""


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
    """Something missing in a tool; `closed` the day on which it was no longer, and `how`.

    `noted` is the last day on which it was said to be there, None where that is as old as the entry.
    """

    number: int
    what: str
    closed: date | None = None
    how: str = ""
    noted: date | None = None

    def asked(self, begun: date, today: date) -> bool:
        """Whether it is still there, and was last said to be so long ago that it is asked about again."""
        return self.closed is None and today - (self.noted or begun) >= AGAIN


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

    def with_gap(self, what: str, day: date) -> ToolUsed:
        """With one more gap, noted that day, under the next number."""
        number = max((gap.number for gap in self.gaps), default=0) + 1
        return replace(self, gaps=(*self.gaps, Gap(number, what, noted=day)))

    def closing(self, number: int, day: date, how: str) -> ToolUsed:
        """With this gap closed on a day. Refused("no_such_gap")."""
        return self._with(number, closed=day, how=how)

    def still(self, number: int, day: date) -> ToolUsed:
        """With this gap there on that day, closed before or not. Refused("no_such_gap")."""
        return self._with(number, closed=None, how="", noted=day)

    def _with(self, number: int, **values: object) -> ToolUsed:
        if number not in {gap.number for gap in self.gaps}:
            raise Refused("no_such_gap", id=number)
        gaps = (replace(gap, **values) if gap.number == number else gap for gap in self.gaps)  # type: ignore[arg-type]
        return replace(self, gaps=tuple(gaps))

    def unseen(self, today: date) -> bool:
        """Whether it has not been put in order for long, or never."""
        return self.tidied is None or today - self.tidied > UNSEEN


def uncovered(tools: Iterable[ToolUsed]) -> tuple[Purpose, ...]:
    """What no tool is used for."""
    covered = {purpose for tool in tools for purpose in tool.purposes}
    return tuple(purpose for purpose in Purpose if purpose not in covered)


def columns(tools: Collection[int], joined: Collection[tuple[int, int]]) -> Mapping[int, int]:
    """In which column each tool is drawn: behind all that pass on to it; a circle begins where it was noted.

    `joined` are pairs (from, to), `tools` in the order in which they were noted. Column 0 is passed nothing.
    """
    place = {key: number for number, key in enumerate(tools)}
    onwards = [
        (one, other)
        for one, other in joined
        if {one, other} <= place.keys() and not (place[other] <= place[one] and _reaches(other, one, joined))
    ]
    column = dict.fromkeys(place, 0)
    for _ in place:
        for one, other in onwards:
            column[other] = max(column[other], column[one] + 1)
    return column


def _reaches(one: int, other: int, joined: Collection[tuple[int, int]]) -> bool:
    """Whether something can get from one tool to the other."""
    met, waiting = {one}, [one]
    while waiting:
        here = waiting.pop()
        for start, end in joined:
            if start == here and end not in met:
                met.add(end)
                waiting.append(end)
    return other in met
