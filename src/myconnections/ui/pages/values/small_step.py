"""Sixth step: one small step for a value, which becomes a reminder."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QLineEdit, QWidget

from myconnections.domain.personal_value import ValuesRound
from myconnections.services import value_views, values
from myconnections.services.value_views import ValueRow
from myconnections.ui import self_words
from myconnections.ui.context import Context
from myconnections.ui.drafts import Writing, Written
from myconnections.ui.pages.values.panel import Job, Panel
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import Card, Strip
from myconnections.ui.widgets.chips import Chip
from myconnections.ui.widgets.day_ahead import DayAhead
from myconnections.ui.widgets.flow import FlowLayout
from myconnections.ui.widgets.labels import Paragraph, label
from myconnections.ui.widgets.layouts import empty
from myconnections.ui.widgets.paint import named

DRAFT = ("values", "step")


class StepPanel(Panel):
    """The question of the largest gap, a line, a day. It may stay empty."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.say(
            "step",
            self.tr("One small step"),
            self.tr("Something small that can be done within the week. It comes up as a reminder on its day."),
        )
        self._question = Paragraph(context.theme, "", "strong")
        self.column.addWidget(self._question)
        self.text = QLineEdit()
        named(self.text, "step-text", self.tr("The step"))
        self.text.setPlaceholderText(self.tr("Call Aoi and ask how the garden is doing"))
        self.text.setMaxLength(200)
        self.column.addWidget(self.text)
        self.column.addWidget(label(self.tr("For which value"), "strong"))
        self._room = QWidget()
        self._flow = FlowLayout(self._room, gap=6)
        self.column.addWidget(self._room)
        self.column.addWidget(label(self.tr("It comes up"), "strong"))
        self.day = DayAhead(context.theme, context.clock().date())
        self.day.parts.choose("week")
        self.column.addWidget(self.day)
        self.keep = Button(context.theme, self.tr("Note it as a reminder"), name="step-keep", variant="soft")
        self.keep.setEnabled(False)
        self.keep.clicked.connect(self._keep)
        self.text.textChanged.connect(lambda text: self.keep.setEnabled(bool(text.strip())))
        self.text.returnPressed.connect(self._keep)
        self.column.addWidget(self.keep)
        self._noted = Card(context.theme, "sunk")
        self._noted.body.setContentsMargins(0, 0, 0, 0)
        self.column.addWidget(self._noted)
        self._chosen = ""
        self._writing = Writing(context.drafts, DRAFT, self._half_written, self)
        self._writing.hear(self.text.textEdited)
        self.give_back()

    def show_round(self, done: ValuesRound, rows: tuple[ValueRow, ...]) -> None:
        """The question, the five to choose from, and the step that was noted."""
        self.done = done
        largest = value_views.question_of(rows)
        self._question.setText(self_words.question(largest, self.context.wording) if largest else "")
        self._question.setVisible(largest is not None)
        if self._chosen not in done.ranked:
            self._chosen = largest.card if largest else ""
        self._choices()
        empty(self._noted.body)
        if done.step:
            self._noted.body.addWidget(Strip(self.context.theme, "step", self.tr("Noted"), done.step))
        self._noted.setVisible(bool(done.step))

    def last(self) -> Job | None:
        """A step that was written and not noted yet is not lost by going on."""
        text, day, card = self.text.text().strip(), self.day.day(), self._chosen
        if not text:
            return None
        job = self._writing.keeping(lambda vault, now: values.step(vault, text, day, card, now))
        self.text.clear()
        return job

    def give_back(self) -> None:
        """Put back what was half-written."""
        found = self._writing.found()
        if found is not None and not self.text.text():
            self.text.setText(str(found["text"]))

    def _half_written(self) -> Written | None:
        text = self.text.text().strip()
        return {"text": text} if text else None

    def _choices(self) -> None:
        empty(self._flow)
        for card in self.done.ranked:
            chip = Chip(self.context.theme, self.name_of(card), name=f"step-for-{card}", checkable=True)
            chip.setChecked(card == self._chosen)
            chip.clicked.connect(partial(self._choose, card))
            self._flow.addWidget(chip)

    def _choose(self, card: str, _checked: bool = False) -> None:
        self._chosen = "" if card == self._chosen else card
        self._choices()

    def _keep(self) -> None:
        job = self.last()
        if job is not None:
            self.wrote.emit(job)
