"""Many rows of one table as one compressed text of the undo history, column by column: a tenth of what they take apart.

The text is JSON: `columns` names the columns, the key left out; `keys` holds the keys; `before` and `after` hold a list
for each column, or stand for "it was not there" as null; `owners` tells whose the rows are where no column says so.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy import Table

from myconnections.storage.statements import statements_of

MOST = 5_000
"""Rows in one piece at most, so that hundreds of thousands are never held at once, and progress shows."""

_QUICK = 1  # the next levels take twice the time and save a tenth
Row = tuple[Any, ...]
Key = int | str
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows of one table: their keys, and for each the values of `columns` before and after an act.

    The key is not among the columns. None instead of rows: they were not there, or are no more. `owners` are the people
    they belong to, None where a row belongs to nobody.
    """

    columns: tuple[str, ...]
    keys: Sequence[Key]
    before: Sequence[Row] | None
    after: Sequence[Row] | None
    owners: Sequence[int | None]


def whole(table: Table, rows: Sequence[Sequence[Any]], *, after: bool) -> Rows:
    """Whole rows that came with an act, or (`after` False) went with it."""
    about = statements_of(table)
    rest = [tuple(row[1:]) for row in rows]
    owners: Sequence[int | None] = [None] * len(rows) if about.owner is None else [row[about.owner] for row in rows]
    keys = [row[0] for row in rows]
    return Rows(about.columns[1:], keys, None if after else rest, rest if after else None, owners)


def pack(table: Table, rows: Rows) -> bytes:
    """Rows of this table as bytes."""
    image: dict[str, object] = {
        "columns": rows.columns,
        "keys": rows.keys,
        "before": None if rows.before is None else _turned(rows.before),
        "after": None if rows.after is None else _turned(rows.after),
    }
    if _owner(table, rows.columns) is None:
        image["owners"] = rows.owners
    return zlib.compress(_json(image).encode(), _QUICK)


def unpack(table: Table, packed: bytes) -> Rows:
    """What `pack` made of them."""
    image = json.loads(zlib.decompress(packed))
    columns, keys = tuple(image["columns"]), image["keys"]
    before = None if image["before"] is None else _turned(image["before"])
    after = None if image["after"] is None else _turned(image["after"])
    owner = _owner(table, columns)
    if owner is None:
        owners = image["owners"]
    elif owner < 0:
        owners = keys
    else:
        owners = [row[owner] for row in after or before or ()]
    return Rows(columns, keys, before, after, owners)


def pieces(rows: Sequence[_T]) -> Iterator[Sequence[_T]]:
    """The rows, at most `MOST` at a time."""
    for start in range(0, len(rows), MOST):
        yield rows[start : start + MOST]


def _owner(table: Table, columns: Sequence[str]) -> int | None:
    """Where the owner stands among the columns; -1: they are the key; None: nowhere."""
    owner = statements_of(table).owner
    if owner == 0:
        return -1
    name = None if owner is None else statements_of(table).columns[owner]
    return columns.index(name) if name in columns else None


def _turned(rows: Sequence[Row]) -> list[Row]:
    """Rows as columns, or columns as rows."""
    return list(zip(*rows, strict=True))


_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
