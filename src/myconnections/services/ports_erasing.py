"""What the services ask of the encrypted file to erase somebody for good: the doors that storage fills."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence, Set
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # the start of the command line waits for every module
    from myconnections.domain.contact import Contact
    from myconnections.domain.ids import ContactId


class Hidden(Protocol):
    """Identities that must not come back: those forgotten, and the keyed hashes of those erased."""

    def isdisjoint(self, keys: Iterable[str], /) -> bool:
        """Whether none of these is among them."""
        ...


class Hides(Protocol):
    """Where what must not come back is kept."""

    def hidden(self) -> Hidden:
        """What an import must leave out."""
        ...

    def erased(self) -> Hidden:
        """Those of them who were erased for good."""
        ...

    def add_erased(self, keys: Iterable[str]) -> None:
        """Never bring these in again, of which no more than a keyed hash is kept."""
        ...


class Purges(Protocol):
    """The undo history, out of which people are taken."""

    def gone(self) -> list[Contact]:
        """People whom an undo could bring back, as they were when they went."""
        ...

    def earlier(self, ids: Iterable[ContactId]) -> list[Contact]:
        """How these people, kept or gone, stood at earlier moments, in any order."""
        ...

    def purge(
        self, ids: Sequence[ContactId], keys: Set[str], names: Set[str], scrub: Callable[[str, object], object]
    ) -> None:
        """Take these people out: their rows, their names, their identities among those forgotten or told apart, and
        files that brought nobody else. `scrub` gives the value of a setting without them. What was undone cannot be
        done again afterwards; what remains can be undone.
        """
        ...


class Rewritten(Protocol):
    """A vault whose file can be written anew."""

    def rewrite(self) -> None:
        """Write every page anew, so that nothing of what was taken away stands between the rows."""
        ...
