"""The warmth of one tie over time: bands, the saw-tooth exactly as computed, encounters, today, what comes next."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from myconnections.ui.theme import Theme

_WIDTH, _HEIGHT = 352, 168
_BAND_X, _PLOT_X = 68, 80
_TOP, _FOOT, _RIGHT = 6, 28, 6


@dataclass(frozen=True, slots=True)
class BandEdge:
    """One band: its lower and upper edge (0-1), the color name and the word."""

    low: float
    high: float
    band: str
    word: str


@dataclass(frozen=True, slots=True)
class Curve:
    """What is drawn. Days count from today: negative is past; values are 0-1.

    `samples` in the order of time, two points at the moment of an encounter (before and after); `encounters` are (day,
    value, what to say about it); `forecast` starts today; `ticks` are (day, word). `told` says it all in one sentence.
    """

    samples: tuple[tuple[float, float], ...] = ()
    encounters: tuple[tuple[float, float, str], ...] = ()
    forecast: tuple[tuple[float, float], ...] = ()
    bands: tuple[BandEdge, ...] = ()
    ticks: tuple[tuple[float, str], ...] = ()
    told: str = ""


class WarmthCurve(QWidget):
    """352 x 168, wider where there is room. The sentence `told` stands for the picture where it cannot be seen."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._curve = Curve()
        self.setObjectName("warmth-curve")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_curve(self, curve: Curve) -> None:
        """Draw another tie."""
        self._curve = curve
        self.setAccessibleName(curve.told)
        self.setAccessibleDescription(". ".join(text for _, _, text in curve.encounters))
        self.update()

    def sizeHint(self) -> QSize:
        """As the design has it."""
        return QSize(_WIDTH, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Narrower, the months would touch each other."""
        return QSize(260, _HEIGHT)

    def event(self, event: QEvent) -> bool:
        """Tell which encounter the mouse is on."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            text = self._told_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Bands and lines, the area, the line, what comes next, the encounters, today."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._theme.font("small"))
        place = self._scale()
        self._paint_bands(painter, place)
        self._paint_ticks(painter, place)
        if self._curve.samples:
            self._paint_past(painter, place)
            self._paint_forecast(painter, place)
        painter.end()

    def _scale(self) -> Callable[[float, float], QPointF]:
        days = [day for day, _ in (*self._curve.samples, *self._curve.forecast)] or [-90.0, 0.0]
        first, last = min(days), max(days)
        span = max(last - first, 1.0)
        first -= span * 0.03
        wide = self.width() - _PLOT_X - _RIGHT
        high = _HEIGHT - _TOP - _FOOT

        def place(day: float, value: float) -> QPointF:
            return QPointF(_PLOT_X + (day - first) / (last - first) * wide, _TOP + (1 - value) * high)

        return place

    def _paint_bands(self, painter: QPainter, place: Callable[[float, float], QPointF]) -> None:
        color = self._theme.color
        for edge in self._curve.bands:
            top, bottom = place(0, edge.high).y(), place(0, edge.low).y()
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color(edge.band))
            painter.drawRoundedRect(QRectF(_BAND_X, top + 1, 4, bottom - top - 2), 2, 2)
            painter.setPen(color("quiet"))
            words = QRectF(0, (top + bottom) / 2 - 9, _BAND_X, 18)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, edge.word)
            if edge.low > 0:
                painter.fillRect(QRectF(_PLOT_X, round(bottom), self.width() - _PLOT_X, 1), color("line"))
        ground = QRectF(_PLOT_X, round(place(0, 0).y()), self.width() - _PLOT_X, 1)
        painter.fillRect(ground, color("line-2"))

    def _paint_ticks(self, painter: QPainter, place: Callable[[float, float], QPointF]) -> None:
        ground = place(0, 0).y()
        after = float(_PLOT_X - 8)
        for day, word in self._curve.ticks:
            x = place(day, 0).x()
            wide = painter.fontMetrics().horizontalAdvance(word)
            box = QRectF(min(x - wide / 2, self.width() - wide - 1), ground + 6, wide + 1, 18)
            if x < _PLOT_X or x > self.width() or box.left() < after:
                continue
            painter.fillRect(QRectF(round(x), ground, 1, 4), self._theme.color("line-2"))
            painter.setPen(self._theme.color("quiet"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, word)
            after = box.right() + 8

    def _paint_past(self, painter: QPainter, place: Callable[[float, float], QPointF]) -> None:
        color, samples = self._theme.color, self._curve.samples
        points = [place(day, value) for day, value in samples]
        area = QPainterPath()
        ends = (place(samples[-1][0], 0), place(samples[0][0], 0))
        area.addPolygon(QPolygonF([*points, *ends]))
        fill = color("band")
        fill.setAlphaF(0.7)
        painter.fillPath(area, fill)
        pen = QPen(color("accent"), 1.75)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(points))
        painter.setBrush(color("surface"))
        for day, value, _ in self._curve.encounters:
            painter.drawEllipse(place(day, value), 4, 4)

    def _paint_forecast(self, painter: QPainter, place: Callable[[float, float], QPointF]) -> None:
        accent = self._theme.color("accent")
        if len(self._curve.forecast) > 1:
            pen = QPen(accent, 1.5)
            # Lengths of dashes count in pen widths.
            pen.setDashPattern([2 / 1.5, 4 / 1.5])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            points = [place(day, value) for day, value in self._curve.forecast]
            painter.drawPolyline(QPolygonF(points))
            painter.setPen(QPen(accent, 1.5))
            painter.setBrush(self._theme.color("surface"))
            painter.drawEllipse(points[-1], 3, 3)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(accent)
        painter.drawEllipse(place(*self._curve.samples[-1]), 4, 4)

    def _told_at(self, at: QPointF) -> str:
        place = self._scale()
        near = [text for day, value, text in self._curve.encounters if (place(day, value) - at).manhattanLength() <= 12]
        return "\n".join(near)
