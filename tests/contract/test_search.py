"""Looking people up by any part of what is kept of them."""

from __future__ import annotations

from datetime import timedelta

import pytest
from tests.contract.given import NOW, TODAY, found, happening, kept, someone

from myconnections.domain.act import Act
from myconnections.domain.contact import Fact, Reachable
from myconnections.domain.entry import Entry
from myconnections.domain.gathering import Gathering
from myconnections.domain.ids import EntryId, FactId
from myconnections.services.ports import OpenVault

PEOPLE = (
    someone(
        "1", family="髙橋", given="花子", reading_family="タカハシ", reading_given="ハナコ", organization="みなと設計"
    ),
    someone(
        "2", given="Anna", family="Smith", position="Engineer", organization="Nova Systems", note="likes 城 and tea"
    ),
    someone("3", single="ﾔﾏﾀﾞ 太郎", department="開発部", reachable=(Reachable("email", "taro.y@example.jp"),)),
)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("高橋", [1]), ("髙", [1]), ("橋花", [1]), ("はなこ", [1]), ("ﾊﾅｺ", [1]), ("ナコ", [1]), ("なと設", [1]),
        ("設計", [1]),
        ("anna", [2]), ("AN", [2]), ("a", [2]), ("ＳＭＩ", [2]), ("smith anna", [2]), ("nova eng", [2]), ("城", [2]),
        ("やまだ", [3]), ("山田", []), ("太郎 開発", [3]), ("taro.y@ex", [3]), ("example", [3]), ("太花", []),
        ("", []), ("  \u3000", []), ("?", []), ("anna ?", [2]), ("nna", []), ("anna 花子", []),
    ],
)  # fmt: skip
def test_words_find_people(vault: OpenVault, text: str, who: list[int]) -> None:
    ids = kept(vault, *PEOPLE)
    assert found(vault, text) == [ids[number - 1] for number in who]


@pytest.mark.parametrize(
    ("typed", "reading"),
    [
        ("yamada", "ヤマダ タロウ"), ("Taro", "ヤマダ タロウ"), ("tarou", "やまだ たろう"), ("yamada taroh", "ﾔﾏﾀﾞ ﾀﾛｳ"),
        ("yamadataro", "ヤマダ タロウ"), ("yam", "ヤマダ タロウ"), ("taro yamada", "ヤマダ タロウ"),
        ("ota", "オオタ ケン"), ("ohta", "オオタ ケン"), ("oota", "オオタ ケン"), ("oht", "オオタ ケン"),
        ("si", "シノ"), ("shi", "シノ"), ("tiba", "チバ"), ("chiba", "チバ"), ("tuda", "ツダ"), ("tsuda", "ツダ"),
        ("huji", "フジ"), ("fuzi", "フジ"), ("shu", "シュンスケ"), ("syun", "シュンスケ"), ("sh", "シュンスケ"),
        ("kouhei", "コウヘイ"), ("kohei", "コウヘイ"), ("kohhei", "コウヘイ"), ("yuki", "ユウキ"), ("yuuki", "ユウキ"),
        ("jun'ichi", "ジュンイチ"), ("Jun-ichi", "ジュンイチ"), ("junichi", "ジュンイチ"), ("zyun", "ジュンイチ"),
        ("hattori", "ハットリ"), ("shinbashi", "シンバシ"), ("shimbashi", "シンバシ"),
    ],
)  # fmt: skip
def test_a_reading_is_found_in_latin_letters(vault: OpenVault, typed: str, reading: str) -> None:
    family, _, given = reading.partition(" ")
    who, other = kept(
        vault, someone("1", single="名", reading_family=family, reading_given=given), someone("2", single="別の人")
    )
    assert found(vault, typed) == [who]
    with vault.read() as uow:
        assert [each.contact_id for each in uow.search.everything(typed)] == [who]
    assert other != who


def test_a_name_in_latin_letters_is_found_by_its_kana(vault: OpenVault) -> None:
    daisuke, ota, other = kept(
        vault,
        someone("1", given="Daisuke", family="Takahashi"),
        someone("2", given="Rin", family="Ohta"),
        someone("3", single="別の人", note="Takahashi"),
    )
    with vault.write(Act("log"), NOW) as uow:
        uow.encounters.add(happening(other, 3, note="Takahashi came"))
    assert found(vault, "たかはし") == found(vault, "タカハシ だいすけ") == [daisuke]
    assert found(vault, "おおた") == [ota]
    assert found(vault, "ん") == []
    with vault.read() as uow:
        assert [each.contact_id for each in uow.search.everything("たかはし")] == [daisuke]
        assert uow.search.people("たかはし", 5) == [daisuke]


def test_latin_names_are_not_read_as_kana(vault: OpenVault) -> None:
    hughes, fuller, tiffany = kept(
        vault, someone("1", family="Hughes"), someone("2", family="Fuller"),
        someone("3", family="Tiffany", reading_family="ティファニー"),
    )  # fmt: skip
    assert found(vault, "hu") == [hughes]
    assert found(vault, "fu") == [fuller]
    assert found(vault, "tif") == [tiffany]
    assert found(vault, "chi") == [tiffany]  # ティ and チ are one key
    assert found(vault, "yz") == []


@pytest.mark.parametrize(
    "name", ["%", "_", "'; DROP TABLE contact; --", '" OR *', "NEAR(a b)", "a\x00b", "name:x", "{", "^a", "-b", "a*"]
)
def test_case_88_signs_of_a_query_language_are_plain_text(vault: OpenVault, name: str) -> None:
    odd, _ = kept(vault, someone("1", single=name), someone("2", single="無関係"))
    with vault.read() as uow:
        got = uow.search.people(name)
        uow.search.everything(name)
        assert uow.contacts.rows([odd])[0].name == name
    letters = any(char.isalnum() for char in name)
    assert got == ([odd] if letters else [])


def test_names_come_first_and_the_limit_counts(vault: OpenVault) -> None:
    ids = kept(
        vault, *(someone(str(i), single=f"甲{i}", organization="松屋") for i in range(5)), someone("x", single="松屋")
    )
    with vault.read() as uow:
        assert uow.search.people("松屋", 3)[0] == ids[-1]
        assert len(uow.search.people("松屋", 3)) == 3
        assert sorted(uow.search.people("松屋")) == ids


def test_facts_are_searched_while_they_are_kept(vault: OpenVault) -> None:
    (who,) = kept(vault, someone())
    with vault.write(Act("fact"), NOW) as uow:
        fact = uow.contacts.add_fact(Fact(FactId(0), who, "interest", "きのこ狩り", TODAY))
        assert uow.search.people("キノコ") == [who]
    with vault.write(Act("fact"), NOW) as uow:
        uow.contacts.remove_fact(fact)
    assert found(vault, "きのこ") == []


def test_everything_tells_what_was_found(vault: OpenVault) -> None:
    one, two = kept(vault, someone("1", single="松屋 一"), someone("2", single="乙", note="…"))
    with vault.write(Act("log"), NOW) as uow:
        meeting = uow.encounters.add(happening(two, note="駅前の松屋で会った"))
    with vault.read() as uow:
        results = uow.search.everything("松屋")
        assert [(found.kind, found.contact_id) for found in results] == [("person", one), ("encounter", two)]
        assert "松屋" in results[1].text
        assert len(uow.search.everything("松屋", 1)) == 1
        assert uow.search.everything(" ") == []
    with vault.write(Act("forget_encounter"), NOW) as uow:
        uow.encounters.remove(meeting)
    with vault.read() as uow:
        assert [found.kind for found in uow.search.everything("松屋")] == ["person"]


def test_the_newest_entries_are_found_with_the_words_around(vault: OpenVault) -> None:
    with vault.write(Act("entry"), NOW) as uow:
        for day in range(3):
            body = Gathering("舟の会", learned="松屋で" + "話" * day)
            uow.entries.add(Entry(EntryId(0), body, TODAY - timedelta(days=9 - day), (), NOW))
    with vault.read() as uow:
        found = uow.search.entries("松屋", 2)
        assert [(one.kind, one.text) for one in found] == [("entry", "松屋で話話"), ("entry", "松屋で話")]
        assert [uow.entries.get(one.about) is not None for one in found] == [True, True]
        assert [one.text for one in uow.search.everything("松屋", 1)] == ["松屋で話話"]
        assert uow.search.entries(" ", 2) == []
