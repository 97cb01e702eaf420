"""A week in figures, each with what it was computed from; one week after the other, back to the first."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from myconnections.services import digest_pace, digests
from myconnections.services.changes import Changes
from myconnections.services.digests import Digest
from myconnections.services.ports import OpenVault
from myconnections.ui import texts_digest
from myconnections.ui.context import Context
from myconnections.ui.page import Page
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import Card, SectionHeader
from myconnections.ui.widgets.labels import Paragraph, label
from myconnections.ui.widgets.layouts import empty
from myconnections.ui.widgets.one_column import OneColumn
from myconnections.ui.widgets.paint import named

KINDS = ("contact", "tie", "encounter", "promise", "reminder", "entry", "suggestion")
FARTHEST = 520
"""Weeks back that may be looked at: ten years."""
_DAY = 112


class WeekPage(Page):
    """Begins with the week before. Keys: left and right go from week to week, Escape back to Today."""

    rail_key = "today"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        named(self, "page-week", self.tr("A week in figures"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.weeks_back = 1
        self._asked = 0
        self._arrange()
        context.feed.subscribe(KINDS, self._changed, self)

    def show_now(self) -> None:
        """Begin with the week before."""
        self.weeks_back = 1
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.context.acting.read(digest_pace.opened, lambda _none: None, owner=self)
        self.load()

    def load(self) -> None:
        """Ask for the week chosen."""
        self._asked += 1
        number, back = self._asked, self.weeks_back

        def job(vault: OpenVault, now: datetime) -> Digest:
            return digests.digest(vault, now, weeks_back=back)

        def show(found: Digest) -> None:
            if number == self._asked:
                self._show(found)

        self.context.acting.read(job, show, owner=self)

    def go(self, weeks: int) -> None:
        """So many weeks further back, or nearer when negative."""
        self.weeks_back = min(max(self.weeks_back + weeks, 0), FARTHEST)
        self.load()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left, right, Escape."""
        step = {Qt.Key.Key_Left: 1, Qt.Key.Key_Right: -1}.get(Qt.Key(event.key()), 0)
        if step:
            self.go(step)
        elif event.key() == Qt.Key.Key_Escape:
            self.wants.emit("page", "today")
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        theme = self.context.theme
        whole = OneColumn(self, "week-scroll", self.tr("A week in figures"), gap=theme.space("xs")).body
        back = Button(theme, self.tr("Today"), name="week-today", variant="link", icon="back")
        back.clicked.connect(partial(self.wants.emit, "page", "today"))
        whole.addWidget(back, alignment=Qt.AlignmentFlag.AlignLeft)
        line = QHBoxLayout()
        line.setSpacing(theme.space("s"))
        self._title = label("", "title")
        self._days = label("", "small", "quiet")
        line.addWidget(self._title)
        line.addWidget(self._days, 1, Qt.AlignmentFlag.AlignBottom)
        self.review = Button(theme, self.tr("Review the week"), name="week-review", variant="soft")
        self.review.clicked.connect(self._review)
        line.addWidget(self.review)
        self.earlier = Button(theme, self.tr("Earlier"), name="week-earlier", icon="left", key="←")
        self.later = Button(theme, self.tr("Later"), name="week-later", icon="right", key="→")
        for button, step in ((self.earlier, 1), (self.later, -1)):
            button.clicked.connect(partial(self._press, step))
            line.addWidget(button)
        whole.addLayout(line)
        whole.addSpacing(theme.space("m"))
        self._cards = QVBoxLayout()
        self._cards.setSpacing(theme.space("m"))
        whole.addLayout(self._cards)
        whole.addStretch(1)

    def _review(self) -> None:
        today = self.context.clock().date()
        self.wants.emit("page", f"review/{(today - self.weeks_back * digests.WEEK).isoformat()}")

    def _press(self, step: int, _checked: bool = False) -> None:
        self.go(step)

    def _show(self, digest: Digest) -> None:
        """Put the week on the page."""
        words, today = self.context.wording, self.context.clock().date()
        near = {0: self.tr("This week so far"), 1: self.tr("The week before")}
        self._title.setText(near.get(self.weeks_back, self.tr("{n} weeks ago").format(n=self.weeks_back)))
        self._days.setText(texts_digest.week(digest, today, words))
        self.earlier.setEnabled(self.weeks_back < FARTHEST)
        self.later.setEnabled(self.weeks_back > 0)
        empty(self._cards)
        self._cards.addWidget(self._happened(digest))
        if self.weeks_back <= 1:
            self._cards.addWidget(self._ahead(digest))

    def _happened(self, digest: Digest) -> Card:
        theme, words = self.context.theme, self.context.wording
        card = Card(theme)
        named(card, "week-figures", self.tr("What happened"))
        card.body.addWidget(SectionHeader(theme, self.tr("What happened")))
        figures = texts_digest.figures(digest, words)
        for figure in figures:
            card.body.addWidget(Paragraph(theme, figure.text, "strong"))
            if figure.code == "moved":
                for move in texts_digest.moves(digest, words):
                    card.body.addWidget(Paragraph(theme, move))
            card.body.addWidget(Paragraph(theme, figure.basis, "small", "quiet"))
        if not figures:
            card.body.addWidget(Paragraph(theme, texts_digest.line("nothing", words), tone="quiet"))
        return card

    def _ahead(self, digest: Digest) -> Card:
        theme, words = self.context.theme, self.context.wording
        card = Card(theme)
        head = texts_digest.line("ahead", words)
        named(card, "week-ahead", head)
        header = SectionHeader(theme, head)
        more = Button(theme, self.tr("What is coming"), name="week-coming", variant="link")
        more.clicked.connect(partial(self.wants.emit, "page", "coming"))
        header.row.addWidget(more)
        card.body.addWidget(header)
        for day, text in texts_digest.ahead(digest, self.context.clock().date(), words):
            row = QHBoxLayout()
            shown = label(day, "small", "quiet")
            shown.setFixedSize(_DAY, round(theme.line_height("body")))
            row.addWidget(shown, alignment=Qt.AlignmentFlag.AlignTop)
            row.addWidget(Paragraph(theme, text), 1)
            card.body.addLayout(row)
        if not digest.ahead:
            card.body.addWidget(Paragraph(theme, texts_digest.line("nothing_ahead", words), tone="quiet"))
        return card

    def _changed(self, _changes: Changes) -> None:
        if self.isVisible():
            self.load()
