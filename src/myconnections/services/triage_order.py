"""In which order people come up when they are sorted, and to which community they may belong. Plain sums and counts.

Who comes first is most likely still in touch with me; the sum says so, not how much anybody matters:

    worth = 4 h(days since the last contact), half of it while nothing between us went both ways
          + 2 (1 - 2^(-days of contact / 4))
          + 1.5 when they work where I work or worked
          + 1 when one of us wrote the other a recommendation
          + 1 h(days since we connected)              with h(d) = 2^(-d / 365)

All of it product defaults. Endorsements are contacts of their own days and count there. Of equals the reading decides,
then the id: the same people come in the same order every time.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from heapq import nsmallest
from typing import NamedTuple

from myconnections.domain.folding import compare_key
from myconnections.domain.ids import ContactId
from myconnections.domain.listing import PersonRow
from myconnections.domain.vocabulary.no_employer import employer_of

YEAR = 365
TALKED, OFTEN, EMPLOYER, RECOMMENDED, NEWEST = 4.0, 2.0, 1.5, 1.0, 1.0
_DAYS = 4
_NEAR = 3
"""So many people of one community must have connected on one day before that day speaks for the community."""


class Standing(NamedTuple):
    """What the order is made from: the sum, and its exact parts by code (the capital words above in lower case).

    A tuple rather than a dataclass: thirty thousand are made for one look.
    """

    worth: float
    parts: tuple[tuple[str, float], ...]

    @property
    def why(self) -> str:
        """The code of the greatest part, "" without any."""
        return max(self.parts, key=lambda part: part[1], default=("", 0.0))[0]


class Measure:
    """Measures how likely a tie is alive today; `employers` are mine, `recommended` who is joined to me by one."""

    def __init__(self, today: date, employers: Iterable[str], recommended: Iterable[ContactId]) -> None:
        self._today = today.toordinal()
        self._employers = {compare_key(employer_of(name)) for name in employers} - {""}
        self._recommended = frozenset(recommended)
        self._keys: dict[str, str] = {}
        self._known: dict[int, float] = {}  # by day: many people share one

    def of(self, row: PersonRow) -> Standing:
        """Where this person stands, with the exact parts."""
        parts: list[tuple[str, float]] = []
        if row.last_contact is not None:
            both = 1.0 if row.first_two_way is not None else 0.5
            parts.append(("talked", TALKED * both * self._fresh(row.last_contact)))
            parts.append(("often", OFTEN * (1 - 2 ** (-row.contact_days / _DAYS))))
        if self._employers and self._key(row.organization) in self._employers:
            parts.append(("employer", EMPLOYER))
        if row.id in self._recommended:
            parts.append(("recommended", RECOMMENDED))
        if row.connected_on is not None:
            parts.append(("newest", NEWEST * self._fresh(row.connected_on)))
        return Standing(sum([worth for _, worth in parts]), tuple(parts))

    def first(
        self,
        rows: Iterable[PersonRow],
        skipped: Sequence[ContactId],
        limit: int,
        ahead: frozenset[ContactId] = frozenset(),
    ) -> list[PersonRow]:
        """The best first, so many of them, those `ahead` before the others; those passed over last, in the order of
        passing.
        """
        passed = {contact_id: place for place, contact_id in enumerate(skipped, 1)}
        keyed = (
            (place, row.id not in ahead, 0.0 if place else -self.of(row).worth, row.sort_key, row.id, row)
            for row in rows
            for place in (passed.get(row.id, 0),)
        )
        # Nothing is ever compared beyond the id, which is one person's alone.
        return [one[5] for one in nsmallest(limit, keyed)]

    def _fresh(self, day: int) -> float:
        found = self._known.get(day)
        if found is None:
            found = self._known[day] = 2 ** (-max(0, self._today - day) / YEAR)
        return found

    def _key(self, organization: str) -> str:
        # Thirty thousand people work at some thousand places: each name is folded once.
        found = self._keys.get(organization)
        if found is None:
            found = self._keys[organization] = compare_key(organization)
        return found


class Guesses:
    """To which community somebody may belong, from those whose communities are known."""

    def __init__(self, rows: Iterable[PersonRow]) -> None:
        self._all: Counter[str] = Counter()
        self._at: dict[str, Counter[str]] = {}
        self._on: dict[int, Counter[str]] = {}
        for row in rows:
            if not row.communities:
                continue
            self._all.update(row.communities)
            if row.employer:
                self._at.setdefault(compare_key(row.employer), Counter()).update(row.communities)
            if row.connected_on is not None:
                self._on.setdefault(row.connected_on, Counter()).update(row.communities)

    def known(self, mine: Sequence[str] = ()) -> tuple[str, ...]:
        """All communities, those of most people first; mine that nobody has yet at the end."""
        ranked = sorted(self._all, key=lambda name: (-self._all[name], name))
        return tuple(dict.fromkeys((*ranked, *mine)))

    def of(self, row: PersonRow) -> tuple[str, str]:
        """The community and what it is guessed from ("organization", "day"); ("", "") when there is no guess.

        Whose community is known gets none. Of equals the first by name.
        """
        if row.communities:
            return "", ""
        here = self._at.get(compare_key(row.employer)) if row.employer else None
        if here:
            return _first(here)[0], "organization"
        that_day = self._on.get(row.connected_on) if row.connected_on is not None else None
        if that_day:
            name, count = _first(that_day)
            if count >= _NEAR:
                return name, "day"
        return "", ""


def _first(counted: Counter[str]) -> tuple[str, int]:
    return min(counted.items(), key=lambda one: (-one[1], one[0]))
