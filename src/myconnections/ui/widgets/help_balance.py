"""Help received and given, beside each other from one middle; what was done together lies across it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from myconnections.ui.theme import Theme
from myconnections.ui.widgets.paint import paint_box

_HEAD, _BAR, _ROW, _NUMBER = 22, 14, 26, 44
_LEAST = 6
"""The longest bar stands for so many at least: a single act of help shall not look like all there can be."""


class HelpBalance(QWidget):
    """`words` name the left, the right and what lies across; `told` says it all in one sentence."""

    def __init__(
        self,
        theme: Theme,
        counts: tuple[int, int, int],
        words: tuple[str, str, str],
        told: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._counts, self._words = theme, counts, words
        self.setObjectName("help-balance")
        self.setAccessibleName(told)
        self.setToolTip(told)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """The words, the two bars, and the one across where something was done together."""
        return QSize(480, _HEAD + _ROW + (_ROW + _HEAD if self._counts[2] else 0))

    def minimumSizeHint(self) -> QSize:
        """Bars may be short."""
        return QSize(260, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words on top, the bars from the middle, the numbers at their ends."""
        painter = QPainter(self)
        middle, color = self.width() / 2, self._theme.color
        left, right, across = self._counts
        unit = (middle - _NUMBER - 8) / max(_LEAST, left, right, across / 2)
        painter.setFont(self._theme.font("small"))
        painter.setPen(color("quiet"))
        top = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(0, 0, middle - 12, _HEAD), top | Qt.AlignmentFlag.AlignRight, self._words[0])
        painter.drawText(QRectF(middle + 12, 0, middle - 12, _HEAD), top, self._words[1])
        bar = _HEAD + (_ROW - _BAR) / 2
        painter.fillRect(QRectF(round(middle), _HEAD, 1, _ROW), color("line-2"))
        painter.setFont(self._theme.font("body", bold=True))
        if left:
            paint_box(painter, QRectF(middle - 2 - left * unit, bar, left * unit, _BAR), color("cooling"), None, 2)
        if right:
            paint_box(painter, QRectF(middle + 3, bar, right * unit, _BAR), color("accent"), None, 2)
        painter.setPen(color("ink"))
        at = QRectF(middle - 10 - left * unit - _NUMBER, _HEAD, _NUMBER, _ROW)
        painter.drawText(at, top | Qt.AlignmentFlag.AlignRight, str(left))
        painter.drawText(QRectF(middle + 11 + right * unit, _HEAD, _NUMBER, _ROW), top, str(right))
        if across:
            self._paint_across(painter, middle, across * unit)
        painter.end()

    def _paint_across(self, painter: QPainter, middle: float, long: float) -> None:
        color = self._theme.color
        box = QRectF(middle - long / 2, _HEAD + _ROW + (_ROW - _BAR) / 2, long, _BAR)
        paint_box(painter, box, color("accent-wash"), color("accent-line"), 2)
        painter.setFont(self._theme.font("small"))
        painter.setPen(color("quiet"))
        below = QRectF(0, _HEAD + 2 * _ROW, self.width(), _HEAD)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, self._words[2])
