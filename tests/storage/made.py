"""What the tests of vaults share: one passphrase, one moment, a made vault and looks at it from outside."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import Connection

from myconnections.domain.errors import Told
from myconnections.storage.vault import OpenVault, VaultStore

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
PASSPHRASE = "がぎぐ correct horse"


@dataclass(frozen=True)
class Made:
    """A closed vault and what opens it."""

    store: VaultStore
    folder: Path
    passphrase: str
    code: str


def build_notes(connection: Connection) -> None:
    """A table to write into, standing in for the real schema."""
    connection.exec_driver_sql("CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT NOT NULL)")


def refusal(made: Made, **secret: str) -> str:
    """The code with which the vault does not open; by the right passphrase when no secret is given."""
    with pytest.raises(Told) as caught:
        made.store.unlock(made.folder, **(secret or {"passphrase": made.passphrase}))
    return caught.value.code


def write_note(vault: OpenVault, text: str) -> None:
    with vault.engine.begin() as connection:
        connection.exec_driver_sql("INSERT INTO note (text) VALUES (?)", (text,))


def notes(vault: OpenVault) -> list[str]:
    with vault.engine.connect() as connection:
        return list(connection.exec_driver_sql("SELECT text FROM note ORDER BY id").scalars())


def snapshot(folder: Path) -> dict[str, bytes]:
    """Every file of a closed vault but those of its lock."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if not path.name.startswith("vault.lock")}
