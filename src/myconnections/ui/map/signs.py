"""The marks of the map: one drawn by itself, and all kinds of them on one picture to stamp from."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import cast

import shiboken6
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from myconnections.insight.chart import SHAPES, SIZES, Chart, halo_key, parts_of, stamp_key
from myconnections.insight.plane import LEVELS, Stamps, cells_of
from myconnections.insight.rings import Floats, Ints
from myconnections.ui.map.scene import Look
from myconnections.ui.widgets.glyphs import mark_path

NOT_RECORDED = "none"
_DOT = 2.2
"""Below this radius a mark is a dot: no shape could be told."""
_WIDE = 1024
_PIN = 2.75
_SHINE = 4.0
"""Pixels that the ring of a chosen person is wider than the mark."""


def paint_mark(painter: QPainter, centre: QPointF, radius: float, shape: str, color: str, look: Look) -> None:
    """One mark: the shape of the capital in the color called `color`, with an edge of paper; antialiasing is on.

    Not recorded is an outline filled with paper; unclear is a ring, mixed a ring half filled.
    """
    ink, paper = look.colors[color], look.colors["edge"]
    if radius < _DOT:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawEllipse(centre, radius, radius)
        return
    if color == NOT_RECORDED:
        painter.setPen(_pen(ink, 1.25))
        painter.setBrush(paper)
        painter.drawPath(mark_path(centre, radius - 0.6, shape))
        if shape == "mixed":
            _half(painter, centre, radius - 0.6, ink)
        return
    if shape in {"mixed", "unclear"}:
        width = 2.0 if shape == "unclear" and radius > 3 else 1.5
        painter.setPen(_pen(paper, width + 2))
        painter.setBrush(paper)
        painter.drawEllipse(centre, radius - width / 2, radius - width / 2)
        painter.setPen(_pen(ink, width))
        painter.drawEllipse(centre, radius - width / 2, radius - width / 2)
        if shape == "mixed":
            _half(painter, centre, radius - width / 2, ink)
        return
    path = mark_path(centre, radius, shape)
    painter.setPen(_pen(paper, 2))
    painter.setBrush(ink)
    painter.drawPath(path)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawPath(path)


def paint_pin(painter: QPainter, at: QPointF, look: Look) -> None:
    """Somebody was put here by hand; antialiasing is on."""
    painter.setPen(_pen(look.colors["edge"], 1.5))
    painter.setBrush(look.colors["accent"])
    painter.drawEllipse(at, _PIN, _PIN)


class Stampbook:
    """Every kind of mark of a chart at every level on one pixmap, and the buffer that stamps them by the thousand."""

    def __init__(self, chart: Chart, colors: Sequence[str], look: Look, ratio: float) -> None:
        """`colors` are the names of the chart's color numbers, `ratio` device pixels to logical ones."""
        self._ratio = ratio
        self.made_for = tuple(chart.kinds), tuple(colors), look, ratio
        cells: dict[int, tuple[int, int, int]] = {}
        left, top, high = 0, 0, 0
        for key in chart.kinds:
            for level in range(len(LEVELS)):
                side = math.ceil((2 * _radius(key, level) * 1.25 + 4) * ratio)
                if left + side > _WIDE:
                    left, top, high = 0, top + high, 0
                cells[stamp_key(key, level)] = left, top, side
                left, high = left + side, max(high, side)
        self._pixmap = QPixmap(_WIDE, max(top + high, 1))
        self._pixmap.fill(Qt.GlobalColor.transparent)
        self._draw(cells, colors, look)
        self._stamps = Stamps(cells_of(cells), 1 / ratio)
        self._halos, self._halo_stamps = self._round(look)

    def fits(self, chart: Chart, colors: Sequence[str], look: Look, ratio: float) -> bool:
        """Whether this book has every mark of another chart, too."""
        kinds, mine, my_look, my_ratio = self.made_for
        return set(chart.kinds) <= set(kinds) and (mine, my_look, my_ratio) == (tuple(colors), look, ratio)

    def shine(self, painter: QPainter, x: Floats, y: Floats, keys: Ints) -> None:
        """Put rings in accent around these marks, before the marks themselves: they are chosen."""
        if len(x):
            address = self._halo_stamps.fill(x.round(), y.round(), keys)
            first = cast(QPainter.PixmapFragment, shiboken6.wrapInstance(address, QPainter.PixmapFragment))
            painter.drawPixmapFragments(first, len(x), self._halos)

    def _round(self, look: Look) -> tuple[QPixmap, Stamps]:
        """The rings of all sizes at all levels on one pixmap."""
        cells: dict[int, tuple[int, int, int]] = {}
        left = 0
        for size, full in enumerate(SIZES):
            for level, part in enumerate(LEVELS):
                side = math.ceil(2 * (full * part + _SHINE + 1) * self._ratio)
                cells[halo_key(size, level)] = left, 0, side
                left += side
        pixmap = QPixmap(left, max(side for _, _, side in cells.values()))
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(_pen(look.colors["accent"], 2 * self._ratio))
        painter.setBrush(look.colors["paper"])
        for key, (begin, _, side) in cells.items():
            size, level = divmod(key, len(LEVELS))
            radius = (SIZES[size] * LEVELS[level] + _SHINE - 1) * self._ratio
            painter.drawEllipse(QPointF(begin + side / 2, side / 2), radius, radius)
        painter.end()
        return pixmap, Stamps(cells_of(cells), 1 / self._ratio)

    def stamp(self, painter: QPainter, x: Floats, y: Floats, keys: Ints) -> None:
        """Put marks around these pixels, one call for all."""
        if not len(x):
            return
        address = self._stamps.fill(x.round(), y.round(), keys)
        first = cast(QPainter.PixmapFragment, shiboken6.wrapInstance(address, QPainter.PixmapFragment))
        painter.drawPixmapFragments(first, len(x), self._pixmap)

    def _draw(self, cells: dict[int, tuple[int, int, int]], colors: Sequence[str], look: Look) -> None:
        painter = QPainter(self._pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for stamp, (left, top, side) in cells.items():
            key, level = divmod(stamp, len(LEVELS))
            color, shape, _size = parts_of(key)
            painter.save()
            painter.translate(left + side / 2, top + side / 2)
            painter.scale(self._ratio, self._ratio)
            paint_mark(painter, QPointF(0, 0), _radius(key, level), SHAPES[shape], colors[color], look)
            painter.restore()
        painter.end()


def _radius(key: int, level: int) -> float:
    return SIZES[parts_of(key)[2]] * LEVELS[level]


def _half(painter: QPainter, centre: QPointF, radius: float, ink: QColor) -> None:
    """The left half filled."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawPie(QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius), 90 * 16, 180 * 16)


def _pen(color: QColor, width: float) -> QPen:
    pen = QPen(color, width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen
