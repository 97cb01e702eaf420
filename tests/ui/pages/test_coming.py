"""What is coming, on a real vault, by keyboard and mouse."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QLineEdit, QMenu, QPushButton
from tests.ui.conftest import Surroundings
from tests.ui.pages.coming_in import TODAY, dialogs, fill, open_page, remind
from tests.ui.pages.today_in import add

from myconnections.domain.dates import PartialDate
from myconnections.domain.ids import ContactId, ReminderId
from myconnections.domain.reminder import Reminder
from myconnections.services import coming, dues, history
from myconnections.services.coming import Coming
from myconnections.services.drafts import Draft
from myconnections.ui.dialogs.calendar_file import CalendarDialog
from myconnections.ui.dialogs.day import DayDialog
from myconnections.ui.dialogs.quick_log import QuickLog
from myconnections.ui.dialogs.reminder import ReminderDialog
from myconnections.ui.dues.row import DueRow
from myconnections.ui.pages.coming.day_card import DayCard
from myconnections.ui.pages.coming.page import FEW, FIRST, ComingPage
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.chips import Segmented
from myconnections.ui.widgets.people_chips import Found, PeopleChips


def ahead(around: Surroundings) -> list[Coming]:
    return around.ask(coming.coming)


def push(around: Surroundings, page: ComingPage, name: str) -> None:
    button = page.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    around.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    around.settle()


def answer(around: Surroundings, page: ComingPage, kind: str, word: str) -> None:
    """Choose a word in the menu of the first row of this kind."""
    row = next(row for row in page.rows if row.objectName().startswith(f"due-{kind}-"))
    push(around, page, row.objectName().replace("due-", "due-more-", 1))
    menu = next(menu for menu in row.findChildren(QMenu) if menu.isVisible())
    next(action for action in menu.actions() if action.text() == word).trigger()
    menu.close()
    around.settle()


def test_nothing_ahead_is_said(around: Surroundings) -> None:
    page = open_page(around)
    nothing = next(one for one in page.findChildren(object) if one.objectName() == "nothing-ahead")
    assert nothing.accessibleName().startswith("Nothing ahead.")  # type: ignore[attr-defined]


def test_everything_stands_under_its_day(around: Surroundings) -> None:
    around.ask(lambda vault, _now: fill(vault))
    page = open_page(around)
    days = [card.accessibleName() for card in page.findChildren(DayCard)]
    assert days[:2] == ["Today", "Tomorrow"]
    assert len(days) == 4
    assert [row.accessibleName().split(" ")[0] for row in page.rows] == ["Look", "Write", "Birthday", "Lend"]


def test_a_reminder_is_written_by_keyboard_and_changed(around: Surroundings) -> None:
    who = around.ask(lambda vault, _now: add(vault, "Vale"))
    page, opened = open_page(around), dialogs(around)
    around.qtbot.keyClick(page, Qt.Key.Key_N)
    (dialog,) = opened
    assert isinstance(dialog, ReminderDialog)
    people = dialog.findChild(PeopleChips)
    assert isinstance(people, PeopleChips)
    people.add(Found("99", "Somebody else"))
    people.add(Found(str(int(who)), "Vale Kim"))
    assert people.names() == ("Vale Kim",)
    around.qtbot.keyClicks(dialog.deed, "send the photos")
    around.qtbot.keyClick(dialog.deed, Qt.Key.Key_Return)
    around.settle()
    (one,) = ahead(around)
    assert (one.due.facts["text"], one.due.contact_id, one.day) == ("send the photos", who, TODAY + timedelta(days=1))
    answer(around, page, "free", "Edit…")
    dialog = opened[-1]
    assert isinstance(dialog, ReminderDialog)
    assert dialog.deed.text() == "send the photos"
    dialog.deed.setText("send the films")
    dialog.day.choose(TODAY + timedelta(days=20))
    around.qtbot.keyClick(dialog.deed, Qt.Key.Key_Return)
    around.settle()
    (one,) = ahead(around)
    assert (one.due.facts["text"], one.due.contact_id, one.day) == ("send the films", who, TODAY + timedelta(days=20))
    around.context.acting.undo()
    around.settle()
    assert page.rows[0].accessibleName().startswith("Send the photos")


def test_what_is_done_keeps_its_place_until_the_page_is_left(around: Surroundings) -> None:
    around.ask(lambda vault, _now: fill(vault))
    page = open_page(around)
    before = [row.accessibleName() for row in page.findChildren(DueRow)]
    (lend,) = [row for row in page.rows if row.accessibleName().startswith("Lend")]
    around.qtbot.mouseClick(lend.settle, Qt.MouseButton.LeftButton)
    around.settle()
    there = [row for row in page.findChildren(DueRow) if not row.isHidden()]
    assert [row.settled for row in there] == [False, False, False, True]
    assert len(there) == len(before)
    assert len(page.rows) == len(before) - 1
    page.show_now()
    around.settle()
    assert [row.settled for row in page.findChildren(DueRow) if not row.isHidden()] == [False] * (len(before) - 1)


def test_a_plan_keeps_its_if(around: Surroundings) -> None:
    around.ask(lambda vault, _now: fill(vault))
    page, opened = open_page(around), dialogs(around)
    answer(around, page, "plan", "Edit…")
    (dialog,) = opened
    assert isinstance(dialog, ReminderDialog)
    assert dialog.moment is not None
    dialog.moment.setText("tea")
    dialog.save()
    around.settle()
    (plan,) = [one.due for one in ahead(around) if one.due.kind == "plan"]
    assert plan.facts["condition"] == "tea"


def test_what_is_refused_is_said_inside(around: Surroundings) -> None:
    page, opened = open_page(around), dialogs(around)
    around.qtbot.keyClick(page, Qt.Key.Key_N)
    (dialog,) = opened
    assert isinstance(dialog, ReminderDialog)
    people = dialog.findChild(PeopleChips)
    assert isinstance(people, PeopleChips)
    people.add(Found("4711", "Nobody"))
    dialog.deed.setText("call")
    dialog.save()
    around.settle()
    assert dialog.isVisible()
    assert dialog.wrong.isVisible()


def test_a_half_written_reminder_comes_back(around: Surroundings) -> None:
    around.ask(lambda vault, _now: remind(vault, "call"))
    (one,) = ahead(around)
    page, opened = open_page(around), dialogs(around)
    page.resume(Draft("reminder", "", {}))
    page.resume(Draft("reminder", str(one.due.ref), {}))
    page.resume(Draft("reminder", "4711", {}))
    around.settle()
    assert [type(dialog) for dialog in opened] == [ReminderDialog, ReminderDialog]
    assert [dialog.findChild(QLineEdit, "reminder-what").text() for dialog in opened] == ["", "call"]  # type: ignore[union-attr]


@pytest.mark.parametrize(("word", "days"), [("Tomorrow", 1), ("In three days", 3), ("In a week", 7)])
def test_putting_off(around: Surroundings, word: str, days: int) -> None:
    around.ask(lambda vault, _now: remind(vault, "call"))
    page = open_page(around)
    answer(around, page, "free", word)
    assert [one.day for one in ahead(around)] == [TODAY + timedelta(days=days)]


def test_putting_off_until_a_day_of_the_calendar(around: Surroundings) -> None:
    around.ask(lambda vault, _now: remind(vault, "call"))
    page, opened = open_page(around), dialogs(around)
    answer(around, page, "free", "Another day…")
    (dialog,) = opened
    assert isinstance(dialog, DayDialog)
    until = TODAY + timedelta(days=33)
    dialog.calendar.setSelectedDate(QDate(until.year, until.month, until.day))
    assert dialog.main is not None
    dialog.main.click()
    around.settle()
    assert [one.day for one in ahead(around)] == [until]


def test_a_birthday_is_logged_left_or_waits(around: Surroundings) -> None:
    around.ask(lambda vault, _now: fill(vault))
    page, opened = open_page(around), dialogs(around)
    row = next(row for row in page.rows if "birthday" in row.objectName())
    assert row.accessibleName().endswith("Turns 46")
    push(around, page, row.objectName().replace("due-", "due-do-", 1))
    assert isinstance(opened[-1], QuickLog)
    opened[-1].done(0)
    answer(around, page, "birthday", "On the day")
    assert [one.since for one in ahead(around) if one.due.kind == "birthday"] == [TODAY + timedelta(days=2)]
    answer(around, page, "birthday", "Not this year")
    assert "birthday" not in [one.due.kind for one in ahead(around)]
    assert [entry.kind for entry in around.ask(lambda vault, _now: history.entries(vault))][:2] == [
        "birthday_left",
        "birthday_later",
    ]


def test_logging_something_about_a_promise_and_showing_the_person(around: Surroundings) -> None:
    around.ask(lambda vault, _now: fill(vault))
    page, opened = open_page(around), dialogs(around)
    wanted: list[tuple[str, object]] = []
    page.wants.connect(lambda what, detail: wanted.append((what, detail)))
    answer(around, page, "promise", "Log what was done…")
    (dialog,) = opened
    assert isinstance(dialog, QuickLog)
    answer(around, page, "promise", "Show Kim Vale")
    around.qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert wanted == [("person", ContactId(1)), ("page", "today")]


def test_up_and_down_go_from_row_to_row_and_the_keyboard_stays(around: Surroundings) -> None:
    around.ask(lambda vault, _now: [remind(vault, f"call {number}", number) for number in range(3)])
    page = open_page(around)
    page.setFocus()
    for _ in range(2):
        around.qtbot.keyClick(page.window().focusWidget() or page, Qt.Key.Key_Down)
    assert page.rows[1].settle.hasFocus()
    around.qtbot.keyClick(page.rows[1].settle, Qt.Key.Key_Up)
    assert page.rows[0].settle.hasFocus()
    around.qtbot.keyClick(page.rows[0].settle, Qt.Key.Key_Space)
    around.settle()
    assert [due.due.facts["text"] for due in ahead(around)] == ["call 1", "call 2"]
    assert page.rows[0].settle.hasFocus()


def test_many_are_shown_by_and_by(around: Surroundings) -> None:
    around.ask(lambda vault, _now: [remind(vault, f"call {number}", number % 9) for number in range(60)])
    page = open_page(around)
    assert len(page.rows) == 42  # the sixth day is whole
    assert len(page.rows) >= FIRST
    more = page.findChild(Button, "coming-more")
    assert more is not None
    more.setFocus(Qt.FocusReason.TabFocusReason)
    around.qtbot.keyClick(more, Qt.Key.Key_Space)
    around.settle()
    assert len(page.rows) == 60
    assert page.rows[42].settle.hasFocus()


def test_a_very_long_day_is_cut(around: Surroundings) -> None:
    around.ask(lambda vault, _now: [remind(vault, f"call {number}", 1) for number in range(2 * FIRST + 10)])
    page = open_page(around)
    assert len(page.rows) == 2 * FIRST
    push(around, page, "coming-more")
    assert len(page.rows) == 2 * FIRST + 10


def test_a_few_that_are_left_are_shown_too(around: Surroundings) -> None:
    around.ask(lambda vault, _now: [remind(vault, f"call {number}", number) for number in range(FIRST + FEW)])
    page = open_page(around)
    assert len(page.rows) == FIRST + FEW
    assert page.findChild(Button, "coming-more") is None


def test_the_page_stays_where_it_was_scrolled_to(around: Surroundings) -> None:
    around.ask(lambda vault, _now: [remind(vault, f"call {number}", number) for number in range(60)])
    page = open_page(around)
    bar = page._scroll.verticalScrollBar()
    around.qtbot.waitUntil(lambda: bar.maximum() > 1000)
    bar.setValue(1000)
    button = page.findChild(Button, page.rows[20].objectName().replace("due-", "due-do-", 1))
    assert button is not None
    button.click()
    around.settle()
    around.qtbot.waitUntil(lambda: len(page.rows) == FIRST - 1)  # a settled one has no answers
    around.settle()
    assert bar.value() == 1000
    page.findChild(Button, "coming-more").click()  # type: ignore[union-attr]
    around.settle()
    assert (len(page.rows), bar.value()) == (59, 1000)


def test_a_birthday_far_ahead_is_not_put_off_until_tomorrow(around: Surroundings) -> None:
    day = TODAY + timedelta(days=30)
    around.ask(lambda vault, _now: add(vault, "Vale", birthday=PartialDate(1980, day.month, day.day)))
    page = open_page(around)
    offers = [(what, detail) for _word, what, detail in page.rows[0]._offers()]
    assert offers == [("show", None), ("wait", 30), ("leave", None)]


def test_a_change_elsewhere_is_shown(around: Surroundings) -> None:
    page = open_page(around)
    call = Reminder(ReminderId(0), "free", "call", TODAY)
    around.context.acting.do(lambda vault, now: dues.plan(vault, call, now))
    around.settle()
    assert len(page.rows) == 1


@pytest.mark.parametrize("named", [False, True])
def test_the_calendar_file(around: Surroundings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, named: bool) -> None:
    around.ask(lambda vault, _now: fill(vault))
    page, opened = open_page(around), dialogs(around)
    told: list[str] = []
    around.context.acting.told.connect(told.append)
    file = tmp_path / "mine.ics"
    monkeypatch.setattr(around.context.prompts, "save_path", lambda _p, _t, _s, _f, then: then(file))
    push(around, page, "coming-menu")
    menu = page.findChild(QMenu, "coming-more-menu")
    assert isinstance(menu, QMenu)
    menu.actions()[0].trigger()
    menu.close()
    (dialog,) = opened
    assert isinstance(dialog, CalendarDialog)
    assert not dialog.wish().named
    if named:
        titles = dialog.findChild(Segmented, "calendar-titles")
        assert isinstance(titles, Segmented)
        titles.choose("named")
    assert dialog.main is not None
    dialog.main.click()
    around.settle()
    assert told == ["3 entries and 1 birthdays written to mine.ics"]
    assert ("Vale" in file.read_text(encoding="utf-8")) is named
