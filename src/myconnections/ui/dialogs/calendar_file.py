"""Handing out promises, plans and birthdays as a calendar file: with names or without, then where to."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QWidget

from myconnections.services import calendars
from myconnections.services.calendars import CalendarWish, CalendarWritten
from myconnections.services.ports import OpenVault
from myconnections.ui.context import Context
from myconnections.ui.dialogs.form import Form
from myconnections.ui.texts_words import CALENDAR
from myconnections.ui.widgets.chips import Segmented
from myconnections.ui.widgets.labels import Paragraph
from myconnections.ui.widgets.paint import named

translate = QCoreApplication.translate  # by this name the translation tool finds the texts


class CalendarDialog(Form):
    """Titles name nobody unless the person wants it: calendars are copied to servers and shown on locked screens."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(
            context.theme, "calendar-file", translate("CalendarDialog", "Calendar file"), parent, width=640
        )
        self._context, self._over = context, parent
        said = self.tr("One file (.ics) for your calendar with what is open, each on its day, with an alarm at nine.")
        self.body.addWidget(Paragraph(context.theme, said, tone="quiet"))
        titles = [("plain", self.tr("Neutral"), ""), ("named", self.tr("With names"), "")]
        self._titles = Segmented(context.theme, titles, name="calendar-titles", spoken=self.tr("Titles"))
        self._titles.choose("plain")
        why = self.tr("“A promise” gives nobody away: calendars are copied to servers and seen by others.")
        self.line(self.tr("Titles"), self._titles, why)
        forms = [("tasks", self.tr("Tasks"), ""), ("events", self.tr("Entries of the day"), "")]
        self._form = Segmented(context.theme, forms, name="calendar-form", spoken=self.tr("As"))
        self._form.choose("tasks")
        self.line(self.tr("As"), self._form, self.tr("Tasks can be ticked off; not every calendar shows them."))
        self._birthdays = QCheckBox(self.tr("Birthdays, too"))
        named(self._birthdays, "calendar-birthdays", self._birthdays.text())
        self._birthdays.setChecked(True)
        self.line(self.tr("Birthdays"), self._birthdays)
        self.body.addStretch(1)
        self.add_button(self.tr("Cancel"), "calendar-cancel").clicked.connect(self.reject)
        self.add_button(self.tr("Choose where…"), "calendar-save", "primary").clicked.connect(self._ask_where)

    def wish(self) -> CalendarWish:
        """What is chosen."""
        return CalendarWish(
            self._titles.choice() == "named", self._birthdays.isChecked(), self._form.choice() == "events"
        )

    def _ask_where(self) -> None:
        context, wish, parent = self._context, self.wish(), self._over
        words, many = context.wording, self.tr("{dues} entries and {birthdays} birthdays written to {file}")

        def write(path: Path) -> None:
            def job(vault: OpenVault, now: datetime) -> CalendarWritten:
                return calendars.calendar(vault, path, wish, lambda kind, facts: words.pair(CALENDAR[kind], facts), now)

            def told(done: CalendarWritten) -> None:
                facts = {"dues": f"{done.dues:,}", "birthdays": f"{done.birthdays:,}", "file": done.file.name}
                context.acting.tell(many.format(**facts))

            context.acting.read(job, told)

        suggested = f"my-connections-{context.clock():%Y-%m-%d}.ics"
        title, kind = self.tr("Calendar file"), self.tr("Calendar (*.ics)")
        self.accept()
        context.prompts.save_path(parent, title, suggested, [kind], write)
