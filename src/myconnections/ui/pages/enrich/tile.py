"""A choice with its key: one of the first answers offered."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from myconnections.ui.theme import Theme
from myconnections.ui.widgets import paint

_CAP = 22
_HIGH = 36
_WIDEST = 300


class Choice(QAbstractButton):
    """A word after its key cap; checked means chosen. A long word is cut and told in the tooltip."""

    def __init__(self, theme: Theme, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._key, self.value = theme, key, ""
        self.setCheckable(True)
        self.setObjectName(f"enrich-choice-{key}")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_choice(self, value: str, word: str) -> None:
        """Stand for another answer."""
        self.value = value
        if word != self.text():
            self.setText(word)
            self.setAccessibleName(f"{self._key} {word}")
            self.setToolTip(paint.tip(word) if self._wanted() > _WIDEST else "")
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """The cap, the word in bold so that nothing moves when it is chosen, and the padding."""
        return QSize(min(self._wanted(), _WIDEST), _HIGH)

    def minimumSizeHint(self) -> QSize:
        """Never narrower than its words."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A surface, in accent wash while chosen, with a ring while it has the keyboard."""
        painter = QPainter(self)
        theme, box, on = self._theme, QRectF(self.rect()), self.isChecked()
        fill = "accent-wash" if on else "sunk" if self.underMouse() else "surface"
        ring = on or self.hasFocus()
        edge = theme.color("accent" if ring else "line-2")
        paint.paint_box(painter, box, theme.color(fill), edge, theme.size("radius"), 2 if ring else 1)
        cap = QRectF(8, (self.height() - _CAP) / 2, _CAP, _CAP)
        inner, line, ink = ("surface", "accent-line", "accent") if on else ("paper", "line-2", "quiet")
        paint.paint_box(painter, cap, theme.color(inner), theme.color(line), theme.size("radius-small"))
        painter.setFont(theme.font("small"))
        painter.setPen(theme.color(ink))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._key)
        painter.setFont(theme.font("body", bold=on))
        painter.setPen(theme.color("ink"))
        words = QRectF(cap.right() + 8, 0, self.width() - cap.right() - 20, self.height())
        shown = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, math.ceil(words.width()))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        painter.end()

    def _wanted(self) -> int:
        word = QFontMetricsF(self._theme.font("body", bold=True)).horizontalAdvance(self.text())
        return math.ceil(word) + _CAP + 8 + 8 + 14
