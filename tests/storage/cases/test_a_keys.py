"""Cases 4 to 21 of the vault's list of faults: keys, headers, recovery codes, each under its own number."""

from __future__ import annotations

import json
import os
import resource
import sqlite3
import subprocess
import sys
import tracemalloc
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from tests.faults.given import share
from tests.storage.cases.keyed import CODE, LATER, NEW_CODE, many_rows
from tests.storage.made import NOW, PASSPHRASE, Made, build_notes, notes, refusal, snapshot, write_note

from myconnections.domain.errors import Refused, Told, Trouble
from myconnections.services import backups
from myconnections.storage import header as headers
from myconnections.storage import header_files, keys, opening
from myconnections.storage.header import Passphrase
from myconnections.storage.header_files import HEADER, MIRROR
from myconnections.storage.keys import FLOOR_KDF, KdfParameters
from myconnections.storage.recovery import LETTERS, RecoveryCode
from myconnections.storage.vault import VaultStore

FILES = [HEADER, MIRROR, "people.db"]
linux_only = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs fork, signals and limits of Linux")


def put_header(folder: Path, data: bytes) -> None:
    for name in (HEADER, MIRROR):
        (folder / name).write_bytes(data)


def canonical(told: dict[str, Any]) -> bytes:
    return json.dumps(told, sort_keys=True, separators=(",", ":")).encode() + b"\n"


def program(name: str, *arguments: object) -> Any:
    """What a program of these cases found, as JSON."""
    root = Path(__file__).resolve().parents[3]
    environment = os.environ | {"PYTHONPATH": f"{root / 'src'}{os.pathsep}{root}"}
    command = [sys.executable, "-m", f"tests.storage.cases.{name}", *map(str, arguments)]
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_case_04_wrong_passphrase(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    """Refused each time, by the same amount of work, and nothing on the disk is another."""
    costs: list[KdfParameters] = []
    real = keys.argon2id

    def counted(secret: bytes, salt: bytes, kdf: KdfParameters) -> bytes:
        costs.append(kdf)
        return real(secret, salt, kdf)

    monkeypatch.setattr(keys, "argon2id", counted)
    times = {name: (made.folder / name).stat().st_mtime_ns for name in FILES}
    before = snapshot(made.folder)
    for wrong in ("wrong", "", PASSPHRASE + " ", PASSPHRASE[:-1], "パスフレーズ"):
        assert refusal(made, passphrase=wrong) == "wrong_passphrase"
    assert costs == [FLOOR_KDF] * 5
    assert snapshot(made.folder) == before
    assert {name: (made.folder / name).stat().st_mtime_ns for name in FILES} == times


@pytest.mark.parametrize("key", [bytes(31), bytes(33), b"", "ab" * 32, "g" * 64, None], ids=range(6))
def test_case_05_raw_key_length(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, key: object) -> None:
    monkeypatch.setattr(opening, "dbapi2", None)  # before any connection, let alone a pragma
    with pytest.raises(ValueError, match="32 bytes"):
        opening._keyed(tmp_path / "people.db", key)  # type: ignore[arg-type]
    assert list(tmp_path.iterdir()) == []


def test_case_06_codec_present(made: Made, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With an SQLite that encrypts nothing: no vault is opened, and none is made."""
    before = snapshot(made.folder)
    monkeypatch.setattr(opening, "dbapi2", sqlite3)
    monkeypatch.setattr(opening, "_LEAST_SQLITE", (3, 0, 0))
    assert refusal(made) == "cipher_missing"
    assert snapshot(made.folder) == before
    with pytest.raises(Trouble, match="cipher_missing"):
        made.store.create(tmp_path / "plain", PASSPHRASE, NOW)
    assert not (tmp_path / "plain").exists()
    assert not [path for path in tmp_path.rglob("*") if path.is_file() and path.read_bytes()[:6] == b"SQLite"]


@pytest.mark.parametrize("form", ["NFC", "NFD", "NFKC", "NFKD"])
@pytest.mark.parametrize("typed", ["がぎぐ パスフレーズ", "がぎぐ ﾊﾟｽﾌﾚｰｽﾞ", "がぎぐ\u3000パスフレーズ"])
def test_case_07_nfc_nfd_passphrase(tmp_path: Path, form: Any, typed: str) -> None:
    store = VaultStore(cost=FLOOR_KDF, build=build_notes)
    vault, _ = store.create(tmp_path / "mine", "がぎぐ パスフレーズ", NOW)
    vault.close()
    store.unlock(tmp_path / "mine", passphrase=unicodedata.normalize(form, typed)).close()


def test_case_08_change_passphrase(made: Made) -> None:
    before = snapshot(made.folder)["people.db"]
    made.store.keys(made.folder).change_passphrase("a new one, invented", NOW, passphrase=PASSPHRASE)
    assert refusal(made) == "wrong_passphrase"
    made.store.unlock(made.folder, passphrase="a new one, invented").close()
    assert snapshot(made.folder)["people.db"] == before


@linux_only
def test_case_09_change_passphrase_kill(tmp_path: Path) -> None:
    """Killed by a signal at every step; errors of the disk at every step: `test_new_passphrase`."""
    found = program("killed_changing", tmp_path)
    assert len(found) > 24
    assert sum(one["whole"] for one in found) == 2  # one for before and one for after each step
    # Until one of the two is tried, both may open; after that it is one, and the files say the same.
    assert {tuple(one["works"]) for one in found} == {("old",), ("new",)}
    assert {one["same"] for one in found} == {True}
    assert {tuple(one["left"]) for one in found} == {()}


def test_case_10_recovery_code(made: Made) -> None:
    code = made.code
    full_width = "".join(chr(ord(letter) + 0xFEE0) if letter != "-" else "ー" for letter in code)
    for typed in (code.lower(), code.replace("-", " "), code.replace("-", ""), full_width, code.replace("0", "O"),
                  f"  {code.replace('1', 'l')}\n", code.replace("1", "I")):  # fmt: skip
        made.store.unlock(made.folder, recovery_code=typed).close()
    # That the window then asks for a new passphrase: tests/ui/test_door.py; the command line: tests/cli.
    made.store.keys(made.folder).change_passphrase("chosen anew, invented", NOW, recovery_code=code)
    made.store.unlock(made.folder, passphrase="chosen anew, invented").close()


def test_case_11_recovery_typo(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    letters = made.code.replace("-", "")
    wrong = [letters[:at] + other + letters[at + 1 :] for at in range(32) for other in LETTERS if other != letters[at]]
    assert len(wrong) == 992
    swapped = [letters[:at] + letters[at + 1] + letters[at] + letters[at + 2 :] for at in range(31)]
    wrong += [each for each in swapped if each != letters]
    for name in ("argon2id", "derive"):
        monkeypatch.setattr(keys, name, None)  # no derivation of either kind runs
    for each in wrong:
        with pytest.raises(Refused, match="recovery_code_mistyped"):
            made.store.unlock(made.folder, recovery_code=each)


def test_case_12_revoked_slot(tmp_path: Path) -> None:
    """The old code opens the old backup and no longer the vault; a vault without a code opens by none."""
    store = VaultStore(cost=FLOOR_KDF, before=backups.before)
    folder = tmp_path / "mine"
    vault, old = store.create(folder, PASSPHRASE, NOW)
    kept = vault.backups.make("asked", NOW).file
    vault.close()
    store.keys(folder).put_code(NEW_CODE, LATER, passphrase=PASSPHRASE)
    with pytest.raises(Trouble, match="wrong_recovery_code"):
        store.unlock(folder, recovery_code=old)
    store.unlock(folder, recovery_code=NEW_CODE).close()
    backups.restore(store, kept, tmp_path / "old", LATER, recovery_code=old)
    store.unlock(tmp_path / "old", recovery_code=old).close()
    store.keys(folder).put_code("", LATER, passphrase=PASSPHRASE)
    for code in (old, NEW_CODE):
        with pytest.raises(Trouble, match="wrong_recovery_code"):
            store.unlock(folder, recovery_code=code)
    assert store.facts(folder).slots == ("passphrase",)


@pytest.mark.usefixtures("quick_kdf")
def test_case_13_header_byte_flip(store: VaultStore, tmp_path: Path) -> None:
    """Three changes at each byte, by either secret, and no mirror to help."""
    vault, code = store.create(tmp_path / "mine", PASSPHRASE, NOW)
    vault.close()
    data = (tmp_path / "mine" / HEADER).read_bytes()
    (tmp_path / "mine" / MIRROR).unlink()
    secrets = (Passphrase(PASSPHRASE), RecoveryCode.read(code))
    told = Counter[str]()
    for at, byte in enumerate(data):
        for other in (byte ^ 1, byte ^ 0x80, (byte + 1) % 256):
            (tmp_path / "mine" / HEADER).write_bytes(data[:at] + bytes([other]) + data[at + 1 :])
            for secret in secrets:
                with pytest.raises(Told) as caught:
                    header_files.unlock(tmp_path / "mine", secret)
                told[caught.value.code] += 1
    assert told.total() == 6 * len(data)
    assert told.keys() <= {
        "header_damaged", "header_altered", "wrong_passphrase", "wrong_recovery_code", "kdf_out_of_bounds",
        "vault_newer",
    }  # fmt: skip


@pytest.mark.usefixtures("quick_kdf")
def test_case_14_header_truncated(store: VaultStore, tmp_path: Path) -> None:
    """Cut at each length, empty or giant: refused when both are; opened from the mirror and left when one is."""
    folder = tmp_path / "mine"
    vault, _ = store.create(folder, PASSPHRASE, NOW)
    vault.close()
    data = (folder / HEADER).read_bytes()
    (folder / MIRROR).unlink()
    for cut in [*(data[:length] for length in range(len(data))), data + b" " * 10_000_000]:
        (folder / HEADER).write_bytes(cut)
        with pytest.raises(Trouble, match="header_damaged"):
            header_files.unlock(folder, Passphrase(PASSPHRASE))
    (folder / MIRROR).write_bytes(data)
    vault = store.unlock(folder, passphrase=PASSPHRASE)
    vault.close()
    assert vault.notices == ("header_damaged_left",)
    assert (folder / HEADER).read_bytes() == cut
    assert store.keys(folder).take_header(NOW, passphrase=PASSPHRASE) == MIRROR
    assert (folder / HEADER).read_bytes() == data


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"memory_kib": 8}, "kdf_out_of_bounds"),
        ({"memory_kib": 64 * 1024 * 1024}, "kdf_out_of_bounds"),
        ({"passes": 10**9}, "kdf_out_of_bounds"),
        ({"lanes": True}, "kdf_out_of_bounds"),
        ({"algorithm": "pbkdf2"}, "header_damaged"),
    ],
)
def test_case_15_kdf_downgrade_and_bomb(
    made: Made, monkeypatch: pytest.MonkeyPatch, change: dict[str, object], code: str
) -> None:
    """Refused before any derivation, hence at once, with memory for the header itself and no more."""
    told = json.loads((made.folder / HEADER).read_bytes())
    told["slots"][0]["kdf"].update(change)
    put_header(made.folder, canonical(told))
    monkeypatch.setattr("cryptography.hazmat.primitives.kdf.argon2.Argon2id", None)
    tracemalloc.start()
    try:
        assert refusal(made) == refusal(made, recovery_code=made.code) == code
        assert tracemalloc.get_traced_memory()[1] < 5_000_000
    finally:
        tracemalloc.stop()


def test_case_16_slot_removed_or_foreign(made: Made, tmp_path: Path) -> None:
    other, other_code = made.store.create(tmp_path / "other", PASSPHRASE, NOW)
    other.close()
    told = json.loads((made.folder / HEADER).read_bytes())
    foreign = json.loads((tmp_path / "other" / HEADER).read_bytes())
    put_header(made.folder, canonical(told | {"slots": told["slots"][:1]}))
    assert refusal(made) == "header_altered"
    put_header(made.folder, canonical(told | {"slots": [told["slots"][0], foreign["slots"][1]]}))
    assert refusal(made) == "header_altered"
    assert refusal(made, recovery_code=other_code) == "wrong_recovery_code"
    put_header(made.folder, canonical(told | {"slots": foreign["slots"]}))
    assert refusal(made) == "wrong_passphrase"  # the same passphrase, but bound to the other vault
    put_header(made.folder, canonical(foreign))
    assert refusal(made) == "vault_damaged"  # the header is whole, and its key is of another database


@pytest.mark.parametrize("newer", ["header", "schema"])
def test_case_17_newer_version(made: Made, newer: str) -> None:
    if newer == "header":
        put_header(made.folder, canonical(json.loads((made.folder / HEADER).read_bytes()) | {"version": 2}))
    else:
        vault = made.store.unlock(made.folder, passphrase=PASSPHRASE)
        with vault.engine.begin() as connection:
            connection.exec_driver_sql(f"PRAGMA user_version = {opening.SCHEMA_VERSION + 1}")
        vault.close()
    before = snapshot(made.folder)
    times = {name: (made.folder / name).stat().st_mtime_ns for name in FILES}
    assert refusal(made) == refusal(made, recovery_code=made.code) == "vault_newer"
    assert snapshot(made.folder) == before
    assert {name: (made.folder / name).stat().st_mtime_ns for name in FILES} == times


def test_case_18_header_missing_mirror_ok(made: Made) -> None:
    before = snapshot(made.folder)
    (made.folder / HEADER).unlink()
    vault = made.store.unlock(made.folder, passphrase=PASSPHRASE)
    assert vault.notices == ("header_restored",)
    vault.close()
    assert snapshot(made.folder) == before


def test_case_19_both_headers_missing(tmp_path: Path) -> None:
    """The newest backup whose header opens this database gives it back; those of another key or vault do not."""
    store = VaultStore(cost=FLOOR_KDF, build=build_notes)
    folder = tmp_path / "mine"
    vault, _ = store.create(folder, PASSPHRASE, NOW)
    write_note(vault, "kept")
    good = vault.backups.make("asked", NOW).file.name
    vault.close()
    stranger, _ = store.create(tmp_path / "other", PASSPHRASE, NOW)
    foreign = stranger.backups.make("asked", LATER).file
    stranger.close()
    (folder / "backups" / foreign.name).write_bytes(foreign.read_bytes())
    (folder / "backups" / f"2027-{foreign.name}").write_bytes(b"no zip")
    for name in (HEADER, MIRROR):
        (folder / name).unlink()
    before = (folder / "people.db").read_bytes()
    with pytest.raises(Trouble, match="header_missing"):
        store.unlock(folder, passphrase=PASSPHRASE)
    assert not (folder / HEADER).exists()  # nothing is put back unasked
    assert store.keys(folder).take_header(LATER, passphrase=PASSPHRASE) == good
    vault = store.unlock(folder, passphrase=PASSPHRASE)
    assert (notes(vault), vault.notices) == (["kept"], ())
    vault.close()
    assert (folder / "people.db").read_bytes() == before
    assert store.facts(folder).generation == 2


@linux_only
def test_case_20_kdf_out_of_memory(tmp_path: Path) -> None:
    """No memory for the derivation: told, nothing lowered, and the program goes on."""
    store = VaultStore(cost=KdfParameters(256 * 1024, 2, 1), build=build_notes)
    vault, _ = store.create(tmp_path / "mine", PASSPHRASE, NOW)
    vault.close()
    in_use = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0]) * resource.getpagesize()
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    before = snapshot(tmp_path / "mine")
    resource.setrlimit(resource.RLIMIT_AS, (in_use + 200 * 1024 * 1024, hard))
    try:
        with pytest.raises(Trouble) as caught:
            store.unlock(tmp_path / "mine", passphrase=PASSPHRASE)
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (resource.RLIM_INFINITY, hard))
    assert (caught.value.code, caught.value.facts) == ("not_enough_memory", {"needed_kib": 256 * 1024})
    store.unlock(tmp_path / "mine", passphrase=PASSPHRASE).close()
    assert snapshot(tmp_path / "mine") == before


@linux_only
@pytest.mark.parametrize("kills", [share(10, 100)])
def test_case_21_rekey_kill(tmp_path: Path, kills: int) -> None:
    """20,000 rows, killed in the middle of replacing the key: the old or the new one, all rows, all checks."""
    found = program("killed_replacing", tmp_path, kills, kills)
    assert len(found) == kills
    for one in found:
        assert (one["rows"], one["rows_again"], one["ok"]) == (True, True, True), one
        assert one["again"] == [], one  # the first opening has settled it
        assert one["codes"] in (["old"], ["new"]), one
        assert one["files"] == FILES, one
    ends = {(*one["notices"], *one["codes"]) for one in found}
    assert ("key_not_replaced", "old") in ends or kills < 50
    assert {end[0] for end in ends if len(end) == 2} <= {"key_replaced", "key_not_replaced", "header_restored"}


def test_case_21_the_key_really_is_another(tmp_path: Path) -> None:
    made = many_rows(tmp_path / "mine")
    before = (tmp_path / "mine" / "people.db").read_bytes()
    unlocked = header_files.unlock(tmp_path / "mine", Passphrase(PASSPHRASE))
    made.store.keys(tmp_path / "mine").replace(NEW_CODE, LATER, passphrase=PASSPHRASE)
    after = (tmp_path / "mine" / "people.db").read_bytes()
    same = sum(before[at : at + 4096] == after[at : at + 4096] for at in range(0, len(before), 4096))
    assert (same, len(after)) == (0, len(before))
    with pytest.raises(Trouble, match="header_altered"):
        header_files.unlock(tmp_path / "mine", headers.MasterKey(unlocked.master_key))
    with pytest.raises(Trouble, match="wrong_recovery_code"):
        made.store.unlock(tmp_path / "mine", recovery_code=CODE)
    for secret in ({"passphrase": PASSPHRASE}, {"recovery_code": NEW_CODE}):
        made.store.unlock(tmp_path / "mine", **secret).close()
