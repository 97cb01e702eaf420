"""A verb that names several, said by itself, lists."""

from __future__ import annotations

from typing import Any

import pytest
from tests.cli.conftest import Cli


@pytest.mark.parametrize(("verb", "said"), [("lists", "list"), ("lists", "all"), ("triage", "list")])
def test_a_verb_alone_lists(made: Cli, verb: str, said: str) -> None:
    alone, named = made(verb), made(verb, said)
    assert (alone.code, alone.out) == (0, named.out)
    assert made(verb, "--json").json == made(verb, said, "--json").json
    assert made("--lang", "ja", verb).out == made(verb, said, "--lang", "ja").out


def test_enrich_alone_says_what_there_is(made: Cli) -> None:
    found: Any = made("enrich", "--json").json
    steps = {one["step"]: (one["groups"], one["people"]) for one in found["steps"]}
    assert list(steps) == ["employers", "titles", "schools", "readings"]
    assert made("add", "--given", "Ivo", "--organization", "Harbor Press").code == 0
    after: Any = made("enrich", "--json").json
    assert after["steps"][0]["people"] == steps["employers"][1] + 1
    text = made("enrich").out
    assert "enrich list employers" in text
    assert f"{after['standing']['ties']} ties are clear" in text
    assert made("enrich", "--lang", "ja").out.startswith("勤め先")


def test_other_verbs_still_say_what_they_want(made: Cli) -> None:
    assert made("export").code == 2
    assert made("lists", "show").code == 2
