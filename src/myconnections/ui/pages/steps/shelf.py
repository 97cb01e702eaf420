"""The library: every step that fits what is wanted, in the order of its file."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from myconnections.domain.small_step import SmallStep, Wanted, fits
from myconnections.services.small_steps import StepsView
from myconnections.ui import small_step_words, texts_steps
from myconnections.ui.context import Context
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import Card, SectionHeader
from myconnections.ui.widgets.labels import Paragraph, hairline
from myconnections.ui.widgets.layouts import empty
from myconnections.ui.widgets.paint import named

FIRST, MORE = 6, 24


class Shelf(Card):
    """`chosen` sends the key of the step that shall be tried."""

    chosen = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent=parent)
        self._context = context
        self._shown, self._wanted = FIRST, Wanted()
        named(self, "steps-library", self.tr("The library"))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(context.theme.space("s"))
        self.body.addLayout(self._rows)

    def fill(self, view: StepsView, wanted: Wanted) -> None:
        """Show the steps that fit."""
        if wanted != self._wanted:
            self._shown, self._wanted = FIRST, wanted
        empty(self._rows)
        theme, words = self._context.theme, self._context.wording
        steps = [step for step in view.library.steps.values() if fits(step, wanted)]
        counted = self.tr("{fitting} of {all} fit").format(fitting=len(steps), all=len(view.library.steps))
        self._rows.addWidget(SectionHeader(theme, self.tr("The library"), counted))
        last = {one.body.step: words.day(one.day) for one in reversed(view.taken.entries)}
        for step in steps[: self._shown]:
            self._rows.addWidget(hairline(theme))
            self._rows.addLayout(self._row(step, last.get(step.key, "")))
        if len(steps) > self._shown:
            more = Button(theme, self.tr("Show more"), name="steps-more", variant="link")
            more.make_flush()
            more.clicked.connect(lambda: self._more(view))
            self._rows.addWidget(more, alignment=Qt.AlignmentFlag.AlignLeft)

    def _more(self, view: StepsView) -> None:
        self._shown += MORE
        self.fill(view, self._wanted)

    def _row(self, step: SmallStep, last: str) -> QHBoxLayout:
        theme, words = self._context.theme, self._context.wording
        line, column = QHBoxLayout(), QVBoxLayout()
        column.setSpacing(2)
        text = step.words(words.language)
        column.addWidget(Paragraph(theme, text))
        said = [words.pair(texts_steps.STEPS["minutes"], {"n": step.minutes}), *small_step_words.tags(step, words)]
        said += [step.source] if step.source else []
        said += [self.tr("taken {day}").format(day=last)] if last else []
        column.addWidget(Paragraph(theme, " · ".join(said), "small", "quiet"))
        line.addLayout(column, 1)
        button = Button(theme, self.tr("Try it"), name=f"step-try-{step.key}")
        button.setAccessibleName(f"{self.tr('Try it')}: {text}")
        button.clicked.connect(lambda: self.chosen.emit(step.key))
        line.addWidget(button, alignment=Qt.AlignmentFlag.AlignTop)
        return line
