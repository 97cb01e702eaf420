"""What the window and the command line ask of keys: each verb reaches the store, trouble with the keyring is told."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.storage.cases.ring import Ring

from myconnections.domain.errors import Refused, Trouble
from myconnections.domain.vault import KeyringState
from myconnections.services import backups, vault_keys, vaults
from myconnections.storage.keys import FLOOR_KDF
from myconnections.storage.os_keyring import OsKeyring
from myconnections.storage.vault import VaultStore

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
PASSPHRASE = "invented for the tests"
OFF = KeyringState(available=True, here=False, devices=0)


@pytest.fixture
def store() -> Iterator[VaultStore]:
    Ring.kept.clear()
    yield VaultStore(cost=FLOOR_KDF, before=backups.before, keyring=OsKeyring(Ring, 5))
    Ring.kept.clear()


@pytest.fixture
def folder(store: VaultStore, tmp_path: Path) -> Path:
    vaults.create(store, tmp_path / "mine", PASSPHRASE, NOW).vault.close()
    return tmp_path / "mine"


def test_a_code_is_shown_first_and_kept_when_it_was_typed_back(store: VaultStore, folder: Path) -> None:
    code = vault_keys.new_recovery_code(store)
    with pytest.raises(Trouble, match="wrong_recovery_code"):
        vault_keys.check_recovery_code(store, folder, code)
    vault_keys.put_recovery_code(store, folder, code, NOW, passphrase=PASSPHRASE)
    vault_keys.check_recovery_code(store, folder, code)
    vault_keys.put_recovery_code(store, folder, "", NOW, recovery_code=code)
    with pytest.raises(Trouble, match="recovery_code_off"):
        vault_keys.check_recovery_code(store, folder, code)


def test_the_keyring_opens_what_it_was_told_to(store: VaultStore, folder: Path) -> None:
    assert vault_keys.keyring_state(store, folder) == OFF
    assert vault_keys.keyring_says(store, folder) == "keyring_off"
    assert vaults.unlock_remembered(store, folder) == vaults.Remembered(None, "keyring_off")
    vault_keys.remember(store, folder, NOW, passphrase=PASSPHRASE)
    assert vault_keys.keyring_state(store, folder) == KeyringState(available=True, here=True, devices=1)
    assert vault_keys.keyring_says(store, folder) == ""
    found = vaults.unlock_remembered(store, folder)
    assert (found.trouble, found.vault is not None) == ("", True)
    with pytest.raises(Trouble, match="vault_in_use"):  # no trouble of the keyring: told as it is
        vaults.unlock_remembered(store, folder)
    assert found.vault is not None
    found.vault.close()
    Ring.kept.clear()
    assert vault_keys.keyring_says(store, folder) == "keyring_no_entry"
    assert vaults.unlock_remembered(store, folder).trouble == "keyring_no_entry"
    vault_keys.forget(store, folder, NOW, passphrase=PASSPHRASE, everywhere=True)
    assert vault_keys.keyring_state(store, folder) == OFF


def test_the_key_is_replaced_open_or_closed(store: VaultStore, folder: Path) -> None:
    vault_keys.replace_key(store, folder, "", NOW, passphrase=PASSPHRASE)
    assert vaults.info(store, folder).slots == ("passphrase",)
    vault = vaults.unlock(store, folder, passphrase=PASSPHRASE)
    code = vault_keys.new_recovery_code(store)
    vault_keys.replace_key(store, folder, code, NOW, passphrase=PASSPHRASE, vault=vault)
    vault.close()
    vaults.unlock(store, folder, recovery_code=code).close()


def test_trouble_that_a_backup_helps_against_names_it(store: VaultStore, folder: Path) -> None:
    with pytest.raises(Trouble) as caught:
        vaults.unlock(store, folder, passphrase="wrong")
    assert caught.value.facts == {}
    vaults.change_passphrase(store, folder, "another, invented", NOW, passphrase=PASSPHRASE)
    for name in ("header.json", "header.json.mirror"):
        (folder / name).unlink()
    with pytest.raises(Trouble) as caught:
        vaults.unlock(store, folder, passphrase=PASSPHRASE)
    assert (caught.value.code, caught.value.facts) == ("header_missing", {"backup": "2026-11-21T0930Z-key-1.mcb"})
    with pytest.raises(Trouble) as caught:
        vaults.unlock_remembered(store, folder)
    assert caught.value.facts == {"backup": "2026-11-21T0930Z-key-1.mcb"}
    assert vault_keys.take_header(store, folder, NOW, passphrase=PASSPHRASE) == "2026-11-21T0930Z-key-1.mcb"
    with pytest.raises(Refused, match="header_is_good"):
        vault_keys.take_header(store, folder, NOW, passphrase=PASSPHRASE)
    vaults.unlock(store, folder, passphrase=PASSPHRASE).close()


def test_without_any_backup_none_is_named(store: VaultStore, folder: Path) -> None:
    (folder / "people.db").unlink()
    with pytest.raises(Trouble) as caught:
        vaults.unlock(store, folder, passphrase=PASSPHRASE)
    assert (caught.value.code, caught.value.facts) == ("database_missing", {"backup": ""})


def test_a_passphrase_changes_without_a_backup_only_when_asked(store: VaultStore, folder: Path) -> None:
    (folder / "backups").write_bytes(b"in the way")
    with pytest.raises(Trouble) as caught:
        vaults.change_passphrase(store, folder, "another, invented", NOW, passphrase=PASSPHRASE)
    assert (caught.value.code, caught.value.facts["why"]) == ("no_backup_before", "backup_unwritable")
    vaults.change_passphrase(store, folder, "another, invented", NOW, passphrase=PASSPHRASE, backup=False)
    vaults.unlock(store, folder, passphrase="another, invented").close()


def test_a_second_folder_that_is_gone_stops_nobody(store: VaultStore, folder: Path, tmp_path: Path) -> None:
    (tmp_path / "stick").mkdir()
    vault = vaults.unlock(store, folder, passphrase=PASSPHRASE)
    place = Path(backups.choose_second(vault, tmp_path / "stick", NOW))
    vault.close()
    place.rename(tmp_path / "unplugged")
    vaults.change_passphrase(store, folder, "another, invented", NOW, passphrase=PASSPHRASE)
    vault = vaults.unlock(store, folder, passphrase="another, invented")
    assert backups.overview(vault, NOW).second_trouble == "backup_folder_missing"
    vault.close()


def test_side_files_are_set_aside(store: VaultStore, folder: Path) -> None:
    (folder / "people.db-journal").write_bytes(b"of another")
    with pytest.raises(Trouble, match="side_file_foreign"):
        vaults.unlock(store, folder, passphrase=PASSPHRASE)
    assert vault_keys.set_side_files_aside(store, folder, NOW) == ["people.db-journal.damaged-2026-11-21T093000Z"]
    vaults.unlock(store, folder, passphrase=PASSPHRASE).close()


def test_a_vault_whose_language_cannot_be_kept_is_closed(
    store: VaultStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise Trouble("disk_full")

    monkeypatch.setattr("myconnections.services.preferences.keep_in", full)
    with pytest.raises(Trouble, match="disk_full"):
        vaults.create(store, tmp_path / "mine", PASSPHRASE, NOW, language="ja")
    vaults.unlock(store, tmp_path / "mine", passphrase=PASSPHRASE).close()
