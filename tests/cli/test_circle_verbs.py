"""Circles found among ties, from the command line, through a real vault."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path
from typing import Any

from tests.cli.conftest import NOW, PASSPHRASE, Cli

from myconnections.bootstrap import wire
from myconnections.domain.alter_ties import PairState
from myconnections.services import alter_ties
from myconnections.storage.keys import FLOOR_KDF


def told(cli: Cli, *words: object) -> Any:
    return cli(*words, "--json").json


def circle(cli: Cli, *names: str, organization: str = "") -> list[int]:
    """New people who all know each other."""
    ids = [told(cli, "add", "--given", name, "--organization", organization)["people"][0] for name in names]
    wiring = wire(folder=Path("vault").resolve(), clock=lambda: NOW, cost=FLOOR_KDF)
    vault = wiring.store.unlock(Path("vault").resolve(), passphrase=PASSPHRASE)
    alter_ties.answer(vault, dict.fromkeys(combinations(ids, 2), PairState.TIE), NOW)
    vault.close()
    return ids


def test_nothing_is_found_and_nobody_has_a_circle(made: Cli) -> None:
    assert made("circles").out.startswith("No circle is to be seen")
    empty: dict[str, object] = {"circles": [], "aside": [], "recorded": []}
    assert told(made, "circles", "list") == empty | {
        "people": 0,
        "ties": 0,
        "hints": 0,
        "hints_left_out": 0,
        "answered": 0,
        "left": 0,
    }
    assert made("circles", "name", 1, "Choir", "--json").error["error"] == "no_circle"


def test_a_circle_is_listed_named_and_left(made: Cli) -> None:
    ids = circle(made, "Ada", "Ben", "Cleo", "Dan", "Eve", "Finn")
    (found,) = told(made, "circles", "list")["circles"]
    assert [one["id"] for one in found["people"]] == ids
    assert (found["ties"], found["hints"], found["proposal"], found["community"]) == (15, 0, None, None)
    text = made("circles").out
    assert text.startswith("1 circle among 6 people, from 15 ties known and 0 ties only hinted at.")
    assert "nothing shared that would name it" in text
    assert "Ada, Ben, Cleo, Dan, Eve …" in text
    assert made("circles", "name", ids[3], "--json").error["error"] == "nothing_written"
    assert made("circles", "name", ids[3], "Tuesday table").out.startswith("Done: ")
    (found,) = told(made, "circles", "list")["circles"]
    assert (found["community"], found["shared"], found["sharing"]) == ("Tuesday table", "community", 6)
    assert "コミュニティ「Tuesday table」です" in made("circles", "--lang", "ja").out
    assert made("circles", "leave", ids[0]).out == "Done: No circle: 6 people\n"
    assert told(made, "circles")["left"] == 1
    text = made("circles").out
    assert text.startswith(
        "0 circles among 6 people, from 15 ties known and 0 ties only hinted at."
        " 1 circle is set aside, because you said so.\nSet aside as no circle:\n"
    )
    assert "Ada, Ben, Cleo, Dan, Eve …" in text
    assert "「輪ではない」とした1個は出していません。" in made("circles", "--lang", "ja").out
    assert [len(one["people"]) for one in told(made, "circles")["aside"]] == [6]
    assert made("circles", "back", ids[1]).out == "Done: A circle again: 6 people\n"
    assert told(made, "circles")["left"] == 0
    assert made("circles", "back", ids[1], "--json").error["error"] == "no_circle"


def test_what_a_name_would_do_is_shown_and_some_can_be_left_out(made: Cli) -> None:
    ids = circle(made, "Ada", "Ben", "Cleo", "Dan", "Eve")
    keep = told(made, "add", "--given", "Gus")["people"][0]
    shown = told(made, "circles", "show", ids[0])
    assert ([one["id"] for one in shown["people"]], shown["naming"]) == (ids, None)
    for who in ids[:3]:
        assert made("communities", "join", "Data night", who).out
    shown = told(made, "circles", "show", ids[0])["naming"]
    assert shown == {"name": "Data night", "exists": True, "members": 3, "joining": ids[3:], "turning": []}
    text = made("circles", "show", ids[0], "--without", ids[3]).out
    assert "“Data night” is there already: 3 of these 5 are in it (3 people in all). Added would be:" in text
    assert f"  {ids[4]}  Eve\nAdd 1 person to “Data night”\n" in text
    assert "1人を「Data night」に加える" in made(
        "circles", "show", ids[0], "data NIGHT", "--without", ids[3], "--lang", "ja"
    ).out  # fmt: skip
    made("communities", "join", "Rowing club", keep)
    assert "“Rowing club” is there already (1 person); none of these 5 is in it." in made(
        "circles", "show", ids[0], "rowing CLUB"
    ).out  # fmt: skip
    assert "新しいコミュニティです" in made("circles", "show", ids[0], "火曜の会", "--lang", "ja").out
    assert made("circles", "name", ids[0], "--without", ids[3]).out == "Done: Added 1 person to “Data night”\n"
    assert made("circles", "name", ids[0], "Rowing").out == "Done: Made the community “Rowing” of 5 people\n"


def test_what_they_share_is_the_name_where_none_is_given(made: Cli) -> None:
    ids = circle(made, "Ada", "Ben", "Cleo", "Dan", organization="Aoba Press")
    (found,) = told(made, "circles")["circles"]
    assert (found["proposal"], found["shared"], found["sharing"]) == ("Aoba Press", "employer", 4)
    assert "4 of 4 work at Aoba Press" in made("circles").out
    made("circles", "name", ids[0])
    assert told(made, "circles")["circles"][0]["community"] == "Aoba Press"
    made("undo")
    assert told(made, "circles")["circles"][0]["community"] is None
