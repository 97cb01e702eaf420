"""Since when the passphrase and the recovery code are what they are: made with the vault, changed, or not known."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from myconnections.services import key_dates, vault_keys, vaults
from myconnections.services.key_dates import Openers
from myconnections.services.ports import OpenVault
from myconnections.storage.keys import FLOOR_KDF
from myconnections.storage.vault import VaultStore

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
LATER, LAST = NOW + timedelta(days=3), NOW + timedelta(days=9)
PASSPHRASE, ANOTHER = "invented for the tests", "another, invented too"


@pytest.fixture
def store() -> VaultStore:
    return VaultStore(cost=FLOOR_KDF)


@pytest.fixture
def vault(store: VaultStore, tmp_path: Path) -> OpenVault:
    return store.create(tmp_path / "mine", PASSPHRASE, NOW)[0]


def look(store: VaultStore, vault: OpenVault) -> Openers:
    return key_dates.look(store, vault, vault.folder, NOW)


def test_both_secrets_are_as_old_as_the_vault_until_they_are_changed(store: VaultStore, vault: OpenVault) -> None:
    assert look(store, vault) == Openers(NOW, True, NOW, 19 * 1024, 2)
    vaults.change_passphrase(store, vault.folder, ANOTHER, LATER, passphrase=PASSPHRASE)
    assert look(store, vault) == Openers(LATER, True, NOW, 19 * 1024, 2)
    vault_keys.put_recovery_code(store, vault.folder, "", LAST, passphrase=ANOTHER)
    assert look(store, vault) == Openers(LATER, False, None, 19 * 1024, 2)
    code = vault_keys.new_recovery_code(store)
    vault_keys.put_recovery_code(store, vault.folder, code, LAST, passphrase=ANOTHER)
    assert look(store, vault) == Openers(LATER, True, LAST, 19 * 1024, 2)
    vault.close()


def test_what_is_known_is_not_written_again(
    store: VaultStore, vault: OpenVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = look(store, vault)
    monkeypatch.setattr(type(vault), "write", None)
    assert look(store, vault) == found
    vault.close()


def test_where_nothing_can_be_written_it_is_only_told(store: VaultStore, vault: OpenVault) -> None:
    vault.notices = ("read_only",)  # type: ignore[misc]
    assert look(store, vault).passphrase_since == NOW
    with vault.read() as uow:
        assert uow.settings.get(key_dates.KEY) is None
    vault.close()


def test_what_was_changed_before_the_first_look_has_no_date(store: VaultStore, vault: OpenVault) -> None:
    vault_keys.put_recovery_code(store, vault.folder, "", LATER, passphrase=PASSPHRASE)
    assert look(store, vault) == Openers(None, False, None, 19 * 1024, 2)
    code = vault_keys.new_recovery_code(store)
    vault_keys.put_recovery_code(store, vault.folder, code, LAST, passphrase=PASSPHRASE)
    assert look(store, vault).code_since == LAST
    vault.close()


@pytest.mark.parametrize(("same", "since"), [(True, NOW), (False, LATER)])
def test_a_new_key_leaves_the_passphrase(store: VaultStore, vault: OpenVault, same: bool, since: datetime) -> None:
    look(store, vault)
    code = vault_keys.new_recovery_code(store)
    vault_keys.replace_key(store, vault.folder, code, LATER, passphrase=PASSPHRASE, vault=vault)
    found = key_dates.look(store, vault, vault.folder, LATER, same_passphrase=same)
    assert (found.passphrase_since, found.code_since) == (since, LATER)
    assert look(store, vault) == found
    vault.close()


def test_a_vault_made_by_the_service_knows_from_the_first_day(store: VaultStore, tmp_path: Path) -> None:
    made = vaults.create(store, tmp_path / "mine", PASSPHRASE, NOW).vault
    vault_keys.put_recovery_code(store, made.folder, "", LATER, passphrase=PASSPHRASE)
    assert look(store, made) == Openers(NOW, False, None, 19 * 1024, 2)
    made.close()
