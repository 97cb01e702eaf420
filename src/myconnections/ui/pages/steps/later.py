"""Steps that were put off to a day: the plan, done or dropped; one whose plan is done asks what happened."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from myconnections.services import small_steps
from myconnections.services.small_steps import Planned, StepsView
from myconnections.ui import small_step_words
from myconnections.ui.context import Context
from myconnections.ui.dialogs.step_note import StepNoteForm
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import Card, SectionHeader
from myconnections.ui.widgets.flow import FlowLayout
from myconnections.ui.widgets.labels import Paragraph, hairline, label
from myconnections.ui.widgets.layouts import empty, held
from myconnections.ui.widgets.name_link import NameLink
from myconnections.ui.widgets.one_column import mark
from myconnections.ui.widgets.paint import named


class LaterCard(Card):
    """Hidden while nothing is put off. `person` is called with whom was clicked."""

    def __init__(self, context: Context, person: Callable[[int], object], parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent=parent)
        self._context, self._person = context, person
        self._planned: dict[int, Planned] = {}
        head = self.tr("Put off to a day")
        named(self, "steps-later", head)
        self.body.addWidget(SectionHeader(context.theme, head, self.tr("they come up among what is due")))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(context.theme.space("s"))
        self.body.addLayout(self._rows)
        self.hide()

    def fill(self, view: StepsView) -> None:
        """Show what is put off, by its day."""
        empty(self._rows)
        self._planned = {int(one.entry.id): one for one in view.planned}
        self.setVisible(bool(view.planned))
        for one in view.planned:
            self._rows.addWidget(hairline(self._context.theme))
            line = held(self._row(one, view))
            mark(line, one.entry.id)
            self._rows.addWidget(line)

    def tell(self, key: int) -> None:
        """Ask what happened with the step put off under this number."""
        one = self._planned.get(key)
        if one is not None:
            form = StepNoteForm(self._context, self.window(), key, one.entry.body.text, planned=True)
            self._context.prompts.show(form)

    def _row(self, one: Planned, view: StepsView) -> QHBoxLayout:
        theme, words, key = self._context.theme, self._context.wording, int(one.entry.id)
        column, line = QVBoxLayout(), QHBoxLayout()
        column.setSpacing(2)
        line.setSpacing(theme.space("s"))
        column.addWidget(Paragraph(theme, small_step_words.planned(one, words), "strong"))
        line.addLayout(column, 1)
        done = Button(theme, self.tr("Done"), name=f"step-took-{key}")
        done.clicked.connect(lambda: self.tell(key) if one.asks else self._took(key))
        line.addWidget(done, alignment=Qt.AlignmentFlag.AlignTop)
        drop = Button(theme, self.tr("Not meant any more"), name=f"step-drop-{key}", variant="icon", icon="delete")
        drop.clicked.connect(lambda: self._drop(key))
        line.addWidget(drop, alignment=Qt.AlignmentFlag.AlignTop)
        if one.asks:
            told = self.tr("The plan is done. What happened?")
            say = Button(theme, told, name=f"step-say-{key}", variant="link")
            say.make_flush()
            say.clicked.connect(lambda: self.tell(key))
            column.addWidget(say, alignment=Qt.AlignmentFlag.AlignLeft)
        about = QWidget()
        flow = FlowLayout(about, gap=theme.space("s"))
        flow.addWidget(label(words.day(one.entry.day), "small", "quiet"))
        for who in one.entry.those():
            link = NameLink(theme, view.names[who], name=f"step-with-{who}", kind="body")
            link.clicked.connect(lambda _checked=False, who=who: self._person(int(who)))
            flow.addWidget(link)
        column.addWidget(about)
        return line

    def _took(self, key: int) -> None:
        self._context.acting.do(lambda vault, now: small_steps.took(vault, key, now))

    def _drop(self, key: int) -> None:
        self._context.acting.do(lambda vault, now: small_steps.drop(vault, key, now))
