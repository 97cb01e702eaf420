"""Another encryption key: with the vault open or closed, whatever breaks off, the old or the new one is in force."""

from __future__ import annotations

import os
import resource
import signal
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from tests.storage.cases.keyed import CODE, LATER, NEW_CODE, keys_of, opens
from tests.storage.cases.ring import Ring
from tests.storage.faulty import FaultyOs, Killed
from tests.storage.made import NOW, PASSPHRASE, Made, build_notes, notes, write_note

from myconnections.domain.errors import Trouble
from myconnections.services import backups
from myconnections.storage import disk, header_files, opening, replacing, side_files
from myconnections.storage import header as headers
from myconnections.storage.header import MasterKey, Passphrase, Pending
from myconnections.storage.header_files import HEADER
from myconnections.storage.keys import FLOOR_KDF
from myconnections.storage.os_keyring import OsKeyring
from myconnections.storage.recovery import RecoveryCode
from myconnections.storage.vault import VaultStore


@pytest.fixture
def ring() -> Iterator[type[Ring]]:
    Ring.kept.clear()
    yield Ring
    Ring.kept.clear()


@pytest.fixture
def store() -> VaultStore:
    return VaultStore(cost=FLOOR_KDF, build=build_notes, keyring=OsKeyring(Ring, 5))


def no_room(*_: object) -> None:
    raise Trouble("disk_full")


def test_the_key_is_replaced_while_the_vault_is_open(made: Made, ring: type[Ring]) -> None:
    keys_of(made).remember(NOW, passphrase=PASSPHRASE)
    vault = made.store.unlock(made.folder, passphrase=PASSPHRASE)
    write_note(vault, "before")
    old = MasterKey(vault._master_key)
    with pytest.raises(Trouble, match="vault_in_use"):
        keys_of(made).replace(CODE, LATER, passphrase=PASSPHRASE)
    keys_of(made).replace(CODE, LATER, passphrase=PASSPHRASE, vault=vault)
    write_note(vault, "after")
    assert vault.backups.make("asked", LATER).state == "good"
    vault.close()
    with pytest.raises(Trouble, match="header_altered"):
        made.store.unlock_with(made.folder, old)
    vault = made.store.unlock_remembered(made.folder)  # the device went along
    assert notes(vault) == ["before", "after"]
    vault.close()
    assert (opens(made, recovery_code=CODE), opens(made, recovery_code=made.code)) == (True, False)
    assert made.store.facts(made.folder).slots == ("passphrase", "recovery", "device")


def test_a_device_that_is_not_here_does_not_go_along(made: Made, ring: type[Ring]) -> None:
    keys_of(made).remember(NOW, passphrase=PASSPHRASE)
    for kept in ({}, {next(iter(ring.kept)): "11" * 32}):
        ring.kept.clear()
        ring.kept.update(kept)
        keys_of(made).replace("", LATER, passphrase=PASSPHRASE)
        assert made.store.facts(made.folder).slots == ("passphrase",)


def test_before_a_key_is_replaced_there_is_a_backup(tmp_path: Path) -> None:
    store = VaultStore(cost=FLOOR_KDF, before=backups.before)
    vault, code = store.create(tmp_path / "mine", PASSPHRASE, NOW)
    vault.close()
    store.keys(tmp_path / "mine").replace(CODE, LATER, passphrase=PASSPHRASE)
    vault = store.unlock(tmp_path / "mine", passphrase=PASSPHRASE)
    (kept,) = vault.backups.listed()
    vault.close()
    assert (kept.state, kept.reason) == ("other_key", "key")
    store.restore(kept.file, tmp_path / "back", LATER, recovery_code=code)
    store.unlock(tmp_path / "back", passphrase=PASSPHRASE).close()
    (tmp_path / "mine" / "backups").rename(tmp_path / "elsewhere")
    (tmp_path / "mine" / "backups").write_bytes(b"in the way")
    for change in (
        lambda keys: keys.replace(NEW_CODE, LATER, passphrase=PASSPHRASE),
        lambda keys: keys.change_passphrase("another one, invented", LATER, passphrase=PASSPHRASE),
    ):
        with pytest.raises(Trouble) as caught:
            change(store.keys(tmp_path / "mine"))
        assert (caught.value.code, caught.value.facts["why"]) == ("no_backup_before", "backup_unwritable")
    keys = store.keys(tmp_path / "mine")
    keys.change_passphrase("another one, invented", LATER, passphrase=PASSPHRASE, backup=False)
    store.unlock(tmp_path / "mine", passphrase="another one, invented").close()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs limits on files as Linux has them")
def test_a_full_disk_leaves_the_old_key(made: Made) -> None:
    vault = made.store.unlock(made.folder, passphrase=PASSPHRASE)
    for number in range(200):
        write_note(vault, f"{number} " + "x" * 2000)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    limit = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(
        resource.RLIMIT_FSIZE, (200_000, limit[1])
    )  # no file may grow beyond: the log cannot take it all
    try:
        with pytest.raises(Trouble):
            keys_of(made).replace(CODE, LATER, passphrase=PASSPHRASE, vault=vault)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limit)
        signal.signal(signal.SIGXFSZ, before)
    assert len(notes(vault)) == 200
    vault.close()
    assert made.store.unlock(made.folder, passphrase=PASSPHRASE).close() is None
    assert (opens(made, recovery_code=CODE), opens(made, recovery_code=made.code)) == (False, True)
    assert header_files.read(made.folder).pending is None


def test_a_database_that_does_not_answer_leaves_the_old_key(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, broken in (("rekey", no_room), ("checkpoint", lambda _: False)):
        with monkeypatch.context() as patch:
            patch.setattr(opening, name, broken)
            with pytest.raises(Trouble, match=r"disk_full|vault_busy"):
                keys_of(made).replace(CODE, LATER, passphrase=PASSPHRASE)
        assert header_files.read(made.folder).pending is None
        assert (opens(made, recovery_code=CODE), opens(made, recovery_code=made.code)) == (False, True)


def test_a_database_that_answers_nothing_is_not_believed(made: Made) -> None:
    unlocked = header_files.unlock(made.folder, Passphrase(PASSPHRASE))
    engine = made.store.unlock_with(made.folder, MasterKey(unlocked.master_key))

    class Mute:
        def cursor(self) -> Mute:
            return self

        def execute(self, _: str) -> Mute:
            return self

        def fetchone(self) -> None:
            return None

        def close(self) -> None:
            pass

        def raw_connection(self) -> Mute:
            return self

    with pytest.raises(Trouble, match="key_not_replaced"):
        opening.rekey(Mute(), bytes(32))  # type: ignore[arg-type]
    engine.close()


def test_a_trouble_after_the_new_key_was_taken_is_no_trouble(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    real, answers = opening.checkpoint, iter([True])

    def checkpoint(engine: object) -> bool:
        if next(answers, False):
            return real(engine)  # type: ignore[arg-type]
        raise Trouble("disk_error")

    with monkeypatch.context() as patch:
        patch.setattr(opening, "checkpoint", checkpoint)
        keys_of(made).replace(CODE, LATER, passphrase=PASSPHRASE)
    assert (opens(made, recovery_code=CODE), opens(made, recovery_code=made.code)) == (True, False)


def half_done(made: Made, *, rekeyed: bool) -> Pending:
    """The vault as a kill in the middle of a replacement leaves it."""
    unlocked = header_files.unlock(made.folder, Passphrase(PASSPHRASE))
    header, old, new = unlocked.header, unlocked.master_key, bytes(range(32))
    slots = (
        headers.passphrase_slot(header, headers.keys.passphrase_bytes(PASSPHRASE), new, FLOOR_KDF),
        headers.recovery_slot(header, RecoveryCode.read(NEW_CODE), new),
    )
    pending = Pending(headers.pending_slot(header, old, new), slots)
    header_files.write(made.folder, headers.sealed(replace(header, pending=pending), old))
    if rekeyed:
        replacing._rekey(made.folder, header.vault_id, old, new)
    return pending


@pytest.mark.parametrize("by", ["passphrase", "recovery_code", "device"])
@pytest.mark.parametrize("rekeyed", [False, True])
def test_what_a_kill_left_is_settled_by_whatever_opens(made: Made, ring: type[Ring], by: str, *, rekeyed: bool) -> None:
    keys_of(made).remember(NOW, passphrase=PASSPHRASE)
    half_done(made, rekeyed=rekeyed)
    secret = {"passphrase": PASSPHRASE} if by == "passphrase" else {"recovery_code": made.code}
    vault = made.store.unlock_remembered(made.folder) if by == "device" else made.store.unlock(made.folder, **secret)
    assert vault.notices == (("key_replaced" if rekeyed else "key_not_replaced"),)
    assert vault.backups.make("asked", LATER).state == "good"
    vault.close()
    assert header_files.read(made.folder).pending is None
    assert opens(made, passphrase=PASSPHRASE)
    # Whoever came in by the old code comes in by it again; otherwise the new one is in force with the new key.
    assert opens(made, recovery_code=made.code) is (by == "recovery_code" or not rekeyed)
    assert opens(made, recovery_code=NEW_CODE) is (rekeyed and by != "recovery_code")
    if by == "device":
        made.store.unlock_remembered(made.folder).close()


def test_a_newer_database_settles_nothing(made: Made) -> None:
    vault = made.store.unlock(made.folder, passphrase=PASSPHRASE)
    with vault.engine.begin() as connection:
        connection.exec_driver_sql("PRAGMA user_version = 99")
    vault.close()
    half_done(made, rekeyed=False)
    before = (made.folder / HEADER).read_bytes()
    with pytest.raises(Trouble, match="vault_newer"):
        made.store.unlock(made.folder, passphrase=PASSPHRASE)
    assert (made.folder / HEADER).read_bytes() == before


def test_a_change_settles_first(made: Made) -> None:
    half_done(made, rekeyed=True)
    keys_of(made).change_passphrase("another one, invented", LATER, passphrase=PASSPHRASE)
    assert opens(made, passphrase="another one, invented")
    assert opens(made, recovery_code=NEW_CODE)


def test_what_cannot_be_settled_while_the_vault_is_open_waits(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk kept the header from being settled; then nobody may look at the files of the open database."""
    half_done(made, rekeyed=True)
    with monkeypatch.context() as patch:
        patch.setattr(disk, "os", FaultyOs(1 + 3, OSError(28, "full")))
        vault = made.store.unlock(made.folder, passphrase=PASSPHRASE)
    with monkeypatch.context() as patch:
        patch.setattr(side_files, "check", None)
        with pytest.raises(Trouble, match="vault_in_use") as told:
            keys_of(made).put_code(CODE, LATER, passphrase=PASSPHRASE)
        assert told.value.facts["pid"] == os.getpid()
        with pytest.raises(Trouble, match="vault_in_use"):
            keys_of(made).take_header(LATER, passphrase=PASSPHRASE)
    vault.close()
    keys_of(made).put_code(CODE, LATER, passphrase=PASSPHRASE)
    assert opens(made, recovery_code=CODE)


def test_a_full_disk_keeps_nobody_out_of_a_half_replaced_vault(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    half_done(made, rekeyed=True)
    with monkeypatch.context() as patch:
        patch.setattr(disk, "os", FaultyOs(1 + 3, OSError(28, "full")))  # after the three steps of the lock's file
        vault = made.store.unlock(made.folder, passphrase=PASSPHRASE)
    assert vault.notices == ("header_not_restored",)
    assert notes(vault) == []
    vault.close()
    vault = made.store.unlock(made.folder, passphrase=PASSPHRASE)
    assert vault.notices == ("key_replaced",)
    vault.close()


@pytest.mark.usefixtures("quick_kdf")
def test_a_replacement_broken_at_any_step_of_the_headers_opens(
    store: VaultStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ends = set()
    for failing in range(1, 100):
        folder = tmp_path / str(failing)
        vault, code = store.create(folder, PASSPHRASE, NOW)
        write_note(vault, "kept")
        vault.close()
        faulty = FaultyOs(failing, Killed())
        with monkeypatch.context() as patch:
            patch.setattr(disk, "os", faulty)
            with suppress(Killed):
                store.keys(folder).replace(NEW_CODE, LATER, passphrase=PASSPHRASE)
        vault = VaultStore().unlock(folder, passphrase=PASSPHRASE)
        assert notes(vault) == ["kept"]
        assert not list(folder.glob("*.damaged"))  # the new header beside the one of before is no damage
        vault.close()
        made = Made(VaultStore(), folder, PASSPHRASE, code)
        codes = (opens(made, recovery_code=code), opens(made, recovery_code=NEW_CODE))
        assert codes in {(True, False), (False, True)}
        ends.add(codes)
        if faulty.steps < failing:
            break
    assert failing > 24
    assert len(ends) == 2
