"""Building on the main thread in pieces: between two of them the window paints, and answers keys and the mouse."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QTimer


class Turns(QObject):
    """Does one step of `steps` in each turn of the event loop until there is none left, or until `owner` goes.

    A step ends at each `yield`; it should take some ten milliseconds. `ended` is called once: after the last step, when
    the rest is left undone, or when the owner goes.
    """

    def __init__(self, steps: Iterator[object], owner: QObject, ended: Callable[[], object]) -> None:
        super().__init__(owner)
        self._steps = steps
        self._ended = ended
        self._over = False
        owner.destroyed.connect(ended)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._turn)
        self._timer.start(0)

    def stop(self) -> None:
        """Leave the rest undone."""
        if not self._over:
            self._over = True
            self._timer.stop()
            self._ended()
            self.deleteLater()

    def _turn(self) -> None:
        # A step that fails ends the steps: the next turn finds none left, and the error goes the way of all bugs.
        if next(self._steps, self) is self:
            self.stop()
