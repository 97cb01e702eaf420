"""The sheet every step at the door is written on: the mark, a title, a few words, one column in the middle."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from myconnections.ui.theme import Theme
from myconnections.ui.widgets.labels import Paragraph, label
from myconnections.ui.widgets.nav_rail import paint_brand
from myconnections.ui.widgets.paint import named

WIDTH = 480


class Mark(QWidget):
    """The mark of the app."""

    def __init__(self, theme: Theme, side: int = 48, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFixedSize(side, side)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The mark in the theme's accent."""
        painter = QPainter(self)
        paint_brand(painter, QRectF(self.rect()), self._theme)
        painter.end()


class Sheet(QScrollArea):
    """A step at the door; `body` takes its parts, `foot` its buttons at the right of the last line."""

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
        whole.addStretch(3)
        outer.addStretch(1)
        outer.addWidget(column)
        outer.addStretch(1)
        self.setWidget(inside)

    def sizeHint(self) -> QSize:
        """Enough for any step."""
        return QSize(960, 640)


def field(theme: Theme, name: str, spoken: str, *, secret: bool = False) -> tuple[QWidget, QLineEdit, QLabel]:
    """A labelled line to write in; `secret` hides what is written. The whole, the line and its head."""
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.space("xs"))
    head = label(spoken, "label", "quiet")
    line = QLineEdit()
    line.setFixedHeight(36)
    named(line, name, spoken)
    head.setBuddy(line)
    if secret:
        line.setEchoMode(QLineEdit.EchoMode.Password)
        line.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )
    column.addWidget(head)
    column.addWidget(line)
    return whole, line, head
