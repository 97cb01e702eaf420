"""The picture of the map between frames: drawn anew while that is cheap, else scrolled or stretched.

Few people are drawn anew for every frame. With many, a push scrolls the picture and draws only what comes into sight; a
zoom stretches it, and the sharp one follows as soon as the hand rests.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF
from PySide6.QtGui import QPainter, QPixmap

from myconnections.ui.map.camera import Camera
from myconnections.ui.map.painter import TIES_MOVING, TIES_STILL, MapPainter

_FEW_PEOPLE, _FEW_TIES = 2500, 1000
_BROKEN = 0.01


class Picture:
    """`ratio` is device pixels to logical ones."""

    def __init__(self, ratio: float) -> None:
        self.ratio = ratio
        self._pixmap: QPixmap | None = None
        self._camera: Camera | None = None
        self._ties = 0
        self._aged = False

    def clear(self) -> None:
        """Begin anew."""
        self._pixmap = self._camera = None

    def age(self) -> None:
        """It shows what was before: with many people it stays in sight until `draw` makes another."""
        self._aged = True

    def sharp(self, camera: Camera) -> bool:
        """Whether it is drawn for this camera with all that is shown while nothing moves."""
        return self._pixmap is not None and not self._aged and self._camera == camera and self._ties == TIES_STILL

    def bring_up(self, drawing: MapPainter, camera: Camera) -> None:
        """Make the picture fit the camera as far as one frame can afford."""
        light = _light(drawing)
        if self._aged and not light:
            return
        if self._aged or self._pixmap is None or self._camera is None:
            self.draw(drawing, camera, TIES_STILL)
        elif self._camera != camera:
            if light:
                self.draw(drawing, camera, TIES_STILL)
            elif self._camera.scale == camera.scale:
                self._scroll(drawing, camera, self._camera, self._pixmap)

    def draw(self, drawing: MapPainter, camera: Camera, ties: int) -> None:
        """The whole picture."""
        size = QSizeF(camera.width, camera.height)
        pixmap = self._pixmap
        if pixmap is None or pixmap.deviceIndependentSize() != size:
            pixmap = QPixmap((size * self.ratio).toSize())
            pixmap.setDevicePixelRatio(self.ratio)
        painter = QPainter(pixmap)
        drawing.base(painter, camera, camera.picture, ties)
        painter.end()
        self._pixmap, self._camera, self._ties, self._aged = pixmap, camera, ties, False

    def put(self, painter: QPainter, camera: Camera) -> None:
        """Show the picture as this camera sees it."""
        if self._pixmap is None or self._camera is None:
            return
        if self._camera == camera:
            painter.drawPixmap(0, 0, self._pixmap)
            return
        grown = camera.scale / self._camera.scale
        corner = camera.screen(*self._camera.plane(QPointF(0, 0)))
        target = QRectF(corner, QSizeF(self._camera.width, self._camera.height) * grown)
        painter.drawPixmap(target, self._pixmap, QRectF(self._pixmap.rect()))

    def _scroll(self, drawing: MapPainter, camera: Camera, by: Camera, pixmap: QPixmap) -> None:
        """Push the picture and draw what comes into sight; pushes of broken pixels wait for the hand to rest."""
        wide, high = round(camera.width), round(camera.height)
        shift = camera.screen(by.x, by.y) - QPointF(camera.width / 2, camera.height / 2)
        across, down = round(shift.x()), round(shift.y())
        broken = abs(shift.x() - across) + abs(shift.y() - down) > _BROKEN or self.ratio != int(self.ratio)
        if broken or abs(across) > wide // 2 or abs(down) > high // 2:
            return
        pixmap.scroll(int(across * self.ratio), int(down * self.ratio), pixmap.rect())
        painter = QPainter(pixmap)
        for strip in (
            QRect(0 if across > 0 else wide + across, 0, abs(across), high),
            QRect(0, 0 if down > 0 else high + down, wide, abs(down)),
        ):
            if not strip.isEmpty():
                drawing.base(painter, camera, QRectF(strip), TIES_MOVING)
        painter.end()
        self._camera, self._ties = camera, TIES_MOVING


def _light(drawing: MapPainter) -> bool:
    chart = drawing.scene.drawn.chart
    return chart.count <= _FEW_PEOPLE and len(chart.a) <= _FEW_TIES
