"""A short stroke of one color over a panel, so that it is known again in a picture beside its word."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from myconnections.ui.theme import Theme
from myconnections.ui.widgets.paint import paint_box

_LONG, _HIGH = 32, 4


class ColorLine(QWidget):
    """`color` is the name of a color of the theme."""

    def __init__(self, theme: Theme, color: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._color = theme, color
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """As long as two words."""
        return QSize(_LONG, _HIGH)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The stroke."""
        painter = QPainter(self)
        paint_box(painter, QRectF(self.rect()), self._theme.color(self._color), None, _HIGH / 2)
        painter.end()
