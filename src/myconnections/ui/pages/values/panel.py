"""What the steps of the values exercise have in common."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from myconnections.domain.personal_value import ValuesRound
from myconnections.services import deck
from myconnections.services.changes import Changes
from myconnections.services.ports import OpenVault
from myconnections.services.value_views import ValueRow
from myconnections.ui import self_words
from myconnections.ui.context import Context
from myconnections.ui.widgets.labels import Paragraph
from myconnections.ui.widgets.paint import named

Job = Callable[[OpenVault, datetime], Changes]


class Panel(QWidget):
    """One step. `wrote` asks for a verb; what it changed comes back by `show_round`.

    `last` is what is still to be written before one goes on, None for nothing.
    """

    wrote = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.done = ValuesRound()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(context.theme.space("m"))

    def say(self, name: str, spoken: str, sentence: str) -> None:
        """What this step is called, and the sentence on top."""
        named(self, f"values-{name}", spoken)
        self.column.addWidget(Paragraph(self.context.theme, sentence, tone="quiet"))

    def show_round(self, done: ValuesRound, rows: tuple[ValueRow, ...]) -> None:
        """Show the round as it is now; `rows` are its first five."""
        raise NotImplementedError

    def last(self) -> Job | None:
        """What is still to be written before one goes on."""
        return None

    def give_back(self) -> None:
        """Put back what was half-written before a lock or the end of the app."""

    def press(self, event: QKeyEvent) -> bool:
        """A key of this step; False for any other."""
        return False

    def clear(self) -> None:
        """Take everything out below the sentence on top."""
        while self.column.count() > 1:
            item = self.column.takeAt(1)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def name_of(self, card: str) -> str:
        """What a card is called."""
        return self_words.value_name(card, self.context.wording)

    def meaning_of(self, card: str) -> str:
        """What a card says."""
        own = {one.name: one.meaning for one in self.done.own}
        return self_words.value_meaning(card, own, self.context.wording)

    def all_cards(self) -> list[str]:
        """The deck, then the own cards."""
        return [*deck.cards(), *(one.name for one in self.done.own)]
