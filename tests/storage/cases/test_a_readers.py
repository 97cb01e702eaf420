"""Cases 22 and 23: the stored vault of each version, read by us, by another program and by nothing but the format."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import apsw
import pytest
from sqlalchemy import create_engine
from tests.storage import golden
from tests.storage.cases import pure_reader
from tests.storage.golden import STORED, Stored

from myconnections.storage import keys, opening, os_keyring
from myconnections.storage.keys import KdfParameters
from myconnections.storage.recovery import RecoveryCode
from myconnections.storage.vault import VaultStore

SECRETS = ("passphrase", "code")
Select = Callable[[str], list[list[object]]]


@pytest.fixture(params=STORED, ids=lambda one: f"v{one.version}")
def stored(request: pytest.FixtureRequest) -> Stored:
    found: Stored = request.param
    return found


@pytest.fixture
def folder(tmp_path: Path, stored: Stored) -> Path:
    return Path(shutil.copytree(stored.folder, tmp_path / "stored"))


def secret_of(stored: Stored, by: str) -> str:
    return golden.PASSPHRASE if by == "passphrase" else stored.code


def assert_same_rows(stored: Stored, select: Select) -> None:
    for table, rows in stored.rows.items():
        found = [[each.hex() if isinstance(each, bytes) else each for each in row] for row in select(table)]
        assert found == rows, table


def test_case_22_golden_vectors_by_ourselves(folder: Path, stored: Stored) -> None:
    for name in SECRETS:
        vault = VaultStore().unlock(folder, **{"recovery_code" if name == "code" else name: secret_of(stored, name)})
        with vault.engine.connect() as connection:
            rows = json.loads(json.dumps(golden.rows_of(connection)))
        assert {table: rows[table] for table in stored.rows} == stored.rows  # a later schema may have more tables
        vault.close()


@pytest.mark.parametrize("by", SECRETS)
def test_case_22_golden_vectors_by_another_program(folder: Path, stored: Stored, by: str) -> None:
    """SQLite3 Multiple Ciphers, with nothing but the raw key."""
    header = (folder / "header.json").read_bytes()
    key = pure_reader.hkdf(pure_reader.master_key(header, **{by: secret_of(stored, by)}), "db/1")
    connection = apsw.Connection(str(folder / "people.db"), flags=apsw.SQLITE_OPEN_READONLY)
    for pragma in ("cipher = 'sqlcipher'", "legacy = 4", f"key = \"x'{key.hex()}'\""):
        connection.execute(f"PRAGMA {pragma}").fetchall()
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    every = "SELECT * FROM {} ORDER BY 1"
    assert_same_rows(stored, lambda table: [list(row) for row in connection.execute(every.format(table))])
    connection.close()


def test_case_22_another_key_opens_nothing_there(folder: Path) -> None:
    connection = apsw.Connection(str(folder / "people.db"), flags=apsw.SQLITE_OPEN_READONLY)
    for pragma in ("cipher = 'sqlcipher'", "legacy = 4", f"key = \"x'{bytes(32).hex()}'\""):
        connection.execute(f"PRAGMA {pragma}").fetchall()
    with pytest.raises(apsw.NotADBError):
        connection.execute("SELECT count(*) FROM sqlite_master").fetchall()
    connection.close()


@pytest.mark.parametrize("by", SECRETS)
def test_case_22_golden_vectors_by_the_format_alone(folder: Path, stored: Stored, tmp_path: Path, by: str) -> None:
    pure_reader.plain_database(folder, tmp_path / "plain.db", **{by: secret_of(stored, by)})
    engine = create_engine(f"sqlite:///{tmp_path / 'plain.db'}")
    with engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA integrity_check").scalar_one() == "ok"
        assert json.loads(json.dumps(golden.rows_of(connection))) == stored.rows
        assert golden.schema_of(connection) == stored.schema
    engine.dispose()
    assert (tmp_path / "plain.db").read_bytes().startswith(b"SQLite format 3\0")


def test_case_22_the_format_alone_finds_a_changed_byte(folder: Path, tmp_path: Path) -> None:
    data = bytearray((folder / "people.db").read_bytes())
    data[3 * 4096 + 7] ^= 1
    (folder / "people.db").write_bytes(data)
    with pytest.raises(AssertionError, match="4"):
        pure_reader.plain_database(folder, tmp_path / "plain.db", passphrase=golden.PASSPHRASE)


def test_case_23_rfc9106_vector() -> None:
    """RFC 9106, section 5.3, with the secret and associated data that it asks for."""
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    cost = KdfParameters(32, 3, 4)
    derivation = Argon2id(
        salt=b"\x02" * 16,
        length=32,
        iterations=cost.passes,
        lanes=cost.lanes,
        memory_cost=cost.memory_kib,
        secret=b"\x03" * 8,
        ad=b"\x04" * 12,
    )
    expected = "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659"
    assert derivation.derive(b"\x01" * 32).hex() == expected


def test_the_vectors_of_the_format_are_true(checkout: Path) -> None:
    page = (checkout / "docs" / "format.md").read_text(encoding="utf-8")
    told = dict(re.findall(r"^\| (.+?) \| `([0-9a-f]+)` \|$", page, re.MULTILINE))
    key, salt = bytes(range(32)), bytes(range(16))
    code, passphrase = "04HM-ASW9-NF6Y-Y093-8NKR-KAYD-XW0J-CDGB", "がぎぐ correct horse"
    assert RecoveryCode.read(code).text() == code
    labels = ("db/1", "header-mac/1", "backup-mac/1", "backup-counts/1")
    found = {f"HKDF(master key, `{label}`)": keys.derive(key, label) for label in labels}
    found[f"code `{code}`"] = RecoveryCode.read(code).secret()
    found["its wrapping key"] = keys.derive(RecoveryCode.read(code).secret(), keys.RECOVERY_SLOT, salt)
    found[f"passphrase `{passphrase}`"] = keys.passphrase_bytes(passphrase)
    floor = keys.FLOOR_KDF
    cost = f"{floor.memory_kib} KiB, {floor.passes} passes, {floor.lanes} lane"
    found[f"its wrapping key, {cost}"] = keys.argon2id(keys.passphrase_bytes(passphrase), salt, floor)
    assert told == {name: value.hex() for name, value in found.items()}


def test_the_labels_and_names_of_the_format_are_true(checkout: Path) -> None:
    page = (checkout / "docs" / "format.md").read_text(encoding="utf-8")
    labels = (keys.DATABASE, keys.HEADER_MAC, keys.BACKUP_MAC, keys.RECOVERY_SLOT, keys.DEVICE_SLOT, keys.PENDING_SLOT)
    for word in (*labels, hex(opening.APPLICATION_ID).upper().replace("0X", "0x"), os_keyring.USER):
        assert word in page, word
