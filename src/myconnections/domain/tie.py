"""My tie to one person: stage, how I tend it, and the state that warmth is computed from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from myconnections.domain.ids import ContactId
from myconnections.domain.stage import Stage

TICKS = ("they_know_me", "shared_topic", "trust_failure", "trust_private", "made_together")
"""Things only the person can say (method.md 3): they know something about me; a shared topic, promise or project is
open; I could ask for help with a failure; they told me something not public; we made something together."""


@dataclass(frozen=True, slots=True)
class Tie:
    """What joins me and one person.

    `keep_warm` None means the default of the stage (on for Engagement and Relationship). `half_life` is the person's
    own interval in days or None. `warm` is the warmth at `warm_at`, both None when nothing is recorded: kept so that
    any later moment needs no look at the encounters. `first_two_way` and `last_contact` are local dates;
    `contact_days` counts distinct dates. `asked` is the answer to "when did you last talk?"
    ("month", "year", "longer", "never" or ""). `triaged` is when the person sorted this tie by hand, `skipped` when
    they passed it over while sorting (None again once it is sorted).
    `stage_quiet_until`/`stage_quiet_evidence` hold "Not yet" (silent 60 days and until new evidence);
    `stage_ask` False is "don't ask for this person".
    """

    contact_id: ContactId
    stage: Stage = Stage.LINK
    keep_warm: bool | None = None
    half_life: int | None = None
    starred: bool = False
    resting: bool = False
    suggest: bool = True
    ticks: frozenset[str] = frozenset()
    triaged: datetime | None = None
    asked: str = ""
    stage_ask: bool = True
    stage_quiet_until: datetime | None = None
    stage_quiet_evidence: frozenset[str] = frozenset()
    warm: float | None = None
    warm_at: datetime | None = None
    last_contact: date | None = None
    first_two_way: date | None = None
    contact_days: int = 0
    capital: str = "unclear"
    capital_override: str = ""
    skipped: datetime | None = None
