"""Values, vision, roles and opportunities from the command line, through a real vault."""

from __future__ import annotations

from typing import Any

import pytest
from tests.cli.conftest import Cli

FIVE = ["contribution", "curiosity", "friendship", "mastery", "inner_peace"]


def told(cli: Cli, *words: object) -> Any:
    return cli(*words, "--json").json


def done(cli: Cli, *words: object) -> str:
    outcome = cli(*words)
    assert (outcome.code, outcome.err) == (0, "")
    return outcome.out


def test_a_round_of_values_from_its_beginning_to_its_figures(made: Cli) -> None:
    assert "forty cards" in done(made, "values")
    assert done(made, "values", "begin") == "Done: Began a round of values\n"
    done(made, "values", "card", "Tea", "--meaning", "time for it")
    done(made, "values", "place", "very", *FIVE, "tea", "honesty")
    done(made, "values", "place", "none", "honesty")
    assert "6 sorted, 0 kept" in done(made, "values", "show")
    lying = {one["card"]: one["pile"] for one in told(made, "values", "cards")}
    assert (lying["Tea"], lying["honesty"], len(lying)) == ("very", "", 41)
    assert "心の平和" in done(made, "values", "cards", "--lang", "ja")
    done(made, "values", "keep", *FIVE)
    done(made, "values", "rank", "貢献", *FIVE[1:])
    done(made, "values", "say", "contribution", "--meaning", "the town", "--lived", 5)
    done(made, "values", "step", "ask the library", "--on", "2026-11-24", "--card", "contribution")
    assert [one["facts"]["text"] for one in told(made, "due", "--ahead", 5) if one["kind"] == "free"] == [
        "ask the library"
    ]
    assert told(made, "values")["open"]["ranked"] == FIVE
    assert "cards not sorted 35, values not rated 4" in done(made, "values", "go", "done")
    done(made, "values", "tag", "contribution", "--people", 2, "--communities", "Choir")
    done(made, "values", "tag", "contribution", "--people", 1, 2)
    made("log", "--person", 2, "--kind", "talk", "--date", "2026-11-20")
    first = told(made, "values")["values"][0]
    assert (first["card"], first["lived"], first["people"], first["communities"], first["days_met"]) == (
        "contribution", 5, [1, 2], ["Choir"], 1,
    )  # fmt: skip
    text = done(made, "values")
    assert "Contribution is first, and you rated it 5. What would make it a 6?" in text
    assert "A new round makes sense from 20 Feb 2027 on" in text
    assert "「貢献」は1番目" in done(made, "values", "--lang", "ja")
    assert "nothing to be compared" in done(made, "values", "history")
    late = ("--now", "2027-03-01T10:00:00+09:00")
    done(made, "values", "begin", *late)
    done(made, "values", "place", "very", *FIVE[1:], "honesty", *late)
    done(made, "values", "keep", *FIVE[1:], "honesty", *late)
    done(made, "values", "rank", *FIVE[1:], "honesty", *late)
    finished = told(made, "values", "go", "done", *late)
    assert (finished["not_sorted"], finished["not_rated"]) == (36, 5)
    assert "4 of your 5 stayed from 21 Nov 2026 to 1 Mar 2027" in done(made, "values", "history", *late)
    assert done(made, "undo").startswith("Undone: Finished a round of values")
    done(made, "values", "drop")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["values", "drop"], "no_round"),
        (["values", "tag", "courage", "--people", "1"], "no_such_value"),
        (["roles", "add", "editor", "--value", "courage"], "no_such_value"),
        (["vision", "write"], "nothing_written"),
        (["vision", "forget", "1"], "no_such_entry"),
        (["opportunities", "change", "1"], "no_such_entry"),
    ],
)
def test_what_is_refused_is_said_in_both_languages(made: Cli, words: list[str], code: str) -> None:
    assert made(*words, "--json").error["error"] == code
    said = made(*words, "--lang", "ja")
    assert said.code == 1
    assert code not in said.err


def test_versions_of_the_vision(made: Cli) -> None:
    assert "five years from now" in done(made, "vision")
    done(made, "vision", "write", "a harbour", "--people", 2, "--strengths", "listening", "--rules", "rest on Sunday")
    made("log", "--person", 2, "--kind", "talk", "--date", "2026-11-20")
    later = ("--now", "2026-11-22T10:00:00+09:00")
    done(made, "vision", "write", "a hill", "--people", 1, 2, *later)
    found = told(made, "vision", *later)
    assert found["version"]["vision"]["strengths"] == ["listening"]
    assert [(one["name"], one["days_met"]) for one in found["people"]] == [("見本 太郎", 0), ("Nora Vale", 1)]
    text = done(made, "vision", *later)
    assert "Strengths: listening" in text
    assert "1 day with them in 90 days" in text
    one, other = (version["id"] for version in told(made, "vision", "versions", *later))
    assert "a harbour" in done(made, "vision", "versions")
    assert done(made, "vision", "compare", one, other) == "a [-harbour-]{+hill+}\nnew: 見本 太郎\n"
    assert told(made, "vision", "compare", one, other)["people_new"] == [[1, "見本 太郎"]]
    done(made, "vision", "forget", other)


def test_roles_and_what_came_through_whom(made: Cli) -> None:
    assert "roles add" in done(made, "roles")
    done(made, "roles", "add", "editor", "--what", "a paper", "--since", "2020-01-01", "--people", 2, "--value", "創造")
    (role,) = told(made, "roles")
    assert (role["name"], role["value"], role["days_met"], role["people"][0]["id"]) == ("editor", "creativity", 0, 2)
    assert "opportunities add" in done(made, "opportunities")
    more = ("--kind", "work", "--role", role["id"], "--opened-by", 2, "--introduced-by", 1)
    done(made, "opportunities", "add", "a book", "--on", "2026-11-21", *more)
    done(made, "opportunities", "add", "a talk", "--on", "2019-01-01", "--opened-by", 1, "--then", "weak")
    found = told(made, "opportunities")
    book = found["opportunities"][0]
    assert (book["stage_then"], book["tie_then"], book["role"]) == ("connection", "weak", "editor")
    assert found["figures"]["stages"] == {"parts": {"connection": 1}, "known": 1, "of": 2}
    done(made, "opportunities", "change", book["id"], "--became", "taken", "--text", "a small book")
    text = done(made, "opportunities")
    assert "Opened by: Through an introduction 1, Through somebody I know 1 (from 2 of 2 opportunities)" in text
    assert "Its stage then: Connection 1 (from 1 of 2 opportunities)" in text
    assert told(made, "roles")[0]["opportunities"] == 1
    done(made, "roles", "change", role["id"], "--until", "2026-11-01", "--name", "reader")
    assert "reader" in done(made, "roles", "--lang", "ja")
    done(made, "roles", "forget", role["id"])
    assert told(made, "opportunities")["opportunities"][0]["role"] == ""
    done(made, "opportunities", "forget", book["id"])
