"""Needs and giving: what feeds the three needs, help given and received, and what I gave."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from myconnections.domain.contribution import Contribution
from myconnections.domain.entry import Entry
from myconnections.domain.need import QUARTER_DAYS, YEAR_DAYS, Need
from myconnections.services import communities, entries, needs
from myconnections.services.drafts import Draft
from myconnections.services.needs import NeedsView
from myconnections.services.ports import OpenVault
from myconnections.ui import need_words, step_words, texts_steps
from myconnections.ui.context import Context
from myconnections.ui.dialogs.contribution import ContributionForm
from myconnections.ui.dialogs.feeds import FeedsForm
from myconnections.ui.myself.need_picture import picture
from myconnections.ui.notebook_page import NotebookPage
from myconnections.ui.pages.needs.given import GivenCard
from myconnections.ui.pages.needs.panels import NeedPanel, NeedPanels
from myconnections.ui.widgets.cards import Card, SectionHeader
from myconnections.ui.widgets.chips import Segmented
from myconnections.ui.widgets.help_balance import HelpBalance
from myconnections.ui.widgets.labels import Paragraph
from myconnections.ui.widgets.layouts import empty
from myconnections.ui.widgets.paint import named

translate = QCoreApplication.translate  # by this name the translation tool finds the texts


@dataclass(frozen=True, slots=True)
class _Found:
    """What is shown, what may be set right by its number, and the names of communities to choose from."""

    view: NeedsView
    written: dict[int, Entry[Contribution]]
    communities: tuple[str, ...]


class NeedsPage(NotebookPage):
    """Keys: N notes what I gave, Escape goes back to Myself."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        title = translate("NeedsPage", "Needs and giving")
        super().__init__(context, parent, "needs", title, {"entry", "contact", "encounter", "tie"})
        self._found: _Found | None = None
        self.panels = {need: NeedPanel(context, need) for need in Need}
        for need, panel in self.panels.items():
            panel.person.connect(partial(self.wants.emit, "person"))
            panel.add.connect(partial(self.name, need))
        self.given = GivenCard(context)
        self.given.person.connect(partial(self.wants.emit, "person"))
        self.given.change.connect(self.note)
        self._arrange()

    def load(self, then: Callable[[], object] | None = None) -> None:
        """Read and show."""
        days = int(self.span.choice())

        def show(found: _Found) -> None:
            self._show(found)
            if then is not None:
                then()

        self.context.acting.read(lambda vault, now: _read(vault, now, days), show, owner=self)

    def resume(self, draft: Draft) -> None:
        """Open the form again that was half-written."""
        if draft.form == "feeds":
            self.name(Need(draft.about))
        else:
            self.load(lambda: self.note(int(draft.about or 0)))

    def note(self, key: int = 0) -> None:
        """The form of something new, or of what stands under the number."""
        if self._found is None:
            return
        entry, view = self._found.written.get(key), self._found.view
        form = ContributionForm(self.context, self, entry, view.names, self._found.communities)
        self.context.prompts.show(form)

    def name(self, need: Need) -> None:
        """The form that says whose ties feed a need."""
        self.context.prompts.show(FeedsForm(self.context, self, need))

    def _arrange(self) -> None:
        theme, column = self.context.theme, self.column
        self.new = self.begins(self.tr("Note what I gave"), "given-new", self.note)
        parts = [(str(QUARTER_DAYS), self.tr("90 days"), ""), (str(YEAR_DAYS), self.tr("A year"), "")]
        self.span = Segmented(theme, parts, name="needs-span", spoken=self.tr("Counted over"))
        self.span.choose(str(QUARTER_DAYS))
        self.span.chosen.connect(lambda _key: self.load())
        column.addWidget(self.span)
        self._picture, self._help = QVBoxLayout(), QVBoxLayout()
        column.addLayout(self._picture)
        column.addWidget(NeedPanels(list(self.panels.values()), theme.space("m")))
        column.addLayout(self._help)
        column.addWidget(self.given)
        column.addStretch(1)

    def _show(self, found: _Found) -> None:
        self._found = found
        self.new.setVisible(bool(found.view.given))  # else the list below says how to begin
        empty(self._picture)
        empty(self._help)
        self._picture.addWidget(self._balance(found.view))
        self._help.addWidget(self._helped(found.view))
        for panel in self.panels.values():
            panel.fill(found.view)
        self.given.fill(found.view)

    def _balance(self, view: NeedsView) -> Card:
        theme, words = self.context.theme, self.context.wording
        card = Card(theme)
        head = self.tr("What fed me")
        named(card, "needs-balance", head)
        known = view.ties or view.encounters
        card.body.addWidget(SectionHeader(theme, head, need_words.basis(view, words) if known else ""))
        if view.encounters:
            card.body.addWidget(picture(self.context, view))
        elif known:
            told = self.tr(
                "No encounter of these days was said to feed a need. When you log one, you can say in one click what"
                " it fed; over the weeks a picture grows here."
            )
            card.body.addWidget(Paragraph(theme, told, tone="quiet"))
        else:
            told = self.tr(
                "Some ties make you feel safe and seen, some make you curious, for some you can do something. Name"
                " people below, or say it when you log an encounter. Only you say it; nothing is guessed."
            )
            card.body.addWidget(Paragraph(theme, told, tone="quiet"))
        return card

    def _helped(self, view: NeedsView) -> Card:
        theme, words = self.context.theme, self.context.wording
        card = Card(theme)
        head = self.tr("Help received and given")
        named(card, "needs-help", head)
        card.body.addWidget(SectionHeader(theme, head))
        counts, basis = step_words.helped(view.help, words)
        found = (view.help.received, view.help.given, view.help.together)
        if any(found):
            names = texts_steps.HELP_COUNTS
            across = words.pair(names["together"], {"n": view.help.together})
            told = (words.pair(names["received"]), words.pair(names["given"]), across)
            card.body.addWidget(HelpBalance(theme, found, told, counts))
            card.body.addWidget(Paragraph(theme, basis, "small", "quiet"))
        else:
            said = self.tr("No help is logged in these days. Log an encounter of the kind “Help”, and it is counted.")
            card.body.addWidget(Paragraph(theme, said, tone="quiet"))
        return card


def _read(vault: OpenVault, now: datetime, days: int) -> _Found:
    written = {int(one.id): one for one in entries.listed(vault, Contribution)}
    names = tuple(row.name for row in communities.listing(vault, now))
    return _Found(needs.view(vault, now, days=days), written, names)
