"""Who bears a name: older files name people without their profile address.

A name alone never makes two people one. It only says to whom an entry of the same account belongs, and only when
exactly one person bears it, or one at the organization named beside it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, TypeVar

from myconnections.domain.contact import Contact
from myconnections.interchange.records import PersonRecord

_Who = TypeVar("_Who")


class Bearers(Generic[_Who]):
    """People by the name they bear, and by name and organization; `people` are pairs of person and answer."""

    def __init__(self, people: Iterable[tuple[PersonRecord | Contact, _Who]]) -> None:
        self._found: dict[tuple[str, str], tuple[_Who, bool] | None] = {}
        for person, who in people:
            answer = (who, bool(person.slug))
            for name in _names(person):
                for key in {(name, ""), (name, person.organization)}:
                    self._found[key] = answer if key not in self._found else None

    def who(self, name: str, organization: str = "", *, slug: str = "") -> _Who | None:
        """The one person of this name, if any. With a `slug` nobody has, only one whose own is not known."""
        found = self._found.get((name, organization)) or self._found.get((name, "")) if name else None
        return None if found is None or (slug and found[1]) else found[0]


def _names(person: PersonRecord | Contact) -> tuple[str, ...]:
    name = f"{person.given} {person.family}".strip() or person.single
    if not name:
        return ()
    return (name, f"{name}, {person.suffix}") if person.suffix else (name,)
