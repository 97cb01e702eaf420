"""The lines in which two who may be one person are seen side by side, and the short row of a pair to come."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from myconnections.ui import icons
from myconnections.ui.theme import Theme
from myconnections.ui.widgets import paint
from myconnections.ui.widgets.labels import ElidedLabel

NAME_WIDTH = 104
_ROW = 32
_NEXT = 44
_SIGN = 16


def _dress(shown: ElidedLabel, kind: str, tone: str) -> None:
    shown.setProperty("kind", kind)
    shown.setProperty("tone", tone)
    shown.style().unpolish(shown)
    shown.style().polish(shown)


class CompareRow(QWidget):
    """One line 32 high: what it is, how the left side has it, how the right side has it."""

    def __init__(self, theme: Theme, *, head: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._head = head
        self._differs = False
        self.setFixedHeight(_ROW)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 20, 0)
        row.setSpacing(0)
        self._name = ElidedLabel("", "small", "quiet")
        self._name.setFixedWidth(NAME_WIDTH - 20)
        self._sides = (ElidedLabel(), ElidedLabel())
        row.addWidget(self._name)
        for side in self._sides:
            side.setContentsMargins(12, 0, 4, 0)
            side.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            row.addWidget(side, 1)
        theme.changed.connect(self.update)

    def say(self, name: str, left: str, right: str, differs: bool = False, empty: str = "") -> None:
        """Show one line; `empty` stands where a side says nothing."""
        self._differs = differs
        self._name.setText(name)
        for side, text in zip(self._sides, (left, right), strict=True):
            side.setText(text or empty)
            kind = "label" if self._head else "strong" if differs else "body"
            _dress(side, kind, "quiet" if self._head or not text else "ink")
        self.setAccessibleName(f"{name}: {left or empty} / {right or empty}")
        self.update()

    def texts(self) -> tuple[str, str, str]:
        """What stands in the line."""
        return self._name.text(), self._sides[0].text(), self._sides[1].text()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The hairline above, and the wash where the two differ."""
        if self._head:
            return
        painter = QPainter(self)
        painter.fillRect(8, 0, self.width() - 16, 1, self._theme.color("line"))
        if self._differs:
            wash = QRectF(NAME_WIDTH, 1, self.width() - NAME_WIDTH - 8, self.height() - 1)
            painter.fillRect(wash, self._theme.color("accent-wash"))
        painter.end()


class NextRow(QAbstractButton):
    """A pair to come, 44 high: two names, why, how sure. Clicking goes there."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._texts = ("", "", "", "")
        paint.named(self, name, "")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(480, _NEXT)

    def say(self, left: str, right: str, reason: str, sure: str) -> None:
        """Show another pair."""
        self._texts = (left, right, reason, sure)
        self.setAccessibleName(f"{left} / {right}: {reason} {sure}")
        self.setToolTip(paint.tip(f"{left} / {right}\n{reason}"))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Name, rings, name, reason, likelihood."""
        painter = QPainter(self)
        color, width = self._theme.color, self.width()
        if self.underMouse():
            painter.fillRect(self.rect().adjusted(1, 1, -1, -1), color("sunk"))
        painter.fillRect(0, 0, width, 1, color("line"))
        left, right, reason, sure = self._texts
        name = min(176, (width - 40) // 5)
        painter.setFont(self._theme.font("small"))
        tail = painter.fontMetrics().horizontalAdvance(sure) + 1
        spare = width - 40 - 2 * name - _SIGN - 24 - tail - 24
        painter.setPen(color("quiet"))
        self._write(painter, QRectF(width - 20 - tail, 0, tail, _NEXT), sure)
        if spare > _SIGN:
            self._write(painter, QRectF(20 + 2 * name + _SIGN + 36, 0, spare - 12, _NEXT), reason)
        painter.setFont(self._theme.font("body", bold=True))
        painter.setPen(color("ink"))
        self._write(painter, QRectF(20, 0, name, _NEXT), left)
        icons.paint_icon(painter, QRectF(32 + name, (_NEXT - _SIGN) / 2, _SIGN, _SIGN), "alliance", color("quiet"))
        self._write(painter, QRectF(44 + name + _SIGN, 0, name, _NEXT), right)
        if self.hasFocus():
            paint.paint_focus(painter, QRectF(self.rect()).adjusted(2, 2, -2, -2), 4, self._theme)
        painter.end()

    @staticmethod
    def _write(painter: QPainter, box: QRectF, text: str) -> None:
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, round(box.width()) + 1)
        painter.drawText(box.adjusted(0, 0, 2, 0), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
