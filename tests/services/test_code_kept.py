"""A recovery code that nobody typed back: the vault knows until it is, until it opens, or until there is another."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from myconnections.services import code_kept, key_dates, vault_keys, vaults
from myconnections.services.ports import OpenVault
from myconnections.storage.keys import FLOOR_KDF
from myconnections.storage.vault import VaultStore

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
PASSPHRASE = "invented for the tests"


@pytest.fixture
def store() -> VaultStore:
    return VaultStore(cost=FLOOR_KDF)


def asked(store: VaultStore, vault: OpenVault) -> bool:
    """Both who ask say the same."""
    said = code_kept.to_be_asked(store, vault, vault.folder)
    assert key_dates.look(store, vault, vault.folder, NOW).code_open == said
    return said


def test_a_code_that_was_handed_over_is_not_asked_for(store: VaultStore, tmp_path: Path) -> None:
    made = vaults.create(store, tmp_path / "mine", PASSPHRASE, NOW, language="ja").vault
    assert not asked(store, made)
    code_kept.settle(made, NOW)
    assert not asked(store, made)
    made.close()


def test_it_is_asked_for_until_it_was_typed_back(store: VaultStore, tmp_path: Path) -> None:
    vaults.create(store, tmp_path / "mine", PASSPHRASE, NOW, confirmed=False).vault.close()
    vault = vaults.unlock(store, tmp_path / "mine", passphrase=PASSPHRASE)
    assert asked(store, vault)
    vaults.change_passphrase(store, vault.folder, "another, invented too", NOW, passphrase=PASSPHRASE, backup=False)
    assert asked(store, vault)
    code_kept.settle(vault, NOW)
    assert not asked(store, vault)
    vault.close()


def renew(store: VaultStore, vault: OpenVault) -> None:
    code = vault_keys.new_recovery_code(store)
    vault_keys.put_recovery_code(store, vault.folder, code, NOW, passphrase=PASSPHRASE)


def switch_off(store: VaultStore, vault: OpenVault) -> None:
    vault_keys.put_recovery_code(store, vault.folder, "", NOW, passphrase=PASSPHRASE)


def replace(store: VaultStore, vault: OpenVault) -> None:
    code = vault_keys.new_recovery_code(store)
    vault_keys.replace_key(store, vault.folder, code, NOW, passphrase=PASSPHRASE, vault=vault)


@pytest.mark.parametrize("change", [renew, switch_off, replace])
def test_whoever_changes_the_code_has_settled_it(
    store: VaultStore, tmp_path: Path, change: Callable[[VaultStore, OpenVault], None]
) -> None:
    vault = vaults.create(store, tmp_path / "mine", PASSPHRASE, NOW, confirmed=False).vault
    change(store, vault)
    assert not asked(store, vault)
    vault.close()


def test_where_nothing_can_be_written_nobody_is_asked(store: VaultStore, tmp_path: Path) -> None:
    vault = vaults.create(store, tmp_path / "mine", PASSPHRASE, NOW, confirmed=False).vault
    writable, vault.notices = vault.notices, ("read_only",)  # type: ignore[misc]
    assert not code_kept.to_be_asked(store, vault, vault.folder)
    assert key_dates.look(store, vault, vault.folder, NOW).code_open  # but the page says it
    code_kept.settle(vault, NOW)
    vault.notices = writable  # type: ignore[misc]
    assert asked(store, vault)
    vault.close()
