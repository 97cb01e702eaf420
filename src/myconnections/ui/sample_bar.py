"""The strip over the pages of the sample: whose people these are, and the way to a vault of one's own."""

from __future__ import annotations

from PySide6.QtCore import SignalInstance
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from myconnections.ui.theme import Theme
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import IconMark
from myconnections.ui.widgets.labels import ElidedLabel
from myconnections.ui.widgets.paint import named


class SampleBar(QWidget):
    """One line 44 high; its button sends `begin`."""

    def __init__(self, theme: Theme, begin: SignalInstance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        named(self, "sample-bar", self.tr("Sample"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 6, 24, 6)
        row.setSpacing(theme.space("s"))
        words = ElidedLabel(self.tr("You are looking around: everybody here is invented, and nothing is kept."))
        button = Button(theme, self.tr("Begin my own vault"), name="own-vault", variant="soft")
        button.clicked.connect(begin)
        row.addWidget(IconMark(theme, "info", "accent"))
        row.addWidget(words, 1)
        row.addWidget(button)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A wash and the line under it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("accent-wash"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.color("line"))
        painter.end()
