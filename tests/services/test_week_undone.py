"""An answer taken back: the list of the week is that of before, whoever had come for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from tests.services.people import NOW, at, day, draft, keep, met

from myconnections.domain.ids import ContactId, ReminderId
from myconnections.domain.reminder import Reminder
from myconnections.domain.stage import Stage
from myconnections.services import contacts, history, preferences, ties, today
from myconnections.services.changes import Changes
from myconnections.services.ports import OpenVault
from myconnections.services.preferences import Preferences
from myconnections.services.views import Card

ANSWERS: dict[str, Callable[[OpenVault, int], Changes]] = {
    "never": lambda vault, number: today.not_this_person(vault, number, NOW),
    "less": lambda vault, number: today.less(vault, number, NOW),
    "later": lambda vault, number: today.later(vault, number, 7, NOW),
    "done": lambda vault, number: today.do(vault, number, draft(), NOW),
    "plan": lambda vault, number: today.plan(vault, number, Reminder(ReminderId(0), "free", "call", day(2)), NOW),
}


def cards(vault: OpenVault, days: float = 0) -> list[Card]:
    return list(today.today(vault, at(days)).cards)


def known(vault: OpenVault, size: int = 12) -> None:
    """People at Engagement, last talked with half a year ago."""
    for number in range(size):
        met(vault, keep(vault, f"Person {number:02}", stage=Stage.ENGAGEMENT), days=-180 - number, thank=False)


def talked_lately(vault: OpenVault, size: int = 4) -> None:
    """People first talked with these days: HEAT is open for all of them, and for no more than two at once."""
    for number in range(size):
        met(vault, keep(vault, f"New {number}", days=-20, stage=Stage.LINK), days=-3 - number, thank=False)


@pytest.mark.parametrize("answer", ANSWERS)
@pytest.mark.parametrize("people", [known, talked_lately])
def test_undo_brings_back_the_very_list_of_before(
    vault: OpenVault, answer: str, people: Callable[[OpenVault], None]
) -> None:
    people(vault)
    before = cards(vault)
    assert before
    ANSWERS[answer](vault, before[0].shown_id)
    answered = cards(vault)
    assert answered != before
    history.undo(vault, NOW)
    assert cards(vault) == before
    history.redo(vault, NOW)
    assert cards(vault) == answered
    history.undo(vault, NOW)
    assert cards(vault) == before
    assert [card.suggestion.slot for card in before] == list(range(1, len(before) + 1))


@pytest.mark.parametrize("people", [known, talked_lately])
def test_several_answers_undone_in_turn_and_done_again(vault: OpenVault, people: Callable[[OpenVault], None]) -> None:
    people(vault)
    seen = [cards(vault)]
    for answer in ("never", "less", "never", "done"):
        first = next(card for card in seen[-1] if not card.answer)
        ANSWERS[answer](vault, first.shown_id)
        seen.append(cards(vault))
        if not any(not card.answer for card in seen[-1]):
            break
    assert len(seen) >= 3
    for earlier in reversed(seen[:-1]):
        history.undo(vault, NOW)
        assert cards(vault) == earlier
    for later in seen[1:]:
        history.redo(vault, NOW)
        assert cards(vault) == later


def test_who_came_for_an_answer_that_was_undone_may_come_again(vault: OpenVault) -> None:
    known(vault)
    first, *_ = before = cards(vault)
    ANSWERS["never"](vault, first.shown_id)
    (came,) = {card.person.row.id for card in cards(vault)} - {card.person.row.id for card in before}
    history.undo(vault, NOW)
    ANSWERS["never"](vault, first.shown_id)
    assert came in {card.person.row.id for card in cards(vault)}


def test_nobody_counts_as_having_come_up_for_an_answer_that_was_undone(vault: OpenVault) -> None:
    known(vault)
    first, *_ = cards(vault)
    with vault.read() as uow:
        shown = uow.shown.last_shown()
    ANSWERS["never"](vault, first.shown_id)
    history.undo(vault, NOW)
    with vault.read() as uow:
        assert uow.shown.last_shown() == shown


@pytest.mark.parametrize("days", [1, 7])
def test_undone_on_a_later_day(vault: OpenVault, days: int) -> None:
    """The next day the list is that of before; the list of another week does not stand on it."""
    known(vault)
    before = cards(vault)
    ANSWERS["never"](vault, before[0].shown_id)
    then = cards(vault, days)
    history.undo(vault, at(days))
    now = cards(vault, days)
    expected = before if days < 7 else then
    assert [card.shown_id for card in now] == [card.shown_id for card in expected]
    assert [card.shown_id for card in cards(vault)] == [card.shown_id for card in before]


def test_an_answer_of_another_week_fills_nothing_in_this(vault: OpenVault) -> None:
    known(vault)
    first, *_ = cards(vault)
    today.not_this_person(vault, first.shown_id, at(7))
    with vault.read() as uow:
        assert uow.shown.week(day(5)) == []
        assert first.shown_id in {row.id for row in uow.shown.week(day(-2))}


def test_why_they_came_stays_out_of_the_history(vault: OpenVault) -> None:
    known(vault)
    first, *_ = cards(vault)
    with vault.read() as uow:
        noted = uow.settings.get("this_week")
    ANSWERS["never"](vault, first.shown_id)
    with vault.read() as uow:
        told = uow.settings.get("this_week")
    assert told != noted
    history.undo(vault, NOW)
    with vault.read() as uow:
        assert uow.settings.get("this_week") == told


@pytest.mark.parametrize("back", ["archive", "rest"])
def test_whoever_comes_back_otherwise_has_the_place_again(vault: OpenVault, back: str) -> None:
    known(vault)
    before = cards(vault)
    who = before[0].person.row.id
    _away(vault, who, back, True)
    without = cards(vault)
    assert len(without) == len(before)
    _away(vault, who, back, False)
    assert [card.shown_id for card in cards(vault)] == [card.shown_id for card in before]
    # Whoever was answered in the meantime stays.
    _away(vault, who, back, True)
    (came,) = {card.shown_id for card in cards(vault)} - {card.shown_id for card in before}
    ANSWERS["done"](vault, came)
    _away(vault, who, back, False)
    now = cards(vault)
    assert came in {card.shown_id for card in now}
    assert [card.suggestion.slot for card in now] == list(range(1, len(before) + 1))


def _away(vault: OpenVault, who: ContactId, way: str, gone: bool) -> None:
    if way == "rest":
        ties.rest(vault, [who], gone, NOW)
        return
    with vault.read() as uow:
        kept = uow.contacts.get(who)
    assert kept is not None
    contacts.change(vault, replace(kept, archived=gone), NOW)


def test_a_smaller_list_is_filled_no_further_by_an_answer(vault: OpenVault) -> None:
    known(vault)
    preferences.put(vault, Preferences(budget=2), NOW)
    before = cards(vault)
    ANSWERS["done"](vault, before[0].shown_id)
    assert [card.shown_id for card in cards(vault)] == [card.shown_id for card in before]
