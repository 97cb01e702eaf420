"""`structure` and `capital` from the command line, through a real vault."""

from __future__ import annotations

from datetime import timedelta
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import NOW, PASSPHRASE, Cli

from myconnections.bootstrap import wire
from myconnections.domain.alter_ties import PairState
from myconnections.services import alter_ties
from myconnections.storage.keys import FLOOR_KDF

TIE, NONE, _ = PairState


def told(cli: Cli, *words: object) -> Any:
    return cli(*words, "--json").json


def answer(said: dict[tuple[int, int], PairState]) -> None:
    wiring = wire(folder=Path("vault").resolve(), clock=lambda: NOW, cost=FLOOR_KDF)
    vault = wiring.store.unlock(Path("vault").resolve(), passphrase=PASSPHRASE)
    alter_ties.answer(vault, said, NOW)
    vault.close()


@pytest.fixture
def ten(made: Cli) -> tuple[Cli, list[int]]:
    """Ten people, of whom nothing is shared."""
    there = [one["id"] for one in told(made, "people")]
    for place in range(10 - len(there)):
        made("add", "--given", f"P{place}")
    return made, [one["id"] for one in told(made, "people")]


def test_what_is_not_answered_is_null(ten: tuple[Cli, list[int]]) -> None:
    cli, people = ten
    found = told(cli, "structure")
    assert (found["people"], found["pairs"], found["answered"], found["shown"]) == (10, 45, 0, "unknown")
    for key in ("effective_size", "efficiency", "constraint", "hierarchy", "density", "roles", "everybody"):
        assert found[key] is None
    assert {one["id"] for one in found["core"]["people"]} == set(people)
    text = cli("structure").out
    assert "About all 10 people of yours." in text
    assert "Structure: not known." in text
    assert "Constraint" not in text
    assert "構造：まだわかりません" in cli("structure", "--lang", "ja").out


def test_a_band_and_then_figures(ten: tuple[Cli, list[int]]) -> None:
    cli, people = ten
    pairs = list(combinations(people, 2))
    answer({pair: TIE if place < 5 else NONE for place, pair in enumerate(pairs[:12])})
    found = told(cli, "structure")
    assert (found["shown"], found["answered"], found["ties_among_alters"]) == ("band", 12, 5)
    months = found["by_month"]
    assert (len(months), months[0]["asked"], months[0]["effective_size"]) == (25, 0, None)
    assert months[-1]["month"] == f"{NOW:%Y-%m}"
    for key in ("effective_size", "efficiency", "answered", "pairs", "shown"):
        assert months[-1][key] == found[key]
    text = cli("structure").out
    assert "Month by month, as known then" in text
    assert "12 of 45 pairs answered." in text
    assert "It says what was known, not how things stood" in text
    seen, size_of = told(cli, "insights"), found["effective_size"]
    assert seen["structure_by_month"] == months
    low, high = (f"{size_of[key]:.1f}" for key in ("low", "high"))
    assert f"Effective size: {low}–{high} in" in cli("insights").out
    month = f"{NOW.replace(day=1) - timedelta(days=1):%Y-%m}"
    assert told(cli, "insights", "--month", month)["structure_by_month"][-1]["asked"] == 0
    size = found["effective_size"]
    assert size["least"] == pytest.approx(2.4)
    assert size["most"] == pytest.approx(9.0)
    assert size["least"] < size["low"] < size["value"] < size["high"] <= size["most"]
    assert found["constraint"] is None
    text = cli("structure").out
    assert "12 of 45 pairs answered (27%); 5 pairs know each other." in text
    assert "Whatever is unanswered: between 2.4 and 9.0." in text
    assert "Nothing in common that is written down  33 pairs open" in text
    answer({pair: TIE if place < 5 else NONE for place, pair in enumerate(pairs)})
    found = told(cli, "structure")
    assert found["effective_size"] == dict.fromkeys(("value", "low", "high", "least", "most"), 9.0)
    assert found["constraint"]["value"] > 0.1
    assert found["density"]["value"] == pytest.approx(5 / 45, abs=1e-6)
    text = cli("structure").out
    assert "Effective size, of 10: 9.0. Every pair is answered." in text
    assert "Among the 10 asked about\nConstraint" in text
    assert "たずねた10人のあいだで" in cli("structure", "--lang", "ja").out


def test_other_people_are_asked_about_when_i_say_so(ten: tuple[Cli, list[int]]) -> None:
    cli, people = ten
    answer({(people[0], people[1]): TIE})
    for place in range(30):
        cli("add", "--given", f"Q{place}")
    before = [one["id"] for one in told(cli, "structure")["core"]["people"]]
    assert told(cli, "ties", "others")["text"] == "Other people to ask about"
    after = [one["id"] for one in told(cli, "structure")["core"]["people"]]
    assert (len(before), len(after)) == (25, 25)
    assert set(before) != set(after)
    cli("undo")
    assert [one["id"] for one in told(cli, "structure")["core"]["people"]] == before


def test_the_kind_of_a_tie_with_its_reasons_and_my_own_word(ten: tuple[Cli, list[int]]) -> None:
    cli, people = ten
    found = told(cli, "capital", people[0])
    assert (found["computed"], found["override"], found["embeddedness"]) == ("unclear", "", None)
    assert cli("capital", people[0]).out.endswith("Too little is filled in on both sides.\n")
    assert told(cli, "capital", people[0], "bridging+linking")["text"]
    found = told(cli, "capital", people[0])
    assert (found["computed"], found["override"], found["capital"]) == (
        "unclear",
        "bridging+linking",
        "bridging+linking",
    )
    assert "You call it: Bridging, linking." in cli("capital", people[0]).out
    cli("capital", people[0], "computed")
    assert told(cli, "capital", people[0])["override"] == ""
    assert cli("capital", people[0], "holding", "--lang", "en").code == 1
