"""The schema of a new vault, and the steps that bring an older one up to it.

A vault says in `user_version` which schema it has. A step takes one version to the next, inside one transaction, on a
copy of the vault (see vault.md of the design, section 7); each step has a test on a vault of the version before.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from sqlalchemy import Connection

from myconnections.storage.search import CREATE
from myconnections.storage.tables import METADATA


def _erased(connection: Connection) -> None:
    """1 → 2: a table of those erased for good."""
    connection.exec_driver_sql("CREATE TABLE erased (\n\thash TEXT NOT NULL, \n\tPRIMARY KEY (hash)\n)")


def _entries(connection: Connection) -> None:
    """2 → 3: the entries of the notebook, the people in them, and their search index."""
    for statement in (
        "CREATE TABLE entry (\n\tid INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, \n\tkind TEXT NOT NULL, "
        "\n\tday INTEGER DEFAULT 0 NOT NULL, \n\tmade_at INTEGER, \n\tbody TEXT NOT NULL\n)",
        "CREATE INDEX entry_kind ON entry (kind, day)",
        "CREATE TABLE entry_contact (\n\tid INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "
        "\n\tentry_id INTEGER NOT NULL, \n\tcontact_id INTEGER NOT NULL, \n\tpart TEXT DEFAULT '' NOT NULL, "
        "\n\tFOREIGN KEY(entry_id) REFERENCES entry (id) ON DELETE CASCADE, "
        "\n\tFOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE\n)",
        "CREATE INDEX entry_contact_entry ON entry_contact (entry_id)",
        "CREATE INDEX entry_contact_person ON entry_contact (contact_id)",
        "CREATE VIRTUAL TABLE entry_index USING fts5(words, content='', contentless_delete=1, tokenize='ascii', "
        "prefix='1 2')",
        "INSERT INTO entry_index (entry_index, rank) VALUES ('hashsize', 16777216)",
    ):
        connection.exec_driver_sql(statement)


STEPS: Final[Mapping[int, Callable[[Connection], None]]] = {1: _erased, 2: _entries}
"""From the version that is left to the step that leaves it. A step is never changed: its SQL stands for itself."""


def create_schema(connection: Connection) -> None:
    """All tables and search indexes of the newest version, in the transaction of `connection`."""
    METADATA.create_all(connection)
    for statement in CREATE:
        connection.exec_driver_sql(statement)


def migrate(connection: Connection, wanted: int, steps: Mapping[int, Callable[[Connection], None]] = STEPS) -> int:
    """Take every step up to the wanted version; how many were taken. LookupError when one is missing."""
    version = int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
    first = version
    while version < wanted:
        steps[version](connection)
        version += 1
        connection.exec_driver_sql(f"PRAGMA user_version = {version:d}")
    return version - first
