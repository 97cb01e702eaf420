"""A column brings what is marked in it: read late, folded away, laid out anew; and lets go of who scrolls on."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from myconnections.ui.widgets import one_column
from myconnections.ui.widgets.layouts import empty
from myconnections.ui.widgets.one_column import OneColumn, mark, unfolds


class Shelf:
    """Fifty lines of which five are shown at first, in a column of a page."""

    def __init__(self, qtbot: QtBot) -> None:
        self.page = QWidget()
        self.column = OneColumn(self.page, "column", "Column", gap=4)
        self.rows = QVBoxLayout()
        self.column.body.addLayout(self.rows)
        self.shown = 5
        qtbot.addWidget(self.page)
        self.page.resize(400, 300)
        self.page.show()

    def fill(self) -> None:
        empty(self.rows)
        for number in range(1, self.shown + 1):
            line = QPushButton(f"line {number}")
            line.setObjectName(f"line-{number}")
            mark(line, number)
            self.rows.addWidget(line)
        if self.shown < 50:
            more = QPushButton("more")
            more.clicked.connect(self.more)
            unfolds(more)
            self.rows.addWidget(more)

    def more(self) -> None:
        self.shown += 20
        self.fill()

    def seen(self, number: int) -> bool:
        found = [one for one in self.page.findChildren(QPushButton, f"line-{number}") if not one.isHidden()]
        return bool(found) and not found[-1].visibleRegion().isEmpty()


def test_what_is_folded_away_is_brought_once_it_has_been_read(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(one_column, "_SHOWN", 60_000)  # a busy machine does not let go of it meanwhile
    shelf = Shelf(qtbot)
    shelf.column.bring(37)
    assert not shelf.column.ring.isVisible()
    shelf.fill()
    qtbot.waitUntil(lambda: shelf.seen(37))
    assert (shelf.shown, shelf.column.ring.isVisible()) == (45, True)
    shelf.fill()  # made anew, and found again
    qtbot.waitUntil(lambda: shelf.seen(37) and shelf.column.ring.isVisible())
    bar = shelf.column.verticalScrollBar()
    qtbot.wait(120)
    bar.setValue(0)
    qtbot.wait(120)
    assert bar.value() == 0
    shelf.page.hide()
    assert not shelf.column.ring.isVisible()


def test_what_is_nowhere_changes_nothing(qtbot: QtBot) -> None:
    shelf = Shelf(qtbot)
    shelf.shown = 50
    shelf.fill()
    shelf.column.bring(99)
    qtbot.wait(120)
    assert (shelf.column.verticalScrollBar().value(), shelf.column.ring.isVisible()) == (0, False)


def test_a_bar_that_does_not_know_the_new_height_yet_is_asked_again(qtbot: QtBot) -> None:
    shelf = Shelf(qtbot)
    shelf.shown = 50
    shelf.fill()
    bar = shelf.column.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    qtbot.wait(20)
    whole = bar.maximum()
    bar.setMaximum(0)
    shelf.column.bring(37)
    assert not shelf.seen(37)
    bar.setMaximum(whole)
    qtbot.waitUntil(lambda: shelf.seen(37))
