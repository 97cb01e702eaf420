"""What fits the words of an act: both languages, readings, Latin letters; never the name of a person."""

from __future__ import annotations

import pytest

from myconnections.ui.palette.matching import rank
from myconnections.ui.texts_acts import WORDS


@pytest.mark.parametrize(
    ("typed", "fit"),
    [
        ("記録する", 0), ("きろく", 1), ("キロク", 1), ("kiroku", 1), ("kirok", 1), ("down", 2), ("cor", 3),
        ("encnt", None), ("LOG", 0), ("ｌｏｇ", 0), ("zzz", None), ("", None), ("et", None), ("en", 1),
    ],
)  # fmt: skip
def test_how_well_letters_fit(typed: str, fit: int | None) -> None:
    assert rank(WORDS["log"], typed) == fit


@pytest.mark.parametrize(("typed", "key"), [("shiwake", "triage"), ("siwakeru", "triage"), ("settei", "preferences")])
def test_spellings_in_latin_letters_are_one(typed: str, key: str) -> None:
    assert rank(WORDS[key], typed) in {0, 1}


@pytest.mark.parametrize(
    "name", ["satou", "sato", "さとう", "佐藤", "kato", "tanaka", "yamada", "inoue", "ono", "mori"]
)
def test_a_name_leads_to_no_act(name: str) -> None:
    assert [key for key, words in WORDS.items() if rank(words, name) is not None] == []


@pytest.mark.parametrize(("typed", "key"), [("しゅうまつ", None), ("わける", "triage"), ("phrase", "passphrase")])
def test_what_stands_inside_a_word_as_it_is_written_fits(typed: str, key: str | None) -> None:
    assert [one for one, words in WORDS.items() if rank(words, typed) is not None] == ([key] if key else [])
