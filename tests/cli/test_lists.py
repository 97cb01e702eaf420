"""`lists` through a real vault."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Cli

LINKS = json.dumps({"field": "stage", "op": "is", "value": ["link"]})


def test_a_list_is_kept_shown_changed_and_taken_away(made: Cli) -> None:
    assert made("lists", "all").out == "No list is kept yet.\n"
    assert made("lists", "save", "Newcomers", "--filter", LINKS).out == "Done: List “Newcomers”\n"
    (kept,) = made("lists", "all", "--json").json  # type: ignore[misc]
    assert kept == {
        "number": 1, "name": "Newcomers", "people": 1, "filter": json.loads(LINKS), "sort": "", "group": "",
        "columns": [],
    }  # fmt: skip
    for name in ("Newcomers", "1"):
        assert [one["name"] for one in made("lists", "show", name, "--json").json] == ["見本 太郎"]  # type: ignore[union-attr]
    everybody = json.dumps({"all": []})
    made("lists", "save", "Newcomers", "--filter", everybody)
    assert "2 people" in made("lists", "show", "Newcomers").out
    assert made("lists", "all").out.split() == ["1", "Newcomers", "2"]
    assert made("lists", "remove", "1", "--lang", "ja").out == "完了：リスト「Newcomers」を削除\n"
    made("undo")
    made("undo")
    assert made("lists", "all", "--json").json[0]["people"] == 1  # type: ignore[index]


def test_a_filter_is_tried_without_keeping_it(made: Cli, tmp_path: Path) -> None:
    file = tmp_path / "filter.json"
    file.write_text(LINKS, "utf-8")
    assert [one["id"] for one in made("lists", "find", "--filter-file", file, "--json").json] == [1]  # type: ignore[union-attr]
    assert "1 person" in made("lists", "find", "--filter", LINKS).out
    assert made("lists", "all", "--json").json == []


def test_what_is_no_filter_is_said(made: Cli, tmp_path: Path) -> None:
    broken = made("lists", "find", "--filter", '{"field": "moon"}')
    assert (broken.code, broken.err) == (1, "This filter cannot be understood: moon\n")
    assert made("lists", "find", "--filter", "{").code == 1
    assert made("lists", "find", "--filter", "[" * 100_000).code == 1
    missing = made("lists", "find", "--filter-file", tmp_path / "none.json", "--json")
    assert json.loads(missing.err)["error"] == "file_missing"
    odd = tmp_path / "odd.json"
    odd.write_bytes(b"\xff\xfe")
    assert json.loads(made("lists", "find", "--filter-file", odd, "--json").err)["error"] == "filter_unreadable"
    assert made("lists", "show", "none").err == "There is no list “none”.\n"
    assert made("lists", "find").code == 2
