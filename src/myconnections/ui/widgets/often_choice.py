"""How often something was done: 0 to 4 or "does not apply", by mouse or keyboard; nothing is chosen to begin with."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from myconnections.ui.theme import Theme
from myconnections.ui.widgets import paint

SKIP = -1
"""Does not apply."""

_ORDER = (0, 1, 2, 3, 4, SKIP)
_CELL, _GAP, _HIGH = 32, 4, 36


class OftenChoice(QWidget):
    """Six cells. `chosen` sends 0-4 or `SKIP`. Left and right go by one; a digit or a hyphen says it at once."""

    chosen = Signal(int)

    def __init__(
        self, theme: Theme, words: tuple[str, ...], *, name: str, spoken: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._words, self._spoken = theme, words, spoken
        self.value: int | None = None
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_value(None)
        theme.changed.connect(self.update)

    def show_value(self, value: int | None) -> None:
        """Show an answer; None for none."""
        self.value = value
        told = self.tr("not answered") if value is None else self._words[_ORDER.index(value)]
        self.setAccessibleName(f"{self._spoken}: {told}")
        self.update()

    def sizeHint(self) -> QSize:
        """All cells beside each other."""
        return QSize(len(_ORDER) * (_CELL + _GAP) - _GAP, _HIGH)

    def event(self, event: QEvent) -> bool:
        """Tell what the cell under the mouse says."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self._words[self._place(event.pos().x())], self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The cell under the mouse."""
        self._choose(_ORDER[self._place(event.position().x())])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, digits, hyphen."""
        place = -1 if self.value is None else _ORDER.index(self.value)
        if event.key() == Qt.Key.Key_Left:
            self._choose(_ORDER[max(place - 1, 0)])
        elif event.key() == Qt.Key.Key_Right:
            self._choose(_ORDER[min(place + 1, len(_ORDER) - 1)])
        elif event.text() in {"0", "1", "2", "3", "4"}:
            self._choose(int(event.text()))
        elif event.text() == "-":
            self._choose(SKIP)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The cells; the answer is filled."""
        painter = QPainter(self)
        color, radius = self._theme.color, self._theme.size("radius-small")
        for place, value in enumerate(_ORDER):
            box, on = QRectF(place * (_CELL + _GAP), 4, _CELL, 28), value == self.value
            paint.paint_box(
                painter, box, color("accent" if on else "surface"), color("accent" if on else "line-2"), radius
            )
            painter.setFont(self._theme.font("small", bold=on))
            painter.setPen(color("on-accent" if on else "quiet"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "–" if value == SKIP else str(value))
        if self.hasFocus():
            paint.paint_focus(painter, QRectF(self.rect()), radius, self._theme)
        painter.end()

    def _place(self, x: float) -> int:
        return min(max(int(x // (_CELL + _GAP)), 0), len(_ORDER) - 1)

    def _choose(self, value: int) -> None:
        if value != self.value:
            self.show_value(value)
            self.chosen.emit(value)
