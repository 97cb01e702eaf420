"""Steps taken: a picture of twelve weeks by kind, and the steps themselves. What was not taken is nowhere."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from myconnections.domain.entry import Entry
from myconnections.domain.small_step import StepTaken
from myconnections.services import entries
from myconnections.services.small_steps import KINDS, StepsView, Taken
from myconnections.ui import small_step_words, texts_steps
from myconnections.ui.context import Context
from myconnections.ui.dialogs.step_note import StepNoteForm
from myconnections.ui.widgets.buttons import Button, row_icon
from myconnections.ui.widgets.cards import Card, SectionHeader
from myconnections.ui.widgets.labels import Paragraph, hairline, label
from myconnections.ui.widgets.layouts import empty, held
from myconnections.ui.widgets.month_marks import MonthMarks
from myconnections.ui.widgets.name_link import NameLink
from myconnections.ui.widgets.one_column import mark, unfolds
from myconnections.ui.widgets.paint import named

FIRST, MORE = 5, 20


def weeks_picture(context: Context, taken: Taken) -> MonthMarks:
    """A row for each kind that was taken, a mark for each week in which it was."""
    words = context.wording
    rows = [
        (small_step_words.kind(code, words), [parts[code] for parts in taken.kinds.values()])
        for code in KINDS
        if any(parts[code] for parts in taken.kinds.values())
    ]
    told = "; ".join(small_step_words.weeks(taken, words))
    weeks = [words.day(week) for week in taken.kinds]
    return MonthMarks(context.theme, rows, weeks, told)


class TakenCard(Card):
    """Hidden while nothing was taken. `person` is called with whom was clicked."""

    def __init__(self, context: Context, person: Callable[[int], object], parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent=parent)
        self._context, self._person = context, person
        self._shown, self._taken = FIRST, dict[int, Entry[StepTaken]]()
        named(self, "steps-taken", self.tr("Steps taken"))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(context.theme.space("s"))
        self.body.addLayout(self._rows)
        self.hide()

    def fill(self, view: StepsView) -> None:
        """Show what was taken, the newest first."""
        empty(self._rows)
        taken, theme, words = view.taken, self._context.theme, self._context.wording
        self._taken = {int(one.id): one for one in taken.entries}
        self.setVisible(bool(taken.entries))
        if not taken.entries:
            return
        counted = sum(taken.weeks.values())
        told = words.pair(texts_steps.STEPS["in_weeks"], {"n": counted})
        self._rows.addWidget(SectionHeader(theme, self.tr("Steps taken"), told))
        if counted:
            self._rows.addWidget(weeks_picture(self._context, taken))
            said = self.tr(
                "The more steps in a week, the larger its mark. A step of two kinds stands under the first of them."
            )
            self._rows.addWidget(Paragraph(theme, said, "small", "quiet"))
        for one in taken.entries[: self._shown]:
            self._rows.addWidget(hairline(theme))
            line = held(self._row(one, view))
            mark(line, one.id)
            self._rows.addWidget(line)
        if len(taken.entries) > self._shown:
            more = Button(theme, self.tr("Show earlier ones"), name="steps-earlier", variant="link")
            more.make_flush()
            more.clicked.connect(lambda: self._more(view))
            unfolds(more)
            self._rows.addWidget(more, alignment=Qt.AlignmentFlag.AlignLeft)

    def say(self, key: int) -> None:
        """Write what happened with the step taken under this number."""
        one = self._taken.get(key)
        if one is not None:
            self._context.prompts.show(StepNoteForm(self._context, self.window(), key, one.body.text, one.body.note))

    def _more(self, view: StepsView) -> None:
        self._shown += MORE
        self.fill(view)

    def _row(self, one: Entry[StepTaken], view: StepsView) -> QVBoxLayout:
        theme, words, key = self._context.theme, self._context.wording, int(one.id)
        column, line = QVBoxLayout(), QHBoxLayout()
        column.setSpacing(2)
        line.addWidget(Paragraph(theme, one.body.text), 1)
        for who in one.those():
            link = NameLink(theme, view.names[who], name=f"step-with-{who}", kind="body")
            link.clicked.connect(lambda _checked=False, who=who: self._person(int(who)))
            line.addWidget(link, alignment=Qt.AlignmentFlag.AlignTop)
        line.addWidget(label(words.day(one.day), "small", "quiet"), alignment=Qt.AlignmentFlag.AlignTop)
        for icon, word, do in (
            ("edit", self.tr("What happened"), self.say),
            ("delete", self.tr("Remove"), self._forget),
        ):
            button = row_icon(theme, icon, word, f"step-{icon}-{key}", partial(do, key), of=one.body.text)
            line.addWidget(button, alignment=Qt.AlignmentFlag.AlignTop)
        column.addLayout(line)
        if one.body.note:
            column.addWidget(Paragraph(theme, one.body.note, "small", "quiet"))
        return column

    def _forget(self, key: int) -> None:
        self._context.acting.do(lambda vault, now: entries.forget(vault, key, now))
