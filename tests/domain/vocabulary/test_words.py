"""Of a word of ours the code is kept, in whatever language it was said; any other word is the person's own."""

from __future__ import annotations

import pytest

from myconnections.domain.vocabulary import kept, spoken, word
from myconnections.domain.vocabulary.every import VOCABULARIES


@pytest.mark.parametrize(
    ("field", "text", "code"),
    [
        ("industry", "IT・通信", "it"),
        ("industry", "it & telecom", "it"),
        ("industry", "it", "it"),
        ("function", "営業", "sales"),
        ("region", "東京都", "tokyo"),
        ("institution", "Large company", "company"),
    ],
)
def test_a_word_of_ours_is_kept_as_its_code(field: str, text: str, code: str) -> None:
    assert kept(field, text) == code
    assert kept(field, code) == code


@pytest.mark.parametrize("text", ["養蜂", "Software", "ソフトウェア", ""])
def test_every_other_word_stays_as_it_was_written(text: str) -> None:
    assert kept("industry", text) == text
    assert word("industry", text, "en") == word("industry", text, "ja") == text
    assert spoken("industry", text) == (text,)


def test_a_field_without_a_vocabulary_has_no_codes() -> None:
    assert kept("organization", "IT・通信") == "IT・通信"
    assert word("organization", "it", "ja") == "it"


def test_a_code_is_shown_in_both_languages_and_found_by_both() -> None:
    assert (word("industry", "it", "en"), word("industry", "it", "ja")) == ("IT & telecom", "IT・通信")
    assert word("industry", "IT・通信", "en") == "IT & telecom"
    assert spoken("industry", "it") == ("IT & telecom", "IT・通信")


def test_no_word_stands_for_two_codes() -> None:
    for field, vocabulary in VOCABULARIES.items():
        assert [kept(field, term.en) for term in vocabulary.terms] == list(vocabulary.codes)
        assert [kept(field, term.ja) for term in vocabulary.terms] == list(vocabulary.codes)
