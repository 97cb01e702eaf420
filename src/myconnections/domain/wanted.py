"""What I would like my map to be: where a tie would stand, and which kinds of people are not there yet.

It is a wish, not a plan: it has no day it is due, nothing is counted against it, and no stage moves because of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from myconnections.domain.entry import Body, code
from myconnections.domain.errors import Refused
from myconnections.domain.folding import compare_key
from myconnections.domain.reach import REACH, reach_of
from myconnections.domain.stage import Stage

MOST_NAME = 60
"""Letters of a kind in words of one's own."""
MOST_KINDS = 40


@dataclass(frozen=True, slots=True)
class WantedTie(Body):
    """The stage at which I would like the tie to be; its entry is about one person."""

    KIND: ClassVar[str] = "wanted_tie"
    stage: Stage

    def check(self) -> None:
        """Nothing is refused: a tie may also be wanted looser than it is."""


@dataclass(frozen=True, slots=True)
class WantedKind(Body):
    """A kind of people I would like to reach: one of the ten of `reach.REACH`, or in words of my own."""

    KIND: ClassVar[str] = "wanted_kind"
    reach: str = code()
    own: str = ""

    def check(self) -> None:
        """Refused: "unknown_kind" for another code, "nothing_written" without either, "name_too_long"."""
        if self.reach and self.reach not in REACH:
            raise Refused("unknown_kind", value=self.reach)
        if not self.reach and not self.own.strip():
            raise Refused("nothing_written")
        if len(self.own) > MOST_NAME:
            raise Refused("name_too_long", most=MOST_NAME)

    @property
    def key(self) -> str:
        """What two spellings of one kind have in common."""
        return self.reach or compare_key(self.own)

    def is_met_by(self, written: str) -> bool:
        """Whether what somebody can be asked about, as written of them, is of this kind."""
        return (reach_of(written) or compare_key(written)) == self.key


def kind_of(text: str) -> WantedKind:
    """The kind that a code, its word in either language or words of one's own mean."""
    known = reach_of(text)
    return WantedKind(known) if known else WantedKind("", " ".join(text.split()))
