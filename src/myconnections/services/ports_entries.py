"""What the services ask of the notebook's entries."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # the start of the command line waits for every module
    from myconnections.domain.entry import Body, Entry
    from myconnections.domain.ids import ContactId


class Entries(Protocol):
    """Entries of the notebook; lists by the day they are about, oldest first."""

    def get(self, entry_id: int) -> Entry[Body] | None: ...
    def of_kinds(self, kinds: Iterable[str]) -> list[Entry[Body]]: ...
    def of_person(self, contact_id: ContactId) -> list[Entry[Body]]: ...
    def counts(self) -> dict[str, int]:
        """How many there are of each kind that has any."""
        ...

    def add(self, entry: Entry[Body]) -> Entry[Body]: ...
    def put(self, entry: Entry[Body]) -> None: ...
    def remove(self, entry_id: int) -> None: ...
