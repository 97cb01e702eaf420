"""A sheet of paper to write on: texts, lines and signs in the light colors, lengths in pixels of 1/96 inch."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption

from myconnections.ui import tokens
from myconnections.ui.widgets.glyphs import paint_mark

WIDTH, HEIGHT = 794.0, 1123.0
"""A4."""

_FINE = 10
_FLOWING = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft


class Paper:
    """Writes on a painter whose unit is one pixel of 1/96 inch."""

    def __init__(self, painter: QPainter) -> None:
        self.painter = painter
        self._colors = {name: QColor(value) for name, value in tokens.colors("light").items()}
        self._families = [name for name in tokens.metrics().japanese if QFontDatabase.hasFamily(name)]
        self._fonts: dict[tuple[float, bool], QFont] = {}
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)

    def color(self, name: str) -> QColor:
        """A color of the light theme."""
        return self._colors[name]

    def wide(self, text: str, size: float = 11, bold: bool = False) -> float:
        """The width of one line."""
        return QFontMetricsF(self._font(size, bold)).horizontalAdvance(text) / _FINE

    def cut(self, text: str, width: float, size: float = 11, bold: bool = False) -> str:
        """The text in one line of this width at most."""
        measure = QFontMetricsF(self._font(size, bold))
        return measure.elidedText(text[:400], Qt.TextElideMode.ElideRight, _FINE * width)

    def line(
        self,
        x: float,
        y: float,
        text: str,
        size: float = 11,
        *,
        bold: bool = False,
        color: str = "ink",
        right: bool = False,
    ) -> float:
        """One line with its top at `y`, from `x` on or (`right`) ending there; where the text ends."""
        width = self.wide(text, size, bold)
        left = x - width if right else x
        ascent = QFontMetricsF(self._font(size, bold)).ascent()
        with self._writing(size, bold, color):
            self.painter.drawText(QPointF(_FINE * left, _FINE * y + ascent), text)
        return left + width

    def block(self, x: float, y: float, width: float, text: str, size: float = 11, *, color: str = "ink") -> float:
        """Running text; the height it took."""
        with self._writing(size, False, color):
            room = QRectF(_FINE * x, _FINE * y, _FINE * width, _FINE * HEIGHT)
            taken = self.painter.boundingRect(room, _FLOWING, text)
            self.painter.drawText(room, _FLOWING, text)
        return float(taken.height()) / _FINE

    def tall(self, width: float, text: str, size: float = 11) -> float:
        """The height that running text takes."""
        measure = QFontMetricsF(self._font(size, False))
        room = QRectF(0, 0, _FINE * width, _FINE * HEIGHT)
        return measure.boundingRect(room, _FLOWING, text).height() / _FINE

    def lines(self, text: str, width: float, size: float = 11, bold: bool = False) -> list[str]:
        """The text in lines of this width at most, parted at words, or inside one that is longer than a line."""
        layout = QTextLayout(text, self._font(size, bold))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        ends: list[int] = []
        while (line := layout.createLine()).isValid():
            line.setLineWidth(_FINE * width)
            ends.append(line.textStart() + line.textLength())
        layout.endLayout()
        units = text.encode("utf-16-le")  # Qt counts in these
        return [units[2 * a : 2 * b].decode("utf-16-le").strip() for a, b in pairwise((0, *ends))]

    def _font(self, size: float, bold: bool) -> QFont:
        """The font of a size in pixels, so many times larger: only then have letters their own widths."""
        key = (size, bold)
        if key not in self._fonts:
            font = QFont()
            if self._families:
                font.setFamilies(self._families)
            font.setPixelSize(round(_FINE * size))
            font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
            font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
            self._fonts[key] = font
        return self._fonts[key]

    @contextmanager
    def _writing(self, size: float, bold: bool, color: str) -> Iterator[None]:
        self.painter.save()
        self.painter.scale(1 / _FINE, 1 / _FINE)
        self.painter.setFont(self._font(size, bold))
        self.painter.setPen(self._colors[color])
        yield
        self.painter.restore()

    def head(self, x: float, y: float, word: str, beside: str = "", room: float = WIDTH) -> float:
        """A small heading, a quiet word beside it, or below where `room` is too narrow; how far down what follows may
        begin.
        """
        end = self.line(x, y, word, 11, bold=True)
        if beside and end + 8 + self.wide(beside) > x + room:
            return y + 18 + self.block(x, y + 16, room, beside, 11, color="quiet") + 4
        if beside:
            self.line(end + 8, y, beside, 11, color="quiet")
        return y + 22

    def rule(self, x: float, y: float, width: float, color: str = "line") -> None:
        """A thin line across."""
        self.painter.setPen(QPen(self._colors[color], 1))
        self.painter.drawLine(QPointF(x, y), QPointF(x + width, y))

    def box(self, rect: QRectF, color: str, *, outline: str = "", radius: float = 2) -> None:
        """A filled box with round corners, or only its outline."""
        self.painter.setPen(QPen(self._colors[outline], 1) if outline else QPen(Qt.PenStyle.NoPen))
        self.painter.setBrush(self._colors[color] if color else Qt.BrushStyle.NoBrush)
        self.painter.drawRoundedRect(rect, radius, radius)

    def dot(self, x: float, y: float, color: str, *, hollow: bool = False, radius: float = 4.5) -> None:
        """A round sign with its middle there."""
        size = radius - 0.6 if hollow else radius
        self.painter.setPen(QPen(self._colors[color], 1.25) if hollow else QPen(Qt.PenStyle.NoPen))
        self.painter.setBrush(Qt.BrushStyle.NoBrush if hollow else self._colors[color])
        self.painter.drawEllipse(QPointF(x, y), size, size)

    def mark(self, x: float, y: float, capital: str, color: str) -> None:
        """The sign of a kind of capital with its middle there."""
        paint_mark(self.painter, QPointF(x, y), 4.6, capital, self._colors[color])
