"""What came to me: through whom, by what tie, what became of it; counted with how many of them it is known of."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from myconnections.services import entries, opportunities, roles
from myconnections.services.drafts import Draft
from myconnections.services.opportunities import OpportunitiesView, OpportunityRow
from myconnections.services.ports import OpenVault
from myconnections.ui import self_words, texts_self
from myconnections.ui.context import Context
from myconnections.ui.dialogs.opportunity import OpportunityDialog
from myconnections.ui.notebook_page import NotebookPage
from myconnections.ui.widgets.buttons import Button, row_icon
from myconnections.ui.widgets.cards import Card, EmptyState, SectionHeader
from myconnections.ui.widgets.chips import Tag
from myconnections.ui.widgets.count_bars import CountBars
from myconnections.ui.widgets.flow import FlowLayout
from myconnections.ui.widgets.labels import Paragraph, hairline, label
from myconnections.ui.widgets.layouts import MadeAnew, held
from myconnections.ui.widgets.name_link import NameLink
from myconnections.ui.widgets.one_column import mark
from myconnections.ui.widgets.paint import named

translate = QCoreApplication.translate  # by this name the translation tool finds the texts

FIGURES = ("opened", "bonds", "stages", "capitals", "became")
_Found = tuple[OpportunitiesView, dict[int, str]]


def _read(vault: OpenVault, now: datetime) -> _Found:
    playing = {int(row.role.id): row.role.body.name for row in roles.rows(vault, now)}
    return opportunities.view(vault, now), playing


class OpportunitiesPage(NotebookPage):
    """Keys: N notes what came, Escape goes back to Myself."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(
            context,
            parent,
            "opportunities",
            translate("OpportunitiesPage", "Opportunities"),
            {"entry", "contact", "tie"},
        )
        self.view: OpportunitiesView | None = None
        self.roles: dict[int, str] = {}
        self._arrange()

    def load(self) -> None:
        """Read and show."""
        self.context.acting.read(_read, self._show, owner=self)

    def resume(self, draft: Draft) -> None:
        """Open the form again that was half-written."""

        def show(found: _Found) -> None:
            self._show(found)
            self.note(int(draft.about or 0))

        self.context.acting.read(_read, show, owner=self)

    def note(self, key: int = 0) -> None:
        """The form of something new, or of what stands under the number."""
        rows, names = (self.view.rows, self.view.names) if self.view is not None else ((), {})
        entry = next((row.entry for row in rows if row.entry.id == key), None)
        self.context.prompts.show(OpportunityDialog(self.context, self, entry, names, self.roles))

    def _arrange(self) -> None:
        theme = self.context.theme
        self.new = self.begins(self.tr("Note what came"), "opportunity-new", self.note)
        self._cards = MadeAnew(theme.space("m"), self)
        self.column.addWidget(self._cards)
        self.column.addStretch(1)

    def _show(self, found: _Found) -> None:
        self.view, self.roles = found
        view = self.view
        self.new.setVisible(bool(view.rows))

        def fill(column: QVBoxLayout) -> None:
            if view.rows:
                column.addWidget(self._figures(view))
                column.addWidget(self._list(view))
            else:
                column.addWidget(self._nothing())

        self._cards.fill(fill)

    def _figures(self, view: OpportunitiesView) -> Card:
        theme, words = self.context.theme, self.context.wording
        card = Card(theme)
        named(card, "opportunity-figures", self.tr("Through whom they came"))
        for name in FIGURES:
            counts = getattr(view, name)
            if not counts.parts:
                continue
            parts = [(self_words.part(name, code, words), count) for code, count in counts.parts.items()]
            head, basis = words.word(texts_self.FIGURES, name), self_words.basis(counts, words)
            card.body.addWidget(SectionHeader(theme, head, basis))
            told = f"{head}: {', '.join(f'{word} {count}' for word, count in parts)} ({basis})"
            card.body.addWidget(CountBars(theme, sorted(parts, key=lambda part: -part[1]), counts.of, told))
        card.body.addWidget(Paragraph(theme, words.pair(texts_self.FIGURES["bonds_mean"]), "small", "quiet"))
        return card

    def _list(self, view: OpportunitiesView) -> Card:
        theme = self.context.theme
        card = Card(theme)
        head = self.tr("What came")
        named(card, "opportunity-list", head)
        card.body.addWidget(SectionHeader(theme, head, self.tr("newest first")))
        for row in view.rows:
            card.body.addWidget(hairline(theme))
            line = held(self._row(row, view))
            mark(line, row.entry.id)
            card.body.addWidget(line)
        return card

    def _row(self, row: OpportunityRow, view: OpportunitiesView) -> QVBoxLayout:
        theme, words, body = self.context.theme, self.context.wording, row.entry.body
        key = int(row.entry.id)
        column = QVBoxLayout()
        column.setSpacing(2)
        line = QHBoxLayout()
        line.addWidget(Paragraph(theme, body.what, "strong"), 1)
        line.addWidget(label(words.day(row.entry.day), "small", "quiet"), alignment=Qt.AlignmentFlag.AlignTop)
        for icon, word, do in (
            ("edit", self.tr("Edit"), self.note),
            ("delete", self.tr("Remove"), self._forget),
        ):
            button = row_icon(theme, icon, word, f"opportunity-{icon}-{key}", partial(do, key), of=body.what)
            line.addWidget(button, alignment=Qt.AlignmentFlag.AlignTop)
        column.addLayout(line)
        if body.outcome:
            column.addWidget(Paragraph(theme, body.outcome, "small", "quiet"))
        room = QWidget()
        flow = FlowLayout(room, gap=8)
        flow.addWidget(Tag(theme, words.word(texts_self.KINDS, body.kind.value)))
        flow.addWidget(Tag(theme, words.word(texts_self.BECAME, body.became.value)))
        if row.role:
            flow.addWidget(Tag(theme, row.role))
        for who, sentence in (
            (row.opened, self.tr("through {name}")),
            (row.introduced, self.tr("introduced by {name}")),
        ):
            if who is not None:
                link = NameLink(theme, sentence.format(name=view.names[who]), name=f"by-{who}", kind="body")
                link.clicked.connect(lambda _checked=False, who=who: self.wants.emit("person", int(who)))
                flow.addWidget(link)
        if row.stage is not None:
            told = self.tr("{stage} then").format(stage=words.stage(row.stage))
            flow.addWidget(label(told, "small", "quiet"))
        column.addWidget(room)
        return column

    def _nothing(self) -> EmptyState:
        theme = self.context.theme
        nothing = EmptyState(
            theme,
            "idea",
            self.tr("What came to you?"),
            self.tr(
                "A job, an invitation, a chance meeting: note what came and through whom. With a few of them you see"
                " what kind of ties your chances come through."
            ),
        )
        begin = Button(theme, self.tr("Note what came"), name="opportunity-begin", variant="primary")
        begin.clicked.connect(lambda: self.note(0))
        nothing.buttons.addWidget(begin)
        return nothing

    def _forget(self, key: int) -> None:
        self.context.acting.do(lambda vault, now: entries.forget(vault, key, now))
