"""The map as a file: PNG, SVG or PDF, by the renderer of the screen and always in the light colors of paper."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSize, QSizeF
from PySide6.QtGui import QImage, QImageWriter, QPageLayout, QPageSize, QPainter, QPdfWriter

from myconnections.insight.plane import within
from myconnections.ui.map.camera import Camera
from myconnections.ui.map.painter import MapPainter
from myconnections.ui.map.scene import Look, Scene
from myconnections.ui.map.sheet import Sheet, paint_sheet, sheet_of
from myconnections.ui.wording import Wording

KINDS = ("png", "svg", "pdf")
_SHARP = 2.0
"""Device pixels to logical ones in a PNG, so that it can be printed."""
_POINTS = 72 / 96
"""Points to pixels of 1/96 inch."""


def encoded(scene: Scene, look: Look, kind: str, camera: Camera, sheet: Sheet | None = None) -> bytes:
    """The bytes of the file; `kind` is one of KINDS. What the camera does not see is not in it, in no form.

    A sheet makes it higher by its heading and its legend.
    """
    size = QSizeF(camera.width, camera.height + (0 if sheet is None else sheet.height(look, camera.width)))
    if kind == "png":
        return _png(scene, look, camera, size, sheet)
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if kind == "svg":
        from PySide6.QtSvg import QSvgGenerator  # loaded here: no other file needs it

        generator = QSvgGenerator()
        generator.setTitle("")
        generator.setDescription("")
        generator.setOutputDevice(buffer)
        generator.setResolution(96)
        generator.setSize(QSize(round(size.width()), round(size.height())))
        generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
        painter = QPainter(generator)
    else:
        writer = QPdfWriter(buffer)
        page = QPageSize(size * _POINTS, QPageSize.Unit.Point)
        writer.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))
        writer.setResolution(96)
        painter = QPainter(writer)
    _paint(painter, scene, look, camera, sheet)
    painter.end()
    buffer.close()
    return bytes(held.data())


def handed_out(
    scene: Scene, look: Look, kind: str, of: Camera | QSizeF, wording: Wording, today: date, *, named: bool
) -> bytes:
    """The bytes of a file that is read by itself: what a camera sees with the sheet around it, or the whole map on a
    sheet of this size, whose legend gives way where it would take more than half. `named`: people stand there by their
    names.
    """
    named = named and not scene.drawn.choice.nameless
    if isinstance(of, Camera):
        return encoded(scene, look, kind, of, sheet_of(scene, of, wording, today, named=named))
    box = scene.drawn.chart.box()
    whole = sheet_of(scene, Camera.whole(box, of), wording, today, named=named)  # it tells of everybody
    for sheet in (whole, whole.brief()):
        left = of.height() - sheet.height(look, of.width())
        if left >= of.height() / 2:
            return encoded(scene, look, kind, Camera.whole(box, QSizeF(of.width(), left)), sheet)
    return encoded(scene, look, kind, Camera.whole(box, of))


def _paint(painter: QPainter, scene: Scene, look: Look, camera: Camera, sheet: Sheet | None, ratio: float = 1) -> None:
    """The map, and around it the sheet; one renderer for all kinds of files."""
    if sheet is None:
        MapPainter(scene, look, ratio, vector=True).whole(painter, camera)
        return
    painter.save()
    painter.translate(0, sheet.over(look))
    painter.setClipRect(camera.picture)
    MapPainter(scene, look, ratio, vector=True).whole(painter, camera)
    painter.restore()
    paint_sheet(painter, sheet, look, camera)


def _png(scene: Scene, look: Look, camera: Camera, size: QSizeF, sheet: Sheet | None) -> bytes:
    image = QImage((size * _SHARP).toSize(), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(_SHARP)
    painter = QPainter(image)
    _paint(painter, scene, look, camera, sheet, _SHARP)
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
