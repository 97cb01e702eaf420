"""Which people the list shows and in which order: plain functions on the rows, fast enough for each key press."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from myconnections.domain.ids import ContactId
from myconnections.domain.sort_key import OTHER_ROW, kana_row
from myconnections.services.views import ListedPerson

KANA = tuple("あかさたなはまやらわ")
LATIN = tuple("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
_ID_BITS = 40
_RANK = {row: place for place, row in enumerate((*KANA, *LATIN, OTHER_ROW))}


@dataclass(frozen=True, slots=True)
class Narrowing:
    """What the filters narrow the list to; empty sets mean everybody."""

    stages: frozenset[int] = frozenset()
    bands: frozenset[str] = frozenset()
    starred: bool = False

    @property
    def on(self) -> bool:
        """True while anything narrows the list."""
        return bool(self.stages or self.bands or self.starred)


def found_in(
    people: Sequence[ListedPerson], places: Mapping[ContactId, int], found: Iterable[ContactId]
) -> list[ListedPerson]:
    """Whom the search words found, in the order of `people`; `places` says where each of them stands there.

    Looks at those found only, not at everybody: it runs at each key press.
    """
    at = sorted(place for place in map(places.get, found) if place is not None)
    return [people[place] for place in at]


def narrowed(people: Sequence[ListedPerson], to: Narrowing) -> list[ListedPerson]:
    """Those who fit, in the order given."""
    if to.stages:
        people = [person for person in people if person.row.stage in to.stages]
    if to.bands:
        people = [person for person in people if person.band.value in to.bands]
    if to.starred:
        people = [person for person in people if person.row.starred]
    return list(people)


_Key = Callable[[ListedPerson], float | str]
# Plain values, no tuples: thirty thousand of these are compared three times as fast.
_KEYS: dict[str, tuple[_Key, bool]] = {
    "organization": (lambda person: person.row.organization or "\U0010ffff", False),
    "stage": (lambda person: person.row.stage, True),
    "warmth": (lambda person: -1.0 if person.warmth is None else person.warmth, True),
    "last": (lambda person: person.row.last_contact or 0, True),
    "newest": (lambda person: ((person.row.connected_on or 0) << _ID_BITS) + person.row.id, True),
    "capital": (lambda person: person.row.capital, False),
    "star": (lambda person: person.row.starred, True),
}
SORTS = ("reading", *_KEYS)


def arranged(people: Sequence[ListedPerson], sort: str, turned: bool = False) -> list[ListedPerson]:
    """The people, given in the order of their readings, in another order; equals keep the order of readings.

    Each order begins where one looks first (the warmest, the latest); `turned` begins at the other end.
    """
    if sort == "reading":
        return list(reversed(people)) if turned else list(people)
    key, falling = _KEYS[sort]
    return sorted(people, key=key, reverse=falling != turned)


def place(person: ListedPerson) -> tuple[str, int]:
    """What decides where a person stands in the order of readings."""
    return person.row.sort_key, person.row.id


def marks(people: Sequence[ListedPerson]) -> list[tuple[str, int]]:
    """The rows あかさ… and A to Z that occur, each with the place of its first person; `people` in reading order."""
    found: list[tuple[str, int]] = []
    first = 0
    while first < len(people):
        row = kana_row(people[first].row.sort_key)
        found.append((row, first))
        first = bisect_right(people, _RANK[row], lo=first, key=_rank)
    return found


def _rank(person: ListedPerson) -> int:
    return _RANK[kana_row(person.row.sort_key)]
