"""Ties among my people from the command line, through a real vault: asked, answered, out of a file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.cli.conftest import Cli


def told(cli: Cli, *words: object) -> Any:
    return cli(*words, "--json").json


def third(made: Cli) -> None:
    made("add", "--given", "Ida", "--family", "Moss")


def test_answers_stand_with_what_they_come_from_and_can_be_undone(made: Cli) -> None:
    third(made)
    begun = told(made, "ties")
    assert (begun["pairs"], begun["answered"], len(begun["next"])) == (3, 0, 2)
    answered = told(made, "ties", "answer", 1, "--knows", 2, "--not", 3)
    assert answered["kinds"] == ["alter_tie"]
    assert told(made, "ties", "list")["answered"] == 2
    of_one = told(made, "ties", "list", 1)
    assert [(one["id"], one["evidence"][0]["kind"]) for one in of_one["knows"]] == [(2, "answer_tie")]
    assert [one["id"] for one in of_one["knows_not"]] == [3]
    assert "you said so, 21 Nov 2026" in made("ties", "list", 1).out
    assert "2 of 3 pairs answered, 1 tie." in made("ties").out
    assert "3組のうち2組に回答ずみ" in made("ties", "--lang", "ja").out
    made("ties", "answer", 1, "--open", 3)
    assert told(made, "ties")["answered"] == 1
    made("undo")
    assert told(made, "ties")["answered"] == 2


def test_what_contradicts_itself_is_refused(made: Cli) -> None:
    for words, code in (
        ((1, "--knows", 2, "--not", 2), "said_both_ways"),
        ((1,), "nobody_chosen"),
        ((1, "--knows", 1), "same_person"),
        ((1, "--knows", 99), "no_such_person"),
    ):
        assert made("ties", "answer", *words, "--json").error["error"] == code


def test_a_file_is_shown_first_and_brought_in_with_yes_once(made: Cli) -> None:
    third(made)
    Path("net.csv").write_text("source,target\nIda Moss,Nora Vale\nIda Moss,Zoe\n", encoding="utf-8")
    plan = told(made, "ties", "bring-in", "net.csv")
    assert (plan["new"], plan["matched"], plan["not_matched"], plan["brought_in"]) == (1, 2, 1, 0)
    text = made("ties", "bring-in", "net.csv").out
    assert "Nothing is written yet" in text
    assert "2 nodes are people of yours (2 by name)" in text
    assert told(made, "ties")["ties"] == 0
    assert told(made, "ties", "bring-in", "net.csv", "--yes")["brought_in"] == 1
    assert told(made, "ties")["ties"] == 1
    again = told(made, "ties", "bring-in", "net.csv", "--yes")
    assert (again["brought_in"], again["brought_before"]) == (0, 1)
    assert "取り込むものはありません" in made("ties", "bring-in", "net.csv", "--lang", "ja").out


def test_who_a_node_is_can_be_said(made: Cli) -> None:
    third(made)
    made("add", "--given", "Ida", "--family", "Moss")
    Path("net.csv").write_text("source,target\nIda Moss,Nora Vale\n", encoding="utf-8")
    plan = told(made, "ties", "bring-in", "net.csv")
    assert [[one["id"] for one in asked["people"]] for asked in plan["unclear"]] == [[3, 4]]
    assert "Ida Moss: Ida Moss (3), Ida Moss (4)" in made("ties", "bring-in", "net.csv").out
    assert told(made, "ties", "bring-in", "net.csv", "--who", "Ida Moss=4", "--yes")["brought_in"] == 1
    assert [one["id"] for one in told(made, "ties", "list", 4)["knows"]] == [2]
    assert told(made, "ties", "bring-in", "net.csv", "--who", "Ida Moss=-")["not_matched"] == 1
    assert made("ties", "bring-in", "net.csv", "--who", "Ida").code == 2


def test_a_file_that_does_harm_is_refused_in_words(made: Cli) -> None:
    Path("bad.graphml").write_text('<!DOCTYPE g [<!ENTITY a "b">]><graphml/>', encoding="utf-8")
    assert made("ties", "bring-in", "bad.graphml", "--json").error["error"] == "xml_entities"


def test_what_was_assumed_of_the_first_row_is_said_before_anything_is_brought_in(made: Cli) -> None:
    Path("net.csv").write_text("Imię,Znajomy\nIda Moss,Jun Vale\nIda Moss,Kei Wood\n", encoding="utf-8")
    assert "The first row (“Imię, Znajomy”) was taken for the header." in made("ties", "bring-in", "net.csv").out
    text = made("ties", "bring-in", "net.csv", "--no-header").out
    assert "No header: the first row (“Imię, Znajomy”) is a tie, too." in text
    assert "見出しとしました" in made("ties", "bring-in", "net.csv", "--header", "--lang", "ja").out
    Path("net.csv").write_text("a" * 60 + ",b\nb,c\n", encoding="utf-8")
    assert f"“{'a' * 24}…, b”" in made("ties", "bring-in", "net.csv").out
