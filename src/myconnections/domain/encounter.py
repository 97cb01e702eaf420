"""Encounters: we met, wrote, thanked. The raw material of warmth and of stage evidence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import NamedTuple

from myconnections.domain.ids import BatchId, ContactId, EncounterId


class EncounterKind(Enum):
    """What happened, from the lightest to the deepest (method.md 2.3)."""

    SIGNAL = "signal"
    MESSAGE = "message"
    THANKS = "thanks"
    EXCHANGE = "exchange"
    TALK = "talk"
    MEET = "meet"
    HELP = "help"


TWO_WAY = frozenset({EncounterKind.EXCHANGE, EncounterKind.TALK, EncounterKind.MEET, EncounterKind.HELP})
"""Kinds in which both sides took part (method.md 3)."""


class By(Enum):
    """Who started it; for help, who gave it (BOTH: we worked together)."""

    ME = "me"
    THEM = "them"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Encounter:
    """One encounter with one person; a log of several people is several encounters sharing `together`.

    `at` is the instant in UTC used for decay (method.md 2.3: a date alone stands at 12:00 local time), `day` the
    local date used for the one-a-day rule. `approximate` marks "we last talked this year" and the like.
    `thank`: a thank-you is due until one is logged. `source` is "logged", "asked" (pick ten, triage) or the
    format that brought it ("linkedin.messages").
    """

    id: EncounterId
    contact_id: ContactId
    at: datetime
    day: date
    kind: EncounterKind
    by: By
    note: str = ""
    approximate: bool = False
    thank: bool = False
    source: str = "logged"
    together: int = 0
    batch: BatchId | None = None
    count: int = 1


class BareEncounter(NamedTuple):
    """An encounter that a file brought, as plain values: hundreds of thousands of them come at once.

    `at` is in unix seconds, `day` the ordinal of the local date, `kind` and `by` are codes; the rest as in `Encounter`.
    """

    contact_id: ContactId
    at: int
    day: int
    kind: str
    by: str
    note: str
    source: str
    batch: BatchId
    count: int  # type: ignore[assignment]  # it hides the method that nobody counts tuples with


def guessed_last(encounters: Iterable[Encounter], today: date) -> date | None:
    """The day of the last contact where it is only a guess; None where it is known, or where there was none yet."""
    past = [one for one in encounters if one.day <= today]
    last = max((one.day for one in past), default=None)
    return last if all(one.approximate for one in past if one.day == last) else None
