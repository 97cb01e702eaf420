"""Fields that a turn of the wheel never changes: it scrolls the form they stand in, whatever lies under the pointer.

Qt's own change their value when the wheel passes over them, and so a form that is scrolled through is changed unseen.
The conventions forbid the plain ones in our windows.
"""

from __future__ import annotations

from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QDateEdit, QSpinBox, QStyle, QStyleOptionComboBox, QWidget

_INSET = 2
"""Pixels that Qt keeps free beside the words."""


class ChoiceField(QComboBox):
    """One of several; its list, once open, scrolls by the wheel like any other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """For the form around."""
        event.ignore()

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """Words without room end in an ellipsis; Qt's own cuts them anywhere."""
        super().initStyleOption(option)
        style = QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        room = self.style().subControlRect(*style).width() - _INSET
        option.currentText = self.fontMetrics().elidedText(option.currentText, Qt.TextElideMode.ElideRight, room)


class NumberField(QSpinBox):
    """A whole number."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """For the form around."""
        event.ignore()


class DayField(QDateEdit):
    """A day of the calendar."""

    def __init__(self, day: QDate | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        if day is not None:
            self.setDate(day)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """For the form around."""
        event.ignore()
