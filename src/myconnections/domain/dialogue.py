"""A dialogue experiment (対話): three minutes each, in turns; then a line each on what was learned (method.md 6.4).

Workshop practice; nothing is claimed for it.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import ClassVar

from myconnections.domain.entry import Body, code
from myconnections.domain.errors import Refused

TURN = 180
"""Seconds of a turn unless said."""
SHORTEST, LONGEST, MOST_ROUNDS = 30, 1800, 10
MOST_RULES, MOST_TEXT = 20, 10_000


@dataclass(frozen=True, slots=True)
class Dialogue(Body):
    """One dialogue of the day of its entry, with the people of it.

    `form` is the key of a form of ours, or "" for one of one's own, whose `title` is given. `seconds` a turn, `rounds`
    of two turns each; `learned` is what I learned, `theirs` what they say they learned; `log` the encounter logged
    with it (one of those who were there), 0 none.
    """

    KIND: ClassVar[str] = "dialogue"
    form: str = code()
    title: str = ""
    rules: tuple[str, ...] = ()
    seconds: int = TURN
    rounds: int = 1
    learned: str = ""
    theirs: str = ""
    log: int = 0

    def check(self) -> None:
        """Refused: "dialogue_unnamed" with neither form nor title, "turn_range", "too_many_parts", "note_too_long"."""
        if not self.form and not self.title.strip():
            raise Refused("dialogue_unnamed")
        if not (SHORTEST <= self.seconds <= LONGEST and 1 <= self.rounds <= MOST_ROUNDS):
            raise Refused("turn_range", shortest=SHORTEST, longest=LONGEST, rounds=MOST_ROUNDS)
        if len(self.rules) > MOST_RULES:
            raise Refused("too_many_parts", most=MOST_RULES)
        if max(map(len, (self.title, self.learned, self.theirs, *self.rules))) > MOST_TEXT:
            raise Refused("note_too_long", most=MOST_TEXT)


@dataclass(frozen=True, slots=True)
class Turn:
    """Where the timer stands: which turn (from 0) of how many, whether it is mine, seconds left of it; `over`: the end.

    `left` is rounded up, so that a turn begins with its whole length and ends at 0.
    """

    place: int
    of: int
    mine: bool
    left: int
    over: bool = False


def turn_at(elapsed: float, *, seconds: int = TURN, rounds: int = 1, mine_first: bool = True) -> Turn:
    """Where a timer stands after so many seconds: turns of equal length, one after another without a break."""
    of = 2 * rounds
    place = int(elapsed // seconds)
    if place >= of:
        return Turn(of - 1, of, ((of - 1) % 2 == 0) is mine_first, 0, over=True)
    return Turn(place, of, (place % 2 == 0) is mine_first, ceil(seconds * (place + 1) - elapsed))
