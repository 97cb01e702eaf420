"""Ties among my people in memory: what speaks for them, and what I have answered."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from myconnections.domain.alter_ties import ANSWER_NONE, ANSWERS, TELLING, Pair
from myconnections.domain.provenance import TieEvidence

if TYPE_CHECKING:
    from tests.fakes.memory_vault import FakeUnitOfWork


class FakeAlterTies:
    _uow: FakeUnitOfWork

    def add_evidence(self, items: Sequence[TieEvidence]) -> None:
        for item in items:
            self._uow.write().add("evidence", item)

    def evidence(self, ids: Iterable[Any] | None = None) -> list[TieEvidence]:
        wanted = None if ids is None else set(ids)
        found = self._uow.state.table("evidence").values()
        return sorted((e for e in found if wanted is None or {e.a, e.b} <= wanted), key=lambda e: (e.a, e.b))

    def evidence_of(self, contact_id: Any) -> list[TieEvidence]:
        return [one for one in self.evidence() if contact_id in {one.a, one.b}]

    def answers(self) -> list[tuple[int, int, bool]]:
        told = set(ANSWERS.values())
        return sorted((one.a, one.b, one.kind != ANSWER_NONE) for one in self.evidence() if one.kind in told)

    def denied(self) -> list[Pair]:
        """Of which pairs of anybody I answered that they do not know each other."""
        return [(one, other) for one, other, tied in self.answers() if not tied]

    def count_answers(self) -> int:
        """Of how many pairs I answered."""
        return len(self.answers())

    def put_answers(self, pairs: Sequence[Pair], kind: str | None, day: date) -> None:
        state, said = self._uow.write(), set(pairs)
        for key, one in list(state.table("evidence").items()):
            if (one.a, one.b) in said and one.kind in ANSWERS.values():
                self._uow.remove("evidence", key)
        if kind is not None:
            self.add_evidence([TieEvidence(a, b, kind, day) for a, b in pairs])

    def pairs(self) -> list[tuple[int, int, int, int]]:
        found: dict[tuple[int, int], list[TieEvidence]] = {}
        for one in self._uow.state.table("evidence").values():
            found.setdefault((one.a, one.b), []).append(one)
        told = [
            (a, b, sum(one.count for one in held), int(any(one.kind in TELLING for one in held)))
            for (a, b), held in found.items()
            if all(one.kind != ANSWER_NONE for one in held)
        ]
        return sorted(told, key=lambda pair: (-pair[2], pair[:2]))
