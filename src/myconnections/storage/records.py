"""Reading and writing whole rows inside one transaction, each change noted in the journal.

Statements go straight to the driver's cursor: thirty thousand rows pay for every layer between.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final, TypeVar

from sqlalchemy import Column, Table

from myconnections.storage.journal import Journal, runs
from myconnections.storage.statements import selected_among, selected_by, statements_of

Row = tuple[Any, ...]
_Light = TypeVar("_Light", bound=Row)
_SOME: Final = 2000
INDEXED: Final = frozenset({"contact", "encounter", "entry"})
"""Tables whose text stands in the search index."""


class Records:
    """The rows of one transaction. Without `writable` every change is refused with RuntimeError.

    `touched` collects, by table, the keys of changed rows whose text may stand in the search index, as runs.
    """

    def __init__(
        self, cursor: Any, journal: Journal | None, *, writable: bool, held: dict[int, Any] | None = None
    ) -> None:
        """`held` lives as long as the connection, see `same`."""
        self.cursor = cursor
        self._held = {} if held is None else held
        self.journal = journal
        self._writable = writable
        self.touched: dict[str, list[tuple[int, int]]] = {}

    def all(self, statement: str, parameters: Sequence[Any] = ()) -> list[Row]:
        """All rows of a query."""
        rows: list[Row] = self.cursor.execute(statement, parameters).fetchall()
        return rows

    def same(self, statement: str, make: Callable[[Iterable[Row]], list[_Light]]) -> list[_Light]:
        """Rows of everybody, made of a query, the key first; those to which nothing has happened are the ones that were
        made before: of many pages that each hold everybody only one takes the memory.
        """
        before, found = self._held, list[_Light]()
        cursor = self.cursor.execute(statement)
        while some := cursor.fetchmany(_SOME):  # never all of them twice
            found += [old if (old := before.get(row[0])) == row else row for row in make(some)]
        before.clear()
        before.update((row[0], row) for row in found)
        return found

    def one(self, statement: str, parameters: Sequence[Any] = ()) -> Row | None:
        """The first row of a query, or None."""
        row: Row | None = self.cursor.execute(statement, parameters).fetchone()
        return row

    def get(self, table: Table, key: int | str) -> Row | None:
        """The whole row with this key, or None."""
        return self.one(statements_of(table).one, (key,))

    def by(self, column: Column[Any], value: int) -> list[Row]:
        """The whole rows in which `column` has this value, by key."""
        return self.all(selected_by(column), (value,))

    def add(self, table: Table, row: Sequence[Any]) -> int:
        """Add a whole row, its key not counted, and return the key it was given."""
        self.check_writable()
        self.cursor.execute(statements_of(table).add, row[1:])
        key = int(self.cursor.lastrowid)
        self._note(table, key, None, (key, *row[1:]))
        return key

    def add_many(self, table: Table, rows: Sequence[Row]) -> range:
        """Add whole rows, their keys not counted; the keys given, in the order of the rows."""
        self.check_writable()
        if not rows:
            return range(0)
        self.cursor.executemany(statements_of(table).add, [row[1:] for row in rows])
        # Nobody else writes, and a growing key follows its predecessor: the last one tells them all.
        (last,) = self.cursor.execute("SELECT seq FROM sqlite_sequence WHERE name = ?", (table.name,)).fetchone()
        keys = range(last - len(rows) + 1, last + 1)
        self._note_many(table, keys)
        return keys

    def insert_many(self, table: Table, rows: Sequence[Row]) -> None:
        """Add whole rows with the keys they carry."""
        self.check_writable()
        self.cursor.executemany(statements_of(table).insert, rows)
        self._note_many(table, sorted(row[0] for row in rows))

    def insert_each(self, table: Table, rows: Sequence[Row]) -> None:
        """`insert_many` of rows whose keys are words, and so make no runs."""
        self.check_writable()
        self.cursor.executemany(statements_of(table).insert, rows)
        for row in rows:
            self._note(table, row[0], None, row)

    def put(self, table: Table, row: Row) -> None:
        """Keep the row in place of the one with the same key, or add it with that key when there is none."""
        self.check_writable()
        before = self.get(table, row[0])
        if before == row:
            return
        about = statements_of(table)
        if before is None:
            self.cursor.execute(about.insert, row)
        else:
            self.cursor.execute(about.put, (*row[1:], row[0]))
        self._note(table, row[0], before, row)

    def put_many(self, table: Table, rows: Sequence[Row]) -> None:
        """`put` of many rows with different number keys, in one look and one stroke."""
        self.check_writable()
        about = statements_of(table)
        known = {row[0]: row for row in self.all(about.those, (json_ids(row[0] for row in rows),))}
        changed = [row for row in rows if row[0] in known and known[row[0]] != row]
        self.cursor.executemany(about.put, [(*row[1:], row[0]) for row in changed])
        for row in changed:
            self._note(table, row[0], known[row[0]], row)
        new = [row for row in rows if row[0] not in known]
        if new:
            self.insert_many(table, new)

    def remove(self, table: Table, key: int | str) -> None:
        """Take away one row; nothing happens when it is not there."""
        self.check_writable()
        before = self.get(table, key)
        if before is None:
            return
        self.cursor.execute(statements_of(table).remove, (key,))
        self._note(table, key, before, None)

    def remove_of(self, column: Column[Any], values: Sequence[int]) -> None:
        """Take away every row in which `column` has one of these values, in one look and one stroke."""
        self.check_writable()
        table = column.table
        rows = self.all(selected_among(column), (json_ids(values),))
        if not rows:
            return
        # One statement for all: what belongs to a row is looked for with memory that each statement gets anew, and
        # that is locked and unlocked under cipher_memory_security: 1,000 microseconds a person instead of 30.
        self.cursor.execute(statements_of(table).remove_those, (json_ids(row[0] for row in rows),))
        if self.journal is not None:
            self.journal.removed(table, rows)
        self.touch_all(table, rows)

    def check_writable(self) -> None:
        """Raise RuntimeError in a transaction that only reads."""
        if not self._writable:
            raise RuntimeError("this unit of work only reads")

    def touch(self, table: str, first: int, last: int) -> None:
        """Remember rows whose text must be indexed anew."""
        self.touched.setdefault(table, []).append((first, last))

    def touch_all(self, table: Table, rows: Sequence[Row]) -> None:
        """Remember rows (key and owner are enough) whose text stands in the search index: a fact's with its person."""
        indexed, place = ("contact", 1) if table.name == "fact" else (table.name, 0)
        if indexed in INDEXED:
            for first, last in runs(sorted({row[place] for row in rows})):
                self.touch(indexed, first, last)

    def _note(self, table: Table, key: int | str, before: Row | None, after: Row | None) -> None:
        if self.journal is not None:
            self.journal.changed(table, key, before, after)
        self.touch_all(table, [after or before or ()])

    def _note_many(self, table: Table, keys: Sequence[int]) -> None:
        if self.journal is not None:
            self.journal.added(table, keys)
        if table.name in INDEXED and keys:
            for first, last in runs(keys):
                self.touch(table.name, first, last)


def json_ids(ids: Iterable[int]) -> str:
    """Ids as one parameter, for `IN (SELECT value FROM json_each(?))`: a list of any length."""
    return json.dumps([int(one) for one in ids])
