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
