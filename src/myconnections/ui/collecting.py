"""Cyclic garbage is collected on the main thread only.

Left to itself Python collects on whichever thread makes the next object. Widgets and callbacks are full of cycles,
and a widget that dies on a worker takes the process with it.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

_LOOK_MS = 2_000
_YOUNG = 20_000
"""Objects made and still alive since the last look: below this a look costs nothing."""
_FULL_EVERY = 150
"""Looks between two collections of everything: five minutes, for a window that never stands in the background."""


class Collecting(QObject):
    """Switches Python's own collecting off and looks every two seconds instead.

    Everything, which at 30,000 people takes longer than the eye forgives, is gone through when nobody looks:
    `everything` belongs to the moment the window goes to the background.
    """

    def __init__(self, app: QGuiApplication) -> None:
        super().__init__(app)
        gc.disable()
        app.applicationStateChanged.connect(self._turned)
        self._looks = 0
        timer = QTimer(self)
        timer.timeout.connect(self.look)
        timer.start(_LOOK_MS)

    def look(self) -> None:
        """Collect what is young, if there is enough of it."""
        self._looks += 1
        if self._looks >= _FULL_EVERY:
            self.everything()
        elif gc.get_count()[0] >= _YOUNG:
            gc.collect(1)

    def everything(self) -> None:
        """Collect all there is."""
        self._looks = 0
        gc.collect()

    def _turned(self, state: Qt.ApplicationState) -> None:
        if state != Qt.ApplicationState.ApplicationActive:
            self.everything()
