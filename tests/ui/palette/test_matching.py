"""What fits the words of an act: both languages, readings, Latin letters, letters in order."""

from __future__ import annotations

import pytest

from myconnections.ui.palette.matching import rank
from myconnections.ui.texts_acts import WORDS


@pytest.mark.parametrize(
    ("typed", "fit"),
    [
        ("記録する", 0), ("きろく", 1), ("キロク", 1), ("kiroku", 1), ("kirok", 1), ("down", 2), ("cor", 3),
        ("encnt", 4), ("LOG", 0), ("ｌｏｇ", 0), ("zzz", None), ("", None), ("et", None), ("en", 1),
    ],
)  # fmt: skip
def test_how_well_letters_fit(typed: str, fit: int | None) -> None:
    assert rank(WORDS["log"], typed) == fit


@pytest.mark.parametrize(("typed", "key"), [("shiwake", "triage"), ("siwakeru", "triage"), ("settei", "preferences")])
def test_spellings_in_latin_letters_are_one(typed: str, key: str) -> None:
    assert rank(WORDS[key], typed) in {0, 1}
