"""How much each of the four reasons counts in a suggestion, with their sum said."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QSpinBox, QWidget

from myconnections.ui import texts_words
from myconnections.ui.theme import Theme
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.choice import NumberField
from myconnections.ui.widgets.labels import Paragraph, label
from myconnections.ui.widgets.paint import named
from myconnections.ui.wording import Wording

CODES = "UNGF"
DELIVERED = (0.35, 0.3, 0.15, 0.2)


class WeightsChoice(QWidget):
    """Four percentages; `changed` comes with every one. They need not make a hundred, but one must be above zero."""

    changed = Signal()

    def __init__(self, theme: Theme, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.space("m"))
        grid.setVerticalSpacing(theme.space("s"))
        says = (
            self.tr("the interval has passed, a beginning is fresh"),
            self.tr("few warm ties where this person is"),
            self.tr("reaches what you look for, fits what you value"),
            self.tr("how far the tie has come already"),
        )
        self._boxes: list[QSpinBox] = []
        for number, (code, says_it) in enumerate(zip(CODES, says, strict=True)):
            word = wording.word(texts_words.TERMS, code)
            box = NumberField()
            box.setRange(0, 100)
            box.setSingleStep(5)
            box.setSuffix(" %")
            box.setFixedWidth(88)
            box.setAlignment(Qt.AlignmentFlag.AlignRight)
            named(box, f"weight-{code}", word)
            box.valueChanged.connect(self._tell)
            self._boxes.append(box)
            grid.addWidget(label(word), number, 0)
            grid.addWidget(box, number, 1)
            grid.addWidget(label(says_it, "small", "quiet"), number, 2)
        self._sum = Paragraph(theme, "", "small", "quiet")
        self._back = Button(theme, self.tr("As delivered"), name="weights-delivered", variant="link")
        self._back.clicked.connect(lambda: self.choose(DELIVERED))
        grid.addWidget(self._sum, len(CODES), 0, 1, 3)
        grid.addWidget(self._back, len(CODES) + 1, 0, 1, 3, Qt.AlignmentFlag.AlignLeft)
        grid.setColumnStretch(2, 1)
        self.choose(DELIVERED)

    def choose(self, weights: tuple[float, ...]) -> None:
        """Show these weights, each 0-1."""
        for box, weight in zip(self._boxes, weights, strict=True):
            box.setValue(round(100 * weight))
        self._tell()

    def weights(self) -> tuple[float, float, float, float]:
        """The weights shown, each 0-1."""
        urgency, novelty, goal, ease = (box.value() / 100 for box in self._boxes)
        return urgency, novelty, goal, ease

    def _tell(self) -> None:
        total = sum(box.value() for box in self._boxes)
        if total == 0:
            text = self.tr("Together 0%: at least one must count.")
        elif total == 100:
            text = self.tr("Together 100%.")
        else:
            text = self.tr("Together {n}%. Only how they stand to each other matters.").format(n=total)
        self._sum.setText(text)
        self._back.setVisible(self.weights() != DELIVERED)
        self.changed.emit()
