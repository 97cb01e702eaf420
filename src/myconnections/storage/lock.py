"""One writer: the lock that says a vault is open, and who has it.

The system drops the lock with its process, so nothing stale can stay behind. Who holds it stands in a file of its
own, because Windows lets nobody read a locked one; that file only informs, the lock alone decides.
"""

from __future__ import annotations

import json
import os
import platform
from contextlib import suppress
from pathlib import Path
from typing import Final

from filelock import FileLock, Timeout

from myconnections.domain.errors import Trouble
from myconnections.storage.disk import write_whole
from myconnections.storage.faults import translated

LOCK: Final = "vault.lock"
HOLDER: Final = "vault.lock.json"
_MOST_BYTES: Final = 4096


class VaultLock:
    """The right to open a vault; held from unlocking until closing, and by no two processes at once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.file = folder / LOCK
        # thread_local off: taken by the worker that opens, perhaps released by another at the very end.
        self._lock = FileLock(self.file, mode=0o600, thread_local=False)

    @property
    def held(self) -> bool:
        """Whether this object holds the lock."""
        return self._lock.is_locked

    def take(self, patience: float = 0) -> None:
        """Take the lock at once, or raise Trouble("vault_in_use", pid, host); both may be None when unknown.

        `patience`: seconds for which whoever has it is waited for.
        """
        if self.held:
            raise Trouble("vault_in_use", pid=os.getpid(), host=platform.node())
        with translated():
            try:
                self._lock.acquire(timeout=patience)
            except Timeout:
                raise Trouble("vault_in_use", **holder(self._folder)) from None
        whoever = json.dumps({"pid": os.getpid(), "host": platform.node()}).encode("ascii")
        try:
            write_whole(self._folder / HOLDER, whoever, lasting=False)  # no lock outlives its process
        except OSError:
            pass  # it is only for the other's message: a full disk must not keep the owner out
        except BaseException:  # interrupted: nobody will have got the lock
            self.release()
            raise

    def release(self, *, and_file: bool = False) -> None:
        """Give the lock back; doing so twice does no harm.

        `and_file`: the file of the lock goes, too, which was made for this alone: the vault is another program's.
        """
        if self.held:
            with suppress(OSError):
                (self._folder / HOLDER).unlink(missing_ok=True)
            if and_file:
                with suppress(OSError):
                    self.file.unlink(missing_ok=True)
            self._lock.release()


def holder(folder: Path) -> dict[str, object]:
    """Who has the lock of a vault as they said themselves: pid and host, None for what is not known."""
    try:
        with (folder / HOLDER).open("rb") as file:
            told = json.loads(file.read(_MOST_BYTES))
    except (OSError, ValueError):
        told = None
    if not isinstance(told, dict):
        return {"pid": None, "host": None}
    pid, host = told.get("pid"), told.get("host")
    return {"pid": pid if type(pid) is int else None, "host": host if isinstance(host, str) else None}
