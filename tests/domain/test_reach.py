from __future__ import annotations

import pytest

from myconnections.domain.reach import REACH, reach_of, words_of_reach, written


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("government", "government"),
        ("行政・自治体", "government"),
        ("自治体", "government"),
        ("Finance, Investors", "finance"),
        ("ＮＰＯ・地域", "community"),
        ("large_firm", "large_firm"),
        ("大企業の決裁者", "large_firm"),
        ("海外", "abroad"),
        ("", ""),
        ("my uncle's boat club", ""),
    ],
)
def test_a_written_word_means_a_kind_or_none(text: str, code: str) -> None:
    assert reach_of(text) == code


def test_there_are_ten_kinds_and_each_knows_its_own_code() -> None:
    assert len(REACH) == 10
    assert [reach_of(code) for code in REACH] == list(REACH)


def test_what_is_written_for_a_kind_means_that_kind_in_both_languages() -> None:
    for code in REACH:
        assert [reach_of(written(code, language)) for language in ("en", "ja")] == [code, code]
    assert written("government", "ja") == "行政・自治体"
    assert written("Choir", "en") == "Choir"
    assert words_of_reach("Choir") == ()
