"""From a picture somebody has to the small photo that is kept: upright, square, small, nothing in it but its pixels."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter

from myconnections.domain.errors import Refused
from myconnections.services.photos import MOST_BYTES, SIDE
from myconnections.ui.picture_ends import whole

FORMATS = frozenset({"jpeg", "jpg", "png", "webp", "gif", "bmp", "tiff", "heic", "heif"})
"""No format that can point at other files."""
MOST_READ = 64 * 1024 * 1024
MOST_PIXELS = 120_000_000
_MEGABYTES = 512
"""What decoding one picture may take; a bomb is refused before that by its size."""
_QUALITIES = (88, 80, 70, 60, 45, 30)


def from_file(path: Path) -> bytes:
    """The small JPEG of a picture file. Refused("no_picture", "torn_picture")."""
    try:
        if path.stat().st_size > MOST_READ:
            raise Refused("no_picture", name=path.name)
        data = path.read_bytes()
    except OSError:
        raise Refused("no_picture", name=path.name) from None
    return from_bytes(data)


def from_bytes(data: bytes) -> bytes:
    """The small JPEG of what a picture file holds, turned as it says. Refused("no_picture", "torn_picture")."""
    held = QByteArray(data)
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    # Asked before anything of it is read: a drawing may name other files, and would look into them.
    kind = bytes(QImageReader.imageFormat(buffer).data()).decode("ascii", "replace")
    if kind not in FORMATS:
        raise Refused("no_picture")
    if not whole(kind, data):
        raise Refused("torn_picture")
    return from_image(_decoded(buffer))


def _decoded(buffer: QBuffer) -> QImage:
    """Read here, for the reader must go before what it reads from: of a TIFF it looks into it once more."""
    QImageReader.setAllocationLimit(_MEGABYTES)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    size = reader.size()
    if not reader.canRead() or size.isEmpty() or size.width() * size.height() > MOST_PIXELS:
        raise Refused("no_picture")
    shorter = min(size.width(), size.height())
    if shorter > 4 * SIDE:  # a photo of a camera is read at a quarter or less: faster, and the same to look at
        reader.setScaledSize(size.scaled(QSize(4 * SIDE, 4 * SIDE), Qt.AspectRatioMode.KeepAspectRatioByExpanding))
    image = reader.read()
    if image.isNull():
        raise Refused("no_picture")
    return image


def from_image(image: QImage) -> bytes:
    """The small JPEG of a picture in memory. Refused("no_picture")."""
    if image.isNull() or image.width() * image.height() > MOST_PIXELS:
        raise Refused("no_picture")
    shorter = min(image.width(), image.height())
    square = image.copy(QRect((image.width() - shorter) // 2, (image.height() - shorter) // 2, shorter, shorter))
    side = min(SIDE, shorter)
    small = square.scaled(side, side, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
    plain = QImage(small.size(), QImage.Format.Format_RGB32)  # a fresh one: no text, no place, no profile comes along
    plain.fill(QColor("white"))
    painter = QPainter(plain)
    painter.drawImage(0, 0, small)
    painter.end()
    for quality in _QUALITIES:
        made = _jpeg(plain, quality)
        if len(made) <= MOST_BYTES:
            return made
    raise Refused("no_picture")


def _jpeg(image: QImage, quality: int) -> bytes:
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPEG", quality)  # type: ignore[call-overload]
    return bytes(held.data())
