"""The tools I use: a picture of what hands on to what, each tool with its gaps, and what no tool is used for."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from myconnections.domain.capability import Capability
from myconnections.domain.tool_used import Purpose
from myconnections.services import check_ins, tools_used
from myconnections.services.check_ins import Panel
from myconnections.services.drafts import Draft
from myconnections.services.ports import OpenVault
from myconnections.services.tools_used import ToolsView
from myconnections.ui import growth_words, tool_words
from myconnections.ui import texts_growth as texts
from myconnections.ui.context import Context
from myconnections.ui.notebook_page import NotebookPage
from myconnections.ui.pages.tools.card import ToolCard
from myconnections.ui.pages.tools.forms import ToolForm
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import Card, EmptyState, SectionHeader
from myconnections.ui.widgets.flow import FlowLayout
from myconnections.ui.widgets.labels import Paragraph, label
from myconnections.ui.widgets.layouts import MadeAnew
from myconnections.ui.widgets.one_column import mark
from myconnections.ui.widgets.paint import named

translate = QCoreApplication.translate  # by this name the translation tool finds the texts
_Found = tuple[ToolsView, Panel]


def _read(vault: OpenVault, now: datetime) -> _Found:
    return tools_used.view(vault, now), check_ins.panel(vault, Capability.TOOLS)


class ToolsPage(NotebookPage):
    """Keys: N adds a tool, Escape goes back to Myself."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent, "tools", translate("ToolsPage", "Tools I use"), {"entry"})
        self.view: ToolsView | None = None
        theme = context.theme
        self.new = self.begins(self.tr("Add a tool"), "tool-new", self.note)
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
            key, _, number = draft.about.partition("/")
            card = next((one for one in self.findChildren(ToolCard) if str(one.key) == key), None)
            if not key:
                self.note()
            elif card is not None and draft.form == "tool-gap":
                card.note()
            elif card is not None and draft.form == "tool-closed":
                card.close_gap(int(number or 0))
            elif card is not None:
                card.edit()

        self.context.acting.read(_read, show, owner=self)

    def note(self, purpose: Purpose | None = None) -> None:
        """The form of a new tool."""
        if self.view is not None and not self.context.acting.refuses():
            self.context.prompts.show(ToolForm(self.context, self, self.view, None, purpose))

    def _show(self, found: _Found) -> None:
        view, panel = found
        self.view = view
        self.new.setVisible(bool(view.rows))
        self._cards.fill(lambda column: self._fill(column, view, panel))

    def _fill(self, column: QVBoxLayout, view: ToolsView, panel: Panel) -> None:
        if not view.rows:
            column.addWidget(self._nothing())
            return
        column.addWidget(Paragraph(self.context.theme, self._head(view), tone="quiet"))
        column.addWidget(self._picture(view))
        for row in view.rows:
            card = ToolCard(self.context, row, view)
            mark(card, row.entry.id)
            column.addWidget(card)
        column.addWidget(self._power(panel))

    def _head(self, view: ToolsView) -> str:
        words = self.context.wording
        facts = {"tools": len(view.rows), "n": view.open, "closed": view.closed}
        return words.pair(texts.FIGURES["gaps_head"], facts)

    def _picture(self, view: ToolsView) -> Card:
        theme, words = self.context.theme, self.context.wording
        card = Card(theme)
        head = self.tr("What hands on to what")
        named(card, "tools-picture", head)
        card.body.addWidget(SectionHeader(theme, head, self.tr("A number is how many gaps are open")))
        card.body.addWidget(tool_words.picture(view, theme, words))
        if view.uncovered:
            card.body.addWidget(label(self.tr("No tool is used for this; one click adds one"), "small", "quiet"))
            room = QWidget()
            flow = FlowLayout(room, gap=theme.space("s"))
            for purpose in view.uncovered:
                word = words.word(texts.PURPOSES, purpose.value)
                button = Button(theme, word, name=f"tool-new-{purpose.value}", icon="plus")
                button.clicked.connect(lambda _checked=False, purpose=purpose: self.note(purpose))
                flow.addWidget(button)
            card.body.addWidget(room)
        return card

    def _power(self, panel: Panel) -> Card:
        """What the check-ins say of using tools, and the way there."""
        theme, words = self.context.theme, self.context.wording
        card = Card(theme)
        name = growth_words.capability(Capability.TOOLS, words)
        head = SectionHeader(theme, self.tr("In your check-ins: {name}").format(name=name))
        open_ = Button(theme, self.tr("Five capabilities"), name="tools-capabilities", variant="link", arrow="right")
        open_.clicked.connect(lambda: self.wants.emit("page", "capabilities"))
        head.row.addWidget(open_)
        card.body.addWidget(head)
        card.body.addWidget(Paragraph(theme, growth_words.latest(panel, words), tone="quiet"))
        return card

    def _nothing(self) -> EmptyState:
        theme = self.context.theme
        told = self.tr(
            "Write down what you keep your connections with: a notebook, an address book, a calendar. Then it shows"
            " what hands on to what, what no tool is used for, and where something gets lost."
        )
        nothing = EmptyState(theme, "settings", self.tr("What do you keep your connections with?"), told)
        begin = Button(theme, self.tr("Add the first tool"), name="tool-begin", variant="primary")
        begin.clicked.connect(lambda _checked=False: self.note())
        nothing.buttons.addWidget(begin)
        return nothing
