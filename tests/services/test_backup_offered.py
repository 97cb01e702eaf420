"""Which backup is named where a vault does not open: of the present key before all, and one of an older says so."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from myconnections.domain.backup import DAMAGED, GOOD, OTHER_KEY
from myconnections.domain.errors import Trouble
from myconnections.services import backups, vault_keys, vaults
from myconnections.storage.keys import FLOOR_KDF
from myconnections.storage.vault import VaultStore

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
PASSPHRASE = "invented for the tests"
OLD, NEW = "2026-11-21T0930Z-key-1.mcb", "2026-11-21T0930Z-daily-3.mcb"


@pytest.fixture
def store() -> VaultStore:
    return VaultStore(cost=FLOOR_KDF, before=backups.before)


@pytest.fixture
def folder(store: VaultStore, tmp_path: Path) -> Path:
    """A vault whose key was replaced, with a backup before and one after, made in the same moment."""
    vaults.create(store, tmp_path / "mine", PASSPHRASE, NOW).vault.close()
    vault_keys.replace_key(store, tmp_path / "mine", vault_keys.new_recovery_code(store), NOW, passphrase=PASSPHRASE)
    vault_keys.put_recovery_code(store, tmp_path / "mine", "", NOW, passphrase=PASSPHRASE)
    return tmp_path / "mine"


def offered(store: VaultStore, folder: Path) -> list[tuple[str, str]]:
    return [(one.file.name, one.state) for one in store.backups_of(folder)]


def way_out(store: VaultStore, folder: Path) -> dict[str, object]:
    (folder / "people.db").write_bytes(b"")
    with pytest.raises(Trouble) as caught:
        vaults.unlock(store, folder, passphrase=PASSPHRASE)
    return {name: fact for name, fact in caught.value.facts.items() if name.startswith("backup")}


def test_the_one_under_the_present_key_comes_first(store: VaultStore, folder: Path) -> None:
    assert offered(store, folder) == [(NEW, GOOD), (OLD, OTHER_KEY)]
    assert way_out(store, folder) == {"backup": NEW}


def test_the_vault_itself_lists_them_in_the_same_order(store: VaultStore, folder: Path) -> None:
    vault = vaults.unlock(store, folder, passphrase=PASSPHRASE)
    assert [one.file.name for one in vault.backups.listed()] == [NEW, OLD]
    vault.close()


def test_even_where_an_older_key_has_the_newer_backup(store: VaultStore, folder: Path) -> None:
    """As after a clock that was set back."""
    aside = folder.parent / "aside"
    store.restore(folder / "backups" / OLD, aside, NOW, passphrase=PASSPHRASE)
    vault = store.unlock(aside, passphrase=PASSPHRASE)
    later = vault.backups.make("asked", NOW + timedelta(days=1)).file
    vault.close()
    later.rename(folder / "backups" / later.name)
    assert offered(store, folder) == [(NEW, GOOD), (later.name, OTHER_KEY), (OLD, OTHER_KEY)]


def test_one_of_an_older_key_is_told_as_such_where_there_is_no_other(store: VaultStore, folder: Path) -> None:
    (folder / "backups" / NEW).unlink()
    assert store.backup_at(folder, folder / "backups" / OLD).state == OTHER_KEY
    assert way_out(store, folder) == {"backup": OLD, "backup_state": OTHER_KEY}


def test_without_a_header_the_keys_written_last_count(store: VaultStore, folder: Path) -> None:
    for name in ("header.json", "header.json.mirror"):
        (folder / name).write_bytes(b"")
    assert offered(store, folder) == [(NEW, GOOD), (OLD, OTHER_KEY)]


def test_another_passphrase_is_not_another_key(store: VaultStore, folder: Path) -> None:
    code = vault_keys.new_recovery_code(store)
    vault_keys.put_recovery_code(store, folder, code, NOW, passphrase=PASSPHRASE)
    known = PASSPHRASE
    for passphrase in ("second, invented", "third, invented"):
        vaults.change_passphrase(store, folder, passphrase, NOW + timedelta(hours=1), passphrase=known)
        known = passphrase
    assert [state for _name, state in offered(store, folder)] == [GOOD, GOOD, OTHER_KEY]


def test_damaged_and_foreign_ones_are_not_named(store: VaultStore, folder: Path, tmp_path: Path) -> None:
    vaults.create(store, tmp_path / "other", PASSPHRASE, NOW).vault.close()
    vault = store.unlock(tmp_path / "other", passphrase=PASSPHRASE)
    foreign = vault.backups.make("asked", NOW + timedelta(days=2)).file
    vault.close()
    shown = foreign.rename(folder / "backups" / foreign.name)
    (folder / "backups" / "2027-01-01T0000Z-daily-9.mcb").write_bytes(b"nothing of that kind")
    assert offered(store, folder)[0] == (NEW, GOOD)
    assert offered(store, folder)[-1][1] == DAMAGED
    assert shown.name not in [name for name, _state in offered(store, folder)]
    assert store.backup_at(folder, shown).state == GOOD
    for name in (NEW, OLD):
        (folder / "backups" / name).unlink()
    assert way_out(store, folder) == {"backup": ""}
