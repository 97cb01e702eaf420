"""A form that is scrolled by the wheel is not changed by it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QDate, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QScrollArea,
    QStyleOptionComboBox,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from myconnections.ui.widgets.choice import ChoiceField, DayField, NumberField


def _filled(field: QWidget) -> QWidget:
    if isinstance(field, ChoiceField):
        field.addItems(["none", "some", "much"])
    elif isinstance(field, DayField):
        field.setDate(QDate(2026, 11, 21))
    return field


def _said(field: QWidget) -> str:
    if isinstance(field, QComboBox):
        return field.currentText()
    assert isinstance(field, QAbstractSpinBox)
    return field.text()


@pytest.mark.parametrize("make", [ChoiceField, NumberField, DayField])
@pytest.mark.parametrize("held", [False, True], ids=["passing", "with the keyboard"])
def test_the_wheel_scrolls_the_form_and_changes_nothing(qtbot: QtBot, make: type[QWidget], held: bool) -> None:
    area, inside = QScrollArea(), QWidget()
    qtbot.addWidget(area)
    column = QVBoxLayout(inside)
    field = _filled(make())
    column.addWidget(field)
    column.addSpacing(2000)
    area.setWidget(inside)
    area.resize(300, 200)
    area.show()
    qtbot.waitExposed(area)
    if held:
        field.setFocus()
    before, place = _said(field), QPointF(field.rect().center())
    turn = QWheelEvent(
        place,
        QPointF(field.mapToGlobal(field.rect().center())),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(field, turn)
    assert _said(field) == before
    assert not turn.isAccepted()
    assert field.focusPolicy() == Qt.FocusPolicy.StrongFocus


def test_words_without_room_end_in_an_ellipsis(qtbot: QtBot) -> None:
    field = ChoiceField()
    qtbot.addWidget(field)
    field.addItem("Contact days a year")
    told = QStyleOptionComboBox()
    field.resize(110, 32)
    field.initStyleOption(told)
    assert told.currentText.endswith("…")
    assert field.currentText() == "Contact days a year"
    field.resize(400, 32)
    field.initStyleOption(told)
    assert told.currentText == "Contact days a year"
