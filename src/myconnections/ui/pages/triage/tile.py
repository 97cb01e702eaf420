"""What is pressed on a card: tiles with a key cap, and switches with one. Keys belong to the page."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from myconnections.ui.theme import Theme
from myconnections.ui.widgets import glyphs, paint

CAP = 24
_PADDING = 12
_LINE = 20
_SMALL = 16


def paint_cap(painter: QPainter, rect: QRectF, key: str, theme: Theme, *, on: bool = False) -> None:
    """A key cap 24 square (wider for words), in accent on what is chosen."""
    fill, edge, ink = ("surface", "accent-line", "accent") if on else ("paper", "line-2", "quiet")
    paint.paint_box(painter, rect, theme.color(fill), theme.color(edge), theme.size("radius-small"))
    painter.setFont(theme.font("small"))
    painter.setPen(theme.color(ink))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, key)


class Cap(QWidget):
    """A key cap that only shows."""

    def __init__(self, theme: Theme, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._key = theme, key
        self.setFixedSize(cap_width(key, theme), CAP)
        self.setAccessibleName(key)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The cap."""
        painter = QPainter(self)
        paint_cap(painter, QRectF(self.rect()), self._key, self._theme)
        painter.end()


def cap_width(key: str, theme: Theme) -> int:
    """How wide the cap of this key is."""
    return max(CAP, math.ceil(QFontMetricsF(theme.font("small")).horizontalAdvance(key)) + 14)


class Tile(QAbstractButton):
    """One answer in words, with its key: a stage (with the ladder over the word) or a time (word and key in a line).

    Checked means chosen. `dense` for windows of little height.
    """

    def __init__(
        self, theme: Theme, name: str, key: str, word: str, hint: str, stage: int = 0, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._key, self._stage = theme, key, stage
        self._hint = ""
        self._dense = False
        self.setText(word)
        self.setCheckable(True)
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.say_hint(hint)
        theme.changed.connect(self.update)

    def say_hint(self, hint: str) -> None:
        """The quiet words under the word."""
        self._hint = hint
        self.setAccessibleName(f"{self._key} {self.text()}")
        self.setAccessibleDescription(hint)
        self.setToolTip("" if self._fits() else paint.tip(hint))
        self.update()

    def set_dense(self, dense: bool) -> None:
        """Lower, where the window is low."""
        self._dense = dense
        self.setToolTip("" if self._fits() else paint.tip(self._hint))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """A quarter of the card wide; 96 high with a ladder, else 64 (84 and 60 when dense)."""
        high = (84 if self._dense else 96) if self._stage else (60 if self._dense else 64)
        word = QFontMetricsF(self._theme.font("body", bold=True)).horizontalAdvance(self.text())
        beside = 0 if self._stage else CAP + 4
        return QSize(math.ceil(word) + beside + 2 * _PADDING, high)

    def minimumSizeHint(self) -> QSize:
        """Never narrower than its word and key; the hint may be cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A surface, in accent wash while chosen, with a ring while it has the keyboard."""
        painter = QPainter(self)
        theme, box, on = self._theme, QRectF(self.rect()), self.isChecked()
        fill = "accent-wash" if on else "sunk" if self.underMouse() and self.isEnabled() else "surface"
        ring = on or self.hasFocus()
        edge = theme.color("accent" if ring else "line-2")
        paint.paint_box(painter, box, theme.color(fill), edge, theme.size("radius"), 2 if ring else 1)
        inner = box.adjusted(_PADDING, 10 if self._dense else 12, -_PADDING, -10 if self._dense else -12)
        cap = QRectF(inner.right() - CAP, inner.top(), CAP, CAP)
        paint_cap(painter, cap, self._key, theme, on=on)
        if self._stage:
            glyphs.paint_ladder(painter, QRectF(inner.left(), inner.top(), 23, CAP), self._stage, theme)
        top = inner.bottom() - _LINE - _SMALL if self._stage else inner.top()
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(theme.font("body", bold=True))
        painter.setPen(theme.color("ink"))
        painter.drawText(QRectF(inner.left(), top, inner.width(), _LINE), left, self.text())
        painter.setFont(theme.font("small"))
        painter.setPen(theme.color("quiet"))
        shown = painter.fontMetrics().elidedText(self._hint, Qt.TextElideMode.ElideRight, int(inner.width()))
        painter.drawText(QRectF(inner.left(), inner.bottom() - _SMALL, inner.width(), _SMALL), left, shown)
        painter.end()

    def _fits(self) -> bool:
        room = (self.width() or 0) - 2 * _PADDING
        return QFontMetricsF(self._theme.font("small")).horizontalAdvance(self._hint) <= room


class KeySwitch(QAbstractButton):
    """A key cap and a word: something done at once, or, where checkable, something that is on or off."""

    def __init__(
        self, theme: Theme, name: str, key: str, word: str, *, checkable: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._key = theme, key
        self.setCheckable(checkable)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        paint.named(self, name, word)
        self.setText(word)
        theme.changed.connect(self.update)

    def say(self, word: str) -> None:
        """Other words."""
        paint.named(self, self.objectName(), word)
        self.setText(word)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Cap, word (in bold, so that nothing moves when it is on) and the padding."""
        word = QFontMetricsF(self._theme.font("body", bold=True)).horizontalAdvance(self.text())
        return QSize(cap_width(self._key, self._theme) + 8 + math.ceil(word) + 14, self._theme.size("control"))

    def minimumSizeHint(self) -> QSize:
        """Never narrower than its words."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Quiet; in accent while on."""
        painter = QPainter(self)
        theme, box, on = self._theme, QRectF(self.rect()), self.isChecked()
        fill = "accent-wash" if on else "sunk" if self.underMouse() and self.isEnabled() else ""
        edge = theme.color("accent") if self.hasFocus() else theme.color("accent-line") if on else None
        width = 2 if self.hasFocus() else 1
        paint.paint_box(painter, box, theme.color(fill) if fill else None, edge, theme.size("radius"), width)
        wide = cap_width(self._key, theme)
        cap = QRectF(6, (self.height() - CAP) / 2, wide, CAP)
        paint_cap(painter, cap, self._key, theme, on=on)
        painter.setFont(theme.font("body", bold=on))
        painter.setPen(theme.color("accent" if on else "quiet"))
        words = QRectF(cap.right() + 8, 0, self.width() - cap.right() - 8, self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        painter.end()
