"""A vault made once in each process and copied for every test: making one costs six times what opening a copy does."""

from __future__ import annotations

import shutil
import tempfile
from datetime import datetime
from functools import cache
from hashlib import sha256
from pathlib import Path

import pytest

from myconnections.services.ports import OpenVault
from myconnections.storage import keys
from myconnections.storage.keys import KdfParameters
from myconnections.storage.vault import VaultStore


def derive_plainly(monkeypatch: pytest.MonkeyPatch) -> None:
    """Derive keys by a plain hash: what a passphrase costs to guess is tested in storage."""
    monkeypatch.setattr(keys, "argon2id", _hashed)


def copied(store: VaultStore, folder: Path, passphrase: str, now: datetime) -> OpenVault:
    """An empty vault in `folder`, made at `now` and opened by `store`; the derivation must be the plain one."""
    shutil.copytree(_template(passphrase, now), folder)
    return store.unlock(folder, passphrase=passphrase)


def _hashed(secret: bytes, salt: bytes, _cost: KdfParameters) -> bytes:
    return sha256(salt + secret).digest()


@cache
def _template(passphrase: str, now: datetime) -> Path:
    folder = Path(tempfile.mkdtemp(prefix="vault-")) / "vault"
    made, _code = VaultStore(cost=keys.FLOOR_KDF).create(folder, passphrase, now)
    made.close()
    return folder
