"""How the order of a few things went from round to round: a line for each, joined where it stayed among the first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from myconnections.ui.theme import Theme

_TOP, _ROW, _COLUMN = 28, 30, 200
_WORD, _MOST = 150, 4


class RankLines(QWidget):
    """Columns are rounds, the newest at the right, the last four at most; `told` says it in words."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rounds: list[tuple[str, Sequence[str]]] = []
        self.setObjectName("rank-lines")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_rounds(self, rounds: Sequence[tuple[str, Sequence[str]]], told: str) -> None:
        """Each round by its day and its names in order."""
        self._rounds = list(rounds)[-_MOST:]
        self.setAccessibleName(told)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """A column for each round."""
        rows = max((len(names) for _, names in self._rounds), default=0)
        return QSize(_COLUMN * max(1, len(self._rounds)), _TOP + rows * _ROW)

    def minimumSizeHint(self) -> QSize:
        """Names may be cut where there is little room."""
        return QSize(90 * max(1, len(self._rounds)), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Days on top, names below, lines between the same name."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide = self.width() / max(1, len(self._rounds))
        word = min(_WORD, wide - 40)
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        for column, (day, names) in enumerate(self._rounds):
            x = column * wide
            painter.setFont(self._theme.font("small"))
            painter.setPen(self._theme.color("quiet"))
            painter.drawText(QRectF(x, 0, wide - 8, _TOP - 6), left, day)
            for row, name in enumerate(names):
                box = QRectF(x, _TOP + row * _ROW, word, _ROW)
                before = self._rounds[column - 1][1] if column else names
                stays = name in before
                painter.setFont(self._theme.font("body", bold=not stays))
                painter.setPen(self._theme.color("ink"))
                shown = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, round(word))
                painter.drawText(box, left, shown)
                if column and stays:
                    painter.setPen(QPen(self._theme.color("accent"), 1.75))
                    start = QPointF((column - 1) * wide + word + 4, _TOP + (list(before).index(name) + 0.5) * _ROW)
                    painter.drawLine(start, QPointF(x - 8, box.center().y()))
        painter.end()
