"""What comes up from gatherings and communities: on Today, ahead, in the calendar; done, and put off."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from tests.services.people import NOW, at, day, keep

from myconnections.domain.community import Community, Round, Sort
from myconnections.domain.errors import Refused
from myconnections.domain.gathering import Gathering, Newcomer
from myconnections.domain.ids import ContactId
from myconnections.domain.rounds import Every
from myconnections.services import calendars, coming, communities, dues, gatherings, history, notebook_dues
from myconnections.services.calendars import CalendarWish
from myconnections.services.ports import OpenVault
from myconnections.services.views import Due


def table(vault: OpenVault, *rounds: Round, carriers: tuple[ContactId, ...] = ()) -> int:
    key = int(str(communities.add(vault, Community("Harbour table"), NOW).facts["id"]))
    for one in rounds:
        communities.put_round(vault, key, one, NOW, carriers=carriers)
    return key


def gathered(vault: OpenVault, days: int, **more: str) -> int:
    return int(str(gatherings.add(vault, Gathering("Market", **more), NOW, day=day(days)).facts["id"]))


def now_due(vault: OpenVault, now: datetime = NOW) -> list[Due]:
    return [one for one in dues.due_list(vault, now) if one.kind in notebook_dues.KINDS]


CALL = Round(0, Sort.KEEP, "Call the elders", Every.WEEK, day(-9))


def test_of_a_plan_missed_twice_one_step_is_due_and_done_it_comes_round_again(vault: OpenVault) -> None:
    ana = keep(vault, "Ana")
    key = table(vault, CALL, carriers=(ana,))
    (due,) = now_due(vault)
    assert (due.kind, due.ref, due.name, due.due, due.late) == (
        "keep",
        notebook_dues.ref_of(key, 1),
        "Ana",
        day(-2),
        True,
    )
    assert due.facts == {
        "text": "Call the elders", "community": "Harbour table", "every": "week", "people": 1, "mine": False,
    }  # fmt: skip
    dues.settle(vault, "keep", due.ref, NOW)
    assert now_due(vault) == []
    assert [one.day for one in coming.coming(vault, NOW) if one.due.kind == "keep"] == [day(5)]
    with vault.read() as uow:
        row = uow.history.next_undo()
    assert row is not None
    assert row.facts == {"answer": "round:done", "text": "Call the elders", "done": True}
    history.undo(vault, NOW)
    dues.snooze(vault, "keep", due.ref, day(3), NOW)
    assert now_due(vault) == []
    assert [one.due for one in now_due(vault, at(3))] == [day(-2)]


def test_a_ritual_of_several_names_nobody_and_rolls_on_by_itself(vault: OpenVault) -> None:
    people = (keep(vault, "Ana"), keep(vault, "Ben"))
    key = table(vault, Round(0, Sort.RITUAL, "Supper", Every.MONTH, day(-40)), carriers=people)
    assert now_due(vault) == []
    (one,) = [one for one in coming.coming(vault, NOW) if one.due.kind == "ritual"]
    assert (one.day, one.since, one.due.contact_id) == (date(2026, 8, 5), date(2026, 8, 3), None)
    dues.settle(vault, "ritual", notebook_dues.ref_of(key, 1), NOW)
    (one,) = [one for one in coming.coming(vault, NOW) if one.due.kind == "ritual"]
    assert one.day == date(2026, 9, 5)


def test_what_does_not_come_any_more_cannot_be_done(vault: OpenVault) -> None:
    key = table(vault, Round(0, Sort.HEAT, "Invite", Every.ONCE, day(0)), Round(0, Sort.HEAT, "Some day"))
    assert [due.facts["text"] for due in now_due(vault)] == ["Invite"]
    dues.settle(vault, "heat", notebook_dues.ref_of(key, 1), NOW)
    with pytest.raises(Refused, match="nothing_due"):
        dues.settle(vault, "heat", notebook_dues.ref_of(key, 1), NOW)
    with pytest.raises(Refused, match="no_such_entry"):
        dues.settle(vault, "heat", notebook_dues.ref_of(key, 9), NOW)
    with pytest.raises(Refused, match="day_out_of_reach"):
        dues.snooze(vault, "heat", notebook_dues.ref_of(key, 1), date(9999, 1, 1), NOW)


def test_a_gathering_comes_up_before_and_asks_afterwards_for_a_week(vault: OpenVault) -> None:
    soon, far, past, long_ago = (gathered(vault, days) for days in (3, 4, -7, -8))
    assert [(one.ref, one.late, one.facts["over"]) for one in now_due(vault)] == [
        (past, True, True),
        (soon, False, False),
    ]
    assert {one.due.ref for one in coming.coming(vault, NOW)} >= {far}
    gatherings.met(vault, past, [], [Newcomer("Yuki")], NOW)
    assert [one.ref for one in now_due(vault)] == [soon]
    dues.snooze(vault, "gathering", soon, day(2), NOW)
    assert now_due(vault) == []
    dues.settle(vault, "gathering", soon, NOW)
    assert [one.ref for one in now_due(vault, at(3))] == [far]
    assert long_ago not in {one.ref for one in now_due(vault)}


def test_the_calendar_has_what_is_to_come(vault: OpenVault, tmp_path: Path) -> None:
    table(vault, CALL, Round(0, Sort.RITUAL, "Supper", Every.WEEK, day(1)))
    gathered(vault, 5)
    gathered(vault, -2)
    out = tmp_path / "days.ics"
    written = calendars.calendar(vault, out, CalendarWish(named=True), lambda kind, _: kind, NOW)
    assert written.dues == 3
    text = out.read_text(encoding="utf-8")
    assert all(word in text for word in ("Call the elders", "Supper", "Market"))
    calendars.calendar(vault, out, CalendarWish(), lambda kind, _: kind, NOW)
    bare = out.read_text(encoding="utf-8")
    assert "Supper" not in bare
    assert "ritual" in bare


def test_a_gathering_with_a_line_of_what_was_learned_asks_no_more(vault: OpenVault) -> None:
    key = gathered(vault, -1)
    entry = gatherings.gathering(vault, key, NOW).entry
    gatherings.change(vault, replace(entry, body=replace(entry.body, learned="Ask first")), NOW)
    assert now_due(vault) == []
