"""Tools with their gaps, and the letting-go log."""

from __future__ import annotations

import pytest
from tests.fakes.memory_vault import FakeVault
from tests.services.people import NOW, at, day, keep

from myconnections.domain.errors import Refused
from myconnections.domain.letting_go import LettingGo, Since
from myconnections.domain.tool_used import Purpose, ToolUsed
from myconnections.services import history, letting, tools_used
from myconnections.services.changes import Changes
from myconnections.services.ports import OpenVault


@pytest.fixture
def vault() -> OpenVault:
    return FakeVault()


def open_plans(vault: OpenVault) -> list[str]:
    with vault.read() as uow:
        return [one.text for one in uow.dues.reminders()]


def number(changes: Changes) -> int:
    return int(str(changes.facts["id"]))


def test_tools_with_gaps_come_first_and_what_none_is_for_is_told(vault: OpenVault) -> None:
    mail = number(tools_used.add(vault, ToolUsed(" Mail ", purposes=(Purpose.MESSAGES,)), NOW))
    cards = number(tools_used.add(vault, ToolUsed("Cards", purposes=(Purpose.NOTES, Purpose.ADDRESSES)), NOW))
    book = number(tools_used.add(vault, ToolUsed("Notebook", joined=(cards,)), NOW))
    tools_used.add_gap(vault, book, " not searchable ", NOW)
    found = tools_used.view(vault, NOW)
    assert [(row.entry.body.name, row.joined, row.alone, row.unseen) for row in found.rows] == [
        ("Notebook", ("Cards",), False, True), ("Mail", (), True, True), ("Cards", (), False, True),
    ]  # fmt: skip
    assert found.rows[2].entry.body.purposes == (Purpose.ADDRESSES, Purpose.NOTES)
    assert found.uncovered == (Purpose.PROMISES, Purpose.CALENDAR, Purpose.MEETING, Purpose.LEARNING)
    assert (found.open, found.closed) == (1, 0)
    assert (found.links, found.column) == (((book, cards),), {mail: 0, cards: 1, book: 0})
    assert not found.rows[0].asks
    assert [gap.what for gap in tools_used.view(vault, at(28)).rows[0].asks] == ["not searchable"]
    with vault.read() as uow:
        assert [(tool.id, gap.what) for tool, gap in tools_used.open_gaps(uow)] == [(book, "not searchable")]
    tools_used.close_gap(vault, book, 1, NOW, how="photographed the pages")
    tools_used.tidied(vault, mail, NOW)
    after = tools_used.view(vault, NOW)
    assert (after.open, after.closed) == (0, 1)
    assert not after.rows[0].unseen
    tools_used.close_gap(vault, book, 1, NOW, again=True)
    tools_used.forget(vault, cards, NOW)
    left = tools_used.view(vault, NOW)
    assert (left.open, left.rows[0].joined, left.rows[0].alone) == (1, (), True)
    history.undo(vault, NOW)
    tools_used.change(vault, mail, ToolUsed("Post", joined=(cards,)), NOW)
    assert len(tools_used.view(vault, NOW).rows) == 3
    for refused, code in (
        (lambda: tools_used.change(vault, mail, ToolUsed("Mail", joined=(99,)), NOW), "no_such_entry"),
        (lambda: tools_used.tidied(vault, mail, NOW, day=day(1)), "day_in_future"),
        (lambda: tools_used.close_gap(vault, mail, 1, NOW), "no_such_gap"),
    ):
        with pytest.raises(Refused, match=code):
            refused()


def test_a_trial_is_planned_and_asked_about_after_its_day(vault: OpenVault) -> None:
    ana = keep(vault, "Ana")
    key = number(letting.add(vault, LettingGo("long mails", "a call"), NOW))
    letting.plan(vault, key, "", "call her", day(1), NOW)
    letting.plan(vault, key, "On Monday", "call Ana", day(2), NOW, contact_id=ana)
    (row,) = letting.view(vault, NOW).rows
    assert row.plan is not None
    assert (row.plan.condition, row.plan.due, row.plan.contact_id, row.asks) == ("On Monday", day(2), ana, False)
    assert open_plans(vault) == ["call Ana"]  # the plan before it is gone
    (late,) = letting.view(vault, at(3)).rows
    assert late.asks
    letting.tried(vault, key, "too early", at(3), day=day(1))
    (still,) = letting.view(vault, at(3)).rows
    assert still.asks
    assert still.plan is not None
    letting.tried(vault, key, "she laughed", at(3))
    (told,) = letting.view(vault, at(3)).rows
    assert (told.asks, told.plan, len(told.entry.body.trials)) == (False, None, 2)
    history.undo(vault, at(3))
    assert letting.view(vault, at(3)).rows[0].asks
    letting.untry(vault, key, 0, at(3))
    assert not letting.view(vault, at(3)).rows[0].entry.body.trials
    for refused, code in (
        (lambda: letting.plan(vault, key, "", " ", day(1), NOW), "nothing_written"),
        (lambda: letting.plan(vault, key, "", "x", day(-1), NOW), "day_in_past"),
        (lambda: letting.plan(vault, 99, "", "x", day(1), NOW), "no_such_entry"),
        (lambda: letting.tried(vault, key, "x" * 20_000, NOW), "note_too_long"),
    ):
        with pytest.raises(Refused, match=code):
            refused()
    letting.forget(vault, key, NOW)
    assert not open_plans(vault)


def test_what_is_let_go_of_and_what_happened(vault: OpenVault) -> None:
    ana = keep(vault, "Ana")
    old = number(letting.add(vault, LettingGo(" long mails ", "a call"), at(-40), day=day(-50), people=[ana, ana]))
    new = number(letting.add(vault, LettingGo("answers at once"), NOW))
    found = letting.view(vault, NOW)
    assert [(row.entry.id, row.quiet) for row in found.rows] == [(new, None), (old, 50)]
    assert (found.names, found.outcomes[Since.TRYING], found.trials) == ({ana: "Ana"}, 2, 0)
    letting.tried(vault, old, " she laughed ", NOW)
    letting.tried(vault, old, "no answer", NOW, day=day(-3), since=Since.BOTH)
    letting.change(vault, old, NOW, instead=" a short call ", used_to="long mails")
    found = letting.view(vault, NOW)
    last = found.rows[-1].entry
    assert [one.happened for one in last.body.trials] == ["no answer", "she laughed"]
    assert (last.body.instead, last.body.since, last.those(), found.trials) == ("a short call", Since.BOTH, (ana,), 2)
    letting.change(vault, old, NOW, since=Since.OLD, people=[])
    assert letting.view(vault, NOW).outcomes[Since.OLD] == 1
    letting.forget(vault, new, NOW)
    assert [row.entry.id for row in letting.view(vault, NOW).rows] == [old]
    for refused, code in (
        (lambda: letting.tried(vault, old, " ", NOW), "nothing_written"),
        (lambda: letting.tried(vault, old, "x", NOW, day=day(1)), "day_in_future"),
        (lambda: letting.add(vault, LettingGo("x"), NOW, day=day(1)), "day_in_future"),
        (lambda: letting.forget(vault, new, NOW), "no_such_entry"),
    ):
        with pytest.raises(Refused, match=code):
            refused()
