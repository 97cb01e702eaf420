"""The mark of the app."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from myconnections.ui.theme import Theme
from myconnections.ui.widgets.nav_rail import paint_brand


class Mark(QWidget):
    """The mark of the app, as large as it is drawn: nothing around it."""

    def __init__(self, theme: Theme, side: int = 48, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._side = side
        self.setFixedSize(side * 18 // 24, side * 20 // 24)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The mark in the theme's accent."""
        painter = QPainter(self)
        paint_brand(painter, QRectF(-self._side * 3 / 24, -self._side * 2 / 24, self._side, self._side), self._theme)
        painter.end()
