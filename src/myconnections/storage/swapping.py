"""A restored vault in the place of the present one, which is kept aside: killed at any moment, one of the two opens.

The restored one is made beside the vault, whole and proved, before anything is moved. What a kill in the middle of the
moving left is finished, or taken back, the next time somebody asks for the vault (`settle`).
"""

from __future__ import annotations

import os
import shutil
import sys
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from myconnections.domain.backup import Restored
from myconnections.domain.errors import Refused, Told
from myconnections.storage import carrying, header_files, parts, restoring
from myconnections.storage.disk import replace_patiently, sync_folder
from myconnections.storage.faults import translated
from myconnections.storage.header import MasterKey, Secret
from myconnections.storage.lock import VaultLock


def restore_over(file: Path, folder: Path, secret: Secret, now: datetime) -> Restored:
    """Put the vault of a backup in the place of the one in `folder`, which is kept aside whole; its backups stay.

    Opened by the secrets of the backup. The generation is above both, so that it is not taken for an older state. What
    the present one knows of people erased for good is carried over (`Restored.carried`).

    Raises Refused("folder_not_empty") when there is something else than a vault; Trouble("vault_in_use") when it is
    open, and as `restoring.restore` does: then nothing has changed.
    """
    settle(folder)
    with translated():
        if not folder.exists() or not any(folder.iterdir()):
            return restoring.restore(file, folder, secret, now)
        if not any((folder / part).exists() for part in parts.PARTS):
            raise Refused("folder_not_empty")
    lock = VaultLock(folder)
    lock.take()
    ready = parts.waiting(folder)
    try:
        made = restoring.restore(file, ready, secret, now, above=_generation(folder))
        try:
            carried = _carried(ready, folder, secret)
        except BaseException:
            shutil.rmtree(ready, ignore_errors=True)
            raise
        if sys.platform == "win32":
            lock.release()  # a folder with a file in use cannot be moved there
        aside = _aside(folder, now)
        with translated():
            replace_patiently(folder, aside)
            _take_place(ready, aside, folder)
    finally:  # before the moving, another process could open the old vault, or take what waits for a leaving
        lock.release()
    return replace(made, folder=folder, aside=aside, carried=carried)


def _carried(ready: Path, folder: Path, secret: Secret) -> bool | None:
    """Whether what is known of those erased went along; None when nothing is known of any."""
    opened = header_files.unlock(ready, secret)
    vault_id, master_key = opened.header.vault_id, opened.master_key
    erased = carrying.erased_in(folder, vault_id, [MasterKey(master_key), secret])
    if erased is None:
        return False
    if not erased.hashes:
        return None
    carrying.carry(ready, vault_id, master_key, erased)
    return True


def settle(folder: Path) -> None:
    """Finish what a restoring that was killed began, or take it back when it had not begun to move anything."""
    ready = parts.waiting(folder)
    if not ready.exists():
        return
    with translated():
        if folder.exists():
            lock = VaultLock(folder)
            with suppress(Told):  # somebody is at it
                lock.take()
                try:
                    shutil.rmtree(ready, ignore_errors=True)
                finally:
                    lock.release()
            return
        asides = sorted(parts.asides(folder), key=_by_day)
        _take_place(ready, asides[-1] if asides else None, folder)


def _take_place(ready: Path, aside: Path | None, folder: Path) -> None:
    try:
        if aside is not None and (aside / parts.BACKUPS).exists() and not (ready / parts.BACKUPS).exists():
            replace_patiently(aside / parts.BACKUPS, ready / parts.BACKUPS)
        replace_patiently(ready, folder)
    except FileNotFoundError:
        if not folder.exists():
            raise
        # Another process that asked for the vault in this moment has finished it.
    sync_folder(folder.parent)


def _aside(folder: Path, now: datetime) -> Path:
    """A name that nobody has: the day, and a number when there is one of this day."""
    day = f"{folder.name}{parts.ASIDE}{now:%Y-%m-%d}"
    names = [day, *(f"{day}-{number}" for number in range(2, 1000))]
    return next(folder.parent / name for name in names if not os.path.lexists(folder.parent / name))


def _by_day(aside: Path) -> tuple[str, int, str]:
    day = aside.name.rpartition(parts.ASIDE)[2]
    return day[: len("2026-11-21")], len(day), day


def _generation(folder: Path) -> int:
    """That of the present vault, 0 when its header cannot be read."""
    try:
        return header_files.read(folder).generation
    except Told:
        return 0
