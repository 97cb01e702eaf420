"""The sheet as a PDF file, A4, its letters as letters; overleaf how to read it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPdfWriter

from myconnections.domain.report import Report
from myconnections.interchange.coach_html.words import WORDS
from myconnections.ui.coach.overleaf import paint_overleaf
from myconnections.ui.coach.paper import HEIGHT, WIDTH
from myconnections.ui.coach.sheet import paint_sheet
from myconnections.ui.wording import Wording

_DOTS = 1200
"""A fine grid: letters stand where their widths put them."""


def sheet_pdf(report: Report, language: str) -> bytes:
    """The sheet as the bytes of a PDF. Nothing of the person or the computer stands in its properties."""
    wording = Wording(language)
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageLayout(
        QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
    )
    writer.setResolution(_DOTS)
    writer.setTitle(wording.pair(WORDS["title"]))
    writer.setCreator("")
    painter = QPainter(writer)
    painter.scale(_DOTS / 96, _DOTS / 96)
    labelled = paint_sheet(painter, report, wording)
    writer.newPage()
    paint_overleaf(painter, report, wording, labelled)
    painter.end()
    buffer.close()
    return bytes(held.data())


def sheet_pictures(report: Report, language: str, ratio: float) -> tuple[QImage, ...]:
    """The same sheets as pictures of `ratio` dots to a pixel, for looking at them before they leave."""
    wording = Wording(language)
    with _picture(ratio) as (first, painter):
        labelled = paint_sheet(painter, report, wording)
    with _picture(ratio) as (second, painter):
        paint_overleaf(painter, report, wording, labelled)
    return first, second


@contextmanager
def _picture(ratio: float) -> Iterator[tuple[QImage, QPainter]]:
    image = QImage(round(WIDTH * ratio), round(HEIGHT * ratio), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    painter.scale(ratio, ratio)
    yield image, painter
    painter.end()
