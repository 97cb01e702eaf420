"""Back to a vault: cases 10, 12, 17, 33, 67 and 69 to 71 of the vault's faults."""

from __future__ import annotations

import errno
import shutil
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from tests.storage.faulty import Killed
from tests.storage.made import NOW, PASSPHRASE
from tests.storage.saved import MARKER, STORE, add, count_of, counted, flip, inside, later, mode, names, vault_of

from myconnections.domain.errors import Refused, Trouble
from myconnections.storage import backup_file, health, opening, restoring


def saved(tmp_path: Path, count: int = 20) -> tuple[Path, str, str]:
    """A backup all by itself, the code of its vault and its id; the vault is gone."""
    with vault_of(tmp_path / "gone", count) as (vault, code):
        vault.backups.make("asked", NOW, tmp_path / "one.mcb")
        found = vault.vault_id
    shutil.rmtree(tmp_path / "gone")
    return tmp_path / "one.mcb", code, found


def test_case_69_another_machine_needs_only_the_file_and_either_secret(tmp_path: Path) -> None:
    file, code, vault_id = saved(tmp_path)
    for number, secret in enumerate(({"passphrase": PASSPHRASE}, {"recovery_code": code})):
        folder = tmp_path / "machine" / str(number)
        restored = STORE.restore(file, folder, later(days=3), **secret)
        assert (restored.folder, restored.vault_id, restored.generation) == (folder, vault_id, 2)
        assert (restored.made, restored.counts["contact"]) == (NOW, 20)
        assert STORE.facts(folder).generation == 2
        assert (mode(folder), mode(folder / "people.db"), mode(folder / "header.json")) == (0o700, 0o600, 0o600)
        assert names(folder) == {"people.db", "header.json", "header.json.mirror"}
        assert names(folder.parent) == {str(each) for each in range(number + 1)}
        vault = STORE.unlock(folder, **secret)
        with vault.read() as uow:
            assert len(uow.search.people(f"{MARKER}7")) == 1
            assert [entry.kind for entry in uow.history.entries()] == ["add"]
        assert (vault.health()["ok"], vault.notices, count_of(vault)) == (True, (), 20)
        add(vault, 1, "佐藤")  # it can be written to
        vault.close()
    assert counted(tmp_path / "machine" / "1", passphrase=PASSPHRASE) == 21


def test_an_empty_folder_takes_it_and_anything_else_refuses(tmp_path: Path) -> None:
    file, _, _ = saved(tmp_path)
    (tmp_path / "empty").mkdir(mode=0o755)
    STORE.restore(file, tmp_path / "empty", NOW, passphrase=PASSPHRASE)
    assert (counted(tmp_path / "empty"), mode(tmp_path / "empty")) == (20, 0o700)
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "one.txt").write_text("dear")
    (tmp_path / "bare").mkdir()
    (tmp_path / "bare" / "people.db").write_text("somebody's")
    for folder, code in (("empty", "vault_exists"), ("letters", "folder_not_empty"), ("bare", "vault_exists")):
        with pytest.raises(Refused, match=code):
            STORE.restore(file, tmp_path / folder, NOW, passphrase=PASSPHRASE)
    assert counted(tmp_path / "empty") == 20
    assert names(tmp_path / "letters") == {"one.txt"}
    with pytest.raises(Refused, match="vault_exists"):
        restoring.restore(file, tmp_path / "bare", backup_file.headers.Passphrase(PASSPHRASE), NOW)
    with pytest.raises(ValueError, match="zone"):
        STORE.restore(file, tmp_path / "new", datetime(2026, 1, 1), passphrase=PASSPHRASE)


def test_a_wrong_secret_leaves_no_folder(tmp_path: Path) -> None:
    file, code, _ = saved(tmp_path)
    for secret, said in (
        ({"passphrase": "something else"}, "wrong_passphrase"),
        ({"recovery_code": code[:-1] + ("2" if code[-1] != "2" else "3")}, "recovery_code_mistyped"),
    ):
        with pytest.raises((Trouble, Refused), match=said):
            STORE.restore(file, tmp_path / "new", NOW, **secret)
    assert names(tmp_path) == {"one.mcb"}


def test_case_12_an_old_backup_opens_with_the_old_passphrase(tmp_path: Path) -> None:
    with vault_of(tmp_path / "mine") as (vault, _):
        made = vault.backups.make("asked", NOW)
        STORE.keys(tmp_path / "mine").change_passphrase("quite another one", NOW, passphrase=PASSPHRASE)
        with pytest.raises(Trouble, match="wrong_passphrase"):
            STORE.restore(made.file, tmp_path / "new", NOW, passphrase="quite another one")
        STORE.restore(made.file, tmp_path / "new", NOW, passphrase=PASSPHRASE)
    assert counted(tmp_path / "new") == 20


def test_case_67_a_damaged_backup_restores_nothing(tmp_path: Path) -> None:
    file, _, _ = saved(tmp_path)
    for part, (start, end) in inside(file).items():
        flip(file, (start + end) // 2)
        with pytest.raises(Trouble, match="backup_damaged") as caught:
            STORE.restore(file, tmp_path / "new", NOW, passphrase=PASSPHRASE)
        assert caught.value.facts["part"] == part
        flip(file, (start + end) // 2)
        assert names(tmp_path) == {"one.mcb"}
    STORE.restore(file, tmp_path / "new", NOW, passphrase=PASSPHRASE)


@pytest.mark.parametrize("what", ["counts", "checks", "disk"])
def test_case_67_a_database_that_is_not_what_the_manifest_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    file, _, _ = saved(tmp_path)

    def told(code: str) -> Any:
        def refuse(*_: object) -> None:
            raise Trouble(code)

        return refuse

    answers: dict[str, tuple[Any, str]] = {
        "counts": (lambda *_: {"contact": 3}, "backup_damaged"),
        "checks": (told("backup_not_whole"), "backup_damaged"),
        "disk": (told("disk_error"), "disk_error"),
    }
    monkeypatch.setattr(restoring, "counts_of", answers[what][0])
    with pytest.raises(Trouble, match=answers[what][1]):
        STORE.restore(file, tmp_path / "new", NOW, passphrase=PASSPHRASE)
    assert names(tmp_path) == {"one.mcb"}


def test_case_17_a_backup_of_a_newer_program_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file, _, _ = saved(tmp_path)
    monkeypatch.setattr(opening, "SCHEMA_VERSION", 0)
    with pytest.raises(Trouble, match="vault_newer"):
        STORE.restore(file, tmp_path / "new", NOW, passphrase=PASSPHRASE)
    assert names(tmp_path) == {"one.mcb"}


def test_a_full_disk_leaves_no_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file, _, _ = saved(tmp_path)
    with monkeypatch.context() as patch:
        patch.setattr(shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(1, 1, 1))  # type: ignore[attr-defined]
        with pytest.raises(Trouble, match="disk_full"):
            STORE.restore(file, tmp_path / "new", NOW, passphrase=PASSPHRASE)

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(restoring, "sync", full)
    with pytest.raises(Trouble, match="disk_full"):
        STORE.restore(file, tmp_path / "new", NOW, passphrase=PASSPHRASE)
    assert names(tmp_path) == {"one.mcb"}


@pytest.mark.parametrize("step", ["_unpacked", "sync", "replace_patiently", "sync_folder"])
@pytest.mark.parametrize("after", [False, True])
def test_case_70_a_restoring_killed_anywhere_leaves_nothing_or_a_vault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, after: bool
) -> None:
    file, _, _ = saved(tmp_path)
    real = getattr(restoring, step)

    def killed(*given: Any) -> None:
        if after:
            real(*given)
        raise Killed

    with monkeypatch.context() as patch:
        patch.setattr(restoring, step, killed)
        patch.setattr(shutil, "rmtree", lambda *_, **__: None)  # a kill tidies nothing up
        with pytest.raises(Killed):
            STORE.restore(file, tmp_path / "new", NOW, passphrase=PASSPHRASE)
    if (tmp_path / "new").exists():
        assert counted(tmp_path / "new") == 20
    else:
        STORE.restore(file, tmp_path / "new", NOW, passphrase=PASSPHRASE)
        assert counted(tmp_path / "new") == 20
        assert names(tmp_path) == {"one.mcb", "new"}  # what was left has been removed


def test_case_33_no_old_log_stands_beside_what_was_restored(tmp_path: Path) -> None:
    with vault_of(tmp_path / "mine") as (vault, _):
        made = vault.backups.make("asked", NOW)
        add(vault, 5, "佐藤")
        log = (tmp_path / "mine" / "people.db-wal").read_bytes()
        (tmp_path / "mine" / "people.db-wal-of-then").write_bytes(log)
    STORE.restore(made.file, tmp_path / "new", NOW, passphrase=PASSPHRASE)
    assert names(tmp_path / "new") == {"people.db", "header.json", "header.json.mirror"}
    assert counted(tmp_path / "new") == 20


def test_case_71_a_drill_tells_what_it_found_and_leaves_nothing(tmp_path: Path) -> None:
    with vault_of(tmp_path / "mine") as (vault, _):
        made = vault.backups.make("asked", NOW)
        left = tmp_path / "mine" / ".drill-killed"
        left.mkdir()
        (left / "people.db").write_bytes(b"half")
        before = names(tmp_path / "mine") - {".drill-killed"}
        seen: list[bytes] = []
        real = health.health_of

        def looking(engine: Any, folder: Path) -> dict[str, object]:
            assert folder.parent == tmp_path / "mine"
            assert mode(folder) == 0o700
            seen.extend(path.read_bytes() for path in folder.iterdir() if not path.name.endswith("-shm"))
            return real(engine, folder)

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(restoring, "health_of", looking)
            drilled = vault.backups.drill(made, later(minutes=5))
        assert (drilled.at, drilled.file, drilled.counts["contact"]) == (later(minutes=5), made.file.name, 20)
        assert names(tmp_path / "mine") == before
        assert seen
        assert not any(MARKER.encode() in data or b"SQLite format 3" in data for data in seen)
        assert count_of(vault) == 20


def test_case_71_a_drill_finds_what_is_wrong(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with vault_of(tmp_path / "mine") as (vault, _):
        made = vault.backups.make("asked", NOW)
        before = names(tmp_path / "mine")
        at = sum(inside(made.file)["people.db"]) // 2
        flip(made.file, at)
        with pytest.raises(Trouble, match="backup_damaged"):
            vault.backups.drill(made, NOW)
        flip(made.file, at)
        monkeypatch.setattr(restoring, "health_of", lambda *_: {"ok": False, "counts": {}})
        with pytest.raises(Trouble, match="backup_damaged"):
            vault.backups.drill(made, NOW)
        assert names(tmp_path / "mine") == before


def test_what_is_damaged_so_that_the_checks_themselves_stumble(tmp_path: Path) -> None:
    with vault_of(tmp_path / "mine", 300) as (vault, _):
        key, vault_id = vault.key("db/1"), vault.vault_id
    database = tmp_path / "mine" / "people.db"
    for page in range(1, database.stat().st_size // 4096):
        flip(database, page * 4096 + 99)
    with pytest.raises(Trouble, match=r"backup_not_whole|vault_damaged"):
        restoring.counts_of(database, key, vault_id)
    assert not (tmp_path / "mine" / "people.db-wal").exists()


def test_a_trouble_of_another_kind_passes_the_checks_untouched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with vault_of(tmp_path / "mine") as (vault, _):
        key, vault_id = vault.key("db/1"), vault.vault_id

    class Failing:
        def __init__(self, code: int) -> None:
            self.code = code

        def execute(self, _: str) -> None:
            error = opening.dbapi2.OperationalError("input or output")
            error.sqlite_errorcode = self.code
            raise error

        def close(self) -> None:
            pass

    for number, code in ((10, "disk_error"), (11, "backup_not_whole")):
        monkeypatch.setattr(opening, "open_at_rest", lambda *_, number=number: Failing(number))
        with pytest.raises(Trouble, match=code):
            restoring.counts_of(tmp_path / "mine" / "people.db", key, vault_id)
