"""Small steps (小さな一歩): each under five minutes, found by what it is for. Those taken are counted, no others."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Final

from myconnections.domain.entry import Body, code
from myconnections.domain.errors import Refused
from myconnections.domain.obstacle import ObstacleKind
from myconnections.domain.stage import Stage

MOST_MINUTES = 4
"""Every step takes less than five minutes."""
MOST_TEXT = 10_000
WAYS: Final = ("play", "learn", "art", "food", "sport", "culture")
"""What a step is by the way: play, learning, art, food, sport, another language or culture."""
CAPITALS: Final = ("bonding", "bridging", "linking")
TAGS: Final[Mapping[str, tuple[str, ...]]] = {
    "stages": tuple(stage.code for stage in Stage),
    "capitals": CAPITALS,
    "obstacles": tuple(kind.value for kind in ObstacleKind),
    "ways": WAYS,
}
"""The tags a step may bear, by their field. A step without tags of a field fits everywhere in it."""


@dataclass(frozen=True, slots=True)
class SmallStep:
    """One step of the library; `text` by language ("en", "ja"). `source` is the file of a coach, "" our own."""

    key: str
    text: Mapping[str, str]
    minutes: int
    stages: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()
    obstacles: tuple[str, ...] = ()
    ways: tuple[str, ...] = ()
    source: str = ""

    def words(self, language: str) -> str:
        """What it says in this language, or in the one it has."""
        return self.text.get(language) or next(iter(self.text.values()))


@dataclass(frozen=True, slots=True)
class StepTaken(Body):
    """A step that was taken on the day of its entry, with the people of it; `text` is what it said then."""

    KIND: ClassVar[str] = "step_taken"
    text: str
    step: str = code()
    note: str = ""

    def check(self) -> None:
        """Refused: "nothing_written" without a text, "note_too_long"."""
        if not self.text.strip():
            raise Refused("nothing_written")
        if max(len(self.text), len(self.note)) > MOST_TEXT:
            raise Refused("note_too_long", most=MOST_TEXT)


@dataclass(frozen=True, slots=True)
class StepPlanned(Body):
    """A step that was put off, with its if-then plan (method.md 6.2): `reminder` is the number of that."""

    KIND: ClassVar[str] = "step_planned"
    text: str
    step: str = code()
    reminder: int = 0

    def check(self) -> None:
        """Refused: "nothing_written" without a text, "note_too_long"."""
        StepTaken(self.text).check()


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a step should be for: one tag of each field, "" any; `minutes` at most."""

    stage: str = ""
    capital: str = ""
    obstacle: str = ""
    way: str = ""
    minutes: int = MOST_MINUTES


def fits(step: SmallStep, wanted: Wanted) -> bool:
    """Whether the step is for what is wanted.

    A step without stages or kinds of capital is for all of them; obstacles and ways are asked for by name.
    """
    return (
        step.minutes <= wanted.minutes
        and (not wanted.stage or not step.stages or wanted.stage in step.stages)
        and (not wanted.capital or not step.capitals or wanted.capital in step.capitals)
        and (not wanted.obstacle or wanted.obstacle in step.obstacles)
        and (not wanted.way or wanted.way in step.ways)
    )


def offered(
    steps: Iterable[SmallStep], taken: Mapping[str, date], wanted: Wanted, today: date, *, most: int = 3, skip: int = 0
) -> tuple[SmallStep, ...]:
    """The steps to show today, `skip` further on for "others".

    Those never taken stand first, then those taken longest ago (`taken`: the last day, by key); among those never
    taken the start moves on every day, so that nobody needs to refuse one to see another. Past the end it begins anew.
    """
    fitting = [step for step in steps if fits(step, wanted)]
    fresh: Sequence[SmallStep] = [step for step in fitting if step.key not in taken]
    known = sorted((step for step in fitting if step.key in taken), key=lambda step: taken[step.key])
    turn = today.toordinal() * most % len(fresh) if fresh else 0
    order = [*fresh[turn:], *fresh[:turn], *known]
    if not order:
        return ()
    return tuple(order[(skip + place) % len(order)] for place in range(min(most, len(order))))


def drawn(
    steps: Iterable[SmallStep],
    taken: Collection[str],
    wanted: Wanted,
    today: date,
    *,
    seed: int = 0,
    passed: Collection[str] = (),
) -> SmallStep | None:
    """The one step of this week among those that fit; None where none does.

    By the ISO week and the seed: the same all week long, another one the next. Those never taken go before those in
    `taken`; those in `passed` are left out until nothing else is left, and then it begins anew.
    """
    year, week, _ = today.isocalendar()

    def lot(step: SmallStep) -> tuple[bool, bytes]:
        drawn_by = f"{seed} {year} {week} {step.key}".encode()
        return step.key in taken, hashlib.blake2b(drawn_by, digest_size=8).digest()

    order = sorted((step for step in steps if fits(step, wanted)), key=lot)
    return next((step for step in order if step.key not in passed), order[0] if order else None)


def matched(step: SmallStep, wanted: Wanted) -> tuple[tuple[str, str], ...]:
    """Which of the tags asked for the step bears by name: (field, tag). One that is for all of a field is not named."""
    asked = {"stages": wanted.stage, "capitals": wanted.capital, "obstacles": wanted.obstacle, "ways": wanted.way}
    return tuple((field, tag) for field, tag in asked.items() if tag and tag in getattr(step, field))
