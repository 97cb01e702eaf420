"""The tools I use: a picture of what hands on to what, each tool with its gaps, and what no tool is used for."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from myconnections.domain.capability import Capability
from myconnections.domain.tool_used import Purpose
from myconnections.services import check_ins, tools_used
from myconnections.services.changes import Changes
from myconnections.services.check_ins import Panel
from myconnections.services.drafts import Draft
from myconnections.services.ports import OpenVault
from myconnections.services.tools_used import ToolsView
from myconnections.ui import growth_words, tool_words
from myconnections.ui import texts_growth as texts
from myconnections.ui.context import Context
from myconnections.ui.page import Page
from myconnections.ui.pages.tools.card import ToolCard
from myconnections.ui.pages.tools.forms import ToolForm
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import Card, EmptyState, SectionHeader
from myconnections.ui.widgets.flow import FlowLayout
from myconnections.ui.widgets.labels import Paragraph, label
from myconnections.ui.widgets.layouts import empty
from myconnections.ui.widgets.one_column import OneColumn, mark
from myconnections.ui.widgets.paint import named

_Found = tuple[ToolsView, Panel]


def _read(vault: OpenVault, now: datetime) -> _Found:
    panels = check_ins.view(vault, now).panels
    return tools_used.view(vault, now), next(one for one in panels if one.capability is Capability.TOOLS)


class ToolsPage(Page):
    """Keys: N adds a tool, Escape goes back to Myself."""

    rail_key = "myself"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        named(self, "page-tools", self.tr("Tools I use"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.view: ToolsView | None = None
        theme = context.theme
        column = OneColumn(self, "tools-scroll", self.tr("Tools I use"), gap=theme.space("m")).body
        back = Button(theme, self.tr("Myself"), name="tools-myself", variant="link", icon="back")
        back.clicked.connect(partial(self.wants.emit, "page", "myself"))
        column.addWidget(back, alignment=Qt.AlignmentFlag.AlignLeft)
        line = QHBoxLayout()
        line.addWidget(label(self.tr("Tools I use"), "title"), 1)
        self.new = Button(theme, self.tr("Add a tool"), name="tool-new", variant="soft", icon="plus", key="N")
        self.new.clicked.connect(lambda _checked=False: self.note())
        line.addWidget(self.new)
        column.addLayout(line)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(theme.space("m"))
        column.addLayout(self._cards)
        column.addStretch(1)
        context.feed.subscribe({"entry"}, self._changed, self)

    def show_now(self) -> None:
        """Read the tools."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.load()

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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """N and Escape."""
        if event.key() == Qt.Key.Key_N and not event.modifiers():
            self.note()
        elif event.key() == Qt.Key.Key_Escape:
            self.wants.emit("page", "myself")
        else:
            super().keyPressEvent(event)

    def _show(self, found: _Found) -> None:
        view, panel = found
        self.view = view
        empty(self._cards)
        self.new.setVisible(bool(view.rows))
        if not view.rows:
            self._cards.addWidget(self._nothing())
            return
        self._cards.addWidget(Paragraph(self.context.theme, self._head(view), tone="quiet"))
        self._cards.addWidget(self._picture(view))
        for row in view.rows:
            card = ToolCard(self.context, row, view)
            mark(card, row.entry.id)
            self._cards.addWidget(card)
        self._cards.addWidget(self._power(panel))

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

    def _changed(self, _changes: Changes) -> None:
        if self.isVisible():
            self.load()
