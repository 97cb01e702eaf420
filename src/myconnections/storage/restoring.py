"""From a backup file back to a vault: for good in a new folder, or as a drill in one that is removed again."""

from __future__ import annotations

import glob
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from myconnections.domain.backup import SUFFIX, Restored
from myconnections.domain.errors import Refused, Told, Trouble
from myconnections.storage import backup_file, header_files, keys, opening, parts
from myconnections.storage import header as headers
from myconnections.storage.backup_file import Proved
from myconnections.storage.disk import check_room, replace_patiently, sync, sync_folder
from myconnections.storage.faults import translated
from myconnections.storage.header import Secret
from myconnections.storage.health import health_of

_TABLES: Final = (
    "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%'"
)


def restore(file: Path, folder: Path, secret: Secret, now: datetime, *, above: int = 0) -> Restored:
    """Make the vault of a backup anew in a folder that is not there or empty; opened by the secrets of the backup.

    It appears whole or not at all. Its generation is one more than the backup's, so that it is not taken for it, and
    more than `above`.

    Raises Refused: "vault_exists", "folder_not_empty"; Trouble: "backup_damaged" (file, part), "backup_newer",
    "wrong_passphrase", "wrong_recovery_code", "vault_newer", "disk_full", "file_missing" and the like.
    """
    if now.tzinfo is None:
        raise ValueError("a time without its zone says nothing")
    with translated():
        if folder.exists() and any(folder.iterdir()):
            raise Refused("vault_exists" if (folder / opening.DATABASE).exists() else "folder_not_empty")
    proved = backup_file.prove(file, secret)
    with translated():
        folder.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with _private(folder.parent, parts.unpacking(folder)) as staging:
            counts = _unpacked(file, proved, staging)
            changed = now.astimezone(UTC).isoformat(timespec="seconds")
            generation = max(proved.header.generation, above) + 1
            newer = replace(proved.header, generation=generation, changed=changed, seal=b"")
            header_files.write(staging, headers.sealed(newer, proved.master_key))
            if folder.exists():
                folder.rmdir()  # empty, or this fails
            replace_patiently(staging, folder)
        sync_folder(folder.parent)
    return Restored(folder, newer.vault_id, newer.generation, proved.manifest.made, counts)


def with_older(trouble: Trouble, file: Path, secret: Secret) -> Trouble:
    """A damaged backup's Trouble, with the name of the next older one beside it that is whole and opens (`older`)."""
    if trouble.code != "backup_damaged":
        return trouble
    older = sorted((path for path in file.parent.glob(f"*{SUFFIX}") if path.name < file.name), reverse=True)
    return Trouble(trouble.code, **(trouble.facts | {"older": next((p.name for p in older if _whole(p, secret)), "")}))


def _whole(file: Path, secret: Secret) -> bool:
    try:
        backup_file.prove_whole(file, secret)
    except Told:
        return False
    return True


def rehearse(file: Path, vault: Path, secret: Secret) -> dict[str, int]:
    """All of `restore` in a folder inside the vault's, opened for writing as a vault is, then removed; the counts.

    What is on the disk meanwhile is encrypted. Raises Trouble as `restore` does.
    """
    proved = backup_file.prove(file, secret)
    with translated(), _private(vault, parts.DRILL) as staging:
        counts = _unpacked(file, proved, staging)
        header_files.write(staging, proved.header)
        again = header_files.unlock(staging, secret)
        key = keys.derive(again.master_key, keys.DATABASE)
        engine = opening.open_engine(staging, key, again.header.vault_id)
        try:
            opening.checkpoint(engine)
            found = health_of(engine, staging)
        finally:
            engine.dispose()
        if not found["ok"] or found["counts"] != counts:
            raise _damaged(file)
    return counts


def counts_of(database: Path, key: bytes, vault_id: str) -> dict[str, int]:
    """Both integrity checks of a copy at rest, opened anew to read only, and how many rows each table has.

    Raises Trouble("backup_not_whole") when a check finds something.
    """
    connection = opening.open_at_rest(database, key, vault_id)
    try:
        with translated():
            pages = connection.execute("PRAGMA cipher_integrity_check").fetchall()
            structure = connection.execute("PRAGMA quick_check").fetchall()
            if pages or structure != [("ok",)]:
                raise Trouble("backup_not_whole")
            names = [name for (name,) in connection.execute(_TABLES)]
            return {name: _count(connection, name) for name in names}
    except Trouble as trouble:
        if trouble.code == "vault_damaged":  # the checks themselves stumble over the damage
            raise Trouble("backup_not_whole") from trouble
        raise
    finally:
        connection.close()


def _count(connection: Any, name: str) -> int:
    (count,) = connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()  # noqa: S608 - our own tables
    return int(count)


def _unpacked(file: Path, proved: Proved, staging: Path) -> dict[str, int]:
    """The database of the backup in a private folder, on the disk, checked and counted. Raises Trouble and OSError."""
    database = staging / opening.DATABASE
    check_room(staging, proved.manifest.sizes[backup_file.DATABASE])
    with os.fdopen(
        os.open(database, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600), "wb"
    ) as to:
        for piece in backup_file.database_of(file, proved.manifest):
            to.write(piece)
        to.flush()
        sync(to.fileno())
    key = keys.derive(proved.master_key, keys.DATABASE)
    try:
        counts = counts_of(database, key, proved.header.vault_id)
    except Trouble as trouble:
        if trouble.code not in {"backup_not_whole", "vault_damaged", "foreign_database"}:
            raise
        raise _damaged(file) from trouble
    if counts != proved.counts:
        raise _damaged(file)
    return counts


@contextmanager
def _private(place: Path, prefix: str) -> Iterator[Path]:
    """A folder for the owner only, gone at the end unless it has been given another name; a killed one's, too."""
    for left in place.glob(f"{glob.escape(prefix)}*"):
        shutil.rmtree(left, ignore_errors=True)
    staging = Path(tempfile.mkdtemp(prefix=prefix, dir=place))  # 0700
    try:
        yield staging
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def _damaged(file: Path) -> Trouble:
    return Trouble("backup_damaged", file=str(file), part=backup_file.DATABASE)
