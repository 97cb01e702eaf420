"""The forms of the letting-go log: what used to work and what is tried instead, a trial, and the plan of the next."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from myconnections.domain.ids import ContactId
from myconnections.domain.letting_go import LettingGo, Since
from myconnections.domain.reminder import Reminder
from myconnections.services import letting
from myconnections.services.changes import Changes
from myconnections.services.letting import LettingRow
from myconnections.services.ports import OpenVault
from myconnections.ui import texts_growth as texts
from myconnections.ui.context import Context
from myconnections.ui.dialogs.notebook_form import NotebookForm, ids_of
from myconnections.ui.dialogs.plan import PlanDialog
from myconnections.ui.drafts import Job

translate = QCoreApplication.translate  # by this name the translation tool finds the texts
Names = Mapping[ContactId, str]


def since_choices(context: Context) -> list[tuple[str, str]]:
    """What I may do now, each with its word."""
    return [(one.value, context.wording.word(texts.SINCE, one.value)) for one in Since]


class LettingForm(NotebookForm):
    """Something to let go of, a new one without `row`."""

    def __init__(self, context: Context, parent: QWidget, row: LettingRow | None, names: Names) -> None:
        title = translate("LettingForm", "Something to let go of")
        super().__init__(context, "letting", title, parent, width=560)
        self._row = row
        body = LettingGo("") if row is None else row.entry.body
        hint = self.tr("A way of doing things that fits less than it did")
        self.used_to = self.add_text("used-to", self.tr("What used to work"), body.used_to, hint, 2, needed=True)
        hint = self.tr("May be small, and may stay empty for now")
        self.instead = self.add_text("instead", self.tr("What I try instead"), body.instead, hint, 2)
        people = [] if row is None else [(who, names[who]) for who in row.entry.those()]
        self.people = self.add_people("people", self.tr("With whom (may stay empty)"), people)
        if row is None:
            self.day = self.add_past_day("day", self.tr("Since when"), context.clock().date())
        else:
            self.since = self.add_choice("since", self.tr("What I do now"), since_choices(context), body.since.value)
        self.begin("" if row is None else str(int(row.entry.id)), self.used_to)

    def job(self) -> Job:
        """Keep it; what was tried stays."""
        used_to, instead = self.used_to.toPlainText(), self.instead.toPlainText()
        people = ids_of(self.people)
        if self._row is None:
            day = self.day.day()
            body = LettingGo(used_to, instead)
            return lambda vault, now: letting.add(vault, body, now, day=day, people=people)
        key, since = self._row.entry.id, Since(self.since.currentData())
        return lambda vault, now: letting.change(
            vault, key, now, used_to=used_to, instead=instead, since=since, people=people
        )


class TriedForm(NotebookForm):
    """It was tried: what happened, when, and what I do now."""

    def __init__(self, context: Context, parent: QWidget, row: LettingRow) -> None:
        super().__init__(context, "letting-tried", translate("TriedForm", "What happened"), parent, width=560)
        self._key, body = row.entry.id, row.entry.body
        self.add_remark(body.instead or body.used_to)
        hint = self.tr("What I did, what came back, what I noticed")
        self.happened = self.add_text("happened", self.tr("What happened when I tried it"), "", hint, needed=True)
        today = context.clock().date()
        day = row.plan.due if row.plan is not None and row.plan.due <= today else today
        self.day = self.add_past_day("day", self.tr("When"), day)
        self.since = self.add_choice("since", self.tr("What I do now"), since_choices(context), body.since.value)
        self.begin(str(int(row.entry.id)), self.happened)

    def job(self) -> Job:
        """Keep the trial."""
        key, happened, day = self._key, self.happened.toPlainText(), self.day.day()
        since = Since(self.since.currentData())
        return lambda vault, now: letting.tried(vault, key, happened, now, day=day, since=since)


def plan(context: Context, parent: QWidget, row: LettingRow, names: Names) -> PlanDialog:
    """The form of an if-then plan of the next trial; one made before stands in it."""
    key, before = int(row.entry.id), row.plan
    people = [(who, names[who]) for who in row.entry.those()]
    if before is not None:
        people = [one for one in people if one[0] == before.contact_id]

    def save(vault: OpenVault, made: Reminder, now: datetime) -> Changes:
        return letting.plan(vault, key, made.condition, made.text, made.due, now, contact_id=made.contact_id)

    return PlanDialog(
        context,
        "",
        parent,
        save=save,
        text=row.entry.body.instead if before is None else before.text,
        moment="" if before is None else before.condition,
        people=people[:1],
        day=None if before is None else before.due,
        form="letting-plan",
        about=str(key),
    )
