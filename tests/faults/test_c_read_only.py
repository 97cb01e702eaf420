"""C. A folder in which nothing can be written: opened for looking, told of, and left as it is. Case 49."""

from __future__ import annotations

import ctypes
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.faults.given import Place, batch, environment, place
from tests.storage.made import NOW, PASSPHRASE, snapshot

from myconnections.domain.act import Act
from myconnections.domain.contact import Contact
from myconnections.domain.errors import Refused, Trouble
from myconnections.domain.ids import ContactId
from myconnections.services import contacts, health, tending
from myconnections.services.looking import only_looked_at
from myconnections.storage import read_only
from myconnections.storage.header import MasterKey
from myconnections.storage.lock import VaultLock

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="modes of POSIX systems")
_PR_CAPBSET_DROP, _CAP_DAC_OVERRIDE = 24, 1  # prctl(2), capabilities(7): what lets root write everywhere


def small(tmp_path: Path) -> Place:
    """A closed vault with three people in it, whole in our own terms, too."""
    made = place(tmp_path)
    vault = made.opened()
    for name in ("Vale", "Ruiz", "桐野"):
        contacts.add(vault, Contact(ContactId(0), "", family=name), NOW)
    vault.close()
    return made


def bound() -> None:
    """Before another program takes the place of this process: modes hold for it, whoever it is."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_CAPBSET_DROP, _CAP_DAC_OVERRIDE)


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Place]:
    """A closed vault in a folder that is read-only."""
    made = small(tmp_path)
    (made.folder / "vault.lock").touch(mode=0o600)
    made.folder.chmod(0o555)
    yield made
    made.folder.chmod(0o755)


def run(made: Place, *words: object) -> subprocess.CompletedProcess[str]:
    """`myconnections …` on it, by a user whom the modes bind."""
    return subprocess.run(
        [sys.executable, "-m", "myconnections", "--lang", "en", "--vault", str(made.folder), *map(str, words)],
        env=environment() | {"MYCONNECTIONS_PASSPHRASE": PASSPHRASE}, capture_output=True, text=True, timeout=120,
        preexec_fn=bound, check=False,
    )  # fmt: skip


def test_case_49_readonly_folder(kept: Place, tmp_path: Path) -> None:
    """It can be read, checked and exported; acts are refused in a sentence; not a byte and no name changes."""
    before = snapshot(kept.folder)
    names = sorted(os.listdir(kept.folder))
    found = run(kept, "people", "--json")
    assert found.returncode == 0, found.stderr
    assert len(json.loads(found.stdout)) == 3
    assert "looking only" in found.stderr
    checked = run(kept, "check", "--json")
    assert (checked.returncode, json.loads(checked.stdout)["ok"]) == (0, True)
    out = run(kept, "export", "csv", tmp_path / "out.csv")
    assert out.returncode == 0, out.stderr
    assert (tmp_path / "out.csv").read_text("utf-8-sig").count("\n") == 1 + 3
    for words in (["add", "--given", "Nora"], ["undo"], ["backup"], ["vault", "passphrase"]):
        refused = run(kept, *words)
        assert refused.returncode != 0, words
        assert "Traceback" not in refused.stderr
    assert "Nothing has been changed" in run(kept, "add", "--given", "Nora").stderr
    assert snapshot(kept.folder) == before
    assert sorted(os.listdir(kept.folder)) == names


@pytest.fixture
def looked_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    """A closed vault that is taken for one on a read-only disk."""
    made = small(tmp_path)
    monkeypatch.setattr(read_only, "is_read_only", lambda _folder: True)
    return made


def test_case_49_what_looking_means(looked_at: Place) -> None:
    before = snapshot(looked_at.folder)
    vault = looked_at.opened()
    assert only_looked_at(vault)
    with pytest.raises(Refused, match="read_only"):
        vault.write(Act("add"), NOW)
    vault.checkpoint()
    assert health.checked(vault, NOW).ok
    assert health.last_good(vault) is None
    done = tending.tend(vault, NOW)
    assert (done.health, done.taken) == (None, None)
    vault.close()
    vault.close()
    assert snapshot(looked_at.folder) == before


def test_case_49_nobody_writes_while_somebody_looks(looked_at: Place) -> None:
    """And nobody looks while somebody may write: what is promised to SQLite is true."""
    lock = VaultLock(looked_at.folder)
    lock.take()
    with pytest.raises(Trouble, match="vault_in_use") as told:
        looked_at.opened()
    assert told.value.facts["pid"] == os.getpid()  # and it is said who
    lock.release()
    vault = looked_at.opened()
    with pytest.raises(Trouble, match="vault_in_use"):
        lock.take()
    vault.close()
    lock.take()
    lock.release()
    (looked_at.folder / "vault.lock").unlink()
    looked_at.opened().close()  # a disk on which none was ever made


def test_case_49_what_is_unfinished_is_not_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Changes that stand in the log alone would not be seen: refused, and it opens where one may write."""
    made = place(tmp_path, 1)
    vault = made.opened()
    batch(vault, 2)
    left = Place(tmp_path / "left", made.key, made.acks)
    shutil.copytree(made.folder, left.folder, ignore=shutil.ignore_patterns("vault.lock*", "*-shm"))
    vault.close()
    with monkeypatch.context() as patch:
        patch.setattr(read_only, "is_read_only", lambda _folder: True)
        before = snapshot(left.folder)
        with pytest.raises(Trouble, match="read_only_unfinished"):
            left.opened()
        assert snapshot(left.folder) == before
        with pytest.raises(Trouble, match="header_altered"):
            read_only.unlock(left.folder, MasterKey(bytes(32)))
    assert sorted(left.batches()) == [1, 2]


def test_case_49_an_older_schema_is_left_alone(looked_at: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("myconnections.storage.opening.SCHEMA_VERSION", 99)
    with pytest.raises(Trouble, match="read_only_unfinished"):
        looked_at.opened()


def test_a_usual_folder_is_written_to(tmp_path: Path) -> None:
    assert not read_only.is_read_only(tmp_path)
    assert not read_only.is_read_only(tmp_path / "none")
