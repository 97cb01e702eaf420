"""An introduction (引き合わせ) of two of my people: each is asked first, and only two yeses bring them together.

Joining people one knows is how open triads close (Obstfeld 2005; method.md 5.1); asking both before is good practice.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import ClassVar

from myconnections.domain.entry import Body
from myconnections.domain.errors import Refused

FIRST, SECOND = "first", "second"
"""The parts of the two: who is asked first, and who second."""
PARTS = (FIRST, SECOND)

MOST_TEXT = 10_000
ANSWER_AFTER = timedelta(days=7)
"""So long after somebody was asked it comes up whether they have answered."""
LOOK_AFTER, LOOK_FOR = timedelta(days=14), timedelta(days=42)
"""So long after two were brought together it comes up whether they have met, and for so long (product defaults)."""


class Said(StrEnum):
    """What somebody who was asked said."""

    NOTHING = ""
    YES = "yes"
    NO = "no"


class State(StrEnum):
    """How far an introduction has come. `BEGUN`: nobody was asked yet; `ASKING`: no answer says no, one is missing."""

    BEGUN = "begun"
    ASKING = "asking"
    BOTH_YES = "both_yes"
    INTRODUCED = "introduced"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class Asked:
    """One of the two: the day I asked, what they said, and the day they said it."""

    on: date | None = None
    said: Said = Said.NOTHING
    told: date | None = None


@dataclass(frozen=True, slots=True)
class Introduction(Body):
    """Two people and what they would have to talk about; who they are stands with the entry.

    `introduced` is the day I brought them together; `later`: not reminded of before that day, `quiet`: never.
    """

    KIND: ClassVar[str] = "introduction"
    about: str
    first: Asked = field(default_factory=Asked)
    second: Asked = field(default_factory=Asked)
    introduced: date | None = None
    later: date | None = None
    quiet: bool = False

    def check(self) -> None:
        """Refused: "nothing_written" without what they would talk about, "note_too_long"."""
        if not self.about.strip():
            raise Refused("nothing_written")
        if len(self.about) > MOST_TEXT:
            raise Refused("note_too_long", most=MOST_TEXT)

    @property
    def state(self) -> State:
        """How far it has come; a no counts more than all else until they were introduced."""
        if self.introduced is not None:
            return State.INTRODUCED
        said = {self.first.said, self.second.said}
        if Said.NO in said:
            return State.DECLINED
        if said == {Said.YES}:
            return State.BOTH_YES
        return State.ASKING if self.first.on or self.second.on else State.BEGUN

    def asked(self, part: str) -> Asked:
        """What became of asking one of the two."""
        return self.first if part == FIRST else self.second

    def with_asked(self, part: str, asked: Asked) -> Introduction:
        """The same with what became of asking one of the two. What was put off holds no longer."""
        told = replace(self, first=asked) if part == FIRST else replace(self, second=asked)
        return replace(told, later=None)

    def comes_up(self) -> date | None:
        """The day from which it asks to be gone on with; None while it is not waited for anything.

        Both said yes: from the day of the last yes. Somebody was asked and has not answered: a week after. Brought
        together: two weeks after, to look whether they have met.
        """
        if self.quiet or self.state in {State.BEGUN, State.DECLINED}:
            return None
        if self.introduced is not None:
            looked = self.introduced + LOOK_AFTER
            return looked if self.later is None else max(looked, self.later)
        both = (self.first, self.second)
        if self.state is State.BOTH_YES:
            day = max((one.told for one in both if one.told), default=None)
        else:
            waiting = [one.on + ANSWER_AFTER for one in both if one.on and not one.said]
            # One said yes and the other was not asked yet: that is the next thing to do, from the day of the yes.
            waiting += [one.told for one in both if one.said and one.told] if not waiting else []
            day = min(waiting, default=None)
        return day if day is None or self.later is None else max(day, self.later)
