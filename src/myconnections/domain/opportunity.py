"""What came to me, and which tie or which introduction opened it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, tzinfo
from enum import StrEnum
from typing import ClassVar

from myconnections.domain.entry import Body
from myconnections.domain.errors import Refused
from myconnections.domain.stage import Stage, StageChange

OPENED, INTRODUCED = "opened", "introduced"
"""Parts of its people: through whom it came, and who introduced that person to me."""


class OpportunityKind(StrEnum):
    """What it was."""

    WORK = "work"
    PROJECT = "project"
    INVITATION = "invitation"
    MEETING = "meeting"
    LEARNING = "learning"
    HELP = "help"
    OTHER = "other"


class Became(StrEnum):
    """What became of it."""

    OPEN = "open"
    TAKEN = "taken"
    LET_GO = "let_go"
    NOTHING = "nothing"


class Bond(StrEnum):
    """Weak: Link or Connection when it came; strong: Engagement or Relationship. A stage, no measure of strength."""

    UNKNOWN = ""
    WEAK = "weak"
    STRONG = "strong"


@dataclass(frozen=True, slots=True)
class Opportunity(Body):
    """Something that came to me on the day of its entry.

    `then` is what I say of the tie at that time, where no stage is on record for it; `role` is the entry of the role
    it led to or belongs to, 0 none.
    """

    KIND: ClassVar[str] = "opportunity"
    what: str
    kind: OpportunityKind = OpportunityKind.OTHER
    became: Became = Became.OPEN
    outcome: str = ""
    then: Bond = Bond.UNKNOWN
    role: int = 0

    def check(self) -> None:
        """Refused("nothing_written") without a text."""
        if not self.what.strip():
            raise Refused("nothing_written")


def stage_on(changes: Iterable[StageChange], day: date, zone: tzinfo | None) -> Stage | None:
    """The stage of a tie at the end of a local day; None before the first that is on record."""
    stage = None
    for change in sorted(changes, key=lambda one: one.at):
        if change.at.astimezone(zone).date() <= day:
            stage = change.after
    return stage


def bond(stage: Stage | None, said: Bond) -> Bond:
    """What I said of the tie then, else what its stage says."""
    if said is not Bond.UNKNOWN or stage is None:
        return said
    return Bond.STRONG if stage >= Stage.ENGAGEMENT else Bond.WEAK
