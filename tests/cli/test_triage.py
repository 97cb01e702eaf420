"""Sorting people from the command line, through a real vault."""

from __future__ import annotations

from typing import Any

import pytest
from tests.cli.conftest import Cli


def _list(cli: Cli, *more: object) -> dict[str, Any]:
    found = cli("triage", "list", "--json", *more).json
    assert isinstance(found, dict)
    return found


def test_the_list_says_who_why_and_how_far(made: Cli) -> None:
    made("log", "--person", 1, "--kind", "talk", "--date", "2026-11-20")
    found = _list(made)
    # The other one was put at a stage by hand, and so is sorted.
    assert [(one["id"], one["name"], one["why"]) for one in found["people"]] == [
        (1, "見本 太郎", "talked"),
        (2, "Nora Vale", ""),
    ]
    assert found["people"][0]["facts"] == {"day": "2026-11-20"}
    assert found["people"][0]["text"] == "last contact on 20 Nov 2026"
    assert found["people"][0]["worth"] > 4
    assert (found["done"], found["left"], found["skipped"], found["can_go_back"]) == (0, 2, 0, False)
    assert len(_list(made, "--limit", 1)["people"]) == 1
    text = made("triage", "list", "--lang", "ja").out
    assert "最後のやりとりは2026年11月20日" in text
    assert "仕分け済み 0人、残り 2人" in text


def test_an_answer_is_one_act_and_back_takes_it_back(made: Cli) -> None:
    words = ["--stage", "engagement", "--last", "year", "--keep-warm", "--community", "Choir", "--star"]
    done = made("triage", "answer", 1, *words)
    assert done.out == "Done: Sorted 見本 太郎\n"
    view: Any = made("person", 1, "--json").json
    assert (view["stage"], view["starred"], view["tie"]["keep_warm"]) == ("engagement", True, True)
    assert view["contact"]["communities"] == ["Choir"]
    assert [part["approximate"] for part in view["warmth_parts"]["parts"]] == [True]
    found = _list(made)
    assert [one["id"] for one in found["people"]] == [2]
    assert (found["done"], found["left"], found["can_go_back"]) == (1, 1, True)
    told: Any = made("triage", "back", "--json").json
    assert told["facts"]["id"] == 1
    assert told["text"] == "Undone: Sorted 見本 太郎"
    assert _list(made)["done"] == 0
    assert made("triage", "skip", 2).code == 0
    assert made("triage", "back").out == "Undone: Skipped Nora Vale\n"


def test_who_is_passed_over_comes_last(made: Cli) -> None:
    first = _list(made)["people"][0]["id"]
    assert made("triage", "skip", first, "--lang", "ja").code == 0
    found = _list(made)
    assert found["people"][-1]["id"] == first
    assert [one["skipped"] for one in found["people"]] == [False, True]
    made("triage", "answer", 1, "--last", "never")
    made("triage", "answer", 2)
    assert made("triage", "list").out == "2 sorted, 0 left\n"


@pytest.mark.parametrize(
    ("argv", "code"),
    [(("answer", 99), "no_such_person"), (("skip", 99), "no_such_person"), (("back",), "nothing_to_go_back_to")],
)
def test_what_cannot_be_done_is_refused(made: Cli, argv: tuple[object, ...], code: str) -> None:
    outcome = made("triage", *argv, "--json")
    assert outcome.code == 1
    assert outcome.error["error"] == code


def test_words_that_are_none_are_a_usage_error(made: Cli) -> None:
    assert made("triage", "answer", 1, "--last", "often").code == 2
    assert made("triage", "answer", 1, "--stage", "friend").code == 2
    assert made("triage", "answer").code == 2
