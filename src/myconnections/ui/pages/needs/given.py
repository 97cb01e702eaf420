"""What I gave, the newest first: what was written, and help that stands in the log."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from myconnections.services import needs
from myconnections.services.needs import Given, NeedsView
from myconnections.ui.context import Context
from myconnections.ui.widgets.buttons import Button, row_icon
from myconnections.ui.widgets.cards import Card, SectionHeader
from myconnections.ui.widgets.chips import Tag
from myconnections.ui.widgets.flow import FlowLayout
from myconnections.ui.widgets.labels import Paragraph, hairline, label
from myconnections.ui.widgets.layouts import empty, held
from myconnections.ui.widgets.name_link import NameLink
from myconnections.ui.widgets.one_column import mark, unfolds
from myconnections.ui.widgets.paint import named

FIRST, MORE = 8, 40


class GivenCard(Card):
    """`person` sends whom was clicked, `change` the number of a contribution to be set right, 0 for a new one."""

    person = Signal(int)
    change = Signal(int)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent=parent)
        self._context, self._shown = context, FIRST
        head = self.tr("What I gave")
        named(self, "given", head)
        self._head = SectionHeader(context.theme, head)
        self.body.addWidget(self._head)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(context.theme.space("s"))
        self.body.addLayout(self._rows)

    def fill(self, view: NeedsView) -> None:
        """Show the lines, or how to begin."""
        empty(self._rows)
        theme = self._context.theme
        self._head.say(self.tr("What I gave"), self.tr("newest first") if view.given else "")
        if not view.given:
            told = self.tr(
                "A line for each thing you did for somebody: what it was, for whom, what it gave you. Help that you log"
                " stands here by itself."
            )
            self._rows.addWidget(Paragraph(theme, told, tone="quiet"))
            begin = Button(theme, self.tr("Note what I gave"), name="given-begin", variant="soft")
            begin.clicked.connect(lambda: self.change.emit(0))
            self._rows.addWidget(begin, alignment=Qt.AlignmentFlag.AlignLeft)
            return
        for one in view.given[: self._shown]:
            self._rows.addWidget(hairline(theme))
            line = held(self._row(one, view))
            if one.entry:
                mark(line, one.entry)
            self._rows.addWidget(line)
        if len(view.given) > self._shown:
            more = Button(theme, self.tr("Show earlier ones"), name="given-more", variant="link")
            more.make_flush()
            more.clicked.connect(lambda: self._more(view))
            unfolds(more)
            self._rows.addWidget(more, alignment=Qt.AlignmentFlag.AlignLeft)

    def _more(self, view: NeedsView) -> None:
        self._shown += MORE
        self.fill(view)

    def _row(self, one: Given, view: NeedsView) -> QVBoxLayout:
        theme, words = self._context.theme, self._context.wording
        column, line = QVBoxLayout(), QHBoxLayout()
        column.setSpacing(2)
        what = one.what or words.encounter("help")
        line.addWidget(Paragraph(theme, what, "strong"), 1)
        line.addWidget(label(words.day(one.day), "small", "quiet"), alignment=Qt.AlignmentFlag.AlignTop)
        if one.entry:
            for icon, word, do in (
                ("edit", self.tr("Edit"), self.change.emit),
                ("delete", self.tr("Remove"), self._forget),
            ):
                button = row_icon(theme, icon, word, f"given-{icon}-{one.entry}", partial(do, one.entry), of=what)
                line.addWidget(button, alignment=Qt.AlignmentFlag.AlignTop)
        column.addLayout(line)
        if one.gave:
            column.addWidget(Paragraph(theme, one.gave, "small", "quiet"))
        room = QWidget()
        flow = FlowLayout(room, gap=theme.space("s"))
        for who in one.people:
            link = NameLink(theme, view.names[who], name=f"given-to-{who}", kind="body")
            link.clicked.connect(lambda _checked=False, who=who: self.person.emit(int(who)))
            flow.addWidget(link)
        if one.community:
            flow.addWidget(Tag(theme, one.community, "community"))
        if one.encounter:
            flow.addWidget(Tag(theme, self.tr("from the log")))
        column.addWidget(room)
        return column

    def _forget(self, entry: int) -> None:
        self._context.acting.do(lambda vault, now: needs.forget(vault, entry, now))
