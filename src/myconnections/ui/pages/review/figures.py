"""What happened in the week: each figure with whom and what it is about, its ground, and the way there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from myconnections.services.week_log import Happened, WeekLog
from myconnections.ui import review_words, texts_review
from myconnections.ui.context import Context
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import Card, SectionHeader
from myconnections.ui.widgets.flow import FlowLayout
from myconnections.ui.widgets.labels import Paragraph, label
from myconnections.ui.widgets.layouts import empty
from myconnections.ui.widgets.name_link import NameLink
from myconnections.ui.widgets.paint import named

_MOST = 6
_GAP = 12


class FiguresCard(Card):
    """`wants` asks the window as a page does."""

    def __init__(self, context: Context, wants: Callable[[str, object], object]) -> None:
        super().__init__(context.theme)
        self._context, self._wants = context, wants
        head = self.tr("What happened")
        named(self, "review-figures", head)
        self.body.addWidget(SectionHeader(context.theme, head))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(context.theme.space("xs"))
        self.body.addLayout(self._rows)

    def show_log(self, log: WeekLog) -> None:
        """Show the figures of a week."""
        empty(self._rows)
        for one in log.figures:
            self._figure(one)
        if not log.figures:
            nothing = self._context.wording.pair(texts_review.LINES["nothing"])
            self._rows.addWidget(Paragraph(self._context.theme, nothing, tone="quiet"))

    def _figure(self, one: Happened) -> None:
        theme, words = self._context.theme, self._context.wording
        text, basis = review_words.figure(one, words)
        line = QHBoxLayout()
        line.addStrut(theme.size("control"))  # as high with a way there as without one
        line.addWidget(Paragraph(theme, text, "strong"), 1, Qt.AlignmentFlag.AlignVCenter)
        place = texts_review.PLACES.get(one.code, "")
        if place:
            word = words.word(texts_review.THERE, place)
            there = Button(theme, word, name=f"review-there-{one.code}", variant="link", arrow="right")
            there.clicked.connect(lambda: self._wants("page", place))
            line.addWidget(there)
        self._rows.addLayout(line)
        if one.people:
            self._rows.addLayout(self._people(one))
        if one.texts:
            self._rows.addWidget(Paragraph(theme, self._quoted(one.texts)))
        self._rows.addWidget(Paragraph(theme, basis, "small", "quiet"))

    def _people(self, one: Happened) -> FlowLayout:
        theme, flow = self._context.theme, FlowLayout(gap=_GAP)
        for who in one.people[:_MOST]:
            text = review_words.moved(who, self._context.wording) or who.name
            link = NameLink(theme, text, name=f"review-{one.code}-{who.contact_id}", kind="body")
            link.clicked.connect(lambda _on=False, key=int(who.contact_id): self._wants("person", key))
            flow.addWidget(link)
        left = max(0, len(one.people) - _MOST) + one.others
        if left:
            more = self.tr("and {n} more").format(n=f"{left:,}")
            flow.addWidget(label(more, "small", "quiet"))
        return flow

    def _quoted(self, texts: tuple[str, ...]) -> str:
        few = [self.tr("“{text}”").format(text=text) for text in texts[:_MOST]]
        if len(texts) > _MOST:
            few.append(self.tr("and {n} more").format(n=f"{len(texts) - _MOST:,}"))
        return " ".join(few)
