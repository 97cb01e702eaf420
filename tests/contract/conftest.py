"""One suite, run on the vault in memory and on the encrypted one."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest
from tests.contract.given import NOW
from tests.fakes.memory_vault import FakeVault

from myconnections.services.ports import OpenVault
from myconnections.storage import keys
from myconnections.storage.vault import VaultStore


@pytest.fixture(params=["memory", "encrypted"])
def vault(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[OpenVault]:
    if request.param == "memory":
        yield FakeVault()
        return
    monkeypatch.setattr(keys, "argon2id", lambda secret, salt, _: sha256(salt + secret).digest())
    opened, _ = VaultStore(cost=keys.FLOOR_KDF).create(tmp_path / "vault", "a long enough passphrase", NOW)
    yield opened
    opened.close()
