"""What fed each need over time: a lane for each, a dot for each encounter, and a hill where they stand close."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from myconnections.ui.theme import Theme

_FOOT, _WORDS, _MOST_WORDS, _NUMBER = 22, 0.3, 220, 40
_POINTS, _WIDTH = 97, 1 / 26
"""How many points a hill has, and how wide a single encounter is, of the whole span."""
_BESIDE, _ABOVE = 460, 20
"""Pixels from which the words stand beside the lanes; else they take so many above each."""
_UNDER = 6
"""Pixels under the ground of a lane: half a dot, and a little air."""
_FULL = 3.0
"""So many encounters on one day reach the top of a lane, where no lane has more."""


@dataclass(frozen=True, slots=True)
class Lane:
    """One need: its word, the name of its color, and where in the span its encounters are (0 first day, 1 today)."""

    word: str
    color: str
    places: tuple[float, ...]


class NeedHills(QWidget):
    """All lanes have one scale, so that they can be compared by looking. `first` and `last` name the ends of the span.

    `told` says it in words. `lane` is the height of one, in pixels.
    """

    def __init__(
        self,
        theme: Theme,
        lanes: Sequence[Lane],
        ends: tuple[str, str],
        told: str,
        *,
        lane: int = 58,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._lanes, self._ends, self._high = theme, list(lanes), ends, lane
        self._hills = [[_height(one.places, at / (_POINTS - 1)) for at in range(_POINTS)] for one in self._lanes]
        self.setObjectName("need-hills")
        self.setAccessibleName(told)
        self.setToolTip(told)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """A lane for each need, and the ends of the span."""
        return QSize(480, self._high * len(self._lanes) + _FOOT)

    def minimumSizeHint(self) -> QSize:
        """Words may be cut where there is little room."""
        return QSize(280, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Lane by lane: the word, the hill, the dots, how many; the ends of the span below."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        beside = self.width() >= _BESIDE
        words = min(self.width() * _WORDS, _MOST_WORDS) if beside else 0
        above = 0 if beside else _ABOVE
        plot = QRectF(words, above, self.width() - words - _NUMBER, self._high - above)
        most = max(_FULL, max((max(hill) for hill in self._hills), default=0.0))
        for row, (lane, hill) in enumerate(zip(self._lanes, self._hills, strict=True)):
            box = plot.translated(0, row * self._high)
            room = words - 12 if beside else self.width()
            self._paint_word(painter, QRectF(0, row * self._high, room, self._high if beside else above), lane.word)
            self._paint_hill(painter, box, lane, [value / most for value in hill])
            painter.setFont(self._theme.font("body", bold=True))
            painter.setPen(self._theme.color("ink" if lane.places else "quiet"))
            side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
            number = QRectF(box.right(), box.top(), _NUMBER, box.height() - 2)
            painter.drawText(number, side, str(len(lane.places)))
        self._paint_ends(painter, plot)
        painter.end()

    def _paint_word(self, painter: QPainter, box: QRectF, word: str) -> None:
        painter.setFont(self._theme.font("body"))
        painter.setPen(self._theme.color("ink"))
        side = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
        painter.drawText(box.adjusted(0, 0, 0, -2), side, word)

    def _paint_hill(self, painter: QPainter, box: QRectF, lane: Lane, hill: Sequence[float]) -> None:
        ground, room = box.bottom() - _UNDER, box.height() - 14
        color = self._theme.color(lane.color)
        painter.fillRect(QRectF(box.left(), round(ground), box.width(), 1), self._theme.color("line"))
        if not lane.places:
            return
        step = box.width() / (_POINTS - 1)
        line = [QPointF(box.left() + at * step, ground - value * room) for at, value in enumerate(hill)]
        path = QPainterPath()
        path.addPolygon(QPolygonF([*line, QPointF(box.right(), ground), QPointF(box.left(), ground)]))
        soft = self._theme.color(lane.color)
        soft.setAlphaF(0.22)
        painter.fillPath(path, soft)
        pen = QPen(color, 1.5)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.drawPolyline(QPolygonF(line))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        for place in lane.places:
            painter.drawEllipse(QPointF(box.left() + place * box.width(), ground), 3, 3)

    def _paint_ends(self, painter: QPainter, plot: QRectF) -> None:
        painter.setFont(self._theme.font("small"))
        painter.setPen(self._theme.color("quiet"))
        foot = QRectF(plot.left(), self.height() - _FOOT + 2, plot.width(), _FOOT - 2)
        for side, word in zip((Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight), self._ends, strict=True):
            painter.drawText(foot, side | Qt.AlignmentFlag.AlignVCenter, word)


def _height(places: Sequence[float], at: float) -> float:
    """How many encounters stand about here: each a bell of height 1."""
    return sum(exp(-(((at - place) / _WIDTH) ** 2) / 2) for place in places)
