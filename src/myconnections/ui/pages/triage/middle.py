"""Between head and foot: nothing yet, the board with the card, or that nobody is left. Each made when it is needed."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from myconnections.ui.context import Context
from myconnections.ui.pages.triage.deck import Deck

if TYPE_CHECKING:  # each part is loaded in the turn in which it is made
    from myconnections.ui.pages.triage.board import Board
    from myconnections.ui.pages.triage.card import SortCard
    from myconnections.ui.pages.triage.finished import Finished


class Middle(QStackedWidget):
    """`stage_chosen`, `when_chosen`, `asked` (a key), `joined` ("": none after all), `wants` are those of its parts."""

    stage_chosen = Signal(int)
    when_chosen = Signal(str)
    asked = Signal(str)
    joined = Signal(str)
    wants = Signal(str, object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._size = (0, 0)
        self._nothing = QWidget()
        self._put(self._nothing)

    @cached_property
    def card(self) -> SortCard:
        """The card in front."""
        from myconnections.ui.pages.triage.card import SortCard

        card = SortCard(self._context)
        card.stage_chosen.connect(self.stage_chosen)
        card.when_chosen.connect(self.when_chosen)
        card.asked.connect(self.asked)
        card.joined.connect(self.joined)
        card.field_left.connect(lambda: self.joined.emit(""))
        return card

    @cached_property
    def board(self) -> Board:
        """The card between its neighbors."""
        from myconnections.ui.pages.triage.board import Board

        board = Board(self._context, self.card)
        board.back_asked.connect(lambda: self.asked.emit("Z"))
        board.several_asked.connect(lambda: self.asked.emit("G"))
        self._put(board)
        board.fit(*self._size)
        return board

    @cached_property
    def finished(self) -> Finished:
        """What is shown when nobody is left."""
        from myconnections.ui.pages.triage.finished import Finished

        finished = Finished(self._context)
        finished.wants.connect(self.wants)
        self._put(finished)
        return finished

    def furnish(self) -> Iterator[object]:
        """The parts in turns of the event loop: opening the page holds nothing up."""
        yield self.card
        yield self.board

    def fit(self, wide: int, high: int, deck: Deck) -> None:
        """The board in this room."""
        self._size = wide, high
        if "board" in self.__dict__:
            self.board.fit(wide, high)
            self.board.show_deck(deck)

    def show_board(self, deck: Deck) -> None:
        """The card in front with its neighbors."""
        self.board.show_deck(deck)
        self.setCurrentWidget(self.board)

    def on_board(self) -> bool:
        """Whether there is a card in front."""
        return self.currentWidget() is not self._nothing and self.currentWidget() is not self.__dict__.get("finished")

    def show_nothing(self) -> None:
        """Cards are still on their way."""
        self.setCurrentWidget(self._nothing)

    def show_finished(self, deck: Deck) -> None:
        """What was done, in figures."""
        self.finished.show_deck(deck)
        self.setCurrentWidget(self.finished)

    def finish_field(self) -> None:
        """Something else begins: what is being written of a community is taken."""
        if self.on_board() and self.card.field.isVisible():
            self.card.field.finish()

    def _put(self, part: QWidget) -> None:
        part.setProperty("ground", "none")
        self.addWidget(part)
