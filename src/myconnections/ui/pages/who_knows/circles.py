"""Circles: people are put into piles of those who mostly know each other; each is looked over before it counts."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from myconnections.domain.alter_ties import Pair
from myconnections.ui.context import Context
from myconnections.ui.pages.who_knows.board import Board
from myconnections.ui.pages.who_knows.pile_card import PileCard
from myconnections.ui.pages.who_knows.round import Round
from myconnections.ui.texts_who_knows import SENTENCES
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.labels import Paragraph
from myconnections.ui.widgets.layouts import empty, held
from myconnections.ui.widgets.paint import named

MOST = 9
"""Piles, for each has a number key."""
Pile = tuple[str, list[int]]
"""The name it was proposed under ("" one of the person's own), and who is in it."""


class Circles(QWidget):
    """`review` sends the number of a pile that is to be looked over, from 1; `apart_asked` that the pairs of people in
    different piles are; `done` that no pile is left to be looked over; `changed` says that the piles are others.

    Keys: arrows choose, 1 to 9 put into a pile (or take out) and go on, 0 takes out of all, Enter looks over the next
    pile with open pairs, or goes on one by one, N makes a new one.
    """

    review = Signal(int)
    apart_asked = Signal()
    done = Signal()
    changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._wording = context, context.wording
        self._round: Round | None = None
        self.piles: list[Pile] = []
        self._cards: list[PileCard] = []
        self._looked: set[frozenset[int]] = set()
        self._moves: list[list[Pile]] = []
        theme = context.theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("s"))
        column.addWidget(Paragraph(theme, context.wording.pair(SENTENCES["pile_intro"]), "body", "quiet"))
        body = QHBoxLayout()
        body.setSpacing(theme.space("l"))
        self.board = Board(theme, "who-pool", self.tr("People to put into circles"), self._in_words, drags=True)
        self.board.key.connect(self._digit)
        body.addWidget(self.board, 1)
        body.addWidget(self._piles_column(), 1)
        column.addLayout(body, 1)
        self.foot = held(self._buttons())
        column.addWidget(self.foot)

    def _piles_column(self) -> QWidget:
        theme = self._context.theme
        inside = QWidget()
        inside.setProperty("ground", "none")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 8, 0)
        self._column.setSpacing(theme.space("m"))
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.space("m"))
        self._column.addLayout(self._list)
        self.new = Button(theme, self.tr("New circle"), name="who-new-pile", icon="plus", key="N")
        self.new.clicked.connect(self.add_pile)
        self._column.addWidget(self.new)
        self._column.addStretch(1)
        scroll = QScrollArea()
        named(scroll, "who-piles", self.tr("Circles"))
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        return scroll

    def _buttons(self) -> QHBoxLayout:
        theme = self._context.theme
        row = QHBoxLayout()
        row.setSpacing(theme.space("s"))
        self.on = Button(theme, self.tr("Go on"), name="who-go-on", variant="primary", key="Enter")
        self.on.clicked.connect(self.go_on)
        words = self.tr("People of different circles do not know each other…")
        self.between = Button(theme, words, name="who-apart", variant="ghost")
        self.between.clicked.connect(self.apart_asked)
        row.addWidget(self.on)
        row.addWidget(self.between)
        row.addStretch(1)
        return row

    def show_round(self, shown: Round) -> None:
        """Show the people of the round; who is there no more leaves the piles."""
        anew = self._round is None or shown.view.people != self._round.view.people
        self._round = shown
        self.piles = [(name, [who for who in ids if shown.person(who)]) for name, ids in self.piles]
        if anew:
            details = {int(one.id): one.organization for one in shown.view.people}
            self.board.show_people(shown.view.people, details, self._marks())
        self._tell()

    def propose(self, piles: Sequence[Pile]) -> None:
        """Begin with these piles; one empty one more, to begin with."""
        self.piles = [(name, list(ids)) for name, ids in piles][:MOST]
        if not self.piles:
            self.piles.append(("", []))
        self._tell()

    def add_pile(self) -> None:
        """One more pile, empty."""
        if len(self.piles) < MOST:
            self.piles.append(("", []))
            self._tell()
            self.changed.emit()

    def put(self, who: int, number: int, *, out: bool = True) -> None:
        """Put somebody into a pile; who is in it already is taken out (`out`) or stays.

        The number after the last pile makes a new one.
        """
        if number > len(self.piles) + 1 or not 1 <= number <= MOST:
            return
        self._note()
        if number == len(self.piles) + 1:
            self.piles.append(("", []))
        inside = self.piles[number - 1][1]
        if who not in inside:
            inside.append(who)
        elif out:
            inside.remove(who)
        self._tell()
        self.changed.emit()

    def take_out(self, who: int) -> None:
        """Out of every pile."""
        self._note()
        for _, inside in self.piles:
            if who in inside:
                inside.remove(who)
        self._tell()
        self.changed.emit()

    def undo(self) -> None:
        """Take the last move back: no act of the vault yet, so that the window's own undo does not know of it."""
        self.piles = self._moves.pop()
        self._tell()
        self.changed.emit()

    def event(self, event: QEvent) -> bool:
        """Undo belongs to the circles as long as there is a move to take back."""
        asked = isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Undo)
        if asked and self._moves and event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def first_open(self) -> int:
        """The number of the first pile with open pairs that was not looked over as it is, 0 for none."""
        for number, (_, inside) in enumerate(self.piles, 1):
            if self._round is not None and frozenset(inside) not in self._looked and self._round.open_in(inside):
                return number
        return 0

    def looked_over(self, number: int) -> None:
        """What was taken out of this pile stays open: it is not asked again before somebody comes or goes."""
        self._looked.add(frozenset(self.piles[number - 1][1]))
        self._moves.clear()  # from now on undo takes the answer back

    def apart(self) -> tuple[set[int], list[Pair]]:
        """Everybody in the piles, and the open pairs of those who are in none together."""
        inside = [set(ids) for _, ids in self.piles if ids]
        everybody = set().union(*inside) if len(inside) > 1 else set()
        pairs = self._round.open_in(everybody) if self._round is not None else []
        return everybody, [pair for pair in pairs if not any(set(pair) <= pile for pile in inside)]

    def go_on(self) -> None:
        """To the next pile that is to be looked over; after the last one by one."""
        number = self.first_open()
        if number:
            self.review.emit(number)
        else:
            self.done.emit()

    def lead(self) -> None:
        """The keyboard goes to the people."""
        self.board.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and N; the digits come from the board."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.matches(QKeySequence.StandardKey.Undo) and self._moves:
            self.undo()
        elif plain and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.go_on()
        elif plain and event.key() == Qt.Key.Key_N:
            self.add_pile()
        else:
            super().keyPressEvent(event)

    def _note(self) -> None:
        """Remember how it stands before a move."""
        self._moves.append([(name, list(ids)) for name, ids in self.piles])

    def _digit(self, digit: str) -> None:
        person = self.board.current()
        if person is None:
            return
        if digit == "0":
            self.take_out(int(person.id))
        else:
            self.put(int(person.id), int(digit))
        self.board.say()
        self.board.go_to(self.board.currentIndex().row() + 1)

    def _in_words(self, mark: str) -> str:
        """The numbers of circles as they are read aloud."""
        return self._wording.pair(SENTENCES["in_piles"], {"names": mark.split("·")})

    def _marks(self) -> dict[int, str]:
        """The numbers of the piles that each is in."""
        found: dict[int, str] = {}
        for number, (_, inside) in enumerate(self.piles, 1):
            for who in inside:
                found[who] = f"{found[who]}·{number}" if who in found else str(number)
        return found

    def _tell(self) -> None:
        self.board.mark(self._marks())
        if [card.number for card in self._cards] != list(range(1, len(self.piles) + 1)):
            self._make_cards()
        for card, (_, inside) in zip(self._cards, self.piles, strict=True):
            shown = self._round
            people = [one for who in inside if shown is not None and (one := shown.person(who)) is not None]
            card.show_people(people, len(shown.open_in(inside)) if shown is not None else 0)
        self.new.setEnabled(len(self.piles) < MOST)
        self.between.setVisible(bool(self.apart()[1]))

    def _make_cards(self) -> None:
        empty(self._list)
        self._cards = []
        for number, (name, _) in enumerate(self.piles, 1):
            card = PileCard(self._context.theme, self._wording, number, name)
            card.dropped.connect(partial(self._drop, number))
            card.taken_out.connect(partial(self._close, number))
            card.review.connect(partial(self.review.emit, number))
            self._list.addWidget(card)
            self._cards.append(card)

    def _drop(self, number: int, ids: tuple[int, ...]) -> None:
        for who in ids:
            if self._round is not None and self._round.person(who) is not None:
                self.put(who, number, out=False)

    def _close(self, number: int, who: int) -> None:
        self.put(who, number)
        self.lead()
