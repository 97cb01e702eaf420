"""Locks when nobody has touched the window for a while, by the clock, so that a sleeping computer counts too."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QApplication

_LOOK_MS = 15_000
_TOUCHES = frozenset({QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel, QEvent.Type.TouchBegin})


class Idle(QObject):
    """`passed` is sent when `minutes()` have gone by without a touch; 0: never. Asked anew at each look."""

    passed = Signal()

    def __init__(
        self,
        app: QApplication,
        minutes: Callable[[], int],
        clock: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._minutes = minutes
        self._touched = clock()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        # Only what comes to a window as a whole is looked at: every event of every widget would cost a tenth of all.
        app.focusWindowChanged.connect(self._watch)
        self._watch(app.focusWindow())

    def begin(self) -> None:
        """Count from now on: a vault was opened."""
        self._touched = self._clock()
        self._timer.start(_LOOK_MS)

    def _watch(self, window: QWindow | None) -> None:
        """The window or dialog that has the keyboard now."""
        if window is not None:
            window.removeEventFilter(self)  # or one that comes again would be heard twice
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note every touch; keep nothing back."""
        if event.type() in _TOUCHES:
            # A touch after the limit (the computer slept) must not save the vault from being locked.
            self.look()
            self._touched = self._clock()
        return False

    def look(self) -> None:
        """Send `passed` when it is time."""
        limit = timedelta(minutes=self._minutes())
        if limit and self._timer.isActive() and self._clock() - self._touched >= limit:
            self._timer.stop()
            self.passed.emit()
