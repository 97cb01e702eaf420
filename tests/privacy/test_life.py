"""A canary's whole life by real processes; afterwards nothing of it can be read anywhere, the vault aside by its keys.

`test_the_search_finds_what_is_planted` proves that the search would see it.
"""

from __future__ import annotations

import json
import os
import re
import signal
import stat
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from tests.privacy.canary import (
    EMAIL,
    FAMILY,
    FOLDER,
    GIVEN,
    KANJI,
    NOTE,
    ORGANIZATION,
    PASSPHRASE,
    READING,
    files_under,
    sightings,
)  # fmt: skip
from tests.privacy.computer import SHARED, Computer

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
_KILLED = """
import os, signal, sys
from datetime import datetime
from pathlib import Path
from myconnections.bootstrap import wire
from myconnections.services import imports

def at(share):
    if share > 0.6:
        os.kill(os.getpid(), signal.SIGKILL)

now = datetime.fromisoformat("2026-11-21T09:30:00+09:00")
vault = wire().store.unlock(Path(sys.argv[1]), passphrase=os.environ["MYCONNECTIONS_PASSPHRASE"])
vault.engine.raw_connection().cursor().execute("PRAGMA cache_size = 10")  # pages are written before the end
imports.apply(vault, imports.plan(vault, [Path(sys.argv[2])], now), now, progress=at)
"""
_PARKED = """
import os, sys
from pathlib import Path
from myconnections.bootstrap import wire
from myconnections.services import drafts

vault = wire().store.unlock(Path(sys.argv[1]), passphrase=os.environ["MYCONNECTIONS_PASSPHRASE"])
print(drafts.parked(vault))
vault.close()
"""
_SAYS_NAMES = {"add", "people", "person", "log", "undo", "redo", "history"}  # on standard output, as they are meant to


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("word", [GIVEN, FAMILY.upper(), KANJI, READING, ORGANIZATION, EMAIL, NOTE, PASSPHRASE])
def test_the_search_finds_what_is_planted(computer: Computer, word: str, encoding: str) -> None:
    assert computer.in_the_clear() == {}
    place = computer.root / "home/.cache"
    (place / "deep.bin").write_bytes(b"\x00\x80\xff" * 7 + word.encode(encoding) + os.urandom(9))
    assert list(computer.in_the_clear()) == ["home/.cache/deep.bin"]
    (computer.given / "mine.csv").write_text(word, encoding="utf-8")
    assert list(computer.in_the_clear()) == ["home/.cache/deep.bin"]


def test_the_search_looks_where_programs_write_whatever_they_are_told(
    computer: Computer, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    assert SHARED
    place = tmp_path_factory.mktemp("shared")  # in the real ones another test would see it
    monkeypatch.setattr("tests.privacy.computer.SHARED", (place,))
    (place / "etilqs_1").write_bytes(KANJI.encode())
    assert list(computer.in_the_clear()) == [f"{place}/etilqs_1"]


def test_the_search_finds_a_name_of_a_file(computer: Computer) -> None:
    (computer.root / "tmp" / f"{FOLDER}-1").mkdir()
    assert computer.in_the_clear() == {f"tmp/{FOLDER}-1": {FOLDER}}


def check_modes(computer: Computer) -> None:
    """All that is ours is for the owner only, though the mask of the account would let everybody read."""
    for path in (computer.vault, computer.vault.parent, computer.root / "home/.config/myconnections"):
        if path.exists():
            assert stat.S_IMODE(path.stat().st_mode) == 0o700, path
    for place in (computer.vault, computer.root / "home/.config/myconnections", computer.root / "work"):
        for path in place.rglob("*"):
            if path.is_file():
                assert stat.S_IMODE(path.stat().st_mode) == 0o600, path


def told(computer: Computer, *words: object, code: int = 0, secret: str = PASSPHRASE) -> str:
    """Run a verb; what it says on standard error, and on standard output unless it is there for that, bears no name."""
    done = computer.run("--lang", "en", *words, secret=secret)
    assert done.returncode == code, done.stderr
    assert not sightings(done.stderr), words
    if words[0] not in _SAYS_NAMES:
        assert not sightings(done.stdout), words
    return done.stdout.decode()


def add_canary(computer: Computer) -> None:
    told(
        computer, "add", "--given", GIVEN, "--family", FAMILY, "--reading", READING,
        "--organization", ORGANIZATION, "--email", EMAIL, "--note", NOTE,
    )  # fmt: skip


def test_on_the_command_line(computer: Computer, connections: Path) -> None:
    code = computer.create()
    add_canary(computer)
    told(computer, "import", connections)
    assert told(computer, "people", "--search", KANJI, "--json").count(KANJI) == 1
    told(computer, "log", "--person", 1, "--kind", "talk", "--note", f"{NOTE} {KANJI}", "--promise", NOTE)
    told(computer, "person", 1)
    told(computer, "export", "csv", computer.root / "work/nowhere/people.csv", code=1)
    told(computer, "undo")
    told(computer, "redo")
    told(computer, "history")
    told(computer, "backup")
    told(computer, "drill")
    told(computer, "check")
    told(computer, "people", code=1, secret=f"{PASSPHRASE}!")
    assert computer.in_the_clear() == {}
    told(computer, "export", "csv", computer.given / "out.csv")
    assert KANJI in (computer.given / "out.csv").read_text(encoding="utf-8-sig")
    assert stat.S_IMODE((computer.given / "out.csv").stat().st_mode) == 0o600
    assert stat.S_IMODE((computer.given / "code.txt").stat().st_mode) == 0o600
    inside = {path.name for path in computer.vault.iterdir()}
    assert inside <= {"header.json", "header.json.mirror", "people.db", "vault.lock", "vault.commits", "backups"}
    assert len({path.suffix for path in (computer.vault / "backups").iterdir()}) == 1
    everything = b"".join(path.read_bytes() for path in computer.vault.rglob("*") if path.is_file())
    assert code.encode() not in everything
    assert computer.in_the_clear() == {}
    check_modes(computer)


def test_killed_in_the_middle_of_an_import(computer: Computer, connections: Path) -> None:
    computer.create()
    add_canary(computer)
    died = computer.program(_KILLED, computer.vault, connections)
    assert died.returncode == -signal.SIGKILL, died.stderr
    assert (computer.vault / "people.db-wal").stat().st_size > 0
    assert sightings(died.stdout + died.stderr) == set()
    assert computer.in_the_clear() == {}
    check_modes(computer)
    assert len(json.loads(told(computer, "people", "--json"))) == 1
    assert computer.in_the_clear() == {}


@dataclass
class Seen:
    """What was said and found while the window was led through its story."""

    lines: list[list[str]] = field(default_factory=list)
    clear: dict[str, dict[str, set[str]]] = field(default_factory=dict)
    files: dict[str, set[str]] = field(default_factory=dict)
    limits: str = ""


def watch(computer: Computer, who: int, complaints: Path, story: str = "all") -> Seen:
    """Start the window in a process of its own and look at the files whenever it pauses."""
    seen = Seen()
    script = computer.checkout / "tests/privacy/window_life.py"
    with (
        complaints.open("wb") as errors,
        subprocess.Popen(
            [sys.executable, str(script), str(who), str(computer.given / FOLDER), story],
            cwd=computer.root / "work", env=computer.environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=errors, text=True, encoding="utf-8",
        ) as child,
    ):  # fmt: skip
        assert child.stdin is not None
        assert child.stdout is not None
        for line in child.stdout:
            words = line.rstrip("\n").split("\t")
            seen.lines.append(words)
            if words[0] == "pause":
                seen.clear[words[1]] = computer.in_the_clear()
                seen.files[words[1]] = files_under(computer.vault)
                seen.limits = Path(f"/proc/{child.pid}/limits").read_text()
                check_modes(computer)
                child.stdin.write("\n")
                child.stdin.flush()
    seen.lines.append(["ended", str(child.returncode)])
    return seen


@pytest.mark.slow
def test_case_62_in_the_window(computer: Computer, connections: Path) -> None:
    computer.create()
    add_canary(computer)
    told(computer, "import", connections)
    complaints = computer.root / "work/complaints.txt"
    complaints.touch(mode=0o600)
    seen = watch(computer, 1, complaints)
    assert [words for words in seen.lines if words[0] in {"lost", "ended"}] == [["ended", "0"]], complaints.read_text()
    assert [line for line in complaints.read_text().splitlines() if "propagateSizeHints" not in line] == []
    assert seen.clear == {"locked": {}, "open": {}, "locked again": {}}
    assert "people.db-wal" in seen.files["open"]
    at_rest = {name for name in seen.files["locked again"] if not re.fullmatch(r"backups/.*-import-1\.mcb", name)}
    assert at_rest <= {"header.json", "header.json.mirror", "people.db", "vault.lock", "vault.commits"}
    shown = [" ".join(words[2:]) for words in seen.lines if words[0] == "title"]
    assert any("My Connections" in each for each in shown)
    assert sightings("\n".join(shown).encode()) == set()
    assert re.search(r"^Max core file size +0 +0 ", seen.limits, re.MULTILINE)
    assert ["dumpable", "0"] in seen.lines
    assert ["picked", "1"] in seen.lines
    history = json.loads(told(computer, "history", "--json"))
    assert history[0]["kind"] == "log"
    assert computer.in_the_clear() == {}
    check_modes(computer)
    assert not [path for path in files_under(computer.root) if Path(path).name.startswith("core")]


def in_a_window(computer: Computer, connections: Path, story: str) -> tuple[Seen, list[str]]:
    """Lead a window through a story about somebody; what was seen, and the names of the files in their own folder."""
    computer.create()
    add_canary(computer)
    told(computer, "import", connections)
    complaints = computer.root / "work/complaints.txt"
    complaints.touch(mode=0o600)
    seen = watch(computer, 1, complaints, story)
    assert not [words for words in seen.lines if words[0] == "lost"], seen.lines
    assert sightings(complaints.read_bytes()) == set()
    return seen, sorted(path.name for path in connections.parent.iterdir())


@pytest.mark.slow
def test_an_export_that_was_cancelled_in_the_window(computer: Computer, connections: Path) -> None:
    seen, beside = in_a_window(computer, connections, "export")
    assert seen.lines[-1] == ["ended", "0"]
    assert seen.clear == {"cancelled": {}}
    assert computer.in_the_clear() == {}
    assert beside == ["Connections.csv"]
    check_modes(computer)


@pytest.mark.slow
def test_a_crash_in_the_middle_of_an_export_with_a_form_half_written(computer: Computer, connections: Path) -> None:
    seen, beside = in_a_window(computer, connections, "crash")
    assert [words[0] for words in seen.lines[-2:]] == ["in the middle", "ended"]
    assert seen.lines[-1] == ["ended", str(-signal.SIGSEGV)]
    assert computer.in_the_clear() == {}
    assert beside == ["Connections.csv"]  # no half table in the clear
    check_modes(computer)
    assert len(json.loads(told(computer, "people", "--json"))) == 1502
    parked = computer.program(_PARKED, computer.vault).stdout.decode()
    assert FAMILY in parked  # what was half-written is in the vault, and only there
    assert computer.in_the_clear() == {}
