"""Tables that know wide characters, and values as JSON knows them."""

from __future__ import annotations

import sys
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from myconnections.cli.output import Progress, clip, plain, say_json, table, width
from myconnections.domain.dates import PartialDate
from myconnections.domain.encounter import By, EncounterKind
from myconnections.domain.reminder import Promise
from myconnections.domain.stage import Stage


def test_wide_characters_take_two_columns() -> None:
    assert width("見本 太郎") == 9
    assert width("ﾀﾛｳ") == 3
    assert width("e\u0301") == 1
    assert clip("見本太郎です", 7) == "見本太…"
    assert clip("two\nlines", 20) == "two lines"
    lines = table([["1", "見本", "x"], ["22", "Vale", "y"]]).splitlines()
    assert lines == ["1   見本  x", "22  Vale  y"]
    assert table([]) == ""


def test_values_become_json() -> None:
    promise = Promise(1, 2, "text", By.ME, date(2026, 1, 2))  # type: ignore[arg-type]
    assert plain(promise) == {
        "id": 1, "contact_id": 2, "text": "text", "by": "me", "made_on": "2026-01-02", "due": None, "done_at": None,
        "encounter_id": None, "snoozed_until": None,
    }  # fmt: skip
    assert plain([Stage.LINK, EncounterKind.TALK, PartialDate(None, 4, 15), Path("a"), frozenset({"b", "a"})]) == [
        "link", "talk", "--04-15", "a", ["a", "b"],
    ]  # fmt: skip
    assert plain({EncounterKind.TALK: 1, Stage.LINK: 2}) == {"talk": 1, "link": 2}
    assert plain({1: datetime(2026, 1, 2, tzinfo=UTC), "x": (True, 0.5)}) == {
        "1": "2026-01-02T00:00:00+00:00",
        "x": [True, 0.5],
    }


def test_lists_are_one_entry_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    say_json([{"name": "見本"}, {"name": "x"}])
    assert capsys.readouterr().out == '[{"name": "見本"},\n {"name": "x"}]\n'


def test_progress_is_for_terminals_only(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    quiet = Progress()
    quiet(0.5, "Reading")
    quiet.end()
    assert capsys.readouterr().err == ""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    live = Progress()
    live(0.5, "Reading")
    live(0.5, "Reading")
    live.end()
    live.end()
    assert capsys.readouterr().err == "\r\x1b[KReading  50%\r\x1b[K"
