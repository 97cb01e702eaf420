"""What opens a vault, changed: who may, what is written, what stays, and what happens when it cannot be done."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from tests.storage.cases.keyed import CODE, LATER, NEW_CODE, keys_of, opens
from tests.storage.cases.ring import Ring
from tests.storage.made import NOW, PASSPHRASE, Made, build_notes, snapshot

from myconnections.domain.errors import Refused, Trouble
from myconnections.domain.vault import KeyringState
from myconnections.storage import header as headers
from myconnections.storage import header_files
from myconnections.storage.header_files import HEADER, MIRROR
from myconnections.storage.keys import FLOOR_KDF
from myconnections.storage.os_keyring import OsKeyring
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


def test_a_code_is_put_by_either_secret_and_every_change_counts(made: Made) -> None:
    before = snapshot(made.folder)
    keys_of(made).put_code(CODE, LATER, recovery_code=made.code)
    assert (opens(made, recovery_code=CODE), opens(made, recovery_code=made.code)) == (True, False)
    keys_of(made).put_code("", LATER, passphrase=PASSPHRASE)
    assert not opens(made, recovery_code=CODE)
    with pytest.raises(Trouble, match="recovery_code_off"):
        keys_of(made).check_code(CODE)
    keys_of(made).put_code(NEW_CODE, LATER, passphrase=PASSPHRASE)
    keys_of(made).check_code(NEW_CODE.lower())
    with pytest.raises(Trouble, match="wrong_recovery_code"):
        keys_of(made).check_code(CODE)
    with pytest.raises(Refused, match="recovery_code_mistyped"):
        keys_of(made).check_code(CODE[:-1])
    assert made.store.facts(made.folder).generation == 4
    assert snapshot(made.folder)["people.db"] == before["people.db"]
    assert (made.folder / HEADER).read_bytes() == (made.folder / MIRROR).read_bytes()
    assert header_files.read(made.folder).changed == "2026-11-22T09:30:00+00:00"
    with pytest.raises(ValueError, match="zone"):
        keys_of(made).put_code("", datetime(2026, 11, 22), passphrase=PASSPHRASE)


def test_what_is_not_proved_is_not_changed(made: Made, ring: type[Ring]) -> None:
    before = snapshot(made.folder)
    with pytest.raises(Trouble, match="wrong_passphrase"):
        keys_of(made).put_code(CODE, NOW, passphrase="wrong")
    with pytest.raises(Refused, match="recovery_code_mistyped"):
        keys_of(made).put_code("ABCD", NOW, passphrase=PASSPHRASE)
    with pytest.raises(Trouble, match="wrong_recovery_code"):
        keys_of(made).remember(NOW, recovery_code=CODE)
    with pytest.raises(Trouble, match="wrong_passphrase"):
        keys_of(made).forget(NOW, passphrase="wrong")
    with pytest.raises(Trouble, match="wrong_passphrase"):
        keys_of(made).replace(CODE, NOW, passphrase="wrong")
    assert snapshot(made.folder) == before
    assert ring.kept == {}
    assert opens(made, passphrase=PASSPHRASE)


def test_a_device_is_remembered_once_and_forgotten(made: Made, ring: type[Ring]) -> None:
    keys_of(made).remember(NOW, passphrase=PASSPHRASE)
    first = dict(ring.kept)
    keys_of(made).remember(NOW, recovery_code=made.code)
    assert ring.kept.keys() == first.keys()
    assert ring.kept != first
    assert made.store.facts(made.folder).slots == ("passphrase", "recovery", "device")
    made.store.unlock_remembered(made.folder).close()
    keys_of(made).forget(NOW, passphrase=PASSPHRASE)
    assert ring.kept == {}
    assert made.store.facts(made.folder).slots == ("passphrase", "recovery")
    with pytest.raises(Trouble, match="keyring_off"):
        made.store.unlock_remembered(made.folder)


def test_a_keyring_that_is_not_needed_is_not_opened(
    made: Made, ring: type[Ring], monkeypatch: pytest.MonkeyPatch
) -> None:
    def asked(*_: object) -> None:
        raise AssertionError("it may ask the person for its own password")

    monkeypatch.setattr(ring, "get_password", asked)
    assert keys_of(made).keyring_state() == KeyringState(available=True, here=False, devices=0)


def test_another_device_stays_unless_all_are_meant_or_nobody_knows(made: Made, ring: type[Ring]) -> None:
    keys_of(made).remember(NOW, passphrase=PASSPHRASE)
    elsewhere = dict(ring.kept)
    ring.kept.clear()
    keys_of(made).remember(NOW, passphrase=PASSPHRASE)
    state = keys_of(made).keyring_state()
    assert (state.here, state.devices) == (True, 2)
    keys_of(made).forget(NOW, passphrase=PASSPHRASE)
    assert made.store.facts(made.folder).slots.count("device") == 1
    ring.kept.update(elsewhere)
    made.store.unlock_remembered(made.folder).close()
    keys_of(made).remember(NOW, passphrase=PASSPHRASE)
    ring.kept.clear()
    keys_of(made).remember(NOW, passphrase=PASSPHRASE)
    keys_of(made).forget(NOW, passphrase=PASSPHRASE, everywhere=True)
    assert made.store.facts(made.folder).slots == ("passphrase", "recovery")
    keys_of(made).remember(NOW, passphrase=PASSPHRASE)
    ring.kept.clear()  # the keyring no longer says which slot is its own
    keys_of(made).forget(NOW, passphrase=PASSPHRASE)
    assert made.store.facts(made.folder).slots == ("passphrase", "recovery")


def test_a_keyring_that_does_not_take_the_key_changes_nothing(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    before = snapshot(made.folder)
    with monkeypatch.context() as patch:
        patch.setattr(header_files, "write", no_room)
        with pytest.raises(Trouble, match="disk_full"):
            keys_of(made).remember(NOW, passphrase=PASSPHRASE)
    assert Ring.kept == {}
    monkeypatch.setattr(Ring, "set_password", lambda *_: 1 / 0)
    with pytest.raises(Trouble, match="keyring_failed"):
        keys_of(made).remember(NOW, passphrase=PASSPHRASE)
    assert snapshot(made.folder) == before


def test_a_header_is_taken_only_when_it_is_lost(made: Made) -> None:
    vault = made.store.unlock(made.folder, passphrase=PASSPHRASE)
    vault.backups.make("asked", NOW)
    vault.close()
    keys_of(made).change_passphrase("a newer one, invented", LATER, passphrase=PASSPHRASE)
    with pytest.raises(Refused, match="header_is_good"):
        keys_of(made).take_header(LATER, passphrase="a newer one, invented")
    before = snapshot_of_headers(made)
    with pytest.raises(Trouble, match="wrong_passphrase"):  # the old one must not bring itself back
        keys_of(made).take_header(LATER, passphrase=PASSPHRASE)
    assert snapshot_of_headers(made) == before
    for name in (HEADER, MIRROR):
        (made.folder / name).write_bytes(b"cut")
    with pytest.raises(Trouble, match="wrong_passphrase"):
        keys_of(made).take_header(LATER, passphrase="a newer one, invented")
    assert keys_of(made).take_header(LATER, recovery_code=made.code).endswith("-asked-1.mcb")
    assert opens(made, passphrase=PASSPHRASE)


def snapshot_of_headers(made: Made) -> list[bytes]:
    return [(made.folder / name).read_bytes() for name in (HEADER, MIRROR)]


def test_without_a_backup_that_fits_no_header_is_taken(made: Made, tmp_path: Path) -> None:
    stranger, _ = made.store.create(tmp_path / "other", PASSPHRASE, NOW)
    backup = stranger.backups.make("asked", NOW).file
    stranger.close()
    for name in (HEADER, MIRROR):
        (made.folder / name).unlink()
    with pytest.raises(Refused, match="no_backup"):
        keys_of(made).take_header(LATER, passphrase=PASSPHRASE)
    (made.folder / "backups").mkdir()
    for name in (backup.name, f"2027-{backup.name}"):  # the same header twice is tried once
        (made.folder / "backups" / name).write_bytes(backup.read_bytes())
    with pytest.raises(Trouble, match="no_header_fits"):
        keys_of(made).take_header(LATER, passphrase=PASSPHRASE)
    assert not (made.folder / HEADER).exists()


def test_a_header_that_would_not_open_is_not_written(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    before = snapshot(made.folder)
    monkeypatch.setattr(headers, "with_slot", lambda header, _: header)
    with pytest.raises(Trouble, match="wrong_recovery_code"):
        keys_of(made).put_code(CODE, NOW, recovery_code=made.code)
    assert snapshot(made.folder) == before
