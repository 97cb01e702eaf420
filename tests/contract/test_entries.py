"""Entries of the notebook: kept, changed, found, undone, and what happens to them with their people."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from tests.contract.given import NOW, TODAY, kept, someone

from myconnections.domain.act import Act
from myconnections.domain.entry import Body, Entry, Part
from myconnections.domain.ids import ContactId, EntryId
from myconnections.domain.vision import Vision
from myconnections.services import history
from myconnections.services.ports import OpenVault

MORNING = Vision("港の朝、鐘が鳴る", ("no letters after nine",))


def entry(vault: OpenVault, body: Body, *people: Part, days_ago: int = 0) -> Entry[Body]:
    with vault.write(Act("entry"), NOW) as uow:
        return uow.entries.add(Entry(EntryId(0), body, TODAY - timedelta(days=days_ago), people, NOW))


def all_of(vault: OpenVault) -> list[Entry[Body]]:
    with vault.read() as uow:
        return uow.entries.of_kinds(["vision"])


def found(vault: OpenVault, text: str) -> list[tuple[str, int]]:
    with vault.read() as uow:
        return [(one.kind, one.about) for one in uow.search.everything(text)]


def test_an_entry_comes_back_as_it_was_by_the_day_it_is_about(vault: OpenVault) -> None:
    ana, ben = kept(vault, someone("a", given="Ana"), someone("b", given="Ben"))
    late = entry(vault, MORNING, Part(ben, "host"), Part(ana), Part(ben))
    early = entry(vault, Vision("earlier"), days_ago=3)
    assert all_of(vault) == [early, late]
    assert late.those("host") == (ben,)
    assert late.those() == (ana, ben)
    with vault.read() as uow:
        assert uow.entries.get(late.id) == late
        assert uow.entries.get(99) is None
        assert uow.entries.of_person(ana) == [late]
        assert uow.entries.of_person(ContactId(99)) == []
        assert uow.entries.of_kinds(["nothing"]) == []
        assert uow.entries.counts() == {"vision": 2}


def test_a_change_and_a_removal_are_undone_with_the_people(vault: OpenVault) -> None:
    ana, ben = kept(vault, someone("a", given="Ana"), someone("b", given="Ben"))
    first = entry(vault, MORNING, Part(ana))
    changed = replace(first, body=Vision("another harbour"), people=(Part(ben, "host"), Part(ana, "met")))
    with vault.write(Act("entry"), NOW) as uow:
        uow.entries.put(changed)
    assert all_of(vault) == [changed]
    with vault.write(Act("entry"), NOW) as uow:
        uow.entries.remove(first.id)
    assert all_of(vault) == []
    assert "entry" in history.undo(vault, NOW).kinds
    assert all_of(vault) == [changed]
    history.undo(vault, NOW)
    assert all_of(vault) == [first]
    history.redo(vault, NOW)
    assert all_of(vault) == [changed]


def test_a_forgotten_person_leaves_the_entry_and_comes_back_with_undo(vault: OpenVault) -> None:
    ana, ben = kept(vault, someone("a", given="Ana"), someone("b", given="Ben"))
    first = entry(vault, MORNING, Part(ana), Part(ben))
    with vault.write(Act("forget"), NOW) as uow:
        uow.contacts.remove([ana])
    assert all_of(vault) == [replace(first, people=(Part(ben),))]
    history.undo(vault, NOW)
    assert set(all_of(vault)[0].people) == set(first.people)


def test_what_is_written_is_found_and_no_more_when_it_is_gone(vault: OpenVault) -> None:
    first = entry(vault, MORNING)
    assert found(vault, "朝") == [("entry", first.id)]
    assert found(vault, "lett") == [("entry", first.id)]
    with vault.write(Act("entry"), NOW) as uow:
        uow.entries.put(replace(first, body=Vision("somewhere else")))
    assert found(vault, "朝") == []
    with vault.write(Act("entry"), NOW) as uow:
        uow.entries.remove(first.id)
    assert found(vault, "somewhere") == []
    history.undo(vault, NOW)
    assert found(vault, "somewhere") == [("entry", first.id)]
