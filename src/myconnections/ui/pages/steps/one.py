"""The one step of this week: what to do, why this one, with whom, and what happened."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from myconnections.domain.ids import ContactId
from myconnections.domain.small_step import SmallStep
from myconnections.services import people, small_steps
from myconnections.services.drafts import Draft
from myconnections.services.views import ListedPerson
from myconnections.ui import small_step_words, texts_steps
from myconnections.ui.context import Context
from myconnections.ui.drafts import Writing, Written
from myconnections.ui.seeking import found as person_found
from myconnections.ui.seeking import seeker
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import Card, IconMark, SectionHeader
from myconnections.ui.widgets.chips import Tag
from myconnections.ui.widgets.flow import FlowLayout
from myconnections.ui.widgets.labels import Paragraph
from myconnections.ui.widgets.layouts import empty
from myconnections.ui.widgets.paint import named
from myconnections.ui.widgets.people_chips import PeopleChips

DRAFT = ("step", "")
_LINE = 200


class OneStep(Card):
    """`passed` that this one is not meant, `later` that it shall be put off; taken it is here."""

    passed = Signal()
    later = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent=parent)
        self._context = context
        self.step: SmallStep | None = None
        named(self, "step-one", self.tr("One for this week"))
        theme = context.theme
        self._head = SectionHeader(theme, self.tr("One for this week"))
        self.body.addWidget(self._head)
        self.body.addLayout(self._said())
        self._doing = QWidget()
        doing = QVBoxLayout(self._doing)
        doing.setContentsMargins(0, theme.space("s"), 0, 0)
        doing.setSpacing(theme.space("s"))
        spoken = self.tr("With whom (may stay empty)")
        self.people = PeopleChips(theme, seeker(context, self), name="step-people", spoken=spoken, hint=spoken)
        doing.addWidget(self.people)
        word = self.tr("What happened, in a line (may stay empty)")
        self.note = QLineEdit()
        named(self.note, "step-note", word)
        self.note.setPlaceholderText(word)
        self.note.setMaxLength(_LINE)
        self.note.returnPressed.connect(self.take)
        doing.addWidget(self.note)
        doing.addLayout(self._buttons())
        self.body.addWidget(self._doing)
        self._writing = Writing(context.drafts, DRAFT, self._half_written, self)
        self._writing.hear(self.note.textChanged, self.people.changed)

    def show_step(self, step: SmallStep | None, why: str) -> None:
        """Show this step, or `why` there is none."""
        self.step = step
        empty(self._tags)
        self._text.setText("" if step is None else step.words(self._context.wording.language))
        for part in (self._text, self._sign, self._room, self._doing):
            part.setVisible(step is not None)
        self._why.setText(why)
        if step is not None:
            words, theme = self._context.wording, self._context.theme
            self._tags.addWidget(Tag(theme, words.pair(texts_steps.STEPS["minutes"], {"n": step.minutes}), "clock"))
            for tag in small_step_words.tags(step, words):
                self._tags.addWidget(Tag(theme, tag))
            if step.source:
                self._tags.addWidget(Tag(theme, step.source, "coach"))

    def with_people(self, ids: Sequence[ContactId]) -> None:
        """Try it with these people."""

        def put(rows: list[ListedPerson]) -> None:
            for row in rows:
                self.people.add(person_found(row))

        self._context.acting.read(lambda vault, now: people.some(vault, ids, now), put, owner=self)

    def whom(self) -> list[ContactId]:
        """With whom it shall be tried."""
        return [ContactId(int(key)) for key in self.people.keys()]  # noqa: SIM118 - no dict

    def take(self) -> None:
        """It was taken."""
        if self.step is None:
            return
        key, note, whom, language = self.step.key, self.note.text(), self.whom(), self._context.wording.language
        job = self._writing.keeping(
            lambda vault, now: small_steps.take(vault, key, now, language=language, people=whom, note=note)
        )
        self._context.acting.do(job, lambda _changes: self.clear())

    def clear(self) -> None:
        """Nobody and nothing is written any more."""
        self.note.clear()
        for key in self.people.keys():  # noqa: SIM118 - no dict
            self.people.remove(key)

    def give_back(self, draft: Draft) -> str:
        """What was half-written stands where it stood; the step it was about."""
        self.note.setText(str(draft.written.get("note", "")))
        kept = draft.written.get("people")
        self.with_people([ContactId(int(str(key))) for key in kept] if isinstance(kept, list) else [])
        return str(draft.written.get("step", ""))

    def _said(self) -> QHBoxLayout:
        theme = self._context.theme
        line, column = QHBoxLayout(), QVBoxLayout()
        line.setSpacing(theme.space("m"))
        column.setSpacing(theme.space("s"))
        self._sign = IconMark(theme, "step", "accent", 24)
        line.addWidget(self._sign, alignment=Qt.AlignmentFlag.AlignTop)
        self._text = Paragraph(theme, "", "head")
        self._room = QWidget()
        self._tags = FlowLayout(self._room, gap=6)
        self._why = Paragraph(theme, "", "small", "quiet")
        for part in (self._text, self._room, self._why):
            column.addWidget(part)
        line.addLayout(column, 1)
        return line

    def _buttons(self) -> QHBoxLayout:
        theme, line = self._context.theme, QHBoxLayout()
        line.setSpacing(theme.space("s"))
        done = Button(theme, self.tr("Done"), name="step-done", variant="primary", key="D")
        done.clicked.connect(self.take)
        later = Button(theme, self.tr("Later…"), name="step-later", key="L")
        later.clicked.connect(self.later)
        other = Button(theme, self.tr("Not this one"), name="step-other", variant="ghost", key="N")
        other.clicked.connect(self.passed)
        for button in (done, later, other):
            line.addWidget(button)
        line.addStretch(1)
        return line

    def _half_written(self) -> Written | None:
        whom = list(self.people.keys())
        if not whom and not self.note.text().strip():
            return None
        return {"step": "" if self.step is None else self.step.key, "note": self.note.text(), "people": whom}
