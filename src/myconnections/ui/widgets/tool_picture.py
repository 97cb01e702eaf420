"""Tools as boxes from left to right: an arrow from each to those that it hands things on to, a sign where a gap is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from myconnections.ui.theme import Theme
from myconnections.ui.widgets.paint import paint_box

_HIGH, _ROW, _BETWEEN, _EDGE = 34, 48, 44, 1
_WIDEST, _NARROWEST = 180, 88
_SIGN, _HEAD = 18, 6


@dataclass(frozen=True, slots=True)
class ToolBox:
    """One box: its number, its word, in which column it stands, how many gaps are open, whether it is joined to none.

    `missing` is not a tool but something that none is used for.
    """

    key: int
    word: str
    column: int
    gaps: int = 0
    alone: bool = False
    missing: bool = False


class ToolPicture(QWidget):
    """`links` are pairs of numbers; `told` says it all in words."""

    def __init__(
        self,
        theme: Theme,
        boxes: Sequence[ToolBox],
        links: Sequence[tuple[int, int]],
        told: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._boxes, self._links = theme, list(boxes), list(links)
        self._columns = max((box.column for box in boxes), default=0) + 1
        rows: dict[int, int] = {}
        self._row: dict[int, int] = {}
        for box in boxes:
            self._row[box.key] = rows.setdefault(box.column, 0)
            rows[box.column] += 1
        self._rows = max(rows.values(), default=1)
        self.setObjectName("tool-picture")
        self.setAccessibleName(told)
        self.setToolTip(told)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """A row for each box of the fullest column."""
        return QSize(self._columns * (_WIDEST + _BETWEEN), self._rows * _ROW + _EDGE)

    def minimumSizeHint(self) -> QSize:
        """Words may be cut where there is little room."""
        return QSize(min(self._columns, 3) * _NARROWEST, self.sizeHint().height())

    def place(self, box: ToolBox) -> QRectF:
        """Where a box stands, in a picture as wide as this is now."""
        room = (self.width() - 2 * _EDGE + self._between()) / self._columns
        left = _EDGE + box.column * room
        wide = min(_WIDEST, room - self._between())
        return QRectF(left, _EDGE + self._row[box.key] * _ROW, wide, _HIGH)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The arrows, and the boxes over them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        places = {box.key: self.place(box) for box in self._boxes}
        column = {box.key: box.column for box in self._boxes}
        for one, other in self._links:
            if one in places and other in places:
                self._arrow(painter, places[one], places[other], column[other] - column[one])
        for box in self._boxes:
            self._box(painter, box, places[box.key])
        painter.end()

    def _between(self) -> int:
        """Columns stand closer where there are many, or little room."""
        return _BETWEEN if self.width() >= self._columns * _WIDEST else _BETWEEN // 2

    def _arrow(self, painter: QPainter, one: QRectF, other: QRectF, onwards: int) -> None:
        """From box to box, so many columns onwards; past others, or back in a circle, between the rows."""
        start, end = QPointF(one.right(), one.center().y()), QPointF(other.left() - 1, other.center().y())
        path = QPainterPath(start)
        bend = self._between() / 2
        if onwards == 1:
            path.cubicTo(start + QPointF(bend, 0), end - QPointF(bend, 0), end)
        else:
            lane = one.bottom() + (_ROW - _HIGH) / 2
            out, back = QPointF(start.x() + bend, lane), QPointF(end.x() - bend, lane)
            path.cubicTo(start + QPointF(bend, 0), out - QPointF(bend, 0), out)
            path.lineTo(back)
            path.cubicTo(back + QPointF(bend, 0), end - QPointF(bend, 0), end)
        ink = self._theme.color("quiet")
        painter.setPen(QPen(ink, 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
        head = QPainterPath(end)
        head.lineTo(end - QPointF(_HEAD + 1, _HEAD - 2))
        head.lineTo(end - QPointF(_HEAD + 1, 2 - _HEAD))
        head.closeSubpath()
        painter.fillPath(head, ink)

    def _box(self, painter: QPainter, box: ToolBox, place: QRectF) -> None:
        theme = self._theme
        dashed = box.alone or box.missing
        if dashed:
            pen = QPen(theme.color("danger" if box.missing else "mark-off"), 1.25, Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush if box.missing else theme.color("surface"))
            painter.drawRoundedRect(place.adjusted(0.75, 0.75, -0.75, -0.75), 8, 8)
        else:
            paint_box(painter, place, theme.color("accent-wash"), theme.color("accent-line"), 8)
        painter.setFont(theme.font("body"))
        painter.setPen(theme.color("quiet" if box.missing else "ink"))
        words = place.adjusted(8, 0, -8 - (_SIGN if box.gaps else 0), 0)
        shown = painter.fontMetrics().elidedText(box.word, Qt.TextElideMode.ElideRight, int(words.width()))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        if box.gaps:
            sign = QRectF(0, 0, _SIGN, _SIGN)
            sign.moveCenter(QPointF(place.right() - 6 - _SIGN / 2, place.center().y()))
            painter.setPen(QPen(theme.color("danger"), 1.5))
            painter.setBrush(theme.color("surface"))
            painter.drawEllipse(sign)
            painter.setFont(theme.font("small", bold=True))
            painter.setPen(theme.color("danger"))
            painter.drawText(sign, Qt.AlignmentFlag.AlignCenter, str(box.gaps))
