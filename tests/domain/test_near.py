"""What somebody may have meant by a word that is not known."""

from __future__ import annotations

from myconnections.domain.near import near
from myconnections.domain.vocabulary import alike


def test_the_words_most_alike_are_named_the_nearest_first() -> None:
    assert near("industri", ("name", "industry", "institution"))[0] == "industry"
    assert near("ＩＮＤＵＳＴＲＹ", ("industry",)) == ("industry",)
    assert near("moon", ("industry", "stage")) == ()


def test_a_mistyped_word_of_ours_is_near_in_both_languages() -> None:
    assert alike("industry", "Manufactring", "en")[0] == "Manufacturing"
    assert alike("industry", "製造行", "ja")[0] == "製造"
    assert alike("industry", "qqqq", "en") == ()
    assert alike("note", "it", "en") == ()
