"""A vault of an older schema is brought up on a copy: cases 17, 42 and 43 of the vault's faults."""

from __future__ import annotations

import errno
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection
from tests.faults.given import share
from tests.storage.faulty import FaultyOs, Killed
from tests.storage.made import NOW, PASSPHRASE
from tests.storage.saved import add, count_of, names, vault_of

from myconnections.domain.errors import Refused, Trouble
from myconnections.storage import backups, disk, health, migrating, migrations, opening
from myconnections.storage.keys import FLOOR_KDF
from myconnections.storage.vault import OpenVault, VaultStore

Step = Callable[[Connection], None]
STORE = VaultStore(cost=FLOOR_KDF, clock=lambda: NOW)


def grow(connection: Connection) -> None:
    connection.exec_driver_sql("CREATE TABLE later (id INTEGER PRIMARY KEY, text TEXT NOT NULL)")
    connection.exec_driver_sql("INSERT INTO later (text) SELECT name FROM contact")


def fail(connection: Connection) -> None:
    grow(connection)
    raise Trouble("disk_error")


def lose(connection: Connection) -> None:
    grow(connection)
    connection.exec_driver_sql("DELETE FROM contact WHERE id = 1")


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A closed vault of twenty people, of the schema of today."""
    with vault_of(tmp_path / "mine", 20):
        pass
    return tmp_path / "mine"


@pytest.fixture
def newer(monkeypatch: pytest.MonkeyPatch) -> Callable[[Step], None]:
    """From now on the program is one version further, by the step given."""
    now = opening.SCHEMA_VERSION

    def go(step: Step) -> None:
        monkeypatch.setattr(opening, "SCHEMA_VERSION", now + 1)
        monkeypatch.setattr(migrations, "STEPS", {**migrations.STEPS, now: step})

    return go


def opened(folder: Path, store: VaultStore = STORE) -> OpenVault:
    store._locks.clear()  # as a new process
    return store.unlock(folder, passphrase=PASSPHRASE)


def later_rows(vault: OpenVault) -> int:
    with vault.engine.connect() as connection:
        return int(connection.exec_driver_sql("SELECT count(*) FROM later").scalar_one())


def test_it_is_brought_up_and_the_one_before_is_a_backup(old: Path, newer: Callable[[Step], None]) -> None:
    version = opening.SCHEMA_VERSION
    newer(grow)
    vault = opened(old)
    try:
        assert vault.notices == ("brought_up",)
        assert vault.notice_facts == {"found": version, "known": version + 1, "count": 0}
        assert (opening.version_of(vault.engine), later_rows(vault), count_of(vault)) == (version + 1, 20, 20)
        assert vault.health()["ok"]
        (kept,) = vault.backups.listed()
        assert (kept.reason, kept.made, kept.state) == ("migration", NOW, "good")
        add(vault, 1, "岸")
        assert names(old) >= {"people.db", "header.json", "header.json.mirror", "backups"}
        assert not list(old.glob(f"{opening.MIGRATING}*"))
    finally:
        vault.close()
    again = opened(old)  # and not a second time
    assert (len(again.backups.listed()), count_of(again)) == (1, 21)
    again.close()


def test_without_a_clock_the_backup_has_the_moment_of_the_last_change(old: Path, newer: Callable[[Step], None]) -> None:
    newer(grow)
    vault = opened(old, VaultStore(cost=FLOOR_KDF))
    (kept,) = vault.backups.listed()
    assert kept.made == datetime.fromtimestamp(int(NOW.timestamp()), UTC)
    vault.close()


@pytest.mark.parametrize(("step", "code"), [(fail, "disk_error"), (lose, "migration_failed")])
def test_case_43_a_migration_that_goes_wrong_changes_nothing(
    old: Path, newer: Callable[[Step], None], monkeypatch: pytest.MonkeyPatch, step: Step, code: str
) -> None:
    before = (old / "people.db").read_bytes()
    with monkeypatch.context():
        newer(step)
        with pytest.raises(Trouble, match=code):
            opened(old)
        looked = STORE.unlock(old, passphrase=PASSPHRASE, looking=True)  # as it is, to be read and not written
        assert (looked.notices, count_of(looked), looked.health()["ok"]) == (("older_schema",), 20, True)
        with pytest.raises(Refused, match="read_only"):
            add(looked, 1)
        looked.close()
    assert (old / "people.db").read_bytes() == before
    assert not list(old.glob(f"{opening.MIGRATING}*"))
    monkeypatch.undo()
    vault = opened(old)  # the version before opens it as ever
    assert count_of(vault) == 20
    vault.close()


def test_a_copy_that_is_not_whole_does_not_take_the_place(
    old: Path, newer: Callable[[Step], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    newer(grow)
    real = health.health_of

    def bad(engine: Any, folder: Path) -> dict[str, object]:
        return {**real(engine, folder), "ok": folder == old}

    monkeypatch.setattr(migrating, "health_of", bad)
    with pytest.raises(Trouble, match="migration_failed"):
        opened(old)


def test_where_there_is_no_room_for_the_backup_nothing_is_begun(
    old: Path, newer: Callable[[Step], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    newer(grow)

    def full(*_given: object) -> None:
        raise Trouble("disk_full")

    monkeypatch.setattr(backups.BackupsKept, "make", full)
    with pytest.raises(Trouble, match="disk_full"):
        opened(old)
    assert not list(old.glob(f"{opening.MIGRATING}*"))


@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
@pytest.mark.parametrize("error", [Killed(), OSError(errno.EIO, "input/output error")], ids=["kill", "eio"])
@pytest.mark.parametrize("failing", range(1, 19, share(3, 1)))
def test_case_42_killed_or_failing_at_each_step(
    old: Path,
    newer: Callable[[Step], None],
    monkeypatch: pytest.MonkeyPatch,
    failing: int,
    error: BaseException,
    after: bool,
) -> None:
    """The old vault or the new one, whole; opening again finishes."""
    newer(grow)
    with monkeypatch.context() as patch:
        faulty = FaultyOs(failing, error, after=after)
        for place in (disk, backups):
            patch.setattr(place, "os", faulty)
        patch.setattr(migrating, "sync", faulty.fsync)
        if isinstance(error, Killed):  # a kill tidies nothing up
            patch.setattr(migrating.shutil, "rmtree", lambda *_, **__: None)
        try:
            vault = opened(old)
        except (Killed, Trouble):
            pass
        else:
            vault.close()  # fewer steps than that, or one that may fail
    again = opened(old)
    assert (later_rows(again), count_of(again), again.health()["ok"]) == (20, 20, True)
    again.close()
    assert not list(old.glob(f"{opening.MIGRATING}*"))
    assert not (old / f"people.db{disk.TEMPORARY}").exists()
