"""Painting what lies over the people of the map: ways between people, what is wanted."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPolygonF

from myconnections.insight.chart import HINTED, KNOWN
from myconnections.insight.rings import OUTER, RINGS
from myconnections.ui.map.camera import Camera
from myconnections.ui.map.scene import Look, Scene
from myconnections.ui.map.strokes import bow, pen, tie_pen

_ASIDE = 12.0
_HEAD = 6.0
_GHOST = 9.0
_DASHES = [3.0, 3.0]
_LINE = 2.75
_OTHERS = 1.5
MOST_ARROWS = 400
"""So many arrows at most; more would be one gray."""


def paint_overlay(painter: QPainter, scene: Scene, look: Look, camera: Camera) -> None:
    """All of it; the painter's state is left as it was."""
    over = scene.overlay
    if over.empty:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for number, way in reversed(list(enumerate(over.ways))):
        _paint_way(painter, scene, look, camera, way, first=number == 0)
    for at, to in _arrows(scene, camera):
        _paint_arrow(painter, at, to, look.colors["accent"])
    _paint_ghosts(painter, scene, look, camera)
    painter.restore()


def _paint_way(
    painter: QPainter, scene: Scene, look: Look, camera: Camera, way: tuple[int, ...], *, first: bool
) -> None:
    """A line through everybody on the way, and a ring around each; the others more thinly."""
    accent, width = look.colors["accent"], _LINE if first else _OTHERS
    for one, other in pairwise(way):
        if one not in scene.places or other not in scene.places:
            continue
        start, end = _at(scene, camera, one), _at(scene, camera, other)
        path = QPainterPath(start)
        bow(path, start, end, turned=False)
        sure = (min(one, other), max(one, other)) not in scene.overlay.hinted
        painter.strokePath(path, tie_pen(accent, width, KNOWN if sure else HINTED))
    if not first:
        return
    painter.setPen(pen(accent, 2))
    for who in way:
        if who in scene.places:
            radius = float(scene.drawn.chart.radius[scene.places[who]]) + 4
            painter.drawEllipse(_at(scene, camera, who), radius, radius)


def _arrows(scene: Scene, camera: Camera) -> Iterator[tuple[QPointF, QPointF]]:
    """From where somebody stands to the ring where they are wanted; among islands a short one up or down."""
    chart = scene.drawn.chart
    some = [(who, stage) for who, stage in scene.overlay.wanted.items() if who in scene.places]
    for who, stage in some[:MOST_ARROWS]:
        place = scene.places[who]
        now, at = int(chart.signs.stage[place]), _at(scene, camera, who)
        if now == stage:
            continue
        if chart.outlines is not None:
            yield at, at + QPointF(0, (now - stage) * _ASIDE)
            continue
        low, high = RINGS[stage]
        x, y = float(chart.x[place]), float(chart.y[place])
        away = math.hypot(x, y) or 1.0
        middle = (low + high) / 2
        yield at, camera.screen(x / away * middle, y / away * middle)


def _paint_arrow(painter: QPainter, at: QPointF, to: QPointF, color: QColor) -> None:
    along = to - at
    long = math.hypot(along.x(), along.y())
    if long < 2 * _HEAD:
        return
    unit = along / long
    aside = QPointF(-unit.y(), unit.x())
    painter.setPen(pen(color, 1.5))
    painter.drawLine(at + unit * _HEAD, to - unit * _HEAD)
    painter.setBrush(color)
    back = to - unit * _HEAD * 1.6
    painter.drawPolygon(QPolygonF([to, back + aside * _HEAD * 0.6, back - aside * _HEAD * 0.6]))
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _paint_ghosts(painter: QPainter, scene: Scene, look: Look, camera: Camera) -> None:
    """Dashed places on the outermost ring for the kinds of people who are not there yet, each with its word."""
    ghosts = scene.overlay.ghosts
    metrics = QFontMetricsF(look.small)
    for number, word in enumerate(ghosts):
        angle = math.tau * (number + 0.5) / len(ghosts)
        across, down = math.sin(angle), -math.cos(angle)
        at = camera.screen(across * OUTER, down * OUTER)
        dashed = pen(look.colors["accent"], 1.5)
        dashed.setDashPattern(_DASHES)
        painter.setPen(dashed)
        painter.setBrush(look.colors["paper"])
        painter.drawEllipse(at, _GHOST, _GHOST)
        wide = metrics.horizontalAdvance(word)
        left = at.x() - _GHOST - 5 - wide if across > 0 else at.x() + _GHOST + 5
        base = QPointF(left, at.y() + (metrics.ascent() - metrics.descent()) / 2)
        path = QPainterPath()
        path.addText(base, look.small, word)
        painter.strokePath(path, pen(look.colors["paper"], 5))
        painter.setFont(look.small)
        painter.setPen(look.colors["accent"])
        painter.drawText(base, word)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _at(scene: Scene, camera: Camera, who: int) -> QPointF:
    chart, place = scene.drawn.chart, scene.places[who]
    return camera.screen(float(chart.x[place]), float(chart.y[place]))
