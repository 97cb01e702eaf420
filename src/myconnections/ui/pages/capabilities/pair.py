"""From which pair of check-ins a change is told: the first two, or a later pair that is chosen (method.md 7.2)."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from myconnections.domain.capability_scale import spaced
from myconnections.services.check_ins import CapabilitiesView
from myconnections.ui.context import Context
from myconnections.ui.widgets.choice import ChoiceField
from myconnections.ui.widgets.labels import label
from myconnections.ui.widgets.paint import named


class PairChoice(QWidget):
    """`chosen` sends the number of the first check-in of the pair, None for the first two of all.

    Shown only where there is a choice: a pair must not overlap with the last two check-ins.
    """

    chosen = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        word = self.tr("A change is told from")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label(word, "small", "quiet"))
        self.field = ChoiceField()
        named(self.field, "capability-pair", word)
        self.field.currentIndexChanged.connect(lambda _place: self.chosen.emit(self.field.currentData()))
        row.addWidget(self.field)
        row.addStretch(1)

    def show_pairs(self, view: CapabilitiesView) -> None:
        """Offer the pairs there are."""
        words = self._context.wording
        apart = [view.checks[place] for place in spaced([one.day for one in view.checks])]
        pairs = list(pairwise(apart[:-2]))
        with QSignalBlocker(self.field):
            self.field.clear()
            for place, (one, two) in enumerate(pairs):
                days = self.tr("{one} and {two}").format(one=words.day(one.day), two=words.day(two.day))
                shown = self.tr("the first two ({days})").format(days=days) if not place else days
                self.field.addItem(shown, int(one.id) if place else None)
                if place and one.day == view.earlier:
                    self.field.setCurrentIndex(place)
        self.setVisible(len(pairs) > 1)
