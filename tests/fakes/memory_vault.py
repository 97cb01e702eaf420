"""The ports in memory: plain dicts of frozen values, whole copies for undo. Small, and slow for thousands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Any

from tests.fakes.memory_dues import FakeDues, FakeShown
from tests.fakes.memory_entries import FakeEntries
from tests.fakes.memory_handouts import FakeHandouts
from tests.fakes.memory_history import FakeHistory, FakeSearch
from tests.fakes.memory_organizations import FakeOrganizations
from tests.fakes.memory_parts import (
    FakeContacts,
    FakeEncounters,
    FakeImports,
    FakeSettings,
    FakeTies,
)
from tests.fakes.memory_photos import FakePhotos

from myconnections.domain.act import Act
from myconnections.domain.listing import ActRow


@dataclass
class State:
    """Everything in the vault but its history: table name → key → value."""

    tables: dict[str, dict[Any, Any]] = field(default_factory=dict)
    last: dict[str, int] = field(default_factory=dict)

    def table(self, name: str) -> dict[Any, Any]:
        return self.tables.setdefault(name, {})

    def add(self, name: str, value: Any) -> int:
        key = self.last[name] = self.last.get(name, 0) + 1
        self.table(name)[key] = value
        return key


@dataclass
class Entry:
    """One act with everything as it was before and after it."""

    row: ActRow
    before: dict[str, dict[Any, Any]]
    after: dict[str, dict[Any, Any]]


class FakeUnitOfWork:
    """`UnitOfWork` on a State."""

    def __init__(self, vault: FakeVault, act: Act | None, now: datetime | None) -> None:
        self.state, self.vault, self.now, self._act = vault.state, vault, now, act
        self._before = {name: dict(rows) for name, rows in self.state.tables.items()}
        self.contacts = FakeContacts(self)
        self.ties = FakeTies(self)
        self.encounters = FakeEncounters(self)
        self.entries = FakeEntries(self)
        self.dues = FakeDues(self)
        self.shown = FakeShown(self)
        self.organizations = FakeOrganizations(self)
        self.photos = FakePhotos(self)
        self.settings = FakeSettings(self)
        self.handouts = FakeHandouts(self)
        self.search = FakeSearch(self)
        self.imports = FakeImports(self)
        self.history = FakeHistory(self)

    @property
    def act_id(self) -> Any:
        return self.vault.last_act + 1 if self._act is not None and self._changed() else None

    def write(self) -> State:
        if self.now is None:
            raise RuntimeError("this unit of work only reads")
        return self.state

    def get(self, table: str, key: Any) -> Any:
        return self.state.table(table).get(key)

    def put(self, table: str, key: Any, value: Any) -> None:
        self.write().table(table)[key] = value

    def leave_out(self, table: str, key: Any) -> None:
        """The value is as if it had always been so: no act changed it."""
        self._before.setdefault(table, {})[key] = self.get(table, key)

    def remove(self, table: str, key: Any) -> None:
        self.write().table(table).pop(key, None)

    def add(self, table: str, value: Any) -> Any:
        key = self.write().add(table, value)
        kept = replace(value, id=key)
        self.state.table(table)[key] = kept
        return kept

    def of(self, table: str, contact_id: Any) -> list[Any]:
        rows = self.state.table(table).values()
        return [one for one in rows if contact_id is None or one.contact_id == contact_id]

    def finish(self) -> None:
        if self._act is None or not self._changed():
            return
        self.vault.entries = [entry for entry in self.vault.entries if not entry.row.undone]
        self.vault.last_act += 1
        assert self.now is not None
        moment = datetime.fromtimestamp(int(self.now.timestamp()), UTC)
        row = ActRow(self.vault.last_act, moment, self._act.kind, deepcopy(self._act.facts), undone=False)
        self.vault.entries.append(Entry(row, self._before, self._copy()))

    def _copy(self) -> dict[str, dict[Any, Any]]:
        return {name: dict(rows) for name, rows in self.state.tables.items()}

    def _changed(self) -> bool:
        filled = {name: rows for name, rows in self.state.tables.items() if rows}
        return filled != {name: rows for name, rows in self._before.items() if rows}


class FakeVault:
    """`OpenVault` in memory."""

    notices: tuple[str, ...] = ()
    damaged = False
    notice_facts: Mapping[str, object] = MappingProxyType({})

    def __init__(self) -> None:
        self.state = State()
        self.entries: list[Entry] = []
        self.last_act = self.last_commit = 0
        self.closed = False

    @contextmanager
    def read(self) -> Iterator[FakeUnitOfWork]:
        yield FakeUnitOfWork(self, None, None)

    @contextmanager
    def write(self, act: Act | None, now: datetime, *, many: bool = False) -> Iterator[FakeUnitOfWork]:
        tables = {name: dict(rows) for name, rows in self.state.tables.items()}
        uow = FakeUnitOfWork(self, act, now)
        try:
            yield uow
            uow.finish()
            self.last_commit = int(now.timestamp())
        except BaseException:
            self.state.tables = tables
            raise

    def health(self) -> dict[str, object]:
        return {"ok": True, "counts": {"contact": len(self.state.table("contact"))}}

    def built(self) -> dict[str, object]:
        return {"schema": 3, "program_schema": 3, "program": "", "sqlite": "", "sqlcipher": ""}

    def checkpoint(self) -> None:
        """Nothing stands in a log."""

    def close(self) -> None:
        self.closed = True
