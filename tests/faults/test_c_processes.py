"""C. Processes and the system: who opens the vault's files, who may read them, what a crash leaves. 2, 47, 51, 60, 64.

The others of this part: 45 in tests/storage/test_lock, 46 in tests/storage/cases/test_b_opening, 48 in test_opening, 49
in test_c_read_only, 50 in tests/services/test_whereabouts, 52 to 57 in tests/storage/cases/test_c_keyring, 58 in
tests/ui (idle, leaving, app, drafts), 59 in tests/stories/test_fresh_lock, 61 and 62 in tests/privacy, 63 in
tests/ui/test_clipboard.
"""

from __future__ import annotations

import math
import os
import re
import signal
import stat
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from tests.faults.given import MARKER, environment, place
from tests.faults.traced import strace
from tests.storage.made import NOW, PASSPHRASE

from myconnections.domain.contact import Contact
from myconnections.domain.ids import ContactId
from myconnections.services import (
    backups,
    calendars,
    contacts,
    exports,
    health,
    history,
    people,
    standing,
    tending,
    vaults,
    whereabouts,
)
from myconnections.storage.vault import VaultStore

linux = pytest.mark.skipif(sys.platform != "linux", reason="strace and /proc are of Linux")


def test_case_02_entropy(tmp_path: Path) -> None:
    """Two megabytes of the same letters again and again look like chance."""
    made = place(tmp_path, 1)
    vault = made.opened()
    with vault.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE contact SET note = replace(hex(zeroblob(60000)), '00', 'name')")
    vault.close()
    data = made.database.read_bytes()
    assert len(data) > 2 * 2**20
    shares = [count / len(data) for count in Counter(data).values()]
    assert -sum(share * math.log2(share) for share in shares) > 7.99


_watched: list[list[str]] = []


def _spy(event: str, arguments: tuple[Any, ...]) -> None:
    if _watched and event == "open" and isinstance(arguments[0], str | bytes | Path):
        _watched[-1].append(os.path.realpath(os.fsdecode(arguments[0])))


sys.addaudithook(_spy)


def test_case_47_own_open_drops_lock(tmp_path: Path) -> None:
    """Whatever is done with an open vault: no code of ours opens its database, log or index by hand."""
    made = place(tmp_path, 1)
    store = VaultStore()
    vault = made.opened()
    opened: list[str] = []
    _watched.append(opened)
    try:
        nora = contacts.add(vault, Contact(ContactId(0), "", family="Vale"), NOW)
        history.undo(vault, NOW)
        history.redo(vault, NOW)
        people.person(vault, ContactId(next(iter(nora.people))), NOW)
        vault.checkpoint()
        assert not health.check(vault, NOW).damaged
        tending.tend(vault, NOW)
        taken = backups.take(vault, backups.ASKED, NOW).backup
        backups.take_to(vault, tmp_path / "copy.mcb", NOW)
        backups.overview(vault, NOW)
        backups.drill(vault, NOW)
        exports.people_csv(vault, tmp_path / "out.csv", NOW)
        vaults.info(store, made.folder)
        store.exists(made.folder)
        standing.stand(store, made.folder, vault)
        whereabouts.news(vault, made.folder, NOW)
        assert len(opened) > 10  # the spy sees
    finally:
        _watched.pop()
        vault.close()
    assert taken.file.exists()
    folder = os.path.realpath(made.folder)
    assert [path for path in opened if path.startswith(f"{folder}{os.sep}people.db")] == []


def modes(root: Path) -> dict[str, int]:
    return {str(path.relative_to(root)): stat.S_IMODE(path.stat().st_mode) for path in root.rglob("*")}


@pytest.mark.skipif(sys.platform == "win32", reason="modes of POSIX systems")
def test_case_51_permissions(tmp_path: Path) -> None:
    """Under the mask of an ordinary account, and without the program narrowing it: folders 0700, files 0600."""
    assert os.umask(0o022) == 0o022
    root = tmp_path / "of-ours"
    vault, _ = VaultStore(cost=None).create(root / "vault", PASSPHRASE, NOW, throwaway=True)
    contacts.add(vault, Contact(ContactId(0), "", family="Vale"), NOW)
    backups.take(vault, backups.ASKED, NOW)
    backups.take_to(vault, root / "copy.mcb", NOW)
    exports.people_csv(vault, root / "out.csv", NOW)
    calendars.calendar(vault, root / "out.ics", calendars.CalendarWish(True, False, False), lambda *_said: "", NOW)
    found = modes(root)
    vault.close()
    assert {"vault/people.db", "vault/people.db-wal", "vault/header.json", "copy.mcb", "out.csv", "out.ics"} <= set(
        found
    )
    folders = {name for name in found if (root / name).is_dir()}
    assert folders == {"vault", "vault/backups"}
    assert {name: oct(mode) for name, mode in found.items() if mode != (0o700 if name in folders else 0o600)} == {}


_CRASH = """
import os, signal, sys
from pathlib import Path
from myconnections.hardening import harden_process
harden_process()
from tests.faults.given import STORE
from myconnections.storage.header import MasterKey
vault = STORE.unlock_with(Path(sys.argv[1]), MasterKey(Path(sys.argv[2]).read_bytes()))
with vault.read() as uow:
    found = uow.contacts.rows()
print(len(found), Path("/proc/self/limits").read_text().replace("\\n", "|"), flush=True)
os.kill(os.getpid(), signal.SIGSEGV)
"""


@linux
def test_case_60_no_core_dump(tmp_path: Path) -> None:
    """The vault is open and the process crashes: nothing of its memory is written anywhere."""
    made = place(tmp_path, 1)
    elsewhere = tmp_path / "cwd"
    elsewhere.mkdir()
    with subprocess.Popen(
        [sys.executable, "-c", _CRASH, str(made.folder), str(made.key)],
        cwd=elsewhere, env=environment(), stdout=subprocess.PIPE, text=True,
    ) as child:  # fmt: skip
        assert child.stdout is not None
        said = child.stdout.read()
        _, status = os.waitpid(child.pid, 0)
        child.returncode = 0  # waited for here, since only this tells of a dump
    assert said.startswith("10 ")
    assert re.search(r"Max core file size +0 +0 ", said)
    assert (os.WTERMSIG(status), os.WCOREDUMP(status)) == (signal.SIGSEGV, False)
    assert list(elsewhere.iterdir()) == []
    assert made.assert_kept() == 1


_WORK = """
import sys
from pathlib import Path
from tests.faults.given import STORE, batch
from myconnections.storage.header import MasterKey
vault = STORE.unlock_with(Path(sys.argv[1]), MasterKey(Path(sys.argv[2]).read_bytes()))
for number in range(100, 104):
    batch(vault, number)
connection = vault.engine.raw_connection()
cursor = connection.cursor()
cursor.execute("PRAGMA cache_size = 10")
many = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60000)"
name = "hex(i * 7919 % 65537) || (SELECT name FROM contact LIMIT 1)"
print(len(cursor.execute(f"{many} SELECT {name} AS t FROM n ORDER BY t").fetchall()))
cursor.execute(f"CREATE TEMP TABLE big AS {many} SELECT {name} AS t FROM n")
cursor.execute("CREATE INDEX temp.at_once ON big (t)")
cursor.execute("CREATE INDEX for_the_test ON contact (note, name)")
cursor.execute("DROP TABLE temp.big")
connection.commit()
cursor.execute("VACUUM")
connection.close()
vault.close()
"""


@linux
def test_case_64_temp_store(tmp_path: Path) -> None:
    """A large sort, an index and a rewriting of everything make no file outside the vault's folder."""
    if not strace():
        pytest.skip("strace is missing or may not trace here (no ptrace): the calls of a process cannot be seen")
    made = place(tmp_path, 1)
    trace = tmp_path / "trace"
    done = subprocess.run(
        [strace(), "-f", "-qq", "-e", "trace=open,openat,creat", "-o", str(trace), sys.executable, "-B", "-c", _WORK,
         str(made.folder), str(made.key)],
        env=environment(), timeout=240, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (0, "60000\n"), done.stderr[-2000:]
    made_files = {
        match.group(1)
        for line in trace.read_text().splitlines()
        if ("O_CREAT" in line or "creat(" in line or "O_TMPFILE" in line) and (match := re.search(r'"([^"]*)"', line))
    }
    assert made_files
    assert {name for name in made_files if not name.startswith(str(made.folder))} == set()
    assert MARKER.encode() not in b"".join(path.read_bytes() for path in made.folder.iterdir() if path.is_file())


def test_every_case_has_its_test() -> None:
    """The 88 cases of the list, each under its number somewhere among the tests."""
    root = Path(__file__).resolve().parents[1]
    found = set()
    for file in root.rglob("test_*.py"):
        for name in re.findall(r"^def test_case_([\w]+)\(", file.read_text("utf-8"), re.MULTILINE):
            found |= {int(number) for number in re.match(r"\d\d(?:_and_\d\d)*", name)[0].split("_and_")}  # type: ignore[index]
    assert sorted(set(range(1, 89)) - found) == []
