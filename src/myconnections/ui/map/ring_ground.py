"""What lies under the people of the map of rings: rings, sectors, the names of the rings."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath

from myconnections.insight.chart import SIZES
from myconnections.insight.plane import emptiest
from myconnections.insight.rings import CORE, OUTER, RINGS
from myconnections.ui.map.camera import Camera
from myconnections.ui.map.scene import Look, Scene
from myconnections.ui.map.strokes import pen

_PILL = 18.0
_STEPS = 4
"""Steps of scale within a doubling."""


def paint_rings(painter: QPainter, scene: Scene, look: Look, camera: Camera, region: QRectF) -> None:
    """Every second sector filled, rings and the lines between sectors."""
    colors, edges = look.colors, scene.drawn.chart.sectors.edges.tolist()
    middle, outer = camera.screen(0, 0), OUTER * camera.scale
    sectors = len(edges) - 1
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colors["wedge"])
    whole = QRectF(middle.x() - outer, middle.y() - outer, 2 * outer, 2 * outer)
    for place in range(0, sectors - sectors % 2, 2):
        begin, end = edges[place], edges[place + 1]
        wedge = QPainterPath(middle)
        wedge.arcTo(whole, 90 - math.degrees(begin), -math.degrees(end - begin))
        if wedge.controlPointRect().intersects(region):
            painter.drawPath(wedge)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen(colors["ring"], 1))
    for _, high in RINGS.values():
        painter.drawEllipse(middle, high * camera.scale, high * camera.scale)
    for angle in edges[:-1] if sectors > 1 else []:
        across, down = math.sin(angle), -math.cos(angle)
        painter.drawLine(camera.screen(CORE * across, CORE * down), camera.screen(OUTER * across, OUTER * down))


class RingNames:
    """The names of the rings of one scene: each on the outer edge of its ring, in a gap between people if there is one,
    as near to straight above me as that can be.
    """

    def __init__(self, scene: Scene, look: Look, before: RingNames | None = None) -> None:
        """`before`: where there is as much room, names stand where they stood."""
        self._scene, self._look = scene, look
        self._angles: dict[int, dict[int, float]] = {}
        self._last: dict[int, float] = {} if before is None else before._last

    def placed(self, camera: Camera) -> list[tuple[str, QRectF]]:
        """Names and their boxes in the picture; none of a ring too narrow for it."""
        found: list[tuple[str, QRectF]] = []
        for stage, angle in self._angles_at(camera.scale).items():
            low, high = RINGS[stage]
            if (high - low) * camera.scale < _PILL * 1.6:
                continue
            box = QRectF(QPointF(0, 0), self._size(stage))
            box.moveCenter(camera.screen(high * math.sin(angle), -high * math.cos(angle)))
            found.append((self._scene.rings[stage], box))
        return found

    def paint(self, painter: QPainter, camera: Camera) -> None:
        """Each in a pill of paper."""
        colors = self._look.colors
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._look.small)
        for text, box in self.placed(camera):
            painter.setPen(pen(colors["ring"], 1))
            painter.setBrush(colors["paper"])
            painter.drawRoundedRect(box, _PILL / 2, _PILL / 2)
            painter.setPen(colors["quiet"])
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _angles_at(self, scale: float) -> dict[int, float]:
        """The same for all scales of a step, those of the smallest of them: names do not wander with each zoom."""
        step = math.floor(math.log2(scale) * _STEPS)
        found = self._angles.get(step)
        if found is None:
            chart, least = self._scene.drawn.chart, 2 ** (step / _STEPS)
            found, taken = {}, [(-CORE, -CORE, CORE, CORE)]
            for stage in sorted(RINGS, reverse=True):
                size, high = self._size(stage), RINGS[stage][1]
                half = (size.width() / 2 + SIZES[1]) / least, (size.height() / 2 + SIZES[1]) / least
                angle = emptiest(chart.x, chart.y, high, half, taken, self._last.get(stage, 0.0))
                found[stage] = angle
                across, down = high * math.sin(angle), -high * math.cos(angle)
                taken.append((across - half[0], down - half[1], across + half[0], down + half[1]))
            self._angles[step] = self._last = found
        return found

    def _size(self, stage: int) -> QSizeF:
        return QSizeF(QFontMetricsF(self._look.small).horizontalAdvance(self._scene.rings[stage]) + 16, _PILL)
