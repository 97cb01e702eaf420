"""The five capabilities (力): twenty behaviors of the last four weeks, answered once in a while (method.md 7.2).

A point is the mean of answers about oneself and nothing more: no total, no rank, no comparison with anybody.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import ClassVar, Final

from myconnections.domain.entry import Body, code
from myconnections.domain.errors import Refused

HIGHEST = 4
"""How often: 0 never, 1 once, 2 two or three times, 3 about weekly, 4 several times a week."""

FEWEST = 3
"""So many of the four behaviors must be answered for a scale to have a point."""

WEEKS, APART = timedelta(weeks=4), timedelta(days=21)
"""What an answer looks back on; and how far apart check-ins lie at least that are compared, which is said."""

MOST_TEXT = 200


class Capability(StrEnum):
    """The five, in their order."""

    MOVING = "moving"
    UNDERSTANDING = "understanding"
    KEEPING = "keeping"
    TOOLS = "tools"
    LETTING_GO = "letting_go"


BEHAVIORS: Final[Mapping[Capability, tuple[str, ...]]] = {
    Capability.MOVING: ("told_aim", "asked_help", "joined_people", "served_aim"),
    Capability.UNDERSTANDING: ("asked_to_know", "listened", "checked_meaning", "learned_side"),
    Capability.KEEPING: ("thanked", "kept_promise", "reached_first", "looked_back"),
    Capability.TOOLS: ("wrote_down", "used_notes", "recorded_promise", "met_online"),
    Capability.LETTING_GO: ("joined_place", "judged_soon", "showed_unfinished", "other_way"),
}
"""Four behaviors each, in the order in which they are asked; a key stands in the vault and never changes."""

ORDER: Final = tuple(behavior for those in BEHAVIORS.values() for behavior in those)


@dataclass(frozen=True, slots=True)
class Answer:
    """How often one behavior was done, 0 to 4; None says that it does not apply."""

    behavior: str = code()
    often: int | None = None


@dataclass(frozen=True, slots=True)
class CheckIn(Body):
    """One check-in, of the four weeks up to the day of its entry. What was not asked or answered is left out."""

    KIND: ClassVar[str] = "check_in"
    answers: tuple[Answer, ...] = ()

    def check(self) -> None:
        """Refused: "nothing_answered", "no_such_behavior", "answered_twice", "often_range"."""
        if not self.answers:
            raise Refused("nothing_answered")
        seen: set[str] = set()
        for one in self.answers:
            if one.behavior not in ORDER:
                raise Refused("no_such_behavior", value=one.behavior)
            if one.behavior in seen:
                raise Refused("answered_twice", value=one.behavior)
            if one.often is not None and not 0 <= one.often <= HIGHEST:
                raise Refused("often_range", most=HIGHEST)
            seen.add(one.behavior)

    @property
    def given(self) -> Mapping[str, int]:
        """The answers that are numbers, by behavior."""
        return {one.behavior: one.often for one in self.answers if one.often is not None}


@dataclass(frozen=True, slots=True)
class LifeEvent(Body):
    """Something that happened in my life (a new job, a move), drawn as a tick beside the points."""

    KIND: ClassVar[str] = "life_event"
    what: str

    def check(self) -> None:
        """Refused: "nothing_written", "name_too_long"."""
        if not self.what.strip():
            raise Refused("nothing_written")
        if len(self.what) > MOST_TEXT:
            raise Refused("name_too_long", most=MOST_TEXT)


def ordered(answers: Mapping[str, int | None]) -> tuple[Answer, ...]:
    """These answers in the order in which the behaviors are asked; unknown ones last, to be refused."""
    places = {behavior: place for place, behavior in enumerate(ORDER)}
    return tuple(Answer(key, answers[key]) for key in sorted(answers, key=lambda key: places.get(key, len(ORDER))))


def nearest(days: Iterable[date], day: date) -> date | None:
    """The nearest of these days that lies fewer than 21 days from `day` and is another one, or None."""
    near = [each for each in days if each != day and abs(each - day) < APART]
    return min(near, key=lambda each: abs(each - day), default=None)


def too_soon(last: date | None, today: date) -> int | None:
    """How many days ago the last check-in was, where fewer than 21; None where it is time or there was none."""
    if last is None or today - last >= APART:
        return None
    return (today - last).days
