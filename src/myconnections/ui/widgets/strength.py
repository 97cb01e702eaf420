"""How strong a passphrase is: a bar of four parts and a word."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from myconnections.ui.theme import Theme

_HEIGHT = 16
_BAR = 6
_COLORS = ("danger", "hot", "warm", "cooling", "bridging")


class StrengthBar(QWidget):
    """`level` 0-4 fills that many of four parts; the word beside them says the same."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._level = 0
        self._word = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setObjectName("strength")
        theme.changed.connect(self.update)

    def show_strength(self, level: int, word: str) -> None:
        """Fill `level` parts (0-4) and say `word`."""
        self._level, self._word = level, word
        self.setAccessibleName(word)
        self.update()

    def sizeHint(self) -> QSize:
        """Two hundred and forty pixels, or what there is."""
        return QSize(240, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Four parts and the word at the right."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._theme.font("small"))
        text = QFontMetricsF(self._theme.font("small")).horizontalAdvance(self._word)
        bar = self.width() - (text + 12 if self._word else 0)
        part = (bar - 3 * 4) / 4
        painter.setPen(Qt.PenStyle.NoPen)
        for number in range(4):
            painter.setBrush(self._theme.color(_COLORS[self._level] if number < self._level else "track"))
            painter.drawRoundedRect(QRectF(number * (part + 4), (_HEIGHT - _BAR) / 2, part, _BAR), 2, 2)
        painter.setPen(self._theme.color("ink"))
        rest = QRectF(bar + 12, 0, text + 2, _HEIGHT)
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, self._word)
        painter.end()
