"""One suite, run on the vault in memory and on the encrypted one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.contract.given import NOW
from tests.fakes.memory_vault import FakeVault
from tests.vault_made_once import copied, derive_plainly

from myconnections.services.ports import OpenVault
from myconnections.storage import keys
from myconnections.storage.vault import VaultStore


@pytest.fixture(params=["memory", "encrypted"])
def vault(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[OpenVault]:
    if request.param == "memory":
        yield FakeVault()
        return
    derive_plainly(monkeypatch)
    opened = copied(VaultStore(cost=keys.FLOOR_KDF), tmp_path / "vault", "a long enough passphrase", NOW)
    yield opened
    opened.close()
