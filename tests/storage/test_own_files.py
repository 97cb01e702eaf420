"""What is put in order when a vault is opened to be written to, and left alone when it is only checked."""

from __future__ import annotations

import os
import sys

import pytest
from tests.storage.made import NOW, PASSPHRASE, Made
from tests.storage.saved import mode, names

LEFT = (".migrating-x", ".checking-x", ".drill-x")
LEFT_OF_BACKUPS = ("2026-11-21T0741Z-daily-1.mcb.db.tmp", "2026-11-21T0741Z-daily-1.mcb.tmp")


def test_what_kills_left_goes_at_the_next_opening(made: Made) -> None:
    vault = made.store.unlock(made.folder, passphrase=PASSPHRASE)
    kept = vault.backups.make("asked", NOW).file
    vault.close()
    for name in LEFT:
        (made.folder / name).mkdir()
        (made.folder / name / "people.db").write_bytes(b"x")
    half_restored = made.folder.parent / f"..{made.folder.name}.restored.restoring-x"
    half_restored.mkdir()
    for name in LEFT_OF_BACKUPS:
        (kept.parent / name).write_bytes(b"x")
    made.store.unlock(made.folder, passphrase=PASSPHRASE, looking=True).close()
    assert names(kept.parent) == {kept.name, *LEFT_OF_BACKUPS}
    assert names(made.folder) >= set(LEFT)
    assert half_restored.exists()
    made.store.unlock(made.folder, passphrase=PASSPHRASE).close()
    assert names(kept.parent) == {kept.name}
    assert not names(made.folder) & set(LEFT)
    assert not half_restored.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="modes of POSIX systems")
def test_what_others_could_read_is_for_the_owner_alone_after_opening(made: Made) -> None:
    vault = made.store.unlock(made.folder, passphrase=PASSPHRASE)
    kept = vault.backups.make("asked", NOW).file
    vault.close()
    mine = made.folder / "notes of mine.txt"
    mine.touch()
    outside = made.folder.parent / "outside"
    outside.touch()
    (made.folder / "people.db-link").symlink_to(outside)
    files = [made.folder / name for name in ("people.db", "header.json", "header.json.mirror")] + [kept]
    folders = [made.folder, kept.parent]
    for path in (*files, mine, outside):
        path.chmod(0o644)
    for path in folders:
        path.chmod(0o755)
    made.store.unlock(made.folder, passphrase=PASSPHRASE, looking=True).close()
    assert {mode(path) for path in files} == {0o644}
    vault = made.store.unlock(made.folder, passphrase=PASSPHRASE)
    assert vault.notices == ()
    vault.close()
    assert {mode(path) for path in files} == {0o600}
    assert {mode(path) for path in folders} == {0o700}
    assert (mode(mine), mode(outside)) == (0o644, 0o644)  # not ours
    assert os.access(made.folder / "people.db", os.W_OK)
