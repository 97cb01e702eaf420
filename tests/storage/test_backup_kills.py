"""Backups while others write and while the process is killed: case 65 of the vault's faults, and kills."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from tests.storage.faulty import Killed
from tests.storage.filled import reopened
from tests.storage.saved import counted, later, vault_of

from myconnections.domain.backup import GOOD
from myconnections.storage import backup_file, backups, restoring
from myconnections.storage.header import MasterKey


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
            # What was told to be made is there, or a newer one of the same day has taken its place.
            assert last[1].decode() <= max(one.file.name for one in found)
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
