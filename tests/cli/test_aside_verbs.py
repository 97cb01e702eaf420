"""Showing up, the question about two people and introductions from the command line, through a real vault."""

from __future__ import annotations

from typing import Any

from tests.cli.conftest import Cli


def told(cli: Cli, *words: object) -> Any:
    return cli(*words, "--json").json


def done(cli: Cli, *words: object) -> str:
    outcome = cli(*words)
    assert (outcome.code, outcome.err) == (0, "")
    return outcome.out


def test_where_to_show_up(made: Cli) -> None:
    found = told(made, "show-up")["show_up"]
    assert (found["others"], found["near_count"]) == (9, 0)
    assert found == told(made, "today")["show_up"]
    (rule,) = found["rule"]
    assert rule.startswith("10 kinds of position and communities of yours have nobody on record. They take turns")
    assert rule in done(made, "show-up")
    assert "Nobody of mine is recorded under" in done(made, "today")
    assert f"「{found['target']}」" not in done(made, "show-up", "--lang", "ja")
    assert "記録にいません" in done(made, "show-up", "--lang", "ja")
    logged = told(made, "show-up", "gather", "Open evening", "--on", "2026-11-30", "--host", 1)
    assert "suggestion" in logged["kinds"]
    assert told(made, "show-up")["show_up"] is None
    assert "Nothing to show up at" in done(made, "show-up")
    assert made("show-up", "never").code != 0
    done(made, "undo")
    done(made, "show-up", "plan", "--on", "2026-11-30", "--if", "It rains", "--person", 1)
    assert [one["kind"] for one in told(made, "due", "--ahead", 20) if one["kind"] == "plan"] == ["plan"]
    done(made, "undo")
    done(made, "show-up", "later", 3)
    done(made, "undo")
    done(made, "show-up", "never")
    assert told(made, "show-up")["left_out"] == [found["target"]]
    assert "Left out: " in done(made, "show-up")
    done(made, "show-up", "again", found["target"])
    assert told(made, "show-up")["left_out"] == []


def test_one_question_about_two_people(made: Cli) -> None:
    assert told(made, "ask-tie")["ask_tie"] is None
    assert "No question" in done(made, "ask-tie")
    assert made("ask-tie", "answer", "yes").code != 0
    for who in (1, 2):
        done(made, "stage", who, "engagement")
    done(made, "add", "--given", "Cem", "--family", "Aydin")  # somebody came: it is looked for anew
    found = told(made, "ask-tie")["ask_tie"]
    assert [one["id"] for one in found["people"]] == [1, 2]
    assert found["text"].startswith("Do ")
    assert found["text"] in done(made, "ask-tie")
    assert found["rule"] in done(made, "ask-tie")
    assert f"{found['likely']:.2f} × {1 - found['likely']:.2f} = " in found["rule"]
    assert found["text"] in done(made, "today")
    assert told(made, "today")["ask_tie"] == found
    done(made, "ask-tie", "answer", "not_now")
    assert told(made, "ask-tie")["ask_tie"] is None
    done(made, "undo")
    assert "alter_tie" in told(made, "ask-tie", "answer", "no", "--of", 2, 1)["kinds"]
    assert told(made, "ask-tie")["ask_tie"] is None


def test_an_introduction_from_the_idea_to_bringing_together(made: Cli) -> None:
    assert "introduce ideas" in done(made, "introduce")
    assert "No ideas" in done(made, "introduce", "ideas")
    key = told(made, "introduce", "begin", 1, 2, "kilns")["facts"]["id"]
    done(made, "introduce", "asked", key, "first", "--on", "2026-11-20")
    done(made, "introduce", "answer", key, "first", "yes")
    (row,) = told(made, "introduce", "list")["introductions"]
    assert (row["state"], row["first"]["asked"], row["first"]["said"]) == ("asking", "2026-11-20", "yes")
    assert (row["first"]["letter"], "would like to talk with you" in row["second"]["letter"]) == ("", True)
    assert "Being asked" in done(made, "introduce")
    assert made("introduce", "introduced", key).code != 0
    done(made, "introduce", "answer", key, "second", "no")
    done(made, "introduce", "answer", key, "second", "nothing")
    done(made, "introduce", "answer", key, "second", "yes")
    done(made, "introduce", "change", key, "glazes")
    outcome = told(made, "introduce", "introduced", key, "--know", "yes")
    assert {"alter_tie", "encounter", "entry"} <= set(outcome["kinds"])
    (row,) = told(made, "introduce")["introductions"]
    assert (row["state"], row["know"], row["about"]) == ("introduced", "tie", "glazes")
    done(made, "undo")
    assert told(made, "introduce", "introduced", key, "--no-help")["kinds"] == ["entry"]
    done(made, "introduce", "forget", key)
    assert told(made, "introduce")["introductions"] == []
