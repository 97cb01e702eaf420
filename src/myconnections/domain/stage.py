"""The four stages of a tie, and the record of every move. Only the person moves a stage."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum

from myconnections.domain.ids import ContactId


class Stage(IntEnum):
    """How far a tie has come."""

    LINK = 1
    CONNECTION = 2
    ENGAGEMENT = 3
    RELATIONSHIP = 4

    @property
    def code(self) -> str:
        """The stable lower-case word used in files and on the command line."""
        return self.name.lower()

    @classmethod
    def from_code(cls, code: str) -> Stage:
        """Read a stage word in any case; ValueError when it is none of the four."""
        try:
            return cls[code.strip().upper()]
        except KeyError:
            raise ValueError(code) from None


@dataclass(frozen=True, slots=True)
class StageChange:
    """One move of a stage: who moved it ("user" or "import"), when, and what the evidence was then.

    `evidence` holds the codes of the checklist items that were true at that moment. The first entry of a person has
    `before` None and says where the tie began.
    """

    contact_id: ContactId
    at: datetime
    before: Stage | None
    after: Stage
    who: str = "user"
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class IntervalChange:
    """From `at` on, warmth halves every `days` days for this person; None: back to the stage's own interval."""

    contact_id: ContactId
    at: datetime
    days: int | None
