"""The database: always encrypted, always ours, always in the one right mode."""

from __future__ import annotations

import sqlite3
import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from types import SimpleNamespace

import pytest
from sqlalchemy import Engine, text
from sqlcipher3 import dbapi2
from tests.storage.made import build_notes

from myconnections.domain.errors import Trouble
from myconnections.storage import opening

KEY = bytes(range(32))
VAULT_ID = "ab" * 16
MARKER = "Asahi-no-himitsu-MARKER"


def opened(folder: Path, key: bytes = KEY, vault_id: str = VAULT_ID) -> Engine:
    return opening.open_engine(folder, key, vault_id)


def code_of(folder: Path, key: bytes = KEY, vault_id: str = VAULT_ID) -> str:
    with pytest.raises(Trouble) as caught:
        opened(folder, key, vault_id)
    return caught.value.code


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    opening.create_database(tmp_path, KEY, VAULT_ID, build_notes)
    return tmp_path


@pytest.fixture
def full(folder: Path) -> Path:
    """A database of some fifty pages."""
    engine = opened(folder)
    with engine.begin() as connection:
        connection.execute(
            text("INSERT INTO note (text) VALUES (:t)"), [{"t": f"{n} " + "x" * 700} for n in range(250)]
        )
    opening.checkpoint(engine)
    engine.dispose()
    return folder


@pytest.mark.parametrize(
    ("pragma", "expected"),
    [
        ("cipher_status", "1"),
        ("cipher_memory_security", "1"),
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("temp_store", 2),
        ("foreign_keys", 1),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
        ("secure_delete", 1),
        ("cache_size", -65536),
        ("application_id", 0x4D79436E),
        ("user_version", opening.SCHEMA_VERSION),
        ("page_size", 4096),
    ],
)
def test_every_connection_works_in_the_same_mode(folder: Path, pragma: str, expected: object) -> None:
    engine = opened(folder)
    with engine.connect() as connection:
        assert connection.exec_driver_sql(f"PRAGMA {pragma}").scalar() in {expected, str(expected)}
    engine.dispose()


def test_nothing_is_mapped_into_memory(folder: Path) -> None:
    engine = opened(folder)
    with engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA mmap_size").scalar() in {0, None}
    engine.dispose()


def test_case_01_and_51_no_byte_is_plain_and_every_file_is_for_its_owner(folder: Path) -> None:
    engine = opened(folder)
    with engine.begin() as connection:
        connection.execute(text("INSERT INTO note (text) VALUES (:t)"), [{"t": MARKER}] * 2000)
    assert {path.name for path in folder.iterdir()} == {"people.db", "people.db-wal", "people.db-shm"}
    assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}
    # Another process looks: opening these files here would drop our own locks.
    look = (
        "import pathlib, sys; folder, marker = pathlib.Path(sys.argv[1]), sys.argv[2].encode()\n"
        "print([path.name for path in folder.iterdir() if marker in path.read_bytes()])"
    )
    seen = subprocess.run([sys.executable, "-ISc", look, folder, MARKER], capture_output=True, text=True, check=True)
    assert seen.stdout == "[]\n"
    opening.checkpoint(engine)
    engine.dispose()
    data = (folder / "people.db").read_bytes()
    assert MARKER.encode() not in data
    assert not data.startswith(b"SQLite format 3")
    assert [path.name for path in folder.iterdir()] == ["people.db"]


def test_case_03_the_standard_library_cannot_read_it(folder: Path) -> None:
    connection = sqlite3.connect(folder / "people.db")
    with pytest.raises(sqlite3.DatabaseError, match="not a database"):
        connection.execute("SELECT count(*) FROM sqlite_master")
    connection.close()


def test_the_key_stands_in_no_text_of_the_engine(folder: Path) -> None:
    engine = opened(folder)
    assert KEY.hex() not in f"{engine!r}{engine.url!r}{engine.pool!r}"
    engine.dispose()


def test_another_key_or_another_header_is_refused(folder: Path) -> None:
    before = (folder / "people.db").read_bytes()
    assert code_of(folder, key=bytes(32)) == "vault_damaged"
    assert code_of(folder, vault_id="cd" * 16) == "foreign_database"
    with pytest.raises(ValueError, match="32 bytes"):
        opened(folder, key=bytes(31))
    assert (folder / "people.db").read_bytes() == before


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        ("PRAGMA application_id = 1", "foreign_database"),
        ("DROP TABLE meta", "foreign_database"),
        ("DELETE FROM meta", "foreign_database"),
        (f"PRAGMA user_version = {opening.SCHEMA_VERSION + 1}", "vault_newer"),
    ],
)
def test_a_database_that_is_not_ours_or_newer_is_not_touched(folder: Path, statement: str, code: str) -> None:
    engine = opened(folder)
    with engine.begin() as connection:
        connection.exec_driver_sql(statement)
    opening.checkpoint(engine)
    engine.dispose()
    before = (folder / "people.db").read_bytes()
    assert code_of(folder) == code
    assert (folder / "people.db").read_bytes() == before
    assert [path.name for path in folder.iterdir()] == ["people.db"]


def test_a_missing_database_is_not_made(tmp_path: Path) -> None:
    assert code_of(tmp_path) == "database_missing"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("size", [0, 1, 4095, 4096, 40_960, 100_000, -4096, -1, -4095])
def test_a_database_cut_short_is_refused(full: Path, size: int) -> None:
    database = full / "people.db"
    data = database.read_bytes()
    assert len(data) > 100_000
    database.write_bytes(data[:size])
    assert code_of(full) == "vault_damaged"
    assert database.read_bytes() == data[:size]


@pytest.mark.parametrize("more", [777, 4096])
def test_bytes_too_many_do_not_keep_the_owner_out(full: Path, more: int) -> None:
    with (full / "people.db").open("ab") as file:
        file.write(b"\x55" * more)
    engine = opened(full)
    with engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM note").scalar() == 250
    engine.dispose()


def test_what_stands_in_the_log_alone_is_read(full: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """A power cut in the middle of a checkpoint: the last page is half there, the log has all of it."""
    engine = opened(full)
    with engine.begin() as connection:
        connection.execute(text("INSERT INTO note (text) VALUES (:t)"), [{"t": "y" * 900}] * 100)
    cut = tmp_path_factory.mktemp("cut")
    subprocess.run(["cp", full / "people.db", full / "people.db-wal", cut], check=True)
    engine.dispose()
    with (cut / "people.db").open("ab") as file:
        file.write(b"\0" * 1000)
    engine = opened(cut)
    with engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM note").scalar() == 350
    engine.dispose()


def test_damage_met_later_is_told_and_a_fresh_connection_is_made(full: Path) -> None:
    with (full / "people.db").open("r+b") as file:
        file.seek(30 * 4096 + 100)
        file.write(b"\0\1\2\3")
    engine = opened(full)
    with engine.connect() as connection:
        poisoned = connection.connection.dbapi_connection
    with pytest.raises(Trouble, match="vault_damaged"), engine.connect() as connection:
        connection.exec_driver_sql("SELECT sum(length(text)) FROM note").all()
    with engine.connect() as connection:
        assert connection.connection.dbapi_connection is not poisoned
        assert connection.exec_driver_sql("SELECT vault_id FROM meta").scalar() == VAULT_ID
    engine.dispose()


def test_a_full_disk_is_told_and_rolled_back(folder: Path) -> None:
    engine = opened(folder)
    with engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 20")
    with pytest.raises(Trouble, match="disk_full"), engine.begin() as connection:
        connection.execute(text("INSERT INTO note (text) VALUES (:t)"), [{"t": "x" * 1000}] * 200)
    with engine.begin() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM note").scalar() == 0
        connection.exec_driver_sql("INSERT INTO note (text) VALUES ('fits')")
    engine.dispose()


def test_an_index_that_finds_no_room_is_a_full_disk_and_no_bad_one(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_index(*_given: object) -> None:
        raise Trouble("disk_error")

    monkeypatch.setattr(opening, "_connect", no_index)
    for full, code in ((True, "disk_full"), (False, "disk_error")):
        monkeypatch.setattr(opening, "is_full", lambda _folder, full=full: full)
        with pytest.raises(Trouble, match=code):
            opening.open_engine(folder, KEY, VAULT_ID)


def test_another_writer_is_told_as_busy(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "_BUSY_SECONDS", 0.01)
    first, second = opened(folder), opened(folder)
    with first.begin(), pytest.raises(Trouble, match="vault_busy"), second.begin():
        pass
    first.dispose()
    second.dispose()


def test_a_look_does_not_wait_for_a_writer(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "_BUSY_SECONDS", 0.01)
    first, second = opened(folder), opened(folder)
    with first.begin() as writing, second.connect().execution_options(reading=True) as looking:
        writing.exec_driver_sql("INSERT INTO note (text) VALUES ('not yet')")
        assert looking.exec_driver_sql("SELECT count(*) FROM note").scalar() == 0
    first.dispose()
    second.dispose()


def test_a_transaction_takes_the_right_to_write_at_once_and_covers_the_schema(folder: Path) -> None:
    engine = opened(folder)
    with suppress(ZeroDivisionError), engine.begin() as connection:
        assert connection.connection.dbapi_connection.in_transaction  # type: ignore[union-attr]
        connection.exec_driver_sql("CREATE TABLE half (a)")
        connection.exec_driver_sql("INSERT INTO half VALUES (1)")
        raise ZeroDivisionError
    with engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE name = 'half'").all() == []
    engine.dispose()


def test_case_48_one_thread_and_one_block_at_a_time(folder: Path) -> None:
    engine = opened(folder)

    def elsewhere() -> None:
        with engine.connect() as connection:
            connection.exec_driver_sql("SELECT 1")

    with ThreadPoolExecutor(1) as pool, pytest.raises(Exception, match="created in a thread") as caught:
        pool.submit(elsewhere).result()
    assert not isinstance(caught.value, Trouble)
    engine.dispose()
    engine = opened(folder)
    with engine.connect(), pytest.raises(AssertionError), engine.connect():
        pass
    engine.dispose()


def test_a_bug_in_a_statement_hides_its_values(folder: Path) -> None:
    engine = opened(folder)
    with pytest.raises(Exception, match="no such table") as caught, engine.begin() as connection:
        connection.execute(text("INSERT INTO nowhere VALUES (:t)"), {"t": MARKER})
    assert not isinstance(caught.value, Trouble)
    assert MARKER not in str(caught.value)
    engine.dispose()


def test_an_unencrypting_driver_is_refused(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "dbapi2", sqlite3)
    monkeypatch.setattr(opening, "_LEAST_SQLITE", (3, 0, 0))
    assert code_of(folder) == "cipher_missing"
    new = folder / "new"
    new.mkdir()
    with pytest.raises(Trouble, match="cipher_missing"):
        opening.create_database(new, KEY, VAULT_ID)
    assert (new / "people.db").read_bytes() == b""


def test_a_library_that_can_corrupt_is_refused(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert dbapi2.sqlite_version_info >= (3, 51, 3)
    old = SimpleNamespace(sqlite_version="3.51.2", sqlite_version_info=(3, 51, 2))
    monkeypatch.setattr(opening, "dbapi2", old)
    with pytest.raises(Trouble) as caught:
        opening.open_engine(folder, KEY, VAULT_ID)
    assert caught.value.code == "library_too_old"
    assert caught.value.facts == {"found": "3.51.2", "needed": "3.51.3"}


def test_creating_over_a_database_is_refused(folder: Path) -> None:
    before = (folder / "people.db").read_bytes()
    with pytest.raises(FileExistsError):
        opening.create_database(folder, KEY, VAULT_ID)
    assert (folder / "people.db").read_bytes() == before
