"""Suggestions and their reasons: data only; `ui/wording.py` makes the sentences (method.md 5)."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from myconnections.domain.ids import ContactId


class SuggestionKind(Enum):
    """What is proposed. Later issues add candidates of the kinds that have none yet; the frame stays."""

    THANK = "thank"
    PROMISE = "promise"
    START = "start"
    HEAT = "heat"
    KEEP = "keep"
    RECONNECT = "reconnect"
    BRIDGE = "bridge"
    REACH = "reach"
    INTRODUCE = "introduce"
    ASK_TIE = "ask_tie"
    SHOW_UP = "show_up"
    SELF = "self"


@dataclass(frozen=True, slots=True)
class Term:
    """One term of the score: code "U", "N", "G" or "F", its weight and its value, both in 0..1."""

    code: str
    weight: float
    value: float

    @property
    def product(self) -> float:
        """What the term adds to the score."""
        return self.weight * self.value


@dataclass(frozen=True, slots=True)
class Reason:
    """Why: a stable code ("interval_passed", "nothing_recorded", "few_warm_in", "trust", "fair_chance", ...)
    and the facts its sentence needs.
    """

    code: str
    facts: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who may be suggested: eligible for `kind`, scored by an exact sum of `terms`."""

    contact_id: ContactId
    kind: SuggestionKind
    terms: tuple[Term, ...]
    reasons: tuple[Reason, ...]
    community: str = ""

    @property
    def score(self) -> float:
        """The exact sum of the terms, in [0, 1]."""
        return sum(term.product for term in self.terms)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A candidate that was given a slot: "protect", "bridge", "fair", "best" or "turn"; `step` codes a tiny step."""

    candidate: Candidate
    slot: int
    role: str
    step: str
