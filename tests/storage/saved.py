"""What the tests of backups share: a vault with people in it, and a look into a backup from outside."""

from __future__ import annotations

import stat
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

from tests.storage.filled import people
from tests.storage.made import NOW, PASSPHRASE

from myconnections.domain.act import Act
from myconnections.domain.ids import ContactId
from myconnections.storage.keys import FLOOR_KDF
from myconnections.storage.vault import OpenVault, VaultStore

STORE = VaultStore(cost=FLOOR_KDF)
MARKER = "目印QWERTZ-marker"


@contextmanager
def vault_of(folder: Path, count: int = 20) -> Iterator[tuple[OpenVault, str]]:
    """An open vault of so many people, and its recovery code."""
    vault, code = STORE.create(folder, PASSPHRASE, NOW)
    try:
        add(vault, count)
        yield vault, code
    finally:
        vault.close()


def add(vault: OpenVault, count: int, name: str = MARKER) -> list[ContactId]:
    with vault.write(Act("add"), NOW) as uow:
        return uow.contacts.add_many(people(count, name))


def count_of(vault: OpenVault) -> int:
    with vault.read() as uow:
        return uow.contacts.count()


def counted(folder: Path, **secret: str) -> int:
    """How many people the closed vault in the folder holds; it must be whole."""
    vault = STORE.unlock(folder, **(secret or {"passphrase": PASSPHRASE}))
    try:
        assert vault.health()["ok"]
        return count_of(vault)
    finally:
        vault.close()


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def later(**span: int) -> datetime:
    return NOW + timedelta(**span)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def inside(file: Path) -> dict[str, tuple[int, int]]:
    """Name of each part → where its bytes stand in the file: from, to."""
    with zipfile.ZipFile(file) as packed, file.open("rb") as source:
        found = {}
        for entry in packed.infolist():
            source.seek(entry.header_offset + 26)
            name, extra = source.read(2), source.read(2)
            start = entry.header_offset + 30 + int.from_bytes(name, "little") + int.from_bytes(extra, "little")
            found[entry.filename] = (start, start + entry.file_size)
        return found


def flip(file: Path, at: int, mask: int = 1) -> None:
    with file.open("r+b") as target:
        target.seek(at)
        (byte,) = target.read(1)
        target.seek(at)
        target.write(bytes([byte ^ mask]))
