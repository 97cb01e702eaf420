"""The statements every table is written with, compiled from its definition."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, cached_property

from sqlalchemy import (
    ClauseElement,
    Column,
    ColumnElement,
    Integer,
    Select,
    Table,
    bindparam,
    delete,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.dialects.sqlite.base import SQLiteDialect

_DIALECT = SQLiteDialect(paramstyle="qmark")


def text_of(statement: ClauseElement) -> str:
    """The SQL of a statement, its parameters as question marks in the order they are written."""
    return str(statement.compile(dialect=_DIALECT))


class Statements:
    """SQL for one table; rows are given whole and in the order of its columns. Each is compiled when first asked for.

    `columns` are their names; `owner` is the place of the column that names the person, None without one.
    """

    def __init__(self, table: Table) -> None:
        self._table = table
        self._key = next(iter(table.columns))
        self.columns = tuple(column.name for column in table.columns)
        self.owner = _owner(table, self.columns)

    @cached_property
    def add(self) -> str:
        """A row without its key; "" where the key is another table's or a word, which is always given."""
        rest = [column for column in self._table.columns if column is not self._key]
        return text_of(insert(self._table).values(_bound(rest))) if _gives_keys(self._key) else ""

    @cached_property
    def insert(self) -> str:
        """A whole row."""
        return text_of(insert(self._table).values(_bound(self._table.columns)))

    @cached_property
    def put(self) -> str:
        """The row without its key, then the key."""
        rest = [column for column in self._table.columns if column is not self._key]
        return text_of(update(self._table).values(_bound(rest)).where(self._this))

    @cached_property
    def one(self) -> str:
        """A row by its key."""
        return text_of(select(self._table).where(self._this))

    @cached_property
    def those(self) -> str:
        """Rows by their keys, a JSON list."""
        return text_of(select(self._table).where(self._key.in_(_values_of_json())))

    @cached_property
    def remove(self) -> str:
        """A row by its key."""
        return text_of(delete(self._table).where(self._this))

    @cached_property
    def remove_those(self) -> str:
        """Rows by their keys, a JSON list."""
        return text_of(delete(self._table).where(self._key.in_(_values_of_json())))

    @cached_property
    def among(self) -> str:
        """Rows from one key to another, in their order."""
        return text_of(select(self._table).where(self._between).order_by(self._key))

    @cached_property
    def remove_among(self) -> str:
        """Rows from one key to another."""
        return text_of(delete(self._table).where(self._between))

    @property
    def _this(self) -> ColumnElement[bool]:
        return self._key == bindparam("the_key")

    @property
    def _between(self) -> ColumnElement[bool]:
        return self._key.between(bindparam("first"), bindparam("last"))


@cache
def statements_of(table: Table) -> Statements:
    """The statements of a table."""
    return Statements(table)


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
    whose = next((name for name in ("contact_id", "a") if name in names), None)  # "a": the first of a pair
    return None if whose is None else names.index(whose)
