"""Those erased for good stay known when an older backup takes the vault's place.

An older backup knows nothing of those erased since, and holds them. What is kept of them, keyed hashes and their key,
is taken out of the vault that is put aside and laid among the settings of the restored one, whatever schema that has.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from sqlalchemy import Connection

from myconnections.domain.errors import Told, Trouble
from myconnections.domain.vault import TO_ASK
from myconnections.storage import header_files, keys, opening, read_only
from myconnections.storage.faults import translated
from myconnections.storage.header import Secret
from myconnections.storage.settings_kept import CARRIED, ERASE_KEY, Carried, carried_from

_TABLE = "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'erased'"
_PUT = "INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"


def erased_in(folder: Path, vault_id: str, secrets: Sequence[Secret]) -> Carried | None:
    """What a vault keeps of those erased, opened by the first of these secrets that opens it; nothing of it is written.

    Its lock is held by the caller. None when it cannot be read; nothing at all when it is another vault.
    Raises Trouble("disk_full") when there is no room to look.
    """
    with suppress(Told):
        if header_files.read(folder).vault_id != vault_id:
            return Carried()
    for secret in secrets:
        try:
            looked = read_only.unlock(folder, secret, checking=True, locked=True)
        except Trouble as trouble:
            if trouble.code == "disk_full":  # with room it can be read: nothing is given up for want of it
                raise
            continue
        try:
            with translated(), looked.engine.connect() as connection:
                return _of(connection)
        except Trouble:
            return None
        finally:
            looked.end()
    return None


def carry(folder: Path, vault_id: str, master_key: bytes, erased: Carried) -> None:
    """Lay that into the closed vault in the folder, beside what it knows itself. Raises Trouble."""
    engine = opening.open_engine(folder, keys.derive(master_key, keys.DATABASE), vault_id)
    try:
        with translated(), engine.begin() as connection:
            connection.exec_driver_sql(_PUT, (CARRIED, json.dumps(erased.with_all_of(_of(connection)).told())))
            connection.exec_driver_sql(_PUT, (TO_ASK, "true"))
        opening.checkpoint(engine)
    finally:
        engine.dispose()


def _of(connection: Connection) -> Carried:
    def setting(name: str) -> object:
        found = connection.exec_driver_sql("SELECT value FROM setting WHERE key = ?", (name,)).scalar()
        return None if found is None else json.loads(found)

    hashes: list[str] = []
    if connection.exec_driver_sql(_TABLE).scalar():
        hashes = list(connection.exec_driver_sql("SELECT hash FROM erased").scalars())
    key = setting(ERASE_KEY)
    own = Carried((key,), tuple(hashes)) if isinstance(key, str) and hashes else Carried()
    return own.with_all_of(carried_from(setting(CARRIED)))
