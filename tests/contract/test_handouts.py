"""Pseudonyms and the log of what was handed out, on both vaults."""

from __future__ import annotations

from datetime import timedelta

from tests.contract.given import NOW, kept, redo, someone, undo

from myconnections.domain.act import Act
from myconnections.domain.handout import Handout
from myconnections.domain.ids import ContactId
from myconnections.services.ports import OpenVault


def numbered(vault: OpenVault, *people: ContactId) -> dict[ContactId, int]:
    with vault.write(None, NOW) as uow:
        known = uow.handouts.numbers(people)
        uow.handouts.number([who for who in people if who not in known])
    with vault.read() as uow:
        return uow.handouts.numbers(people)


def test_a_number_stays_and_is_never_given_twice(vault: OpenVault) -> None:
    a, b, c = kept(vault, someone("a"), someone("b"), someone("c"))
    with vault.read() as uow:
        assert uow.handouts.next_number() == 1
        assert uow.handouts.numbers([a, b]) == {}
    assert numbered(vault, b, a) == {b: 1, a: 2}
    assert numbered(vault, a, b, c) == {a: 2, b: 1, c: 3}
    with vault.write(Act("forget"), NOW) as uow:
        uow.contacts.remove([c])
    (d,) = kept(vault, someone("d"))
    assert numbered(vault, d) == {d: 4}
    with vault.read() as uow:
        assert uow.handouts.next_number() == 5


def test_who_is_forgotten_and_comes_back_has_the_same_number(vault: OpenVault) -> None:
    a, b = kept(vault, someone("a"), someone("b"))
    numbered(vault, a, b)
    with vault.write(Act("forget"), NOW) as uow:
        uow.contacts.remove([a])
    undo(vault)
    assert numbered(vault, a, b) == {a: 1, b: 2}
    redo(vault)
    undo(vault)
    assert numbered(vault, a) == {a: 1}


def test_numbers_and_log_leave_no_entry_in_the_history(vault: OpenVault) -> None:
    (a,) = kept(vault, someone("a"))
    with vault.read() as uow:
        before = uow.history.entries()
    numbered(vault, a)
    with vault.read() as uow:
        assert uow.history.entries() == before


def test_the_log_newest_first(vault: OpenVault) -> None:
    first = Handout(0, NOW, "html", 12, ("stage", "community"), real_names=False)
    second = Handout(0, NOW + timedelta(days=1), "csv", 1, (), real_names=True)
    with vault.write(None, NOW) as uow:
        uow.handouts.add(first)
        uow.handouts.add(second)
    with vault.read() as uow:
        found = uow.handouts.all(10)
        assert uow.handouts.all(1) == found[:1]
    assert [(one.at, one.kind, one.people, one.fields, one.real_names) for one in found] == [
        (second.at, "csv", 1, (), True),
        (first.at, "html", 12, ("stage", "community"), False),
    ]
