"""Answers what the chips ask, off the main thread, and keeps whom each condition finds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from myconnections.domain.filters import Filter, People
from myconnections.services import lists
from myconnections.services.ports import OpenVault
from myconnections.services.views import ListedPerson
from myconnections.ui.asked import Asked
from myconnections.ui.context import Context
from myconnections.ui.models.facets import counted

Counts = list[tuple[str, int]]


class Sieve(QObject):
    """`asked` is what the chips say; `answered` is sent when `found` answers it, for the people given last.

    `found` None: nothing is asked for, everybody shows who is not archived.
    """

    answered = Signal()

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._people: Sequence[ListedPerson] = ()
        self._may: People = frozenset()
        self._parts: dict[str, People] = {}
        self._number = 0
        self.asked = Asked()
        self.found: People | None = None

    def ask(self, asked: Asked, people: Sequence[ListedPerson]) -> None:
        """Answer this for these people; `answered` follows, at once where nothing is asked for."""
        self.asked, self._people = asked, people
        self._number = number = self._number + 1
        parts = asked.parts()
        if not parts:
            self.found, self._parts = None, {}
            self.answered.emit()
            return
        keys, filters = list(parts), list(parts.values())

        def job(vault: OpenVault, now: datetime) -> tuple[People, list[People], People]:
            may, found = lists.answers(vault, people, filters, now)
            return may, found, may.intersection(*found)

        def take(answer: tuple[People, list[People], People]) -> None:
            if number == self._number:  # else the chips have said something else since
                self._may, found, self.found = answer
                self._parts = dict(zip(keys, found, strict=True))
                self.answered.emit()

        self._context.acting.read(job, take, owner=self)

    def finds_nobody(self) -> list[str]:
        """The keys of the conditions that nobody fits even by themselves."""
        return [key for key, found in self._parts.items() if not found]

    def count(self, field: str, then: Callable[[Counts], object]) -> None:
        """Count the values of a field among those whom the other conditions leave; off the main thread."""
        people, chosen = self._people, self.asked.values.get(field, ())
        others = [found for key, found in self._parts.items() if key != field]
        may = self._may if self._parts else None

        def job(_progress: object) -> Counts:
            left = frozenset(one.row.id for one in people if not one.row.archived) if may is None else may
            return counted(people, left.intersection(*others), field, chosen)

        self._context.tasks.run(job, then, owner=self, free=True)

    def size(self, filters: Sequence[Filter], then: Callable[[list[int]], object], owner: QObject) -> None:
        """How many people each of these filters would show; nothing is called once `owner` has gone."""
        people = self._people
        self._context.acting.read(lambda vault, now: lists.sized(vault, filters, now, people), then, owner=owner)
