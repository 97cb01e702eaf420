"""How far the reading has come, and whether the person has had enough of it."""

from __future__ import annotations

from collections.abc import Callable

from myconnections.domain.errors import Refused

Tick = Callable[[int], None]
"""Called by readers now and then with the number of rows done in the present file."""


class Progress:
    """Turns rows done into a share of everything between 0 and 1 that never goes back."""

    def __init__(
        self, total: int, report: Callable[[float], None] | None, cancelled: Callable[[], bool] | None
    ) -> None:
        self._total = max(1, total)
        self._report = report
        self._cancelled = cancelled
        self._done = 0
        self._size = 0
        self._rows = 1
        self._shown = 0.0

    def open(self, data: bytes) -> None:
        """Begin the next file."""
        self._done += self._size
        self._size = len(data)
        self._rows = max(1, data.count(b"\n") + data.count(b"\r") // 2) if self._report else 1
        self.tick(0)

    def tick(self, rows: int) -> None:
        """Tell how many rows of the file are done. Raises Refused("cancelled")."""
        if self._cancelled is not None and self._cancelled():
            raise Refused("cancelled")
        if self._report is not None:
            share = (self._done + self._size * min(1.0, rows / self._rows)) / self._total
            self._shown = max(self._shown, min(1.0, share))
            self._report(self._shown)
