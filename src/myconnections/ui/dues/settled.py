"""What was done with one click keeps its place while the page is in front, so that nothing slides under the pointer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from myconnections.services.views import Due

T = TypeVar("T")


class Settled(Generic[T]):
    """Remembers rows by the place they were shown at; `due_of` is what a row is about. No Qt."""

    def __init__(self, due_of: Callable[[T], Due]) -> None:
        self._due_of = due_of
        self._shown: list[T] = []
        self._kept: list[tuple[int, T]] = []

    def note(self, due: Due) -> None:
        """Somebody just settled it; its row is still shown."""
        places = [place for place, row in enumerate(self._shown) if self._key(row) == (due.kind, due.ref)]
        self._kept += [(place, self._shown[place]) for place in places]

    def among(self, fresh: Sequence[T]) -> list[tuple[T, bool]]:
        """What is due with what was done between, True for these. What is due again (undone, refused) is not done."""
        due = {self._key(row) for row in fresh}
        self._kept = [(place, row) for place, row in self._kept if self._key(row) not in due]
        rows = [(row, False) for row in fresh]
        for place, row in sorted(self._kept, key=lambda kept: kept[0]):
            rows.insert(place, (row, True))
        self._shown = [row for row, _done in rows]
        return rows

    def clear(self) -> None:
        """The page is come to anew: what was done is done."""
        self._kept.clear()

    def _key(self, row: T) -> tuple[str, int]:
        due = self._due_of(row)
        return due.kind, due.ref
