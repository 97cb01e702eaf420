"""import.connections and import.messages: from a file to one committed transaction in the encrypted vault."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter
from typing import Any

from myconnections.services import imports
from myconnections.storage import keys, opening
from myconnections.storage.header import MasterKey
from myconnections.storage.index_text import index_text
from myconnections.storage.migrations import create_schema
from myconnections.storage.search import _PEOPLE, _listed, _names
from myconnections.storage.vault import OpenVault, VaultStore
from tools.benchmarks import stock
from tools.benchmarks.clock import Line, against, in_turn, timed

_COPIED = ("source", "contact", "tie", "stage_change", "provenance")
_CHANGE_TIE = "UPDATE tie SET warm = ?, warm_at = ?, last_contact = ?, contact_days = ? WHERE contact_id = ?"
_VAULT_ID = "0" * 32
Rows = list[tuple[Any, ...]]


def connections(people: int = 30_000) -> Line:
    """Connections.csv into an empty vault: read, planned, written with search index and provenance, committed."""
    file = stock.export(people, 0) / "Connections.csv"
    values, floors = in_turn(lambda: bring_in_connections(file), _floor_of_connections(file, people))
    return against("import.connections", people, values, floors, 2.5)


def bring_in_connections(file: Path, clock: Callable[[], float] = perf_counter) -> float:
    """Seconds from the file to the commit."""
    folder = stock.fresh_folder()
    vault, _key = stock.new_vault(folder / "vault")
    taken = timed(lambda: _bring_in(vault, file), clock)
    vault.close()
    shutil.rmtree(folder)
    return taken


def messages(people: int = 30_000) -> Line:
    """Ten messages a person into a vault that knows the people already."""
    file, about = stock.export(people, 10) / "messages.csv", stock.people_only(people)

    def value() -> float:
        with about.copied() as copy, copy.opened() as vault:
            return timed(lambda: _bring_in(vault, file))

    values, floors = in_turn(value, _floor_of_messages(file, about), runs=3)
    return against("import.messages", 10 * people, values, floors, 2.5)


def _bring_in(vault: OpenVault, file: Path) -> None:
    imports.apply(vault, imports.plan(vault, [file], stock.NOW), stock.NOW)


def _floor_of_connections(file: Path, people: int) -> Callable[[], float]:
    """Read the file as rows of text and put the finished rows of the same import into the same tables."""
    with stock.people_only(people).opened() as vault, vault.read() as uow:
        records = uow.contacts._records
        tables = {name: records.all(f"SELECT * FROM {name}") for name in _COPIED}  # noqa: S608 - our own tables
        known: dict[str, str] = {}
        spoken: dict[str, str] = {}
        texts = [
            (row[0], _names(row, known, spoken), index_text([*row[7:16], *_listed(row)], known))
            for row in records.all(_PEOPLE.format(among="BETWEEN ? AND ?"), (0, 2**40))
        ]

    def run() -> float:
        with _raw_vault() as cursor:

            def work() -> None:
                _read_csv(file)
                cursor.execute("BEGIN IMMEDIATE")
                for name, rows in tables.items():
                    _insert(cursor, name, rows)
                cursor.executemany("INSERT INTO people_index (rowid, name, rest) VALUES (?, ?, ?)", texts)
                cursor.execute("COMMIT")

            return timed(work)

    return run


def _floor_of_messages(file: Path, about: stock.Stock) -> Callable[[], float]:
    """Read the file as rows of text and put the finished encounters in, and the ties they change."""
    with about.copied() as copy, copy.opened() as vault:
        _bring_in(vault, file)
        with vault.read() as uow:
            records = uow.contacts._records
            rows = records.all("SELECT * FROM encounter ORDER BY id")
            ties = records.all("SELECT warm, warm_at, last_contact, contact_days, contact_id FROM tie WHERE warm > 0")

    def run() -> float:
        with about.copied() as copy:
            engine = opening.open_engine(copy.folder, _database_key(about), _id_of(copy))
            cursor = engine.raw_connection().cursor()

            def work() -> None:
                _read_csv(file)
                cursor.execute("BEGIN IMMEDIATE")
                _insert(cursor, "encounter", rows)
                cursor.executemany(_CHANGE_TIE, ties)
                cursor.execute("COMMIT")

            taken = timed(work)
            engine.dispose()
            return taken

    return run


def _read_csv(file: Path) -> None:
    with file.open(encoding="utf-8", newline="") as text:
        list(csv.reader(text))


def _insert(cursor: Any, name: str, rows: Sequence[tuple[Any, ...]]) -> None:
    if rows:
        places = ", ".join("?" * len(rows[0]))
        cursor.executemany(f"INSERT INTO {name} VALUES ({places})", rows)  # noqa: S608 - our own tables


@contextmanager
def _raw_vault() -> Iterator[Any]:
    """A cursor on an empty encrypted database with our tables and settings, without a layer between."""
    folder, key = stock.fresh_folder(), keys.new_master_key()
    opening.create_database(folder, key, _VAULT_ID, create_schema)
    engine = opening.open_engine(folder, key, _VAULT_ID)
    yield engine.raw_connection().cursor()
    engine.dispose()
    shutil.rmtree(folder)


def _database_key(about: stock.Stock) -> bytes:
    return keys.derive(about.key, keys.DATABASE)


def _id_of(about: stock.Stock) -> str:
    vault = VaultStore().unlock_with(about.folder, MasterKey(about.key))
    vault.close()
    return vault.vault_id
