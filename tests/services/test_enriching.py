"""Confirming: who gets an answer, what stays, undo, and what people who come later take over."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from tests.services.enriched import confirm, me_known, somebody
from tests.services.people import NOW, keep, tie_of

from myconnections.domain.contact import Contact, Me
from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId
from myconnections.services import contacts, enrich, enriching, history, imports, me, readings
from myconnections.services.ports import OpenVault

HEAD = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"


def card(vault: OpenVault, who: ContactId) -> Contact:
    with vault.read() as uow:
        found = uow.contacts.get(who)
    assert found is not None
    return found


def bring(vault: OpenVault, tmp_path: Path, *rows: str) -> None:
    file = tmp_path / "Connections.csv"
    file.write_text(HEAD + "".join(f"{row}\n" for row in rows), encoding="utf-8")
    imports.apply(vault, imports.plan(vault, [file], NOW), NOW)


def by_given(vault: OpenVault, given: str) -> Contact:
    with vault.read() as uow:
        (found,) = [one for one in uow.contacts.all() if one.given == given]
    return found


def test_one_answer_for_all_of_an_employer_is_one_act(vault: OpenVault) -> None:
    ada, bo = somebody(vault, "Ada", "つばめ"), somebody(vault, "Bo", "株式会社つばめ")
    cy = somebody(vault, "Cy", "かもめ")
    before = len(history.entries(vault))
    outcome = confirm(vault, "つばめ", industry="食品", region="Yokohama", institution="company")
    assert (outcome.people, outcome.facts) == ({ada, bo}, {"changed": 2, "count": 2})
    assert {"contact", "organization"} <= outcome.kinds
    for who in (ada, bo):
        one = card(vault, who)
        assert (one.industry, one.region, one.institution) == ("食品", "Yokohama", "company")
        assert one.edited == {"industry", "region", "institution"}
    assert card(vault, cy).industry == ""
    assert len(history.entries(vault)) == before + 1
    newest = history.entries(vault)[0]
    assert (newest.kind, newest.facts["answer"], newest.facts["people"]) == ("enrich", "employer", 2)
    history.undo(vault, NOW)
    assert (card(vault, ada).industry, card(vault, ada).edited) == ("", frozenset())
    with vault.read() as uow:
        assert uow.organizations.all() == []
    history.redo(vault, NOW)
    assert card(vault, bo).industry == "食品"


def test_what_a_hand_wrote_stays_and_an_earlier_answer_goes(vault: OpenVault) -> None:
    ada = keep(vault, "Ada", organization="つばめ", industry="arts")
    bo, cy = somebody(vault, "Bo", "つばめ"), somebody(vault, "Cy", "つばめ", industry="it")
    confirm(vault, "つばめ", industry="food")
    assert [card(vault, who).industry for who in (ada, bo, cy)] == ["arts", "food", "food"]
    confirm(vault, "つばめ", industry="retail")
    assert [card(vault, who).industry for who in (ada, bo, cy)] == ["arts", "retail", "retail"]
    with vault.read() as uow:
        (one,) = uow.organizations.all()
    assert (one.industry, one.name) == ("retail", "つばめ")


def test_ones_own_words_are_kept_as_they_are(vault: OpenVault) -> None:
    ada = somebody(vault, "Ada", "つばめ")
    confirm(vault, "つばめ", industry="養蜂", region="みどり谷")
    assert (card(vault, ada).industry, card(vault, ada).region) == ("養蜂", "みどり谷")


def test_ties_become_clear_and_unclear_again_with_undo(vault: OpenVault) -> None:
    me_known(vault)
    ada = somebody(vault, "Ada", "みなと銀行", "営業")
    confirm(vault, "みなと銀行", industry="finance")
    assert tie_of(vault, ada).capital == "unclear"
    (sales,) = enrich.titles(vault)
    enriching.title(vault, sales.people, NOW, function="sales", authority=1)
    assert tie_of(vault, ada).capital == "bonding"
    assert (card(vault, ada).function, card(vault, ada).authority) == ("sales", 1)
    assert card(vault, ada).edited >= {"function", "authority"}
    history.undo(vault, NOW)
    assert tie_of(vault, ada).capital == "unclear"


def test_an_institution_and_two_steps_of_authority_link(vault: OpenVault) -> None:
    me_known(vault)
    ada = somebody(vault, "Ada", "みどり県庁", "部長")
    confirm(vault, "みどり県庁", industry="government", region="nagano", institution="government")
    (head,) = enrich.titles(vault)
    assert head.proposed == {"authority": "3"}
    enriching.title(vault, head.people, NOW, function="policy", authority=3)
    assert tie_of(vault, ada).capital == "bridging+linking"
    stands = enrich.standing(vault)
    assert stands.kinds == {"linking": 1}  # one mark for a tie, as on the page for the coach
    assert sum(stands.kinds.values()) == stands.clear == 1


@pytest.mark.parametrize(("answer", "code"), [({}, "nothing_written"), ({"industry": "  "}, "nothing_written")])
def test_an_employer_without_answer_is_refused(vault: OpenVault, answer: dict[str, str], code: str) -> None:
    somebody(vault, "Ada", "つばめ")
    with pytest.raises(Refused, match=code):
        confirm(vault, "つばめ", **answer)


def test_people_who_left_the_employer_get_nothing(vault: OpenVault) -> None:
    ada = somebody(vault, "Ada", "つばめ")
    contacts.change(vault, replace(card(vault, ada), organization="かもめ"), NOW)
    with pytest.raises(Refused, match="nobody_chosen"):
        enriching.employer(vault, "つばめ", [ada], NOW, industry="food")
    assert card(vault, ada).industry == ""


def test_titles_refuse_what_makes_no_sense(vault: OpenVault) -> None:
    ada = somebody(vault, "Ada", position="夢みる人")
    with pytest.raises(Refused, match="nothing_written"):
        enriching.title(vault, [ada], NOW, function=" ")
    with pytest.raises(Refused, match="authority_unknown"):
        enriching.title(vault, [ada], NOW, function="sales", authority=5)
    with pytest.raises(Refused, match="nobody_chosen"):
        enriching.title(vault, [], NOW, function="sales")


def test_one_reading_for_a_family_and_one_for_each_given_name(vault: OpenVault) -> None:
    hana, taro = somebody(vault, "花", family="見本"), somebody(vault, "太郎", family="見本", reading_family="ミホン")
    family, *_ = readings.readings(vault)
    enriching.reading(vault, "family", family.people, "みほん", NOW)
    assert (card(vault, hana).reading_family, card(vault, taro).reading_family) == ("みほん", "ミホン")
    outcome = enriching.reading(vault, "given", [hana], "はな", NOW)
    assert card(vault, hana).reading == "みほん はな"
    assert outcome.act is not None
    history.undo(vault, NOW)
    assert card(vault, hana).reading_given == ""
    for wrong in ("mihon", "見本"):
        with pytest.raises(Refused, match="reading_not_kana"):
            enriching.reading(vault, "given", [hana], wrong, NOW)


@pytest.mark.parametrize(("said", "family", "given"), [
    ("はやし　あおい", "はやし", "あおい"), ("はやしあおい", "はやしあおい", ""),
])  # fmt: skip
def test_a_name_in_one_piece_is_read_as_a_whole(vault: OpenVault, said: str, family: str, given: str) -> None:
    aoi = somebody(vault, "", single="林葵")
    enriching.reading(vault, "single", [aoi], said, NOW)
    assert (card(vault, aoi).reading_family, card(vault, aoi).reading_given) == (family, given)
    assert readings.readings(vault) == []
    enriching.reading(vault, "single", [aoi], "べつ の", NOW)
    assert card(vault, aoi).reading_family == family
    with pytest.raises(Refused, match="unknown_answer"):
        enriching.reading(vault, "nickname", [aoi], "はや", NOW)


def test_mine_is_kept_in_my_words_and_ours_as_codes(vault: OpenVault) -> None:
    enriching.mine(vault, {"industry": " 銀行", "function": "Sales", "region": "Tokyo, Japan", "authority": 2}, NOW)
    kept = me.get(vault)
    assert (kept.industry, kept.function, kept.region, kept.authority) == ("銀行", "sales", "Tokyo, Japan", 2)
    assert kept.edited == {"industry", "function", "region", "authority"}
    with pytest.raises(Refused, match="authority_unknown"):
        enriching.mine(vault, {"authority": 9}, NOW)


def test_who_comes_later_takes_over_what_was_said(vault: OpenVault, tmp_path: Path) -> None:
    me_known(vault)
    ada = somebody(vault, "Ada", "つばめ", "店長")
    confirm(vault, "つばめ", industry="retail", region="tokyo")
    enriching.title(vault, [ada], NOW, function="service", authority=2)
    bring(vault, tmp_path, "Bo,Lind,https://www.linkedin.com/in/bo-lind,,株式会社つばめ,店長,03 Feb 2025")
    bo = by_given(vault, "Bo")
    assert (bo.industry, bo.region, bo.function, bo.authority) == ("retail", "tokyo", "service", 2)
    assert bo.edited == frozenset()
    assert tie_of(vault, bo.id).capital == "bridging"


def test_who_moves_takes_over_what_was_said_of_the_new_employer(vault: OpenVault, tmp_path: Path) -> None:
    bring(vault, tmp_path, "Bo,Lind,https://www.linkedin.com/in/bo-lind,,つばめ,店長,03 Feb 2025")
    confirm(vault, "つばめ", industry="retail", region="tokyo")
    somebody(vault, "Cy", "みなと銀行")
    confirm(vault, "みなと銀行", industry="finance")
    bring(vault, tmp_path, "Bo,Lind,https://www.linkedin.com/in/bo-lind,,みなと銀行,店長,03 Feb 2025")
    bo = by_given(vault, "Bo")
    assert (bo.organization, bo.industry, bo.region) == ("みなと銀行", "finance", "")


def test_an_import_does_not_touch_what_was_confirmed(vault: OpenVault, tmp_path: Path) -> None:
    row = "Bo,Lind,https://www.linkedin.com/in/bo-lind,,つばめ,店長,03 Feb 2025"
    bring(vault, tmp_path, row)
    confirm(vault, "つばめ", industry="retail")
    before = by_given(vault, "Bo")
    bring(vault, tmp_path, row)
    assert by_given(vault, "Bo") == before
    assert me.get(vault) == Me()
