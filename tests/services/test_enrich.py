"""The groups that enriching in bulk asks about, and what they propose."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.services.enriched import MINE, at, confirm, me_known, somebody
from tests.services.people import NOW

from myconnections.domain.contact import Me
from myconnections.services import contacts, enrich, enriching, me, readings
from myconnections.services.ports import OpenVault


def test_employers_by_head_count_whatever_the_spelling(vault: OpenVault) -> None:
    ada = somebody(vault, "Ada", "株式会社北斗システム")
    bo = somebody(vault, "Bo", "北斗システム（株）")
    cy = somebody(vault, "Cy", "株式会社北斗システム")
    somebody(vault, "Di", "株式会社つばめ")
    somebody(vault, "Eve")
    hokuto, tsubame = enrich.employers(vault)
    assert (hokuto.name, hokuto.people, hokuto.open) == ("株式会社北斗システム", (ada, bo, cy), 3)
    assert hokuto.spellings == (("株式会社北斗システム", 2), ("北斗システム（株）", 1))
    assert hokuto.sample == ("Ada", "Bo", "Cy")
    assert (hokuto.proposed, hokuto.why) == ({"industry": "it"}, {"industry": "name"})
    assert (tsubame.proposed, tsubame.name) == ({}, "株式会社つばめ")
    assert hokuto.choices[0] == "it"
    assert len(set(hokuto.choices)) == len(hokuto.choices) == enrich.CHOICES


def test_what_the_people_agree_in_comes_before_the_name(vault: OpenVault) -> None:
    somebody(vault, "Ada", "北風商事", industry="retail", **at("〒231-0001 神奈川県横浜市中区1"))
    somebody(vault, "Bo", "北風商事", industry="retail", **at("横浜市西区2"))
    somebody(vault, "Cy", "北風商事", **at("東京都中央区3"))
    (one,) = enrich.employers(vault)
    assert one.proposed == {"industry": "retail", "region": "kanagawa"}
    assert one.why == {"industry": "agreed", "region": "address"}
    assert (one.present, one.open) == ({"industry": "retail"}, 1)


def test_what_one_of_many_is_called_says_less_than_the_name(vault: OpenVault) -> None:
    somebody(vault, "Ada", "北風商事", industry="retail")
    somebody(vault, "Bo", "北風商事")
    somebody(vault, "Cy", "北風商事")
    somebody(vault, "Di", "つばめ", industry="retail")
    for given in ("Eve", "Flo"):
        somebody(vault, given, "つばめ")
    trade, swallow = sorted(enrich.employers(vault), key=lambda one: one.name != "北風商事")
    assert (trade.proposed["industry"], trade.why["industry"]) == ("trade", "name")
    assert (swallow.proposed["industry"], swallow.why["industry"]) == ("retail", "agreed")


def test_an_institution_is_proposed_from_the_industry(vault: OpenVault) -> None:
    somebody(vault, "Ada", "神奈川県庁")
    (one,) = enrich.employers(vault)
    assert one.proposed == {"industry": "government", "region": "kanagawa", "institution": "government"}


def test_my_industry_and_those_given_are_offered_first(vault: OpenVault) -> None:
    me_known(vault)
    somebody(vault, "Ada", "つばめ")
    somebody(vault, "Bo", "かもめ", industry="food")
    (one,) = [each for each in enrich.employers(vault) if each.name == "つばめ"]
    assert one.choices[:2] == ("finance", "food")


def test_answered_employers_are_left_out_until_asked_for(vault: OpenVault) -> None:
    somebody(vault, "Ada", "つばめ")
    confirm(vault, "つばめ", industry="trade")
    assert enrich.employers(vault) == []
    (one,) = enrich.employers(vault, everything=True)
    assert (one.proposed["industry"], one.why["industry"], one.open) == ("trade", "kept", 0)
    bo = somebody(vault, "Bo", "つばめ")
    assert enrich.employers(vault) == []  # who is added later takes the answer over
    with vault.read() as uow:
        (later,) = uow.contacts.many([bo])
    contacts.change(vault, replace(later, industry=""), NOW)
    (again,) = enrich.employers(vault)
    assert (again.open, again.proposed["industry"], again.choices[0]) == (1, "trade", "trade")


def test_archived_people_are_asked_about_no_more(vault: OpenVault) -> None:
    who = somebody(vault, "Ada", "つばめ")
    with vault.read() as uow:
        ada = uow.contacts.get(who)
    assert ada is not None
    contacts.change(vault, replace(ada, archived=True), NOW)
    assert enrich.employers(vault) == []
    assert enrich.standing(vault).people == 0


def test_titles_of_one_function_and_rank_are_one_group(vault: OpenVault) -> None:
    ada = somebody(vault, "Ada", position="Software Engineer")
    bo = somebody(vault, "Bo", position="システムエンジニア")
    cy = somebody(vault, "Cy", position="開発部長")
    di = somebody(vault, "Di", position="夢みる人")
    somebody(vault, "Eve", position="看護師", function="care")
    staff, head, dreamer = enrich.titles(vault)
    assert (staff.people, staff.proposed) == ((ada, bo), {"function": "engineering", "authority": "1"})
    assert {spelling for spelling, _ in staff.spellings} == {"Software Engineer", "システムエンジニア"}
    assert (head.people, head.proposed) == ((cy,), {"function": "engineering", "authority": "3"})
    assert (dreamer.people, dreamer.proposed, dreamer.name) == ((di,), {}, "夢みる人")
    assert len(enrich.titles(vault, everything=True)) == 4


def test_schools_in_several_spellings_and_students(vault: OpenVault) -> None:
    me.put(vault, Me(schools=("University of Aoba",)), NOW)
    ada = somebody(vault, "Ada", schools=("Aoba Univ.",))
    bo = somebody(vault, "Bo", schools=("University of Aoba", "みずうみ大学経済学部"))
    cy = somebody(vault, "Cy", schools=("みずうみ大学",))
    di = somebody(vault, "Di", "みずうみ大学", "大学院生")
    somebody(vault, "Eve", "みずうみ大学", "教授")
    lake, aoba = enrich.schools(vault)
    assert (lake.people, lake.name, lake.open) == ((bo, cy, di), "みずうみ大学", 2)
    assert (aoba.people, aoba.name, aoba.why) == ((ada, bo), "University of Aoba", {"school": "mine"})
    enriching.school(vault, lake.people, lake.name, NOW)
    enriching.school(vault, aoba.people, aoba.name, NOW)
    assert enrich.schools(vault) == []
    assert len(enrich.schools(vault, everything=True)) == 2
    with vault.read() as uow:
        assert [one.schools for one in uow.contacts.many([bo, di])] == [
            ("University of Aoba", "みずうみ大学"), ("みずうみ大学",)
        ]  # fmt: skip


def test_readings_by_family_name_then_each_given_name(vault: OpenVault) -> None:
    somebody(vault, "太郎", family="見本", reading_family="みほん", reading_given="たろう")
    hana = somebody(vault, "花", family="見本")
    taro = somebody(vault, "太郎", family="見本", reading_family="みほん")
    somebody(vault, "Nora", family="Vale")
    somebody(vault, "さくら", family="ふじ")
    family, *givens = readings.readings(vault)
    assert (family.key, family.people, family.proposed) == ("family:見本", (hana,), {"reading": "みほん"})
    assert [(one.key, one.proposed) for one in givens] == [
        (f"given:{hana}", {}),
        (f"given:{taro}", {"reading": "たろう"}),
    ]
    assert family.why == {"reading": "others"}


def test_what_is_no_reading_is_proposed_to_nobody(vault: OpenVault) -> None:
    somebody(vault, "太郎", family="原", reading_family="hara", reading_given="taro")
    somebody(vault, "太郎", family="原")
    somebody(vault, "", single="林葵", reading_family="Hayashi Aoi")
    somebody(vault, "", single="林葵")
    assert [(one.name, one.proposed) for one in readings.readings(vault)] == [
        ("原", {}), ("原 太郎", {}), ("林葵", {}),
    ]  # fmt: skip


def test_names_in_one_piece_are_asked_too(vault: OpenVault) -> None:
    somebody(vault, "", single="林葵", reading_family="はやし", reading_given="あおい")
    aoi, kei = somebody(vault, "", single="林葵"), somebody(vault, "", single="佐藤圭")
    somebody(vault, "", single="さくら")
    somebody(vault, "", "見本商店")
    found = readings.readings(vault)
    assert [(one.key, one.name, one.spellings[0][0], one.people, one.proposed) for one in found] == [
        (f"single:{kei}", "佐藤圭", "佐藤圭", (kei,), {}),
        (f"single:{aoi}", "林葵", "林葵", (aoi,), {"reading": "はやし あおい"}),
    ]


def test_a_dictionary_is_asked_where_nobody_has_said(vault: OpenVault, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readings.dictionary, "reading_of", lambda name: {"見本": "ミホン"}.get(name, ""))
    somebody(vault, "花", family="見本")
    family, given = readings.readings(vault)
    asked = readings.with_dictionary(family)
    assert (asked.proposed, asked.why, asked.choices) == ({"reading": "ミホン"}, {"reading": "dictionary"}, ("ミホン",))
    assert readings.with_dictionary(asked) is asked
    assert readings.with_dictionary(given) is given


def test_without_a_dictionary_a_group_stays_as_it_is(vault: OpenVault) -> None:
    somebody(vault, "花", family="見本")
    family, *_ = readings.readings(vault)
    assert readings.with_dictionary(family) is family


def test_mine_is_proposed_from_profile_and_positions(vault: OpenVault) -> None:
    me.put(
        vault,
        Me(
            industry="Banking", region="Greater Tokyo Area, Japan", organizations=("みなと銀行",),
            positions=("営業部長",), schools=("青葉大学",),
        ),
        NOW,
    )  # fmt: skip
    said = {one.field: one for one in enrich.mine(vault)}
    assert said["industry"].proposed == ("finance",)
    assert said["function"].proposed == ("sales",)
    assert said["region"].proposed == ("tokyo",)
    assert said["authority"].proposed == ("3",)
    assert said["schools"].proposed == ("青葉大学",)
    assert said["industry"].choices[0] == "finance"


def test_mine_without_anything_proposes_nothing(vault: OpenVault) -> None:
    assert all(not one.proposed for one in enrich.mine(vault))
    assert enrich.standing(vault).mine == ("industry", "function", "region", "organizations", "authority")
    me_known(vault)
    assert enrich.standing(vault).mine == ()
    assert MINE.name == "Mika"


def test_where_everything_stands(vault: OpenVault) -> None:
    me_known(vault)
    somebody(vault, "Ada", "みなと銀行", "営業")
    somebody(vault, "Bo", "つばめ", "看護師")
    before = enrich.standing(vault)
    assert (before.people, before.known["industry"], before.kinds) == (2, 0, {"unclear": 2})
    confirm(vault, "みなと銀行", industry="finance", region="東京")
    confirm(vault, "つばめ", industry="医療", region="東京都")
    (nurses, sales) = sorted(enrich.titles(vault), key=lambda one: one.proposed["function"])
    enriching.title(vault, nurses.people, NOW, function="care")
    enriching.title(vault, sales.people, NOW, function="営業")
    after = enrich.standing(vault)
    assert after.known == {"industry": 2, "function": 2, "region": 2, "schools": 0, "reading": 0}
    assert after.kinds == {"bonding": 1, "bridging": 1}
    assert (before.ties, before.clear, after.ties, after.clear) == (2, 0, 2, 2)


def test_a_group_of_titles_can_be_taken_apart(vault: OpenVault) -> None:
    somebody(vault, "Ada", position="Software Engineer")
    bo = somebody(vault, "Bo", position="システムエンジニア")
    (staff,) = enrich.titles(vault)
    parts = enrich.titles(vault, apart={staff.key})
    assert {one.name for one in parts} == {"Software Engineer", "システムエンジニア"}
    assert all(one.proposed == {"function": "engineering", "authority": "1"} for one in parts)
    (system,) = [one for one in parts if one.name == "システムエンジニア"]
    enriching.title(vault, system.people, NOW, function="engineering")
    assert [one.people for one in enrich.titles(vault, apart={staff.key})] == [
        who.people for who in parts if who.people != (bo,)
    ]


def test_words_of_any_language_mean_the_same_answer(vault: OpenVault) -> None:
    somebody(vault, "Ada", "つばめ", industry="Banking")
    somebody(vault, "Bo", "つばめ", industry="銀行")
    somebody(vault, "Cy", "つばめ")
    (one,) = enrich.employers(vault)
    assert (one.proposed["industry"], one.why["industry"]) == ("finance", "agreed")
    confirm(vault, "つばめ", industry="金融・保険・投資", region="東京都")
    (again,) = enrich.employers(vault, everything=True)
    assert (again.proposed["industry"], again.proposed["region"]) == ("finance", "tokyo")


def test_all_unclear_until_one_is_clear(vault: OpenVault) -> None:
    assert not enrich.all_unclear(vault)
    me_known(vault)
    somebody(vault, "Ada", "みなと銀行", "営業")
    somebody(vault, "Bo")
    assert enrich.all_unclear(vault)
    confirm(vault, "みなと銀行", industry="finance", region="東京")
    assert not enrich.all_unclear(vault)
