"""Who of my people knows whom: each pair is tied, is not, or nobody has said (method.md 1.2).

What is not known is never taken as "no". Evidence either fixes the state of a pair or only makes a tie more likely;
which class of likelihood a pair is in, `insight.alter_classes` says.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Final

from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId

Pair = tuple[ContactId, ContactId]
"""Two people, the lower id first."""


class PairState(StrEnum):
    """What is known of two people: they know each other well enough to talk without me, they do not, or unknown."""

    TIE = "tie"
    NONE = "none"
    UNKNOWN = "unknown"


ANSWER_TIE: Final = "answer_tie"
ANSWER_NONE: Final = "answer_none"
INTRODUCTION: Final = "introduction"
FILE: Final = "file"
GROUP_THREAD: Final = "group_thread"
ANSWERS: Final = {PairState.TIE: ANSWER_TIE, PairState.NONE: ANSWER_NONE}
"""The evidence that an answer of mine is kept as; UNKNOWN takes the answer back."""
TELLING: Final = frozenset({ANSWER_TIE, INTRODUCTION, FILE})
"""Evidence that says they are tied: I did, one introduced me to the other, a file of a network holds the tie."""


def ordered(one: int, other: int) -> Pair:
    """The two as a pair. Refused("same_person") for one and the same."""
    if one == other:
        raise Refused("same_person", id=int(one))
    low, high = sorted((int(one), int(other)))
    return ContactId(low), ContactId(high)


def state_of(kinds: Iterable[str]) -> PairState:
    """The state that the evidence of a pair fixes: my own answer first, then whatever tells of a tie."""
    held = frozenset(kinds)
    if ANSWER_NONE in held:
        return PairState.NONE
    return PairState.TIE if held & TELLING else PairState.UNKNOWN
