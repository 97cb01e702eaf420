"""What is due and the stage to think about, on a real vault: said, waived, put off, moved."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from tests.ui.conftest import NOW, Surroundings
from tests.ui.pages.today_in import (
    acts,
    add,
    choose,
    click,
    crowd,
    due_row,
    log,
    named,
    open_page,
    wishes,
)

from myconnections.domain.encounter import By, EncounterKind
from myconnections.domain.ids import ContactId, PromiseId, ReminderId
from myconnections.domain.reminder import Promise, Reminder
from myconnections.domain.stage import Stage
from myconnections.services import contacts, dues, people, ties
from myconnections.services.ports import OpenVault
from myconnections.ui.dialogs.quick_log import QuickLog
from myconnections.ui.dues.row import DueRow
from myconnections.ui.pages.today.beside import ProposalCard
from myconnections.ui.pages.today.page import TodayPage
from myconnections.ui.widgets.name_link import NameLink


def test_a_thank_you_is_said_with_one_click(around: Surroundings) -> None:
    who = around.ask(lambda vault, _now: add(vault, "Host"))
    around.ask(lambda vault, _now: log(vault, who, 2, "meet"))
    page = open_page(around)
    row = due_row(page, "thank")
    assert "Late thanks are welcome, too." in row.accessibleName()
    click(around, page, named(row, "do"))
    assert acts(around)[0] == "log"
    seen = around.ask(lambda vault, now: people.person(vault, who, now)).encounters[0]
    assert (seen.kind, seen.by, seen.day) == (EncounterKind.THANKS, By.ME, NOW.date())
    assert [one.kind for one in around.ask(dues.due_list)] == ["self"]


def test_a_thank_you_may_be_waived_and_its_person_shown(around: Surroundings) -> None:
    who = around.ask(lambda vault, _now: add(vault, "Host"))
    around.ask(lambda vault, _now: log(vault, who, 1, "meet"))
    page = open_page(around)
    wanted = wishes(page)
    row = due_row(page, "thank")
    around.qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    click(around, page, named(row, "more"))
    choose(around, page, "due-menu", "No thank-you needed")
    assert wanted == [("person", who)]
    assert [one.kind for one in around.ask(dues.due_list)] == ["self"]


def promise(around: Surroundings, days: int = 0) -> TodayPage:
    who = around.ask(lambda vault, _now: add(vault, "Friend"))
    made = Promise(PromiseId(0), who, "lend the book", By.ME, date(2026, 11, 1), NOW.date() + timedelta(days=days))
    around.ask(lambda vault, now: dues.promise(vault, made, now))
    return open_page(around)


def test_a_promise_is_done(around: Surroundings) -> None:
    page = promise(around, -1)
    row = due_row(page, "promise")
    assert row.accessibleName() == "Lend the book Promised to Kim Friend · was for yesterday"
    click(around, page, named(row, "do"))
    assert acts(around)[0] == "promise_done"
    assert [one.kind for one in around.ask(dues.due_list)] == ["self"]


def test_what_is_done_keeps_its_place_so_that_a_second_click_meets_nothing(around: Surroundings) -> None:
    promise(around, -2)
    page = promise(around, -1)
    wanted = wishes(page)
    first, second = [row for row in page.findChildren(DueRow) if row.objectName().startswith("due-promise-")]
    place, name, after, below = first.pos(), first.objectName(), second.objectName(), second.pos()
    click(around, page, named(first, "do"))
    around.qtbot.waitUntil(lambda: not _row(page, name).findChildren(QPushButton))
    done = _row(page, name)
    assert (done.settled, done.pos(), done.accessibleName()) == (True, place, "Done: Lend the book")
    around.qtbot.mouseClick(done, Qt.MouseButton.LeftButton)
    assert wanted == []
    assert _row(page, after).findChildren(QPushButton)
    assert _row(page, after).pos() == below
    assert "promise_done" in acts(around)
    assert acts(around)[0] == "promise_done"
    around.context.acting.undo()
    around.settle()
    assert _row(page, name).findChildren(QPushButton)  # it is due again
    click(around, page, named(_row(page, name), "do"))
    page.show_now()
    around.settle()
    assert [row.objectName() for row in page.findChildren(DueRow) if row.isVisible() and row.settled] == []


def test_what_is_due_is_answered_with_the_arrows_and_enter(around: Surroundings) -> None:
    around.ask(lambda vault, _now: crowd(vault))
    promise(around, -2)
    page = promise(around, -1)
    page.activateWindow()
    around.qtbot.waitUntil(page.isActiveWindow)
    first, second = (row.objectName() for row in page.findChildren(DueRow) if row.objectName().startswith("due-pro"))

    def key(pressed: Qt.Key) -> str:
        held = page.window().focusWidget()
        assert held is not None
        around.qtbot.keyClick(held, pressed)
        around.settle()
        now = page.window().focusWidget()
        assert now is not None
        return now.objectName()

    assert key(Qt.Key.Key_Down) == page.cards[0].objectName()
    assert key(Qt.Key.Key_Right) == first.replace("due-", "due-do-", 1)
    assert key(Qt.Key.Key_Down) == second.replace("due-", "due-do-", 1)
    assert key(Qt.Key.Key_Up) == first.replace("due-", "due-do-", 1)
    assert key(Qt.Key.Key_Right) == first.replace("due-", "due-more-", 1)
    assert key(Qt.Key.Key_Left) == first.replace("due-", "due-do-", 1)
    key(Qt.Key.Key_Return)
    around.qtbot.waitUntil(lambda: _row(page, first).settled)
    held = page.window().focusWidget()
    assert held is not None
    assert held.objectName() == second.replace("due-", "due-do-", 1)
    assert key(Qt.Key.Key_Left) == page.cards[0].objectName()
    page.setFocus()
    assert key(Qt.Key.Key_Right) == second.replace("due-", "due-do-", 1)


def _row(page: TodayPage, name: str) -> DueRow:
    (row,) = [one for one in page.findChildren(DueRow) if one.objectName() == name and not one.isHidden()]
    return row


@pytest.mark.parametrize(("word", "left"), [("In a week", 1), ("Take it off the list", 0)])
def test_a_promise_may_wait_or_be_taken_off(around: Surroundings, word: str, left: int) -> None:
    page = promise(around)
    click(around, page, named(due_row(page, "promise"), "more"))
    choose(around, page, "due-menu", word)
    assert [one.kind for one in around.ask(dues.due_list)] == ["self"]
    in_a_week = NOW + timedelta(days=7)
    later = around.ask(lambda vault, _now: [one for one in dues.due_list(vault, in_a_week) if one.kind == "promise"])
    assert len(later) == left


def reminder(around: Surroundings, who: ContactId | None, kind: str = "plan") -> TodayPage:
    plan = Reminder(ReminderId(0), kind, "write one line", NOW.date(), who, "I have my coffee")
    around.ask(lambda vault, now: dues.plan(vault, plan, now))
    return open_page(around)


def test_a_plan_with_somebody_is_logged_when_it_is_done(around: Surroundings) -> None:
    who = around.ask(lambda vault, _now: add(vault, "Planned"))
    page = reminder(around, who)
    row = due_row(page, "plan")
    assert row.accessibleName() == "Write one line If I have my coffee · Kim Planned · today"
    opened: list[QuickLog] = []
    around.context.prompts.opened.connect(opened.append)
    click(around, page, named(row, "do"))
    around.qtbot.mouseClick(opened[0].main, Qt.MouseButton.LeftButton)
    around.settle()
    assert acts(around)[0] == "reminder_done"
    assert around.ask(lambda vault, now: people.person(vault, who, now)).encounters[0].day == NOW.date()
    assert "plan" not in [one.kind for one in around.ask(dues.due_list)]


def test_a_reminder_without_a_person_is_done_or_taken_off(around: Surroundings) -> None:
    around.ask(lambda vault, _now: add(vault, "Anybody"))
    page = reminder(around, None, "free")
    click(around, page, named(due_row(page, "free"), "do"))
    assert acts(around)[0] == "reminder_done"
    page = reminder(around, None)
    click(around, page, named(due_row(page, "plan"), "more"))
    choose(around, page, "due-menu", "Take it off the list")
    assert [one.kind for one in around.ask(dues.due_list)] == ["self"]


def test_a_stage_is_asked_about_and_moves_only_on_yes(around: Surroundings) -> None:
    def ready(vault: OpenVault, now: datetime) -> ContactId:
        who = add(vault, "Ready", Stage.LINK)
        for days in (40, 20, 5):
            log(vault, who, days, thank=False)
        contacts.add_fact(vault, who, "background", "grew up by the sea", now)
        contacts.add_fact(vault, who, "interest", "tide tables", now)
        ties.tick(vault, who, "they_know_me", True, now)
        return who

    who = around.ask(ready)
    page = open_page(around)
    wanted = wishes(page)
    card = page.findChild(ProposalCard)
    assert isinstance(card, ProposalCard)
    assert card.proposal.contact_id == who
    around.qtbot.mouseClick(card.findChild(NameLink), Qt.MouseButton.LeftButton)
    assert wanted == [("person", who)]
    click(around, page, "stage-yes")
    assert around.ask(lambda vault, now: people.person(vault, who, now)).tie.stage is Stage.CONNECTION
    assert acts(around)[0] == "stage_answer"
