"""A list of rows that asks about a key before it takes it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget


class KeyedList(QListWidget):
    """`asked` says of a key whether it was meant otherwise; the list leaves it alone then."""

    def __init__(self, asked: Callable[[int], bool]) -> None:
        super().__init__()
        self._asked = asked

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let who asked for it have the key."""
        if not self._asked(event.key()):
            super().keyPressEvent(event)
