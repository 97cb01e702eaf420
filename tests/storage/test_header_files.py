"""The header on disk, twice: one good file is enough, and no bad one opens anything."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.storage.faulty import FaultyOs
from tests.storage.made import NOW, PASSPHRASE, Made, refusal, snapshot

from myconnections.domain.errors import Trouble
from myconnections.storage import disk


@pytest.mark.parametrize("damage", [None, b"", b"{}", b"cut", b"x" * 10_000_000], ids=range(5))
@pytest.mark.parametrize("name", ["header.json", "header.json.mirror"])
def test_one_bad_header_is_mended_from_the_other(made: Made, name: str, damage: bytes | None) -> None:
    before = snapshot(made.folder)
    path = made.folder / name
    path.unlink()
    if damage is not None:
        path.write_bytes(damage)
    assert made.store.facts(made.folder).generation == 1
    vault = made.store.unlock(made.folder, passphrase=made.passphrase)
    assert vault.notices == ("header_restored",)
    vault.close()
    assert snapshot(made.folder) == before


def test_a_header_of_which_a_byte_was_changed_is_mended(made: Made) -> None:
    before = snapshot(made.folder)
    data = before["header.json"]
    for at in (data.index(b'"salt":"') + 10, data.index(b'"mac":"') + 10, data.index(b'"version":1}') + 10):
        (made.folder / "header.json").write_bytes(data[:at] + b"7" + data[at + 1 :])
        vault = made.store.unlock(made.folder, passphrase=made.passphrase)
        vault.close()
        assert snapshot(made.folder) == before


def test_a_header_that_cannot_be_mended_does_not_keep_the_owner_out(
    made: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    (made.folder / "header.json.mirror").unlink()
    monkeypatch.setattr(disk, "os", FaultyOs(1 + 6, OSError(28, "full")))  # after the six steps of the lock's file
    vault = made.store.unlock(made.folder, passphrase=made.passphrase)
    assert vault.notices == ("header_not_restored",)
    vault.close()


@pytest.mark.parametrize(
    ("header", "mirror", "code"),
    [
        (None, None, "header_missing"),
        (b"", b"", "header_damaged"),
        (None, b"{}", "header_damaged"),
        (b"cut", None, "header_damaged"),
    ],
)
def test_without_any_good_header_nothing_opens_and_nothing_changes(
    made: Made, header: bytes | None, mirror: bytes | None, code: str
) -> None:
    for name, data in (("header.json", header), ("header.json.mirror", mirror)):
        (made.folder / name).unlink()
        if data is not None:
            (made.folder / name).write_bytes(data)
    before = snapshot(made.folder)
    assert refusal(made) == code
    with pytest.raises(Trouble, match=code):
        made.store.facts(made.folder)
    assert snapshot(made.folder) == before


def test_a_newer_header_is_refused_and_not_touched(made: Made) -> None:
    for name in ("header.json", "header.json.mirror"):
        told = json.loads((made.folder / name).read_bytes())
        told["version"] = 2
        (made.folder / name).write_text(json.dumps(told))
    before = snapshot(made.folder)
    assert refusal(made) == "vault_newer"
    assert snapshot(made.folder) == before


def test_a_newer_database_is_refused_and_nothing_is_mended(made: Made) -> None:
    vault = made.store.unlock(made.folder, passphrase=made.passphrase)
    with vault.engine.begin() as connection:
        connection.exec_driver_sql("PRAGMA user_version = 99")
    vault.close()
    (made.folder / "header.json").unlink()
    before = snapshot(made.folder)
    assert refusal(made) == "vault_newer"
    assert snapshot(made.folder) == before


def test_a_removed_slot_is_told_as_altered(made: Made) -> None:
    for name in ("header.json", "header.json.mirror"):
        told = json.loads((made.folder / name).read_bytes())
        del told["slots"][1]
        (made.folder / name).write_bytes(json.dumps(told, sort_keys=True, separators=(",", ":")).encode() + b"\n")
    assert refusal(made) == "header_altered"
    assert refusal(made, recovery_code=made.code) == "wrong_recovery_code"


def test_a_vault_of_two_halves_is_refused(made: Made, tmp_path: Path) -> None:
    other, _ = made.store.create(tmp_path / "other", PASSPHRASE, NOW)
    other.close()
    (made.folder / "people.db").write_bytes((tmp_path / "other" / "people.db").read_bytes())
    assert refusal(made) == "vault_damaged"


def test_a_database_of_no_bytes_is_not_a_new_vault(made: Made) -> None:
    (made.folder / "people.db").write_bytes(b"")
    assert refusal(made) == "vault_damaged"
    assert (made.folder / "people.db").read_bytes() == b""
    (made.folder / "people.db").unlink()
    assert refusal(made) == "database_missing"
    assert not (made.folder / "people.db").exists()
