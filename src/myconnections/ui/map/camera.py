"""From the plane of the map to pixels and back."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, QSizeF

from myconnections.insight.plane import Box, Coordinates
from myconnections.insight.rings import OUTER, Floats

DEEPEST = 80.0
"""Pixels a unit at most."""
_TITLES = 44.0
_OVER = 54.0
"""Pixels beside, and over and under the rings for the names of the sectors."""
_BESIDE, _ABOVE, _BELOW = 56.0, 46.0, 30.0
"""Pixels beside, over and under the islands for names."""
_CLOSE = 2.4
"""Pixels a unit at most where everybody is shown: few people need not be giants."""
_SAME = 0.03
_ROOMY = 1.25
"""How much larger everybody could be shown before it is worth moving all of them."""


@dataclass(frozen=True, slots=True)
class Camera:
    """The point of the plane in the middle of the picture, pixels a unit, and the size of the picture in pixels."""

    x: float
    y: float
    scale: float
    width: float
    height: float

    @classmethod
    def fit(cls, size: QSizeF) -> Camera:
        """All rings with their names, in a picture of this size."""
        width, height = max(size.width(), 1.0), max(size.height(), 1.0)
        # Names stand beside the rings, so they take more of the width than of the height.
        beside = max(2 * _TITLES, min(6 * _TITLES, 0.28 * width))
        scale = min((width - beside) / (2 * OUTER), (height - 2 * _OVER) / (2 * OUTER))
        return cls(0.0, 0.0, max(scale, 0.2), width, height)

    @classmethod
    def whole(cls, box: Box | None, size: QSizeF) -> Camera:
        """Everybody in a box of the plane with room for names, or all rings where there is none."""
        if box is None:
            return cls.fit(size)
        width, height = max(size.width(), 1.0), max(size.height(), 1.0)
        left, top, right, bottom = box
        across, down = max(right - left, OUTER), max(bottom - top, OUTER)
        free = max(width - 2 * _BESIDE, width / 2), max(height - _ABOVE - _BELOW, height / 2)
        scale = max(min(free[0] / across, free[1] / down, _CLOSE), 0.2)
        return cls((left + right) / 2, (top + bottom) / 2 - (_ABOVE - _BELOW) / 2 / scale, scale, width, height)

    def near(self, other: Camera) -> bool:
        """Whether another view shows nearly the same, so that going there would only be unrest."""
        apart = max(abs(self.x - other.x), abs(self.y - other.y)) * self.scale
        return apart < _SAME * self.width and abs(self.scale / other.scale - 1) < _SAME

    def holds(self, box: Box | None, whole: Camera) -> bool:
        """Whether all of a box is in sight, and not much smaller than `whole` would show it."""
        if box is None or whole.scale > self.scale * _ROOMY:
            return False
        start, end = self.screen(box[0], box[1]), self.screen(box[2], box[3])
        return min(start.x(), start.y()) >= 0 and end.x() <= self.width and end.y() <= self.height

    def resized(self, size: QSizeF) -> Camera:
        """The same view in a picture of another size; what was all in sight stays so."""
        return replace(self, width=max(size.width(), 1.0), height=max(size.height(), 1.0))

    def screen(self, x: float, y: float) -> QPointF:
        """The pixel of a point of the plane."""
        return QPointF((x - self.x) * self.scale + self.width / 2, (y - self.y) * self.scale + self.height / 2)

    def across(self, x: Coordinates) -> Floats:
        """Pixels from the left of these x."""
        return (x.astype("float64") - self.x) * self.scale + self.width / 2

    def down(self, y: Coordinates) -> Floats:
        """Pixels from the top of these y."""
        return (y.astype("float64") - self.y) * self.scale + self.height / 2

    def plane(self, pixel: QPointF) -> tuple[float, float]:
        """The point of the plane under a pixel."""
        return (
            (pixel.x() - self.width / 2) / self.scale + self.x,
            (pixel.y() - self.height / 2) / self.scale + self.y,
        )

    def box(self, region: QRectF, margin: float = 0.0) -> Box:
        """The part of the plane under a region of the picture, `margin` pixels wider on each side."""
        wider = region.adjusted(-margin, -margin, margin, margin)
        return (*self.plane(wider.topLeft()), *self.plane(wider.bottomRight()))

    def moved(self, by: QPointF) -> Camera:
        """The picture pushed by so many pixels."""
        return self._held(replace(self, x=self.x - by.x() / self.scale, y=self.y - by.y() / self.scale))

    def zoomed(self, factor: float, at: QPointF) -> Camera:
        """Nearer (factor > 1) or further away; what is under the pixel `at` stays there."""
        least = Camera.fit(QSizeF(self.width, self.height)).scale * 0.5
        scale = min(max(self.scale * factor, least), DEEPEST)
        x, y = self.plane(at)
        ratio = self.scale / scale
        return self._held(replace(self, x=x + (self.x - x) * ratio, y=y + (self.y - y) * ratio, scale=scale))

    def looking_at(self, x: float, y: float, scale: float | None = None) -> Camera:
        """With this point in the middle."""
        return replace(self, x=x, y=y, scale=min(scale or self.scale, DEEPEST))

    def between(self, other: Camera, part: float) -> Camera:
        """On the way to another view, `part` from 0 to 1."""
        if part >= 1:
            return other
        grown = (other.scale / self.scale) ** part
        return replace(
            self,
            x=self.x + (other.x - self.x) * part,
            y=self.y + (other.y - self.y) * part,
            scale=self.scale * grown,
        )

    @property
    def picture(self) -> QRectF:
        """The whole picture."""
        return QRectF(0, 0, self.width, self.height)

    def _held(self, wanted: Camera) -> Camera:
        """The rings are never pushed wholly out of sight."""
        return replace(wanted, x=min(max(wanted.x, -OUTER), OUTER), y=min(max(wanted.y, -OUTER), OUTER))
