"""One of a few by keyboard: Tab enters at the part that is on, arrows move, the next Tab leaves."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from myconnections.ui.theme import Theme
from myconnections.ui.widgets.chips import Segmented

OPTIONS = [("ja", "Japanese", ""), ("en", "English", ""), ("fr", "French", "")]


class Around(QWidget):
    """The choice between two fields."""

    def __init__(self, theme: Theme, *, may_be_open: bool) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        self.before, self.after = QLineEdit(), QLineEdit()
        self.choice = Segmented(theme, OPTIONS, name="language", spoken="Language", may_be_open=may_be_open)
        for part in (self.before, self.choice, self.after):
            column.addWidget(part)

    def held(self) -> str:
        """The part with the keyboard, or which field."""
        widget = self.focusWidget()
        return {self.before: "before", self.after: "after"}.get(widget) or widget.objectName()  # type: ignore[call-overload,no-any-return]


def shown(qtbot: QtBot, theme: Theme, *, may_be_open: bool = False) -> Around:
    made = Around(theme, may_be_open=may_be_open)
    qtbot.addWidget(made)
    made.show()
    made.before.setFocus()
    return made


def press(qtbot: QtBot, around: Around, key: Qt.Key) -> str:
    qtbot.keyClick(around.focusWidget(), key)
    return around.held()


@pytest.mark.parametrize("on", ["ja", "en", "fr"])
def test_tab_enters_at_the_part_that_is_on_and_leaves(qtbot: QtBot, theme: Theme, on: str) -> None:
    around = shown(qtbot, theme)
    around.choice.choose(on)
    assert press(qtbot, around, Qt.Key.Key_Tab) == f"language-{on}"
    assert press(qtbot, around, Qt.Key.Key_Tab) == "after"
    assert press(qtbot, around, Qt.Key.Key_Backtab) == f"language-{on}"
    assert press(qtbot, around, Qt.Key.Key_Backtab) == "before"


def test_arrows_move_the_choice_and_stop_at_the_ends(qtbot: QtBot, theme: Theme) -> None:
    around = shown(qtbot, theme)
    press(qtbot, around, Qt.Key.Key_Tab)
    keys = (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Left)
    seen = []
    for key in keys:
        press(qtbot, around, key)
        seen.append(around.choice.choice())
    assert seen == ["en", "fr", "fr", "en", "ja", "ja"]
    assert around.held() == "language-ja"
    press(qtbot, around, Qt.Key.Key_Right)
    assert press(qtbot, around, Qt.Key.Key_Tab) == "after"


def test_a_choice_that_may_stay_open_can_be_taken_back(qtbot: QtBot, theme: Theme) -> None:
    around = shown(qtbot, theme, may_be_open=True)
    assert press(qtbot, around, Qt.Key.Key_Tab) == "language-ja"
    assert around.choice.choice() == ""
    assert press(qtbot, around, Qt.Key.Key_Right) == "language-en"
    assert around.choice.choice() == "en"
    assert press(qtbot, around, Qt.Key.Key_Tab) == "after"
    assert press(qtbot, around, Qt.Key.Key_Backtab) == "language-en"
    press(qtbot, around, Qt.Key.Key_Space)
    assert around.choice.choice() == ""
