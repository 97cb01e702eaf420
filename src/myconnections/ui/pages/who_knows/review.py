"""A circle looked over once before it counts: every open pair is marked, single ones are taken out."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from myconnections.domain.alter_ties import Pair, PairState
from myconnections.ui.context import Context
from myconnections.ui.pages.who_knows.matrix import Matrix
from myconnections.ui.pages.who_knows.round import Round, Said
from myconnections.ui.texts_who_knows import REVIEWS, SENTENCES
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.labels import ElidedLabel, Paragraph, label
from myconnections.ui.widgets.layouts import held


class Review(QWidget):
    """`confirmed` sends what is said of the pairs that stayed; `left` that nothing is. Enter and Escape do both.

    What is said of the pairs is TIE for a circle, NONE for people of different circles.
    """

    confirmed = Signal(object)
    left = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = context.wording
        self._round: Round | None = None
        self._says = PairState.TIE
        self._open: tuple[Pair, ...] = ()
        self._out: set[Pair] = set()
        theme = context.theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("s"))
        self.title = label("", "question")
        self.how = Paragraph(theme, "", "body", "quiet")
        self.matrix = Matrix(theme, context.wording, "who-review", self.tr("Pairs to look over"))
        self.matrix.pressed_on.connect(self._press)
        self.matrix.gone_to.connect(self._say)
        self.now = ElidedLabel("", "body", "ink")
        column.addWidget(self.title)
        column.addWidget(self.how)
        column.addWidget(self.matrix, 1)
        column.addWidget(self.now)
        row = QHBoxLayout()
        row.setSpacing(theme.space("s"))
        self.keep = Button(theme, "", name="who-keep", variant="primary", key="Enter")
        self.keep.clicked.connect(self.confirm)
        back = Button(theme, self.tr("Not yet"), name="who-not-yet", variant="ghost", key="Esc")
        back.clicked.connect(self.left)
        row.addWidget(self.keep)
        row.addWidget(back)
        row.addStretch(1)
        self.foot = held(row)
        column.addWidget(self.foot)

    def show_pairs(self, shown: Round, people: Collection[int], pairs: Collection[Pair], says: PairState) -> None:
        """Look over these open pairs among these people."""
        self._round, self._says, self._open, self._out = shown, says, tuple(pairs), set()
        self._people = [one for one in shown.view.people if int(one.id) in people]
        texts = REVIEWS[says.value]
        self.title.setText(self._wording.pair(texts["title"], {"n": len(self._people)}))
        self.how.setText(self._wording.pair(texts["how"]))
        self._tell()
        self._say(self.matrix.current())
        self.matrix.setFocus(Qt.FocusReason.OtherFocusReason)

    def said(self) -> Said:
        """What confirming says."""
        return {pair: self._says for pair in self._open if pair not in self._out}

    def confirm(self) -> None:
        """The pairs that stayed are answered."""
        said = self.said()
        if said:
            self.confirmed.emit(said)
        else:
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Escape."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.confirm()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _press(self, pair: Pair) -> None:
        if pair in self._open:
            self._out ^= {pair}
            self._tell()
            self._say(pair)

    def _tell(self) -> None:
        if self._round is None:
            return
        said = self.said()
        self.matrix.show_pairs(self._people, {**self._round.states, **said}, frozenset(self._open))
        self.keep.setText(self._wording.pair(REVIEWS[self._says.value]["keep"], {"n": len(said)}))
        self.keep.setEnabled(bool(said))

    def _say(self, pair: Pair | None) -> None:
        self.now.setText("" if pair is None or self._round is None else words_of(self._round, self.matrix, pair))


def words_of(shown: Round, matrix: Matrix, pair: Pair) -> str:
    """One pair in words: who, what is said of them, what they share."""
    say = matrix.pairs.say
    one, other = (shown.person(who) for who in pair)
    if one is None or other is None:
        return ""
    told = say(SENTENCES["pair"], {"one": one.name, "other": other.name, "state": matrix.pairs.word(pair)})
    names = shown.words_shared(*pair)
    return f"{told}  ·  {say(SENTENCES['pair_shared'], {'names': names})}" if names else told
