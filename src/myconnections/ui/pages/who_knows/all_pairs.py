"""All pairs as a square, to see what is answered and to set single pairs right."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from myconnections.domain.alter_ties import Pair, PairState
from myconnections.ui.context import Context
from myconnections.ui.pages.who_knows.matrix import Matrix
from myconnections.ui.pages.who_knows.review import words_of
from myconnections.ui.pages.who_knows.round import Round
from myconnections.ui.texts_who_knows import SENTENCES
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.labels import ElidedLabel, Paragraph
from myconnections.ui.widgets.layouts import held

_NEXT = {None: PairState.TIE, PairState.TIE: PairState.NONE, PairState.NONE: PairState.UNKNOWN}


class AllPairs(QWidget):
    """`said` sends what is said of one pair. Keys: arrows choose, Y know each other, N do not, U open again, Space the
    next of the three.
    """

    said = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = context.wording
        self._round: Round | None = None
        theme = context.theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("s"))
        column.addWidget(Paragraph(theme, context.wording.pair(SENTENCES["legend"]), "small", "quiet"))
        self.matrix = Matrix(theme, context.wording, "who-pairs", self.tr("All pairs"))
        self.matrix.gone_to.connect(self._say)
        self.matrix.pressed_on.connect(self._turn)
        self.matrix.key.connect(self._key)
        column.addWidget(self.matrix, 1)
        self.now = ElidedLabel("", "body", "ink")
        column.addWidget(self.now)
        row = QHBoxLayout()
        row.setSpacing(theme.space("s"))
        self.buttons = {
            PairState.TIE: Button(theme, self.tr("Know each other"), name="who-pair-tie", key="Y"),
            PairState.NONE: Button(theme, self.tr("Do not"), name="who-pair-none", key="N"),
            PairState.UNKNOWN: Button(theme, self.tr("Open again"), name="who-pair-open", variant="ghost", key="U"),
        }
        for state, button in self.buttons.items():
            button.clicked.connect(partial(self._answer, state))
            row.addWidget(button)
        row.addStretch(1)
        self.foot = held(row)
        column.addWidget(self.foot)

    def show_round(self, shown: Round) -> None:
        """Show how it stands."""
        self._round = shown
        self.matrix.show_pairs(shown.view.people, dict(shown.states), frozenset(shown.view.known.shared))
        self._say(self.matrix.current())

    def lead(self) -> None:
        """The keyboard goes to the square."""
        self.matrix.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, pair: Pair | None) -> None:
        shown = self._round
        self.now.setText("" if pair is None or shown is None else words_of(shown, self.matrix, pair))
        state = PairState.UNKNOWN if pair is None or shown is None else shown.states.get(pair, PairState.UNKNOWN)
        for each, button in self.buttons.items():
            button.setEnabled(pair is not None and each is not state)

    def _turn(self, pair: Pair) -> None:
        if self._round is not None:
            self._answer(_NEXT[self._round.states.get(pair)])

    def _key(self, letter: str) -> None:
        states = {"Y": PairState.TIE, "N": PairState.NONE, "U": PairState.UNKNOWN}
        if letter in states:
            self._answer(states[letter])

    def _answer(self, state: PairState, _checked: bool = False) -> None:
        pair, shown = self.matrix.current(), self._round
        if pair is not None and shown is not None and shown.states.get(pair, PairState.UNKNOWN) is not state:
            self.said.emit({pair: state})
