"""`lists` through a real vault."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Cli

from myconnections.domain.filters import FIELDS

LINKS = json.dumps({"field": "stage", "op": "is", "value": ["link"]})


def test_a_list_is_kept_shown_changed_and_taken_away(made: Cli) -> None:
    assert made("lists", "all").out == "No list is kept yet.\n"
    assert made("lists", "save", "Newcomers", "--filter", LINKS).out == "Done: Kept the list “Newcomers”\n"
    (kept,) = made("lists", "all", "--json").json  # type: ignore[misc]
    assert kept == {
        "number": 1, "name": "Newcomers", "people": 1, "filter": json.loads(LINKS), "sort": "", "group": "",
        "columns": [],
    }  # fmt: skip
    for name in ("Newcomers", "1"):
        assert [one["name"] for one in made("lists", "show", name, "--json").json] == ["見本 太郎"]  # type: ignore[union-attr]
    everybody = json.dumps({"all": []})
    assert made("lists", "save", "Newcomers", "--filter", everybody).out == "Done: Changed the list “Newcomers”\n"
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
    assert (broken.code, "There is no field “moon”" in broken.err) == (1, True)
    assert made("lists", "find", "--filter", "{").code == 1
    assert made("lists", "find", "--filter", "[" * 100_000).code == 1
    missing = made("lists", "find", "--filter-file", tmp_path / "none.json", "--json")
    assert json.loads(missing.err)["error"] == "file_missing"
    odd = tmp_path / "odd.json"
    odd.write_bytes(b"\xff\xfe")
    assert json.loads(made("lists", "find", "--filter-file", odd, "--json").err)["error"] == "filter_unreadable"
    broken = made("lists", "save", "X", "--filter", '{\n"all": bad')
    assert broken.err == "This filter is no JSON: line 2, column 8, at “bad”.\n"
    assert made("lists", "find", "--filter", "{").err.endswith("at “the end”.\n")
    assert made("lists", "show", "none").err == "There is no list “none”.\n"
    assert made("lists", "find").code == 2


def test_a_wrong_word_in_a_filter_is_told_with_those_that_are_near(made: Cli) -> None:
    def wrong(**plain: object) -> str:
        return made("lists", "find", "--filter", json.dumps(plain)).err

    assert "Near it: industry." in wrong(field="industri", op="is", value=["it"])
    assert "It has: has, is, empty." in wrong(field="industry", op="equals", value="it")
    assert "Near it: engagement." in wrong(field="stage", op="is", value=["engagment"])
    assert '"value": 30' in wrong(field="birthday", op="within", value="soon")
    japanese = made("lists", "find", "--lang", "ja", "--filter", '{"field": "industri"}').err
    assert "近い項目：industry。" in japanese
    told = made("lists", "save", "Odd", "--json", "--filter", '{"field": "stage", "op": "is", "value": ["lnk"]}')
    assert json.loads(told.err)["near"] == ["link"]
    assert made("lists", "all", "--json").json == []


def test_every_field_of_a_filter_is_told(made: Cli) -> None:
    told = {one["field"]: one for one in made("lists", "fields", "--json").json}  # type: ignore[union-attr]
    assert set(told) == set(FIELDS)
    assert told["stage"]["values"]["engagement"] == "Engagement"
    assert told["stage"]["operations"] == {"is": "texts"}
    assert (told["region"]["values"]["tokyo"], told["region"]["own_words"]) == ("Tokyo", True)
    text = made("lists", "fields", "--lang", "ja").out
    assert all(field in text for field in FIELDS)
    assert '"", month, year, longer, never' in text
    assert "東京都" in made("lists", "fields", "region", "--lang", "ja").out
    assert made("lists", "fields", "note").out.split("\n")[1:] == [""]
    assert "Near it: region, " in made("lists", "fields", "regions").err
