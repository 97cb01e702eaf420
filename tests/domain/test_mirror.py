"""The mirror: kinds offered with nobody, few and more, and how much is unknown."""

from __future__ import annotations

import pytest

from myconnections.domain.errors import Refused
from myconnections.domain.mirror import ABROAD, AREAS, FEW, MOST_WORDS, MirrorChoice, kind_of, offered, shade
from myconnections.domain.vocabulary.regions import REGIONS


def test_kinds_of_a_list_stand_under_nobody_few_and_more() -> None:
    people = [("Publishing",), ("media",), ("メディア",), ("food",), ("",), ()]
    found = shade("industry", people)
    assert found.more == (("media", 3),)
    assert found.few == (("food", 1),)
    assert "it" in found.nobody
    assert "media" not in found.nobody
    assert (found.known, found.of, found.unknown, found.listed) == (4, 6, 2, True)
    assert found.written["media"] == ("Publishing", "media", "メディア")
    assert FEW == 2


def test_a_word_of_nobodys_list_is_a_kind_of_its_own() -> None:
    found = shade("industry", [("Bee keeping",)])
    assert ("Bee keeping", 1) in found.few


def test_regions_are_looked_at_in_parts_of_the_land() -> None:
    found = shade("region", [("Tokyo",), ("東京都",), ("Berlin, Germany",), ("日本",), ("Atlantis",)])
    assert dict(found.few) == {"kanto": 2, ABROAD: 1, "japan": 1, "atlantis": 1}
    assert "shikoku" in found.nobody
    assert set(offered("region")) == {*AREAS, ABROAD}


def test_every_prefecture_is_in_one_part() -> None:
    codes = [code for those in AREAS.values() for code in those]
    assert len(codes) == len(set(codes)) == 47
    assert set(codes) <= set(REGIONS.codes)


def test_kinds_of_position_know_their_spellings() -> None:
    found = shade("reach", [("起業家", "media"), ("sauna",), ()])
    assert dict(found.few) == {"founders": 1, "media": 1}
    assert len(found.nobody) == 8
    assert (found.known, found.of) == (2, 3)  # a kind of one's own is written, too


def test_own_words_are_asked_for_by_themselves() -> None:
    found = shade("own", [("Sauna", "media"), ("sauna",), ("Sauna",), ()], ("sauna", "Choir"))
    assert found.more == (("sauna", 3),)
    assert found.nobody == ("Choir",)
    assert (found.known, found.unknown, found.listed) == (4, 0, False)


def test_communities_are_those_written_and_mine() -> None:
    found = shade("communities", [("Choir", "PTA"), ("choir",)], ("Chess",))
    assert dict(found.few) == {"Choir": 2, "PTA": 1}
    assert found.nobody == ("Chess",)
    assert not found.listed


def test_a_blank_is_of_no_kind() -> None:
    assert [kind_of(name, " ") for name in ("industry", "reach", "region", "own")] == [""] * 4


def test_a_choice_survives_being_kept() -> None:
    choice = MirrorChoice(("industry", "region"), ("Choir",), "warm")
    assert MirrorChoice.of(choice.told()) == choice
    assert MirrorChoice.of(None) == MirrorChoice()
    assert MirrorChoice.of({"attributes": ["x", "reach"], "among": "x"}) == MirrorChoice(("reach",))


@pytest.mark.parametrize(
    ("choice", "code"),
    [
        (MirrorChoice(("age",)), "unknown_field"),
        (MirrorChoice(among="x"), "unknown_field"),
        (MirrorChoice(words=("w",) * (MOST_WORDS + 1)), "too_many_parts"),
        (MirrorChoice(words=("w" * 61,)), "name_too_long"),
    ],
)
def test_what_cannot_be_chosen(choice: MirrorChoice, code: str) -> None:
    with pytest.raises(Refused) as refused:
        choice.check()
    assert refused.value.code == code
