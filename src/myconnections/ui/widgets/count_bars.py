"""A figure in parts: a bar for each, with its word and its number."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from myconnections.ui.theme import Theme
from myconnections.ui.widgets.paint import paint_box

_ROW, _BAR, _NUMBER, _WORDS, _GAP = 28, 12, 40, 200, 8


class CountBars(QWidget):
    """`told` says it in words; bars are as long as their share of `of`, the whole they were counted from."""

    def __init__(
        self, theme: Theme, parts: Sequence[tuple[str, int]], of: int, told: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._parts, self._of = theme, list(parts), max(1, of)
        self.setObjectName("count-bars")
        self.setAccessibleName(told)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """A row for each part."""
        return QSize(420, _ROW * len(self._parts))

    def minimumSizeHint(self) -> QSize:
        """Words may be cut where there is little room."""
        return QSize(240, _ROW * len(self._parts))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Word, bar, number."""
        painter = QPainter(self)
        painter.setFont(self._theme.font("body"))
        metrics = painter.fontMetrics()
        widest = max((metrics.horizontalAdvance(word) for word, _ in self._parts), default=0)
        words = min(max(widest + 16, _WORDS), round(self.width() * 0.6))
        numbers = max(_NUMBER, *(metrics.horizontalAdvance(f"{count:,}") + _GAP for _, count in self._parts), 0)
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        for row, (word, count) in enumerate(self._parts):
            top = row * _ROW
            painter.setPen(self._theme.color("ink"))
            shown = metrics.elidedText(word, Qt.TextElideMode.ElideRight, words - 8)
            painter.drawText(QRectF(0, top, words, _ROW), side, shown)
            long = max(4.0, (self.width() - words - numbers) * count / self._of) if count else 0.0
            box = QRectF(words, top + (_ROW - _BAR) / 2, long, _BAR)
            if count:
                paint_box(painter, box, self._theme.color("accent"), None, 2)
            painter.setPen(self._theme.color("quiet"))
            painter.drawText(QRectF(box.right() + _GAP, top, numbers, _ROW), side, f"{count:,}")
        painter.end()
