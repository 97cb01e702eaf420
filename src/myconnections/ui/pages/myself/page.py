"""Myself at a glance: a card of each subject in two columns, or in one where the window is narrow."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from myconnections.ui.context import Context
from myconnections.ui.myself.card import MyselfCard
from myconnections.ui.myself.cards import CARDS, Slot
from myconnections.ui.page import Page
from myconnections.ui.turns import Turns
from myconnections.ui.widgets.labels import label
from myconnections.ui.widgets.one_column import OneColumn
from myconnections.ui.widgets.paint import named

_TWO_COLUMNS = 860
"""Pixels from which two columns have room."""


class MyselfPage(Page):
    """Cards are made once, one in each turn of the event loop, and read anew whenever the page is shown."""

    rail_key = "myself"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        named(self, "page-myself", self.tr("Myself"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.cards: list[tuple[Slot, MyselfCard]] = []
        self._making: Turns | None = None
        self._columns = 0
        column = OneColumn(self, "myself-scroll", self.tr("Myself"), gap=context.theme.space("m")).body
        column.addWidget(label(self.tr("Myself"), "title"))
        self._grid = QGridLayout()
        self._grid.setSpacing(context.theme.space("m"))
        column.addLayout(self._grid)
        column.addStretch(1)

    def show_now(self) -> None:
        """Make the cards the first time; read them anew after that."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._making is None:
            self._making = self.context.tasks.in_turns(self._make(), self)
            return
        for _slot, card in self.cards:
            card.load()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One column or two, as there is room."""
        super().resizeEvent(event)
        self._lay()

    def _make(self) -> Iterator[None]:
        for slot in CARDS:
            card = slot.make(self.context)
            card.wants.connect(self.wants)
            self.cards.append((slot, card))
            self._columns = 0
            self._lay()
            card.load()
            yield

    def _lay(self) -> None:
        columns = 2 if self.width() >= _TWO_COLUMNS else 1
        if columns == self._columns:
            return
        self._columns = columns
        rows = {"left": 0, "right": 0}
        for slot, card in self.cards:
            if columns == 1 or slot.where == "whole":
                row = max(rows.values())
                self._grid.addWidget(card, row, 0, 1, columns)
                rows = dict.fromkeys(rows, row + 1)
            else:
                self._grid.addWidget(card, rows[slot.where], int(slot.where == "right"))
                rows[slot.where] += 1
        for number in (0, 1):
            self._grid.setColumnStretch(number, 1 if number < columns else 0)
