"""What the services ask of the encrypted file about ties among my people."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Protocol

from myconnections.domain.alter_ties import Pair
from myconnections.domain.ids import ContactId
from myconnections.domain.provenance import TieEvidence


class AlterTies(Protocol):
    """Who of my people knows whom: what speaks for it, and what I have answered."""

    def add_evidence(self, items: Sequence[TieEvidence]) -> None: ...
    def evidence(self, ids: Iterable[ContactId] | None = None) -> list[TieEvidence]:
        """What speaks for ties, or against them, between these people, or all of it; by pair, oldest first."""
        ...

    def evidence_of(self, contact_id: ContactId) -> list[TieEvidence]: ...
    def answers(self) -> list[tuple[int, int, bool]]:
        """What I answered about pairs of anybody: (id, id, whether they are tied)."""
        ...

    def denied(self) -> list[Pair]:
        """Of which pairs of anybody I answered that they do not know each other."""
        ...

    def count_answers(self) -> int:
        """Of how many pairs I answered."""
        ...

    def put_answers(self, pairs: Sequence[Pair], kind: str | None, day: date) -> None:
        """Keep my answer about these pairs in place of an earlier one; None takes it back."""
        ...

    def pairs(self) -> list[tuple[int, int, int, int]]:
        """Who of my people know each other: (id, id, how often something spoke for it, sure), the strongest first.

        `sure` is 1 for a tie and 0 where something only hints at one; pairs without a tie are left out.
        """
        ...
