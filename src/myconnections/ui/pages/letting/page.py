"""Letting go: what used to work, what is tried instead, and what happened; a trial is planned and asked about."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from myconnections.domain.letting_go import Since
from myconnections.services import letting
from myconnections.services.drafts import Draft
from myconnections.services.letting import LettingView
from myconnections.ui import texts_growth as texts
from myconnections.ui.context import Context
from myconnections.ui.notebook_page import NotebookPage
from myconnections.ui.pages.letting.card import LetGoCard
from myconnections.ui.pages.letting.forms import LettingForm
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import Card, EmptyState, SectionHeader
from myconnections.ui.widgets.count_bars import CountBars
from myconnections.ui.widgets.labels import Paragraph
from myconnections.ui.widgets.layouts import MadeAnew
from myconnections.ui.widgets.one_column import mark
from myconnections.ui.widgets.paint import named

translate = QCoreApplication.translate  # by this name the translation tool finds the texts
_COUNTED = 2
"""From so many on it is shown what became of them."""


class LettingPage(NotebookPage):
    """Keys: N notes something, Escape goes back to Myself."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(
            context, parent, "letting", translate("LettingPage", "Letting go"), {"entry", "contact", "reminder"}
        )
        theme = context.theme
        self.new = self.begins(self.tr("Note something"), "letting-new", self.note)
        self._cards = MadeAnew(theme.space("m"), self)
        self.column.addWidget(self._cards)
        self.column.addStretch(1)

    def load(self) -> None:
        """Read and show."""
        self.context.acting.read(letting.view, self._show, owner=self)

    def resume(self, draft: Draft) -> None:
        """Open the form again that was half-written."""

        def show(view: LettingView) -> None:
            self._show(view)
            card = next((one for one in self.findChildren(LetGoCard) if str(one.key) == draft.about), None)
            if not draft.about:
                self.note()
            elif card is not None:
                {"letting-tried": card.tell, "letting-plan": card.plan}.get(draft.form, card.edit)()

        self.context.acting.read(letting.view, show, owner=self)

    def note(self) -> None:
        """The form of something new."""
        if not self.context.acting.refuses():
            self.context.prompts.show(LettingForm(self.context, self, None, {}))

    def _show(self, view: LettingView) -> None:
        self.new.setVisible(bool(view.rows))
        self._cards.fill(lambda column: self._fill(column, view))

    def _fill(self, column: QVBoxLayout, view: LettingView) -> None:
        if not view.rows:
            column.addWidget(self._nothing())
            return
        words = self.context.wording
        facts = {"n": len(view.rows), "trials": view.trials}
        head = words.pair(texts.FIGURES["trials_head"], facts)
        column.addWidget(Paragraph(self.context.theme, head, tone="quiet"))
        for row in view.rows:
            card = LetGoCard(self.context, row, view.names, partial(self.wants.emit, "person"))
            mark(card, row.entry.id)
            column.addWidget(card)
        if len(view.rows) >= _COUNTED:
            column.addWidget(self._became(view))

    def _became(self, view: LettingView) -> Card:
        theme, words = self.context.theme, self.context.wording
        card = Card(theme)
        head = self.tr("What I do now")
        named(card, "letting-outcomes", head)
        card.body.addWidget(SectionHeader(theme, head, self.tr("counted from all of these")))
        parts = [(words.word(texts.SINCE, one.value), view.outcomes.get(one, 0)) for one in Since]
        told = "; ".join(f"{word}: {n}" for word, n in parts)
        card.body.addWidget(CountBars(theme, parts, len(view.rows), f"{head}. {told}"))
        return card

    def _nothing(self) -> EmptyState:
        theme = self.context.theme
        told = self.tr(
            "Some ways fitted once and fit less now. Note one with what you try instead; a trial can be planned, and"
            " after its day you are asked what happened. Going back to the old way is an outcome like the others."
        )
        nothing = EmptyState(theme, "send", self.tr("What used to work?"), told)
        begin = Button(theme, self.tr("Note the first"), name="letting-begin", variant="primary")
        begin.clicked.connect(lambda _checked=False: self.note())
        nothing.buttons.addWidget(begin)
        return nothing
