"""A vault for each test of the services."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.services.people import NOW
from tests.vault_made_once import copied, derive_plainly

from myconnections.services.ports import OpenVault
from myconnections.storage import keys
from myconnections.storage.vault import VaultStore


@pytest.fixture
def vault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[OpenVault]:
    """An empty, open vault; the passphrase is not the matter here and its derivation a plain hash."""
    derive_plainly(monkeypatch)
    opened = copied(VaultStore(cost=keys.FLOOR_KDF), tmp_path / "vault", "a long enough passphrase", NOW)
    yield opened
    opened.close()
