"""The names of the sectors around the rings: in two lines where one is too long, none over another."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF

from myconnections.insight.rings import OUTER, Sectors
from myconnections.ui.breaking import in_lines, plain
from myconnections.ui.map.camera import Camera
from myconnections.ui.map.labels import extent
from myconnections.ui.map.scene import Look

_GAP = 12.0
_LONGEST, _ASIDE, _WIDER = 220, 170, 8
"""Pixels of a line over and under the rings, and beside them; beside them there is room for a third line."""
_SIDE = 0.5
_LEAST = 56
BESIDE = 6.0
"""Pixels between the name and its figure."""
_STEP = 15.0
_TRIES = 5


@dataclass(frozen=True, slots=True)
class Title:
    """The name of a sector: its box in the picture, the lines as shown, the figure after the last, the whole name."""

    box: QRectF
    lines: tuple[str, ...]
    count: str
    name: str
    lean: float = 0.0
    """0: the lines begin at the same place (right of the rings), 1: they end there, between: something of both."""
    island: int = -1
    """The island that it names, where it names one."""

    def starts(self, look: Look) -> list[QPointF]:
        """Where each line begins, and at last the figure; on the base lines."""
        metrics, key = QFontMetricsF(look.title), look.title.key()
        ends = [extent(line, key)[0] for line in self.lines]
        figure = BESIDE + extent(self.count, look.small.key())[0]
        found = []
        for number, wide in enumerate(ends):
            whole = wide + (figure if number == len(ends) - 1 else 0)
            left = self.box.left() + (self.box.width() - whole) * self.lean
            found.append(QPointF(left, self.box.top() + metrics.ascent() + number * metrics.height()))
        return [*found, found[-1] + QPointF(ends[-1] + BESIDE, 0)]

    @property
    def cut(self) -> bool:
        """Whether letters of the name are missing."""
        return any(line.endswith("…") for line in self.lines) and not self.name.endswith("…")


def placed(
    sectors: Sectors, names: Sequence[str], camera: Camera, look: Look, taken: Sequence[QRectF] = ()
) -> list[Title]:
    """A title for each sector beside its part of the outer ring; one that would lie over another, or over what is
    `taken`, is pushed outwards.
    """
    key, small, tall = look.title.key(), look.small.key(), QFontMetricsF(look.title).height()
    found: list[Title] = []
    for place, name in enumerate(names):
        angle = (float(sectors.edges[place]) + float(sectors.edges[place + 1])) / 2
        across, down = math.sin(angle), -math.cos(angle)
        count = f"{sectors.counts[place]:,}"
        figure = BESIDE + extent(count, small)[0]
        lines = broken(name, key, _room(camera, across, down, figure), 3 if abs(across) > _SIDE else 2)
        wides = [extent(line, key)[0] for line in lines]
        size = max(*wides, wides[-1] + figure), tall * len(lines)
        for step in range(_TRIES):
            at = camera.screen(OUTER * across, OUTER * down) + QPointF(across, down) * (_GAP + _STEP * step)
            # The box touches the ring with the side that looks at it.
            box = QRectF(at.x() - size[0] * (0.5 - across / 2), at.y() - size[1] * (0.5 - down / 2), *size)
            around = box.adjusted(-6, -1, 6, 1)
            if not any(map(around.intersects, (*taken, *(other.box for other in found)))):
                break
        if camera.picture.intersects(box) and camera.picture.width() > 320:
            box.moveLeft(min(max(box.left(), 4), camera.width - box.width() - 4))
            box.moveTop(min(max(box.top(), 2), camera.height - box.height() - 2))
        found.append(Title(box, lines, count, name, lean=0.5 - across / 2))
    return found


def _room(camera: Camera, across: float, down: float, figure: float) -> int:
    """How wide a line may be, in steps: a push by a pixel breaks no name anew."""
    edge = camera.screen(OUTER * across, OUTER * down)
    beside = camera.width - edge.x() if across > 0 else edge.x()
    # Where the rings reach beyond the picture there is nothing to make room for.
    if abs(across) <= _SIDE or beside <= 0:
        return _LONGEST
    return min(max(int(beside - _GAP - 10 - figure) // _WIDER * _WIDER, _LEAST), _ASIDE)


@lru_cache(maxsize=512)
def broken(name: str, font: str, most: int, rows: int) -> tuple[str, ...]:
    """A name in `rows` lines of `most` pixels; broken once, not in every frame; `font` as `QFont.key()`."""
    real = QFont()
    real.fromString(font)
    metrics = QFontMetricsF(real)
    lines = in_lines(plain(name), metrics.horizontalAdvance, most, rows)
    return tuple(metrics.elidedText(line, Qt.TextElideMode.ElideRight, most) for line in lines)
