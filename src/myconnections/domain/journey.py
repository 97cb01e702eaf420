"""A journey (道のり): the whole, its single journeys, and their touchpoints (接点), with loops of do, measure, improve.

The people of a single journey are those of its entry; what happened with them is read from the log, never typed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import ClassVar, TypeVar

from myconnections.domain.encounter import EncounterKind
from myconnections.domain.entry import Body
from myconnections.domain.errors import Refused

MOST_NAME, MOST_TEXT, MOST_OF = 200, 10_000, 100


class Measure(StrEnum):
    """What is computed from the log, at a touchpoint and in the layers above it."""

    REACHED = "reached"
    THANKED = "thanked"
    KEPT = "kept"


class Knowing(StrEnum):
    """Whether I know it from them or guess it."""

    GUESSED = "guessed"
    KNOWN = "known"


class Felt(StrEnum):
    """How it was for the other at a touchpoint."""

    UNSAID = ""
    EASE = "ease"
    MIXED = "mixed"
    HARD = "hard"


@dataclass(frozen=True, slots=True)
class Tally:
    """So many of so many."""

    n: int
    of: int

    @property
    def share(self) -> float | None:
        """The share; None of nothing."""
        return self.n / self.of if self.of else None


@dataclass(frozen=True, slots=True)
class Touchpoint:
    """Where we touch: encounters of these kinds; what the other wanted there, and how it was for them."""

    number: int
    name: str
    kinds: tuple[EncounterKind, ...] = ()
    wanted: str = ""
    wanted_how: Knowing = Knowing.GUESSED
    felt: Felt = Felt.UNSAID
    feeling: str = ""
    felt_how: Knowing = Knowing.GUESSED

    @property
    def guesses(self) -> int:
        """How much of what is said of the other is a guess: the wish, the feeling, both."""
        wish = bool(self.wanted.strip()) and self.wanted_how is Knowing.GUESSED
        mood = (self.felt is not Felt.UNSAID or bool(self.feeling.strip())) and self.felt_how is Knowing.GUESSED
        return int(wish) + int(mood)


@dataclass(frozen=True, slots=True)
class Loop:
    """What is done at a touchpoint since `begun`, the figure `before`, the one `after` when it was `measured`, and
    what is improved then. Both figures are written by the program as the log said at that moment.
    """

    number: int
    touchpoint: int
    measure: Measure
    do: str
    begun: date
    before: Tally
    measured: date | None = None
    after: Tally | None = None
    improve: str = ""


@dataclass(frozen=True, slots=True)
class Journey(Body):
    """A whole journey, or with `whole` (its entry) a single one in it; only single ones have touchpoints.

    `place` is where it stands among those beside it, once they were moved.
    """

    KIND: ClassVar[str] = "journey"
    name: str
    aim: str = ""
    whole: int = 0
    touchpoints: tuple[Touchpoint, ...] = ()
    loops: tuple[Loop, ...] = ()
    place: int = 0

    def check(self) -> None:
        """Refused: "nothing_written" (no name, a touchpoint or loop without words), "name_too_long", "note_too_long",
        "too_many_parts", "touchpoint_in_whole".
        """
        names = [self.name, *(one.name for one in self.touchpoints)]
        texts = [self.aim]
        texts += [text for one in self.touchpoints for text in (one.wanted, one.feeling)]
        texts += [text for one in self.loops for text in (one.do, one.improve)]
        if not all(text.strip() for text in (*names, *(one.do for one in self.loops))):
            raise Refused("nothing_written")
        if any(len(name) > MOST_NAME for name in names):
            raise Refused("name_too_long", most=MOST_NAME)
        if any(len(text) > MOST_TEXT for text in texts):
            raise Refused("note_too_long", most=MOST_TEXT)
        if max(len(self.touchpoints), len(self.loops)) > MOST_OF:
            raise Refused("too_many_parts", most=MOST_OF)
        if self.touchpoints and not self.whole:
            raise Refused("touchpoint_in_whole")

    def touchpoint(self, number: int) -> Touchpoint:
        """The touchpoint of this number. Refused("no_such_touchpoint")."""
        return _one(self.touchpoints, number, "no_such_touchpoint")

    def loop(self, number: int) -> Loop:
        """The loop of this number. Refused("no_such_loop")."""
        return _one(self.loops, number, "no_such_loop")

    def with_touchpoint(self, one: Touchpoint) -> Journey:
        """With this touchpoint in the place of the one with its number; number 0: a new one, the last."""
        return replace(self, touchpoints=_with(self.touchpoints, one))

    def without_touchpoint(self, number: int) -> Journey:
        """Without it and its loops. Refused("no_such_touchpoint")."""
        gone = self.touchpoint(number)
        loops = tuple(one for one in self.loops if one.touchpoint != number)
        return replace(self, touchpoints=tuple(one for one in self.touchpoints if one != gone), loops=loops)

    def with_moved(self, number: int, by: int) -> Journey:
        """With a touchpoint so many places further on, or back, as far as there are some.

        Refused("no_such_touchpoint").
        """
        one = self.touchpoint(number)
        return replace(self, touchpoints=moved(self.touchpoints, self.touchpoints.index(one), by))

    def with_loop(self, one: Loop) -> Journey:
        """With this loop in the place of the one with its number; number 0: a new one."""
        return replace(self, loops=_with(self.loops, one))


T = TypeVar("T")
PartT = TypeVar("PartT", Touchpoint, Loop)


def moved(those: Sequence[T], place: int, by: int) -> tuple[T, ...]:
    """What stands at this place so many further on, or back; never beyond an end."""
    rest = [*those[:place], *those[place + 1 :]]
    rest.insert(min(max(place + by, 0), len(rest)), those[place])
    return tuple(rest)


def _one(parts: tuple[PartT, ...], number: int, refusal: str) -> PartT:
    for part in parts:
        if part.number == number:
            return part
    raise Refused(refusal, id=number)


def _with(parts: tuple[PartT, ...], one: PartT) -> tuple[PartT, ...]:
    kept = [one if part.number == one.number else part for part in parts]
    if not one.number:
        kept.append(replace(one, number=max((part.number for part in parts), default=0) + 1))
    return tuple(kept)
