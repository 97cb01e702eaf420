"""Folding: what must become equal, what must stay apart, and the limits."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from myconnections.domain.folding import MOST, compare_key, fold


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("ﾔﾏﾀﾞ", "ヤマダ"),
        ("やまだ", "ヤマダ"),
        ("髙橋", "高橋"),
        ("渡邉", "渡辺"),
        ("渡邊", "渡辺"),
        ("山﨑", "山崎"),
        ("齋藤", "斎藤"),
        ("斉藤", "齊藤"),
        ("㈱見本", "(株)見本"),
        ("ＡＢＣ", "abc"),
        ("𠮷田", "吉田"),
        ("Straße", "STRASSE"),
        ("か\u3099", "ガ"),
        ("いすゞ", "イスヾ"),
        ("ゔ", "ヴ"),
        ("a\u200bb\u202e", "ab"),
        ("廣瀨", "広瀬"),
        ("國分", "国分"),
        ("神\ufa19", "神神"),
    ],
)
def test_spellings_of_one_word_become_equal(left: str, right: str) -> None:
    assert fold(left) == fold(right)


@pytest.mark.parametrize(("left", "right"), [("山田", "山口"), ("Chloë", "Chloe"), ("a b", "ab"), ("伊藤", "伊東")])
def test_other_words_stay_apart(left: str, right: str) -> None:
    assert fold(left) != fold(right)


def test_the_compare_key_has_no_blanks() -> None:
    assert compare_key("山田　太郎 \n") == compare_key("山田太郎") == "山田太郎"
    assert compare_key("Ana  Ruiz") == "anaruiz"


@given(st.text(max_size=60))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_a_bomb_of_ligatures_is_cut_before_it_grows() -> None:
    began = time.perf_counter()
    assert len(fold("\ufdfa" * 2_000_000)) <= MOST * 18
    assert time.perf_counter() - began < 2
    assert len(fold("A" * (MOST + 5))) == MOST
