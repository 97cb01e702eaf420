"""When it shall be: today, tomorrow, in a week, or a day on the calendar. Never a day that has passed."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, QDate
from PySide6.QtWidgets import QWidget

from myconnections.ui.theme import Theme
from myconnections.ui.widgets.day_parts import DayParts
from myconnections.ui.widgets.paint import named

translate = QCoreApplication.translate  # by this name the translation tool finds the texts

_DAYS = {"today": 0, "tomorrow": 1, "week": 7}


class DayAhead(DayParts):
    """`today` comes from outside; `changed` sends the day chosen. Tomorrow to begin with."""

    def __init__(self, theme: Theme, today: date, parent: QWidget | None = None) -> None:
        self._today = today
        super().__init__(
            theme,
            [
                ("today", translate("DayAhead", "Today")),
                ("tomorrow", translate("DayAhead", "Tomorrow")),
                ("week", translate("DayAhead", "In a week")),
                ("other", translate("DayAhead", "Another day")),
            ],
            name="ahead",
            spoken=(translate("DayAhead", "When"), translate("DayAhead", "Day")),
            shown=today + timedelta(days=14),
            parent=parent,
        )
        self.line.setMinimumDate(QDate(today.year, today.month, today.day))
        self.parts.choose("tomorrow")
        named(self, "day-ahead", self.tr("When"))

    def day(self) -> date:
        """The day chosen."""
        days = _DAYS.get(self.parts.choice())
        return self.on_calendar() if days is None else self._today + timedelta(days=days)

    def choose(self, day: date) -> None:
        """Show `day`; one that has passed becomes today."""
        ahead = max(0, (day - self._today).days)
        near = next((key for key, days in _DAYS.items() if days == ahead), "")
        if near:
            self.parts.choose(near)
        else:
            self.show_on_calendar(day)
