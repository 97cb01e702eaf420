"""One act of the undo history, taken back or done again.

Rows written one by one carry their before and after; many rows that changed alike are packed; rows added in bulk are
known by their range of ids, and stand in the history, packed, only while they are undone.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from functools import cache, partial
from typing import Final, NamedTuple

from sqlalchemy import Table

from myconnections.domain.ids import ActId
from myconnections.storage import packed
from myconnections.storage.packed import Key, Rows
from myconnections.storage.records import Records, Row
from myconnections.storage.statements import statements_of
from myconnections.storage.tables import METADATA

MOST_PEOPLE: Final = 500
"""People named at most when an act is undone; beyond it everything is to be shown anew."""

_KINDS = {
    "suggestion_shown": "suggestion",
    "stage_change": "tie",
    "interval_change": "tie",
    "tie_evidence": "alter_tie",
    "provenance": "contact",
    "source": "contact",
    "photo": "contact",
    "entry_contact": "entry",
    "different": "contact",
    "forgotten": "contact",
    "import_batch": "history",
}
_DELETE, _INSERT, _UPDATE = range(3)


class Touched:
    """Kinds and people an undo touches; of people no more than needed to know that they are too many."""

    def __init__(self) -> None:
        self.kinds: set[str] = set()
        self.people: set[int] = set()

    def note(self, table: Table, people: Iterable[int | None]) -> None:
        """Rows of this table were written, which belong to these people."""
        self.kinds.add(_KINDS.get(table.name, table.name))
        if len(self.people) <= MOST_PEOPLE:
            self.people.update(one for one in people if one is not None)


class _Step(NamedTuple):
    """What is done to some rows (delete, insert, update), to how many of them, and the doing."""

    way: int
    rows: int
    work: Callable[[], object]


class Replay:
    """Takes one act back (`undone`), or does it again."""

    def __init__(self, records: Records, act_id: ActId, *, undone: bool) -> None:
        self._records = records
        self._act_id = act_id
        self._undone = undone
        self._touched = Touched()

    def run(self, report: Callable[[float], None] | None = None) -> Touched:
        """What was touched. `report` hears shares from 0 to 1 between the steps; what it raises ends it."""
        # Rows come and go in any order; that all belongs together is looked at when the transaction ends.
        self._records.cursor.execute("PRAGMA defer_foreign_keys = ON")
        # What goes, goes first: a name that stands once may be another's. Ranges before the rest: with a person goes
        # what is theirs, and a range must be put away before.
        steps = sorted(self._ranges() + self._packs() + self._singles(), key=lambda step: step.way)
        total, done = sum(step.rows for step in steps), 0
        for step in steps:
            step.work()
            done += step.rows
            if report is not None:
                report(done / total)
        return self._touched

    def _ranges(self) -> list[_Step]:
        order = "DESC" if self._undone else "ASC"
        found = self._records.all(
            f'SELECT id, place, "first", "last" FROM act_batch WHERE act_id = ? ORDER BY id {order}',  # noqa: S608
            (self._act_id,),
        )
        way, move = (_DELETE, self._put_away) if self._undone else (_INSERT, self._put_back)
        return [
            _Step(way, last - first + 1, partial(move, key, METADATA.tables[place], first, last))
            for key, place, first, last in found
        ]

    def _put_away(self, key: int, table: Table, first: int, last: int) -> None:
        about = statements_of(table)
        image = packed.whole(table, self._records.all(about.among, (first, last)), after=True)
        cursor = self._records.cursor
        cursor.execute("UPDATE act_batch SET kept = ? WHERE id = ?", (packed.pack(table, image), key))
        cursor.execute(about.remove_among, (first, last))
        self._note(table, image)

    def _put_back(self, key: int, table: Table, _first: int, _last: int) -> None:
        image = packed.unpack(table, self._kept("SELECT kept FROM act_batch WHERE id = ?", key))
        self._insert(table, image, image.after or ())
        self._records.cursor.execute("UPDATE act_batch SET kept = NULL WHERE id = ?", (key,))
        self._note(table, image)

    def _packs(self) -> list[_Step]:
        order = "DESC" if self._undone else "ASC"
        found = self._records.all(
            f"SELECT id, place, came, went, count FROM act_pack WHERE act_id = ? ORDER BY id {order}",  # noqa: S608
            (self._act_id,),
        )
        return [
            _Step(self._way(came == 1, went == 1), count, partial(self._unpacked, key, METADATA.tables[place]))
            for key, place, came, went, count in found
        ]

    def _way(self, came: bool, went: bool) -> int:
        goes, comes = (came, went) if self._undone else (went, came)
        return _DELETE if goes else _INSERT if comes else _UPDATE

    def _unpacked(self, key: int, table: Table) -> None:
        image = packed.unpack(table, self._kept("SELECT rows FROM act_pack WHERE id = ?", key))
        wanted, there = (image.before, image.after) if self._undone else (image.after, image.before)
        cursor = self._records.cursor
        if wanted is None:
            cursor.execute(statements_of(table).remove_those, (json.dumps(image.keys),))
        elif there is None:
            self._insert(table, image, wanted)
        else:
            values = [(*row, key) for key, row in zip(image.keys, wanted, strict=True)]
            cursor.executemany(_update(table, image.columns), values)
        self._note(table, image)

    def _insert(self, table: Table, image: Rows, rows: Sequence[Row]) -> None:
        whole = [(key, *row) for key, row in zip(image.keys, rows, strict=True)]
        self._records.cursor.executemany(_insert(table, (table.columns.keys()[0], *image.columns)), whole)

    def _kept(self, statement: str, key: int) -> bytes:
        kept: bytes = self._records.all(statement, (key,))[0][0]
        return kept

    def _singles(self) -> list[_Step]:
        wanted, there = ("before", "after") if self._undone else ("after", "before")
        found = self._records.all(
            f"SELECT place, key, contact_id, {wanted}, {there} FROM act_row WHERE act_id = ?",  # noqa: S608
            (self._act_id,),
        )
        strokes: dict[tuple[int, str], list[Row]] = {}
        for place, key, owner, image, present in found:
            table = METADATA.tables[place]
            way, statement, values = _written(table, json.loads(key), image, present)
            strokes.setdefault((way, statement), []).append(values)
            self._note(table, Rows((), [json.loads(key)], None, None, [owner]))
        # Each row stands in an act once, so that the order within a stroke says nothing.
        return [
            _Step(way, len(many), partial(self._records.cursor.executemany, statement, many))
            for (way, statement), many in strokes.items()
        ]

    def _note(self, table: Table, image: Rows) -> None:
        self._touched.note(table, image.owners)
        self._records.touch_all(table, list(zip(image.keys, image.owners, strict=True)))


def _written(table: Table, key: Key, image: str | None, present: str | None) -> tuple[int, str, Row]:
    """What makes one row that which the image says (None: takes it away): a statement and its values."""
    if image is None:
        return _DELETE, statements_of(table).remove, (key,)
    row = json.loads(image)
    if present is None:
        return _INSERT, _insert(table, tuple(row)), tuple(row.values())
    return _UPDATE, _update(table, tuple(row)), (*row.values(), key)


# By the columns of the image: a vault may have got more of them since.
@cache
def _insert(table: Table, columns: tuple[str, ...]) -> str:
    names = ", ".join(f'"{table.columns[name].name}"' for name in columns)
    return f'INSERT INTO "{table.name}" ({names}) VALUES ({", ".join("?" * len(columns))})'  # noqa: S608 - our names


@cache
def _update(table: Table, columns: tuple[str, ...]) -> str:
    names = ", ".join(f'"{table.columns[name].name}" = ?' for name in columns)
    (key,) = table.primary_key
    return f'UPDATE "{table.name}" SET {names} WHERE "{key.name}" = ?'  # noqa: S608 - our names
