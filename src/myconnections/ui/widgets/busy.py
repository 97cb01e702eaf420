"""Long work in front of a page: what is being done, how far it is, and a way to stop it."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from myconnections.ui.theme import Theme
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import Card
from myconnections.ui.widgets.labels import ElidedLabel, label
from myconnections.ui.widgets.paint import named

_WAIT_MS = 300
_STEPS = 1000


class BusyOverlay(QWidget):
    """Covers `parent` while work goes on; short work (under 0.3 s) is never announced.

    `cancel_asked` is sent once; the overlay then says so and stays until `finish`.
    """

    cancel_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._over = parent
        named(self, "busy", "")
        outer = QVBoxLayout(self)
        card = Card(theme)
        card.setFixedWidth(400)
        self._head = label("", "head")
        self._detail = ElidedLabel("", "small", "quiet")
        self._far = label("", "small", "quiet")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._cancel = Button(theme, self.tr("Cancel"), name="busy-cancel")
        line = QHBoxLayout()
        line.addWidget(self._detail, 1)
        line.addWidget(self._far)
        for part in (self._head, self._bar):
            card.body.addWidget(part)
        card.body.addLayout(line)
        card.body.addWidget(self._cancel, alignment=Qt.AlignmentFlag.AlignRight)
        outer.addWidget(card, alignment=Qt.AlignmentFlag.AlignCenter)
        self._cancel.clicked.connect(self._ask)
        self._before: QWidget | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT_MS)
        self._timer.timeout.connect(self._appear)
        parent.installEventFilter(self)
        self.hide()

    def start(self, text: str, can_cancel: bool = True) -> None:
        """Say what begins now. How far it is stays open until the first report."""
        self._head.setText(text)
        named(self._bar, "busy-bar", text)
        self.setAccessibleName(text)
        self._detail.setText("")
        self._far.setText("")
        self._bar.setRange(0, 0)
        self._cancel.setVisible(can_cancel)
        self._cancel.setEnabled(True)
        self._timer.start()

    def report(self, fraction: float, text: str = "") -> None:
        """`fraction` (0-1) is done; below 0 it cannot be said how far it is."""
        if fraction < 0:
            self._bar.setRange(0, 0)
            self._far.setText("")
        else:
            self._bar.setRange(0, _STEPS)
            self._bar.setValue(round(min(fraction, 1.0) * _STEPS))
            self._far.setText(f"{min(fraction, 1.0):.0%}")
        if text:
            self._detail.setText(text)

    def finish(self) -> None:
        """The work is over, in whatever way: the keyboard goes back to where it was."""
        self._timer.stop()
        before, self._before = self._before, None
        held = self.isVisible() and self._cancel.hasFocus()
        self.hide()
        if held and before is not None and shiboken6.isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover the page whatever size it takes."""
        if event.type() is QEvent.Type.Resize:
            self.setGeometry(self._over.rect())
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Let the page be seen faintly behind."""
        painter = QPainter(self)
        veil = QColor(self._theme.color("paper"))
        veil.setAlphaF(0.8)
        painter.fillRect(self.rect(), veil)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape asks to stop, like the button; no key goes on to the page behind."""
        if event.key() == Qt.Key.Key_Escape:
            self._cancel.click()

    def _appear(self) -> None:
        self.setGeometry(self._over.rect())
        self.show()
        self.raise_()
        if self._cancel.isVisible():
            self._before = self.window().focusWidget()
            self._cancel.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask(self) -> None:
        self._cancel.setEnabled(False)
        self._detail.setText(self.tr("Stopping at the next safe point."))
        self.cancel_asked.emit()
