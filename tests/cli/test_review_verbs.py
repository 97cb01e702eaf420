"""The weekly review from the command line, through a real vault."""

from __future__ import annotations

from typing import Any

from tests.cli.conftest import Cli


def told(cli: Cli, *words: object) -> Any:
    return cli(*words, "--json").json


def done(cli: Cli, *words: object) -> str:
    outcome = cli(*words)
    assert (outcome.code, outcome.err) == (0, "")
    return outcome.out


def test_a_review_is_written_set_right_listed_and_taken_away(made: Cli) -> None:
    assert "review write" in done(made, "review", "list")
    done(made, "log", "--person", 2, "--kind", "talk", "--date", "2026-11-18")
    shown = told(made, "review", "show", "--week", "2026-11-18")
    assert (shown["week"], shown["review"], shown["next"]) == ("2026-11-16", None, None)
    assert next((one["code"], one["n"]) for one in shown["happened"]) == ("encounters", 1)
    assert shown["happened"][0]["basis"].startswith("From what was logged")
    text = done(made, "review", "--week", "2026-11-18")
    assert "Not written yet." in text
    assert "It comes up only when you open it." in text
    plan = ("--plan", "it is Monday", "write to Ben", "2026-11-24")
    said = done(
        made, "review", "write", "--week", "2026-11-20", "--open", 3, "--open-line", "lunch", *plan, "--budget", 4
    )
    assert said == "Done: Review of the week from 16 Nov 2026\n"
    done(made, "review", "write", "--week", "2026-11-16", "--sentence", "A quiet week.", "--showed-up", 0)
    kept = told(made, "review", "show", "--week", "2026-11-16")
    assert kept["review"]["replies"] == {
        "open": {"value": 3, "line": "lunch"},
        "showed_up": {"value": 0, "line": ""},
    }
    assert (kept["budget"], kept["review"]["plans"][0]["reminder"]["condition"]) == (4, "it is Monday")
    assert (kept["next"]["day"], kept["next"]["week"]) == ("2026-11-30", "2026-11-23")
    text = done(made, "review", "show", "--week", "2026-11-16")
    assert "Being open: 3 (much) lunch" in text
    assert "→ If it is Monday, then write to Ben (Tue 24 Nov)" in text
    done(made, "review", "when", "sunday", "--hour", 18)
    assert told(made, "review", "show")["next"]["day"] == "2026-11-29"
    assert "A quiet week." in done(made, "review", "list")
    assert "開く、" in done(made, "review", "list", "--lang", "ja")
    assert told(made, "review", "list")[0]["week"] == "2026-11-16"
    done(made, "review", "write", "--week", "2026-11-16", "--no-plans")
    assert told(made, "review", "list")[0]["plans"] == []
    assert made("review", "write", "--plan", "", "call", "soon").code == 1
    done(made, "review", "forget", "--week", "2026-11-16")
    assert told(made, "review", "list") == []
    assert made("review", "forget").code == 1
    done(made, "undo")
    assert len(told(made, "review", "list")) == 1


def test_what_keeping_warm_asks_for(made: Cli) -> None:
    for person in (1, 2):
        done(made, "stage", person, "relationship")
    assert "needs less than one conversation a week; you chose 5." in done(made, "review")
