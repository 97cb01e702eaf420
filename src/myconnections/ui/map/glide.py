"""From one picture of the map to the next: whoever is on both glides from place to place, in a moment."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation, Signal
from PySide6.QtGui import QPainter

from myconnections.insight.chart import Chart
from myconnections.insight.plane import Way, way
from myconnections.ui.map.camera import Camera
from myconnections.ui.map.painter import TIES_MOVING, MapPainter

_FEW = 3000
"""Of so many people at most both grounds are shown fading, and ties: of more each frame would take too long."""
_LEAST = 1.0
"""Whoever moves by fewer pixels than this is not seen to move."""


class Glide(QObject):
    """`moved` asks for a frame; `ended` says that everybody has arrived."""

    moved = Signal()
    ended = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._way: Way | None = None
        self._before: MapPainter | None = None
        self._after: MapPainter | None = None
        self._clock = QVariantAnimation(self)
        self._clock.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._clock.setStartValue(0.0)
        self._clock.setEndValue(1.0)
        self._clock.valueChanged.connect(lambda _part: self.moved.emit())
        self._clock.finished.connect(self._end)

    @property
    def under_way(self) -> bool:
        """Whether people are on their way."""
        return self._way is not None

    def begin(self, before: MapPainter, after: MapPainter, scale: float, milliseconds: int) -> bool:
        """Set out from one picture to another, or from where everybody is now; False where nobody would be seen to."""
        start = self._now() if self._after is before else before.scene.drawn.chart
        start, end = start or before.scene.drawn.chart, after.scene.drawn.chart
        found = way((start.ids, start.x, start.y), (end.ids, end.x, end.y))
        if found.furthest * scale < _LEAST or milliseconds <= 0:
            self.stop()
            return False
        self._clock.stop()
        self._way, self._before, self._after = found, before, after
        self._clock.setDuration(milliseconds)
        self._clock.start()
        return True

    def stop(self) -> None:
        """Everybody is there at once."""
        self._way = self._before = self._after = None
        self._clock.stop()

    def paint(self, painter: QPainter, camera: Camera) -> None:
        """One frame: both grounds fading into each other, people between them with their strongest ties."""
        chart, before, after = self._now(), self._before, self._after
        if chart is None or before is None or after is None:
            return
        part = float(self._clock.currentValue())
        few = len(chart.ids) <= _FEW
        painter.fillRect(camera.picture, after.look.colors["paper"])
        for drawing, strength in ((before, 1 - part), (after, part)) if few else ((after, 1.0),):
            painter.setOpacity(strength)
            drawing.ground(painter, camera, camera.picture)
        painter.setOpacity(1.0)
        scene = replace(after.scene, drawn=replace(after.scene.drawn, chart=chart))
        between = MapPainter(scene, after.look, after.ratio, before=after)
        between.choose(after.chosen)
        between.people(painter, camera, camera.picture, TIES_MOVING if few else 0)
        if after.shows_me or before.shows_me:
            painter.setOpacity(1.0 if after.shows_me and before.shows_me else part if after.shows_me else 1 - part)
            after.paint_me(painter, camera)
            painter.setOpacity(1.0)

    def _now(self) -> Chart | None:
        """The chart of the moment."""
        if self._way is None or self._after is None:
            return None
        x, y = self._way.at(min(float(self._clock.currentValue() or 0.0), 1.0))
        return replace(self._after.scene.drawn.chart, x=x, y=y)

    def _end(self) -> None:
        if self._way is not None:
            self.stop()
            self.ended.emit()
