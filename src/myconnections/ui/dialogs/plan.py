"""A plan in the form "if …, then …": when or where, what, with whom, and the day it comes up (method.md 6.2)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from myconnections.domain.ids import ContactId, ReminderId
from myconnections.domain.reminder import Reminder
from myconnections.services.changes import Changes
from myconnections.services.ports import OpenVault
from myconnections.ui.context import Context
from myconnections.ui.dialogs.notebook_form import Named, NotebookForm, ids_of
from myconnections.ui.drafts import Job
from myconnections.ui.widgets.cards import Card
from myconnections.ui.widgets.labels import Paragraph
from myconnections.ui.widgets.people_chips import PeopleChips

translate = QCoreApplication.translate  # by this name the translation tool finds the texts

_BESIDE_PREVIEW = 2 * (24 + 12)
"""Pixels at the left and right of the sentence: the edge of the dialog and that of the strip."""

Keep = Callable[[OpenVault, Reminder, datetime], Changes]


class PlanDialog(NotebookForm):
    """Makes a plan and hands it to `save`; what is refused is said inside. When or where may stay empty.

    The plan is with the person of this `name`, or with whom is chosen here of `people` and others where these are
    given. `text` is what to do, `moment` when or where and `day` the day, to begin with; `form` and `about` name its
    draft.
    """

    def __init__(
        self,
        context: Context,
        name: str,
        parent: QWidget,
        *,
        save: Keep,
        text: str = "",
        moment: str = "",
        people: Iterable[Named] | None = None,
        day: date | None = None,
        form: str = "plan",
        about: str = "",
    ) -> None:
        super().__init__(context, form, translate("PlanDialog", "Plan it"), parent, width=560)
        self._name, self._save = name, save
        self.add_remark(self.tr("Plans with a moment or a place in them help many people act."))
        self.add_fact("name", name)
        hint = self.tr("I have my coffee on Monday")
        self.moment = self.add_line("when", self.tr("If (when or where)"), moment, hint)
        self.deed = self.add_line("what", self.tr("Then I will"), text, self.tr("write one line"), needed=True)
        self.people: PeopleChips | None = None
        if people is not None:
            self.people = self.add_people("who", self.tr("With whom"), people, one=True)
            self.people.changed.connect(self._say)
        self.day = self.add_day_ahead("day", self.tr("It comes up"))
        if day is not None:
            self.day.choose(day)
        strip = Card(context.theme, "sunk")
        strip.body.setContentsMargins(12, 8, 12, 8)
        self.preview = Paragraph(context.theme)
        strip.body.addWidget(self.preview)
        self.body.addWidget(strip)
        self.moment.textChanged.connect(self._say)
        self.deed.textChanged.connect(self._say)
        self.begin(about, self.moment, self.tr("Plan it"))
        self._say()

    def job(self) -> Job:
        """Keep the plan."""
        text, condition, save = self.deed.text().strip(), self.moment.text().strip(), self._save
        who: ContactId | None = None if self.people is None else next(iter(ids_of(self.people)), None)
        plan = Reminder(ReminderId(0), "plan", text, self.day.day(), who, condition)
        return lambda vault, now: save(vault, plan, now)

    def _say(self, *_told: object) -> None:
        """The plan as a sentence, so that it can be read once before it is kept."""
        moment, deed = self.moment.text().strip(), self.deed.text().strip()
        name = self._name if self.people is None else "".join(self.people.names()[-1:])
        whole = self.tr("If {condition}: {text} ({name})") if moment else self.tr("{text} ({name})")
        if not name:
            whole = self.tr("If {condition}: {text}") if moment else "{text}"
        self.preview.setText(whole.format(condition=moment or "…", text=deed or "…", name=name))
        self.preview.setMinimumHeight(self.preview.heightForWidth(self.width() - _BESIDE_PREVIEW))
