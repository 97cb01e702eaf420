"""How many changes a vault has been given, noted beside it: what a damaged or emptied log has lost is then told of.

SQLite takes a log up to its first frame that does not fit and says nothing of those behind it. So each commit raises
the generation inside the vault, and when it is on the disk the same number is written into a small file outside. The
file can be behind (a kill in between, a power cut: it is not synchronized), never ahead, unless changes are gone.
"""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path
from typing import Final

from sqlalchemy import Engine

from myconnections.storage.faults import translated

FILE: Final = "vault.commits"
RAISE: Final = "UPDATE meta SET last_commit = ?, generation = generation + 1 RETURNING generation"
_MOST_BYTES: Final = 128
_DIGITS: Final = 16
_PLAIN: Final = getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)


def note(folder: Path, vault_id: str, count: int) -> None:
    """Write down that so many changes are kept. Where that cannot be done, nobody is kept from anything."""
    line = f"{vault_id} {count:0{_DIGITS}d}\n".encode("ascii")
    with suppress(OSError):
        descriptor = _opened(folder, os.O_WRONLY | os.O_CREAT)
        try:
            os.write(descriptor, line)  # always as long: in place, and the rest of the block stays what it is
        finally:
            os.close(descriptor)


def noted(folder: Path, vault_id: str) -> int:
    """What stands there of this vault; 0 when nothing does. What stands behind our line was never ours."""
    try:
        with os.fdopen(_opened(folder, os.O_RDONLY), "rb") as file:
            told = file.readline(_MOST_BYTES).decode("ascii").split()
    except (OSError, UnicodeDecodeError):
        return 0
    if len(told) != 2 or told[0] != vault_id or not told[1].isdecimal():
        return 0
    return int(told[1])


def _opened(folder: Path, how: int) -> int:
    """The file itself: a link that came with a copied folder leads the writing nowhere, a pipe holds nobody up."""
    descriptor = os.open(folder / FILE, how | _PLAIN, 0o600)
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise OSError("not a file")
    return descriptor


def missing(folder: Path, vault_id: str, engine: Engine) -> int:
    """How many changes the vault was given that it no longer has. Raises Trouble."""
    seen = noted(folder, vault_id)
    return max(0, seen - _kept(engine)) if seen else 0


def _kept(engine: Engine) -> int:
    with translated(), engine.connect() as connection:
        return int(connection.exec_driver_sql("SELECT generation FROM meta").scalar_one())
