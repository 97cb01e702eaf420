"""The four questions: each answered from 0 to 4 or left open, with a line; and the sentence of the week."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout

from myconnections.domain.weekly_review import Question, Reply
from myconnections.ui import review_words, texts_review
from myconnections.ui.context import Context
from myconnections.ui.widgets.cards import Card, SectionHeader
from myconnections.ui.widgets.labels import Paragraph, label
from myconnections.ui.widgets.often_choice import SKIP, OftenChoice
from myconnections.ui.widgets.paint import named

LINE = 400


class QuestionsCard(Card):
    """`changed` when something was answered or written."""

    changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(context.theme)
        theme, words = context.theme, context.wording
        head = self.tr("Four questions")
        named(self, "review-questions", head)
        scale = review_words.scale(words)
        # The digits and their words: what the cells say when the mouse is over them.
        told = "   ".join(f"{value} {word}" for value, word in enumerate(scale[:-1]))
        self.body.addWidget(SectionHeader(theme, head))
        self.body.addWidget(Paragraph(theme, f"{told}   – {scale[-1]}", "small", "quiet"))
        self.choices: dict[Question, OftenChoice] = {}
        self.lines: dict[Question, QLineEdit] = {}
        for question in Question:
            self.body.addLayout(self._one(context, question, scale))

    def replies(self) -> tuple[Reply, ...]:
        """What was said."""
        return tuple(self._reply(question) for question in Question)

    def show_replies(self, replies: tuple[Reply, ...]) -> None:
        """Show these answers, and none where there is none."""
        said = {one.question: one for one in replies}
        for question in Question:
            one = said.get(question, Reply(question))
            self.choices[question].show_value(one.value)
            self.lines[question].setText(one.line)

    def first_open(self) -> OftenChoice:
        """The first question that has no answer yet, else the first of all."""
        none = (choice for choice in self.choices.values() if choice.value is None)
        return next(none, self.choices[Question.OPEN])

    def _one(self, context: Context, question: Question, scale: tuple[str, ...]) -> QVBoxLayout:
        theme, words = context.theme, context.wording
        name, asks = (words.word(table, question.value) for table in (texts_review.QUESTIONS, texts_review.ASKS))
        column, row, said = QVBoxLayout(), QHBoxLayout(), QVBoxLayout()
        column.setContentsMargins(0, theme.space("s"), 0, 0)
        column.setSpacing(theme.space("xs"))
        said.setSpacing(0)
        said.addWidget(label(name, "strong"))
        said.addWidget(Paragraph(theme, asks, tone="quiet"))
        row.addLayout(said, 1)
        choice = OftenChoice(theme, scale, name=f"reply-{question.value}", spoken=f"{name}. {asks}")
        choice.chosen.connect(self.changed)
        row.addWidget(choice, alignment=Qt.AlignmentFlag.AlignTop)
        line = QLineEdit()
        named(line, f"reply-line-{question.value}", self.tr("{question}: a line").format(question=name))
        line.setPlaceholderText(self.tr("A line, if you like"))
        line.setMaxLength(LINE)
        line.textEdited.connect(self.changed)
        column.addLayout(row)
        column.addWidget(line)
        self.choices[question], self.lines[question] = choice, line
        return column

    def _reply(self, question: Question) -> Reply:
        value = self.choices[question].value
        return Reply(question, None if value == SKIP else value, self.lines[question].text())
