"""The index at the right edge: あかさたな and A to Z; a click or the arrow keys lead to the first person of a row."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from myconnections.domain.sort_key import OTHER_ROW
from myconnections.ui.theme import Theme
from myconnections.ui.widgets import paint

_STEP, _LEAST = 24, 15


class RowIndex(QWidget):
    """`gone_to` sends the place of the first person of the row chosen. Rows that do not fit are thinned out evenly."""

    gone_to = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._marks: list[tuple[str, int]] = []
        self._at = 0
        paint.named(self, "people-index", self.tr("Go to a row of the index"))
        self.setFixedWidth(20)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self.update)

    def show_marks(self, marks: Sequence[tuple[str, int]]) -> None:
        """The rows that occur, each with the place of its first person."""
        self._marks = list(marks)
        self._at = min(self._at, max(0, len(self._marks) - 1))
        self.update()

    def follow(self, place: int) -> None:
        """Mark the row in which the person at `place` stands."""
        at = max((number for number, (_, first) in enumerate(self._marks) if first <= place), default=0)
        if at != self._at:
            self._at = at
            self.update()

    def sizeHint(self) -> QSize:
        """As high as there is room."""
        return QSize(20, 200)

    def paintEvent(self, event: QPaintEvent) -> None:
        """One letter under the other, the present one in accent."""
        painter = QPainter(self)
        shown, step = self._shown()
        current = max((number for number in shown if number <= self._at), default=-1)
        for line, number in enumerate(shown):
            on = number == current
            painter.setFont(self._theme.font("small", bold=on))
            painter.setPen(self._theme.color("accent" if on else "quiet"))
            box = QRectF(0, line * step, self.width(), step)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._word(number))
        if self.hasFocus():
            paint.paint_focus(painter, QRectF(self.rect()), self._theme.size("radius-small"), self._theme)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the row under the mouse."""
        self._go_at(event.position().y())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Dragging along the index runs through the list."""
        self._go_at(event.position().y())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down go from row to row; a letter goes to its row."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        letter = event.text().upper()
        places = [number for number, (row, _) in enumerate(self._marks) if letter and row == letter]
        if step:
            self._go(self._at + step)
        elif places:
            self._go(places[0])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self.update()

    def _word(self, number: int) -> str:
        row = self._marks[number][0]
        return self.tr("#") if row == OTHER_ROW else row

    def _shown(self) -> tuple[list[int], float]:
        """Which marks are written and how far apart, in pixels."""
        count = len(self._marks)
        if not count:
            return [], _STEP
        room = max(1, self.height() // _LEAST)
        every = -(-count // room)
        shown = list(range(0, count, every))
        return shown, min(_STEP, self.height() / len(shown))

    def _go_at(self, y: float) -> None:
        shown, step = self._shown()
        if shown:
            self._go(shown[min(len(shown) - 1, max(0, int(y / step)))])

    def _go(self, number: int) -> None:
        if 0 <= number < len(self._marks):
            self._at = number
            self.update()
            self.gone_to.emit(self._marks[number][1])
