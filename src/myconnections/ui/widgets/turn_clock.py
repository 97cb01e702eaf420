"""A clock of turns: a ring that empties while somebody speaks, and how much of the turn is left."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from myconnections.ui.theme import Theme

_SIDE, _RING = 168, 8
_ROUND = 360 * 16


class TurnClock(QWidget):
    """168 x 168. The sentence `told` stands for the picture where it cannot be seen."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._left, self._seconds, self._mine = 0, 1, True
        self.setObjectName("turn-clock")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_turn(self, left: int, seconds: int, *, mine: bool, told: str) -> None:
        """Draw so many seconds left of a turn of `seconds`; my turns and theirs have colors of their own."""
        self._left, self._seconds, self._mine = left, seconds, mine
        self.setAccessibleName(told)
        self.update()

    def text(self) -> str:
        """Minutes and seconds left."""
        return f"{self._left // 60}:{self._left % 60:02}"

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(_SIDE, _SIDE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The whole ring quiet, what is left in color, the time in the middle."""
        theme, painter = self._theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(_RING, _RING, -_RING, -_RING)
        painter.setPen(QPen(theme.color("line"), _RING))
        painter.drawEllipse(box)
        pen = QPen(theme.color("accent" if self._mine else "quiet"), _RING)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawArc(box, 90 * 16, round(_ROUND * self._left / self._seconds))
        painter.setPen(theme.color("ink"))
        painter.setFont(theme.font("display"))
        painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()
