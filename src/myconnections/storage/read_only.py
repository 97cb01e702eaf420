"""A vault where nothing can be written: a disk or folder that is read-only. It is looked at, and nothing is changed.

SQLite opens a database in WAL mode only where it may write beside it, unless it is told that nobody changes the file
(`immutable`). That is promised to it only while nobody has the vault open, and when no log is left that it would not
read: what is in one cannot be brought in here, and people without their newest changes are not shown as if whole.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

from sqlalchemy import Engine, create_engine
from sqlalchemy.pool import AssertionPool
from sqlcipher3 import dbapi2

from myconnections.domain.errors import Trouble
from myconnections.storage import header_files, keys, opening, side_files
from myconnections.storage.faults import translated
from myconnections.storage.header import Secret
from myconnections.storage.header_files import Unlocked
from myconnections.storage.lock import LOCK

NOTICE = "read_only"


def is_read_only(folder: Path) -> bool:
    """Whether the system lets us write neither into the folder nor into the database (Windows: never known before)."""
    if sys.platform == "win32":
        return False
    with suppress(OSError):
        if os.statvfs(folder).f_flag & os.ST_RDONLY:
            return True
    database = folder / opening.DATABASE
    return folder.is_dir() and not (
        os.access(folder, os.W_OK) and (not database.exists() or os.access(database, os.W_OK))
    )


class Share:
    """The word to others that somebody looks: who may write must not open it meanwhile. Nothing where it cannot be."""

    def __init__(self, folder: Path) -> None:
        self._descriptor = -1
        with suppress(OSError):
            self._descriptor = os.open(folder / LOCK, os.O_RDONLY)
        if self._descriptor >= 0 and sys.platform != "win32":
            import fcntl

            try:
                fcntl.flock(self._descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
            except BlockingIOError:
                self.end()
                raise Trouble("vault_in_use", pid=None, host=None) from None
            except OSError:  # a disk that knows no locks
                pass

    def end(self) -> None:
        """Let the others have it; twice does no harm."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
        self._descriptor = -1


def unlock(folder: Path, secret: Secret) -> tuple[Engine, Unlocked, Share]:
    """Open it for looking: what reads it, the proved header, and what is given back at the end.

    Raises Trouble as `VaultStore.unlock` does; "read_only_unfinished" when a log, a replacement of the key or an older
    schema would have to be settled first, which needs a place where one may write.
    """
    opening.check_size(folder)
    share = Share(folder)
    try:
        unlocked = header_files.unlock(folder, secret)
        with translated():
            log = folder / side_files.LOG
            left = (log.exists() and log.stat().st_size > 0) or (folder / side_files.JOURNAL).exists()
        if left or unlocked.header.pending is not None:
            raise Trouble("read_only_unfinished")
        return _engine(folder, unlocked), unlocked, share
    except BaseException:
        share.end()
        raise


def _engine(folder: Path, unlocked: Unlocked) -> Engine:
    key = keys.derive(unlocked.master_key, keys.DATABASE)

    def connect() -> object:
        return opening.open_at_rest(folder / opening.DATABASE, key, unlocked.header.vault_id)

    pool = AssertionPool(connect, store_traceback=False)
    engine = create_engine("sqlite://", module=dbapi2, pool=pool, hide_parameters=True)
    try:
        if opening.version_of(engine) < opening.SCHEMA_VERSION:
            raise Trouble("read_only_unfinished")
    except BaseException:
        engine.dispose()
        raise
    return engine
