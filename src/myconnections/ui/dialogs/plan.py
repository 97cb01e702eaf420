"""A plan in the form "if …, then …": when or where, what, and the day it comes up (method.md 6.2)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from myconnections.domain.ids import ReminderId
from myconnections.domain.reminder import Reminder
from myconnections.services.changes import Changes
from myconnections.services.ports import OpenVault
from myconnections.ui.context import Context
from myconnections.ui.dialogs.form import Form
from myconnections.ui.drafts import Writing, Written
from myconnections.ui.widgets.cards import Card
from myconnections.ui.widgets.day_ahead import DayAhead
from myconnections.ui.widgets.labels import Paragraph, label
from myconnections.ui.widgets.paint import named

translate = QCoreApplication.translate  # by this name the translation tool finds the texts

_BESIDE_PREVIEW = 2 * (24 + 12)
"""Pixels at the left and right of the sentence: the edge of the dialog and that of the strip."""

Keep = Callable[[OpenVault, Reminder, datetime], Changes]


class PlanDialog(Form):
    """Makes a plan with one person (`name` is theirs) and hands it to `save`; what is refused is said inside.

    `text` is what to do, to begin with. When or where may stay empty. `about` is the number of what is planned on,
    under which its draft is parked.
    """

    def __init__(
        self, context: Context, name: str, parent: QWidget, *, save: Keep, text: str = "", about: str = ""
    ) -> None:
        super().__init__(context.theme, "plan", translate("PlanDialog", "Plan it"), parent)
        self._context, self._name, self._save = context, name, save
        offer = self.tr("A plan with a moment or a place in it is easier to keep.")
        self.body.addWidget(Paragraph(context.theme, offer, tone="quiet"))
        self.moment = self._field("plan-when", self.tr("If (when or where)"), self.tr("I have my coffee on Monday"))
        self.deed = self._field("plan-what", self.tr("Then I will"), self.tr("write one line"))
        self.deed.setText(text)
        self.body.addWidget(label(self.tr("It comes up"), "strong"))
        self.day = DayAhead(context.theme, context.clock().date())
        self.body.addWidget(self.day)
        strip = Card(context.theme, "sunk")
        strip.body.setContentsMargins(12, 8, 12, 8)
        self.preview = Paragraph(context.theme)
        strip.body.addWidget(self.preview)
        self.body.addWidget(strip)
        self.body.addStretch(1)
        self.add_button(self.tr("Cancel"), "plan-cancel").clicked.connect(self.reject)
        self._keep = self.add_button(self.tr("Plan it"), "plan-save", "primary")
        self._keep.clicked.connect(self.save)
        self.moment.textChanged.connect(self._say)
        self.deed.textChanged.connect(self._say)
        self.moment.setFocus()
        self._say()
        self._writing = Writing(context.drafts, ("plan", about), self._half_written, self)
        self._clean = self._state()
        self._give_back()
        self._writing.hear(self.moment.textChanged, self.deed.textChanged, self.day.changed)

    def save(self) -> None:
        """Keep the plan; the dialog closes when it is kept."""
        plan = Reminder(
            ReminderId(0), "plan", self.deed.text().strip(), self.day.day(), condition=self.moment.text().strip()
        )
        keep = self._save
        self.keep_written(self._context, self._writing, lambda vault, now: keep(vault, plan, now))

    def _state(self) -> dict[str, object]:
        day = self.day.day().isoformat()
        return {"name": self._name, "moment": self.moment.text(), "deed": self.deed.text(), "day": day}

    def _half_written(self) -> Written | None:
        state = self._state()
        return None if state == self._clean else state

    def _give_back(self) -> None:
        found = self._writing.found()
        if found is None:
            return
        self.moment.setText(str(found["moment"]))
        self.deed.setText(str(found["deed"]))
        self.day.choose(date.fromisoformat(str(found["day"])))
        self.say_resumed()

    def _field(self, name: str, word: str, hint: str) -> QLineEdit:
        field = QLineEdit()
        field.setPlaceholderText(hint)
        field.setMaxLength(200)
        named(field, name, word)
        shown = label(word, "strong")
        shown.setBuddy(field)
        self.body.addWidget(shown)
        self.body.addWidget(field)
        return field

    def _say(self) -> None:
        """The plan as a sentence, so that it can be read once before it is kept."""
        moment, deed = self.moment.text().strip(), self.deed.text().strip()
        facts = {"condition": moment or "…", "text": deed or "…", "name": self._name}
        whole = self.tr("If {condition}: {text} ({name})") if moment else self.tr("{text} ({name})")
        self.preview.setText(whole.format(**facts))
        self.preview.setMinimumHeight(self.preview.heightForWidth(self.width() - _BESIDE_PREVIEW))
        self._keep.setEnabled(bool(deed))
