"""What was answered in one language and is looked at in the other: one industry is one in lists, map and search."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.services.enriched import MINE, confirm, somebody
from tests.services.people import NOW

from myconnections.domain.contact import Contact
from myconnections.domain.filters import Test
from myconnections.domain.ids import ContactId
from myconnections.domain.map_choice import MapChoice
from myconnections.services import bulk, coach, enriching, history, lists, maps, me, organizations, people
from myconnections.services.coach import Choice
from myconnections.services.ports import OpenVault
from myconnections.storage import contact_rows, contacts_kept, organizations_kept

BOTH = ("IT & telecom", "IT・通信")


@pytest.fixture
def three(vault: OpenVault, monkeypatch: pytest.MonkeyPatch) -> list[ContactId]:
    """Three in IT: of Ada an older program kept Japanese words, of Bo English ones are given now, of Cy the code."""
    ids = [somebody(vault, name, f"{name} Works") for name in ("Ada", "Bo", "Cy")]
    with monkeypatch.context() as older:
        for module in (contact_rows, organizations_kept, contacts_kept):
            older.setattr(module, "kept", lambda _field, text: text)
        with vault.write(None, NOW) as uow:
            (ada,) = uow.contacts.many(ids[:1])
            uow.contacts.put(
                replace(ada, industry="IT・通信", region="東京都", function="営業", institution="大企業", edited=SET)
            )
        me.put(vault, replace(MINE, industry="IT・通信", function="営業", region="東京都"), NOW)
        with vault.read() as uow:
            assert dict(uow.contacts.column("industry")) == {ids[0]: "IT・通信"}
    bulk.write(vault, ids[1:2], "industry", "IT & telecom", NOW)
    bulk.write(vault, ids[2:], "industry", "it", NOW)
    return ids


SET = frozenset({"industry", "region", "function", "institution"})


def card(vault: OpenVault, who: ContactId) -> Contact:
    with vault.read() as uow:
        found = uow.contacts.get(who)
    assert found is not None
    return found


@pytest.mark.parametrize("said", [*BOTH, "it"])
def test_a_filter_finds_them_all_by_either_word(vault: OpenVault, three: list[ContactId], said: str) -> None:
    assert lists.who(vault, Test("industry", "is", (said,)), NOW) == frozenset(three)


@pytest.mark.parametrize("part", ["telecom", "通信"])
def test_a_part_of_either_word_finds_them(vault: OpenVault, three: list[ContactId], part: str) -> None:
    assert lists.who(vault, Test("industry", "has", (part,)), NOW) == frozenset(three)


def test_the_search_finds_both_words_of_what_is_written_now(vault: OpenVault, three: list[ContactId]) -> None:
    for word in ("telecom", "通信"):
        assert people.matching(vault, word) >= frozenset(three[1:])


def test_they_stand_in_one_group_and_one_sector(vault: OpenVault, three: list[ContactId]) -> None:
    assert set(lists.column(vault, "industry").values()) == {"it"}
    drawn = maps.drawn(maps.read(vault, NOW), replace(MapChoice(), sector="industry", unplaced=True))
    assert [(one.kind, one.name, one.count) for one in drawn.sectors] == [("named", "it", 3)]


def test_the_report_tells_what_they_share(vault: OpenVault, three: list[ContactId]) -> None:
    made = coach.report(vault, Choice(fields=("industry", "region")), NOW)
    assert [person.values[0] for person in made.people] == [("it",)] * 3
    assert made.left_out == 1  # the region that only one has


def test_what_was_kept_in_words_is_an_answer_like_any_other(vault: OpenVault, three: list[ContactId]) -> None:
    ada = card(vault, three[0])
    assert (ada.industry, ada.region, ada.function, ada.institution) == ("it", "tokyo", "sales", "company")
    assert (me.get(vault).industry, me.get(vault).region) == ("it", "tokyo")
    me_again = me.put(vault, replace(me.get(vault), industry="it"), NOW)
    assert me_again.act is None
    history.undo(vault, NOW)  # Cy's answer
    assert card(vault, three[2]).industry == ""


def test_an_employer_answered_in_words_is_answered_anew(vault: OpenVault, monkeypatch: pytest.MonkeyPatch) -> None:
    ada = somebody(vault, "Ada", "つばめ")
    with monkeypatch.context() as older:
        for module in (contact_rows, organizations_kept, contacts_kept, enriching.vocabulary):
            older.setattr(module, "kept", lambda _field, text: text)
        confirm(vault, "つばめ", industry="食品・飲料")
    (row,) = organizations.listing(vault, NOW)
    assert row.industry == "food"
    confirm(vault, "つばめ", industry="Shops & consumer goods")
    assert card(vault, ada).industry == "retail"
    assert confirm(vault, "つばめ", industry="小売・消費財").facts["changed"] == 0
