"""A scrolled column that stays where it is while what stands in it is made anew."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QScrollArea

_ROUNDS = 3
"""Turns of the event loop until Qt has laid out what came: rows, then what holds them, then the bar."""


class Steady:
    """Notes where the column stands, and brings it back there.

    When what had the keyboard goes, Qt hands it on to what comes next, and scrolls there.
    """

    def __init__(self, column: QScrollArea) -> None:
        self._bar = column.verticalScrollBar()
        self._top: int | None = None

    def note(self) -> None:
        """Here it stands; once more while it is being made anew, this says nothing."""
        if self._top is None:
            self._top = self._bar.value()

    def to_top(self) -> None:
        """Begin at its head."""
        self._top = 0
        self._bar.setValue(0)

    def settle(self) -> Iterator[None]:
        """In turns of the event loop, the last of what makes it anew."""
        for _ in range(_ROUNDS):
            yield
            self._bar.setValue(self._top or 0)
        self._top = None
