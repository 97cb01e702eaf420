"""What one act changes, collected for undo.

Rows before and after, one by one where they are few and packed where they are many; and ranges of ids added in bulk.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import compress, pairwise
from typing import Any

from sqlalchemy import Table

from myconnections.domain.act import Act
from myconnections.domain.ids import ActId
from myconnections.storage import packed
from myconnections.storage.packed import Rows
from myconnections.storage.statements import statements_of

LARGEST_RANGE = 10_000
"""Rows in one range at most, so that undoing three hundred thousand never holds all of them at once."""
MANY = 100
"""So many rows that changed alike are packed together; fewer stand one by one."""


class Journal:
    """The history entry of one writing transaction; it comes into being with the first change."""

    def __init__(self, cursor: Any, act: Act, now: datetime) -> None:
        self._cursor = cursor
        self._act = act
        self._now = now
        self.act_id: ActId | None = None
        self._rows: dict[tuple[str, int | str], _Change] = {}
        self._ranges: dict[str, list[tuple[int, int]]] = {}
        self._packed = False

    def changed(self, table: Table, key: int | str, before: Sequence[Any] | None, after: Sequence[Any] | None) -> None:
        """Note one row, whole, as it was and as it is; None: it was not, or is no more."""
        self._begin()
        if self._in_range(table, key):
            return  # goes and comes back with its range
        known = self._rows.get((table.name, key))
        if known is None:
            self._rows[table.name, key] = _Change(table, key, before, after)
        else:
            known.after = after

    def removed(self, table: Table, rows: Sequence[Sequence[Any]]) -> None:
        """Note whole rows taken away in one stroke: packed at once where they are many."""
        if not rows:
            return
        self._begin()
        name, ranges = table.name, self._ranges.get(table.name)
        apart = [
            len(rows) < MANY or (name, row[0]) in self._rows or (ranges is not None and self._in_range(table, row[0]))
            for row in rows
        ]
        for row in compress(rows, apart):
            self.changed(table, row[0], row, None)
        for piece in packed.pieces([row for row, one in zip(rows, apart, strict=True) if not one]):
            self._pack(table, packed.whole(table, piece, after=False))

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
        alike: dict[_Shape, list[_Change]] = {}
        for change in self._rows.values():
            if (shape := change.shape()) is not None:
                alike.setdefault(shape, []).append(change)
        for (place, came, went, columns), changes in alike.items():
            if len(changes) < MANY:
                self._tell(place, columns, changes)
                continue
            for piece in packed.pieces(changes):
                self._pack(piece[0].table, _rows(columns, piece, came=came, went=went))
        if not alike and not self._ranges and not self._packed:
            self._cursor.execute("DELETE FROM act WHERE id = ?", (self.act_id,))
            self.act_id = None
        else:
            self._cursor.execute("UPDATE act SET facts = ? WHERE id = ?", (_facts(self._act), self.act_id))

    def _tell(self, place: str, columns: tuple[int, ...], changes: Sequence[_Change]) -> None:
        self._cursor.executemany(
            "INSERT INTO act_row (act_id, place, key, contact_id, before, after) VALUES (?, ?, ?, ?, ?, ?)",
            [(self.act_id, place, json.dumps(change.key), change.owner, *change.told(columns)) for change in changes],
        )

    def _pack(self, table: Table, rows: Rows) -> None:
        self._packed = True
        self._cursor.execute(
            "INSERT INTO act_pack (act_id, place, came, went, count, rows) VALUES (?, ?, ?, ?, ?, ?)",
            (
                self.act_id,
                table.name,
                rows.before is None,
                rows.after is None,
                len(rows.keys),
                packed.pack(table, rows),
            ),
        )

    def _in_range(self, table: Table, key: int | str) -> bool:
        ranges = self._ranges.get(table.name, ())
        return isinstance(key, int) and any(first <= key <= last for first, last in ranges)

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


_Shape = tuple[str, bool, bool, tuple[int, ...]]
"""Table, whether the rows came, whether they went, and the columns told (their places): what is alike packs well."""


class _Change:
    """One row at the beginning and at the end of an act."""

    __slots__ = ("after", "before", "key", "table")

    def __init__(self, table: Table, key: int | str, before: Sequence[Any] | None, after: Sequence[Any] | None) -> None:
        self.table = table
        self.key = key
        self.before = before
        self.after = after

    def shape(self) -> _Shape | None:
        """What it has in common with others; None when it ends as it began."""
        before, after = self.before, self.after
        columns: Iterable[int] = range(len(self.table.columns))
        if before is not None and after is not None:
            columns = [i for i in columns if before[i] != after[i]]
        elif before is after:
            return None
        told = tuple(columns)
        return (self.table.name, before is None, after is None, told) if told else None

    @property
    def owner(self) -> int | None:
        """Whose it is."""
        place = statements_of(self.table).owner
        whole = self.before if self.after is None else self.after
        return None if place is None or whole is None else whole[place]

    def told(self, columns: Iterable[int]) -> tuple[str | None, str | None]:
        """Before and after as JSON of these columns."""
        names = statements_of(self.table).columns
        before, after = (
            None if row is None else _json({names[i]: row[i] for i in columns}) for row in (self.before, self.after)
        )
        return before, after


def _rows(columns: tuple[int, ...], changes: Sequence[_Change], *, came: bool, went: bool) -> Rows:
    """Changes of one shape as rows to pack."""
    names = statements_of(changes[0].table).columns
    rest = [i for i in columns if i]  # the key stands apart
    before, after = (
        None if missing else [tuple(row[i] for i in rest) for row in images if row is not None]
        for missing, images in (
            (came, (change.before for change in changes)),
            (went, (change.after for change in changes)),
        )
    )
    keys = [change.key for change in changes]
    return Rows(tuple(names[i] for i in rest), keys, before, after, [change.owner for change in changes])


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
