"""Real encrypted vaults, made quickly: the least derivation allowed, or none where the derivation is not the matter."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from tests.storage.made import NOW, PASSPHRASE, Made, build_notes

from myconnections.storage import keys
from myconnections.storage.keys import FLOOR_KDF, KdfParameters
from myconnections.storage.vault import VaultStore


@pytest.fixture
def store() -> VaultStore:
    return VaultStore(cost=FLOOR_KDF, build=build_notes)


@pytest.fixture
def made(store: VaultStore, tmp_path: Path) -> Made:
    folder = tmp_path / "vaults" / "mine"
    template, code = _template()
    shutil.copytree(template, folder)
    return Made(store, folder, PASSPHRASE, code)


@cache
def _template() -> tuple[Path, str]:
    """The vault of `made`, made once in each process; its recovery code."""
    folder = Path(tempfile.mkdtemp(prefix="vault-")) / "mine"
    vault, code = VaultStore(cost=FLOOR_KDF, build=build_notes).create(folder, PASSPHRASE, NOW)
    vault.close()
    return folder, code


@pytest.fixture
def quick_kdf(monkeypatch: pytest.MonkeyPatch) -> Callable[[], int]:
    """A plain hash in the place of Argon2id, for tests of a thousand headers; gives how often it ran."""
    runs = []

    def hashed(secret: bytes, salt: bytes, kdf: KdfParameters) -> bytes:
        keys.check_bounds(kdf)
        runs.append(kdf)
        return hashlib.sha256(salt + secret + repr(kdf).encode()).digest()

    monkeypatch.setattr(keys, "argon2id", hashed)
    return lambda: len(runs)
