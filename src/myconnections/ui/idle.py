"""Locks when nobody has touched the window for a while, by clocks, so that a sleeping computer counts too.

Two clocks are asked: that of the wall, and one that runs while the computer sleeps and that nobody sets back. A long
gap between two looks is a sleep: the window is locked then however short it was (where the desktop tells of a sleep
beforehand, `ui/leaving.py` has locked by then).
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QApplication

_LOOK_MS = 15_000
_GAP_S = 60.0
"""No window that is awake looks so late; a busy one is late by seconds."""
_TOUCHES = frozenset({QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel, QEvent.Type.TouchBegin})


class Idle(QObject):
    """`passed` is sent when `minutes()` have gone by without a touch (0: never; asked anew at each look), or after a
    sleep. `running` counts the seconds since any moment, sleep included.
    """

    passed = Signal()

    def __init__(
        self,
        app: QApplication,
        minutes: Callable[[], int],
        clock: Callable[[], datetime],
        parent: QObject | None = None,
        running: Callable[[], float] | None = None,
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._running = running or seconds_running
        self._minutes = minutes
        self._touched = clock()
        self._touched_at = self._looked_at = self._running()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        # Only what comes to a window as a whole is looked at: every event of every widget would cost a tenth of all.
        app.focusWindowChanged.connect(self._watch)
        self._watch(app.focusWindow())

    def begin(self) -> None:
        """Count from now on: a vault was opened."""
        self._looked_at = self._running()
        self._touch()
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
            self._touch()
        return False

    def _touch(self) -> None:
        self._touched, self._touched_at = self._clock(), self._running()

    def look(self) -> None:
        """Send `passed` when it is time."""
        now = self._running()
        slept, self._looked_at = now - self._looked_at >= _GAP_S, now
        untouched = max(self._clock() - self._touched, timedelta(seconds=now - self._touched_at))
        limit = timedelta(minutes=self._minutes())
        if self._timer.isActive() and (slept or (limit and untouched >= limit)):
            self._timer.stop()
            self.passed.emit()


def seconds_running() -> float:
    """Seconds on a clock that nobody sets and that goes on while the computer sleeps, where the system has one."""
    if sys.platform == "linux":
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    if sys.platform == "darwin":
        return time.clock_gettime(time.CLOCK_MONOTONIC_RAW)
    return time.monotonic()  # that of Windows counts sleep
