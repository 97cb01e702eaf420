"""Words on the map: letters with an edge of paper, on the screen from pictures that are made once."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPixmap

from myconnections.ui.map.scene import Look
from myconnections.ui.map.strokes import pen

_HALO = 3.0
_AIR = 4.0
_MOST = 2000


class Words:
    """The words of one look; `ratio` is device pixels to logical ones. `vector`: drawn as letters, for files."""

    def __init__(self, look: Look, ratio: float, *, vector: bool = False) -> None:
        self._look, self._ratio, self._vector = look, ratio, vector
        self._made: dict[tuple[str, bool, str], QPixmap] = {}

    def fits(self, look: Look, ratio: float) -> bool:
        """Whether the pictures are good for this look on such a screen."""
        return self._look == look and self._ratio == ratio

    def put(self, painter: QPainter, at: QPointF, text: str, font: QFont, ink: str) -> None:
        """A text, `at` on its base line."""
        if self._vector:
            _halo(painter, at, text, font, self._look.colors[ink], self._look.colors["paper"])
            return
        corner = QPointF(_AIR, _AIR + QFontMetricsF(font).ascent())
        painter.drawPixmap((at - corner).toPoint(), self.ready(text, font, ink))

    def ready(self, text: str, font: QFont, ink: str) -> QPixmap:
        """The picture of a text, made now where there is none: letters cost a third of a millisecond."""
        key = text, font is self._look.title, ink
        picture = self._made.get(key)
        if picture is None:
            if len(self._made) > _MOST:
                self._made.clear()
            metrics = QFontMetricsF(font)
            size = QSizeF(metrics.horizontalAdvance(text) + 2 * _AIR, metrics.height() + 2 * _AIR) * self._ratio
            picture = QPixmap(math.ceil(size.width()), math.ceil(size.height()))
            picture.setDevicePixelRatio(self._ratio)
            picture.fill(Qt.GlobalColor.transparent)
            own = QPainter(picture)
            own.setRenderHint(QPainter.RenderHint.Antialiasing)
            at, colors = QPointF(_AIR, _AIR + metrics.ascent()), self._look.colors
            _halo(own, at, text, font, colors[ink], colors["paper"])
            own.end()
            self._made[key] = picture
        return picture


def _halo(painter: QPainter, at: QPointF, text: str, font: QFont, ink: QColor, paper: QColor) -> None:
    """Text with an edge of paper three pixels wide, so that lines under it do not touch it; `at` on the base line."""
    path = QPainterPath()
    path.addText(at, font, text)
    painter.strokePath(path, pen(paper, 2 * _HALO))
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(at, text)
