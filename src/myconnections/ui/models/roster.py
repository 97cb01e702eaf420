"""Everybody as lists need them: found, narrowed and put in order as places in one fixed sequence.

Plain values without Qt, fast enough for each key press. Never changed once made, so that it can be made off the main
thread.
"""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Callable, Iterable, Mapping, Sequence

from myconnections.domain.filters import People
from myconnections.domain.folding import fold
from myconnections.domain.ids import ContactId
from myconnections.domain.sort_key import OTHER_ROW, kana_row
from myconnections.services.views import ListedPerson
from myconnections.ui.filter_words import value_word
from myconnections.ui.models import groups
from myconnections.ui.models.columns import FROM_VAULT
from myconnections.ui.wording import Wording

KANA = tuple("あかさたなはまやらわ")
LATIN = tuple("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
_ID_BITS = 40
_FEW = 1_000
_RANK = {row: place for place, row in enumerate((*KANA, *LATIN, OTHER_ROW))}


_Key = Callable[[ListedPerson], float | str]
# Plain values, no tuples: thirty thousand of these are compared three times as fast.
_KEYS: dict[str, tuple[_Key, bool]] = {
    "organization": (lambda person: person.row.organization, False),
    "stage": (lambda person: person.row.stage, True),
    "warmth": (lambda person: -1.0 if person.warmth is None else person.warmth, True),
    "last": (lambda person: person.row.last_contact or 0, True),
    "newest": (lambda person: ((person.row.connected_on or 0) << _ID_BITS) + person.row.id, True),
    "capital": (lambda person: person.row.capital, False),
    "star": (lambda person: person.row.starred, True),
    "role": (lambda person: person.row.position, False),
    "communities": (lambda person: "\n".join(person.row.communities), False),
    "days": (lambda person: person.row.contact_days, True),
}
SORTS = ("reading", *_KEYS, *sorted(FROM_VAULT))
_NOWHERE = 2**30 - 1
"""Behind every rank: the largest that is compared as fast as they are. A number of another kind would slow all."""
_AS_FAR = 20
"""Letters of a text that decide its place; notes may be long."""
Ranks = Mapping[str, Mapping[ContactId, int]]
"""Orders of columns that rows do not hold: where each person stands who has something there."""


def ranked(field: str, values: Mapping[ContactId, str], words: Wording) -> dict[ContactId, int]:
    """Where each value stands in the order of its column: days of the year from January on, words as they are shown."""
    key = _day_of_year if field == "birthday" else _plain
    keys = {text: key(value_word(words, field, text)) for text in set(values.values())}
    places = {one: number for number, one in enumerate(sorted(set(keys.values())))}
    return {who: places[keys[text]] for who, text in values.items()}


def _day_of_year(text: str) -> str:
    """`1984-04-15` and `--04-15` beside each other; without a day after the days of its month, else at the end."""
    rest = text[2:] if text.startswith("--") else text[5:]
    return f"{rest:~<5}{text}"


def _plain(text: str) -> str:
    return fold(text[:_AS_FAR].lstrip())


class Roster:
    """`people` in the order of their readings, and their ids; a place is a number in both. `away` are put away.

    Who has no word in the column that orders the list stands at the end, whichever way it is turned.

    `like` lends ids and places: another roster of the same people in the same order; `away` is known then.
    """

    def __init__(
        self,
        people: Sequence[ListedPerson] = (),
        like: Roster | None = None,
        away: People | None = None,
        ranks: Ranks | None = None,
    ) -> None:
        self.people = people
        self._ranks: Ranks = ranks or {}
        self.ids: list[ContactId] = [person.row.id for person in people] if like is None else like.ids
        self._places: dict[ContactId, int] = (
            {who: place for place, who in enumerate(self.ids)} if like is None else like._places
        )
        self._keys: dict[str, list[float]] = {}
        self._rank_keys: dict[str, list[float]] = {}
        self._group_keys: dict[str, list[str]] = {}
        self.away = frozenset(one.row.id for one in people if one.row.archived) if away is None else away
        there: Sequence[int] = range(len(people))
        self._there = [place for place in there if self.ids[place] not in self.away] if self.away else there
        self._kept: tuple[tuple[str, bool], Sequence[int]] = (("reading", False), self._there)

    def arranged(self, sort: str, turned: bool = False) -> Sequence[int]:
        """The places of all who are not put away in an order; the order asked for last is kept. Equals stand in
        the order of readings; so do all while an order from the vault is not known yet (`told`).

        Each order begins where one looks first (the warmest, the latest); `turned` begins at the other end.
        """
        wanted, places = self._kept
        if wanted != (sort, turned):
            places = self._sorted(self._there, sort, turned)
            self._kept = (sort, turned), places
        return places

    def told(self, ranks: Ranks) -> Roster:
        """The same roster with what is known of the orders that rows do not hold (`ranked`)."""
        if all(self._ranks.get(sort) is places for sort, places in ranks.items()):
            return self
        same = Roster(self.people, like=self, away=self.away, ranks={**self._ranks, **ranks})
        same._keys = self._keys  # one and the same: `prepare` may still be filling it
        same._group_keys = self._group_keys
        return same

    def prepare(self) -> None:
        """Find what each order compares and each grouping asks, which takes longest of both; best off the main
        thread.
        """
        for sort in _KEYS:
            self._keys_of(sort)
        for by in groups.ROSTER:
            self.group_keys(by)

    def group_keys(self, by: str) -> Sequence[str]:
        """The group of each person, in the order of `people`; none where rows do not tell it."""
        if by not in groups.ROSTER:
            return ()
        if by not in self._group_keys:
            value_of = groups.value_in(by, {})
            self._group_keys[by] = [value_of(person) for person in self.people]
        return self._group_keys[by]

    def found(self, ids: Iterable[ContactId], sort: str, turned: bool = False) -> Sequence[int]:
        """The places of these people in an order; who is not here is left out. Few are looked up, for many one pass
        over everybody in order is faster.
        """
        if isinstance(ids, frozenset) and len(ids) > _FEW and self.away.isdisjoint(ids):
            own = self.ids
            return [place for place in self.arranged(sort, turned) if own[place] in ids]
        return self._sorted(sorted(place for place in map(self._places.get, ids) if place is not None), sort, turned)

    def renewed(self, ids: frozenset[ContactId], fresh: Sequence[ListedPerson]) -> Roster:
        """Another roster in which these people are as `fresh` has them; who is not in there is kept no more."""
        if len(fresh) == len(ids) and all(map(self._stands, fresh)):
            people = list(self.people)
            for person in fresh:
                people[self._places[person.row.id]] = person
            away = self.away - ids | {person.row.id for person in fresh if person.row.archived}
            renewed = Roster(people, like=self, away=away, ranks=self._ranks)
            for by in tuple(self._group_keys):
                value_of, keys = groups.value_in(by, {}), list(self._group_keys[by])
                for person in fresh:
                    keys[self._places[person.row.id]] = value_of(person)
                renewed._group_keys[by] = keys
            renewed._keys = {sort: self._keys[sort] for sort in tuple(self._keys) if self._as_before(sort, fresh)}
            return renewed
        people = [person for person in self.people if person.row.id not in ids]
        for person in fresh:
            insort(people, person, key=_order)
        return Roster(people, ranks=self._ranks)

    def marks(self, places: Sequence[int]) -> list[tuple[str, int]]:
        """The rows あかさ… and A to Z that occur among people in the order of readings, each with where it begins."""

        def rank(place: int) -> int:
            return _RANK[kana_row(self.people[place].row.sort_key)]

        found: list[tuple[str, int]] = []
        first = 0
        while first < len(places):
            row = kana_row(self.people[places[first]].row.sort_key)
            found.append((row, first))
            first = bisect_right(places, _RANK[row], lo=first, key=rank)
        return found

    def _stands(self, person: ListedPerson) -> bool:
        """Whether the person is here already, and stays where they are."""
        place = self._places.get(person.row.id)
        return place is not None and self.people[place].row.sort_key == person.row.sort_key

    def _as_before(self, sort: str, fresh: Sequence[ListedPerson]) -> bool:
        """Whether these people stand in an order where they stood."""
        key = _KEYS[sort][0]
        return all(key(person) == key(self.people[self._places[person.row.id]]) for person in fresh)

    def _sorted(self, places: Sequence[int], sort: str, turned: bool) -> Sequence[int]:
        if sort not in _KEYS and sort not in self._ranks:
            return places[::-1] if turned else places
        keys = self._keys_of(sort)
        downwards = sort in _KEYS and _KEYS[sort][1]
        there = sorted(places, key=keys.__getitem__, reverse=downwards != turned)
        if not there or keys[there[0]] != _NOWHERE:
            return there
        wordless = bisect_right(there, False, key=lambda place: keys[place] != _NOWHERE)
        return there[wordless:] + there[:wordless]

    def _keys_of(self, sort: str) -> list[float]:
        """A number for each person, in the order of `people`."""
        kept = self._rank_keys if sort in self._ranks else self._keys
        if sort not in kept:
            ranks = self._ranks.get(sort)
            if ranks is None:
                kept[sort] = _numbers([_KEYS[sort][0](person) for person in self.people])
            else:
                kept[sort] = [ranks.get(who, _NOWHERE) for who in self.ids]
        return kept[sort]


def _numbers(keys: list[float | str]) -> list[float]:
    """Numbers as they are; words, of which many are the same, as their rank: compared far faster."""
    words = {key for key in keys if isinstance(key, str)}
    rank: dict[str, float] = {word: number for number, word in enumerate(sorted(words))}
    rank[""] = _NOWHERE
    return [rank[key] if isinstance(key, str) else key for key in keys]


def _order(person: ListedPerson) -> tuple[str, int]:
    return person.row.sort_key, person.row.id
