"""Which names stand beside which marks: the most important first, none over another or over a mark."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF

from myconnections.domain.stage import Stage
from myconnections.insight.plane import fill_cells, within
from myconnections.insight.rings import Floats
from myconnections.ui.map.camera import Camera
from myconnections.ui.map.scene import Scene

_CELL = 4.0
_AREA = 14_000.0
"""Square pixels of picture for one name."""
_AREA_NEAR, _NEAR = 3_500.0, 26.0
"""The same where half of those in sight have so many pixels around them, and among few people."""
_FEW = 150
_ROOM = 13.0
"""Least pixels between a mark and its neighbors for a name to be tried."""
_CLOSEST = 60
"""So many of the innermost ring are tried however near their neighbors are: it is small, and theirs matter most."""
_MANY_MARKS = 1500
_TRIES = 5
_GAP = 4.0


@dataclass(frozen=True, slots=True)
class Label:
    """A name, whose it is, and where its box begins as seen from the mark."""

    text: str
    who: int
    offset: QPointF
    size: tuple[float, float]


class Ground:
    """What is taken already, in cells of four pixels."""

    def __init__(self, width: float, height: float) -> None:
        self._across = max(1, int(width / _CELL) + 1)
        self._down = max(1, int(height / _CELL) + 1)
        self._taken = bytearray(self._across * self._down)

    def free(self, box: QRectF) -> bool:
        """Whether nothing stands there and the box lies inside."""
        left, top, right, bottom = self._cells(box)
        if left < 0 or top < 0 or right > self._across or bottom > self._down:
            return False
        starts = range(top * self._across, bottom * self._across, self._across)
        return not any(any(self._taken[start + left : start + right]) for start in starts)

    def take(self, box: QRectF) -> None:
        """Something stands there now."""
        left, top, right, bottom = self._cells(box)
        left, right = max(left, 0), min(right, self._across)
        if right <= left:
            return
        filled = b"\x01" * (right - left)
        for row in range(max(top, 0), min(bottom, self._down)):
            self._taken[row * self._across + left : row * self._across + right] = filled

    def dot(self, x: Floats, y: Floats) -> None:
        """One cell for each of very many small marks."""
        fill_cells(self._taken, self._across, x, y, _CELL)

    @staticmethod
    def _cells(box: QRectF) -> tuple[int, int, int, int]:
        left, top = int(box.left() // _CELL), int(box.top() // _CELL)
        return left, top, int(box.right() // _CELL) + 1, int(box.bottom() // _CELL) + 1


def choose(scene: Scene, camera: Camera, font: QFont, taken: list[QRectF]) -> list[Label]:
    """The names that have room; `taken` are boxes in the picture kept free (pills, titles, me)."""
    chart = scene.drawn.chart
    who = within(chart.x, chart.y, camera.box(camera.picture))
    if not len(who) or scene.drawn.choice.label == "none":
        return []
    ground = Ground(camera.width, camera.height)
    for box in taken:
        ground.take(box)
    xs, ys = camera.across(chart.x[who]), camera.down(chart.y[who])
    if len(who) <= _MANY_MARKS:
        for x, y, radius in zip(xs.tolist(), ys.tolist(), chart.radius[who].tolist(), strict=True):
            ground.take(QRectF(x - radius, y - radius, 2 * radius, 2 * radius))
    else:
        ground.dot(xs, ys)
    found = who[chart.room[who] * camera.scale >= _ROOM][::-1]
    # Seen from near everybody may have a name: stopping early would name one ring and leave the next without.
    roomy = len(found) > 0 and (chart.room[found] * camera.scale >= _NEAR).mean() >= 0.5
    near = roomy or (scene.drawn.chart.outlines is not None and len(who) <= _FEW)
    most = max(12, int(camera.width * camera.height / (_AREA_NEAR if near else _AREA)))
    # The last are painted on top, because they matter most.
    closest = who[chart.signs.stage[who] == Stage.RELATIONSHIP][::-1][:_CLOSEST].tolist()
    labels: list[Label] = []
    for one in dict.fromkeys((*closest, *found[: most * _TRIES].tolist())):
        label = _placed(scene, camera, font, one, ground)
        if label is not None:
            labels.append(label)
            if len(labels) >= most:
                break
    return labels


def _placed(scene: Scene, camera: Camera, font: QFont, one: int, ground: Ground) -> Label | None:
    text, chart = scene.labels[one], scene.drawn.chart
    if not text:
        return None
    width, height = extent(text, font.key())
    at = camera.screen(float(chart.x[one]), float(chart.y[one]))
    beside = float(chart.radius[one]) + _GAP
    for offset in (
        QPointF(beside, -height / 2),
        QPointF(-beside - width, -height / 2),
        QPointF(-width / 2, beside - 1),
        QPointF(-width / 2, -beside - height + 1),
    ):
        # The box is a little smaller than the letters' own: lines of text carry air above and below.
        box = QRectF(at + offset, at + offset + QPointF(width, height)).adjusted(0, 2, 0, -2)
        if ground.free(box):
            ground.take(box)
            return Label(text, one, offset, (width, height))
    return None


@lru_cache(maxsize=4096)
def extent(text: str, font: str) -> tuple[float, float]:
    """Width and height in pixels of a text; `font` as `QFont.key()`."""
    real = QFont()
    real.fromString(font)
    metrics = QFontMetricsF(real)
    return metrics.horizontalAdvance(text), metrics.height()
