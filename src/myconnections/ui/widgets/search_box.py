"""The search field: a glass, the words, and the key that leads here."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from myconnections.ui import icons
from myconnections.ui.theme import Theme
from myconnections.ui.widgets import paint

_ICON = 18


class SearchBox(QLineEdit):
    """A field 36 high. `sought` sends the words a moment after the last letter, so that typing never waits.

    Enter sends `entered` at once, the down key `left_down` (into the list below), Escape empties the field and, when it
    is empty, sends `left`.
    """

    sought = Signal(str)
    entered = Signal(str)
    left = Signal()
    left_down = Signal()

    def __init__(
        self, theme: Theme, placeholder: str, *, name: str = "search", key: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._key = key
        self._hint = placeholder
        self._composing = False
        paint.named(self, name, placeholder)
        self.setPlaceholderText(placeholder)
        self.setFixedHeight(theme.size("search"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaximumWidth(480)
        self._timer = self._make_timer()
        self.textChanged.connect(self._wait)
        self._make_room()

    def sizeHint(self) -> QSize:
        """As wide as the design has it; a narrow window makes it narrower."""
        return QSize(480, self._theme.size("search"))

    def minimumSizeHint(self) -> QSize:
        """Wide enough for its hint."""
        text = self.fontMetrics().horizontalAdvance(self._hint)
        tail = paint.key_size(self._key, self._theme).width() + 16 if self._key else 12
        return QSize(round(12 + _ICON + 8 + text + tail + 12), self._theme.size("search"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, Down and Escape lead on; all else is writing."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._timer.stop()
            self.entered.emit(self.text())
        elif event.key() == Qt.Key.Key_Down:
            self.left_down.emit()
        elif event.key() == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
            else:
                self.left.emit()
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Letters that are being composed stand in the field, but are not sought yet."""
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def composing(self) -> bool:
        """Whether letters stand in the field that still belong to the input method."""
        return self._composing

    def paintEvent(self, event: QPaintEvent) -> None:
        """The field, the glass in front, the key cap behind while nothing is written."""
        super().paintEvent(event)
        painter = QPainter(self)
        glass = QRectF(12, (self.height() - _ICON) / 2, _ICON, _ICON)
        icons.paint_icon(painter, glass, "search", self._theme.color("quiet"))
        if self._key and not self.text() and not self._composing:
            width = paint.key_size(self._key, self._theme).width()
            paint.paint_key(painter, QRectF(self.width() - width - 10, 0, width, self.height()), self._key, self._theme)
        painter.end()

    def _make_room(self) -> None:
        tail = paint.key_size(self._key, self._theme).width() if self._key else 0
        # The style sheet already keeps twelve pixels at each side.
        self.setTextMargins(_ICON + 8, 0, round(tail), 0)

    def _wait(self) -> None:
        self._timer.start()

    def _make_timer(self) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(30)
        timer.timeout.connect(lambda: self.sought.emit(self.text()))
        return timer
