"""A vault with its tables, opened quickly, and people to put in."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from tests.storage.made import NOW, PASSPHRASE

from myconnections.domain.contact import Contact
from myconnections.domain.ids import ContactId
from myconnections.storage import header_files
from myconnections.storage.header import MasterKey, Passphrase
from myconnections.storage.keys import FLOOR_KDF
from myconnections.storage.vault import OpenVault, VaultStore

STORE = VaultStore(cost=FLOOR_KDF)


@contextmanager
def new_vault(folder: Path) -> Iterator[OpenVault]:
    """A copy of one made once in each process, opened by its key: no passphrase is derived."""
    template, key = _template()
    shutil.copytree(template, folder)
    vault = STORE.unlock_with(folder, key)
    try:
        yield vault
    finally:
        vault.close()


@contextmanager
def reopened(folder: Path) -> Iterator[OpenVault]:
    vault = STORE.unlock(folder, passphrase=PASSPHRASE)
    try:
        yield vault
    finally:
        vault.close()


@cache
def _template() -> tuple[Path, MasterKey]:
    folder = Path(tempfile.mkdtemp(prefix="vault-")) / "vault"
    STORE.create(folder, PASSPHRASE, NOW)[0].close()
    return folder, MasterKey(header_files.unlock(folder, Passphrase(PASSPHRASE)).master_key)


def people(count: int, name: str = "鈴木") -> list[Contact]:
    return [Contact(ContactId(0), f"{name}-{i}", single=f"{name}{i}", organization="みなと設計") for i in range(count)]
