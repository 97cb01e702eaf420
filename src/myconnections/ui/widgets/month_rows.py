"""Figures month by month: a row for each with its word, its course and its figure, all over one axis of months.

Each row has a scale of its own, from nothing to its highest month, so that rows are not compared with each other. What
is not known is not drawn. Arrow keys and the mouse go from month to month; the figures follow.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from myconnections.ui.theme import Theme
from myconnections.ui.widgets import paint

_ROW, _FOOT, _NUMBER = 40, 22, 62
_WORDS, _LEAST_WORDS = 0.44, 84
"""The part of the width that words may take at most, and the pixels that they take at least."""
_TOP, _GROUND = 7, 7
_EDGE = 6
_MIDDLE = Qt.AlignmentFlag.AlignCenter
_BAR = 0.62
_BAND_ROW = 88
_PALE, _DARKER = 0.12, 0.3
"""How much of its color a band has: the wide one, and that inside it."""
Bands = tuple[tuple[float, float] | None, ...]


@dataclass(frozen=True, slots=True)
class MonthRow:
    """One row: its word, the name of its color, a value for each month (None: not known). `flow`: counted within a
    month and drawn as bars, else as it stood at the end of each and drawn as a line.

    `bands` are (low, high) for each month, None where there is none; a month may have a band and no value. `bounds`
    are wider ones around them, drawn paler. `figures` are the figures as they are written, "" where one is not known;
    without them the values are. The scale goes up to `top`, or to the highest month where that is 0.
    """

    word: str
    color: str
    values: tuple[float | None, ...]
    flow: bool = False
    bands: Bands = ()
    bounds: Bands = ()
    figures: tuple[str, ...] = ()
    top: float = 0

    @property
    def highest(self) -> float:
        """What the top of the scale stands for; > 0."""
        values = [value for value in self.values if value is not None]
        highs = [one[1] for one in (*self.bands, *self.bounds) if one is not None]
        return self.top or max([*values, *highs], default=0) or 1

    @property
    def height(self) -> int:
        """Pixels: what lies between low and high wants more of them."""
        return _BAND_ROW if self.bands else _ROW


@dataclass(frozen=True, slots=True)
class MonthAxis:
    """`months` are their names in order, `short` what stands at the foot ("" for most). `events` are (place on the
    axis, 0 the beginning of the first month, what happened).
    """

    months: tuple[str, ...]
    short: tuple[str, ...]
    events: tuple[tuple[float, str], ...] = ()


class MonthRows(QWidget):
    """`told` says it all in words; `unknown` is what stands in place of a figure that is not known.

    `month_chosen` sends the month that is looked at, so that charts beside each other can look at the same one.
    """

    month_chosen = Signal(int)

    def __init__(
        self,
        theme: Theme,
        rows: Sequence[MonthRow],
        axis: MonthAxis,
        told: str,
        unknown: str = "–",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._rows, self._axis, self._told, self._unknown = theme, list(rows), axis, told, unknown
        self.month = len(axis.months) - 1
        paint.named(self, "month-rows", told)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """A row for each, and the months."""
        return QSize(440, self._top(len(self._rows)) + _FOOT)

    def minimumSizeHint(self) -> QSize:
        """Words may be cut where there is little room."""
        return QSize(250, self.sizeHint().height())

    def look_at(self, month: int) -> None:
        """Look at another month; screen readers are told its figures."""
        month = min(max(month, 0), len(self._axis.months) - 1)
        if month == self.month:
            return
        self.month = month
        self.setAccessibleDescription(self.said())
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
        self.update()
        self.month_chosen.emit(month)

    def said(self) -> str:
        """The figures of the month that is looked at, in words, and what happened in it."""
        figures = [f"{row.word} {self._figure(row)}" for row in self._rows]
        return f"{self._axis.months[self.month]}: {', '.join([*figures, *self._happened()])}"

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys, Home and End."""
        last = len(self._axis.months) - 1
        steps = {
            Qt.Key.Key_Left: self.month - 1,
            Qt.Key.Key_Right: self.month + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        wanted = steps.get(Qt.Key(event.key()))
        if wanted is None:
            super().keyPressEvent(event)
        else:
            self.look_at(wanted)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The month under the mouse."""
        plot = self._plot(0)
        if plot.left() <= event.position().x() <= plot.right() and plot.width() > 0:
            share = (event.position().x() - plot.left()) / plot.width()
            self.look_at(int(share * len(self._axis.months)))
            self.setToolTip(paint.tip("\n".join(self._happened())))

    def leaveEvent(self, event: QEvent) -> None:
        """Back to the latest month."""
        super().leaveEvent(event)
        if not self.hasFocus():
            self.look_at(len(self._axis.months) - 1)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The ring comes."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Back to the latest month."""
        super().focusOutEvent(event)
        self.look_at(len(self._axis.months) - 1)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Word, course and figure of each row; the months; the month that is looked at; what happened."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_events(painter)
        for number, row in enumerate(self._rows):
            self._paint_row(painter, number, row)
        self._paint_foot(painter)
        if self.hasFocus():
            paint.paint_focus(painter, QRectF(self.rect()), self._theme.size("radius-small"), self._theme)
        painter.end()

    def _happened(self) -> list[str]:
        """What happened in the month that is looked at."""
        return [what for at, what in self._axis.events if int(at) == self.month]

    def _figure(self, row: MonthRow) -> str:
        if row.figures:
            return row.figures[self.month] or self._unknown
        value = row.values[self.month]
        return self._unknown if value is None else f"{value:,}"

    def _number(self) -> float:
        """The pixels that figures take."""
        metrics = QFontMetricsF(self._theme.font("body", bold=True))
        written = {one or self._unknown for row in self._rows for one in row.figures}
        if any(value is None for row in self._rows for value in row.values):
            written.add(self._unknown)
        return max(_NUMBER, max(map(metrics.horizontalAdvance, written), default=0.0) + _EDGE)

    def _plot(self, number: int) -> QRectF:
        metrics = QFontMetricsF(self._theme.font("body"))
        widest = max((metrics.horizontalAdvance(row.word) for row in self._rows), default=0.0)
        words = max(_LEAST_WORDS, min(self.width() * _WORDS, widest + _EDGE + 16))
        wide = max(10.0, self.width() - words - self._number() - _EDGE)
        high = self._rows[number].height if self._rows else _ROW
        return QRectF(words, self._top(number) + _TOP, wide, high - _TOP - _GROUND)

    def _top(self, number: int) -> int:
        """Where a row begins."""
        return sum(row.height for row in self._rows[:number])

    def _at(self, plot: QRectF, month: float) -> float:
        return plot.left() + (month + 0.5) / len(self._axis.months) * plot.width()

    def _paint_row(self, painter: QPainter, number: int, row: MonthRow) -> None:
        color, plot = self._theme.color, self._plot(number)
        painter.setFont(self._theme.font("body"))
        painter.setPen(color("ink"))
        room = round(plot.left()) - _EDGE - 8
        word = painter.fontMetrics().elidedText(row.word, Qt.TextElideMode.ElideRight, room)
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRectF(_EDGE, self._top(number), room, row.height), side, word)
        painter.fillRect(QRectF(plot.left(), round(plot.bottom()), plot.width(), 1), color("line"))
        points = [
            (month, self._point(plot, row, month, value)) for month, value in enumerate(row.values) if value is not None
        ]
        if row.flow:
            self._paint_bars(painter, plot, row, points)
        else:
            self._paint_bands(painter, plot, row, row.bounds, _PALE)
            self._paint_bands(painter, plot, row, row.bands, _DARKER)
            self._paint_line(painter, row, points)
        known = bool(row.figures[self.month]) if row.figures else row.values[self.month] is not None
        painter.setFont(self._theme.font("body", bold=known))
        painter.setPen(color("ink" if known else "quiet"))
        box = QRectF(plot.right(), self._top(number), self._number(), row.height)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._figure(row))

    def _point(self, plot: QRectF, row: MonthRow, month: int, value: float) -> QPointF:
        return QPointF(self._at(plot, month), plot.bottom() - value / row.highest * plot.height())

    def _paint_bands(self, painter: QPainter, plot: QRectF, row: MonthRow, bands: Bands, wash: float) -> None:
        """What lies between low and high, with a line along both; one month alone is a stroke as wide as a dot."""
        edges = [
            (month, self._point(plot, row, month, one[0]), self._point(plot, row, month, one[1]))
            for month, one in enumerate(bands)
            if one is not None
        ]
        fill, line = self._theme.color(row.color), self._theme.color(row.color)
        fill.setAlphaF(wash)
        line.setAlphaF(2 * wash)
        lows = _runs([(month, low) for month, low, _ in edges])
        highs = _runs([(month, high) for month, _, high in edges])
        for low, high in zip(map(_broad, lows), map(_broad, highs), strict=True):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(fill)
            painter.drawPolygon(QPolygonF([*high, *reversed(low)]))
            painter.setPen(QPen(line, 1))
            painter.drawPolyline(QPolygonF(high))
            painter.drawPolyline(QPolygonF(low))

    def _paint_bars(
        self, painter: QPainter, plot: QRectF, row: MonthRow, points: Sequence[tuple[int, QPointF]]
    ) -> None:
        wide = max(2.0, plot.width() / len(self._axis.months) * _BAR)
        for month, point in points:
            high = plot.bottom() - point.y()
            if high <= 0:
                continue
            tone = self._theme.color(row.color)
            if month == len(self._axis.months) - 1 and month != self.month:
                tone.setAlphaF(0.55)  # the month is not over
            paint.paint_box(painter, QRectF(point.x() - wide / 2, point.y(), wide, high), tone, None, 1)

    def _paint_line(self, painter: QPainter, row: MonthRow, points: Sequence[tuple[int, QPointF]]) -> None:
        pen = QPen(self._theme.color(row.color), 1.75)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        for run in _runs(points):
            if len(run) > 1:
                painter.drawPolyline(QPolygonF(run))
        painter.setBrush(self._theme.color(row.color))
        painter.setPen(Qt.PenStyle.NoPen)
        for month, point in points:
            if month == self.month or len(points) == 1:
                painter.drawEllipse(point, 3.5, 3.5)

    def _paint_events(self, painter: QPainter) -> None:
        plot, foot = self._plot(0), self.height() - _FOOT
        x = self._at(plot, self.month)
        wash = QRectF(x - plot.width() / len(self._axis.months) / 2, 2, plot.width() / len(self._axis.months), foot - 2)
        if self.month != len(self._axis.months) - 1 or self.hasFocus():
            painter.fillRect(wash, self._theme.color("accent-wash"))
        painter.setPen(QPen(self._theme.color("quiet"), 1, Qt.PenStyle.DotLine))
        for at, _what in self._axis.events:
            where = plot.left() + at / len(self._axis.months) * plot.width()
            painter.drawLine(QPointF(where, 2), QPointF(where, foot))

    def _paint_foot(self, painter: QPainter) -> None:
        plot, top = self._plot(0), self.height() - _FOOT + 2
        painter.setFont(self._theme.font("small"))
        if self.month != len(self._axis.months) - 1 or self.hasFocus():
            painter.setPen(self._theme.color("ink"))
            word = self._axis.months[self.month]
            painter.drawText(self._foot_box(painter, self.month, word, top), _MIDDLE, word)
            return
        taken: list[QRectF] = []
        for month, word in sorted(enumerate(self._axis.short), key=lambda one: not one[1][:4].isdecimal()):
            if not word:
                continue
            x = plot.left() + month / len(self._axis.months) * plot.width()
            painter.setPen(self._theme.color("line-2"))
            painter.drawLine(QPointF(x, top - 2), QPointF(x, top + 2))
            box = self._foot_box(painter, month, word, top)
            if not any(box.adjusted(-10, 0, 10, 0).intersects(other) for other in taken):
                taken.append(box)
                painter.setPen(self._theme.color("quiet"))
                painter.drawText(box, _MIDDLE, word)

    def _foot_box(self, painter: QPainter, month: int, word: str, top: float) -> QRectF:
        """Where a word stands under its month, inside the chart."""
        wide = painter.fontMetrics().horizontalAdvance(word) + 2.0
        plot = self._plot(0)
        left = min(max(self._at(plot, month) - wide / 2, plot.left()), self.width() - wide - _EDGE)
        return QRectF(left, top, wide, _FOOT - 2)


def _broad(run: list[QPointF]) -> list[QPointF]:
    """One month alone as a stroke, which can be seen."""
    return [QPointF(run[0].x() + by, run[0].y()) for by in (-3.5, 3.5)] if len(run) == 1 else run


def _runs(points: Sequence[tuple[int, QPointF]]) -> list[list[QPointF]]:
    """Months that follow each other are joined; over what is not known no line leads."""
    if not points:
        return []
    runs = [[points[0][1]]]
    for (before, _), (month, point) in pairwise(points):
        if month - before > 1:
            runs.append([])
        runs[-1].append(point)
    return runs
