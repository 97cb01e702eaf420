"""Several people are chosen by writing; answers that come too late are let go."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from myconnections.ui.theme import Theme
from myconnections.ui.widgets.chips import Chip
from myconnections.ui.widgets.people_chips import Found, PeopleChips

OBA = Found("1", "大庭 周子", "潮見書房")
KAJI = Found("2", "梶 友梨", "フリーランス")


class Asked:
    """A provider that answers when the test says so."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, Callable[[Sequence[Found]], None]]] = []

    def __call__(self, text: str, answer: Callable[[Sequence[Found]], None]) -> None:
        self.calls.append((text, answer))


@pytest.fixture
def chips(theme: Theme, qtbot: QtBot) -> tuple[PeopleChips, Asked, QLineEdit]:
    asked = Asked()
    made = PeopleChips(theme, asked, name="who", spoken="だれと", hint="名前を書く")
    qtbot.addWidget(made)
    made.resize(500, 40)
    made.show()
    field = made.findChild(QLineEdit, "who-field")
    field.setFocus()
    return made, asked, field


def test_write_pick_and_take_away(chips: tuple[PeopleChips, Asked, QLineEdit], qtbot: QtBot) -> None:
    made, asked, field = chips
    qtbot.keyClicks(field, "oba")
    qtbot.waitUntil(lambda: [text for text, _ in asked.calls] == ["oba"])
    asked.calls[-1][1]([OBA, KAJI])
    assert made._popup.isVisible()
    with qtbot.waitSignal(made.changed) as sent:
        qtbot.keyClick(made._popup, Qt.Key.Key_Return)
    assert sent.args == [("1",)]
    qtbot.waitUntil(lambda: not field.text())
    assert not made.grab().isNull()
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    assert made.keys() == ()


def test_nobody_found_is_said_and_picks_nobody(chips: tuple[PeopleChips, Asked, QLineEdit], qtbot: QtBot) -> None:
    made, asked, field = chips
    qtbot.keyClicks(field, "zz")
    qtbot.waitUntil(lambda: bool(asked.calls))
    asked.calls[-1][1]([])
    assert made._popup.isVisible()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return):
        qtbot.keyClick(made._popup, key)
    assert made.keys() == ()
    qtbot.waitUntil(lambda: field.text() == "zz")
    assert not made._popup.viewport().grab().isNull()


def test_the_down_key_reaches_the_second(chips: tuple[PeopleChips, Asked, QLineEdit], qtbot: QtBot) -> None:
    made, asked, field = chips
    qtbot.keyClicks(field, "a")
    qtbot.waitUntil(lambda: bool(asked.calls))
    asked.calls[-1][1]([OBA, KAJI])
    assert not made._popup.grab().isNull()
    qtbot.keyClick(made._popup, Qt.Key.Key_Down)
    qtbot.keyClick(made._popup, Qt.Key.Key_Return)
    assert made.keys() == ("2",)


def test_a_late_answer_is_let_go(chips: tuple[PeopleChips, Asked, QLineEdit], qtbot: QtBot) -> None:
    made, asked, field = chips
    qtbot.keyClicks(field, "o")
    qtbot.waitUntil(lambda: len(asked.calls) == 1)
    qtbot.keyClicks(field, "b")
    qtbot.waitUntil(lambda: len(asked.calls) == 2)
    asked.calls[0][1]([OBA])
    assert not made._popup.isVisible()
    asked.calls[1][1]([])
    assert made._popup.model().index(0, 0).data() == "Nobody found"


def test_one_person_stays_one_chip(chips: tuple[PeopleChips, Asked, QLineEdit], qtbot: QtBot) -> None:
    made, _, field = chips
    made.add(OBA)
    made.add(OBA)
    made.add(KAJI)
    assert made.keys() == ("1", "2")
    chip = made.findChild(Chip, "chip-1")
    chip.closed.emit()
    assert made.keys() == ("2",)
    assert made.focusWidget() is field
    made.remove("9")
    assert made.keys() == ("2",)


def test_the_list_closes_before_the_keyboard_leaves(chips: tuple[PeopleChips, Asked, QLineEdit], qtbot: QtBot) -> None:
    made, asked, field = chips
    beside = QLineEdit(made)
    beside.show()
    left: list[bool] = []
    made._field.focus_moved.connect(lambda: left.append(not field.hasFocus()))
    qtbot.keyClicks(field, "oba")
    qtbot.waitUntil(lambda: bool(asked.calls))
    asked.calls[-1][1]([OBA, KAJI])
    assert made._popup.isVisible()
    beside.setFocus(Qt.FocusReason.TabFocusReason)
    assert not made._popup.isVisible()
    assert left == [True]  # the field was told, so that its caret goes
    asked.calls[-1][1]([KAJI])
    assert not made._popup.isVisible()
