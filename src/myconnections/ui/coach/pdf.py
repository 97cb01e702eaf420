"""The sheet as a PDF file, A4, its letters as letters; overleaf how to read it, behind what the notebook says."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPdfWriter

from myconnections.domain.report import Report
from myconnections.interchange.coach_html.words import WORDS
from myconnections.ui.coach.front import parted
from myconnections.ui.coach.notebook_sheets import laid_out, paint_notebook
from myconnections.ui.coach.overleaf import paint_overleaf
from myconnections.ui.coach.paper import HEIGHT, WIDTH, Paper
from myconnections.ui.coach.sheet import SHEETS, paint_sheet
from myconnections.ui.wording import Wording

_DOTS = 1200
"""A fine grid: letters stand where their widths put them."""
PICTURED = 12
"""Sheets shown as pictures."""


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
    paper = Paper(painter)
    where = parted(paper, wording, report)
    behind = laid_out(paper, wording, where.behind)
    of = SHEETS + len(behind)
    labelled = paint_sheet(painter, report, wording, where.front, of)
    writer.newPage()
    paint_overleaf(painter, report, wording, labelled, of)
    for number, rows in enumerate(behind, SHEETS + 1):
        writer.newPage()
        paint_notebook(paper, report, wording, rows, number, of)
    painter.end()
    buffer.close()
    return bytes(held.data())


def sheet_pictures(report: Report, language: str, ratio: float) -> tuple[QImage, ...]:
    """The same sheets as pictures of `ratio` dots to a pixel, for looking at them before they leave.

    Of very many the first ones only (`PICTURED`): each takes much memory, and the text is there to be read beside.
    """
    wording = Wording(language)
    with _picture(ratio) as (first, painter):
        paper = Paper(painter)
        where = parted(paper, wording, report)
        behind = laid_out(paper, wording, where.behind)
        of = SHEETS + len(behind)
        labelled = paint_sheet(painter, report, wording, where.front, of)
    with _picture(ratio) as (second, painter):
        paint_overleaf(painter, report, wording, labelled, of)
    pictures = [first, second]
    for number, rows in enumerate(behind[: PICTURED - SHEETS], SHEETS + 1):
        with _picture(ratio) as (next_one, painter):
            paint_notebook(Paper(painter), report, wording, rows, number, of)
        pictures.append(next_one)
    return tuple(pictures)


def sheets_beyond(report: Report, language: str) -> int:
    """How many sheets are not among the pictures."""
    wording = Wording(language)
    with _picture(0.01) as (_, painter):
        paper = Paper(painter)
        behind = laid_out(paper, wording, parted(paper, wording, report).behind)
    return max(0, SHEETS + len(behind) - PICTURED)


@contextmanager
def _picture(ratio: float) -> Iterator[tuple[QImage, QPainter]]:
    image = QImage(round(WIDTH * ratio), round(HEIGHT * ratio), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    painter.scale(ratio, ratio)
    yield image, painter
    painter.end()
