"""Drafts: parked in the vault, one for each place, outside the history and the search."""

from __future__ import annotations

from tests.services.people import NOW

from myconnections.domain.contact import Contact
from myconnections.domain.ids import ContactId
from myconnections.services import contacts, drafts, history
from myconnections.services.drafts import Draft
from myconnections.services.ports import OpenVault

LOG = Draft("log", "", {"note": "tea with 桐野", "people": ["1"], "due": None})


def test_a_draft_comes_back_as_it_was_parked(vault: OpenVault) -> None:
    assert drafts.parked(vault) == []
    drafts.park(vault, LOG, NOW)
    plan = Draft("plan", "4", {"deed": "write"})
    drafts.park(vault, plan, NOW)
    assert drafts.parked(vault) == [LOG, plan]


def test_a_later_one_takes_the_place_and_stands_last(vault: OpenVault) -> None:
    drafts.park(vault, LOG, NOW)
    drafts.park(vault, Draft("plan", "4"), NOW)
    later = Draft("log", "", {"note": "tea"})
    drafts.park(vault, later, NOW)
    assert drafts.parked(vault) == [Draft("plan", "4"), later]


def test_one_is_dropped_by_its_place(vault: OpenVault) -> None:
    drafts.park(vault, LOG, NOW)
    drafts.drop(vault, ("log", "2"), NOW)
    assert drafts.parked(vault) == [LOG]
    drafts.drop(vault, LOG.place, NOW)
    assert drafts.parked(vault) == []


def test_neither_history_nor_search_knows_of_it(vault: OpenVault) -> None:
    drafts.park(vault, LOG, NOW)
    assert history.ends(vault) == (None, None)
    with vault.read() as uow:
        assert uow.search.everything("tea") == []


def test_a_line_about_somebody_forgotten_waits_for_them(vault: OpenVault) -> None:
    (who,) = contacts.add(vault, Contact(ContactId(0), "", family="桐野"), NOW).people
    line, new = Draft("promise", str(who), {"text": "the book"}), Draft("person", "", {"family": "Vale"})
    drafts.park(vault, line, NOW)
    drafts.park(vault, new, NOW)
    contacts.forget(vault, [ContactId(who)], NOW)
    assert drafts.parked(vault) == [new]
    history.undo(vault, NOW)
    assert drafts.parked(vault) == [line, new]


def test_the_mark_of_a_lock_lies_there_only_with_all_that_was_half_written(vault: OpenVault) -> None:
    line = Draft("promise", "4", {"text": "the book", "of": ("4", "5")})
    drafts.park(vault, LOG, NOW)
    drafts.settle(vault, [LOG, line], "5f", NOW)
    assert not drafts.settled(vault, "5f")
    drafts.park(vault, line, NOW)
    drafts.settle(vault, [LOG, line], "5f", NOW)
    assert drafts.settled(vault, "5f")
    drafts.settle(vault, [Draft("log", "", {"note": "tea, and cake"})], "60", NOW)
    assert not drafts.settled(vault, "60")
    assert drafts.parked(vault) == [LOG, Draft("promise", "4", {"text": "the book", "of": ["4", "5"]})][:1]
