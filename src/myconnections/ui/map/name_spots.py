"""Where the name of an island may stand: over it, under it or beside it, close to its own shore, or on its own land."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QTransform

from myconnections.insight.outlines import Outlines
from myconnections.insight.plane import colors_in
from myconnections.ui.map.camera import Camera

OVER, UNDER, RIGHT, LEFT, ON = range(5)
"""The sides of an island."""
PLAIN = 4
"""The first so many spots stand at the middle of each side."""
_AIR = 3.0
"""Pixels between a name and its shore, twice that beside it."""
_SLIDES = (0.0, -0.6, 0.6)
"""From the middle how far a name may stand along the shore, as a part of half the island or of half the name."""
_SLACK = 0.18
"""From one corner of a shore to the next, as a part of its reach: so far beside a name the shore counts, too."""
_HEIGHTS = (-0.55, 0.0, 0.55)
"""Where on its land a name may lie, as parts of the way from the middle to the shore."""
_WIDER = 2.0
"""A name so many times as wide as its island does not lie on it: it would reach too far beyond."""
_CLEAR = 5.0
"""Pixels around a name into which no other island should reach."""
_CELL = 4.0
"""Pixels of a cell in which land is looked up."""
_NOBODY, _LAND = 0xFF000000, 0xFF800000
"""The colors of cells without land, and with that of the island whose place is added."""


@dataclass(frozen=True, slots=True)
class Spot:
    """The side, and how far from the middle of the island the name touches its shore, in units of the plane."""

    side: int = OVER
    x: float = 0.0
    y: float = 0.0


def spots(lines: Outlines, place: int, size: QSizeF, scale: float) -> Iterator[Spot]:
    """All places for a name of so many pixels, those first that are to be preferred where nothing is in the way: over
    it, under it, beside it (PLAIN of them), further along its shore, on its own land.
    """
    x, y = lines.x[place] - lines.center_x[place], lines.y[place] - lines.center_y[place]
    slack = _SLACK * float(lines.reach[place])
    wide, high = size.width() / 2 / scale, size.height() / 2 / scale
    island = float(x.max() - x.min())
    for slide in _SLIDES:
        at = slide * max(island / 2, wide)
        near = abs(x - at) <= wide + slack
        shore = y[near] if near.any() else y
        yield Spot(OVER, at, float(shore.min()))
        yield Spot(UNDER, at, float(shore.max()))
        if not slide:
            near = abs(y) <= high + slack
            shore = x[near] if near.any() else x
            yield Spot(RIGHT, float(shore.max()), 0.0)
            yield Spot(LEFT, float(shore.min()), 0.0)
    if 2 * wide <= _WIDER * island:
        yield from (Spot(ON, 0.0, part * float(y.max() if part > 0 else -y.min())) for part in _HEIGHTS)


def box_at(spot: Spot, lines: Outlines, place: int, size: QSizeF, camera: Camera) -> QRectF:
    """The box of a name at a spot, or as far along its island as that can be seen."""
    middle = camera.screen(float(lines.center_x[place]), float(lines.center_y[place]))
    reach = float(lines.reach[place]) * camera.scale
    at = middle + QPointF(spot.x, spot.y) * camera.scale
    box = QRectF(at - QPointF(size.width() / 2, size.height() / 2), size)
    if spot.side == OVER:
        box.moveBottom(at.y() - _AIR)
    elif spot.side == UNDER:
        box.moveTop(at.y() + _AIR)
    elif spot.side == RIGHT:
        box.moveLeft(at.x() + 2 * _AIR)
    elif spot.side == LEFT:
        box.moveRight(at.x() - 2 * _AIR)
    if box.top() < 4 and middle.y() + reach > box.height() + 8:
        box.moveTop(4)
    if (
        spot.side not in {RIGHT, LEFT}
        and middle.x() + reach > box.width()
        and middle.x() - reach < camera.width - box.width()
    ):
        box.moveLeft(min(max(box.left(), 4), camera.width - box.width() - 4))
    return box


class Lands:
    """Whose land is where in a picture, in cells of some pixels: painted once, then asked for every box."""

    def __init__(self, camera: Camera, paths: Iterable[tuple[int, QPainterPath]]) -> None:
        """`paths` are the places and shores (in units of the plane) of the islands in sight."""
        self._image = QImage(int(camera.width / _CELL) + 1, int(camera.height / _CELL) + 1, QImage.Format.Format_RGB32)
        self._image.fill(_NOBODY)
        painter, corner, scale = QPainter(self._image), camera.screen(0, 0) / _CELL, camera.scale / _CELL
        painter.setTransform(QTransform(scale, 0, 0, scale, corner.x(), corner.y()))
        painter.setPen(Qt.PenStyle.NoPen)
        for place, path in paths:
            painter.setBrush(QColor(_LAND | place))
            painter.drawPath(path)
        painter.end()
        self._of = colors_in(self._image.constBits(), self._image.height(), self._image.width())

    def foreign(self, box: QRectF, own: int) -> float:
        """Which part of a box, and of the rim around it, is land of other islands."""
        down, across = (
            slice(max(int(low / _CELL), 0), max(int(high / _CELL) + 1, 0))
            for low, high in ((box.top() - _CLEAR, box.bottom() + _CLEAR), (box.left() - _CLEAR, box.right() + _CLEAR))
        )
        seen = self._of[down, across]
        if not seen.size:
            return 0.0
        return float(((seen != _NOBODY) & (seen != _LAND | own)).mean())
