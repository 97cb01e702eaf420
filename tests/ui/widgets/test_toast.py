"""Where a toast stands."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from myconnections.ui.theme import Theme
from myconnections.ui.widgets.toast import Toast


def test_the_toast_keeps_over_what_stands_along_the_lower_edge(theme: Theme, qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(700, 500)
    page.show()
    feet = [QWidget(page), QWidget(page)]
    feet[0].setGeometry(0, page.height() - 72, page.width(), 72)
    now = feet[:1]
    toast = Toast(theme, page, lambda: now[0])
    toast.say("Saved")
    free = toast.geometry()
    assert page.height() - free.bottom() < 72  # a foot that is not seen needs no room
    feet[0].show()
    assert toast.geometry().bottom() < feet[0].y()
    feet[0].move(0, feet[0].y() - 60)
    assert toast.geometry().bottom() < feet[0].y()
    feet[0].hide()
    assert toast.geometry() == free
    now[0] = feet[1]
    toast.place()
    feet[0].show()
    assert toast.geometry() == free
