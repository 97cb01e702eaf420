"""Small widgets that show one sign with its word: stage, warmth, capital, monogram, lived rating."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from myconnections.ui.theme import Theme
from myconnections.ui.widgets import glyphs


class Mark(QWidget):
    """A sign with a word 8 pixels after it; the word (or `told`, where there is none to show) is what is read aloud."""

    _natural = QSizeF(16, 16)

    def __init__(self, theme: Theme, word: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._word = word
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(word)
        theme.changed.connect(self.update)

    def word(self) -> str:
        """The word shown beside the sign."""
        return self._word

    def sizeHint(self) -> QSize:
        """The sign, the gap and the word."""
        width = self._natural.width()
        if self._word:
            text = QFontMetricsF(self._theme.font("small")).horizontalAdvance(self._word)
            width += self._theme.space("s") + text + 1
        return QSize(math.ceil(width), max(16, round(self._natural.height())))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The sign at the left, the word in ink after it."""
        painter = QPainter(self)
        self._paint_sign(painter, QRectF(0, 0, self._natural.width(), self.height()))
        if self._word:
            painter.setFont(self._theme.font("small"))
            painter.setPen(self._theme.color("ink"))
            left = self._natural.width() + self._theme.space("s")
            rest = QRectF(left, 0, self.width() - left, self.height())
            painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._word)
        painter.end()

    def _say(self, word: str) -> None:
        self._word = word
        self.setAccessibleName(word)
        self.updateGeometry()
        self.update()

    def _paint_sign(self, painter: QPainter, rect: QRectF) -> None:
        raise NotImplementedError


class StageLadder(Mark):
    """The four-step ladder and the word of a stage (1-4)."""

    _natural = glyphs.LADDER

    def __init__(self, theme: Theme, stage: int, word: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, word, parent)
        self._stage = stage

    def show_stage(self, stage: int, word: str) -> None:
        """Show another stage."""
        self._stage = stage
        self._say(word)

    def _paint_sign(self, painter: QPainter, rect: QRectF) -> None:
        glyphs.paint_ladder(painter, rect, self._stage, self._theme)


class WarmthMeter(Mark):
    """The four-step meter and the word of a band ("hot", "warm", "cooling", "cold"; None: not recorded)."""

    _natural = glyphs.METER

    def __init__(self, theme: Theme, band: str | None, word: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, word, parent)
        self._band = band

    def show_band(self, band: str | None, word: str) -> None:
        """Show another band."""
        self._band = band
        self._say(word)

    def _paint_sign(self, painter: QPainter, rect: QRectF) -> None:
        glyphs.paint_meter(painter, rect, self._band, self._theme)


class CapitalMark(Mark):
    """The shape and the word of a kind of capital ("bonding", "bridging", "linking", "mixed", "unclear")."""

    _natural = glyphs.CAPITAL

    def __init__(self, theme: Theme, capital: str, word: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, word, parent)
        self._capital = capital

    def show_capital(self, capital: str, word: str) -> None:
        """Show another kind."""
        self._capital = capital
        self._say(word)

    def _paint_sign(self, painter: QPainter, rect: QRectF) -> None:
        glyphs.paint_capital(painter, rect, self._capital, self._theme)


class LivedRating(Mark):
    """How lived a value is, 0-10, with the figure after it."""

    _natural = glyphs.RATING

    def __init__(self, theme: Theme, rating: int, word: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, word, parent)
        self._rating = rating

    def show_rating(self, rating: int, word: str) -> None:
        """Show another rating."""
        self._rating = rating
        self._say(word)

    def _paint_sign(self, painter: QPainter, rect: QRectF) -> None:
        glyphs.paint_rating(painter, rect, self._rating, self._theme)


class Monogram(QWidget):
    """A person's disc: `name` gives the letters, `key` (the person's id) the tint, `side` the diameter in pixels."""

    def __init__(self, theme: Theme, name: str, key: str, side: int = 40, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._key = key
        self._name = name
        self.setFixedSize(side, side)
        self.setAccessibleName(name)
        theme.changed.connect(self.update)

    def show_person(self, name: str, key: str) -> None:
        """Show another person."""
        self._name, self._key = name, key
        self.setAccessibleName(name)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The disc and its letters."""
        painter = QPainter(self)
        glyphs.paint_monogram(painter, QRectF(self.rect()), self._name, self._key, self._theme)
        painter.end()
