"""`brief` through a real vault."""

from __future__ import annotations

from tests.cli.conftest import Cli


def test_one_sheet_before_a_meeting(made: Cli) -> None:
    made("log", "--person", 2, "--kind", "help", "--by", "me", "--date", "2026-11-11", "--note", "tea")
    made("log", "--person", 2, "--kind", "talk", "--date", "2026-11-11", "--promise", "a book")
    sheet = made("brief", 2, "--json").json
    assert isinstance(sheet, dict)
    assert sheet["help"] == {"given": 1, "received": 0}
    assert [one["text"] for one in sheet["mine_open"]] == ["a book"]
    assert [one["code"] for one in sheet["questions"]] == ["what_moves", "where_from", "what_needed"]
    text = made("brief", 2).out
    assert "tea" in text
    assert "help given 1, received 0" in text
    assert "What would make their next weeks easier?" in text
    assert "やりとりの記録はまだありません" in made("brief", 1, "--lang", "ja").out
    assert made("brief", 9).code == 1
