"""A rating from 0 to 10, given with the mouse or the keyboard; nothing is rated to begin with."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from myconnections.ui.theme import Theme
from myconnections.ui.widgets import paint

HIGHEST = 10
_CELL, _GAP, _HIGH = 24, 4, 32


class RatingScale(QWidget):
    """Eleven cells, each with its figure. `rated` sends 0-10.

    Left and right go by one, a digit says it at once, Home is 0 and End is 10.
    """

    rated = Signal(int)

    def __init__(self, theme: Theme, *, name: str, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._spoken = spoken
        self._value: int | None = None
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_value(None)
        theme.changed.connect(self.update)

    @property
    def value(self) -> int | None:
        """What was rated, None for nothing yet."""
        return self._value

    def show_value(self, value: int | None) -> None:
        """Show a rating."""
        self._value = value
        told = self.tr("not rated") if value is None else self.tr("{value} of 10").format(value=value)
        self.setAccessibleName(f"{self._spoken}: {told}")
        self.update()

    def sizeHint(self) -> QSize:
        """All cells beside each other."""
        return QSize((HIGHEST + 1) * (_CELL + _GAP) - _GAP, _HIGH)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The cell under the mouse."""
        self._rate(int(event.position().x() // (_CELL + _GAP)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, digits, Home and End."""
        now = -1 if self._value is None else self._value
        steps = {
            Qt.Key.Key_Left: max(0, now - 1),
            Qt.Key.Key_Right: now + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: HIGHEST,
        }
        key = Qt.Key(event.key())
        if key in steps:
            self._rate(steps[key])
        elif event.text().isdigit() and event.text().isascii():
            self._rate(int(event.text()))
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The cells up to the rating filled; the rating itself stands in bold."""
        painter = QPainter(self)
        color = self._theme.color
        for number in range(HIGHEST + 1):
            box = QRectF(number * (_CELL + _GAP), 4, _CELL, _CELL)
            on = self._value is not None and number <= self._value
            chosen = number == self._value
            fill = color("accent" if chosen else "accent-wash" if on else "surface")
            paint.paint_box(
                painter, box, fill, color("accent-line" if on else "line-2"), self._theme.size("radius-small")
            )
            painter.setFont(self._theme.font("small", bold=chosen))
            painter.setPen(color("on-accent" if chosen else "accent" if on else "quiet"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number))
        if self.hasFocus():
            paint.paint_focus(painter, QRectF(self.rect()), self._theme.size("radius-small"), self._theme)
        painter.end()

    def _rate(self, value: int) -> None:
        value = min(max(value, 0), HIGHEST)
        if value != self._value:
            self.show_value(value)
            self.rated.emit(value)
