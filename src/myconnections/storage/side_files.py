"""What lies beside the database and would be played into it: looked at before the database is opened.

SQLite takes a write-ahead log by its own checksums, which say nothing of keys: one of another vault would be copied
over our pages. Its first page must have been sealed with a key of ours. The look ends before anything is connected:
whoever opens and closes these files by hand while they are in use drops the locks of the whole process.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import struct
from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from myconnections.domain.errors import Trouble
from myconnections.storage.disk import sync_folder
from myconnections.storage.faults import translated
from myconnections.storage.opening import DATABASE, PAGE_BYTES

LOG: Final = DATABASE + "-wal"
INDEX: Final = DATABASE + "-shm"
JOURNAL: Final = DATABASE + "-journal"  # we never make one: it would be rolled back into the database
_DAMAGED: Final = ".damaged-"
_HEADER_BYTES: Final = 32
_FRAME_BYTES: Final = 24
# Of SQLCipher 4: at the end of each page its initialization vector and its HMAC-SHA512.
_VECTOR_BYTES: Final = 16
_SEAL_BYTES: Final = 64
_SALT_BYTES: Final = 16
_SALT_MASK: Final = 0x3A
_SEAL_KEY_ROUNDS: Final = 2
_MAGIC: Final = {0x377F0682: "<", 0x377F0683: ">"}  # the byte order of the log's checksums


def check(folder: Path, keys: Sequence[bytes]) -> None:
    """Whether what lies beside the database belongs to a database of one of these raw keys.

    Raises Trouble("side_file_foreign", file) when it does not; "vault_damaged" when the database does not either.
    """
    with translated():
        if (folder / JOURNAL).exists():
            raise Trouble("side_file_foreign", file=JOURNAL)
        try:
            with (folder / LOG).open("rb") as file:
                start = file.read(_HEADER_BYTES + _FRAME_BYTES + PAGE_BYTES)
        except FileNotFoundError:
            return
        with (folder / DATABASE).open("rb") as file:
            first = file.read(PAGE_BYTES)
    page, salt = _first_page(start), first[:_SALT_BYTES]
    if page is None or any(_sealed_by(key, salt, *page) for key in keys):
        return
    if any(_sealed_by(key, salt, 1, first) for key in keys):
        raise Trouble("side_file_foreign", file=LOG)
    raise Trouble("vault_damaged", bytes=len(first))


def set_aside(folder: Path, now: datetime) -> list[str]:
    """Give the side files names that nobody reads; what they are called now. The vault is closed. Raises Trouble."""
    stamp = f"{now.astimezone(UTC):%Y-%m-%dT%H%M%SZ}"
    moved = []
    with translated():
        for name in (LOG, JOURNAL, INDEX):
            target = folder / f"{name}{_DAMAGED}{stamp}"
            if (folder / name).exists() and not target.exists():
                os.replace(folder / name, target)
                moved.append(target.name)
        sync_folder(folder)
    return moved


def remove_unused(folder: Path) -> None:
    """Remove the log's index, which SQLite makes anew from the log, and a log of no bytes. We hold the lock."""
    with suppress(OSError):
        (folder / INDEX).unlink(missing_ok=True)
        if (folder / LOG).stat().st_size == 0:
            (folder / LOG).unlink()


def _first_page(start: bytes) -> tuple[int, bytes] | None:
    """Number and bytes of the log's first page; None when SQLite would take none of it (cut, or not its own sums).

    A log of another page size is nobody's: number 0, which no key has sealed. The format of the log:
    https://www.sqlite.org/fileformat2.html#the_write_ahead_log
    """
    if len(start) < _HEADER_BYTES + _FRAME_BYTES:
        return None
    magic, _, size, _, salt_1, salt_2, sum_1, sum_2 = struct.unpack(">8I", start[:_HEADER_BYTES])
    order = _MAGIC.get(magic)
    if order is None or _sums(start[: _HEADER_BYTES - 8], order, (0, 0)) != (sum_1, sum_2):
        return None
    if size != PAGE_BYTES:
        return 0, b""
    head = start[_HEADER_BYTES : _HEADER_BYTES + _FRAME_BYTES]
    page = start[_HEADER_BYTES + _FRAME_BYTES :]
    number, _, *rest = struct.unpack(">6I", head)
    if len(page) < PAGE_BYTES or rest[:2] != [salt_1, salt_2]:
        return None
    if _sums(page, order, _sums(head[:8], order, (sum_1, sum_2))) != tuple(rest[2:]):
        return None
    return number, page


def _sums(data: bytes, order: str, start: tuple[int, int]) -> tuple[int, int]:
    first, second = start
    words = struct.unpack(f"{order}{len(data) // 4}I", data)
    for even, odd in zip(words[::2], words[1::2], strict=True):
        first = (first + even + second) & 0xFFFFFFFF
        second = (second + odd + first) & 0xFFFFFFFF
    return first, second


def _sealed_by(key: bytes, salt: bytes, number: int, page: bytes) -> bool:
    """Whether a page carries the seal that SQLCipher 4 makes with this raw key in a database of this salt."""
    mask = bytes(byte ^ _SALT_MASK for byte in salt)
    seal_key = hashlib.pbkdf2_hmac("sha512", key, mask, _SEAL_KEY_ROUNDS, len(key))
    start = _SALT_BYTES if number == 1 else 0  # the salt of the file stands there, outside of the seal
    sealed, seal = page[start:-_SEAL_BYTES], page[-_SEAL_BYTES:]
    return hmac.compare_digest(hmac.digest(seal_key, sealed + struct.pack("<I", number), "sha512"), seal)
