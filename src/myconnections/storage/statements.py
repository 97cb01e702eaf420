"""The statements every table is written with, compiled once from its definition."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from sqlalchemy import ClauseElement, Column, Integer, Select, Table, bindparam, delete, func, insert, select, update
from sqlalchemy.dialects.sqlite.base import SQLiteDialect

_DIALECT = SQLiteDialect(paramstyle="qmark")


def text_of(statement: ClauseElement) -> str:
    """The SQL of a statement, its parameters as question marks in the order they are written."""
    return str(statement.compile(dialect=_DIALECT))


@dataclass(frozen=True, slots=True)
class Statements:
    """SQL for one table; rows are given whole and in the order of its columns.

    `add` takes a row without its key ("" where the key is another table's), `insert` a whole one; `put` takes the row
    without its key and then the key; `those` and `remove_those` take keys as a JSON list.
    """

    columns: tuple[str, ...]
    owner: int | None
    add: str
    insert: str
    put: str
    one: str
    those: str
    remove: str
    remove_those: str
    among: str
    remove_among: str


@cache
def statements_of(table: Table) -> Statements:
    """The statements of a table. `owner` is the place of the column that names the person, None without one."""
    columns = list(table.columns)
    key, rest = columns[0], columns[1:]
    names = tuple(column.name for column in columns)
    among = key.between(bindparam("first"), bindparam("last"))
    return Statements(
        columns=names,
        owner=_owner(table, names),
        # A key that is another table's or a word is always given: no row without it, and SQLAlchemy warns of one.
        add=text_of(insert(table).values(_bound(rest))) if _gives_keys(key) else "",
        insert=text_of(insert(table).values(_bound(columns))),
        put=text_of(update(table).values(_bound(rest)).where(key == bindparam("the_key"))),
        one=text_of(select(table).where(key == bindparam("the_key"))),
        those=text_of(select(table).where(key.in_(_values_of_json()))),
        remove=text_of(delete(table).where(key == bindparam("the_key"))),
        remove_those=text_of(delete(table).where(key.in_(_values_of_json()))),
        among=text_of(select(table).where(among).order_by(key)),
        remove_among=text_of(delete(table).where(among)),
    )


@cache
def selected_by(column: Column[int]) -> str:
    """SQL for the whole rows in which `column` has a value."""
    return text_of(select(column.table).where(column == bindparam("wanted")).order_by(*column.table.primary_key))


@cache
def selected_among(column: Column[int]) -> str:
    """SQL for the whole rows in which `column` has one of the values given as a JSON list."""
    return text_of(select(column.table).where(column.in_(_values_of_json())).order_by(*column.table.primary_key))


def _gives_keys(key: Column[object]) -> bool:
    return isinstance(key.type, Integer) and not key.foreign_keys


def _bound(columns: Iterable[Column[object]]) -> dict[str, object]:
    return {column.name: bindparam(f"new_{column.name}") for column in columns}


def _values_of_json() -> Select[int]:
    each = func.json_each(bindparam("keys")).table_valued("value")
    return select(each.c.value)


def _owner(table: Table, names: tuple[str, ...]) -> int | None:
    if table.name == "contact":
        return 0
    return names.index("contact_id") if "contact_id" in names else None
