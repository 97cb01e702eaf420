"""Myself at a glance: a card of each subject in two columns, or in one where the window is narrow."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from myconnections.ui.context import Context
from myconnections.ui.myself.card import MyselfCard
from myconnections.ui.myself.cards import CARDS, Slot
from myconnections.ui.page import Page
from myconnections.ui.turns import Turns
from myconnections.ui.widgets.labels import label
from myconnections.ui.widgets.layouts import empty
from myconnections.ui.widgets.one_column import OneColumn
from myconnections.ui.widgets.paint import named

_TWO_COLUMNS = 860
"""Pixels from which two columns have room."""

_WIDEST = 1184


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
        self._pair: tuple[QVBoxLayout, QVBoxLayout] | None = None
        column = OneColumn(self, "myself-scroll", self.tr("Myself"), gap=context.theme.space("m"), widest=_WIDEST).body
        column.addWidget(label(self.tr("Myself"), "title"))
        self._rows = self._stack()
        column.addLayout(self._rows)
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
            if self._columns:
                self._place(slot, card)
            else:
                self._lay()
            card.load()
            yield

    def _lay(self) -> None:
        columns = 2 if self.width() >= _TWO_COLUMNS else 1
        if columns == self._columns:
            return
        self._columns, self._pair = columns, None
        for _slot, card in self.cards:
            card.setParent(self)  # out of the layout that goes
        empty(self._rows)
        for slot, card in self.cards:
            self._place(slot, card)
            card.show()

    def _place(self, slot: Slot, card: MyselfCard) -> None:
        """Below the one before; of two columns each is as long as its own cards, and nothing lies open between them."""
        if self._columns == 1 or slot.where == "whole":
            self._rows.addWidget(card)
            self._pair = None
            return
        if self._pair is None:
            self._pair = (self._stack(), self._stack())
            line = QHBoxLayout()
            line.setSpacing(self.context.theme.space("m"))
            for column in self._pair:
                end = QVBoxLayout()
                end.addLayout(column)
                end.addStretch(1)
                line.addLayout(end, 1)
            self._rows.addLayout(line)
        self._pair[slot.where == "right"].addWidget(card)

    def _stack(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.context.theme.space("m"))
        return column
