"""By when something shall be done, if by any day: no day, in a week, in a month, or a day on the calendar."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QWidget

from myconnections.ui.theme import Theme
from myconnections.ui.widgets.chips import Segmented
from myconnections.ui.widgets.date_choice import dress_calendar
from myconnections.ui.widgets.paint import named

_DAYS = {"week": 7, "month": 30}


class DueChoice(QWidget):
    """`today` comes from outside; `changed` sends the day, or None for none."""

    changed = Signal(object)

    def __init__(self, theme: Theme, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._today = today
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space("s"))
        words = [
            ("none", self.tr("No day"), ""),
            ("week", self.tr("In a week"), ""),
            ("month", self.tr("In a month"), ""),
            ("day", self.tr("A day"), "calendar"),
        ]
        spoken = self.tr("By when")
        self._parts = Segmented(theme, words, name="due", spoken=spoken)
        later = today + timedelta(days=14)
        self._day = QDateEdit(QDate(later.year, later.month, later.day))
        self._day.setCalendarPopup(True)
        self._day.setMinimumDate(QDate(today.year, today.month, today.day))
        self._day.setDisplayFormat("yyyy-MM-dd")
        self._day.setMinimumWidth(140)
        self._day.setFixedHeight(theme.size("control"))
        named(self._day, "due-day", self.tr("Day"))
        self._dress()
        theme.changed.connect(self._dress)
        self._day.hide()
        named(self, "due-choice", spoken)
        row.addWidget(self._parts)
        row.addWidget(self._day)
        row.addStretch(1)
        self._parts.chosen.connect(self._switch)
        self._day.dateChanged.connect(lambda _day: self.changed.emit(self.day()))

    def day(self) -> date | None:
        """The day chosen."""
        part = self._parts.choice()
        if part in _DAYS:
            return self._today + timedelta(days=_DAYS[part])
        shown = self._day.date()
        return date(shown.year(), shown.month(), shown.day()) if part == "day" else None

    def _dress(self) -> None:
        dress_calendar(self._day.calendarWidget(), self._theme)

    def _switch(self, part: str) -> None:
        self._day.setVisible(part == "day")
        self.changed.emit(self.day())
