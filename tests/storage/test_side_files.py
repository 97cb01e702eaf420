"""Side files: the log of another vault is never played into this one, and is set aside only when somebody asks."""

from __future__ import annotations

import struct
import subprocess
from pathlib import Path

import pytest
from tests.storage.made import NOW, PASSPHRASE, Made, notes, refusal, write_note

from myconnections.domain.errors import Trouble
from myconnections.storage import header_files, keys, side_files
from myconnections.storage.header import Passphrase


def raw_key(made: Made) -> bytes:
    return keys.derive(header_files.unlock(made.folder, Passphrase(made.passphrase)).master_key, keys.DATABASE)


def crashed(made: Made, place: Path, text: str = "in the log") -> Path:
    """A copy of the vault as a power cut leaves it: a log beside the database."""
    vault = made.store.unlock(made.folder, passphrase=made.passphrase)
    write_note(vault, text)
    # By another program: opening these files here would drop our own locks.
    subprocess.run(["cp", "-r", made.folder, place], check=True)
    vault.close()
    (place / "vault.lock.json").unlink()
    (place / "people.db-shm").unlink()
    return place


@pytest.fixture
def other(made: Made, tmp_path: Path) -> Made:
    """Another vault of the same passphrase."""
    folder = tmp_path / "vaults" / "other"
    vault, code = made.store.create(folder, PASSPHRASE, NOW)
    vault.close()
    return Made(made.store, folder, PASSPHRASE, code)


def test_ones_own_log_is_played(made: Made, tmp_path: Path) -> None:
    place = crashed(made, tmp_path / "copy")
    side_files.check(place, [bytes(32), raw_key(made)])
    vault = made.store.unlock(place, passphrase=PASSPHRASE)
    assert notes(vault) == ["in the log"]
    vault.close()


def test_the_log_of_another_is_told_before_anything_is_opened(made: Made, other: Made, tmp_path: Path) -> None:
    place = crashed(made, tmp_path / "copy")
    foreign = crashed(other, tmp_path / "foreign")
    (place / "people.db-wal").write_bytes((foreign / "people.db-wal").read_bytes())
    before = (place / "people.db").read_bytes()
    with pytest.raises(Trouble) as caught:
        made.store.unlock(place, passphrase=PASSPHRASE)
    assert (caught.value.code, caught.value.facts) == ("side_file_foreign", {"file": "people.db-wal"})
    assert (place / "people.db").read_bytes() == before
    moved = made.store.set_aside(place, NOW)
    assert moved == ["people.db-wal.damaged-2026-11-21T093000Z"]
    assert (place / moved[0]).read_bytes() == (foreign / "people.db-wal").read_bytes()
    made.store.unlock(place, passphrase=PASSPHRASE).close()
    assert made.store.set_aside(place, NOW) == []


def test_a_database_that_is_not_ours_either_is_told_as_damage(made: Made, other: Made, tmp_path: Path) -> None:
    place = crashed(made, tmp_path / "copy")
    (place / "people.db").write_bytes((other.folder / "people.db").read_bytes())
    assert refusal(Made(made.store, place, PASSPHRASE, made.code)) == "vault_damaged"


def test_a_journal_is_never_ours(made: Made) -> None:
    (made.folder / "people.db-journal").write_bytes(b"")
    assert refusal(made) == "side_file_foreign"
    assert made.store.set_aside(made.folder, NOW) == ["people.db-journal.damaged-2026-11-21T093000Z"]
    made.store.unlock(made.folder, passphrase=PASSPHRASE).close()


@pytest.mark.parametrize("size", [0, 5, 32, 55, 56, 4000, 32 + 24 + 4095])
def test_a_log_that_was_cut_before_its_first_page_is_none(made: Made, tmp_path: Path, size: int) -> None:
    place = crashed(made, tmp_path / "copy")
    log = place / "people.db-wal"
    log.write_bytes(log.read_bytes()[:size])
    side_files.check(place, [bytes(32)])  # whatever the key: the database takes none of it


@pytest.mark.parametrize("at", [0, 8, 12, 20, 24, 32, 36, 40, 50, 100])
def test_a_log_whose_sums_are_wrong_is_none(made: Made, tmp_path: Path, at: int) -> None:
    place = crashed(made, tmp_path / "copy")
    data = bytearray((place / "people.db-wal").read_bytes())
    data[at] ^= 1
    (place / "people.db-wal").write_bytes(data)
    side_files.check(place, [bytes(32)])


def test_a_log_of_other_pages_is_nobodys(made: Made, tmp_path: Path) -> None:
    place = crashed(made, tmp_path / "copy")
    data = (place / "people.db-wal").read_bytes()
    head = data[:8] + struct.pack(">I", 8192) + data[12:24]
    order = "<" if head[3] == 0x82 else ">"
    head += struct.pack(">2I", *side_files._sums(head, order, (0, 0)))
    (place / "people.db-wal").write_bytes(head + data[32:])
    with pytest.raises(Trouble, match="side_file_foreign"):
        side_files.check(place, [raw_key(made)])


def test_a_page_that_is_not_the_first_is_known_by_its_number(made: Made, tmp_path: Path) -> None:
    place = crashed(made, tmp_path / "copy")
    start = (place / "people.db-wal").read_bytes()
    frames = [start[at : at + 24 + 4096] for at in range(32, len(start), 24 + 4096)]
    salt = (place / "people.db").read_bytes()[:16]
    for frame in frames:
        number = int.from_bytes(frame[:4], "big")
        assert side_files._sealed_by(raw_key(made), salt, number, frame[24:])
        assert not side_files._sealed_by(raw_key(made), salt, number + 1, frame[24:])
    # This log does not hold the first page: a foreign one of its kind would not even be noticed at opening.
    assert 1 not in {int.from_bytes(frame[:4], "big") for frame in frames}
