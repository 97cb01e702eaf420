"""Pseudonyms and the log of what was handed out, in memory."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC
from typing import TYPE_CHECKING, Any

from myconnections.domain.handout import Handout

if TYPE_CHECKING:
    from tests.fakes.memory_vault import FakeUnitOfWork


class FakeHandouts:
    def __init__(self, uow: FakeUnitOfWork) -> None:
        self._uow = uow

    def numbers(self, ids: Iterable[Any]) -> dict[Any, int]:
        kept = self._uow.state.table("pseudonym")
        return {who: kept[who] for who in set(ids) if who in kept}

    def next_number(self) -> int:
        return 1 + len(self._uow.state.table("pseudonym"))

    def number(self, ids: Sequence[Any]) -> None:
        for who in ids:
            self._uow.put("pseudonym", who, self.next_number())

    def add(self, handout: Handout) -> None:
        self._uow.add("handout", replace(handout, at=handout.at.astimezone(UTC).replace(microsecond=0)))

    def all(self, limit: int) -> list[Handout]:
        return [one for _, one in sorted(self._uow.state.table("handout").items(), reverse=True)][:limit]
