"""A short message at the bottom of the window that undoes what was just done, and goes away by itself."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGraphicsDropShadowEffect, QHBoxLayout, QSizePolicy, QWidget

from myconnections.ui.theme import Theme
from myconnections.ui.widgets import paint
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.labels import label

_RISE, _RISES = 40, 4
"""Pixels from one try to the next above it, and how many there are."""
_MOVES = frozenset((QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide))


class Toast(QWidget):
    """Floats over its parent, never takes the keyboard; stays while the mouse is on it.

    One message at a time: a new one takes the place of the old, whose act can still be undone by Ctrl+Z.
    `foot` gives what stands along the lower edge of the moment; it is never covered. `room` is where it may stand, in
    the parent, and `weight` how much of what one works with a box of the parent would hide: it stands where that is
    least, in the middle of the lower edge where nothing speaks against it.
    """

    def __init__(
        self,
        theme: Theme,
        parent: QWidget,
        foot: Callable[[], QWidget | None] = lambda: None,
        room: Callable[[], QRect] | None = None,
        weight: Callable[[QRect], int] = lambda _box: 0,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._over = parent
        self._foot = foot
        self._room = room or parent.rect
        self._weight = weight
        self._watched: QWidget | None = None
        self._act: Callable[[], object] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        paint.named(self, "toast", "")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(theme.space("m"))
        self._text = label("")
        self._undo = Button(theme, self.tr("Undo"), name="toast-undo", variant="link", icon="undo")
        self._close = Button(theme, self.tr("Close"), name="toast-close", variant="icon", icon="close")
        for button in (self._undo, self._close):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row.addWidget(self._text)
        row.addWidget(self._undo)
        row.addWidget(self._close)
        self._undo.clicked.connect(self._do)
        self._close.clicked.connect(self.hide)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self._shade = QGraphicsDropShadowEffect(self)
        self._shade.setBlurRadius(theme.size("shadow-blur"))
        self._shade.setOffset(0, theme.size("shadow-drop"))
        self.setGraphicsEffect(self._shade)
        theme.changed.connect(self._dress)
        self._dress()
        parent.installEventFilter(self)
        self.hide()

    def text(self) -> str:
        """The message shown."""
        return self._text.text()

    def say(self, text: str, act: Callable[[], object] | None = None, word: str = "") -> None:
        """Show `text`; with `act`, a button (`word`, or "Undo") that calls it once."""
        self._act = act
        self._text.setText(text)
        self.setAccessibleName(text)
        self._undo.setText(word or self.tr("Undo"))
        self._undo.setVisible(act is not None)
        self.place()
        self.show()
        self.raise_()
        self._timer.start(self._theme.time("toast"))

    def unsay(self, text: str) -> None:
        """Go, where this is the message shown."""
        if self.text() == text:
            self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the middle of the lower edge when the window changes its size, and over a foot that comes or goes."""
        if event.type() in _MOVES and self.isVisible():
            self.place()
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Somebody is reading: wait."""
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        """Count again."""
        self._timer.start(self._theme.time("toast"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The surface that floats."""
        painter = QPainter(self)
        color = self._theme.color
        paint.paint_box(painter, QRectF(self.rect()), color("surface"), color("line-2"), self._theme.size("radius"))
        painter.end()

    def _do(self) -> None:
        act, self._act = self._act, None
        self.hide()
        if act is not None:
            act()

    def place(self) -> None:
        """Where least is hidden: along the lower edge, over the foot where there is one, or a little higher."""
        self.adjustSize()
        room, foot, edge = self._room(), self._foot(), self._theme.space("l")
        self._watch(foot)
        low = self._over.height() - self._theme.space("xl")
        if foot is not None and foot.isVisible():
            low = min(low, foot.mapTo(self._over, QPoint()).y() - self._theme.space("s"))
        middle = room.left() + (room.width() - self.width()) // 2
        sides = (middle, room.left() + edge, room.right() - edge - self.width())
        rises = range(low - self.height(), low - self.height() - _RISES * _RISE, -_RISE)
        spots = [QPoint(left, top) for top in rises for left in sides]
        # The first of those that weigh the same: low comes before high, the middle before the sides.
        self.move(min(spots, key=lambda spot: self._weight(QRect(spot, self.size()))))

    def _watch(self, foot: QWidget | None) -> None:
        if foot is self._watched:
            return
        if self._watched is not None:
            self._watched.removeEventFilter(self)
        if foot is not None:
            foot.installEventFilter(self)
        self._watched = foot

    def _dress(self) -> None:
        self._shade.setColor(QColor(self._theme.color("shadow")))
        self.update()
