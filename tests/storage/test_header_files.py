"""The header on disk, twice: one good file is enough, and no bad one opens anything."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.storage.faulty import FaultyOs
from tests.storage.made import NOW, PASSPHRASE, Made, refusal, snapshot

from myconnections.domain.errors import Refused, Trouble
from myconnections.storage import disk


@pytest.mark.parametrize("name", ["header.json", "header.json.mirror"])
def test_a_missing_header_is_mended_from_the_other(made: Made, name: str) -> None:
    before = snapshot(made.folder)
    (made.folder / name).unlink()
    assert made.store.facts(made.folder).generation == 1
    vault = made.store.unlock(made.folder, passphrase=made.passphrase)
    assert vault.notices == ("header_restored",)
    vault.close()
    assert snapshot(made.folder) == before


def damaged(data: bytes) -> list[bytes]:
    """Nothing, pieces, too much, and one byte of the salt, of the seal, of what the file says of the vault."""
    places = (data.index(b'"salt":"') + 10, data.index(b'"mac":"') + 10, data.index(b'"vault_id":"') + 15)
    flipped = [data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :] for at in places]
    return [b"", b"{}", b"cut", b"x" * 10_000_000, *flipped]


@pytest.mark.parametrize("which", range(7))
@pytest.mark.parametrize("name", ["header.json", "header.json.mirror"])
def test_a_damaged_header_is_left_as_it_is_and_the_other_opens_the_vault(made: Made, name: str, which: int) -> None:
    """Whether it is opened or checked; what stands in it is kept when the person has it put right."""
    good = (made.folder / name).read_bytes()
    bad = damaged(good)[which]
    (made.folder / name).write_bytes(bad)
    before = snapshot(made.folder)
    for looking, code in ((True, "header_one_good"), (False, "header_damaged_left")):
        vault = made.store.unlock(made.folder, passphrase=made.passphrase, looking=looking)
        assert vault.notices == (code,)
        vault.close()
        assert snapshot(made.folder) == before
    other = "header.json.mirror" if name == "header.json" else "header.json"
    assert made.store.keys(made.folder).take_header(NOW, passphrase=made.passphrase) == other
    assert snapshot(made.folder) == before | {name: good, f"{name}.damaged": bad}
    with pytest.raises(Refused, match="header_is_good"):
        made.store.keys(made.folder).take_header(NOW, passphrase=made.passphrase)


@pytest.mark.parametrize("name", ["header.json", "header.json.mirror"])
def test_a_change_of_keys_puts_a_damaged_header_right_and_keeps_its_bytes(made: Made, name: str) -> None:
    (made.folder / name).write_bytes(b"cut")
    (made.folder / f"{name}.damaged").write_bytes(b"an earlier one")
    made.store.keys(made.folder).change_passphrase("a new passphrase", NOW, passphrase=made.passphrase)
    after = snapshot(made.folder)
    assert (after[f"{name}.damaged"], after[f"{name}.damaged-2"]) == (b"an earlier one", b"cut")
    assert after["header.json"] == after["header.json.mirror"]
    vault = made.store.unlock(made.folder, passphrase="a new passphrase")
    assert vault.notices == ()
    vault.close()


def test_a_header_that_cannot_be_mended_does_not_keep_the_owner_out(
    made: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    (made.folder / "header.json.mirror").unlink()
    monkeypatch.setattr(disk, "os", FaultyOs(1 + 3, OSError(28, "full")))  # after the three steps of the lock's file
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


@pytest.mark.parametrize("looking", [False, True])
@pytest.mark.parametrize("newer", [["header.json", "header.json.mirror"], ["header.json"], ["header.json.mirror"]])
def test_a_newer_header_is_refused_and_not_touched(made: Made, newer: list[str], looking: bool) -> None:
    """In either of the two files, as a newer program leaves it when it is killed; not even a lock is made."""
    for name in newer:
        told = json.loads((made.folder / name).read_bytes())
        told["version"] = 2
        (made.folder / name).write_text(json.dumps(told))
    (made.folder / "vault.lock").unlink(missing_ok=True)
    before = snapshot(made.folder)
    with pytest.raises(Trouble, match="vault_newer"):
        made.store.unlock(made.folder, passphrase=made.passphrase, looking=looking)
    with pytest.raises(Trouble, match="vault_newer"):
        made.store.keys(made.folder).change_passphrase("a new passphrase", NOW, passphrase=made.passphrase)
    assert snapshot(made.folder) == before
    assert not (made.folder / "vault.lock").exists()


def test_a_newer_database_is_refused_and_nothing_is_mended(made: Made) -> None:
    vault = made.store.unlock(made.folder, passphrase=made.passphrase)
    with vault.engine.begin() as connection:
        connection.exec_driver_sql("PRAGMA user_version = 99")
    vault.close()
    (made.folder / "header.json").unlink()
    (made.folder / "vault.lock").unlink()
    before = snapshot(made.folder)
    assert refusal(made) == "vault_newer"
    assert snapshot(made.folder) == before
    assert not (made.folder / "vault.lock").exists()


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
