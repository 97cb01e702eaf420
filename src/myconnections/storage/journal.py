"""What one act changes, collected for undo: rows before and after, and ranges of ids added in bulk."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from itertools import pairwise
from typing import Any

from sqlalchemy import Table

from myconnections.domain.act import Act
from myconnections.domain.ids import ActId
from myconnections.storage.statements import statements_of

LARGEST_RANGE = 50_000
"""Rows in one range at most, so that undoing three hundred thousand never holds all of them at once."""


class Journal:
    """The history entry of one writing transaction; it comes into being with the first change."""

    def __init__(self, cursor: Any, act: Act, now: datetime) -> None:
        self._cursor = cursor
        self._act = act
        self._now = now
        self.act_id: ActId | None = None
        self._rows: dict[tuple[str, int | str], _Change] = {}
        self._ranges: dict[str, list[tuple[int, int]]] = {}

    def changed(self, table: Table, key: int | str, before: Sequence[Any] | None, after: Sequence[Any] | None) -> None:
        """Note one row, whole, as it was and as it is; None: it was not, or is no more."""
        self._begin()
        if any(first <= key <= last for first, last in self._ranges.get(table.name, ()) if isinstance(key, int)):
            return  # goes and comes back with its range
        known = self._rows.get((table.name, key))
        if known is None:
            self._rows[table.name, key] = _Change(table, before, after)
        else:
            known.after = after

    def added(self, table: Table, keys: Sequence[int]) -> None:
        """Note rows added in bulk, by the runs of their keys (ascending)."""
        if not keys:
            return
        self._begin()
        ranges = self._ranges.setdefault(table.name, [])
        place = table.name
        for first, last in runs(keys):
            for start in range(first, last + 1, LARGEST_RANGE):
                end = min(last, start + LARGEST_RANGE - 1)
                ranges.append((start, end))
                self._cursor.execute(
                    'INSERT INTO act_batch (act_id, place, "first", "last") VALUES (?, ?, ?, ?)',
                    (self.act_id, place, start, end),
                )

    def finish(self) -> None:
        """Write what was collected; a row that ends as it began leaves nothing."""
        if self.act_id is None:
            return
        kept = [
            (self.act_id, place, json.dumps(key), *told)
            for (place, key), change in self._rows.items()
            if (told := change.told()) is not None
        ]
        self._cursor.executemany(
            "INSERT INTO act_row (act_id, place, key, contact_id, before, after) VALUES (?, ?, ?, ?, ?, ?)", kept
        )
        if not kept and not self._ranges:
            self._cursor.execute("DELETE FROM act WHERE id = ?", (self.act_id,))
            self.act_id = None
        else:
            self._cursor.execute("UPDATE act SET facts = ? WHERE id = ?", (_facts(self._act), self.act_id))

    def _begin(self) -> None:
        if self.act_id is not None:
            return
        # Whoever does something new after an undo has left the other way: there is no redo any more.
        self._cursor.execute("DELETE FROM act WHERE undone = 1")
        self._cursor.execute(
            "INSERT INTO act (at, kind, facts) VALUES (?, ?, ?)",
            (int(self._now.timestamp()), self._act.kind, _facts(self._act)),
        )
        self.act_id = ActId(self._cursor.lastrowid)


class _Change:
    """One row at the beginning and at the end of an act."""

    __slots__ = ("after", "before", "table")

    def __init__(self, table: Table, before: Sequence[Any] | None, after: Sequence[Any] | None) -> None:
        self.table = table
        self.before = before
        self.after = after

    def told(self) -> tuple[int | None, str | None, str | None] | None:
        """Whose it is, and before and after as JSON of the columns that differ; None when nothing differs."""
        about = statements_of(self.table)
        before, after = self.before, self.after
        whole = before if after is None else after
        if whole is None:
            return None
        owner = None if about.owner is None else whole[about.owner]
        differing = range(len(about.columns))
        if before is not None and after is not None:
            differing = [i for i in differing if before[i] != after[i]]  # type: ignore[assignment]
            if not differing:
                return None
        told = [
            None if row is None else _json({about.columns[i]: row[i] for i in differing}) for row in (before, after)
        ]
        return owner, told[0], told[1]


def runs(keys: Sequence[int]) -> list[tuple[int, int]]:
    """Ascending numbers as pairs (first, last) of unbroken runs."""
    if not keys:
        return []
    breaks = [(left, right) for left, right in pairwise(keys) if right != left + 1]
    starts = [keys[0], *(right for _, right in breaks)]
    ends = [*(left for left, _ in breaks), keys[-1]]
    return list(zip(starts, ends, strict=True))


def _facts(act: Act) -> str:
    return json.dumps(act.facts, ensure_ascii=False, default=str)


_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
