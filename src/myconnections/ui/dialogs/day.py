"""Asks for the day until which something waits."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, QDate
from PySide6.QtWidgets import QCalendarWidget, QWidget

from myconnections.ui.context import Context
from myconnections.ui.dialogs.form import Form
from myconnections.ui.widgets.day_parts import dress_calendar
from myconnections.ui.widgets.paint import named

translate = QCoreApplication.translate  # by this name the translation tool finds the texts


class DayDialog(Form):
    """A calendar from tomorrow on; `chosen` gets the day."""

    def __init__(self, context: Context, parent: QWidget, chosen: Callable[[date], object]) -> None:
        super().__init__(context.theme, "wait-day", translate("DayDialog", "Until which day?"), parent, width=400)
        self._chosen = chosen
        tomorrow = context.clock().date() + timedelta(days=1)
        self.calendar = QCalendarWidget()
        self.calendar.setMinimumDate(QDate(tomorrow.year, tomorrow.month, tomorrow.day))
        dress_calendar(context.theme, self.calendar)
        context.theme.changed.connect(self._dress)
        named(self.calendar, "wait-calendar", self.tr("Until which day?"))
        self.body.addWidget(self.calendar)
        self.add_button(self.tr("Cancel"), "wait-cancel").clicked.connect(self.reject)
        self.add_button(self.tr("Choose"), "wait-save", "primary").clicked.connect(self._choose)
        self.calendar.activated.connect(lambda _day: self._choose())
        self.calendar.setFocus()

    def _dress(self) -> None:
        dress_calendar(self.theme, self.calendar)

    def _choose(self) -> None:
        day = self.calendar.selectedDate()
        self.accept()
        self._chosen(date(day.year(), day.month(), day.day()))
