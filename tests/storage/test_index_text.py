"""Text of the index and queries of it."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlcipher3 import dbapi2

from myconnections.storage.index_text import BREAK, index_text, query_of, query_words
from myconnections.storage.search import CREATE


@pytest.mark.parametrize(
    ("typed", "query"),
    [
        ("山田", '"山 田"'),
        ("Ann", '("ann" * OR "\ue001ann" *)'),
        ("José", '"jose" *'),
        ("Ohta", '("ohta" * OR "\ue001ota" *)'),
        ("山 b", '"山" AND ("b" * OR "\ue001b" *)'),
        ("株式会社abc", '"株 式 会 社 abc" *'),
        ("o'brien-smith", '("o brien smith" * OR "\ue001obriensmith" *)'),
        ('7" 81 "b9', '"7" * AND "81" * AND "b9" *'),
        ("한글", '"한 글"'),
    ],
)
def test_what_is_typed_becomes_phrases(typed: str, query: str) -> None:
    assert query_of(query_words(typed)) == query


def test_a_column_is_named_outside_the_phrases() -> None:
    assert query_of(["7"], "name") == '{name} : ("7" *)'


def test_words_and_length_are_limited() -> None:
    assert len(query_words("a " * 5000)) == 12
    assert len(query_words("x" * 5000)[0]) == 200


def test_long_notes_are_indexed_to_their_end() -> None:
    assert index_text(["あ" * 25_000 + "末"], {}).endswith(" 末 ")


def test_short_fields_are_remembered() -> None:
    known: dict[str, str] = {}
    assert index_text(["東京", "", "x" * 61], known) == f" 東  京 {BREAK}{'x' * 61}"
    assert known == {"東京": " 東  京 "}


@cache
def _index() -> dbapi2.Connection:
    """One for all examples: to open one takes longer than to look into it."""
    connection = dbapi2.connect(":memory:")
    connection.execute(CREATE[0])
    return connection


@given(st.text(max_size=30), st.text(max_size=30))
def test_a_text_is_found_by_itself_and_nothing_ever_fails(text: str, other: str) -> None:
    connection = _index()
    connection.execute("DELETE FROM people_index")
    connection.execute("INSERT INTO people_index (rowid, name, rest) VALUES (1, ?, ?)", (index_text([text], {}), ""))
    for typed in (text, other, f'{other}"*'):
        words = query_words(typed)
        if words:
            find = "SELECT rowid FROM people_index WHERE people_index MATCH ?"
            connection.execute(find, (query_of(words, "name", people=True),))
            found = connection.execute(find, (query_of(words, people=True),)).fetchall()
            assert found == [(1,)] if typed == text else len(found) <= 1


@pytest.mark.parametrize(
    ("typed", "name", "found"),
    [
        ("たかはし", "Daisuke Takahashi", True),
        ("タカハシ だいすけ", "Daisuke Takahashi", True),
        ("たかはし", "Daisuke Takagi", False),
        ("おおたに", "Ken Otani", True),
        ("おおたに", "Ken Ohtani", True),
        ("おおたに", "Ken Ootani", True),
        ("おーたに", "Ken Otani", True),
        ("さとう", "Yui Satō", True),
        ("さとう", "Yui Satou", True),
        ("いのうえ", "Rin Inoue", True),
        ("ゆうき", "Yuuki Mori", True),
        ("ゆうき", "Yuki Mori", True),
        ("なんば", "Namba Ryo", True),
        ("なんば", "Nanba Ryo", True),
        ("はっとり", "Jun Hattori", True),
        ("しんじ", "Shinji Abe", True),
        ("あ", "Ana Lam", False),
        ("・・", "Ana Lam", False),
        ("ーー", "Ana Lam", False),
    ],
)
def test_a_name_in_latin_letters_is_found_by_its_kana(typed: str, name: str, found: bool) -> None:
    connection = dbapi2.connect(":memory:")
    connection.execute(CREATE[0])
    row = "INSERT INTO people_index (rowid, name, rest) VALUES (?, ?, ?)"
    connection.execute(row, (1, index_text([name], {}), ""))
    connection.execute(row, (2, "", index_text([name], {})))
    words = query_words(typed)
    for query in [query_of(words, people=True), query_of(words, "name", people=True)] if words else []:
        got = connection.execute("SELECT rowid FROM people_index WHERE people_index MATCH ?", (query,)).fetchall()
        assert got == [(1,)] * found, "in the name alone"
    connection.close()
