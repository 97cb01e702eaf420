"""A vault of an older schema brought up to ours: on a copy, proved, and only then put in its place.

A kill or a fault at any moment leaves the old vault whole or the new one; opening again finishes. The vault as it was
stays as a backup for ninety days.
"""

from __future__ import annotations

import shutil
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Engine

from myconnections.domain.errors import Trouble
from myconnections.storage import backups, keys, migrations, opening
from myconnections.storage.disk import replace_patiently, sync, sync_folder
from myconnections.storage.faults import translated
from myconnections.storage.header_files import Unlocked
from myconnections.storage.health import counts_of, health_of


def bring_up(folder: Path, engine: Engine, unlocked: Unlocked, now: datetime | None) -> Engine:
    """The engine on the vault, which is of an older schema, in the newest one; the engine given is closed.

    Called with the vault's lock held. `now` names the backup; None: the moment of the last change. Raises Trouble:
    "disk_full" and the like when backup or copy cannot be made, "migration_failed" (found, known) when the copy is
    not what it should be: then the vault is as it was.
    """
    found = opening.version_of(engine)
    vault_id = unlocked.header.vault_id
    key = keys.derive(unlocked.master_key, keys.DATABASE)
    staging = Path(tempfile.mkdtemp(prefix=opening.MIGRATING, dir=folder))  # 0700
    try:
        opening.checkpoint(engine)
        backups.before_migration(engine, folder, vault_id, unlocked.master_key, now or _last_change(engine))
        before = counts_of(engine)
        with translated():
            backups.copy_to(engine, staging / opening.DATABASE)
        engine.dispose()
        _migrate(staging, key, vault_id, before, found)
        _put_in_place(staging, folder)
    except BaseException:
        engine.dispose()
        raise
    finally:
        shutil.rmtree(staging, ignore_errors=True)
    return opening.open_engine(folder, key, vault_id)


def _migrate(staging: Path, key: bytes, vault_id: str, before: dict[str, int | None], found: int) -> None:
    copy = opening.open_engine(staging, key, vault_id)
    try:
        with copy.begin() as connection:
            migrations.migrate(connection, opening.SCHEMA_VERSION, migrations.STEPS)
        opening.checkpoint(copy)
        whole, after = health_of(copy, staging)["ok"], counts_of(copy)
        if not whole or any(after.get(name) != count for name, count in before.items()):
            raise Trouble("migration_failed", found=found, known=opening.SCHEMA_VERSION)
    finally:
        copy.dispose()


def _put_in_place(staging: Path, folder: Path) -> None:
    fresh = staging / opening.DATABASE
    with translated():
        with fresh.open("rb+") as file:
            sync(file.fileno())
        for side in ("-wal", "-shm"):  # of the older one; it is at rest, and all of it stands in its file
            (folder / f"{opening.DATABASE}{side}").unlink(missing_ok=True)
        replace_patiently(fresh, folder / opening.DATABASE)
        sync_folder(folder)


def _last_change(engine: Engine) -> datetime:
    with engine.connect() as connection:
        return datetime.fromtimestamp(connection.exec_driver_sql("SELECT last_commit FROM meta").scalar_one(), UTC)
