"""When it was: today, yesterday, or a day on the calendar. Never a day to come."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, QDate
from PySide6.QtWidgets import QWidget

from myconnections.ui.theme import Theme
from myconnections.ui.widgets.day_parts import DayParts
from myconnections.ui.widgets.paint import named

translate = QCoreApplication.translate  # by this name the translation tool finds the texts


class DateChoice(DayParts):
    """`today` comes from outside; `changed` sends the day chosen."""

    def __init__(self, theme: Theme, today: date, parent: QWidget | None = None) -> None:
        self._today = today
        # Not `self.tr`: what asks Qt before it is made may take the process with it.
        super().__init__(
            theme,
            [
                ("today", translate("DateChoice", "Today")),
                ("yesterday", translate("DateChoice", "Yesterday")),
                ("earlier", translate("DateChoice", "Earlier")),
            ],
            name="when",
            spoken=(translate("DateChoice", "When"), translate("DateChoice", "Day")),
            shown=today - timedelta(days=2),
            parent=parent,
        )
        self.line.setMaximumDate(QDate(today.year, today.month, today.day))
        named(self, "date-choice", self.tr("When"))

    def day(self) -> date:
        """The day chosen."""
        part = self.parts.choice()
        return self.on_calendar() if part == "earlier" else self._today - timedelta(days=int(part == "yesterday"))

    def choose(self, day: date) -> None:
        """Show `day`; one to come becomes today."""
        back = (self._today - day).days
        if back <= 1:
            self.parts.choose("yesterday" if back == 1 else "today")
        else:
            self.show_on_calendar(day)
