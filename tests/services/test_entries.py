"""Entries of the notebook: what is refused, what an act of theirs is called."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar

import pytest
from tests.fakes.memory_vault import FakeVault
from tests.services.people import NOW, keep

from myconnections.domain.entry import Body, Entry, Part, heading, words_of
from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId, EntryId
from myconnections.domain.vision import Vision
from myconnections.services import entries, history
from myconnections.services.ports import OpenVault


@dataclass(frozen=True, slots=True)
class Unlisted(Body):
    KIND: ClassVar[str] = "unlisted"


@pytest.fixture
def vault() -> OpenVault:
    return FakeVault()


def test_an_entry_is_of_today_unless_a_day_is_given(vault: OpenVault) -> None:
    who = keep(vault, "Ana")
    told = entries.add(vault, Vision("a harbour"), NOW, people=[Part(who, "host")])
    assert told.kinds == {"entry"}
    assert told.people == {who}
    entries.add(vault, Vision("earlier"), NOW, day=date(2020, 1, 2))
    first, second = entries.listed(vault, Vision)
    assert (first.day, first.people, second.day) == (date(2020, 1, 2), (), NOW.date())
    assert entries.of_person(vault, who) == [second]
    assert entries.one(vault, second.id, Vision) == second
    with vault.read() as uow:
        row = uow.history.next_undo()
    assert row is not None
    assert (row.kind, row.facts) == ("entry", {"answer": "vision", "text": "earlier"})


def test_a_change_keeps_when_it_was_made_and_tells_of_those_before_and_after(vault: OpenVault) -> None:
    ana, ben = keep(vault, "Ana"), keep(vault, "Ben")
    (key,) = [entries.add(vault, Vision("a harbour"), NOW, people=[Part(ana)]).facts["id"]]
    before = entries.one(vault, int(str(key)), Vision)
    told = entries.change(vault, replace(before, body=Vision("a hill"), people=(Part(ben),), made_at=None), NOW)
    assert told.people == {ana, ben}
    assert entries.one(vault, before.id, Vision) == replace(before, body=Vision("a hill"), people=(Part(ben),))
    assert entries.forget(vault, before.id, NOW).people == {ben}
    with vault.read() as uow:
        row = uow.history.next_undo()
    assert row is not None
    assert row.facts == {"answer": "forgotten", "text": "a hill", "forgotten": True}
    assert entries.listed(vault, Vision) == []
    history.undo(vault, NOW)
    assert [one.body.text for one in entries.listed(vault, Vision)] == ["a hill"]


@pytest.mark.parametrize(
    ("code", "attempt"),
    [
        ("nothing_written", lambda vault: entries.add(vault, Vision("  "), NOW)),
        ("no_such_person", lambda vault: entries.add(vault, Vision("a"), NOW, people=[Part(ContactId(99))])),
        ("unknown_entry_kind", lambda vault: entries.add(vault, Unlisted(), NOW)),
        ("no_such_entry", lambda vault: entries.change(vault, Entry(EntryId(9), Vision("a"), NOW.date()), NOW)),
        ("no_such_entry", lambda vault: entries.forget(vault, 9, NOW)),
        ("no_such_entry", lambda vault: entries.one(vault, 9, Vision)),
    ],
)
def test_what_is_refused(vault: OpenVault, code: str, attempt: Callable[[OpenVault], object]) -> None:
    with pytest.raises(Refused) as refused:
        attempt(vault)
    assert refused.value.code == code
    assert entries.listed(vault, Vision) == []


def test_an_entry_of_another_kind_is_none(vault: OpenVault) -> None:
    entries.add(vault, Vision("a harbour"), NOW)
    with pytest.raises(Refused):
        entries.one(vault, 1, Unlisted)


def test_words_and_heading() -> None:
    assert list(words_of(Vision("one", ("two", "", "three")))) == ["one", "two", "three"]
    assert heading(Unlisted()) == ""
    assert heading(Vision("a  line\nand more")) == "a line and more"
    assert heading(Vision("x" * 99)) == "x" * 59 + "…"
