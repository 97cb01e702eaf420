"""When it shall be: today, tomorrow, in a week, or a day on the calendar. Never a day that has passed."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QWidget

from myconnections.ui.theme import Theme
from myconnections.ui.widgets.chips import Segmented
from myconnections.ui.widgets.date_choice import dress_calendar
from myconnections.ui.widgets.paint import named

_DAYS = {"today": 0, "tomorrow": 1, "week": 7}


class DayAhead(QWidget):
    """`today` comes from outside; `changed` sends the day chosen. Tomorrow to begin with."""

    changed = Signal(object)

    def __init__(self, theme: Theme, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._today = today
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space("s"))
        words = [
            ("today", self.tr("Today"), ""),
            ("tomorrow", self.tr("Tomorrow"), ""),
            ("week", self.tr("In a week"), ""),
            ("other", self.tr("Another day"), "calendar"),
        ]
        spoken = self.tr("When")
        self._parts = Segmented(theme, words, name="ahead", spoken=spoken)
        self._parts.choose("tomorrow")
        later = today + timedelta(days=14)
        self._day = QDateEdit(QDate(later.year, later.month, later.day))
        self._day.setCalendarPopup(True)
        self._day.setMinimumDate(QDate(today.year, today.month, today.day))
        self._day.setDisplayFormat("yyyy-MM-dd")
        self._day.setMinimumWidth(140)
        self._day.setFixedHeight(theme.size("control"))
        named(self._day, "ahead-day", self.tr("Day"))
        self._dress()
        theme.changed.connect(self._dress)
        self._day.hide()
        named(self, "day-ahead", spoken)
        row.addWidget(self._parts)
        row.addWidget(self._day)
        row.addStretch(1)
        self._parts.chosen.connect(self._switch)
        self._day.dateChanged.connect(lambda _day: self.changed.emit(self.day()))

    def day(self) -> date:
        """The day chosen."""
        days = _DAYS.get(self._parts.choice())
        if days is not None:
            return self._today + timedelta(days=days)
        shown = self._day.date()
        return date(shown.year(), shown.month(), shown.day())

    def choose(self, day: date) -> None:
        """Show `day`; one that has passed becomes today."""
        ahead = max(0, (day - self._today).days)
        near = next((key for key, days in _DAYS.items() if days == ahead), "other")
        if near == "other":
            self._day.setDate(QDate(day.year, day.month, day.day))
        self._parts.choose(near)

    def _dress(self) -> None:
        dress_calendar(self._day.calendarWidget(), self._theme)

    def _switch(self, part: str) -> None:
        self._day.setVisible(part == "other")
        self.changed.emit(self.day())
