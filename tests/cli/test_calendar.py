"""`export ics` through a real vault."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Cli


def test_a_calendar_file_is_neutral_unless_names_are_wanted(made: Cli, tmp_path: Path) -> None:
    out = tmp_path / "mine.ics"
    made("log", "--person", 2, "--kind", "talk", "--promise", "a book", "--promise-due", "2026-12-03")
    assert made("export", "ics", out).out == f"2 dues and 0 birthdays in {out}\n"
    assert "SUMMARY:A promise\r\n" in out.read_bytes().decode()
    assert made("export", "ics", out, "--real-names", "--lang", "ja", "--json").json == {
        "file": str(out), "dues": 2, "birthdays": 0, "replaced": True,
    }  # fmt: skip
    assert "SUMMARY:Nora Valeさんとの約束：a book\r\n" in out.read_bytes().decode()
    assert made("export", "ics", tmp_path / "none" / "x.ics").code == 1
