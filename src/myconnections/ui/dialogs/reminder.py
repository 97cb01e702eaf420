"""A reminder to oneself: what, on which day, about whom if about anybody. For a plan kept before also its "if"."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from myconnections.domain.ids import ReminderId
from myconnections.domain.reminder import Reminder
from myconnections.services import dues
from myconnections.ui.context import Context
from myconnections.ui.dialogs.notebook_form import NotebookForm, ids_of
from myconnections.ui.drafts import Job

translate = QCoreApplication.translate  # by this name the translation tool finds the texts


class ReminderDialog(NotebookForm):
    """New without `reminder`; `name` is that of the person it is about. What is refused is said inside."""

    def __init__(self, context: Context, parent: QWidget, reminder: Reminder | None = None, name: str = "") -> None:
        plan = reminder is not None and reminder.kind == "plan"
        title = translate("ReminderDialog", "Plan") if plan else translate("ReminderDialog", "Reminder")
        super().__init__(context, "reminder", title, parent, width=560)
        before = self._before = reminder or Reminder(ReminderId(0), "free", "", context.clock().date())
        self.moment: QLineEdit | None = None
        if plan:
            self.moment = self.add_line("if", self.tr("If (when or where)"), before.condition)
        hint = self.tr("Look at my notes of the summer")
        self.deed = self.add_line("what", self.tr("What"), before.text, hint, needed=True)
        about = [(before.contact_id, name)] if before.contact_id is not None else []
        self.people = self.add_people("person", self.tr("About whom (may stay empty)"), about, one=True)
        self.day = self.add_day_ahead("day", self.tr("It comes up"))
        if reminder is not None:
            self.day.choose(max(reminder.due, reminder.snoozed_until or reminder.due))
        self.begin("" if reminder is None else str(int(reminder.id)), self.deed)

    def job(self) -> Job:
        """Keep the reminder."""
        wish = replace(
            self._before,
            text=self.deed.text(),
            due=self.day.day(),
            contact_id=next(iter(ids_of(self.people)), None),
            condition="" if self.moment is None else self.moment.text(),
        )
        verb = dues.change_reminder if int(wish.id) else dues.plan
        return lambda vault, now: verb(vault, wish, now)
