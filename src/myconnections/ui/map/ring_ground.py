"""What lies under the people of the map of rings: rings, sectors, the names of the rings."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath

from myconnections.insight.rings import CORE, OUTER, RINGS
from myconnections.ui.map.camera import Camera
from myconnections.ui.map.scene import Look, Scene
from myconnections.ui.map.strokes import pen

_PILL = 18.0


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


def ring_names(scene: Scene, look: Look, camera: Camera) -> list[tuple[str, QRectF]]:
    """The names of the rings, each on the outer edge of its ring straight above me."""
    metrics = QFontMetricsF(look.small)
    found = []
    for stage, (low, high) in RINGS.items():
        if (high - low) * camera.scale < _PILL * 1.6:
            continue
        text = scene.rings[stage]
        box = QRectF(0, 0, metrics.horizontalAdvance(text) + 16, _PILL)
        box.moveCenter(camera.screen(0, -high))
        found.append((text, box))
    return found


def paint_ring_names(painter: QPainter, scene: Scene, look: Look, camera: Camera) -> None:
    """Each in a pill of paper."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(look.small)
    for text, box in ring_names(scene, look, camera):
        painter.setPen(pen(look.colors["ring"], 1))
        painter.setBrush(look.colors["paper"])
        painter.drawRoundedRect(box, _PILL / 2, _PILL / 2)
        painter.setPen(look.colors["quiet"])
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
