"""The whole story on the command line: made, brought in, logged, moved, suggested, undone, reopened; and killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import NOW, PASSPHRASE, Cli

MOMENT = NOW.isoformat()


def told(cli: Cli, *words: object) -> Any:
    return cli(*words, "--json").json


def test_from_an_export_to_todays_step_and_back(cli: Cli) -> None:
    assert told(cli, "sample", "--people", 60, "--seed", 4, "export.zip")["people"] == 60
    assert cli("vault", "create").code == 0
    dry = told(cli, "import", "export.zip", "--dry-run")
    assert (dry["new"], dry["dry_run"]) == (60, True)
    assert told(cli, "people") == []
    facts = told(cli, "import", "export.zip")
    assert {"format", "new", "same", "changed", "hidden", "skipped", "encounters"} <= facts.keys()
    assert (facts["new"], facts["same"], facts["changed"]) == (60, 0, 0)
    assert facts["hidden"] > 0
    assert all({"reason", "count"} <= entry.keys() for entry in facts["skipped"])
    again = told(cli, "import", "export.zip")
    assert (again["new"], again["same"], again["changed"], again["encounters"]) == (0, 60, 0, 0)
    listed = told(cli, "people")
    assert len(listed) == 60
    who = next(entry for entry in listed if entry["warmth"] is None)["id"]
    assert cli("log", "--person", who, "--kind", "talk", "--by", "me", "--date", "2026-10-02").code == 0
    assert cli("stage", who, "engagement").code == 0
    today = told(cli, "today")
    card = next(entry for entry in today["cards"] if entry["person"]["id"] == who)
    assert card["kind"] == "keep"
    assert card["score"] == pytest.approx(sum(term["weight"] * term["value"] for term in card["terms"]), abs=1e-6)
    assert card["reasons"][0]["text"]
    assert card["step"]["text"] != card["step"]["code"]
    assert {"dues", "load", "question"} <= today.keys()
    assert "1. [" in cli("today").out
    assert "小さな一歩" in cli("today", "--lang", "ja").out
    for act in ("stage", "log", "import"):
        assert told(cli, "undo")["facts"]["act"] == act
    assert told(cli, "people") == []
    assert told(cli, "redo")["facts"]["act"] == "import"
    assert len(told(cli, "people")) == 60
    assert told(cli, "check")["ok"] is True


def test_import_and_export_speak_to_people(cli: Cli) -> None:
    assert cli("vault", "create").code == 0
    assert cli("sample", "--people", 30, "export.zip").out == "30 people invented in export.zip.\n"
    japanese = cli("import", "export.zip", "--lang", "ja").out
    assert "LinkedIn のつながり" in japanese
    assert "取り込まず：" in japanese
    assert "This is the plan" in cli("import", "export.zip", "--dry-run").out
    assert cli("export", "csv", "out.csv").out == (
        "30 people written to out.csv.\nWith real names, ways to reach them and what you wrote of them.\n"
    )
    assert cli("import", "out.csv", "--json").json["same"] == 30  # type: ignore[index, call-overload]
    Path("empty.csv").write_text("", encoding="utf-8")
    empty = cli("import", "empty.csv", "--json")
    assert (empty.code, empty.error["error"]) == (1, "file_empty")
    missing = cli("import", "nowhere.zip")
    assert missing.code == 1
    assert missing.err.count("\n") == 1


def test_an_import_tells_what_it_did_not_read(cli: Cli) -> None:
    """A file left out of a folder is named, with the reason, in the terminal's words too."""
    assert cli("vault", "create").code == 0
    folder = Path("export")
    folder.mkdir()
    (folder / "Connections.csv").write_text(
        "First Name,Last Name,Connected On\nNora,Vale,some day\nKai,Muster,01 Jan 2024\n", encoding="utf-8"
    )
    (folder / "messages.csv").write_text('CONVERSATION ID,FROM,DATE\n1,"Nora,\n', encoding="utf-8")
    (folder / "picture.png").write_bytes(b"x")
    said = cli("import", folder, "--dry-run").out
    assert "Connections.csv, row 2: a date was not understood" in said
    assert "messages.csv, row 2: a quotation mark is never closed: not read" in said
    assert "Not read: messages.csv, picture.png" in said
    assert "読まなかったファイル：messages.csv" in cli("import", folder, "--dry-run", "--lang", "ja").out
    Path("friends.json").write_text('{"friends_v2": []}', encoding="utf-8")
    assert cli("import", "friends.json").err == "friends.json is a JSON file: it cannot be brought in.\n"


def test_self_test_passes(cli: Cli) -> None:
    results = told(cli, "self-test")
    assert results["ok"] is True
    assert len(results["results"]) == 9
    assert "passed" in cli("self-test").out


KILLED = """
import os, signal, sys
from datetime import datetime
from pathlib import Path
from myconnections.bootstrap import wire
from myconnections.services import imports

def at(share):
    if share > 0.6:
        os.kill(os.getpid(), signal.SIGKILL)

now = datetime.fromisoformat(sys.argv[1])
vault = wire().store.unlock(Path("vault"), passphrase=os.environ["MYCONNECTIONS_PASSPHRASE"])
imports.apply(vault, imports.plan(vault, [Path("big.zip")], now), now, progress=at)
"""


def child(place: Path, checkout: Path, code: str, *words: str) -> subprocess.CompletedProcess[str]:
    """Python in a process of its own, with warnings as errors."""
    home = os.environ | {"PYTHONPATH": str(checkout / "src"), "MYCONNECTIONS_PASSPHRASE": PASSPHRASE}
    command = [sys.executable, "-W", "error", "-c", code, *words]
    return subprocess.run(command, cwd=place, env=home, capture_output=True, text=True, check=False)


def test_killed_in_the_middle_of_an_import_it_comes_back_to_before_it(cli: Cli, tmp_path: Path, checkout: Path) -> None:
    assert cli("vault", "create").code == 0
    assert cli("add", "--given", "Nora").code == 0
    assert cli("sample", "--people", 2500, "--messages", 4, "big.zip").code == 0
    died = child(tmp_path, checkout, KILLED, MOMENT)
    assert died.returncode == -signal.SIGKILL, died.stderr
    assert [entry["name"] for entry in told(cli, "people")] == ["Nora"]
    assert [entry["kind"] for entry in told(cli, "history")] == ["add"]
    assert told(cli, "check")["ok"] is True
    assert told(cli, "import", "big.zip")["new"] == 2500


def test_no_verb_loads_qt_and_people_loads_no_arrays(cli: Cli, checkout: Path, tmp_path: Path) -> None:
    assert cli("vault", "create").code == 0
    assert cli("sample", "--people", 20, "export.zip").code == 0
    probe = (
        "import sys\n"
        "from myconnections.main import run\n"
        "code = run(sys.argv[1:])\n"
        "heavy = {name.partition('.')[0] for name in sys.modules}\n"
        "assert code == 0, code\n"
        "assert not heavy & {'PySide6', 'shiboken6', 'pyqtgraph'}, heavy\n"
        "if 'people' in sys.argv:\n"
        "    rooms = {name.split('.')[1] for name in sys.modules if name.startswith('myconnections.')}\n"
        "    assert not heavy & {'numpy', 'rapidfuzz', 'phonenumbers', 'networkx', 'zxcvbn'}, heavy\n"
        "    assert 'interchange' not in rooms, rooms\n"
        "if '--limit' in sys.argv:\n"  # nothing that the list has no use for: the start waits for each
        "    idle = {'report', 'map_choice', 'suggestion', 'stage_evidence', 'capital', 'views', 'ties', 'backups',"
        " 'backup', 'backup_file', 'contact', 'near', 'terms', 'entry', 'entries_kept', 'reminder', 'organization',"
        " 'replay', 'purging', 'search', 'migrations', 'tables', 'texts_errors', 'texts_reasons', 'texts_erase'}\n"
        "    ours = [name for name in sys.modules if name.startswith('myconnections.')]\n"
        "    last = {name.rpartition('.')[2] for name in ours}\n"
        "    assert not idle & last, idle & last\n"
        "    told = {name for name in last if name.startswith(('texts_', 'grammar_'))}\n"
        "    assert told == {'texts_cli', 'texts_words'}, told\n"
        "    assert not heavy & {'getpass', 'platformdirs', 'msgspec', 'tomllib'}, heavy\n"
    )
    for words in (["import", "export.zip"], ["today"], ["person", "1"], ["people", "--limit", "1"], ["check"]):
        done = child(tmp_path, checkout, probe, "--vault", "./vault", "--now", MOMENT, *words)
        assert done.returncode == 0, done.stderr
