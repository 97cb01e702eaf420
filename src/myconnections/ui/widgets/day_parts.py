"""A row of words for near days, the last of which opens a line with a calendar: what the choices of a day share."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QDateEdit, QHBoxLayout, QToolButton, QWidget

from myconnections.ui import icons
from myconnections.ui.theme import Theme
from myconnections.ui.widgets.chips import Segmented
from myconnections.ui.widgets.paint import named


class DayParts(QWidget):
    """`words` are (key, word), `spoken` names the row and the line with the calendar, `shown` is its day at first.

    `changed` sends what `day` gives.
    """

    changed = Signal(object)

    def __init__(
        self,
        theme: Theme,
        words: Sequence[tuple[str, str]],
        *,
        name: str,
        spoken: tuple[str, str],
        shown: date,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._last = words[-1][0]
        signs = [(key, word, "calendar" if key == self._last else "") for key, word in words]
        self.parts = Segmented(theme, signs, name=name, spoken=spoken[0])
        self.line = QDateEdit(QDate(shown.year, shown.month, shown.day))
        self.line.setCalendarPopup(True)
        self.line.setDisplayFormat(self.tr("d MMM yyyy"))
        self.line.setMinimumWidth(156)
        self.line.setFixedHeight(theme.size("control"))
        named(self.line, f"{name}-day", spoken[1])
        self._dress()
        theme.changed.connect(self._dress)
        self.line.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space("s"))
        row.addWidget(self.parts)
        row.addWidget(self.line)
        row.addStretch(1)
        self.parts.chosen.connect(self._switch)
        self.line.dateChanged.connect(lambda _day: self.changed.emit(self.day()))

    def day(self) -> date | None:
        """The day chosen, None for none."""
        raise NotImplementedError

    def on_calendar(self) -> date:
        """The day in the line."""
        shown = self.line.date()
        return date(shown.year(), shown.month(), shown.day())

    def show_on_calendar(self, day: date) -> None:
        """Choose a day by the line."""
        self.line.setDate(QDate(day.year, day.month, day.day))
        self.parts.choose(self._last)

    def _switch(self, part: str) -> None:
        self.line.setVisible(part == self._last)
        self.changed.emit(self.day())

    def _dress(self) -> None:
        dress_calendar(self._theme, self.line.calendarWidget())


def dress_calendar(theme: Theme, calendar: QCalendarWidget) -> None:
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
