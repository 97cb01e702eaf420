"""First step: forty cards and those of one's own, one after the other, onto three piles."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from myconnections.domain.personal_value import Pile, ValuesRound
from myconnections.services import values
from myconnections.services.value_views import ValueRow
from myconnections.ui import texts_self
from myconnections.ui.context import Context
from myconnections.ui.pages.values.panel import Panel
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import Card
from myconnections.ui.widgets.chips import Chip
from myconnections.ui.widgets.flow import FlowLayout
from myconnections.ui.widgets.labels import Paragraph, label
from myconnections.ui.widgets.layouts import empty
from myconnections.ui.widgets.paint import named

KEYS = {"1": Pile.VERY, "2": Pile.SOMEWHAT, "3": Pile.NOT_NOW}
_FACE = 132


class SortPanel(Panel):
    """Keys: 1, 2, 3 put the card on a pile, Z takes the last one back. A card on a pile comes back by a click."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.say(
            "sort",
            self.tr("Sort the cards"),
            self.tr("How important is it in your life? Go by the first feeling; you can change it until the end."),
        )
        self._card = ""
        self._face = Card(context.theme, "wash")
        self._face.setMinimumHeight(_FACE)
        self._name, self._meaning = label("", "display"), label("", "head", "quiet")
        self._count = label("", "small", "quiet")
        for part in (self._count, self._name, self._meaning):
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            part.setWordWrap(part is not self._count)
            self._face.body.addWidget(part)
        self.column.addWidget(self._face)
        self.column.addLayout(self._buttons())
        self._piles: dict[Pile, FlowLayout] = {}
        self._heads = {pile: label("", "strong") for pile in Pile}
        self.column.addLayout(self._own_line())
        for pile in Pile:
            self.column.addWidget(self._heads[pile])
            room = QWidget()
            self._piles[pile] = FlowLayout(room, gap=6)
            self.column.addWidget(room)

    def show_round(self, done: ValuesRound, rows: tuple[ValueRow, ...]) -> None:
        """The next card that lies nowhere, and the piles."""
        self.done = done
        cards = self.all_cards()
        left = [card for card in cards if card not in done.sorted]
        self._card = left[0] if left else ""
        self._name.setText(self.name_of(self._card) if left else self.tr("Every card lies on a pile."))
        self._meaning.setText(self.meaning_of(self._card) if left else "")
        self._count.setText(
            self.tr("Card {number} of {all}").format(number=len(cards) - len(left) + 1, all=len(cards)) if left else ""
        )
        self._face.setAccessibleName(f"{self._count.text()}: {self._name.text()}. {self._meaning.text()}")
        for button in self._pile_buttons:
            button.setEnabled(bool(left))
        self._back.setEnabled(bool(done.placed))
        for pile in Pile:
            self._fill(pile)

    def press(self, event: QKeyEvent) -> bool:
        """1, 2, 3 and Z."""
        letter = event.text().upper()
        if letter in KEYS and self._card:
            self._place(KEYS[letter])
        elif letter == "Z":
            self._take_back()
        else:
            return False
        return True

    def _fill(self, pile: Pile) -> None:
        cards = self.done.pile(pile)
        word = self.context.wording.word(texts_self.PILES, pile.value)
        self._heads[pile].setText(f"{word}  {len(cards)}" if cards else word)
        empty(self._piles[pile])
        for card in cards:
            chip = Chip(self.context.theme, self.name_of(card), name=f"placed-{card}")
            chip.setToolTip(self.meaning_of(card))
            chip.clicked.connect(partial(self._put_back, card))
            self._piles[pile].addWidget(chip)

    def _buttons(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(self.context.theme.space("s"))
        self._pile_buttons = []
        for key, pile in KEYS.items():
            word = self.context.wording.word(texts_self.PILES, pile.value)
            button = Button(self.context.theme, word, name=f"pile-{pile.value}", key=key)
            button.clicked.connect(partial(self._clicked, pile))
            self._pile_buttons.append(button)
            line.addWidget(button)
        line.addStretch(1)
        self._back = Button(
            self.context.theme, self.tr("Back"), name="pile-back", variant="ghost", icon="undo", key="Z"
        )
        self._back.clicked.connect(self._take_back)
        line.addWidget(self._back)
        return line

    def _own_line(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(self.context.theme.space("xs"))
        line = QHBoxLayout()
        line.setSpacing(self.context.theme.space("s"))
        self.own, self.own_meaning = QLineEdit(), QLineEdit()
        for field, name, word in (
            (self.own, "own-card", self.tr("A card of my own")),
            (self.own_meaning, "own-card-meaning", self.tr("What it says")),
        ):
            named(field, name, word)
            field.setPlaceholderText(word)
            field.setMaxLength(60)
            field.returnPressed.connect(self._add)
            line.addWidget(field, 1)
        add = Button(self.context.theme, self.tr("Add"), name="own-card-add", icon="plus")
        add.clicked.connect(self._add)
        line.addWidget(add)
        column.addLayout(line)
        column.addWidget(
            Paragraph(self.context.theme, self.tr("A click on a card below takes it up again."), "small", "quiet")
        )
        return column

    def _add(self) -> None:
        name, meaning = self.own.text().strip(), self.own_meaning.text().strip()
        if name:
            self.own.clear()
            self.own_meaning.clear()
            self.wrote.emit(lambda vault, now: values.add_card(vault, name, meaning, now))

    def _clicked(self, pile: Pile, _checked: bool = False) -> None:
        self._place(pile)

    def _place(self, pile: Pile) -> None:
        card, self._card = self._card, ""  # a second key must not put the same card somewhere else
        if card:
            self.wrote.emit(lambda vault, now: values.place(vault, [card], pile, now))

    def _put_back(self, card: str, _checked: bool = False) -> None:
        self.wrote.emit(lambda vault, now: values.place(vault, [card], None, now))

    def _take_back(self) -> None:
        if self.done.placed:
            self._put_back(self.done.placed[-1].card)
