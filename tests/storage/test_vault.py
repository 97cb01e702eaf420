"""A whole vault: made, unlocked with either secret, closed; whatever is wrong is told."""

from __future__ import annotations

import json
import os
import stat
import unicodedata
from datetime import datetime
from pathlib import Path

import pytest
from tests.storage.faulty import FaultyOs, Killed
from tests.storage.made import NOW, PASSPHRASE, Made, build_notes, notes, refusal, snapshot, write_note

from myconnections.domain.errors import Refused, Trouble
from myconnections.domain.vault import is_part
from myconnections.storage import disk, keys, opening
from myconnections.storage.header import MasterKey
from myconnections.storage.keys import DEFAULT_KDF, FLOOR_KDF
from myconnections.storage.vault import VaultStore


def test_a_new_vault_is_open_and_keeps_what_is_written(store: VaultStore, tmp_path: Path) -> None:
    folder = tmp_path / "vaults" / "mine"
    vault, code = store.create(folder, PASSPHRASE, NOW)
    write_note(vault, "first")
    vault.close()
    vault.close()
    assert sorted(snapshot(folder)) == ["header.json", "header.json.mirror", "people.db"]
    for secret in ({"passphrase": PASSPHRASE}, {"recovery_code": code}):
        vault = store.unlock(folder, **secret)
        assert notes(vault) == ["first"]
        assert vault.notices == ()
        vault.close()
    assert [path.name for path in folder.parent.iterdir()] == ["mine"]


def test_a_throwaway_vault_costs_the_least_that_is_allowed(tmp_path: Path) -> None:
    vault, _ = VaultStore(cost=DEFAULT_KDF, build=build_notes).create(
        tmp_path / "mine", PASSPHRASE, NOW, throwaway=True
    )
    vault.close()
    slots = json.loads((tmp_path / "mine" / "header.json").read_text(encoding="utf-8"))["slots"]
    assert [slot["kdf"]["memory_kib"] for slot in slots if "memory_kib" in slot["kdf"]] == [FLOOR_KDF.memory_kib]


def test_every_file_is_for_its_owner_only(store: VaultStore, tmp_path: Path) -> None:
    vault, _ = store.create(tmp_path / "mine", PASSPHRASE, NOW)
    write_note(vault, "first")
    files = list((tmp_path / "mine").iterdir())
    assert {path.name for path in files} >= {"people.db", "people.db-wal", "people.db-shm", "vault.lock"}
    assert all(is_part(path.name) for path in files)  # no export is ever written over one of them
    assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o600}
    assert stat.S_IMODE((tmp_path / "mine").stat().st_mode) == 0o700
    vault.close()


def test_an_empty_folder_takes_a_vault(store: VaultStore, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir(mode=0o755)
    vault, _ = store.create(tmp_path / "mine", PASSPHRASE, NOW)
    assert stat.S_IMODE((tmp_path / "mine").stat().st_mode) == 0o700
    vault.close()


def test_a_vault_is_never_made_over_something(made: Made, tmp_path: Path) -> None:
    before = snapshot(made.folder)
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "one.txt").write_text("dear")
    for folder, code in ((made.folder, "vault_exists"), (tmp_path / "letters", "folder_not_empty")):
        with pytest.raises(Refused) as caught:
            made.store.create(folder, PASSPHRASE, NOW)
        assert caught.value.code == code
    (made.folder / "people.db").unlink()
    (made.folder / "header.json").unlink()
    with pytest.raises(Refused, match="vault_exists"):
        made.store.create(made.folder, PASSPHRASE, NOW)
    assert (made.folder / "header.json.mirror").read_bytes() == before["header.json.mirror"]


def test_a_poor_passphrase_or_a_time_without_zone_makes_nothing(store: VaultStore, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="passphrase_too_short"):
        store.create(tmp_path / "mine", "1234567", NOW)
    with pytest.raises(ValueError, match="zone"):
        store.create(tmp_path / "mine", PASSPHRASE, datetime(2026, 1, 1))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("quick_kdf")
def test_a_creation_killed_at_any_step_leaves_nothing_or_a_vault(
    store: VaultStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for failing in range(1, 100):
        folder = tmp_path / str(failing)
        with monkeypatch.context() as patch:
            patch.setattr(disk, "os", FaultyOs(failing, Killed()))
            try:
                vault, _ = store.create(folder, PASSPHRASE, NOW)
            except Killed:
                if folder.exists():
                    store.unlock(folder, passphrase=PASSPHRASE).close()
                continue
        vault.close()
        break
    assert failing > 14  # both header files, the renaming and the folder above
    vault, _ = store.create(tmp_path / "last", PASSPHRASE, NOW)
    vault.close()


def test_what_a_killed_creation_left_is_removed_by_the_next(store: VaultStore, tmp_path: Path) -> None:
    (tmp_path / ".mine.creating-abc").mkdir()
    (tmp_path / ".mine.creating-abc" / "people.db").write_bytes(b"half")
    vault, _ = store.create(tmp_path / "mine", PASSPHRASE, NOW)
    vault.close()
    assert [path.name for path in tmp_path.iterdir()] == ["mine"]


def test_a_table_that_cannot_be_made_leaves_nothing(tmp_path: Path) -> None:
    def build(_connection: object) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        VaultStore(cost=FLOOR_KDF, build=build).create(tmp_path / "mine", PASSPHRASE, NOW)
    assert list(tmp_path.iterdir()) == []


def test_a_wrong_passphrase_is_refused_each_time_and_changes_nothing(made: Made) -> None:
    before = {path.name: (path.stat().st_mtime_ns, path.read_bytes()) for path in made.folder.glob("[hp]*")}
    assert [refusal(made, passphrase="wrong") for _ in range(5)] == ["wrong_passphrase"] * 5
    assert refusal(made, passphrase="") == "wrong_passphrase"
    assert refusal(made, passphrase=PASSPHRASE.upper()) == "wrong_passphrase"
    assert {path.name: (path.stat().st_mtime_ns, path.read_bytes()) for path in made.folder.glob("[hp]*")} == before
    assert not (made.folder / "vault.lock.json").exists()


@pytest.mark.parametrize(
    "typed",
    [
        unicodedata.normalize("NFD", PASSPHRASE),
        PASSPHRASE.replace("correct", "ｃｏｒｒｅｃｔ").replace(" ", "\u3000"),
    ],
)
def test_the_passphrase_of_another_keyboard_opens(made: Made, typed: str) -> None:
    assert typed != PASSPHRASE
    made.store.unlock(made.folder, passphrase=typed).close()


def test_a_mistyped_code_is_told_from_a_wrong_one(made: Made, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other, other_code = made.store.create(tmp_path / "other", PASSPHRASE, NOW)
    other.close()
    monkeypatch.setattr(keys, "argon2id", None)  # neither runs a derivation
    wrong_letter = ("B" if made.code[0] == "A" else "A") + made.code[1:]
    assert refusal(made, recovery_code=wrong_letter) == "recovery_code_mistyped"
    assert refusal(made, recovery_code=other_code) == "wrong_recovery_code"
    made.store.unlock(made.folder, recovery_code=" " + made.code.lower().replace("-", " ")).close()


def test_a_missing_vault_is_told_and_not_made(store: VaultStore, tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "nowhere"):
        for ask in (
            lambda folder=folder: store.unlock(folder, passphrase="x"),
            lambda folder=folder: store.facts(folder),
            lambda folder=folder: store.keys(folder).change_passphrase(PASSPHRASE, NOW, passphrase="x"),
        ):
            with pytest.raises(Trouble, match="vault_missing"):
                ask()
    assert not store.exists(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_facts_are_told_without_any_secret(made: Made) -> None:
    facts = made.store.facts(made.folder)
    assert made.store.exists(made.folder)
    assert (facts.folder, facts.format, facts.generation) == (made.folder, 1, 1)
    assert facts.kdf == {"memory_kib": 19 * 1024, "passes": 2, "lanes": 1}
    assert facts.slots == ("passphrase", "recovery")
    assert facts.size == (made.folder / "people.db").stat().st_size
    assert len(bytes.fromhex(facts.vault_id)) == 16
    assert facts.changed == "2026-11-21T09:30:00+00:00"
    assert set(facts.marks) == {"passphrase", "recovery"}
    made.store.keys(made.folder).put_code("", NOW, passphrase=made.passphrase)
    assert made.store.facts(made.folder).marks == {"passphrase": facts.marks["passphrase"]}


def test_a_new_vault_measures_this_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keys, "calibrate", lambda: FLOOR_KDF)
    vault, _ = VaultStore().create(tmp_path / "mine", PASSPHRASE, NOW)
    vault.close()
    assert VaultStore().facts(tmp_path / "mine").kdf["memory_kib"] == FLOOR_KDF.memory_kib


def test_closing_leaves_one_whole_file_and_frees_the_vault(made: Made) -> None:
    vault = made.store.unlock(made.folder, passphrase=made.passphrase)
    write_note(vault, "kept")
    assert (made.folder / "people.db-wal").stat().st_size > 0
    vault.checkpoint()
    assert (made.folder / "people.db-wal").stat().st_size == 0
    vault.close()
    assert not (made.folder / "people.db-wal").exists()
    assert not (made.folder / "vault.lock.json").exists()


def test_a_vault_that_cannot_checkpoint_is_closed_all_the_same(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    vault = made.store.unlock(made.folder, passphrase=made.passphrase)

    def fail() -> None:
        raise Trouble("disk_full")

    monkeypatch.setattr(vault, "checkpoint", fail)
    with pytest.raises(Trouble, match="disk_full"):
        vault.close()
    made.store.unlock(made.folder, passphrase=made.passphrase).close()


def test_the_master_key_alone_opens_without_derivation(
    store: VaultStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keys, "new_master_key", lambda: bytes(range(32)))
    vault, _ = store.create(tmp_path / "mine", PASSPHRASE, NOW)
    assert vault.key(keys.EXPORT) == keys.derive(bytes(range(32)), "export/1")
    vault.close()
    monkeypatch.setattr(keys, "argon2id", None)
    store.unlock_with(tmp_path / "mine", MasterKey(bytes(range(32)))).close()


def test_health_of_a_whole_vault(made: Made) -> None:
    vault = made.store.unlock(made.folder, passphrase=made.passphrase)
    write_note(vault, "one")
    health = vault.health()
    assert health["ok"] is True
    assert (health["cipher_integrity_check"], health["quick_check"]) == ([], ["ok"])
    assert health["counts"] == {"meta": 1, "note": 1}
    assert (health["schema"], health["generation"], health["last_commit"]) == (opening.SCHEMA_VERSION, 1, 0)
    assert health["size"] == os.stat(made.folder / "people.db").st_size
    assert json.loads(json.dumps(health)) == health
    vault.close()


@pytest.mark.parametrize("how", ["flip", "append"])
def test_health_names_damage_and_repairs_nothing(made: Made, how: str) -> None:
    vault = made.store.unlock(made.folder, passphrase=made.passphrase)
    for number in range(40):
        write_note(vault, f"{number} " + "x" * 3000)
    vault.close()
    data = bytearray((made.folder / "people.db").read_bytes())
    if how == "flip":
        data[20 * 4096 + 50] ^= 1
    else:
        data += b"\x55" * 4096
    (made.folder / "people.db").write_bytes(data)
    vault = made.store.unlock(made.folder, passphrase=made.passphrase)
    health = vault.health()
    assert health["ok"] is False
    assert health["cipher_integrity_check"] != []
    vault.close()
    assert (made.folder / "people.db").read_bytes() == data
