"""From any picture to the small photo: square, upright, nothing in it but pixels; what is no picture is refused."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from myconnections.domain.errors import Refused
from myconnections.services.photos import MOST_BYTES, SIDE
from myconnections.ui import pictures

SECRET = b"35.6895 north, a secret place"


def picture(width: int, height: int) -> QImage:
    """The left half red, the right half blue, the top edge green."""
    made = QImage(width, height, QImage.Format.Format_RGB32)
    made.fill(QColor("red"))
    painter = QPainter(made)
    painter.fillRect(width // 2, 0, width, height, QColor("blue"))
    painter.fillRect(0, 0, width, height // 4, QColor("green"))
    painter.end()
    return made


def encoded(image: QImage, kind: str) -> bytes:
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, kind, 95)  # type: ignore[call-overload]
    return bytes(held.data())


def with_exif(jpeg: bytes, turn: int) -> bytes:
    """The JPEG with an orientation and a description in its EXIF."""
    text = SECRET + b"\x00"
    entries = struct.pack("<HHIHH", 0x0112, 3, 1, turn, 0) + struct.pack("<HHII", 0x010E, 2, len(text), 38)
    tiff = b"II*\x00\x08\x00\x00\x00" + struct.pack("<H", 2) + entries + b"\x00\x00\x00\x00" + text
    body = b"Exif\x00\x00" + tiff
    return jpeg[:2] + b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body + jpeg[2:]


def read(jpeg: bytes) -> QImage:
    return QImage.fromData(jpeg)


def near(image: QImage, x: int, y: int, name: str) -> bool:
    seen, wanted = image.pixelColor(x, y), QColor(name)
    return all(abs(a - b) < 40 for a, b in zip(seen.getRgb()[:3], wanted.getRgb()[:3], strict=True))  # type: ignore[index]


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "BMP", "TIFF"])
def test_it_is_a_small_square_from_the_middle(qapp: QApplication, kind: str) -> None:
    made = pictures.from_bytes(encoded(picture(900, 300), kind))
    small = read(made)
    assert (small.width(), small.height()) == (SIDE, SIDE)
    assert len(made) <= MOST_BYTES
    assert near(small, 40, 200, "red")
    assert near(small, 216, 200, "blue")


def test_a_small_picture_is_not_blown_up(qapp: QApplication) -> None:
    assert read(pictures.from_image(picture(64, 80))).width() == 64


def test_it_is_turned_upright_and_says_nothing_of_its_place(qapp: QApplication) -> None:
    jpeg = with_exif(encoded(picture(400, 400), "JPEG"), 6)  # to be turned a quarter clockwise
    assert SECRET in jpeg
    made = pictures.from_bytes(jpeg)
    small = read(made)
    assert near(small, SIDE - 10, 100, "green")
    assert near(small, 60, 60, "red")
    assert SECRET not in made
    assert b"Exif" not in made


def test_noise_is_made_smaller_until_it_fits(qapp: QApplication) -> None:
    noise = QImage(512, 512, QImage.Format.Format_RGB32)
    for y in range(512):
        for x in range(512):
            noise.setPixel(x, y, (x * 2654435761 ^ y * 40503 * x) & 0xFFFFFF)
    assert len(pictures.from_image(noise)) <= MOST_BYTES


def test_what_can_be_seen_through_stands_on_white(qapp: QApplication) -> None:
    clear = QImage(300, 300, QImage.Format.Format_ARGB32)
    clear.fill(QColor(0, 0, 0, 0))
    assert near(read(pictures.from_bytes(encoded(clear, "PNG"))), 100, 100, "white")


def bomb() -> bytes:
    """A PNG of a few bytes that says it is 100,000 pixels wide and high."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", 100_000, 100_000, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "BMP", "TIFF"])
@pytest.mark.qt_log_ignore("directory")  # what Qt says of a torn TIFF
@pytest.mark.parametrize("share", [0.02, 0.5, 0.98])
def test_a_torn_one_is_refused(qapp: QApplication, kind: str, share: float) -> None:
    """Qt would draw what is missing of it in gray."""
    data = encoded(picture(400, 300), kind)
    assert pictures.from_bytes(data)
    with pytest.raises(Refused, match=r"torn_picture|no_picture"):
        pictures.from_bytes(data[: int(len(data) * share)])


def test_of_a_torn_photo_the_reason_is_told(qapp: QApplication) -> None:
    data = encoded(picture(400, 300), "JPEG")
    with pytest.raises(Refused, match="torn_picture"):
        pictures.from_bytes(data[:2000])
    with pytest.raises(Refused, match="torn_picture"):
        pictures.from_bytes(data[:-2])


def test_the_end_of_a_small_picture_inside_is_not_taken_for_that_of_the_whole(qapp: QApplication) -> None:
    inside = encoded(picture(20, 20), "JPEG")
    assert inside.endswith(b"\xff\xd9")
    data = encoded(picture(400, 300), "JPEG")
    holding = data[:2] + b"\xff\xe1" + struct.pack(">H", len(inside) + 2) + inside + data[2:]
    assert pictures.from_bytes(holding + b"what a camera writes behind the end")
    with pytest.raises(Refused, match="torn_picture"):
        pictures.from_bytes(holding[:-40])


def gif() -> bytes:
    """A picture of 4 × 4 in two colors, its codes nine bits each so that nothing needs to be packed."""
    codes = [0x100, *([1, 0] * 8), 0x101]
    bits = "".join(format(code, "09b")[::-1] for code in codes)
    packed = bytes(int(bits[at : at + 8][::-1], 2) for at in range(0, len(bits), 8))
    head = b"GIF89a" + struct.pack("<HHBBB", 4, 4, 0x80, 0, 0) + b"\x00\x00\xff\xff\x00\x00"
    said = b"!\xfe\x03red\x00"
    return head + said + b"," + struct.pack("<HHHHBB", 0, 0, 4, 4, 0, 8) + bytes([len(packed)]) + packed + b"\x00;"


def test_of_a_gif_the_first_picture_must_be_whole(qapp: QApplication) -> None:
    assert read(pictures.from_bytes(gif())).width() == 4
    for missing in range(3, 40):
        with pytest.raises(Refused, match="torn_picture"):
            pictures.from_bytes(gif()[:-missing])


def test_a_bitmap_that_does_not_tell_its_length_is_taken(qapp: QApplication) -> None:
    data = encoded(picture(400, 300), "BMP")
    assert pictures.from_bytes(data[:2] + bytes(4) + data[6:])


@pytest.mark.parametrize(
    "data",
    [
        b"", b"not a picture", bomb(),
        b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="file:///etc/passwd"/></svg>',
    ],
)  # fmt: skip
def test_what_is_no_picture_is_refused(qapp: QApplication, data: bytes, tmp_path: Path) -> None:
    file = tmp_path / "a.jpg"
    file.write_bytes(data)
    with pytest.raises(Refused, match="no_picture"):
        pictures.from_file(file)


def test_a_file_that_cannot_be_opened_is_refused(qapp: QApplication, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="no_picture"):
        pictures.from_file(tmp_path / "none.png")
