"""The forms of an obstacle: what it was and with whom, a step of one's own, its plan, and what happened after."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from myconnections.domain.entry import Part
from myconnections.domain.ids import ContactId
from myconnections.domain.obstacle import ObstacleKind
from myconnections.domain.reminder import Reminder
from myconnections.services import obstacles
from myconnections.services.changes import Changes
from myconnections.services.obstacles import ObstacleRow
from myconnections.services.ports import OpenVault
from myconnections.ui import step_words, texts_steps
from myconnections.ui.context import Context
from myconnections.ui.dialogs.notebook_form import NotebookForm, ids_of
from myconnections.ui.dialogs.plan import PlanDialog
from myconnections.ui.drafts import Job

translate = QCoreApplication.translate  # by this name the translation tool finds the texts
Names = Mapping[ContactId, str]


class ObstacleForm(NotebookForm):
    """An obstacle set right: its kind, the words, with whom, and the day."""

    def __init__(self, context: Context, parent: QWidget, row: ObstacleRow, names: Names) -> None:
        super().__init__(
            context, "obstacle-edit", translate("ObstacleForm", "What stood in the way"), parent, width=560
        )
        self._entry = row.entry
        body, words = row.entry.body, context.wording
        kinds = [(kind.value, words.word(texts_steps.OBSTACLES, kind.value)) for kind in ObstacleKind]
        self.kind = self.add_choice("kind", self.tr("Kind"), kinds, body.kind.value)
        self.what = self.add_text("what", self.tr("In your own words (may stay empty)"), body.what)
        people = [(who, names[who]) for who in row.entry.those()]
        self.people = self.add_people("people", self.tr("With whom (may stay empty)"), people)
        self.day = self.add_past_day("day", self.tr("When"), row.entry.day)
        self.begin(str(int(row.entry.id)), self.what)

    def job(self) -> Job:
        """Keep it; the steps against it stay."""
        body = replace(self._entry.body, kind=ObstacleKind(self.kind.currentData()), what=self.what.toPlainText())
        people = tuple(Part(who) for who in ids_of(self.people))
        after = replace(self._entry, body=body, day=self.day.day(), people=people)
        return lambda vault, now: obstacles.change(vault, after, now)


class OwnStepForm(NotebookForm):
    """A step of one's own against an obstacle."""

    def __init__(self, context: Context, parent: QWidget, row: ObstacleRow) -> None:
        super().__init__(context, "obstacle-own", translate("OwnStepForm", "A step of my own"), parent, width=520)
        self._key = int(row.entry.id)
        hint = self.tr("Under five minutes, so small that it can be done today")
        self.step = self.add_line("step", self.tr("What I will do"), "", hint, needed=True)
        self.begin(str(self._key), self.step)

    def job(self) -> Job:
        """Put the step beside those chosen."""
        key, text = self._key, self.step.text()
        return lambda vault, now: obstacles.answer(vault, key, text, now)


class AfterForm(NotebookForm):
    """What happened after a step was taken, and on which day that was."""

    def __init__(self, context: Context, parent: QWidget, row: ObstacleRow, place: int) -> None:
        one = row.entry.body.answers[place]
        asked = context.wording.pair(texts_steps.MET["ask"], {"text": one.text})
        super().__init__(context, "obstacle-after", translate("AfterForm", "What happened after"), parent, width=560)
        self._key, self._place = int(row.entry.id), place
        self.after = self.add_text("after", asked, one.after, needed=True)
        self.day = self.add_past_day("day", self.tr("The day it was taken"), one.done or context.clock().date())
        self.begin(f"{self._key}/{place}", self.after)

    def job(self) -> Job:
        """Keep what happened."""
        key, place, after, day = self._key, self._place, self.after.toPlainText(), self.day.day()
        return lambda vault, now: obstacles.took(vault, key, place, now, after=after, day=day)


def plan(context: Context, parent: QWidget, row: ObstacleRow, place: int, names: Names) -> PlanDialog:
    """The form of an if-then plan, with the obstacle in its "if"; a plan made before stands in it."""
    key, before = int(row.entry.id), row.plans.get(place)
    people = [(who, names[who]) for who in row.entry.those()]
    if before is not None:
        people = [] if before.contact_id is None else [(before.contact_id, names[before.contact_id])]

    def save(vault: OpenVault, made: Reminder, now: datetime) -> Changes:
        return obstacles.plan(
            vault, key, place, made.condition, made.due, now, contact_id=made.contact_id, text=made.text
        )

    return PlanDialog(
        context,
        "",
        parent,
        save=save,
        text=row.entry.body.answers[place].text if before is None else before.text,
        moment=step_words.condition(row.entry.body, context.wording) if before is None else before.condition,
        people=people[:1],
        day=None if before is None else before.due,
        form="obstacle-plan",
        about=f"{key}/{place}",
    )
