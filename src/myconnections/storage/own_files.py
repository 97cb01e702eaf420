"""What is put in order in a vault's folder when it is opened to be written to: leavings of a kill, too open modes."""

from __future__ import annotations

import glob
import os
import shutil
import stat
import sys
from contextlib import suppress
from pathlib import Path
from typing import Final

from myconnections.domain.vault import BACKUP_SUFFIX, is_part
from myconnections.storage import opening, parts
from myconnections.storage.disk import TEMPORARY

CHECKING: Final = ".checking-"
_FOR_OTHERS: Final = stat.S_IRWXG | stat.S_IRWXO


def tidy(folder: Path) -> None:
    """Remove what kills left and let nobody else read what is ours. What cannot be done is left, and nothing said.

    The vault's lock is held. No file of the database is opened: its locks would be gone.
    """
    for prefix in (opening.MIGRATING, CHECKING, parts.DRILL):
        for left in folder.glob(f"{prefix}*"):
            shutil.rmtree(left, ignore_errors=True)
    for left in folder.parent.glob(f"{glob.escape(parts.unpacking(parts.waiting(folder)))}*"):
        shutil.rmtree(left, ignore_errors=True)
    backups = folder / parts.BACKUPS
    sweep(backups)
    if sys.platform == "win32":
        return
    with suppress(OSError):
        ours = [path for path in folder.iterdir() if is_part(path.name)]
        for path in (folder, *ours, backups, *parts.backups(folder)):
            _tighten(path)


def sweep(backups: Path) -> None:
    """Remove what a killed backup left: the vault's lock says that nobody else makes one."""
    with suppress(OSError):
        for left in backups.glob(f"*{BACKUP_SUFFIX}*{TEMPORARY}*"):
            left.unlink(missing_ok=True)


def _tighten(path: Path) -> None:
    with suppress(OSError):  # not ours, or a disk that knows no modes
        mode = path.lstat().st_mode
        if not stat.S_ISLNK(mode) and mode & _FOR_OTHERS:
            os.chmod(path, stat.S_IMODE(mode) & ~_FOR_OTHERS)
