"""The entries of the notebook in memory."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from tests.fakes.memory_parts import _Part

from myconnections.domain.entry import Body, Entry


class FakeEntries(_Part):
    def get(self, entry_id: int) -> Entry[Body] | None:
        return self._uow.get("entry", entry_id)

    def of_kinds(self, kinds: Iterable[str]) -> list[Entry[Body]]:
        wanted = set(kinds)
        return [one for one in self._all() if one.body.KIND in wanted]

    def of_person(self, contact_id: Any) -> list[Entry[Body]]:
        return [one for one in self._all() if contact_id in {part.contact_id for part in one.people}]

    def counts(self) -> dict[str, int]:
        return dict(Counter(one.body.KIND for one in self._all()))

    def add(self, entry: Entry[Body]) -> Entry[Body]:
        return self._uow.add("entry", entry)

    def put(self, entry: Entry[Body]) -> None:
        self._uow.put("entry", entry.id, entry)

    def remove(self, entry_id: int) -> None:
        self._uow.remove("entry", entry_id)

    def _all(self) -> list[Entry[Body]]:
        rows: Iterable[Entry[Body]] = self._uow.state.table("entry").values()
        return sorted(rows, key=lambda one: (one.day, one.id))
