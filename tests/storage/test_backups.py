"""Backups are made whole or not at all: cases 47, 64 to 68 and 72 of the vault's faults, kills, full folders."""

from __future__ import annotations

import errno
import random
import shutil
import subprocess
import sys
import time
import zipfile
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from tests.storage.faulty import Killed
from tests.storage.filled import reopened
from tests.storage.made import NOW, PASSPHRASE
from tests.storage.saved import MARKER, STORE, count_of, counted, flip, inside, later, mode, names, vault_of

from myconnections.domain.backup import DAMAGED, GOOD, OTHER_KEY
from myconnections.domain.errors import Refused, Told, Trouble
from myconnections.storage import backup_file, backups, opening, restoring
from myconnections.storage.header import MasterKey, Passphrase
from myconnections.storage.recovery import RecoveryCode


def test_a_backup_is_one_file_for_its_owner_with_a_vault_in_it(tmp_path: Path) -> None:
    with vault_of(tmp_path / "mine") as (vault, _):
        made = vault.backups.make("import", NOW)
        assert made.file.name == "2026-11-21T0930Z-import-1.mcb"
        assert (made.state, made.made, made.reason, made.generation) == (GOOD, NOW, "import", 1)
        assert (mode(made.file), mode(made.file.parent)) == (0o600, 0o700)
        assert names(made.file.parent) == {made.file.name}
        assert vault.backups.listed() == [made]
        again = vault.backups.make("import", NOW)
        assert again.file.name == "2026-11-21T0930Z-import-1-2.mcb"
    # Without this program: what any unzip takes out of it is a vault.
    with zipfile.ZipFile(made.file) as packed:
        packed.extractall(tmp_path / "by hand")
    assert names(tmp_path / "by hand") == {"header.json", "people.db", "manifest.json"}
    assert counted(tmp_path / "by hand") == 20


def test_nothing_in_a_backup_can_be_read(tmp_path: Path) -> None:
    with vault_of(tmp_path / "mine") as (vault, _):
        told = vault.backups.make("asked", NOW).file.read_bytes()
    assert MARKER.encode() not in told
    assert b"contact" not in told  # not even how many rows of what there are
    assert b"SQLite format 3" not in told


def test_the_passphrase_changed_since_unlocking_opens_the_backup(tmp_path: Path) -> None:
    with vault_of(tmp_path / "mine") as (vault, _):
        STORE.change_passphrase(tmp_path / "mine", "quite another one", NOW, passphrase=PASSPHRASE)
        made = vault.backups.make("asked", NOW)
        assert made.generation == 2
        backup_file.prove_whole(made.file, Passphrase("quite another one"))
        with pytest.raises(Trouble, match="wrong_passphrase"):
            backup_file.prove(made.file, Passphrase(PASSPHRASE))


def test_a_file_of_ones_own_is_never_written_over(tmp_path: Path) -> None:
    with vault_of(tmp_path / "mine") as (vault, _):
        (tmp_path / "out.mcb").write_text("dear")
        with pytest.raises(Refused, match="file_exists"):
            vault.backups.make("asked", NOW, tmp_path / "out.mcb")
        assert (tmp_path / "out.mcb").read_text() == "dear"
        vault.backups.make("asked", NOW, tmp_path / "two.mcb")
        assert names(tmp_path) == {"mine", "out.mcb", "two.mcb"}
        assert vault.backups.listed() == []


def test_case_47_and_64_a_backup_opens_no_file_of_the_vault_and_writes_nowhere_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []

    def spy(event: str, arguments: tuple[Any, ...]) -> None:
        if watching and event == "open" and isinstance(arguments[0], str | bytes | Path):
            opened.append(str(arguments[0]))

    watching = False
    sys.addaudithook(spy)
    monkeypatch.chdir(tmp_path)
    with vault_of(tmp_path / "mine") as (vault, _):
        watching = True
        made = vault.backups.make("asked", NOW)
        vault.backups.listed()
        vault.backups.drill(made, NOW)
        watching = False
    of_the_vault = {str(tmp_path / "mine" / name) for name in ("people.db", "people.db-wal", "people.db-shm")}
    assert opened
    assert not of_the_vault & set(opened)
    assert {
        path for path in opened if path.startswith("/") and "tmp" in path and not path.startswith(str(tmp_path))
    } == set()


def test_case_65_fifty_backups_while_another_writes_are_each_whole(tmp_path: Path) -> None:
    with vault_of(tmp_path / "mine", 5):
        pass
    code = (
        "import sys, time\nfrom pathlib import Path\nfrom sqlcipher3 import dbapi2\n"
        "c = dbapi2.connect(Path(sys.argv[1]).as_uri(), uri=True, isolation_level=None, timeout=60)\n"
        "c.execute(f\"PRAGMA key = \\\"x'{sys.argv[2]}'\\\"\")\nprint('go', flush=True)\n"
        "while True:\n c.execute('BEGIN IMMEDIATE')\n"
        " [c.execute('INSERT INTO forgotten VALUES (hex(randomblob(9)), 1)') for _ in range(10)]\n"
        " c.execute('COMMIT')\n time.sleep(0.02)\n"
    )
    with reopened(tmp_path / "mine") as vault:
        key = vault.key("db/1").hex()
        writer = subprocess.Popen(
            [sys.executable, "-c", code, str(tmp_path / "mine" / "people.db"), key], stdout=subprocess.PIPE
        )
        try:
            assert writer.stdout is not None
            assert writer.stdout.readline() == b"go\n"
            seen = []
            for turn in range(50):
                made = vault.backups.make("asked", later(minutes=turn))
                seen.append(backup_file.prove_whole(made.file, MasterKey(vault._master_key)).counts["forgotten"])
                made.file.unlink()
        finally:
            writer.kill()
            writer.wait()
            assert writer.stdout is not None
            writer.stdout.close()
    assert all(count % 10 == 0 for count in seen)  # no half of a transaction
    assert seen == sorted(seen)
    assert seen[-1] > seen[0]


def test_case_66_a_full_disk_is_told_before_anything_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with vault_of(tmp_path / "mine") as (vault, _):
        first = vault.backups.make("asked", NOW)
        with monkeypatch.context() as patch:
            patch.setattr(shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(1, 1, 1))  # type: ignore[attr-defined]
            with pytest.raises(Trouble, match="disk_full"):
                vault.backups.make("asked", later(minutes=1))
        assert names(first.file.parent) == {first.file.name}


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT])
@pytest.mark.parametrize("step", ["copy", "pack", "sync", "rename"])
def test_case_66_a_disk_that_fills_up_meanwhile_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, number: int
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(number, "full")

    with vault_of(tmp_path / "mine") as (vault, _):
        first = vault.backups.make("asked", NOW)
        where: dict[str, tuple[Any, str]] = {
            "copy": (backups.BackupsKept, "_copy_into"),
            "pack": (backup_file, "write"),
            "sync": (backups, "sync"),
            "rename": (backups, "replace_patiently"),
        }
        with monkeypatch.context() as patch:
            patch.setattr(*where[step], full)
            with pytest.raises((Trouble, OSError)) as caught:
                vault.backups.make("asked", later(minutes=1))
        if step != "copy":
            assert isinstance(caught.value, Trouble)
            assert caught.value.code == "disk_full"
        assert names(first.file.parent) == {first.file.name}
        assert vault.backups.make("asked", later(minutes=1)).state == GOOD


def test_case_66_a_small_disk_that_is_really_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    small = tmp_path / "small"
    small.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(small)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("this system lets nobody but its administrator mount a small disk")
    try:
        with vault_of(tmp_path / "mine", 300) as (vault, _):
            with pytest.raises(Trouble, match="disk_full"):
                vault.backups.make("asked", NOW, small / "out.mcb")
            monkeypatch.setattr(backups.BackupsKept, "_check_room", lambda *_: None)
            with pytest.raises(Trouble, match="disk_full"):
                vault.backups.make("asked", NOW, small / "out.mcb")
            assert names(small) == set()
            assert count_of(vault) == 300
            assert vault.backups.make("asked", NOW).state == GOOD
    finally:
        subprocess.run(["umount", str(small)], check=True)


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOENT, "backup_folder_missing"),
        (errno.EIO, "backup_folder_missing"),
        (errno.EROFS, "backup_unwritable"),
        (errno.EACCES, "backup_unwritable"),
    ],
)
def test_what_goes_wrong_at_the_place_is_told_of_the_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: str
) -> None:
    with vault_of(tmp_path / "mine") as (vault, _):
        made = vault.backups.make("asked", NOW)

        def refuses(_: int) -> None:
            raise OSError(number, "no")

        monkeypatch.setattr(backups, "sync", refuses)
        with pytest.raises(Trouble, match=code) as caught:
            vault.backups.make("asked", NOW, tmp_path / "out.mcb")
        assert caught.value.facts["folder"] == str(tmp_path)
        with pytest.raises(Trouble, match=code):
            vault.backups.copy_to(tmp_path, made)
        assert names(tmp_path) == {"mine"}


def test_a_place_that_is_not_there(tmp_path: Path) -> None:
    gone = tmp_path / "unplugged"
    with vault_of(tmp_path / "mine") as (vault, _):
        made = vault.backups.make("asked", NOW)
        for attempt in (
            lambda: vault.backups.make("asked", NOW, gone / "out.mcb"),
            lambda: vault.backups.copy_to(gone, made),
            lambda: vault.backups.listed(gone),
            lambda: vault.backups.rotate(NOW, gone),
        ):
            with pytest.raises(Trouble, match="backup_folder_missing"):
                attempt()
        assert not gone.exists()


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
    (tmp_path / "letter.txt").write_text("dear")
    (tmp_path / "folder").mkdir()
    key = MasterKey(bytes(32))
    for name, code in (
        ("letters.zip", "backup_damaged"),
        ("letter.txt", "backup_damaged"),
        ("folder", "file_unreadable"),
        ("missing", "file_missing"),
        ("letter.txt/missing", "file_unreadable"),
    ):
        with pytest.raises(Trouble, match=code):
            backup_file.prove(tmp_path / name, key)


def test_backups_of_other_vaults_are_not_ours_and_those_of_other_keys_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with vault_of(tmp_path / "mine") as (vault, _), vault_of(tmp_path / "other", 3) as (other, _):
        made = vault.backups.make("asked", NOW)
        foreign = other.backups.make("import", NOW)
        shutil.copy(foreign.file, made.file.parent)
        (made.file.parent / "letter.txt").write_text("dear")
        assert vault.backups.listed() == [made]
        monkeypatch.setattr(vault, "_master_key", bytes(32))
        assert [one.state for one in vault.backups.listed()] == [OTHER_KEY]
        assert vault.backups.rotate(later(days=4000)) == 0


def test_case_68_on_disk_damaged_ones_hold_no_place(tmp_path: Path) -> None:
    with vault_of(tmp_path / "mine") as (vault, _):
        made = vault.backups.make("daily", NOW)
        for day in range(1, 30):
            vault.backups.make("daily", later(days=day))
        bad = vault.backups.listed()[2].file
        flip(bad, inside(bad)["manifest.json"][0] + 5)
        assert vault.backups.rotate(later(days=30)) > 15
        left = vault.backups.listed()
        assert [one.state for one in left].count(DAMAGED) == 1
        assert 8 <= len(left) - 1 <= 17
        assert left[0].made == later(days=29)
        assert vault.backups.rotate(later(days=30)) == 0
        assert made.file.exists() == (made.file in {one.file for one in left})


def test_a_second_folder_gets_the_same_file_once(tmp_path: Path) -> None:
    second = tmp_path / "second"
    second.mkdir()
    with vault_of(tmp_path / "mine") as (vault, _):
        made = vault.backups.make("asked", NOW)
        for _ in range(2):
            copied = vault.backups.copy_to(second, made)
            assert copied.state == GOOD
            assert copied.file.read_bytes() == made.file.read_bytes()
            assert (mode(copied.file), names(second)) == (0o600, {made.file.name})
        assert vault.backups.rotate(NOW, second) == 0
        assert vault.backups.listed(second) == [copied]


def test_a_second_folder_that_is_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    second = tmp_path / "second"
    second.mkdir()
    with vault_of(tmp_path / "mine") as (vault, _):
        made = vault.backups.make("asked", NOW)
        monkeypatch.setattr(shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(1, 1, 1))  # type: ignore[attr-defined]
        with pytest.raises(Trouble, match="disk_full"):
            vault.backups.copy_to(second, made)
        assert names(second) == set()


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


@pytest.mark.parametrize("poisoned", [True, False])
def test_a_database_error_while_copying_gives_up_the_connection_only_when_it_must(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, poisoned: bool
) -> None:
    with vault_of(tmp_path / "mine") as (vault, _):
        given_up: list[bool] = []

        class InTheMiddle:
            """The connection as the pool would give it in the middle of a transaction."""

            def __init__(self) -> None:
                self._held = vault.engine.pool.connect()
                self._held.cursor().execute("BEGIN")
                self.cursor = self._held.cursor

            def invalidate(self) -> None:
                given_up.append(True)

            def close(self) -> None:
                self._held.cursor().execute("ROLLBACK")
                self._held.close()

        with monkeypatch.context() as patch:
            patch.setattr(vault.engine, "raw_connection", InTheMiddle)
            patch.setattr(backups, "is_poisoned", lambda _: poisoned)
            with pytest.raises(backups.dbapi2.OperationalError, match="within a transaction"):
                vault.backups.make("asked", NOW)
        assert given_up == [True] * poisoned
        assert names(tmp_path / "mine" / "backups") == set()
        assert count_of(vault) == 20


def test_before_a_migration(tmp_path: Path) -> None:
    with vault_of(tmp_path / "mine") as (vault, _):
        made = backups.before_migration(vault.engine, vault.folder, vault.vault_id, vault._master_key, NOW)
        assert (made.reason, made.state) == ("migration", GOOD)


def test_a_killed_backup_leaves_the_vault_and_the_older_ones(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Killed at each step, the file under its own name is whole or not there; the next backup sweeps up."""
    steps: list[tuple[Any, str]] = [
        (backups.BackupsKept, "_copy_into"),
        (restoring, "counts_of"),
        (backup_file, "write"),
        (backups, "sync"),
        (backup_file, "prove_whole"),
        (backups, "replace_patiently"),
        (backups, "sync_folder"),
    ]
    with vault_of(tmp_path / "mine") as (vault, _):
        folder = tmp_path / "mine" / "backups"
        for turn, (place, name) in enumerate(steps):
            real = getattr(place, name)

            def killed(*given: Any, real: Any = real, **named: Any) -> None:
                real(*given, **named)
                raise Killed

            with monkeypatch.context() as patch:
                patch.setattr(place, name, killed)
                patch.setattr(Path, "unlink", lambda *_, **__: None)  # a kill tidies nothing up
                with pytest.raises(Killed):
                    vault.backups.make("asked", later(hours=turn))
            assert all(one.state == GOOD for one in vault.backups.listed())
            kept = vault.backups.make("asked", later(hours=turn, minutes=30))
            assert kept.file in {one.file for one in vault.backups.listed()}
            assert {path.suffix for path in folder.iterdir()} == {".mcb"}


def test_a_rotation_killed_anywhere_keeps_what_must_be_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with vault_of(tmp_path / "mine") as (vault, _):
        for day in range(20):
            vault.backups.make("daily", later(days=day))
        must = {one.file for one in vault.backups.listed()} - {
            one.file for one in backups.expendable(vault.backups.listed(), later(days=20))
        }
        real, left = Path.unlink, 0

        def unlink(path: Path, missing_ok: bool = False) -> None:
            nonlocal left
            real(path, missing_ok)
            left -= 1
            if not left:
                raise Killed

        for turn in range(1, 30):
            left = turn
            with monkeypatch.context() as patch:
                patch.setattr(Path, "unlink", unlink)
                with suppress(Killed):
                    vault.backups.rotate(later(days=20))
            assert must <= {one.file for one in vault.backups.listed() if one.state == GOOD}
        assert must == {one.file for one in vault.backups.listed()}


def test_kill_9_in_the_middle_of_backups_and_rotations(tmp_path: Path) -> None:
    """The real signal at eight moments of chance: every file with a backup's name is whole, and so is the vault."""
    folder = tmp_path / "mine"
    with vault_of(folder, 400):
        pass
    chance, turn = random.Random(9), 0  # noqa: S311 - moments
    for _ in range(8):
        child = subprocess.Popen(
            [sys.executable, "-m", "tests.storage.backups_for_ever", str(folder), str(turn)],
            stdout=subprocess.PIPE,
            env=_environment(),
        )
        assert child.stdout is not None
        last = child.stdout.readline().split()
        time.sleep(0.3 * chance.random())
        child.kill()
        last = ([line.split() for line in child.stdout.read().splitlines() if line.count(b" ") == 1] or [last])[-1]
        child.stdout.close()
        child.wait()
        turn = int(last[0]) + 2
        with reopened(folder) as vault:
            found = vault.backups.listed()
            assert last[1].decode() in {one.file.name for one in found}  # what was told to be made is there
            assert {one.state for one in found} == {GOOD}
            for one in found[:2]:
                backup_file.prove_whole(one.file, MasterKey(vault._master_key))
    with reopened(folder) as vault:
        assert vault.backups.make("daily", later(days=4000)).state == GOOD
        assert {path.suffix for path in (folder / "backups").iterdir()} == {".mcb"}
    assert counted(folder) == 400


def _environment() -> dict[str, str]:
    import os

    root = Path(__file__).resolve().parents[2]
    return os.environ | {"PYTHONPATH": f"{root / 'src'}{os.pathsep}{root}"}


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
