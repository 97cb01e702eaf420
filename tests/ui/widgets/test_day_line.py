"""The line with a calendar by keyboard: it begins on the day, and days go on past the end of a month."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QDateEdit, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from myconnections.ui.theme import Theme
from myconnections.ui.widgets.date_choice import DateChoice
from myconnections.ui.widgets.day_parts import DayLine

TODAY = date(2026, 3, 2)


class Around(QWidget):
    """The choice of a day after a field."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        self.before = QLineEdit()
        self.choice = DateChoice(theme, TODAY)
        column.addWidget(self.before)
        column.addWidget(self.choice)


@pytest.fixture
def around(qtbot: QtBot, theme: Theme) -> Around:
    made = Around(theme)
    made.choice.line.setDisplayFormat("yyyy年M月d日")
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    made.choice.show_on_calendar(date(2026, 3, 1))
    return made


def entered(qtbot: QtBot, around: Around) -> DayLine:
    """Tab from the field before, through the words, into the line."""
    around.before.setFocus()
    for _ in range(2):
        qtbot.keyClick(around.focusWidget(), Qt.Key.Key_Tab)
    assert around.focusWidget() is around.choice.line
    return around.choice.line


def test_the_keyboard_begins_on_the_day_where_the_year_stands_first(qtbot: QtBot, around: Around) -> None:
    line = entered(qtbot, around)
    assert line.currentSection() is QDateEdit.Section.DaySection
    assert line.lineEdit().selectedText() == "1"


@pytest.mark.parametrize(
    ("key", "day"),
    [
        (Qt.Key.Key_Down, date(2026, 2, 28)),
        (Qt.Key.Key_Minus, date(2026, 2, 28)),
        (Qt.Key.Key_Up, date(2026, 3, 2)),
        (Qt.Key.Key_Plus, date(2026, 3, 2)),
        (Qt.Key.Key_PageDown, date(2026, 2, 22)),
        (Qt.Key.Key_PageUp, TODAY),
    ],
)
def test_days_go_on_past_the_end_of_a_month_but_not_into_the_future(
    qtbot: QtBot, around: Around, key: Qt.Key, day: date
) -> None:
    line = entered(qtbot, around)
    qtbot.keyClick(line, key)
    assert around.choice.day() == day
    assert line.lineEdit().selectedText() == str(day.day)


def test_a_day_may_be_typed_at_once(qtbot: QtBot, around: Around) -> None:
    around.choice.show_on_calendar(date(2026, 2, 15))
    qtbot.keyClicks(entered(qtbot, around), "7")
    assert around.choice.day() == date(2026, 2, 7)


def test_months_go_by_months(qtbot: QtBot, around: Around) -> None:
    line = entered(qtbot, around)
    line.setSelectedSection(QDateEdit.Section.MonthSection)
    qtbot.keyClick(line, Qt.Key.Key_Down)
    assert around.choice.day() == date(2026, 2, 1)


def test_a_click_on_the_last_word_leads_into_the_line_and_an_arrow_key_does_not(qtbot: QtBot, around: Around) -> None:
    around.choice.choose(TODAY)
    around.before.setFocus()
    qtbot.keyClick(around.before, Qt.Key.Key_Tab)
    for _ in range(2):
        qtbot.keyClick(around.focusWidget(), Qt.Key.Key_Right)
    assert around.choice.line.isVisible()
    assert around.focusWidget().objectName() == "when-earlier"
    part = around.choice.findChild(QAbstractButton, "when-earlier")
    assert part is not None
    qtbot.mouseClick(part, Qt.MouseButton.LeftButton)
    assert around.focusWidget() is around.choice.line
    assert around.choice.line.currentSection() is QDateEdit.Section.DaySection
