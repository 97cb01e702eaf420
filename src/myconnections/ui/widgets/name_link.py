"""A person's name that can be clicked: plain words until the mouse or the keyboard is on them."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from myconnections.ui.theme import Theme
from myconnections.ui.widgets import paint

_HEIGHT = {"head": 24, "body": 20}


class NameLink(QAbstractButton):
    """`kind`: head (bold, 16) or body. Cut with "…" where there is no room; the whole is then its tooltip."""

    def __init__(
        self, theme: Theme, text: str, *, name: str, kind: str = "head", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kind = kind
        self.setText(text)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        paint.named(self, name, text)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """The whole text."""
        width = QFontMetricsF(self._font()).horizontalAdvance(self.text())
        return QSize(math.ceil(width) + 2, _HEIGHT[self._kind])

    def minimumSizeHint(self) -> QSize:
        """Some four letters: the rest may be cut. A shorter name takes no more room than it has letters."""
        whole = self.sizeHint()
        return QSize(min(whole.width(), round(QFontMetricsF(self._font()).height() * 3)), whole.height())

    def is_cut(self) -> bool:
        """True while a part of the text cannot be seen."""
        return self._shown() != self.text()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words; in accent and underlined under the mouse."""
        painter = QPainter(self)
        font = self._font()
        font.setUnderline(self.underMouse())
        painter.setFont(font)
        painter.setPen(self._theme.color("accent" if self.underMouse() else "ink"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, self._shown())
        if self.hasFocus():
            paint.paint_focus(painter, QRectF(self.rect()), self._theme.size("radius-small"), self._theme)
        painter.end()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Look like a link."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Look like words again."""
        super().leaveEvent(event)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look again whether everything can be seen."""
        super().resizeEvent(event)
        self.setToolTip(paint.tip(self.text()) if self.is_cut() else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter clicks like Space."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def _font(self) -> QFont:
        return self._theme.font(self._kind, bold=self._kind == "head")

    def _shown(self) -> str:
        metrics = QFontMetricsF(self._font())
        return metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
