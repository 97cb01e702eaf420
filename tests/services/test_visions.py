"""The vision and its versions, the roles, and what came through whom."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from tests.fakes.memory_vault import FakeVault
from tests.services.people import NOW, at, day, keep, met

from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId
from myconnections.domain.opportunity import Became, Bond, Opportunity, OpportunityKind
from myconnections.domain.role import Role
from myconnections.domain.stage import Stage
from myconnections.domain.vision import Vision
from myconnections.services import contacts, entries, opportunities, roles, ties, visions
from myconnections.services.ports import OpenVault


@pytest.fixture
def vault() -> OpenVault:
    return FakeVault()


def added(told: object) -> int:
    return int(told.facts["id"])  # type: ignore[attr-defined]


def test_the_newest_version_is_in_force_and_says_how_things_stand_with_its_people(vault: OpenVault) -> None:
    ana, ben = keep(vault, "Ana"), keep(vault, "Ben")
    met(vault, ana, days=-5)
    met(vault, ana, days=-90)
    assert visions.current(vault) is None
    assert visions.view(vault, NOW).versions == ()
    visions.write(vault, Vision("a harbour"), [], NOW)
    assert visions.view(vault, NOW).people == ()
    visions.write(vault, Vision(" a hill ", ("rest on Sunday ", " ")), [ben, ana, ben], NOW)
    assert visions.write(vault, Vision("a hill", ("rest on Sunday",)), [ben, ana], NOW).act is None
    found = visions.view(vault, NOW)
    assert found.version is not None
    assert found.version.body == Vision("a hill", ("rest on Sunday",))
    assert [one.row.name for one in found.people] == ["Ben", "Ana"]
    assert [one.warmth is None for one in found.people] == [True, False]
    assert found.met == {ana: 1, ben: 0}
    assert len(found.versions) == 2
    visions.change(vault, found.version.id, Vision("a mountain"), [], NOW)
    now = visions.current(vault)
    assert now is not None
    assert (now.body.text, now.people) == ("a mountain", ())


def test_two_versions_side_by_side(vault: OpenVault) -> None:
    ana, ben, cho = keep(vault, "Ana"), keep(vault, "Ben"), keep(vault, "Cho")
    one = added(visions.write(vault, Vision("a harbour", ("rest",), interests=("tea",)), [ana, ben], NOW))
    two = added(visions.write(vault, Vision("a hill", ("rest",), interests=("maps",)), [ben, cho], at(1)))
    found = visions.compared(vault, two, one)
    assert (found.before.id, found.after.id) == (one, two)
    assert [(piece.text, piece.kind) for piece in found.text] == [("a ", "same"), ("harbour", "gone"), ("hill", "new")]
    assert found.lines["interests"] == (("tea",), ("maps",))
    assert found.lines["rules"] == ((), ())
    assert (found.people_gone, found.people_new, found.people_stay) == (
        ((ana, "Ana"),),
        ((cho, "Cho"),),
        ((ben, "Ben"),),
    )
    with pytest.raises(Refused, match="same_version"):
        visions.compared(vault, one, one)


def test_who_shares_what_by_the_words_of_a_line(vault: OpenVault) -> None:
    ana = keep(vault, "Ana", needs=("proof reading",), note="likes charts of the sea")
    ben = keep(vault, "Ben", offers=("bookkeeping",))
    contacts.add_fact(vault, ben, "interest", "old Sea charts", NOW)
    contacts.add_fact(vault, ana, "background", "sea charts", NOW)
    mine = Vision("a day", (), ("proof reading",), ("bookkeeping", "singing"), ("sea charts",))
    visions.write(vault, mine, [], NOW)
    found = visions.view(vault, NOW).known
    assert [(one.line, one.how, one.name) for one in found] == [
        ("proof reading", "needs", "Ana"), ("bookkeeping", "offers", "Ben"), ("sea charts", "shares", "Ben"),
    ]  # fmt: skip


def test_roles_say_with_whom_how_often_and_what_came(vault: OpenVault) -> None:
    ana, ben = keep(vault, "Ana"), keep(vault, "Ben")
    met(vault, ana, ben, days=-2)
    met(vault, ana, days=-40)
    garden = added(roles.add(vault, Role(" gardener ", "beans"), [ana, ben], NOW, since=day(-900)))
    roles.add(vault, Role("editor"), [ana], NOW)
    roles.add(vault, Role("neighbour"), [], NOW)
    opportunities.add(vault, Opportunity("a plot", role=garden), NOW)
    first, second, third = roles.rows(vault, NOW)
    assert (first.role.body.name, first.met, first.opportunities) == ("gardener", 3, 1)
    assert [one.row.name for one in first.people] == ["Ana", "Ben"]
    assert first.shared == {ana: ("editor",)}
    assert (second.met, third.met, third.people) == (2, None, ())
    roles.change(vault, replace(first.role, body=replace(first.role.body, until=day(0))), NOW)
    assert [row.role.body.name for row in roles.rows(vault, NOW)] == ["editor", "neighbour", "gardener"]
    with pytest.raises(Refused, match="ends_before_it_begins"):
        roles.change(vault, replace(first.role, body=replace(first.role.body, until=day(-901))), NOW)
    with pytest.raises(Refused, match="ends_before_it_begins"):
        roles.add(vault, Role("baker", until=day(-1)), [], NOW)


def test_what_came_is_counted_with_how_many_it_is_known_of(vault: OpenVault) -> None:
    ana = keep(vault, "Ana", days=-50, stage=Stage.CONNECTION)
    ben = keep(vault, "Ben", days=-50)
    ties.set_stage(vault, [ana], Stage.ENGAGEMENT, at(-10))
    ties.label_capital(vault, ana, "bridging", NOW)
    role = added(roles.add(vault, Role("editor"), [], NOW))
    opportunities.add(vault, Opportunity("nobody named"), NOW, day=day(-3))
    opportunities.add(vault, Opportunity(" a talk ", OpportunityKind.INVITATION), NOW, day=day(-20), opened=ana)
    kept = added(
        opportunities.add(vault, Opportunity("a book", role=role), NOW, day=day(-5), opened=ana, introduced=ben)
    )
    opportunities.add(vault, Opportunity("long ago", then=Bond.WEAK), NOW, day=day(-4000), opened=ben)
    found = opportunities.view(vault, NOW)
    assert [row.entry.body.what for row in found.rows] == ["nobody named", "a book", "a talk", "long ago"]
    unnamed, book, talk, old = found.rows
    assert (unnamed.opened, unnamed.stage, unnamed.bond, unnamed.capital) == (None, None, Bond.UNKNOWN, "")
    assert (book.opened, book.introduced, book.stage, book.capital, book.role) == (
        ana, ben, Stage.ENGAGEMENT, "bridging", "editor",
    )  # fmt: skip
    assert (talk.stage, talk.bond, old.stage, old.bond) == (Stage.CONNECTION, Bond.WEAK, None, Bond.WEAK)
    assert found.opened == opportunities.Counts({"introduction": 1, "tie": 2}, 3, 4)
    assert found.bonds == opportunities.Counts({"strong": 1, "weak": 2}, 3, 4)
    assert found.stages == opportunities.Counts({"engagement": 1, "connection": 1}, 2, 4)
    assert found.capitals == opportunities.Counts({"bridging": 2}, 2, 4)
    assert found.became == opportunities.Counts({"open": 4}, 4, 4)
    assert found.names == {ana: "Ana", ben: "Ben"}
    entry = entries.one(vault, kept, Opportunity)
    after = replace(entry, body=replace(entry.body, became=Became.TAKEN, outcome=" out in May "))
    opportunities.change(vault, after, NOW, opened=ben)
    entry = entries.one(vault, kept, Opportunity)
    assert (entry.body.outcome, entry.those("opened"), entry.those("introduced")) == ("out in May", (ben,), ())


def test_nothing_has_come_yet(vault: OpenVault) -> None:
    assert opportunities.view(vault, NOW).opened == opportunities.Counts({}, 0, 0)


@pytest.mark.parametrize(
    ("code", "attempt"),
    [
        ("no_such_entry", lambda vault: opportunities.add(vault, Opportunity("a", role=77), NOW)),
        ("nothing_written", lambda vault: opportunities.add(vault, Opportunity(" "), NOW)),
        ("no_such_person", lambda vault: opportunities.add(vault, Opportunity("a"), NOW, opened=ContactId(9))),
        ("nothing_written", lambda vault: roles.add(vault, Role(""), [], NOW)),
    ],
)
def test_what_is_refused(vault: OpenVault, code: str, attempt: Callable[[OpenVault], object]) -> None:
    with pytest.raises(Refused) as refused:
        attempt(vault)
    assert refused.value.code == code
