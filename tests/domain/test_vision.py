"""The vision: what became of a text from version to version."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from myconnections.domain.vision import Piece, compare, lines_changed


def test_words_that_came_and_went_stand_in_the_order_of_reading() -> None:
    assert compare("I open a small library.", "I open an old library with Ana.") == (
        Piece("I open ", "same"),
        Piece("a small", "gone"),
        Piece("an old", "new"),
        Piece(" library", "same"),
        Piece(" with Ana", "new"),
        Piece(".", "same"),
    )


def test_japanese_is_told_apart_by_its_letters() -> None:
    assert compare("朝、小さな図書館をひらく", "朝、古い図書館をアナと友人でひらく") == (
        Piece("朝、", "same"),
        Piece("小さな", "gone"),
        Piece("古い", "new"),
        Piece("図書館を", "same"),
        Piece("アナと友人で", "new"),
        Piece("ひらく", "same"),
    )


@given(st.text(max_size=30), st.text(max_size=30))
def test_both_versions_can_be_read_out_of_the_pieces(before: str, after: str) -> None:
    found = compare(before, after)
    assert "".join(one.text for one in found if one.kind != "new") == before
    assert "".join(one.text for one in found if one.kind != "gone") == after


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [((), (), ((), ())), (("a", "b"), ("b", "c"), (("a",), ("c",)))],
)
def test_lines_gone_and_new(before: tuple[str, ...], after: tuple[str, ...], told: object) -> None:
    assert lines_changed(before, after) == told
