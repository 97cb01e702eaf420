"""The undo history: what was done, and doing it back and again.

Undo is linear: the newest act that is not undone goes first, redo takes the same way back. Rows written one by one
carry their before and after; rows added in bulk are known by their range of ids, and stand in the history, compressed,
only while they are undone.
"""

from __future__ import annotations

import json
import zlib
from datetime import UTC, datetime
from functools import cache
from typing import Any

from sqlalchemy import Table

from myconnections.domain.errors import Refused
from myconnections.domain.ids import ActId
from myconnections.domain.listing import ActRow
from myconnections.storage import tables
from myconnections.storage.records import Records, Row
from myconnections.storage.statements import statements_of

MOST_PEOPLE = 500
"""People named at most when an act is undone; beyond it everything is to be shown anew."""

_KINDS = {
    "suggestion_shown": "suggestion",
    "stage_change": "tie",
    "interval_change": "tie",
    "tie_evidence": "tie",
    "provenance": "contact",
    "source": "contact",
    "photo": "contact",
    "different": "contact",
    "forgotten": "contact",
    "import_batch": "history",
}
_ENTRY = "SELECT id, at, kind, facts, undone FROM act"


class HistoryKept:
    """`History` of the ports on the encrypted file."""

    def __init__(self, records: Records) -> None:
        self._records = records

    def entries(self, limit: int = 100) -> list[ActRow]:
        """What was done, newest first."""
        return [_act(row) for row in self._records.all(f"{_ENTRY} ORDER BY id DESC LIMIT ?", (limit,))]

    def next_undo(self) -> ActRow | None:
        """The newest act that is not undone."""
        row = self._records.one(f"{_ENTRY} WHERE undone = 0 ORDER BY id DESC LIMIT 1")
        return None if row is None else _act(row)

    def next_redo(self) -> ActRow | None:
        """The oldest undone act; writing anything new takes it away."""
        row = self._records.one(f"{_ENTRY} WHERE undone = 1 ORDER BY id LIMIT 1")
        return None if row is None else _act(row)

    def undo(self, act_id: ActId) -> tuple[set[str], set[int]]:
        """Write the befores back; the kinds and people touched (no people: too many to name).

        Raises Refused("not_next") when another act must be undone first.
        """
        return self._move(act_id, self.next_undo(), undone=1)

    def redo(self, act_id: ActId) -> tuple[set[str], set[int]]:
        """Write the afters again; otherwise as `undo`."""
        return self._move(act_id, self.next_redo(), undone=0)

    def _move(self, act_id: ActId, expected: ActRow | None, *, undone: int) -> tuple[set[str], set[int]]:
        self._records.check_writable()
        if expected is None or expected.id != act_id:
            raise Refused("not_next", act=int(act_id))
        cursor = self._records.cursor
        # Rows come and go in any order; that all belongs together is looked at when the transaction ends.
        cursor.execute("PRAGMA defer_foreign_keys = ON")
        touched = _Touched()
        order = "DESC" if undone else "ASC"
        ranges = self._records.all(
            f'SELECT id, place, "first", "last", kept FROM act_batch WHERE act_id = ? ORDER BY id {order}',  # noqa: S608
            (act_id,),
        )
        for key, place, first, last, kept in ranges:
            if undone:
                self._put_away(key, tables.METADATA.tables[place], first, last, touched)
            else:
                self._put_back(key, tables.METADATA.tables[place], first, last, kept, touched)
        wanted, there = ("before", "after") if undone else ("after", "before")
        rows = self._records.all(
            f"SELECT place, key, contact_id, {wanted}, {there} FROM act_row WHERE act_id = ? ORDER BY id {order}",  # noqa: S608
            (act_id,),
        )
        strokes: dict[str, list[tuple[Any, ...]]] = {}
        for place, key, owner, image, present in rows:
            statement, values = self._write(tables.METADATA.tables[place], json.loads(key), image, present)
            strokes.setdefault(statement, []).append(values)
            touched.note(place, () if owner is None else (owner,))
        # Each row stands in an act once, so that the order within a stroke says nothing.
        for statement, many in sorted(strokes.items()):  # DELETE before INSERT before UPDATE
            cursor.executemany(statement, many)
        cursor.execute("UPDATE act SET undone = ? WHERE id = ?", (undone, act_id))
        return touched.kinds, touched.people if len(touched.people) <= MOST_PEOPLE else set()

    def _put_away(self, key: int, table: Table, first: int, last: int, touched: _Touched) -> None:
        about = statements_of(table)
        rows = self._records.all(about.among, (first, last))
        kept = zlib.compress(json.dumps({"columns": about.columns, "rows": rows}, ensure_ascii=False).encode(), 1)
        cursor = self._records.cursor
        cursor.execute("UPDATE act_batch SET kept = ? WHERE id = ?", (kept, key))
        cursor.execute(about.remove_among, (first, last))
        self._range_touched(table, first, last, rows, touched)

    def _put_back(self, key: int, table: Table, first: int, last: int, kept: bytes, touched: _Touched) -> None:
        image = json.loads(zlib.decompress(kept))
        cursor = self._records.cursor
        cursor.executemany(_insert(table, tuple(image["columns"])), image["rows"])
        cursor.execute("UPDATE act_batch SET kept = NULL WHERE id = ?", (key,))
        self._range_touched(table, first, last, image["rows"], touched)

    def _range_touched(self, table: Table, first: int, last: int, rows: list[Row], touched: _Touched) -> None:
        owner = statements_of(table).owner
        few = len(touched.people) <= MOST_PEOPLE
        touched.note(table.name, {row[owner] for row in rows} if few and owner is not None else ())
        if table.name in {"contact", "encounter"}:
            self._records.touch(table.name, first, last)
        elif table.name == "fact":
            for row in rows:
                self._records.touch("contact", row[1], row[1])

    def _write(
        self, table: Table, key: int | str, image: str | None, present: str | None
    ) -> tuple[str, tuple[Any, ...]]:
        """What makes one row that which the image says (None: takes it away): a statement and its values."""
        if table.name in {"contact", "encounter"}:
            self._records.touch(table.name, int(key), int(key))
        elif table.name == "fact":
            owner = json.loads(image or present or "{}").get("contact_id")
            if owner is not None:
                self._records.touch("contact", owner, owner)
        if image is None:
            return statements_of(table).remove, (key,)
        row = json.loads(image)
        if present is None:
            return _insert(table, tuple(row)), tuple(row.values())
        return _update(table, tuple(row)), (*row.values(), key)


class _Touched:
    """Kinds and people an undo touches."""

    def __init__(self) -> None:
        self.kinds: set[str] = set()
        self.people: set[int] = set()

    def note(self, table: str, people: Any) -> None:
        self.kinds.add(_KINDS.get(table, table))
        self.people.update(people)


def _act(row: Row) -> ActRow:
    key, at, kind, facts, undone = row
    return ActRow(ActId(key), datetime.fromtimestamp(at, UTC), kind, json.loads(facts), undone == 1)


@cache
def _insert(table: Table, columns: tuple[str, ...]) -> str:
    names = ", ".join(f'"{table.columns[name].name}"' for name in columns)
    return f'INSERT INTO "{table.name}" ({names}) VALUES ({", ".join("?" * len(columns))})'  # noqa: S608 - our names


@cache
def _update(table: Table, columns: tuple[str, ...]) -> str:
    names = ", ".join(f'"{table.columns[name].name}" = ?' for name in columns)
    (key,) = table.primary_key
    return f'UPDATE "{table.name}" SET {names} WHERE "{key.name}" = ?'  # noqa: S608 - our names
