"""A vault with its tables, opened quickly, and people to put in."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.storage.made import NOW, PASSPHRASE

from myconnections.domain.contact import Contact
from myconnections.domain.ids import ContactId
from myconnections.storage.keys import FLOOR_KDF
from myconnections.storage.vault import OpenVault, VaultStore

STORE = VaultStore(cost=FLOOR_KDF)


@contextmanager
def new_vault(folder: Path) -> Iterator[OpenVault]:
    vault, _ = STORE.create(folder, PASSPHRASE, NOW)
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


def people(count: int, name: str = "鈴木") -> list[Contact]:
    return [Contact(ContactId(0), f"{name}-{i}", single=f"{name}{i}", organization="みなと設計") for i in range(count)]
