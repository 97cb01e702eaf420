"""What a person takes over from their employer, and what stays their own."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.services.enriched import confirm, somebody
from tests.services.people import NOW, keep, new

from myconnections.domain.contact import Contact
from myconnections.domain.ids import ContactId
from myconnections.services import contacts, enriching, history
from myconnections.services.inheriting import Inheritance, InheritanceOfOne
from myconnections.services.ports import OpenVault


@pytest.mark.parametrize(("own", "after"), [("arts", "arts"), ("", "food")])
def test_ones_own_word_stays_through_a_move(vault: OpenVault, own: str, after: str) -> None:
    somebody(vault, "Ada", "つばめ")
    confirm(vault, "つばめ", industry="food")
    before = new(given="Bo", organization="みなと", industry=own)
    with vault.read() as uow:
        moved = Inheritance(uow).moved(before, replace(before, organization="つばめ"))
    assert moved.industry == after


def kept(vault: OpenVault, who: ContactId) -> Contact:
    with vault.read() as uow:
        (found,) = uow.contacts.many([who])
    return found


def test_who_is_added_by_hand_takes_over_what_was_said_of_employer_and_title(vault: OpenVault) -> None:
    ada = somebody(vault, "Ada", "つばめ", "係長")
    confirm(vault, "つばめ", industry="food", region="tokyo")
    enriching.title(vault, [ada], NOW, function="sales", authority=2)
    bo = kept(vault, keep(vault, "Bo", organization="つばめ株式会社", position="係長", region="osaka"))
    assert (bo.industry, bo.region, bo.function, bo.authority) == ("food", "osaka", "sales", 2)
    assert bo.edited == {"given", "organization", "position", "region"}  # what was taken over was not set by hand
    history.undo(vault, NOW)
    with vault.read() as uow:
        assert uow.contacts.get(bo.id) is None


def test_nothing_is_taken_over_from_answers_that_differ(vault: OpenVault) -> None:
    for name, function in (("Ada", "sales"), ("Cy", "legal")):
        enriching.title(vault, [somebody(vault, name, "", "係長")], NOW, function=function)
    bo = kept(vault, keep(vault, "Bo", organization="しらぬ会社", position="係長"))
    dee = kept(vault, keep(vault, "Dee"))
    assert (bo.industry, bo.function, dee.industry, dee.function) == ("", "", "", "")


def test_one_and_many_take_over_the_same(vault: OpenVault) -> None:
    ada = somebody(vault, "Ada", "つばめ", "係長")
    confirm(vault, "つばめ", industry="food")
    enriching.title(vault, [ada], NOW, function="sales")
    people = [
        new(given="Bo", organization=organization, position=position, function=function)
        for organization in ("つばめ", "みなと", "")
        for position in ("係長", "部長", "")
        for function in ("", "legal")
    ]
    with vault.read() as uow:
        one, many = InheritanceOfOne(uow), Inheritance(uow)
        assert [one.given(each) for each in people] == [many.given(each) for each in people]


def test_a_move_by_hand_brings_what_is_known_of_the_new_employer(vault: OpenVault) -> None:
    somebody(vault, "Ada", "つばめ")
    somebody(vault, "Cy", "みなと")
    confirm(vault, "つばめ", industry="food", region="tokyo")
    confirm(vault, "みなと", industry="finance", region="osaka")
    bo = kept(vault, keep(vault, "Bo", organization="つばめ"))
    contacts.change(vault, replace(bo, organization="みなと", region="kyoto"), NOW)
    moved = kept(vault, bo.id)
    assert (moved.industry, moved.region) == ("finance", "kyoto")
    assert "industry" not in moved.edited
    contacts.change(vault, replace(moved, organization="しらぬ会社"), NOW)
    assert kept(vault, bo.id).industry == "finance"  # it stood in the form and was not taken out
    history.undo(vault, NOW)
    history.undo(vault, NOW)
    assert kept(vault, bo.id) == bo
