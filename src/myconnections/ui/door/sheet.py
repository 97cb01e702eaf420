"""The sheet every step at the door is written on: the mark, a title, a few words, one column in the middle."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from myconnections.ui.theme import Theme
from myconnections.ui.widgets.brand import Mark
from myconnections.ui.widgets.labels import Paragraph, label
from myconnections.ui.widgets.paint import named

WIDTH = 480


class Sheet(QScrollArea):
    """A step at the door; `body` takes its parts, `foot` its buttons at the right, `below` other ways, as links."""

    def __init__(self, theme: Theme, name: str, title: str, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        named(self, name, title)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        inside.setObjectName(f"{name}-inside")
        outer = QHBoxLayout(inside)
        outer.setContentsMargins(24, 32, 24, 32)
        column = QWidget()
        column.setFixedWidth(WIDTH)
        column.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        whole = QVBoxLayout(column)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.space("m"))
        whole.addStretch(2)
        whole.addWidget(Mark(theme))
        whole.addSpacing(theme.space("xs"))
        whole.addWidget(label(title, "title"))
        self.words = Paragraph(theme, text, tone="quiet")
        self.words.setVisible(bool(text))
        whole.addWidget(self.words)
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.space("m"))
        whole.addSpacing(theme.space("s"))
        whole.addLayout(self.body)
        whole.addSpacing(theme.space("s"))
        self.foot = QHBoxLayout()
        self.foot.setSpacing(theme.space("s"))
        whole.addLayout(self.foot)
        self.below = QHBoxLayout()
        self.below.setSpacing(theme.space("s"))
        whole.addLayout(self.below)
        whole.addStretch(3)
        outer.addStretch(1)
        outer.addWidget(column)
        outer.addStretch(1)
        self.setWidget(inside)

    def sizeHint(self) -> QSize:
        """Enough for any step."""
        return QSize(960, 640)
