"""Introductions: those under way first, what became of earlier ones, and whom one might introduce to whom."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from myconnections.services import introducing, introductions
from myconnections.services.changes import Changes
from myconnections.services.drafts import Draft
from myconnections.services.introducing import Idea
from myconnections.services.introductions import IntroductionsView
from myconnections.services.ports import OpenVault
from myconnections.ui import texts_asides as texts
from myconnections.ui.context import Context
from myconnections.ui.dialogs.introduction import IntroductionForm
from myconnections.ui.dialogs.notebook_form import Named
from myconnections.ui.notebook_page import NotebookPage
from myconnections.ui.pages.introductions.card import IntroductionCard
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import Card, EmptyState, SectionHeader
from myconnections.ui.widgets.labels import Paragraph
from myconnections.ui.widgets.layouts import MadeAnew
from myconnections.ui.widgets.one_column import mark
from myconnections.ui.widgets.paint import named

translate = QCoreApplication.translate  # by this name the translation tool finds the texts
_Found = tuple[IntroductionsView, tuple[Idea, ...]]


def _read(vault: OpenVault, now: datetime) -> _Found:
    return introductions.view(vault, now), introducing.ideas(vault, now)


class IntroductionsPage(NotebookPage):
    """Keys: N begins an introduction, Escape goes back to Myself."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(
            context,
            parent,
            "introductions",
            translate("IntroductionsPage", "Introductions"),
            {"entry", "contact", "alter_tie", "fact"},
        )
        theme = context.theme
        self.new = self.begins(self.tr("Introduce two people"), "introduction-new", self.note)
        self._cards = MadeAnew(theme.space("m"), self)
        self.column.addWidget(self._cards)
        self.column.addStretch(1)

    def load(self) -> None:
        """Read and show."""
        self.context.acting.read(_read, self._show, owner=self)

    def resume(self, draft: Draft) -> None:
        """Open the form again that was half-written."""

        def show(found: _Found) -> None:
            self._show(found)
            card = next((one for one in self.findChildren(IntroductionCard) if str(one.key) == draft.about), None)
            if not draft.about:
                self.note()
            elif card is not None:
                (card.bring if draft.form == "introduction-done" else card.edit)()

        self.context.acting.read(_read, show, owner=self)

    def note(self, people: Sequence[Named] = (), about: str = "") -> None:
        """The form of something new."""
        if self.context.acting.refuses():
            return
        form = IntroductionForm(self.context, self, people, about)
        form.done_with.connect(self._begun)
        self.context.prompts.show(form)

    def _begun(self, changes: Changes) -> None:
        self.scrolled.bring(int(str(changes.facts["id"])))

    def _show(self, found: _Found) -> None:
        self.new.setVisible(bool(found[0].rows or found[1]))
        self._cards.fill(lambda column: self._fill(column, *found))

    def _fill(self, column: QVBoxLayout, view: IntroductionsView, ideas: Sequence[Idea]) -> None:
        if not view.rows and not ideas:
            column.addWidget(self._nothing())
            return
        told = self.tr("Both are asked first, each alone; only two yeses bring them together. You send the texts.")
        column.addWidget(Paragraph(self.context.theme, told, tone="quiet"))
        for row in view.rows:
            card = IntroductionCard(self.context, row, view.names, partial(self.wants.emit, "person"))
            mark(card, row.entry.id)
            column.addWidget(card)
        if ideas:
            column.addWidget(self._ideas(ideas))

    def _ideas(self, ideas: Sequence[Idea]) -> Card:
        theme, words = self.context.theme, self.context.wording
        card = Card(theme)
        head = self.tr("Whom you might introduce")
        named(card, "introduction-ideas", head)
        card.body.addWidget(SectionHeader(theme, head, self.tr("by what is written of their offers, needs, interests")))
        for place, one in enumerate(ideas):
            facts = {"first": one.names[0], "second": one.names[1], "word": one.word}
            row = QHBoxLayout()
            row.setSpacing(theme.space("s"))
            lines = QVBoxLayout()
            lines.setSpacing(0)
            lines.addWidget(Paragraph(theme, " × ".join(one.names)))
            why = words.pair(texts.WHY[one.code], facts)
            lines.addWidget(Paragraph(theme, why[:1].upper() + why[1:], "small", "quiet"))
            row.addLayout(lines, 1)
            begin = Button(theme, self.tr("Begin…"), name=f"introduction-idea-{place}", variant="soft")
            begin.setAccessibleName(self.tr("Introduce {first} and {second}").format(**facts))
            begin.clicked.connect(partial(self._take_up, one))
            row.addWidget(begin)
            card.body.addLayout(row)
        return card

    def _take_up(self, one: Idea, _checked: bool = False) -> None:
        self.note([(one.first, one.names[0]), (one.second, one.names[1])], one.word)

    def _nothing(self) -> EmptyState:
        theme = self.context.theme
        told = self.tr(
            "Two people you know may be good company for each other. Ask one, then the other; the texts stand here to"
            " copy. Write of somebody what they offer, look for or care about, and ideas come up here."
        )
        nothing = EmptyState(theme, "introduce", self.tr("Who should meet?"), told)
        begin = Button(theme, self.tr("Introduce two people"), name="introduction-begin", variant="primary")
        begin.clicked.connect(lambda _checked=False: self.note())
        nothing.buttons.addWidget(begin)
        return nothing
