"""A vault where nothing is written: on a disk or in a folder that is read-only or full, or while it is checked.

SQLite opens a database in WAL mode only where it may write beside it, unless it is told that nobody changes the file
(`immutable`). That is promised to it only while nobody has the vault open, and when no log is left that it would not
read: what is in one cannot be brought in here, and people without their newest changes are not shown as if whole.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from sqlalchemy import Engine, create_engine
from sqlalchemy.pool import AssertionPool
from sqlcipher3 import dbapi2

from myconnections.domain.errors import Trouble
from myconnections.storage import header as headers
from myconnections.storage import header_files, keys, opening, own_files, position, side_files
from myconnections.storage.disk import check_room
from myconnections.storage.faults import translated
from myconnections.storage.header import Secret
from myconnections.storage.header_files import Unlocked
from myconnections.storage.lock import LOCK, holder

NOTICE: Final = "read_only"
NO_ROOM: Final = "no_room"
OLDER: Final = "older_schema"


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

    def __init__(self, folder: Path | None) -> None:
        self._descriptor = -1
        with suppress(OSError):
            self._descriptor = os.open(folder / LOCK, os.O_RDONLY) if folder else -1
        if self._descriptor >= 0 and sys.platform != "win32":
            import fcntl

            try:
                fcntl.flock(self._descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
            except BlockingIOError:
                self.end()
                raise Trouble("vault_in_use", **holder(folder or Path())) from None
            except OSError:  # a disk that knows no locks
                pass

    def end(self) -> None:
        """Let the others have it; twice does no harm."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
        self._descriptor = -1


@dataclass(frozen=True, slots=True)
class Looked:
    """A vault that is looked at: what reads it, its proved header, what is to be said; `end` gives it all back.

    `facts`: the schema `found` and the one `known`, and the `count` of changes that are missing.
    """

    engine: Engine
    unlocked: Unlocked
    notices: tuple[str, ...]
    share: Share
    facts: Mapping[str, object]
    copy: Path | None = None

    @property
    def older(self) -> bool:
        """Whether it is of an older schema."""
        return OLDER in self.notices

    def end(self) -> None:
        """Close it and remove what was made to look at it; twice does no harm."""
        self.engine.dispose()
        if self.copy is not None:
            shutil.rmtree(self.copy, ignore_errors=True)
        self.share.end()


def unlock(
    folder: Path, secret: Secret, *, checking: bool = False, no_room: bool = False, locked: bool = False
) -> Looked:
    """Open it for looking. Nothing of the vault is written, brought in or put right.

    `checking`: of whatever schema it is; where a log is left, a copy of both is looked at, in which it is brought in.
    `no_room`: since there is none for the index of a log; the log is read all the same. `locked`: the caller holds the
    lock.

    Raises Trouble as `VaultStore.unlock` does; "read_only_unfinished" when a log, a replacement of the key or an older
    schema would have to be settled first, which needs a place where one may write ("disk_full": or room).
    """
    opening.check_size(folder)
    share = Share(None if locked else folder)
    try:
        unlocked = header_files.unlock(folder, secret)
        if checking:
            return _to_check(folder, unlocked, share)
        left = _is_left(folder)
        if (left and not no_room) or unlocked.header.pending is not None:
            raise _unfinished(no_room)
        key = keys.derive(unlocked.master_key, keys.DATABASE)
        if left:
            side_files.check(folder, [key])
            engine = opening.open_engine(folder, key, unlocked.header.vault_id, no_room=True)
        else:
            engine = _engine(folder, key, unlocked.header.vault_id)
        notices = [NO_ROOM if no_room else NOTICE]
        found = _looked(folder, engine, unlocked, notices, share)
        if found.older:
            found.end()
            raise _unfinished(no_room)
        return found
    except BaseException:
        share.end()
        raise


def _unfinished(no_room: bool) -> Trouble:
    return Trouble("disk_full" if no_room else "read_only_unfinished")


def _is_left(folder: Path) -> bool:
    """Whether something beside the database belongs into it, or at least says so."""
    with translated():
        log = folder / side_files.LOG
        return (log.exists() and log.stat().st_size > 0) or (folder / side_files.JOURNAL).exists()


def _to_check(folder: Path, unlocked: Unlocked, share: Share) -> Looked:
    header = unlocked.header
    masters = [unlocked.master_key]
    if header.pending is not None:  # a replacement of the key was cut off: either may open it
        masters.append(headers.next_key_of(header, header.pending, unlocked.master_key))
    raw = [keys.derive(one, keys.DATABASE) for one in masters]
    notices = [NOTICE] * is_read_only(folder) + ["header_one_good"] * bool(unlocked.stale or unlocked.damaged)
    side_files.check(folder, raw)
    if not _is_left(folder):
        return _looked(folder, _first_that_opens(folder, raw, header.vault_id, _engine), unlocked, notices, share)
    if is_read_only(folder):
        raise _unfinished(no_room=False)
    copy = _copied(folder)
    try:
        engine = _first_that_opens(copy, raw, header.vault_id, opening.open_engine)
        found = _looked(folder, engine, unlocked, notices, share)
        opening.checkpoint(engine)
    except BaseException:
        shutil.rmtree(copy, ignore_errors=True)
        raise
    return replace(found, copy=copy)


def _looked(folder: Path, engine: Engine, unlocked: Unlocked, notices: Sequence[str], share: Share) -> Looked:
    """What is to be said of it besides. Raises Trouble; the engine is closed then."""
    try:
        found = opening.version_of(engine)
        missing = position.missing(folder, unlocked.header.vault_id, engine)
    except BaseException:
        engine.dispose()
        raise
    said = [*notices, *[OLDER] * (found < opening.SCHEMA_VERSION), *["changes_missing"] * (missing > 0)]
    return Looked(
        engine, unlocked, tuple(said), share, {"found": found, "known": opening.SCHEMA_VERSION, "count": missing}
    )


def _copied(folder: Path) -> Path:
    """Database and log once more, in a private folder inside the vault's; as encrypted as they are. Raises Trouble."""
    with translated():
        parts = [folder / name for name in (opening.DATABASE, side_files.LOG)]
        check_room(folder, 2 * sum(part.stat().st_size for part in parts))
        copy = Path(tempfile.mkdtemp(prefix=own_files.CHECKING, dir=folder))  # 0700
        try:
            for part in parts:
                shutil.copyfile(part, copy / part.name)
        except BaseException:
            shutil.rmtree(copy, ignore_errors=True)
            raise
    return copy


def _first_that_opens(
    folder: Path, raw: Sequence[bytes], vault_id: str, opened: Callable[[Path, bytes, str], Engine]
) -> Engine:
    """The engine by the first of these keys; the last of them says why it does not open."""
    for key in raw[:-1]:
        with suppress(Trouble):
            return opened(folder, key, vault_id)
    return opened(folder, raw[-1], vault_id)


def _engine(folder: Path, key: bytes, vault_id: str) -> Engine:
    """An engine that reads the database alone, and is told that nobody changes it. Raises Trouble."""

    def connect() -> object:
        return opening.open_at_rest(folder / opening.DATABASE, key, vault_id)

    pool = AssertionPool(connect, store_traceback=False)
    engine = create_engine("sqlite://", module=dbapi2, pool=pool, hide_parameters=True)
    with engine.connect():  # whether it opens is to be known now
        return engine
