"""By when something shall be done, if by any day: no day, in a week, in a month, or a day on the calendar."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, QDate
from PySide6.QtWidgets import QWidget

from myconnections.ui.theme import Theme
from myconnections.ui.widgets.day_parts import DayParts
from myconnections.ui.widgets.paint import named

translate = QCoreApplication.translate  # by this name the translation tool finds the texts

_DAYS = {"week": 7, "month": 30}


class DueChoice(DayParts):
    """`today` comes from outside; `changed` sends the day, or None for none."""

    def __init__(self, theme: Theme, today: date, parent: QWidget | None = None) -> None:
        self._today = today
        super().__init__(
            theme,
            [
                ("none", translate("DueChoice", "No day")),
                ("week", translate("DueChoice", "In a week")),
                ("month", translate("DueChoice", "In a month")),
                ("day", translate("DueChoice", "A day")),
            ],
            name="due",
            spoken=(translate("DueChoice", "By when"), translate("DueChoice", "Day")),
            shown=today + timedelta(days=14),
            parent=parent,
        )
        self.line.setMinimumDate(QDate(today.year, today.month, today.day))
        named(self, "due-choice", self.tr("By when"))

    def day(self) -> date | None:
        """The day chosen."""
        part = self.parts.choice()
        if part in _DAYS:
            return self._today + timedelta(days=_DAYS[part])
        return self.on_calendar() if part == "day" else None

    def choose(self, day: date | None) -> None:
        """Show `day`, None for none; one that has passed becomes today."""
        near = {None: "none"} | {self._today + timedelta(days=days): part for part, days in _DAYS.items()}
        if day in near:
            self.parts.choose(near[day])
        elif day is not None:
            self.show_on_calendar(day)
