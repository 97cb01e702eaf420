"""What becomes of an answer to something due, on Today and among what is coming."""

from __future__ import annotations

from datetime import date, datetime
from functools import partial

from PySide6.QtCore import QObject, Signal

from myconnections.domain.encounter import By, EncounterKind
from myconnections.domain.ids import ContactId
from myconnections.domain.introduction import Introduction
from myconnections.domain.reminder import Reminder
from myconnections.services import coming, dues, encounters
from myconnections.services.changes import Changes
from myconnections.services.ports import OpenVault
from myconnections.services.views import Due, LogDraft
from myconnections.ui import notebook
from myconnections.ui.dialogs.day import DayDialog
from myconnections.ui.dialogs.quick_log import QuickLog, Save
from myconnections.ui.dialogs.reminder import ReminderDialog
from myconnections.ui.dues import answers
from myconnections.ui.page import Page


class DueDeeds(QObject):
    """Does what a row of something due sends; asks where more has to be known. `done` sends what one click settled."""

    done = Signal(object)

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page, self._context = page, page.context

    def settle(self, what: str, due: Due, detail: object) -> None:
        """Do or ask; `what` and `detail` as `DueRow.acted` sends them."""
        if what == "show":
            self._page.wants.emit("person", due.contact_id)
        elif what == "open":
            self._page.wants.emit("page", _place(due))
        elif what == "add":
            self._page.wants.emit("add", None)
        elif what == "log" and due.contact_id is not None:
            self.log(due.contact_id, encounters.log, ("log", ""))
        elif what == "done" and due.kind == "plan" and due.contact_id is not None:
            self.finish(due.contact_id, due.ref)
        elif what == "wait_day":
            self._ask_day(due)
        elif what == "edit":
            self._edit(due)
        else:
            if what == "done":
                self.done.emit(due)
            self._context.acting.do(answers.of_due(what, due, detail))

    def log(self, who: ContactId | None, save: Save, place: tuple[str, str]) -> None:
        """Ask what was done with this person; `save` keeps it, and with it what was answered, in one act."""
        ids = () if who is None else (who,)
        dialog = QuickLog(self._context, ids, self._page, kind=EncounterKind.MESSAGE, by=By.ME, save=save, place=place)
        self._context.prompts.show(dialog)

    def finish(self, who: ContactId | None, reminder_id: int) -> None:
        """Ask what was done about a plan."""
        self.log(who, partial(_done, reminder_id), ("done", str(reminder_id)))

    def remind(self, reminder: Reminder | None = None, name: str = "") -> None:
        """Write a new reminder, or one that is kept again."""
        self._context.prompts.show(ReminderDialog(self._context, self._page, reminder, name))

    def _edit(self, due: Due) -> None:
        def job(vault: OpenVault, _now: datetime) -> Reminder:
            return coming.reminder(vault, due.ref)

        self._context.acting.read(job, lambda found: self.remind(found, due.name), owner=self)

    def _ask_day(self, due: Due) -> None:
        def chosen(day: date) -> None:
            self._context.acting.do(answers.of_due("wait", due, day))

        self._context.prompts.show(DayDialog(self._context, self._page, chosen))


def _place(due: Due) -> str:
    """The page, and the part of it, that something due belongs to."""
    if due.kind == "review":
        return f"review/{due.facts['week']}"
    if due.kind == Introduction.KIND:
        return notebook.target(due.kind, due.ref)
    part = f"gathering:{due.ref}" if due.kind == "gathering" else f"community:{due.facts['community']}"
    return f"communities/{part}"


def _done(reminder_id: int, vault: OpenVault, draft: LogDraft, now: datetime) -> Changes:
    return dues.done(vault, reminder_id, now, draft)
