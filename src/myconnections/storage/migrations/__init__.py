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


STEPS: Final[Mapping[int, Callable[[Connection], None]]] = {1: _erased}
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
