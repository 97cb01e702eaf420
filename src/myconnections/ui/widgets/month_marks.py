"""How often something was met, month by month: a row for each kind, a mark for each month in which it was."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from myconnections.ui.theme import Theme

_ROW, _FOOT, _WORDS, _MOST_WORDS = 28, 22, 0.36, 240
_NUMBER = 32
_LEAST, _MOST = 4.0, 11.0
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_NUMBERED = 8.0
"""From this radius on a number stands in a mark."""


class MonthMarks(QWidget):
    """`rows` are (word, counts of the `months` in their order); `told` says it in words. The more, the larger a mark.

    `months` are written at both ends of the foot, the count of them all at the end of each row.
    """

    def __init__(
        self,
        theme: Theme,
        rows: Sequence[tuple[str, Sequence[int]]],
        months: Sequence[str],
        told: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._rows, self._months = theme, list(rows), list(months)
        self.setObjectName("month-marks")
        self.setAccessibleName(told)
        self.setToolTip(told)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """A row for each kind, and the months."""
        return QSize(480, _ROW * len(self._rows) + _FOOT)

    def minimumSizeHint(self) -> QSize:
        """Words may be cut where there is little room."""
        return QSize(320, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Words, a line for each row, the marks, the months."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._theme.font("body"))
        words = min(self.width() * _WORDS, _MOST_WORDS)
        step = (self.width() - words - _NUMBER) / max(1, len(self._months))
        most = max((max(counts, default=0) for _, counts in self._rows), default=0)
        metrics = painter.fontMetrics()
        for row, (word, counts) in enumerate(self._rows):
            middle = row * _ROW + _ROW / 2
            painter.setPen(self._theme.color("ink"))
            shown = metrics.elidedText(word, Qt.TextElideMode.ElideRight, round(words) - 12)
            painter.drawText(QRectF(0, row * _ROW, words - 8, _ROW), Qt.AlignmentFlag.AlignVCenter, shown)
            line = QRectF(words, round(middle), self.width() - words - _NUMBER, 1)
            painter.fillRect(line, self._theme.color("line"))
            painter.setPen(self._theme.color("quiet"))
            count_at = QRectF(line.right(), row * _ROW, _NUMBER, _ROW)
            painter.drawText(count_at, _RIGHT, str(sum(counts)))
            for place, count in enumerate(counts):
                if count:
                    self._mark(painter, QPointF(words + (place + 0.5) * step, middle), count, most)
        self._foot(painter, words)
        painter.end()

    def _mark(self, painter: QPainter, at: QPointF, count: int, most: int) -> None:
        radius = max(_LEAST + 2, _MOST * sqrt(count / max(most, 4)))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("accent"))
        painter.drawEllipse(at, radius, radius)
        if count > 1 and radius >= _NUMBERED:
            painter.setFont(self._theme.font("small", bold=True))
            painter.setPen(self._theme.color("surface"))
            box = QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(count))
            painter.setFont(self._theme.font("body"))

    def _foot(self, painter: QPainter, left: float) -> None:
        painter.setFont(self._theme.font("small"))
        painter.setPen(self._theme.color("quiet"))
        foot = QRectF(left, self.height() - _FOOT + 2, self.width() - left - _NUMBER, _FOOT - 2)
        if self._months:
            painter.drawText(foot, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._months[0])
            painter.drawText(foot, _RIGHT, self._months[-1])
