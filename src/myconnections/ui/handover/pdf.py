"""The hand-over sheet as a PDF: as many sheets of A4 as it takes, nothing cut."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from myconnections.domain.handover import HandOver
from myconnections.interchange.handover_html.blocks import Block, Item
from myconnections.ui.breaking import plain
from myconnections.ui.coach.paper import HEIGHT, WIDTH, Paper
from myconnections.ui.texts_handover import beneath, say, sheet_blocks
from myconnections.ui.wording import Wording

_DOTS = 1200
"""Dots an inch: letters stand where their widths put them."""
_EDGE = 64.0
_INNER = WIDTH - 2 * _EDGE
_FOOT = HEIGHT - 52
_RULED, _LEAST_RULED = 26.0, 4
_BOX = 20.0


def handover_pdf(sheet: HandOver, wording: Wording) -> bytes:
    """The sheet as the bytes of a PDF. Nothing of the person or the computer stands in its properties."""
    pages = _draw(sheet, wording, 0)
    return _draw(sheet, wording, pages[1])[0]


def _draw(sheet: HandOver, wording: Wording, of: int) -> tuple[bytes, int]:
    """The bytes, and how many pages there are; `of` stands at the foot once it is known."""
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageLayout(
        QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
    )
    writer.setResolution(_DOTS)
    writer.setTitle(say(wording, "title", {"name": sheet.name}))
    writer.setCreator("")
    painter = QPainter(writer)
    painter.scale(_DOTS / 96, _DOTS / 96)
    drawing = _Drawing(Paper(painter), wording, writer.newPage, of)
    drawing.whole(sheet)
    painter.end()
    buffer.close()
    return bytes(held.data()), drawing.pages


class _Drawing:
    """One drawing from above to below; what does not fit begins the next sheet."""

    def __init__(self, paper: Paper, wording: Wording, turn: Callable[[], object], of: int) -> None:
        self._paper, self._wording, self._turn, self._of = paper, wording, turn, of
        self.pages = 1
        self._top = _EDGE

    def whole(self, sheet: HandOver) -> None:
        """Everything."""
        paper = self._paper
        title = say(self._wording, "title", {"name": sheet.name})
        for line in paper.lines(plain(title), _INNER, 22, bold=True):
            paper.line(_EDGE, self._top, line, 22, bold=True)
            self._top += 30
        self._flow(beneath(sheet, self._wording), _EDGE, 11, "quiet")
        for block in sheet_blocks(sheet, self._wording):
            self._block(block)
        self._notes()
        self._foot()

    def _block(self, block: Block) -> None:
        self._head(block.title)
        if block.text:
            self._flow(block.text, _EDGE, 12)
        for item in block.items:
            self._item(item, block.boxes)

    def _head(self, title: str) -> None:
        self._room(64)
        self._top += 14
        self._paper.rule(_EDGE, self._top, _INNER)
        self._top += 8
        self._paper.line(_EDGE, self._top, title, 13, bold=True, color="accent")
        self._top += 24

    def _item(self, item: Item, boxed: bool) -> None:
        self._room(22)
        paper, left = self._paper, _EDGE + (_BOX if boxed else 0)
        if boxed:
            paper.box(QRectF(_EDGE + 1, self._top + 2, 11, 11), "", outline="quiet", radius=2)
        beside = paper.wide(item.beside, 11) + 16 if item.beside else 0
        if beside > _INNER / 2:
            self._flow(item.text, left, 12)
            self._flow(item.beside, left, 11, "quiet")
        else:
            if item.beside:
                paper.line(WIDTH - _EDGE, self._top + 1, plain(item.beside), 11, color="quiet", right=True)
            self._flow(item.text, left, 12, width=WIDTH - _EDGE - beside - left)
        for text in item.below:
            self._flow(text, left, 11, "quiet")
        self._top += 3

    def _flow(self, text: str, left: float, size: float, color: str = "ink", width: float = 0.0) -> None:
        """Running text, line by line, so that it may go on overleaf."""
        tall = 1.5 * size
        for part in text.splitlines():
            for line in self._paper.lines(plain(part), width or WIDTH - _EDGE - left, size):
                self._room(tall)
                self._paper.line(left, self._top, line, size, color=color)
                self._top += tall

    def _notes(self) -> None:
        """Ruled lines down to the foot, where a few fit."""
        if self._top + 48 + _LEAST_RULED * _RULED > _FOOT:
            return
        self._head(say(self._wording, "notes"))
        while self._top + _RULED < _FOOT - 12:
            self._top += _RULED
            self._paper.rule(_EDGE, self._top, _INNER, "line-2")

    def _room(self, tall: float) -> None:
        if self._top + tall > _FOOT - 12:
            self._foot()
            self._turn()
            self.pages += 1
            self._top = _EDGE

    def _foot(self) -> None:
        words = say(self._wording, "page", {"n": self.pages, "of": self._of})
        self._paper.line(WIDTH - _EDGE, _FOOT, words, 9, color="quiet", right=True)
