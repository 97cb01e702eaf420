"""A vault for each test of the services."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest
from tests.services.people import NOW

from myconnections.services.ports import OpenVault
from myconnections.storage import keys
from myconnections.storage.vault import VaultStore


@pytest.fixture
def vault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[OpenVault]:
    """An empty, open vault; the passphrase is not the matter here and its derivation a plain hash."""
    monkeypatch.setattr(keys, "argon2id", lambda secret, salt, _: sha256(salt + secret).digest())
    opened, _ = VaultStore(cost=keys.FLOOR_KDF).create(tmp_path / "vault", "a long enough passphrase", NOW)
    yield opened
    opened.close()
