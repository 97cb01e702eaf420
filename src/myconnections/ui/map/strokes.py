"""The ties between people as lines: bows while there are few, straight and pale where thousands cross."""

from __future__ import annotations

from typing import cast

import shiboken6
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from myconnections.insight.chart import HINTED, KNOWN, LATER, Chart
from myconnections.insight.plane import Ints, Strokes, seen
from myconnections.ui.map.camera import Camera
from myconnections.ui.map.scene import Look

WIDTHS = (1.0, 1.5, 2.25, 3.0)
"""Pixels of a tie by how often something spoke for it (`Chart.widths`)."""
DASHES = {HINTED: (4.0, 3.0), LATER: (1.5, 4.0)}
STRENGTHS = {KNOWN: 1.0, HINTED: 0.7, LATER: 0.7}
"""So much of the color is left of a tie that is only hinted at, or was said later."""
_CURVED = 400
"""Up to so many ties in sight are bows with widths and dashes; more are straight, and hinted ones paler."""
_BOW = 0.16
EDGE = 24.0


def drawn_ties(chart: Chart, camera: Camera, most: int) -> Ints:
    """The numbers of the ties that a picture shows, `most` at most, the strongest first."""
    return chart.ties_among(seen(chart.x, chart.y, camera.box(camera.picture, EDGE)), most)


def bend(count: int) -> float:
    """How far lines are bent aside, as a part of their length, where so many are in sight."""
    return _BOW if count <= _CURVED else 0.0


class TieLines:
    """Paints ties of a chart; its native buffers are kept between frames."""

    def __init__(self) -> None:
        self._strokes = Strokes()
        self._lines: list[QLineF] = []

    def paint(
        self, painter: QPainter, chart: Chart, look: Look, camera: Camera, region: QRectF, most: int, *, fine: bool
    ) -> None:
        """The strongest ties in sight, `most` at most, as far as they cross a region; `fine`: smooth, for files."""
        if not len(chart.a) or most <= 0:
            return
        ties = drawn_ties(chart, camera, most)
        count = len(ties)
        if region != camera.picture:
            # A bow may reach a strip that its straight line does not.
            aside = max(bend(count) * max(camera.width, camera.height) / 2, 1)
            ties = chart.crossing(ties, camera.box(region, aside))
        if count <= _CURVED:
            self._bows(painter, chart, look, camera, ties)
        else:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, fine)
            self._straight(painter, chart, look, camera, ties, max(0.3, 0.75 - count / 2500))

    def _bows(self, painter: QPainter, chart: Chart, look: Look, camera: Camera, ties: Ints) -> None:
        """One path for each pen."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        widths, kinds = chart.widths(ties), chart.kinds_of_ties()[ties]
        x, y = camera.across(chart.x), camera.down(chart.y)
        for kind in (LATER, HINTED, KNOWN):
            color = mixed(look.colors["line-2"], look.colors["paper"], STRENGTHS[kind])
            for level, width in enumerate(WIDTHS):
                some = ties[(widths == level) & (kinds == kind)]
                if not len(some):
                    continue
                path = QPainterPath()
                first, second = chart.a[some], chart.b[some]
                ends = zip(x[first].tolist(), y[first].tolist(), x[second].tolist(), y[second].tolist(), strict=True)
                for x1, y1, x2, y2 in ends:
                    start = QPointF(x1, y1)
                    path.moveTo(start)
                    bow(path, start, QPointF(x2, y2), turned=False)
                painter.strokePath(path, tie_pen(color, width, kind))

    def _straight(self, painter: QPainter, chart: Chart, look: Look, camera: Camera, ties: Ints, part: float) -> None:
        # Where thousands cross, each is pale and straight: bows and see-through colors cost much and tell nothing.
        if not self._lines:
            found = [shiboken6.wrapInstance(address, QLineF) for address in self._strokes.addresses]
            self._lines = cast(list[QLineF], found)
        x, y = camera.across(chart.x), camera.down(chart.y)
        kinds = chart.kinds_of_ties()[ties]
        for kind in (LATER, HINTED, KNOWN):
            some = ties[kinds == kind]
            painter.setPen(pen(mixed(look.colors["line-2"], look.colors["paper"], part * STRENGTHS[kind]), 1))
            for start in range(0, len(some), Strokes.SIZE):
                these = some[start : start + Strokes.SIZE]
                filled = self._strokes.fill(x, y, chart.a[these], chart.b[these])
                painter.drawLines(self._lines[:filled])


def tie_pen(color: QColor, width: float, kind: int) -> QPen:
    """Known ties are solid, what is only hinted at is dashed, and what was said later is dotted."""
    made = pen(color, width)
    made.setCapStyle(Qt.PenCapStyle.RoundCap if kind == KNOWN else Qt.PenCapStyle.FlatCap)
    if kind != KNOWN:
        made.setDashPattern([length / width for length in DASHES[kind]])
    return made


def mixed(color: QColor, paper: QColor, part: float) -> QColor:
    """The color as it looks on paper when only `part` of it is laid on."""
    rest = 1 - part
    return QColor.fromRgbF(
        color.redF() * part + paper.redF() * rest,
        color.greenF() * part + paper.greenF() * rest,
        color.blueF() * part + paper.blueF() * rest,
    )


def bow(path: QPainterPath, start: QPointF, end: QPointF, turned: bool) -> None:
    """A gentle bow from where the path stands."""
    across, down = end.x() - start.x(), end.y() - start.y()
    aside = -_BOW if turned else _BOW
    path.quadTo(
        QPointF((start.x() + end.x()) / 2 - down * aside, (start.y() + end.y()) / 2 + across * aside),
        end,
    )


def pen(color: QColor, width: float) -> QPen:
    """A pen with round corners; one pixel wide it stays so at any scale."""
    made = QPen(color, width)
    made.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    made.setCosmetic(width == 1)
    return made
