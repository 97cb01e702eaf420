"""The map as a file: PNG, SVG or PDF, by the renderer of the screen and always in the light colors of paper."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSize, QSizeF
from PySide6.QtGui import QImage, QImageWriter, QPageLayout, QPageSize, QPainter, QPdfWriter

from myconnections.insight.plane import within
from myconnections.ui.map.camera import Camera
from myconnections.ui.map.painter import MapPainter
from myconnections.ui.map.scene import Look, Scene

KINDS = ("png", "svg", "pdf")
_SHARP = 2.0
"""Device pixels to logical ones in a PNG, so that it can be printed."""
_POINTS = 72 / 96
"""Points to pixels of 1/96 inch."""


def encoded(scene: Scene, look: Look, kind: str, camera: Camera) -> bytes:
    """The bytes of the file; `kind` is one of KINDS. What the camera does not see is not in it, in no form."""
    size = QSizeF(camera.width, camera.height)
    if kind == "png":
        return _png(scene, look, camera)
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    drawing = MapPainter(scene, look, vector=True)
    if kind == "svg":
        from PySide6.QtSvg import QSvgGenerator  # loaded here: no other file needs it

        generator = QSvgGenerator()
        generator.setTitle("")
        generator.setDescription("")
        generator.setOutputDevice(buffer)
        generator.setResolution(96)
        generator.setSize(QSize(round(size.width()), round(size.height())))
        generator.setViewBox(camera.picture)
        painter = QPainter(generator)
    else:
        writer = QPdfWriter(buffer)
        page = QPageSize(size * _POINTS, QPageSize.Unit.Point)
        writer.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))
        writer.setResolution(96)
        painter = QPainter(writer)
    drawing.whole(painter, camera)
    painter.end()
    buffer.close()
    return bytes(held.data())


def _png(scene: Scene, look: Look, camera: Camera) -> bytes:
    image = QImage((QSizeF(camera.width, camera.height) * _SHARP).toSize(), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(_SHARP)
    painter = QPainter(image)
    MapPainter(scene, look, _SHARP, vector=True).whole(painter, camera)
    painter.end()
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    buffer.close()
    return bytes(held.data())


def shown_by(scene: Scene, camera: Camera) -> list[int]:
    """The places in the chart of the people whom a file through this camera holds."""
    chart = scene.drawn.chart
    return [int(place) for place in within(chart.x, chart.y, camera.box(camera.picture))]


def kind_of(path: Path) -> str:
    """The kind of file that a name asks for; "png" where it says nothing."""
    kind = path.suffix.lower().lstrip(".")
    return kind if kind in KINDS else "png"
