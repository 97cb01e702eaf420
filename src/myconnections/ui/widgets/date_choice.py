"""When it was: today, yesterday, or a day on the calendar. Never a day to come."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QDateEdit, QHBoxLayout, QToolButton, QWidget

from myconnections.ui import icons
from myconnections.ui.theme import Theme
from myconnections.ui.widgets.chips import Segmented
from myconnections.ui.widgets.paint import named


class DateChoice(QWidget):
    """`today` comes from outside; `changed` sends the day chosen."""

    changed = Signal(object)

    def __init__(self, theme: Theme, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space("s"))
        words = [
            ("today", self.tr("Today"), ""),
            ("yesterday", self.tr("Yesterday"), ""),
            ("earlier", self.tr("Earlier"), "calendar"),
        ]
        spoken = self.tr("When")
        self._parts = Segmented(theme, words, name="when", spoken=spoken)
        self._day = QDateEdit(_qt(today - timedelta(days=2)))
        self._day.setCalendarPopup(True)
        self._day.setMaximumDate(_qt(today))
        self._day.setDisplayFormat("yyyy-MM-dd")
        self._day.setMinimumWidth(140)
        self._day.setFixedHeight(theme.size("control"))
        named(self._day, "when-day", self.tr("Day"))
        self._theme = theme
        self._dress()
        theme.changed.connect(self._dress)
        self._day.hide()
        named(self, "date-choice", spoken)
        row.addWidget(self._parts)
        row.addWidget(self._day)
        row.addStretch(1)
        self._parts.chosen.connect(self._switch)
        self._day.dateChanged.connect(lambda _day: self.changed.emit(self.day()))

    def day(self) -> date:
        """The day chosen."""
        part = self._parts.choice()
        if part == "earlier":
            shown = self._day.date()
            return date(shown.year(), shown.month(), shown.day())
        return self._today - timedelta(days=int(part == "yesterday"))

    def choose(self, day: date) -> None:
        """Show `day`; one to come becomes today."""
        back = (self._today - day).days
        if back <= 1:
            self._parts.choose("yesterday" if back == 1 else "today")
        else:
            self._day.setDate(_qt(day))
            self._parts.choose("earlier")

    def _dress(self) -> None:
        dress_calendar(self._day.calendarWidget(), self._theme)

    def _switch(self, part: str) -> None:
        self._day.setVisible(part == "earlier")
        self.changed.emit(self.day())


def dress_calendar(calendar: QCalendarWidget, theme: Theme) -> None:
    """Qt's own calendar has red weekends and black arrows, in the dark too: give it the colors of the theme."""
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    plain = QTextCharFormat()
    plain.setForeground(theme.color("ink"))
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(day, plain)
    quiet = QTextCharFormat()
    quiet.setForeground(theme.color("quiet"))
    calendar.setHeaderTextFormat(quiet)
    for name, icon in (("qt_calendar_prevmonth", "left"), ("qt_calendar_nextmonth", "right")):
        button = calendar.findChild(QToolButton, name)
        if isinstance(button, QToolButton):
            button.setIcon(icons.icon(icon, theme.color("ink")))


def _qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
