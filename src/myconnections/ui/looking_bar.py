"""The strip over the pages of a vault that can only be looked at: why, and what to do about it."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from myconnections.ui.theme import Theme
from myconnections.ui.widgets.cards import IconMark
from myconnections.ui.widgets.labels import ElidedLabel
from myconnections.ui.widgets.paint import named


class LookingBar(QWidget):
    """One line, 44 high."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        words = self.tr("For looking only: the folder of this vault cannot be written to. Nothing can be changed here.")
        named(self, "looking-bar", words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(44)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 6, 24, 6)
        row.setSpacing(theme.space("s"))
        row.addWidget(IconMark(theme, "lock", "accent"))
        row.addWidget(ElidedLabel(words), 1)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A wash and the line under it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("accent-wash"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.color("line"))
        painter.end()
