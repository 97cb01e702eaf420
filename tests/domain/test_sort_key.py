"""The order of the kana table."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from PySide6.QtCore import QCollator, QLocale

from myconnections.domain.contact import Contact
from myconnections.domain.ids import ContactId
from myconnections.domain.sort_key import OTHER_ROW, contact_key, kana_row, sort_key


def order(*readings: str) -> list[str]:
    return sorted(readings, key=sort_key)


def person(family: str = "", given: str = "", reading: str = "", single: str = "", nickname: str = "") -> Contact:
    return Contact(
        ContactId(0), "", given=given, family=family, reading_family=reading, single=single, nickname=nickname
    )


def test_by_reading_then_latin_then_the_rest() -> None:
    people = [
        person("髙橋"), person("渡辺", reading="わたなべ"), person(single="Zoe"), person("山田", reading="やまだ"),
        person(single="Åsa"), person("安藤", reading="あんどう"),
    ]  # fmt: skip
    ordered = sorted(people, key=contact_key)
    assert [one.family or one.single for one in ordered] == ["安藤", "山田", "渡辺", "Åsa", "Zoe", "髙橋"]
    assert [kana_row(contact_key(one)) for one in ordered] == ["あ", "や", "わ", "A", "Z", OTHER_ROW]


def test_width_and_kind_of_kana_do_not_matter() -> None:
    assert sort_key("ﾔﾏﾀﾞ") == sort_key("やまだ") == sort_key("ヤマダ")
    assert sort_key("やまだ　はな") == sort_key("やまだ はな")


def test_voicing_size_and_long_vowels() -> None:
    assert order("はは", "ばは", "ぱは", "はば", "はあ") == ["はあ", "はは", "はば", "ばは", "ぱは"]
    assert order("きよう", "きょう", "きょうこ") == ["きょう", "きよう", "きょうこ"]
    assert order("さあや", "さーや", "さいや") == ["さーや", "さあや", "さいや"]
    assert order("いすず", "いすゞ", "いすす") == ["いすす", "いすゞ", "いすず"]
    assert order("なみみ", "なみゝ", "なみむ") == ["なみゝ", "なみみ", "なみむ"]
    assert sort_key("ヴァン") < sort_key("うぃん")
    assert order("やまだい あ", "やまだ はな") == ["やまだ はな", "やまだい あ"]


def test_what_has_no_vowel_before_stands_for_itself() -> None:
    assert order("んー", "ん") == ["ん", "んー"]
    assert kana_row(sort_key("ーあ")) == OTHER_ROW
    assert kana_row(sort_key("あ1ーい")) == "あ"


@pytest.mark.parametrize(
    ("reading", "row"),
    [("ぁい", "あ"), ("がく", "か"), ("ざい", "さ"), ("っと", "た"), ("ぬま", "な"), ("ぱく", "は"), ("もり", "ま"),
     ("ゆき", "や"), ("れい", "ら"), ("をの", "わ"), ("ん", "わ"), ("ヴェ", "あ"), ("Ito", "I"), ("김", OTHER_ROW)],
)  # fmt: skip
def test_rows(reading: str, row: str) -> None:
    assert kana_row(sort_key(reading)) == row


def test_names_stand_in_for_a_missing_reading() -> None:
    assert kana_row(contact_key(person("さとう", "健"))) == "さ"
    assert kana_row(contact_key(person("山田", reading="Yamada"))) == "Y"
    assert kana_row(contact_key(person(nickname="ジョー"))) == "さ"
    assert contact_key(person("Ørsted", "Bo")) < contact_key(person("Orwell", "Al"))
    assert contact_key(person("Smith", "Zoe")) < contact_key(person("Smithers", "Al"))
    assert contact_key(person()) == sort_key("") == "3"
    assert kana_row(sort_key("")) == OTHER_ROW


KANA = [chr(point) for point in range(0x3041, 0x3095)] + ["ー"]


@pytest.fixture(scope="module")
def collator() -> QCollator:
    found = QCollator(QLocale("ja_JP"))
    if found.compare("が", "か") <= 0 or found.compare("はあ", "はーい") >= 0 or found.compare("ばあ", "はい") >= 0:
        pytest.skip("this system's collation knows no Japanese")
    return found


@given(one=st.text(st.sampled_from(KANA[:-1]), min_size=1, max_size=4),
       two=st.text(st.sampled_from(KANA), max_size=4))  # fmt: skip
def test_kana_in_the_order_of_the_system_collation(collator: QCollator, one: str, two: str) -> None:
    other = one[:1] + two
    assume(not any(odd in text for odd in ("んー", "ーー") for text in (one, other)))  # no word has these
    mine = (sort_key(one) > sort_key(other)) - (sort_key(one) < sort_key(other))
    theirs = collator.compare(one, other)
    assert mine == (theirs > 0) - (theirs < 0)
