"""Tools with their gaps, what is let go of, and the steps of the roadmap."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from myconnections.domain.entry import Body
from myconnections.domain.errors import Refused
from myconnections.domain.letting_go import LettingGo, Since, Trial
from myconnections.domain.roadmap import Pace, RoadmapStep
from myconnections.domain.tool_used import Gap, Purpose, ToolUsed, columns, uncovered

DAY = date(2026, 4, 1)
LONG = "x" * 10_001


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (ToolUsed(" "), "nothing_written"),
        (ToolUsed("Cards", gaps=(Gap(1, ""),)), "nothing_written"),
        (ToolUsed("x" * 201), "name_too_long"),
        (ToolUsed("Cards", use=LONG), "note_too_long"),
        (ToolUsed("Cards", joined=tuple(range(51))), "too_many_parts"),
        (LettingGo(" "), "nothing_written"),
        (LettingGo("fast answers", trials=(Trial(DAY, ""),)), "nothing_written"),
        (LettingGo("fast answers", instead=LONG), "note_too_long"),
        (LettingGo("fast answers", trials=(Trial(DAY, "x"),) * 201), "too_many_parts"),
        (RoadmapStep(""), "nothing_written"),
        (RoadmapStep("ask", soon=LONG), "note_too_long"),
        (RoadmapStep("a year of evenings", Pace.LONG, serves=3), "serves_long"),
    ],
)
def test_what_is_refused(body: Body, code: str) -> None:
    with pytest.raises(Refused, match=code):
        body.check()


def test_what_is_kept() -> None:
    for body in (ToolUsed("Cards", gaps=(Gap(1, "no birthdays"),)), LettingGo("answers"), RoadmapStep("ask", serves=3)):
        body.check()


def test_gaps_are_numbered_closed_and_opened_again() -> None:
    tool = ToolUsed("Cards").with_gap("no birthdays", DAY).with_gap("no notes", DAY)
    closed = tool.closing(1, DAY, "asked them")
    assert [gap.number for gap in closed.open] == [2]
    assert closed.gaps[0] == Gap(1, "no birthdays", DAY, "asked them", DAY)
    assert closed.still(1, DAY).open == tool.gaps
    with pytest.raises(Refused, match="no_such_gap"):
        tool.closing(3, DAY, "")


def test_a_gap_is_asked_about_again_after_four_weeks() -> None:
    old, told = Gap(1, "no notes"), Gap(2, "no birthdays", noted=DAY)
    for gap in (old, told):
        assert not gap.asked(DAY, DAY + timedelta(days=27))
        assert gap.asked(DAY, DAY + timedelta(days=28))
    assert not told.asked(DAY - timedelta(days=90), DAY)
    assert not Gap(3, "x", closed=DAY).asked(DAY, DAY + timedelta(days=99))


def test_tools_stand_behind_those_that_pass_on_to_them() -> None:
    assert columns([1, 2, 3, 4], [(1, 2), (1, 3), (2, 3)]) == {1: 0, 2: 1, 3: 2, 4: 0}
    assert columns([1, 2, 3], [(1, 2), (2, 3), (3, 1)]) == {1: 0, 2: 1, 3: 2}  # a circle begins where it was noted
    assert columns([1, 2], [(2, 1), (9, 1), (1, 1)]) == {1: 1, 2: 0}  # a tool that is gone, and one joined to itself
    assert columns([], []) == {}


def test_what_happened_is_asked_after_the_day_of_a_trial() -> None:
    trying = LettingGo("long mails", trials=(Trial(DAY, "no answer"),))
    assert not trying.untold(DAY, DAY)
    assert not trying.untold(DAY, DAY + timedelta(days=1))  # it is told
    assert trying.untold(DAY + timedelta(days=1), DAY + timedelta(days=2))
    assert not replace(trying, since=Since.NEW).untold(DAY + timedelta(days=1), DAY + timedelta(days=2))


def test_a_tool_is_asked_about_after_ninety_days() -> None:
    assert ToolUsed("Cards").unseen(DAY)
    assert not ToolUsed("Cards", tidied=DAY).unseen(DAY + timedelta(days=90))
    assert ToolUsed("Cards", tidied=DAY).unseen(DAY + timedelta(days=91))


def test_what_no_tool_is_used_for_is_a_gap() -> None:
    tools = [ToolUsed("Cards", purposes=(Purpose.ADDRESSES, Purpose.NOTES)), ToolUsed("Mail", purposes=tuple(Purpose))]
    assert Purpose.PROMISES in uncovered(tools[:1])
    assert Purpose.NOTES not in uncovered(tools[:1])
    assert uncovered(tools) == ()


def test_it_is_asked_what_happened_where_nothing_was_said_for_four_weeks() -> None:
    going = LettingGo("fast answers").tried(Trial(DAY + timedelta(days=9), "later")).tried(Trial(DAY, "first"))
    assert [one.happened for one in going.trials] == ["first", "later"]
    assert going.quiet(DAY, DAY + timedelta(days=36)) is None
    assert going.quiet(DAY, DAY + timedelta(days=37)) == 28
    assert LettingGo("fast answers").quiet(DAY, DAY + timedelta(days=30)) == 30
    assert LettingGo("fast answers", since=Since.OLD).quiet(DAY, DAY + timedelta(days=30)) is None
