"""Backups are made whole or not at all: cases 47, 64, 66 and 68 of the vault's faults, full and missing places."""

from __future__ import annotations

import errno
import shutil
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest
from tests.storage.made import NOW, PASSPHRASE
from tests.storage.saved import MARKER, STORE, count_of, counted, flip, inside, later, mode, names, vault_of
from tests.storage.small_disk import small_disk

from myconnections.domain.backup import DAMAGED, GOOD, OTHER_KEY
from myconnections.domain.errors import Refused, Trouble
from myconnections.storage import backup_file, backups
from myconnections.storage.header import Passphrase


def test_a_backup_is_one_file_for_its_owner_with_a_vault_in_it(tmp_path: Path) -> None:
    with vault_of(tmp_path / "mine") as (vault, _):
        made = vault.backups.make("import", NOW)
        assert made.file.name == "2026-11-21T0930Z-import-1.mcb"
        assert (made.state, made.made, made.reason, made.generation) == (GOOD, NOW, "import", 1)
        assert (mode(made.file), mode(made.file.parent)) == (0o600, 0o700)
        assert names(made.file.parent) == {made.file.name}
        assert vault.backups.listed() == [made]
        again = vault.backups.make("import", NOW)
        assert again.file.name == "2026-11-21T0930Z-import-1-2.mcb"
    # Without this program: what any unzip takes out of it is a vault.
    with zipfile.ZipFile(made.file) as packed:
        packed.extractall(tmp_path / "by hand")
    assert names(tmp_path / "by hand") == {"header.json", "people.db", "manifest.json"}
    assert counted(tmp_path / "by hand") == 20


def test_nothing_in_a_backup_can_be_read(tmp_path: Path) -> None:
    with vault_of(tmp_path / "mine") as (vault, _):
        told = vault.backups.make("asked", NOW).file.read_bytes()
    assert MARKER.encode() not in told
    assert b"contact" not in told  # not even how many rows of what there are
    assert b"SQLite format 3" not in told


def test_the_passphrase_changed_since_unlocking_opens_the_backup(tmp_path: Path) -> None:
    with vault_of(tmp_path / "mine") as (vault, _):
        STORE.keys(tmp_path / "mine").change_passphrase("quite another one", NOW, passphrase=PASSPHRASE)
        made = vault.backups.make("asked", NOW)
        assert made.generation == 2
        backup_file.prove_whole(made.file, Passphrase("quite another one"))
        with pytest.raises(Trouble, match="wrong_passphrase"):
            backup_file.prove(made.file, Passphrase(PASSPHRASE))


def test_a_file_of_ones_own_is_never_written_over(tmp_path: Path) -> None:
    with vault_of(tmp_path / "mine") as (vault, _):
        (tmp_path / "out.mcb").write_text("dear")
        with pytest.raises(Refused, match="file_exists"):
            vault.backups.make("asked", NOW, tmp_path / "out.mcb")
        assert (tmp_path / "out.mcb").read_text() == "dear"
        vault.backups.make("asked", NOW, tmp_path / "two.mcb")
        assert names(tmp_path) == {"mine", "out.mcb", "two.mcb"}
        assert vault.backups.listed() == []


def test_case_47_and_64_a_backup_opens_no_file_of_the_vault_and_writes_nowhere_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []

    def spy(event: str, arguments: tuple[Any, ...]) -> None:
        if watching and event == "open" and isinstance(arguments[0], str | bytes | Path):
            opened.append(str(arguments[0]))

    watching = False
    sys.addaudithook(spy)
    monkeypatch.chdir(tmp_path)
    with vault_of(tmp_path / "mine") as (vault, _):
        watching = True
        made = vault.backups.make("asked", NOW)
        vault.backups.listed()
        vault.backups.drill(made, NOW)
        watching = False
    of_the_vault = {str(tmp_path / "mine" / name) for name in ("people.db", "people.db-wal", "people.db-shm")}
    assert opened
    assert not of_the_vault & set(opened)
    assert {
        path for path in opened if path.startswith("/") and "tmp" in path and not path.startswith(str(tmp_path))
    } == set()


def test_case_66_a_full_disk_is_told_before_anything_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with vault_of(tmp_path / "mine") as (vault, _):
        first = vault.backups.make("asked", NOW)
        with monkeypatch.context() as patch:
            patch.setattr(shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(1, 1, 1))  # type: ignore[attr-defined]
            with pytest.raises(Trouble, match="disk_full"):
                vault.backups.make("asked", later(minutes=1))
        assert names(first.file.parent) == {first.file.name}


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT])
@pytest.mark.parametrize("step", ["copy", "pack", "sync", "rename"])
def test_case_66_a_disk_that_fills_up_meanwhile_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, number: int
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(number, "full")

    with vault_of(tmp_path / "mine") as (vault, _):
        first = vault.backups.make("asked", NOW)
        where: dict[str, tuple[Any, str]] = {
            "copy": (backups.BackupsKept, "_copy_into"),
            "pack": (backup_file, "write"),
            "sync": (backups, "sync"),
            "rename": (backups, "replace_patiently"),
        }
        with monkeypatch.context() as patch:
            patch.setattr(*where[step], full)
            with pytest.raises((Trouble, OSError)) as caught:
                vault.backups.make("asked", later(minutes=1))
        if step != "copy":
            assert isinstance(caught.value, Trouble)
            assert caught.value.code == "disk_full"
        assert names(first.file.parent) == {first.file.name}
        assert vault.backups.make("asked", later(minutes=1)).state == GOOD


def test_case_66_a_small_disk_that_is_really_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with small_disk(tmp_path / "small", "256k") as small, vault_of(tmp_path / "mine", 300) as (vault, _):
        with pytest.raises(Trouble, match="disk_full"):
            vault.backups.make("asked", NOW, small / "out.mcb")
        monkeypatch.setattr(backups.BackupsKept, "check_room", lambda *_: None)
        with pytest.raises(Trouble, match="disk_full"):
            vault.backups.make("asked", NOW, small / "out.mcb")
        assert names(small) == set()
        assert count_of(vault) == 300
        assert vault.backups.make("asked", NOW).state == GOOD


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOENT, "backup_folder_missing"),
        (errno.EIO, "backup_folder_missing"),
        (errno.EROFS, "backup_unwritable"),
        (errno.EACCES, "backup_unwritable"),
    ],
)
def test_what_goes_wrong_at_the_place_is_told_of_the_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: str
) -> None:
    with vault_of(tmp_path / "mine") as (vault, _):
        made = vault.backups.make("asked", NOW)

        def refuses(_: int) -> None:
            raise OSError(number, "no")

        monkeypatch.setattr(backups, "sync", refuses)
        with pytest.raises(Trouble, match=code) as caught:
            vault.backups.make("asked", NOW, tmp_path / "out.mcb")
        assert caught.value.facts["folder"] == str(tmp_path)
        with pytest.raises(Trouble, match=code):
            vault.backups.copy_to(tmp_path, made)
        assert names(tmp_path) == {"mine"}


def test_a_place_that_is_not_there(tmp_path: Path) -> None:
    gone = tmp_path / "unplugged"
    with vault_of(tmp_path / "mine") as (vault, _):
        made = vault.backups.make("asked", NOW)
        for attempt in (
            lambda: vault.backups.make("asked", NOW, gone / "out.mcb"),
            lambda: vault.backups.copy_to(gone, made),
            lambda: vault.backups.listed(gone),
            lambda: vault.backups.rotate(NOW, gone),
        ):
            with pytest.raises(Trouble, match="backup_folder_missing"):
                attempt()
        assert not gone.exists()


def test_backups_of_other_vaults_are_not_ours_and_those_of_other_keys_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with vault_of(tmp_path / "mine") as (vault, _), vault_of(tmp_path / "other", 3) as (other, _):
        made = vault.backups.make("asked", NOW)
        foreign = other.backups.make("import", NOW)
        shutil.copy(foreign.file, made.file.parent)
        (made.file.parent / "letter.txt").write_text("dear")
        assert vault.backups.listed() == [made]
        monkeypatch.setattr(vault, "_master_key", bytes(32))
        assert [one.state for one in vault.backups.listed()] == [OTHER_KEY]
        assert vault.backups.rotate(later(days=4000)) == 0


def test_case_68_on_disk_damaged_ones_hold_no_place(tmp_path: Path) -> None:
    with vault_of(tmp_path / "mine") as (vault, _):
        made = vault.backups.make("daily", NOW)
        for day in range(1, 30):
            vault.backups.make("daily", later(days=day))
        bad = vault.backups.listed()[2].file
        flip(bad, inside(bad)["manifest.json"][0] + 5)
        assert vault.backups.rotate(later(days=30)) > 15
        left = vault.backups.listed()
        assert [one.state for one in left].count(DAMAGED) == 1
        assert 8 <= len(left) - 1 <= 17
        assert left[0].made == later(days=29)
        assert vault.backups.rotate(later(days=30)) == 0
        assert made.file.exists() == (made.file in {one.file for one in left})


def test_a_second_folder_gets_the_same_file_once(tmp_path: Path) -> None:
    second = tmp_path / "second"
    second.mkdir()
    with vault_of(tmp_path / "mine") as (vault, _):
        made = vault.backups.make("asked", NOW)
        for _ in range(2):
            copied = vault.backups.copy_to(second, made)
            assert copied.state == GOOD
            assert copied.file.read_bytes() == made.file.read_bytes()
            assert (mode(copied.file), names(second)) == (0o600, {made.file.name})
        assert vault.backups.rotate(NOW, second) == 0
        assert vault.backups.listed(second) == [copied]


def test_a_second_folder_that_is_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    second = tmp_path / "second"
    second.mkdir()
    with vault_of(tmp_path / "mine") as (vault, _):
        made = vault.backups.make("asked", NOW)
        monkeypatch.setattr(shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(1, 1, 1))  # type: ignore[attr-defined]
        with pytest.raises(Trouble, match="disk_full"):
            vault.backups.copy_to(second, made)
        assert names(second) == set()


@pytest.mark.parametrize("poisoned", [True, False])
def test_a_database_error_while_copying_gives_up_the_connection_only_when_it_must(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, poisoned: bool
) -> None:
    with vault_of(tmp_path / "mine") as (vault, _):
        given_up: list[bool] = []

        class InTheMiddle:
            """The connection as the pool would give it in the middle of a transaction."""

            def __init__(self) -> None:
                self._held = vault.engine.pool.connect()
                self._held.cursor().execute("BEGIN")
                self.cursor = self._held.cursor

            def invalidate(self) -> None:
                given_up.append(True)

            def close(self) -> None:
                self._held.cursor().execute("ROLLBACK")
                self._held.close()

        with monkeypatch.context() as patch:
            patch.setattr(vault.engine, "raw_connection", InTheMiddle)
            patch.setattr(backups, "is_poisoned", lambda _: poisoned)
            with pytest.raises(backups.dbapi2.OperationalError, match="within a transaction"):
                vault.backups.make("asked", NOW)
        assert given_up == [True] * poisoned
        assert names(tmp_path / "mine" / "backups") == set()
        assert count_of(vault) == 20


def test_before_a_migration(tmp_path: Path) -> None:
    with vault_of(tmp_path / "mine") as (vault, _):
        made = backups.before_migration(vault.engine, vault.folder, vault.vault_id, vault._master_key, NOW)
        assert (made.reason, made.state) == ("migration", GOOD)
