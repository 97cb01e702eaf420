"""Kana in Latin letters, and the spellings of one name made equal."""

import pytest

from myconnections.domain import romaji


@pytest.mark.parametrize(
    ("kana", "letters"),
    [
        ("シュンスケ", "shunsuke"), ("キョウコ", "kyouko"), ("ジュンイチ", "junichi"), ("ファン", "fan"),
        ("ソフィア", "sofia"), ("チェン", "chen"), ("シェリー", "sheri-"), ("ウィリアム", "wiriamu"),
        ("ティナ", "tina"), ("ヴァル", "varu"), ("ァ", "a"), ("ヂャ", "ja"), ("A漢", "A漢"),
    ],
)  # fmt: skip
def test_kana_are_spelled(kana: str, letters: str) -> None:
    assert romaji.spell(kana) == letters


@pytest.mark.parametrize(
    ("one", "others"),
    [
        ("sato", ("satou", "satoh", "satoo")), ("ota", ("ohta", "oota")), ("shinichi", ("sinichi", "shin'ichi")),
        ("chizuko", ("tizuko",)), ("tsuda", ("tuda",)), ("fujii", ("hujii", "huzii")), ("shun", ("syun",)),
        ("cho", ("tyo", "chou")), ("jun", ("zyun", "jyun")), ("honma", ("homma",)), ("hatchobori", ("hacchobori",)),
        ("ohara", ("oohara",)), ("yuki", ("yuuki",)),
    ],
)  # fmt: skip
def test_spellings_have_one_key(one: str, others: tuple[str, ...]) -> None:
    assert {romaji.key(each) for each in others} == {romaji.key(one)}


@pytest.mark.parametrize(
    ("kana", "letters"),
    [("ハッチョウボリ", "hatchobori"), ("シュッペ", "shuppe"), ("アッ", "a"), ("リョウヘイ", "ryohei")],
)
def test_kana_and_letters_meet(kana: str, letters: str) -> None:
    assert romaji.key(romaji.spell(kana)) == romaji.key(letters)


def test_letters_lose_their_accents() -> None:
    assert romaji.latin("Chloë") == "chloe"
    assert romaji.latin("Ann") == "ann"
