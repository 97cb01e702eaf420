"""What the disk, the database and the system say, as Trouble with a stable code; everything else stays a bug.

A broken constraint or a wrong statement is our own mistake and passes through untouched. Nothing of a statement or
its parameters is copied into the Trouble.
"""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2

from myconnections.domain.errors import Trouble

# Primary result codes of SQLite (the low byte of an extended one): https://www.sqlite.org/rescode.html
_PERM, _BUSY, _LOCKED, _NOMEM, _READONLY, _IOERR, _CORRUPT = 3, 5, 6, 7, 8, 10, 11
_FULL, _CANTOPEN, _NOTADB = 13, 14, 26
_IOERR_NOMEM: Final = 10 | 12 << 8
_OF_SQLITE: Final = {
    _PERM: "not_permitted",
    _BUSY: "vault_busy",
    _LOCKED: "vault_busy",
    _NOMEM: "not_enough_memory",
    _READONLY: "vault_read_only",
    _IOERR: "disk_error",
    _CORRUPT: "vault_damaged",
    _FULL: "disk_full",
    _CANTOPEN: "vault_unreadable",
    _NOTADB: "vault_damaged",
}
_OF_SYSTEM: Final = {
    errno.ENOSPC: "disk_full",
    errno.EDQUOT: "disk_full",
    errno.EACCES: "not_permitted",
    errno.EPERM: "not_permitted",
    errno.EROFS: "vault_read_only",
    errno.EIO: "disk_error",
    errno.ENOMEM: "not_enough_memory",
    errno.ENOENT: "vault_missing",
}
# After these the connection is no longer to be trusted: the codec stays in its error state.
_POISONED: Final = frozenset({_IOERR, _CORRUPT, _NOTADB})


def trouble_from(error: BaseException) -> Trouble | None:
    """The Trouble an error stands for, or None when it is a bug.

    Understands OSError, MemoryError and errors of the database driver, bare or wrapped by SQLAlchemy.
    """
    if isinstance(error, MemoryError):
        return Trouble("not_enough_memory")
    if isinstance(error, OSError):
        return Trouble(_OF_SYSTEM.get(error.errno or 0, "disk_error"))
    number = _sqlite_code(error)
    if number == _IOERR_NOMEM:
        return Trouble("not_enough_memory")
    code = _OF_SQLITE.get(number & 0xFF)
    return Trouble(code) if code else None


def is_poisoned(error: BaseException) -> bool:
    """Whether the connection must be dropped after this error (corruption, not a database, input or output error)."""
    return _sqlite_code(error) & 0xFF in _POISONED


@contextmanager
def translated() -> Iterator[None]:
    """Turn what the world says inside the block into Trouble; Refused, Trouble and bugs pass."""
    try:
        yield
    except (OSError, MemoryError, dbapi2.Error, DBAPIError) as error:
        trouble = trouble_from(error)
        if trouble is None:
            raise
        raise trouble from error


def _sqlite_code(error: BaseException) -> int:
    driver_error = getattr(error, "orig", None) or error
    code = getattr(driver_error, "sqlite_errorcode", 0)
    return code if isinstance(code, int) else 0
