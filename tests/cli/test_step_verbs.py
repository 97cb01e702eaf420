"""Needs, obstacles, small steps and dialogues from the command line, through a real vault."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import Cli


def told(cli: Cli, *words: object) -> Any:
    return cli(*words, "--json").json


def done(cli: Cli, *words: object) -> str:
    outcome = cli(*words)
    assert (outcome.code, outcome.err) == (0, "")
    return outcome.out


def test_needs_and_giving(made: Cli) -> None:
    assert "0 : 0" in done(made, "needs")
    done(made, "needs", "feed", "--needs", "safety", "growth", "--person", 1)
    logged = told(made, "log", "--person", 2, "--kind", "help", "--by", "them", "--date", "2026-11-20")
    encounter = logged["facts"]["ids"][0]
    done(made, "needs", "feed", "--needs", "growth", "--encounter", encounter)
    assert done(made, "needs", "give", "mended the gate", "--people", 2, "--gave", "calm") == (
        "Done: Gave: mended the gate\n"
    )
    found = told(made, "needs", "show")
    assert [(one["need"], len(one["people"]), one["encounters"]) for one in found["needs"]] == [
        ("safety", 1, 0), ("growth", 1, 1), ("contribution", 0, 0),
    ]  # fmt: skip
    assert (found["help"]["given"], found["help"]["received"], found["given"][0]["gave"]) == (1, 1, "calm")
    assert "助けた：助けられた ＝ 1：1" in done(made, "needs", "--lang", "ja")
    text = done(made, "needs")
    assert "1 : 1; worked together 0" in text
    assert "mended the gate" in text
    assert done(made, "needs", "feed", "--person", 1) == "Done: Which need a tie or an encounter feeds\n"
    key = found["given"][0]["id"]
    done(made, "needs", "change", key, "--text", "mended two gates", "--people", 1, "--on", "2026-11-19")
    (line,) = told(made, "needs", "show", "--days", 90)["given"]
    assert (line["what"], line["people"][0]["id"], line["day"], line["gave"]) == (
        "mended two gates", 1, "2026-11-19", "calm",
    )  # fmt: skip
    done(made, "needs", "change", key, "--gave", "rest", "--community", "Choir")
    done(made, "needs", "forget", key)


def test_an_obstacle_from_its_plan_to_what_happened(made: Cli) -> None:
    assert "steps show --obstacle fear" in done(made, "obstacles")
    key = told(made, "obstacles", "add", "fear", "they may laugh", "--people", 2)["facts"]["id"]
    done(made, "obstacles", "answer", key, "--step", "draft-only")
    done(made, "obstacles", "answer", key, "--text", "ask Ben first")
    done(made, "obstacles", "plan", key, 1, "--on", "2026-11-24")
    done(made, "obstacles", "plan", key, 2, "--on", "2026-11-25", "--if", "I sit down", "--person", 2)
    assert "If I notice “they may laugh”, then Write the message" in done(made, "obstacles")
    assert len([one for one in told(made, "due", "--ahead", 5) if one["kind"] == "plan"]) == 2
    done(made, "obstacles", "took", key, 2)
    assert "What happened after “ask Ben first”?" in done(made, "obstacles")
    done(made, "obstacles", "took", key, 2, "--after", "he smiled")
    done(made, "obstacles", "ease", key)
    found = told(made, "obstacles")
    (row,) = found["obstacles"]
    assert [(one["n"], one["done"], one["after"]) for one in row["answers"]] == [
        (1, None, ""), (2, "2026-11-21", "he smiled"),
    ]  # fmt: skip
    assert (row["eased"], row["asks"], found["kinds"]["fear"]["taken"]) == ("2026-11-21", None, 1)
    assert "恐れ" in done(made, "obstacles", "--lang", "ja")
    done(made, "obstacles", "ease", key, "--again")
    done(made, "obstacles", "drop", key, 1)
    done(made, "obstacles", "change", key, "--kind", "bias", "--text", "", "--people")
    assert told(made, "obstacles")["obstacles"][0]["people"] == []
    kinds = {one["kind"]: one for one in told(made, "obstacles", "kinds")}
    assert len(kinds) == 8
    assert [one["after"] for one in kinds["bias"]["tried"]] == ["he smiled"]
    assert "✓ ask Ben first" in done(made, "obstacles", "kinds")
    assert done(made, "obstacles", "forget", key) == "Done: Removed an obstacle\n"
    assert done(made, "undo") == "Undone: Removed an obstacle\n"
    assert told(made, "obstacles")["obstacles"][0]["kind"] == "bias"
    assert [one["text"] for one in told(made, "steps", "taken")["taken"]] == ["ask Ben first"]


def test_small_steps_and_a_file_of_a_coach(made: Cli, tmp_path: Path) -> None:
    found = told(made, "steps", "show", "--way", "food", "--most", 2)
    assert (len(found["steps"]), found["fitting"] >= 4, found["library"] >= 60) == (2, True, True)
    assert all("food" in one["ways"] for one in found["steps"])
    assert "2 of" in done(made, "steps", "show", "--way", "food", "--most", 2)
    assert "None taken" in done(made, "steps", "taken")
    folder = tmp_path / "steps"
    folder.mkdir()
    (folder / "kai.toml").write_text('[[step]]\nkey = "tea"\nminutes = 2\nja = "お茶に誘う。"\n', "utf-8")
    assert done(made, "steps", "check", folder / "kai.toml") == "In order: 1 step.\n"
    done(made, "steps", "folder", folder)
    (folder / "bad.toml").write_text("x", "utf-8")
    assert "bad.toml was left out. It is not TOML in UTF-8." in done(made, "steps")
    assert "bad.toml は読みませんでした。" in done(made, "steps", "--lang", "ja")
    done(made, "steps", "take", "kai/tea", "--people", 2, "--note", "warm")
    assert "お茶に誘う。" in done(made, "steps", "taken")
    (one,) = told(made, "steps", "taken")["taken"]
    assert (one["note"], one["step"]) == ("warm", "kai/tea")
    done(made, "steps", "forget", one["id"])
    done(made, "steps", "folder")
    assert told(made, "steps")["folder"] == ""
    assert "No step fits" in done(made, "steps", "show", "--minutes", 0)


def test_a_step_of_the_week_is_put_off_and_taken(made: Cli, tmp_path: Path) -> None:
    first = told(made, "steps", "one", "--way", "food")
    assert "It is for what you chose: " in first["why"]
    other = told(made, "steps", "one", "--way", "food", "--passed", first["step"]["key"])
    assert other["step"]["key"] != first["step"]["key"]
    assert "今週のくじ" in done(made, "steps", "one", "--lang", "ja")
    assert done(made, "steps", "one", "--minutes", 0) == "No step fits.\n"
    assert done(made, "steps", "planned") == "Nothing is put off to a day.\n"
    plan = ["steps", "plan", "home-dish", "--on", "2026-11-24", "--if", "we have lunch", "--people", 2]
    key = told(made, *plan)["facts"]["id"]
    assert "If we have lunch: " in done(made, "steps", "planned")
    (one,) = told(made, "steps", "planned")["planned"]
    assert (one["day"], one["asks"], one["people"][0]["id"]) == ("2026-11-24", False, 2)
    dropped = told(made, "steps", "plan", "one-question", "--on", "2026-11-25")["facts"]["id"]
    done(made, "steps", "drop", dropped)
    done(made, "steps", "took", key)
    (taken,) = told(made, "steps", "taken")["taken"]
    done(made, "steps", "note", taken["id"], "rice and plums")
    found = told(made, "steps", "taken")
    assert (found["taken"][0]["note"], found["kinds"]["2026-11-16"]["food"]) == ("rice and plums", 1)
    assert done(made, "steps", "files") == "No file of a coach is read.\n"
    file = tmp_path / "kai.toml"
    file.write_text('[[step]]\nkey = "tea"\nminutes = 2\nja = "お茶に誘う。"\n', "utf-8")
    done(made, "steps", "add", file)
    assert told(made, "steps", "files")["files"] == [
        {"file": str(file), "steps": 1, "single": True, "trouble": ""},
    ]  # fmt: skip
    assert "1 step" in done(made, "steps", "files")
    done(made, "steps", "remove", file)


def test_a_dialogue(made: Cli) -> None:
    assert "dialogue begin mind" in done(made, "dialogue")
    assert [one["form"] for one in told(made, "dialogue", "forms")][:2] == ["mind", "problem"]
    assert "いま気になっていること" in done(made, "dialogue", "forms", "--lang", "ja")
    text = done(made, "dialogue", "begin", "mind")
    assert "1 × 3 + 3 minutes" in text
    assert "- Who listens does not interrupt." in text
    assert done(made, "dialogue", "begin").startswith("With my own rules")
    done(made, "dialogue", "keep", "--form", "mind", "--people", 2, "--learned", "he sings", "--rule", "no phones")
    assert told(made, "dialogue", "begin", "mind")["rules"] == ["no phones"]
    (one,) = told(made, "dialogue")["dialogues"]
    assert (one["name"], one["learned"], one["people"][0]["id"]) == ("What is on my mind", "he sings", 2)
    assert "he sings" in done(made, "dialogue")
    done(made, "dialogue", "change", one["id"], "--theirs", "I hum")
    (one,) = told(made, "dialogue")["dialogues"]
    assert (one["learned"], one["theirs"], one["rules"]) == ("he sings", "I hum", ["no phones"])
    done(made, "dialogue", "change", one["id"], "--rule", "walk", "--rule", "look")
    assert told(made, "dialogue")["dialogues"][0]["rules"] == ["walk", "look"]
    assert done(made, "dialogue", "forget", one["id"]) == "Done: Removed a dialogue\n"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["obstacles", "took", 9, 1], "no_such_entry"),
        (["steps", "take", "nothing-like-it"], "no_such_step"),
        (["steps", "check", "nowhere.toml"], "file_unreadable"),
        (["steps", "folder", "nowhere"], "steps_folder_missing"),
        (["steps", "add", "nowhere.toml"], "file_unreadable"),
        (["steps", "remove", "nowhere.toml"], "steps_file_unknown"),
        (["dialogue", "keep", "--form", "shout", "--people", 1], "no_such_form"),
        (["dialogue", "keep", "--title", "ours", "--people", 1, "--seconds", 2], "turn_range"),
        (["needs", "feed", "--needs", "growth", "--encounter", 99], "no_such_encounter"),
    ],
)
def test_refusals(made: Cli, words: list[object], code: str) -> None:
    outcome = made(*words, "--json")
    assert (outcome.code, outcome.error["error"]) == (1, code)
    assert made(*words).err.strip() != code
