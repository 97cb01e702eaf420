"""Points over time from 0 to 4, with the band of ordinary wobble and ticks for what happened. No total, no target."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from myconnections.domain.capability import HIGHEST
from myconnections.ui.theme import Theme

_WIDTH, _HEIGHT = 184, 124
_LEFT, _TOP, _RIGHT, _FOOT = 20, 8, 8, 24


@dataclass(frozen=True, slots=True)
class PointSeries:
    """What is drawn. `points` are (ordinal of the day, mean, band), oldest first; `ticks` the ordinals of events.

    `first` and `last` name the days at both ends; `told` says it all in one sentence. Points more than `gap` days
    apart are not joined; 0 joins all. `over` are the ordinals at both ends; nothing: those of the first and last point.
    """

    points: tuple[tuple[int, float, float], ...] = ()
    ticks: tuple[int, ...] = ()
    first: str = ""
    last: str = ""
    told: str = ""
    gap: int = 0
    over: tuple[int, int] | None = None

    def runs(self) -> list[list[tuple[int, float, float]]]:
        """The points that are joined, run by run."""
        found: list[list[tuple[int, float, float]]] = []
        for point in self.points:
            if not found or 0 < self.gap < point[0] - found[-1][-1][0]:
                found.append([])
            found[-1].append(point)
        return found


class PointCurve(QWidget):
    """184 x 124, wider where there is room. The sentence `told` stands for the picture where it cannot be seen."""

    def __init__(self, theme: Theme, series: PointSeries, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.series = series
        self.setAccessibleName(series.told)
        self.setToolTip(series.told)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_HEIGHT)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """As the design has it."""
        return QSize(_WIDTH, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Narrower, the two days would touch each other."""
        return QSize(_WIDTH - 24, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Lines and figures, ticks, the band, the line, the points."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._theme.font("small"))
        place = self._scale()
        self._paint_ground(painter, place)
        self._paint_points(painter, place)
        painter.end()

    def _scale(self) -> Callable[[float, float], QPointF]:
        days = [day for day, _, _ in self.series.points] or [0]
        first, last = self.series.over or (days[0], days[-1])
        span = max(last - first, 1)
        alone = 0.5 if first == last else 0.0
        wide, high = self.width() - _LEFT - _RIGHT - 12, _HEIGHT - _TOP - _FOOT

        def place(day: float, value: float) -> QPointF:
            share = alone or (day - first) / span
            value = min(max(value, 0.0), HIGHEST)
            return QPointF(_LEFT + 6 + share * wide, _TOP + (1 - value / HIGHEST) * high)

        return place

    def _paint_ground(self, painter: QPainter, place: Callable[[float, float], QPointF]) -> None:
        color = self._theme.color
        for value in range(HIGHEST + 1):
            y = place(0, value).y()
            strong = value == 0
            painter.fillRect(QRectF(_LEFT, round(y), self.width() - _LEFT, 1), color("line-2" if strong else "line"))
            if value % 2 == 0:
                painter.setPen(color("quiet"))
                box = QRectF(0, y - 9, _LEFT - 6, 18)
                painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(value))
        foot = QRectF(_LEFT, _HEIGHT - _FOOT + 4, self.width() - _LEFT, 18)
        painter.setPen(color("quiet"))
        if self.series.first != self.series.last:
            painter.drawText(foot, Qt.AlignmentFlag.AlignLeft, self.series.first)
        painter.drawText(foot, Qt.AlignmentFlag.AlignRight, self.series.last)

    def _paint_points(self, painter: QPainter, place: Callable[[float, float], QPointF]) -> None:
        color, points = self._theme.color, self.series.points
        if not points:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("band"))
        for run in self.series.runs():
            upper = [place(day, mean + band) for day, mean, band in run]
            lower = [place(day, mean - band) for day, mean, band in run]
            if len(run) == 1:
                upper, lower = _widened(upper[0]), _widened(lower[0])
            painter.drawPolygon(QPolygonF([*upper, *reversed(lower)]))
        dashed = QPen(color("quiet"), 1, Qt.PenStyle.DotLine)
        painter.setPen(dashed)
        for day in self.series.ticks:
            if points[0][0] <= day <= points[-1][0]:
                painter.drawLine(place(day, 0), place(day, HIGHEST))
        painter.setPen(QPen(color("accent"), 1.5))
        for run in self.series.runs():
            painter.drawPolyline(QPolygonF([place(day, mean) for day, mean, _ in run]))
        painter.setBrush(color("surface"))
        for day, mean, _ in points:
            painter.drawEllipse(place(day, mean), 3.5, 3.5)


def _widened(point: QPointF) -> list[QPointF]:
    """One point alone has a band as wide as a finger."""
    return [QPointF(point.x() - 8, point.y()), QPointF(point.x() + 8, point.y())]
