"""So many of so many: a bar for each, with its word and both numbers. No bar is longer than the whole it is of."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from myconnections.ui.theme import Theme
from myconnections.ui.widgets.paint import paint_box

_ROW, _BAR, _WORDS, _LONGEST = 26, 8, 128, 240


class ShareBars(QWidget):
    """Each is a word, so many, of so many, and how that is said ("3 of 8", "nothing logged"). The whole of a bar is its
    own, so that bars are not compared with each other.
    """

    def __init__(
        self, theme: Theme, shares: Sequence[tuple[str, int, int, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._shares = theme, list(shares)
        self.setObjectName("share-bars")
        self.setAccessibleName("; ".join(f"{word}: {told}" for word, _n, _of, told in shares))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """A row for each."""
        return QSize(440, _ROW * len(self._shares))

    def minimumSizeHint(self) -> QSize:
        """Bars may be short."""
        return QSize(280, _ROW * len(self._shares))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows."""
        painter = QPainter(self)
        painter.setFont(self._theme.font("body"))
        metrics = painter.fontMetrics()
        said = max((metrics.horizontalAdvance(told) for *_, told in self._shares), default=0)
        words = max((metrics.horizontalAdvance(word) for word, *_ in self._shares), default=0)
        words = min(max(words + 16, _WORDS), round(self.width() * 0.5))
        whole = min(_LONGEST, max(24, self.width() - words - said - 16))
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        for row, (word, n, of, told) in enumerate(self._shares):
            top = row * _ROW
            painter.setPen(self._theme.color("ink"))
            shown = metrics.elidedText(word, Qt.TextElideMode.ElideRight, words - 8)
            painter.drawText(QRectF(0, top, words, _ROW), side, shown)
            box = QRectF(words, top + (_ROW - _BAR) / 2, whole, _BAR)
            if of:
                paint_box(painter, box, self._theme.color("track"), None, 2)
            else:
                paint_box(painter, box, None, self._theme.color("line-2"), 2)
            if n:
                box.setWidth(max(4.0, whole * n / of))
                paint_box(painter, box, self._theme.color("accent"), None, 2)
            painter.setPen(self._theme.color("quiet"))
            painter.drawText(QRectF(words + whole + 12, top, said + 4, _ROW), side, told)
        painter.end()
