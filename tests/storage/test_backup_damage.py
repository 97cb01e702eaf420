"""What is damaged, put together or plain is no backup: cases 67 and 72 of the vault's faults."""

from __future__ import annotations

import random
import zipfile
from pathlib import Path
from typing import Any

import pytest
from tests.storage.made import NOW, PASSPHRASE
from tests.storage.saved import MARKER, flip, inside, names, vault_of

from myconnections.domain.backup import DAMAGED
from myconnections.domain.errors import Told, Trouble
from myconnections.storage import backup_file, backups, opening, restoring
from myconnections.storage.header import MasterKey, Passphrase
from myconnections.storage.recovery import RecoveryCode


def test_case_67_a_copy_that_does_not_pass_its_checks_is_no_backup(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = backups.BackupsKept._copy_into

    def spoiling(at: int) -> Any:
        def spoil(self: backups.BackupsKept, copy: Path) -> None:
            real(self, copy)
            flip(copy, at)

        return spoil

    with vault_of(tmp_path / "mine", 200) as (vault, _):
        for at in (5 * 4096 + 77, 4096 + 9, 50):
            monkeypatch.setattr(backups.BackupsKept, "_copy_into", spoiling(at))
            with pytest.raises(Trouble, match=r"backup_not_whole|vault_damaged"):
                vault.backups.make("asked", NOW)
        assert vault.backups.listed() == []
        assert names(tmp_path / "mine" / "backups") == set()


def test_case_67_a_flipped_bit_is_found_and_the_part_named(tmp_path: Path) -> None:
    chance = random.Random(67)  # noqa: S311 - places of damage
    with vault_of(tmp_path / "mine") as (vault, _):
        made = vault.backups.make("asked", NOW)
        key = MasterKey(vault._master_key)
        for part, (start, end) in inside(made.file).items():
            for at in [start, end - 1, *(chance.randrange(start, end) for _ in range(40))]:
                mask = 1 << chance.randrange(8)
                flip(made.file, at, mask)
                with pytest.raises(Trouble, match="backup_damaged") as caught:
                    backup_file.prove_whole(made.file, key)
                assert caught.value.facts == {"file": str(made.file), "part": part}
                if part != "people.db":  # the database is read when it is restored or tried
                    assert [(one.state, one.part) for one in vault.backups.listed()] == [(DAMAGED, part)]
                flip(made.file, at, mask)
        assert vault.backups.listed() == [made]


def outcome(file: Path, key: MasterKey) -> str | bytes:
    """The code with which the backup is refused, or the database it gives."""
    try:
        return b"".join(backup_file.database_of(file, backup_file.prove(file, key).manifest))
    except Trouble as trouble:
        return trouble.code


def test_case_67_a_bit_flipped_between_the_parts_is_found_or_harmless(tmp_path: Path) -> None:
    with vault_of(tmp_path / "mine") as (vault, _):
        made = vault.backups.make("asked", NOW)
        key = MasterKey(vault._master_key)
        right = b"".join(backup_file.database_of(made.file, backup_file.prove(made.file, key).manifest))
        parts = inside(made.file).values()
        between = [at for at in range(made.size) if not any(start <= at < end for start, end in parts)]
        found = 0
        for at in between:
            for mask in (1, 128):
                flip(made.file, at, mask)
                told = outcome(made.file, key)
                assert told in {"backup_damaged", right}
                found += told == "backup_damaged"
                flip(made.file, at, mask)
        assert found > len(between)  # more than half of them


def test_case_67_a_truncated_backup_is_refused(tmp_path: Path) -> None:
    with vault_of(tmp_path / "mine") as (vault, _):
        made = vault.backups.make("asked", NOW)
        whole = made.file.read_bytes()
        for length in [0, 1, 21, 22, 4096, made.size // 2, *range(made.size - 120, made.size)]:
            made.file.write_bytes(whole[:length])
            with pytest.raises(Trouble, match="backup_damaged"):
                backup_file.prove_whole(made.file, MasterKey(vault._master_key))
            assert [one.state for one in vault.backups.listed()] == [DAMAGED]


def repacked(source: Path, target: Path, **changed: bytes) -> None:
    """The same zip with other contents: what somebody who knows the format could do."""
    given = {name.replace("_", "."): data for name, data in changed.items()}
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            new.writestr(name, given.get(name, old.read(name)))


def test_case_67_a_backup_put_together_by_somebody_else_is_refused(tmp_path: Path) -> None:
    with vault_of(tmp_path / "mine") as (vault, _), vault_of(tmp_path / "other", 3) as (other, _):
        made, foreign = vault.backups.make("asked", NOW), other.backups.make("asked", NOW)
        told = {name: zipfile.ZipFile(made.file).read(name) for name in inside(made.file)}
        theirs = {name: zipfile.ZipFile(foreign.file).read(name) for name in inside(foreign.file)}
        key = MasterKey(vault._master_key)
        for part, data in (
            ("header_json", theirs["header.json"]),
            ("people_db", theirs["people.db"]),
            ("people_db", told["people.db"][:-4096]),
            ("manifest_json", told["manifest.json"].replace(b'"asked"', b'"daily"')),
            ("manifest_json", told["manifest.json"].replace(b'"mac":"', b'"mac":"\\u3042')),
            ("manifest_json", told["manifest.json"].replace(b'"counts":"', b'"counts":"zz')),
            ("manifest_json", told["manifest.json"].replace(b'"format":"my', b'"format":"your')),
            ("manifest_json", told["manifest.json"].replace(b"+00:00", b"")),
            ("manifest_json", b"[" * 100_000),
            ("manifest_json", b"{}\n"),
            ("manifest_json", b"[]\n"),
            ("manifest_json", b"x" * 70_000),
            ("header_json", b"x" * 70_000),
        ):
            repacked(made.file, tmp_path / "put together.mcb", **{part: data})
            with pytest.raises(Trouble, match="backup_damaged") as caught:
                backup_file.prove_whole(tmp_path / "put together.mcb", key)
            if len(data) != 100_000:
                assert caught.value.facts["part"] == part.replace("_", ".")
        repacked(
            made.file,
            tmp_path / "newer.mcb",
            manifest_json=told["manifest.json"].replace(b'"version":1', b'"version":2'),
        )
        with pytest.raises(Trouble, match="backup_newer"):
            backup_file.prove(tmp_path / "newer.mcb", key)
        # The manifest agrees, the header in it does not open: another's, or one with a seal of nobody.
        mine = told["header.json"].replace(b'"generation":1', b'"generation":2')
        sums = backup_file.hashlib.sha256
        manifest = told["manifest.json"].replace(
            sums(told["header.json"]).hexdigest().encode(), sums(mine).hexdigest().encode()
        )
        repacked(made.file, tmp_path / "altered.mcb", header_json=mine, manifest_json=manifest)
        for secret, code in ((Passphrase(PASSPHRASE), "backup_damaged"), (key, "backup_other_key")):
            with pytest.raises(Trouble, match=code):
                backup_file.prove(tmp_path / "altered.mcb", secret)


def test_what_is_no_backup_at_all(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "letters.zip", "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("people.db", "x" * 10_000)
    for name in ("letter.txt", "letter.mcb"):
        (tmp_path / name).write_text("dear")
    (tmp_path / "folder").mkdir()
    key = MasterKey(bytes(32))
    for name, code in (
        ("letters.zip", "not_a_backup"),
        ("letter.txt", "not_a_backup"),
        ("letter.mcb", "backup_damaged"),
        ("folder", "file_unreadable"),
        ("missing", "file_missing"),
        ("letter.txt/missing", "file_unreadable"),
    ):
        with pytest.raises(Told, match=code):
            backup_file.prove(tmp_path / name, key)


def test_case_72_without_the_key_nothing_plain_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A copy that were plain would not open with the key: it is refused, and removed."""
    import sqlite3

    def plain(_: backups.BackupsKept, copy: Path) -> None:
        connection = sqlite3.connect(copy)
        connection.execute("CREATE TABLE contact (id INTEGER PRIMARY KEY, name TEXT)")
        connection.execute("INSERT INTO contact (name) VALUES (?)", (MARKER,))
        connection.commit()
        connection.close()

    with vault_of(tmp_path / "mine") as (vault, _):
        monkeypatch.setattr(backups.BackupsKept, "_copy_into", plain)
        with pytest.raises(Trouble, match=r"backup_not_whole|vault_damaged"):
            vault.backups.make("asked", NOW)
        assert names(tmp_path / "mine" / "backups") == set()


def test_a_sealed_copy_is_opened_only_when_it_is_ours(tmp_path: Path) -> None:
    with vault_of(tmp_path / "mine") as (vault, code):
        made = vault.backups.make("asked", NOW)
        proved = backup_file.prove(made.file, RecoveryCode.read(code))
        assert repr(proved) == f"Proved({vault.vault_id})"
        (tmp_path / "people.db").write_bytes(b"".join(backup_file.database_of(made.file, proved.manifest)))
        key = vault.key("db/1")
        assert restoring.counts_of(tmp_path / "people.db", key, vault.vault_id)["contact"] == 20
        for wrong_key, wrong_id in ((bytes(32), vault.vault_id), (key, "0" * 32)):
            with pytest.raises(Told):
                opening.open_at_rest(tmp_path / "people.db", wrong_key, wrong_id)
        assert names(tmp_path) == {"mine", "people.db"}  # no side files
