"""Backups made of the open vault, found again, thinned out, and copied to a second folder.

`VACUUM INTO` through the one connection gives a whole copy of one moment, encrypted with the same key; the copy is
opened anew and checked, packed, read back, and only then given its name. What fails leaves nothing behind.
"""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Final

from sqlalchemy import Engine
from sqlcipher3 import dbapi2

from myconnections.domain.backup import DAMAGED, GOOD, OTHER_KEY, SUFFIX, Backup, Drilled, by_age, expendable
from myconnections.domain.errors import Refused, Trouble
from myconnections.storage import backup_file, header_files, keys, opening, own_files, parts, restoring
from myconnections.storage.backup_file import Manifest
from myconnections.storage.disk import TEMPORARY, check_room, replace_patiently, sync, sync_folder
from myconnections.storage.faults import is_poisoned, translated
from myconnections.storage.header import MasterKey

_COPY: Final = ".db" + TEMPORARY
_TIMES: Final = 3  # the copy, the packed copy, and room for the vault to go on
_FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT})
_GONE: Final = frozenset({errno.ENOENT, errno.ENOTDIR, errno.ENODEV, errno.ENXIO, errno.EIO, errno.ESTALE})
_CHUNK: Final = 1 << 20


class BackupsKept:
    """`Backups` of the ports on the encrypted file; used from the thread that unlocked the vault."""

    def __init__(self, engine: Engine, folder: Path, vault_id: str, master_key: bytes) -> None:
        self.folder = folder / parts.BACKUPS
        self._engine = engine
        self._vault = folder
        self._vault_id = vault_id
        self._secret = MasterKey(master_key)

    def make(self, reason: str, now: datetime, file: Path | None = None) -> Backup:
        """One verified backup, in the vault's own folder under the name of the moment, or as the file given.

        Raises Refused("file_exists"); Trouble: "disk_full", "backup_folder_missing", "backup_unwritable",
        "backup_not_whole" when the written copy does not pass its checks, "disk_error" and the like.
        """
        if file is None:
            with towards(self.folder):
                self.folder.mkdir(mode=0o700, exist_ok=True)
                own_files.sweep(self.folder)
        # Proved anew: the passphrase may have been changed since the vault was unlocked.
        header = header_files.unlock(self._vault, self._secret).header
        target = file or _free(self.folder, now, reason, header.generation)
        if target.exists():
            raise Refused("file_exists", file=str(target))
        self.check_room(target)
        copy = target.with_name(target.name + _COPY)
        key = keys.derive(self._secret.key, keys.DATABASE)
        try:
            self._copy_into(copy)
            with towards(target), _whole_file(target) as packed:
                counts = restoring.counts_of(copy, key, self._vault_id)
                backup_file.write(packed, header, self._secret.key, copy, made=now, reason=reason, counts=counts)
                packed.flush()
                sync(packed.fileno())
                written = target.with_name(target.name + TEMPORARY)
                proved = backup_file.prove_whole(written, self._secret)
        finally:
            with suppress(OSError):
                _remove_copy(copy)
        return _told(target, GOOD, proved.manifest, proved.counts)

    def asides(self) -> list[Path]:
        """The vaults that a restoring has put aside beside this one; none of them is opened."""
        return parts.asides(self._vault)

    def listed(self, folder: Path | None = None) -> list[Backup]:
        """The backups of this vault in a folder (its own when None), newest first, damaged ones at the end.

        Headers and manifests are proved, the databases only by their size. Another vault's are left out. Raises
        Trouble("backup_folder_missing") for a folder given that is not there.
        """
        place = folder or self.folder
        if folder is None and not place.exists():
            return []
        with towards(place):
            files = [path for path in place.iterdir() if path.suffix == SUFFIX and path.is_file()]
        found = [self._looked_at(path) for path in files]
        return sorted((one for one in found if one.vault_id in {self._vault_id, ""}), key=by_age, reverse=True)

    def rotate(self, now: datetime, folder: Path | None = None) -> int:
        """Remove what need not be kept (`domain.backup.expendable`); how many. Raises Trouble."""
        gone = expendable(self.listed(folder), now)
        self.remove(gone)
        return len(gone)

    def remove(self, backups: Sequence[Backup]) -> None:
        """Delete these files, which is final only where the disk forgets. Raises Trouble."""
        for one in backups:
            with towards(one.file.parent):
                one.file.unlink(missing_ok=True)
        for place in {one.file.parent for one in backups}:
            with towards(place):
                sync_folder(place)

    def copy_to(self, folder: Path, backup: Backup) -> Backup:
        """The same backup in a second folder, which must stand already, read back and proved there.

        Raises Trouble: "backup_folder_missing" when it is unplugged, "disk_full", "backup_unwritable".
        """
        target = folder / backup.file.name
        if target.exists():
            return self._looked_at(target)
        with towards(folder):
            if not folder.is_dir():
                raise Trouble("backup_folder_missing", folder=str(folder))
            check_room(folder, 2 * backup.size)
            with _whole_file(target) as written, backup.file.open("rb") as source:
                shutil.copyfileobj(source, written, _CHUNK)
                written.flush()
                sync(written.fileno())
                backup_file.prove_whole(target.with_name(target.name + TEMPORARY), self._secret)
        return self._looked_at(target)

    def drill(self, backup: Backup, now: datetime) -> Drilled:
        """Restore a backup into a folder inside the vault's, open it, check and count, and remove it all again.

        Raises Trouble: "backup_damaged" (file, part, older), "disk_full" and those of opening.
        """
        try:
            counts = restoring.rehearse(backup.file, self._vault, self._secret)
        except Trouble as trouble:
            raise restoring.with_older(trouble, backup.file, self._secret) from trouble
        return Drilled(now, backup.file.name, counts)

    def _looked_at(self, path: Path) -> Backup:
        try:
            manifest = backup_file.manifest_of(path)
            if manifest.vault_id != self._vault_id:
                return _told(path, OTHER_KEY, manifest)
            counts = backup_file.prove(path, self._secret).counts
        except Trouble as trouble:
            if trouble.code == "backup_other_key":
                return _told(path, OTHER_KEY, manifest)
            part = trouble.facts.get("part")
            return Backup(path, DAMAGED, part=part if isinstance(part, str) else backup_file.FILE)
        return _told(path, GOOD, manifest, counts)

    def check_room(self, target: Path | None = None) -> None:
        """Before anything is written: three times the vault must be free, beside it or beside `target`.

        Raises Trouble: "disk_full" and what the place says.
        """
        place = target.parent if target else self._vault
        with translated():
            size = (self._vault / opening.DATABASE).stat().st_size
        with towards(place):
            check_room(place, _TIMES * size)

    def _copy_into(self, copy: Path) -> None:
        """A copy of this moment under the same key, for the owner only. Raises Trouble."""
        with towards(copy):
            _remove_copy(copy)  # of a backup that was killed
            copy_to(self._engine, copy)


def copy_to(engine: Engine, target: Path) -> None:
    """A whole copy of this moment under the same key, as a new file for the owner only. Raises Trouble and OSError."""
    os.close(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))  # SQLite fills an empty file
    connection = engine.raw_connection()
    try:
        with translated():
            try:
                connection.cursor().execute("VACUUM INTO ?", (str(target.absolute()),))
            except dbapi2.Error as error:
                if is_poisoned(error):
                    connection.invalidate()
                raise
    finally:
        connection.close()


def before_migration(engine: Engine, folder: Path, vault_id: str, master_key: bytes, now: datetime) -> Backup:
    """The backup that comes before a migration, of a vault of an older schema. Raises as `BackupsKept.make` does."""
    return BackupsKept(engine, folder, vault_id, master_key).make("migration", now)


@contextmanager
def towards(place: Path) -> Iterator[None]:
    """What goes wrong while a backup is written, in words that speak of the backup's place and not of the vault's."""
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise Trouble("disk_full") from error
        code = "backup_folder_missing" if error.errno in _GONE else "backup_unwritable"
        folder = place if place.suffix != SUFFIX else place.parent
        raise Trouble(code, folder=str(folder)) from error


@contextmanager
def _whole_file(target: Path) -> Iterator[IO[bytes]]:
    """A new file for the owner only that gets its name when the block has ended well. Raises OSError."""
    temporary = target.with_name(target.name + TEMPORARY)
    temporary.unlink(missing_ok=True)
    descriptor = os.open(temporary, os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    try:
        with os.fdopen(descriptor, "w+b") as file:
            yield file
        replace_patiently(temporary, target)
    except BaseException:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise
    sync_folder(target.parent)


def _remove_copy(copy: Path) -> None:
    """Remove a copy and its journal: an old journal beside a new file would be played back into it."""
    for path in (copy, copy.with_name(copy.name + "-journal")):
        path.unlink(missing_ok=True)


def _free(folder: Path, now: datetime, reason: str, generation: int) -> Path:
    """A name that is not taken: moment in UTC, reason, generation of the header."""
    stem = f"{now.astimezone(UTC):%Y-%m-%dT%H%MZ}-{reason}-{generation}"
    path, number = folder / (stem + SUFFIX), 1
    while path.exists():
        number += 1
        path = folder / f"{stem}-{number}{SUFFIX}"
    return path


def _told(path: Path, state: str, manifest: Manifest, counts: Mapping[str, int] | None = None) -> Backup:
    with translated():
        size = path.stat().st_size
    told = Backup(path, state, manifest.vault_id, manifest.made, manifest.reason, manifest.generation, size)
    return told if counts is None else replace(told, people=counts.get("contact"))
