"""The middle of the page: the card between those just sorted and those to come."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from myconnections.domain.stage import Stage
from myconnections.ui.context import Context
from myconnections.ui.pages.triage.card import SortCard
from myconnections.ui.pages.triage.deck import Deck, Pile
from myconnections.ui.pages.triage.sides import MOST, Column, Line
from myconnections.ui.texts_reasons import WHEN
from myconnections.ui.texts_triage import SENTENCES
from myconnections.ui.widgets.buttons import Button

_CARD, _CARD_HIGH, _SIDE, _SIDE_LEAST = 720, 664, 296, 228
_WIDE, _MIDDLE, _LOW = 1400, 1180, 700


class Board(QWidget):
    """Arranges; `back_asked` is the button over those just sorted, `several_asked` that over those who come."""

    back_asked = Signal()
    several_asked = Signal()

    def __init__(self, context: Context, card: SortCard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme, self._words = context.theme, context.wording
        self._room = _CARD_HIGH
        self._row = QHBoxLayout(self)
        self._left = Column(theme, "triage-done", self.tr("Sorted just now"), quiet=False)
        self.undo = Button(theme, self.tr("One back"), name="triage-back", variant="link", icon="undo", key="Z")
        self.undo.clicked.connect(self.back_asked)
        self._left.row.addWidget(self.undo)
        self._right = Column(theme, "triage-coming", self.tr("Coming next"), quiet=True)
        several = self.tr("Several at once")
        self.several = Button(theme, several, name="triage-several-ask", variant="link", key="G")
        self.several.clicked.connect(self.several_asked)
        self._right.row.addWidget(self.several)
        self.card = card
        self._row.addStretch(1)
        for column in (self._left, self.card, self._right):
            self._row.addWidget(column, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addStretch(1)

    def fit(self, wide: int, high: int) -> None:
        """Three columns where there is room, else two; lower parts where there is little height."""
        gap, edge = (32 if wide >= _WIDE else 24), (12 if high < _LOW else 32)
        self._row.setSpacing(0)
        self._row.setContentsMargins(gap, edge, gap, 12)
        columns = 2 if wide >= _MIDDLE else 1
        self._right.setVisible(columns == 2)
        free = wide - (columns + 2) * gap
        side = min(_SIDE, max(_SIDE_LEAST, (free - _CARD) // columns))
        self._room = min(_CARD_HIGH, high - edge - 12)
        for column in (self._left, self._right):
            column.setFixedSize(side, self._room)
        self.card.setFixedSize(min(_CARD, free - columns * side), self._room)
        self.card.fit(self._room)
        self._row.setSpacing(gap)

    def show_deck(self, deck: Deck) -> None:
        """Who was sorted and who comes."""
        self._left.show_lines([self._line_of(pile) for pile in list(deck.recent)[:MOST]], self._room)
        coming = [Line(str(t.person.id), t.person.name, t.person.organization) for t in deck.coming(MOST)]
        self._right.show_lines(coming, self._room)
        self.undo.setEnabled(deck.can_go_back)

    def _line_of(self, pile: Pile) -> Line:
        one, words = pile.told, self._words
        stage = int(Stage.from_code(one.stage)) if one.stage else 0
        word = words.stage(Stage(stage)) if stage else ""
        detail = self.tr("skipped") if one.skipped else words.word(WHEN, one.when) if one.when else ""
        detail = self.tr("archived") if one.away else detail or word or self.tr("as it stood")
        more = {"name": one.name, "count": one.people - 1}
        name = words.pair(SENTENCES["several"], more) if one.people > 1 else one.name
        spoken = ", ".join(dict.fromkeys(part for part in (name, word, detail) if part))
        return Line(str(one.contact_id), name, detail, stage, spoken)
