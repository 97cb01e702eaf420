"""From one picture of the map to the next: whoever is on both glides from place to place, in a moment."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation, Signal
from PySide6.QtGui import QPainter

from myconnections.insight.chart import Chart
from myconnections.insight.outlines import outlines
from myconnections.insight.plane import Way, way
from myconnections.ui.map.camera import Camera
from myconnections.ui.map.painter import TIES_MOVING, MapPainter

_FEW = 3000
"""Of so many people at most both grounds are shown fading, and ties: of more each frame would take too long."""
_LEAST = 1.0
"""Whoever moves by fewer pixels than this is not seen to move."""
_LITTLE = 24.0
"""Shores that move by fewer pixels stay in sight; others go before people leave, and come when they have arrived."""
_LEAVING = 0.15
_AFAR, _SLOWLY = 60.0, 4
"""Who moves by more pixels among islands that stay takes so many times longer: the eye follows who moves alone."""


class Glide(QObject):
    """`moved` asks for a frame; `ended` says that everybody has arrived."""

    moved = Signal()
    ended = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._way: Way | None = None
        self._before: MapPainter | None = None
        self._after: MapPainter | None = None
        self._calm = self._around = False
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
        self._calm, same = _shores_stay(before.scene.drawn.chart, end, scale), _same_ground(before, after)
        self._around = same and len(end.ids) <= _FEW and not self._calm
        slowly = found.furthest * scale > _AFAR and same
        self._clock.setDuration(milliseconds * (_SLOWLY if slowly else 1))
        self._clock.start()
        return True

    def stop(self) -> None:
        """Everybody is there at once."""
        self._way = self._before = self._after = None
        self._clock.stop()

    def paint(self, painter: QPainter, camera: Camera) -> None:
        """One frame: people between the two pictures with their strongest ties, and no ground that is not theirs."""
        chart, before, after = self._now(), self._before, self._after
        if chart is None or before is None or after is None:
            return
        part = float(self._clock.currentValue())
        few = len(chart.ids) <= _FEW
        painter.fillRect(camera.picture, after.look.colors["paper"])
        scene = replace(after.scene, drawn=replace(after.scene.drawn, chart=chart))
        between = MapPainter(scene, after.look, after.ratio, before=after)
        between.choose(after.chosen)
        ground, strength = self._ground(part, before, after)
        if self._around:
            ground, strength = between, 1.0
        if ground is not None:
            painter.setOpacity(strength if few else 1.0)
            ground.ground(painter, camera, camera.picture)
            painter.setOpacity(1.0)
        between.people(painter, camera, camera.picture, TIES_MOVING if few else 0)
        if after.shows_me or before.shows_me:
            painter.setOpacity(1.0 if after.shows_me and before.shows_me else part if after.shows_me else 1 - part)
            after.paint_me(painter, camera)
            painter.setOpacity(1.0)

    def _ground(self, part: float, before: MapPainter, after: MapPainter) -> tuple[MapPainter | None, float]:
        """What lies under the people of a frame, and how strongly."""
        if self._calm:
            return after, 1.0
        if part < _LEAVING:
            return before, 1 - part / _LEAVING
        if part > 1 - _LEAVING:
            return after, 1 - (1 - part) / _LEAVING
        return None, 0.0

    def _now(self) -> Chart | None:
        """The chart of the moment."""
        if self._way is None or self._after is None:
            return None
        x, y = self._way.at(min(float(self._clock.currentValue() or 0.0), 1.0))
        chart = replace(self._after.scene.drawn.chart, x=x, y=y)
        if self._around and chart.outlines is not None:  # the shores go with their people
            return replace(
                chart, outlines=replace(outlines(x, y, chart.outlines.of, chart.kept), circle=chart.outlines.circle)
            )
        return chart

    def _end(self) -> None:
        if self._way is not None:
            self.stop()
            self.ended.emit()


def _shores_stay(before: Chart, after: Chart, scale: float) -> bool:
    """Whether the ground of both is as good as the same: rings of the same sectors, or islands that hardly move."""
    one, other = before.outlines, after.outlines
    if one is None or other is None:
        return one is other and before.sectors.names == after.sectors.names
    if one.many != other.many:
        return False
    furthest = max(abs(mine - theirs).max(initial=0.0) for mine, theirs in ((one.x, other.x), (one.y, other.y)))
    return bool(furthest * scale < _LITTLE)


def _same_ground(before: MapPainter, after: MapPainter) -> bool:
    """Whether both show islands of the same kind: then few people move, and far only those who have another circle."""
    one, other = before.scene.drawn, after.scene.drawn
    return (
        one.chart.outlines is not None
        and other.chart.outlines is not None
        and one.choice.islands == other.choice.islands
    )
