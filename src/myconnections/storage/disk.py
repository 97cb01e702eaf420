"""Small files written so that a crash or a power cut leaves the old or the new one, never a piece."""

from __future__ import annotations

import os
import shutil
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Final

from myconnections.domain.errors import Trouble

TEMPORARY: Final = ".tmp"
_INDEX_BYTES: Final = 64 * 1024
# Virus scanners and sync programs hold a file for a moment: how long to wait before each new try, in seconds.
_PATIENCE: Final = (0.05, 0.1, 0.2, 0.4, 0.8, 1.6) if sys.platform == "win32" else (0.01, 0.05, 0.2)


def write_whole(path: Path, data: bytes, *, lasting: bool = True) -> None:
    """Write for the owner only, through a temporary name: write, fsync, rename, fsync of the folder. Raises OSError.

    `lasting` off: what need not outlive a power cut is not waited for on the disk.

    One writer at a time (the vault's lock sees to it); a temporary file left by a kill is overwritten.
    """
    temporary = path.with_name(path.name + TEMPORARY)
    temporary.unlink(missing_ok=True)
    try:
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        try:
            left = memoryview(data)
            while left:
                left = left[os.write(descriptor, left) :]
            if lasting:
                sync(descriptor)
        finally:
            os.close(descriptor)
        replace_patiently(temporary, path)
    except OSError:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise
    if lasting:
        sync_folder(path.parent)


def replace_patiently(source: Path, target: Path) -> None:
    """`os.replace`, tried again for a while when another program holds one of the two. Raises OSError."""
    for seconds in _PATIENCE:
        try:
            os.replace(source, target)
        except PermissionError:
            time.sleep(seconds)
        else:
            return
    os.replace(source, target)


def check_room(folder: Path, needed: int) -> None:
    """Raise Trouble("disk_full") when fewer bytes are free there; OSError where the folder is not."""
    if shutil.disk_usage(folder).free < needed:
        raise Trouble("disk_full")


def is_full(folder: Path) -> bool:
    """Whether not even the index of a log has room there, which SQLite tells as an error of the disk."""
    with suppress(OSError):
        return shutil.disk_usage(folder).free < _INDEX_BYTES
    return False


def sync_folder(folder: Path) -> None:
    """Make names in the folder survive a power cut; Windows has no such call and needs none. Raises OSError."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync(descriptor: int) -> None:
    """Have the bytes of an open file on the disk itself. Raises OSError."""
    if sys.platform == "darwin":
        import fcntl

        # fsync on macOS leaves the bytes in the drive's own cache.
        fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
    else:
        os.fsync(descriptor)
