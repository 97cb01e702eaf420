"""Ways between people and what is wanted, from the command line, through a real vault."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.cli.conftest import NOW, PASSPHRASE, Cli

from myconnections.bootstrap import wire
from myconnections.domain.alter_ties import PairState
from myconnections.services import alter_ties
from myconnections.storage.keys import FLOOR_KDF


def told(cli: Cli, *words: object) -> Any:
    return cli(*words, "--json").json


def tied(one: int, other: int) -> None:
    """The two know each other: no verb of these says so."""
    wiring = wire(folder=Path("vault").resolve(), clock=lambda: NOW, cost=FLOOR_KDF)
    vault = wiring.store.unlock(Path("vault").resolve(), passphrase=PASSPHRASE)
    alter_ties.answer(vault, {(one, other): PairState.TIE}, NOW)
    vault.close()


def test_a_way_is_told_with_what_each_step_was_read_from(made: Cli) -> None:
    none = told(made, "path", 1, 2)
    assert (none["paths"], none["sought"]) == ([], [2])
    assert made("path", 1, 2).out.startswith("No path is known.\nThat says only")
    tied(1, 2)
    found = told(made, "path", 1, 2)
    assert [[one["name"] for one in way["people"]] for way in found["paths"]] == [["見本 太郎", "Nora Vale"]]
    assert (found["sure"], found["paths"][0]["steps"][0]["evidence"][0]["kind"]) == (True, "answer_tie")
    text = made("path", 1, 2).out
    assert "見本 太郎 → Nora Vale  (1 step)" in text
    assert "you said so, 21 Nov 2026" in text
    assert "わかっているつながりだけ" in made("path", 1, 2, "--lang", "ja").out


def test_an_organization_is_reached_from_those_near_me(made: Cli) -> None:
    made("log", "--person", 2, "--kind", "talk", "--date", "2026-11-20")
    tied(1, 2)
    assert [one["id"] for one in told(made, "path", "--organization", "みなと")["paths"][0]["people"]] == [2, 1]
    assert made("path", 2).out == "Nora Vale: already near you, no way is needed.\n"
    assert made("path", 1).out.startswith("Over ties that are known.")
    for words in ((), (1, 2, "--organization", "みなと")):
        assert made("path", *words, "--json").error["error"] == "path_whom"


def test_ties_are_wanted_and_no_more(made: Cli) -> None:
    assert made("wanted").out.startswith("Nothing is wanted yet.")
    assert made("wanted", "set", 1, "--stage", "engagement").out == "Done: Where the tie to 見本 太郎 would be\n"
    made("wanted", "set", 2, "--stage", "connection")
    found = told(made, "wanted", "list")
    assert {one["id"]: (one["stage"], one["wanted"], one["there"], one["step"]) for one in found["ties"]} == {
        1: ("link", "engagement", False, "two_way_days"),
        2: ("connection", "connection", True, None),
    }
    text = made("wanted").out
    assert "Link → Engagement" in text
    assert "Wanted: Connection, and there" in text
    assert "The next thing on the checklist" in text
    made("wanted", "clear", 1, 2)
    assert told(made, "wanted", "list")["ties"] == []
    assert made("undo").out == "Undone: Nothing wanted of the ties to 2 people\n"


def test_kinds_of_people_are_wanted_and_no_more(made: Cli) -> None:
    made("wanted", "set", "--kind", "金融", "--kind", "who sail")
    assert told(made, "wanted", "list")["kinds"] == [
        {"kind": "finance", "people": 0},
        {"kind": "who sail", "people": 0},
    ]
    assert "金融・投資" in made("wanted", "--lang", "ja").out
    made("wanted", "clear", "--kind", "finance")
    assert [one["kind"] for one in told(made, "wanted", "list")["kinds"]] == ["who sail"]
    assert made("wanted", "clear", "--kind", "finance", "--json").error["error"] == "no_such_kind"
    for words in (("set", 1), ("set",), ("clear",), ("set", 1, "--stage", "link", "--kind", "media")):
        assert made("wanted", *words, "--json").error["error"] == "wanted_what", words
