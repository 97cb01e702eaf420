"""The check-ins so far, the newest first: each can be opened and set right, and taken away."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from myconnections.domain.capability import ORDER
from myconnections.services import check_ins
from myconnections.services.check_ins import CapabilitiesView, Done
from myconnections.ui import growth_words
from myconnections.ui.context import Context
from myconnections.ui.widgets.buttons import Button, row_icon
from myconnections.ui.widgets.cards import Card, SectionHeader
from myconnections.ui.widgets.labels import Paragraph, label
from myconnections.ui.widgets.layouts import empty, held
from myconnections.ui.widgets.one_column import mark, unfolds
from myconnections.ui.widgets.paint import named

_NEWEST = 6


class CheckInsCard(Card):
    """`opened` sends the check-in that is to be set right."""

    opened = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent=parent)
        self._context = context
        self._view: CapabilitiesView | None = None
        self._all = False
        named(self, "capability-check-ins", self.tr("Check-ins so far"))
        self.body.addWidget(SectionHeader(context.theme, self.tr("Check-ins so far")))
        self._rows = QVBoxLayout()
        self.body.addLayout(self._rows)
        self.more = Button(context.theme, self.tr("Show all"), name="check-ins-all", variant="link")
        self.more.clicked.connect(self._show_all)
        unfolds(self.more)
        self.body.addWidget(self.more)

    def show_checks(self, view: CapabilitiesView) -> None:
        """Show these."""
        self._view = view
        empty(self._rows)
        newest = list(reversed(view.checks))
        for one in newest if self._all else newest[:_NEWEST]:
            self._rows.addWidget(self._row(one))
        self.more.setVisible(len(newest) > _NEWEST and not self._all)

    def _row(self, one: Done) -> QWidget:
        theme, words, key, line = self._context.theme, self._context.wording, int(one.id), QHBoxLayout()
        day = label(words.day(one.day))
        day.setMinimumWidth(112)
        line.addWidget(day)
        count = self.tr("{count} of {of} answered").format(count=len(one.body.answers), of=len(ORDER))
        means = growth_words.means(one, words)
        line.addWidget(Paragraph(theme, " · ".join([count, *means]), "small", "quiet"), 1)
        for word, name, icon, do in (
            (self.tr("Open"), f"check-in-open-{key}", "edit", partial(self.opened.emit, one)),
            (self.tr("Remove"), f"check-in-forget-{key}", "delete", partial(self._forget, key)),
        ):
            line.addWidget(row_icon(theme, icon, word, name, do, of=words.day(one.day)))
        row = held(line)
        mark(row, one.id)
        return row

    def _show_all(self) -> None:
        self._all = True
        if self._view is not None:
            self.show_checks(self._view)

    def _forget(self, key: int) -> None:
        self._context.acting.do(lambda vault, now: check_ins.forget(vault, key, now))
