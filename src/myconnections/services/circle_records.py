"""What people have in common by what is recorded of them, and circles that say nothing more than that.

That six people are at one employer is recorded already; found again in a conversation of theirs it is no news. So a
hint between colleagues counts for nothing here, and a group of one record is a circle only where enough ties are known.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from myconnections.domain.folding import compare_key
from myconnections.interchange.companies import employer_key
from myconnections.services.ports import UnitOfWork

ALIKE = 0.8
"""Nearly all, or nearly the same: four of five."""
_SHARED, _MANY, _MORE = 0.5, 3, 2.0
"""Something names a circle when at least half of it share it, three people or more, twice as often as others."""

_STRANGE = 0.5
"""Who is said not to know more than this part of the others in a circle is not of it."""

Row = tuple[int, int, int, int]
"""A tie as the port `pairs` gives it: two people, how often something spoke for it, whether it is known."""


class Shares(StrEnum):
    """What is shared."""

    EMPLOYER = "employer"
    SCHOOL = "school"
    COMMUNITY = "community"
    PLACE = "place"
    NOTHING = ""


GROUPS = (Shares.COMMUNITY, Shares.EMPLOYER, Shares.SCHOOL)
"""What is a group of people by itself; a place is none."""
_TOGETHER = (Shares.EMPLOYER, Shares.SCHOOL)
"""Where people write to each other anyway. A community is not: its name may have come from a circle that was found."""


@dataclass(frozen=True, slots=True)
class Shared:
    """Something that so many of some people have in common, by its key and as most of them write it, and how many of
    everybody have it.
    """

    kind: Shares
    key: str
    word: str
    many: int
    everywhere: int

    def needed(self, people: int) -> float:
        """So many known ties make a circle of a group of it: as many as people where it is a part of all that have it
        (a line through all has one less), half of its pairs where it is nearly all of them.
        """
        whole = self.many >= ALIKE * (people + self.everywhere - self.many)
        return max(people, people * (people - 1) / 4) if whole else people


@dataclass(frozen=True, slots=True)
class Recorded:
    """A group that nothing speaks for but what is recorded: what it is, how many people, its ties known and hinted."""

    kind: Shares
    name: str
    people: int
    ties: int
    hints: int


class Records:
    """What everybody has in common with others, by kind of it: values by person, and how many have each."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._everybody = uow.contacts.count()
        kinds: list[tuple[Shares, str, Callable[[str], str]]] = [
            (Shares.COMMUNITY, "communities", compare_key),
            (Shares.EMPLOYER, "organization", employer_key),
            (Shares.SCHOOL, "schools", compare_key),
            (Shares.PLACE, "region", compare_key),
        ]
        self._kinds = []
        for kind, field, key in kinds:
            of = {int(who): _by_key(values, key) for who, values in uow.contacts.column(field)}
            self._kinds.append((kind, of, Counter(one for values in of.values() for one in values)))

    def telling(self, pairs: Iterable[Row]) -> list[Row]:
        """Those that say something: a hint between people of one employer or one school says nothing new."""
        together: dict[int, set[tuple[Shares, str]]] = {}
        for kind, of, _ in self._kinds:
            if kind in _TOGETHER:
                for who, values in of.items():
                    together.setdefault(who, set()).update((kind, key) for key in values)
        nothing: set[tuple[Shares, str]] = set()
        return [
            row
            for row in pairs
            if row[3] or together.get(row[0], nothing).isdisjoint(together.get(row[1], nothing))
        ]  # fmt: skip

    def shared(self, people: Sequence[int]) -> Shared | None:
        """What most of them share, much more often than others; of equals a community before an employer, a school."""
        size = len(people)
        best: Shared | None = None
        for kind, of, everywhere in self._kinds:
            found = _most(kind, of, everywhere, people)
            if found is None or found.many < max(_MANY, _SHARED * size):
                continue
            elsewhere = (found.everywhere - found.many) / max(1, self._everybody - size)
            if found.many / size >= _MORE * elsewhere and (best is None or found.many > best.many):
                best = found
        return best

    def group(self, people: Sequence[int]) -> Shared | None:
        """The community, employer or school that nearly all of them are of, however many others are, too."""
        found = (_most(kind, of, everywhere, people) for kind, of, everywhere in self._kinds if kind in GROUPS)
        near = [one for one in found if one is not None and one.many >= ALIKE * len(people)]
        return max(near, key=lambda one: one.many, default=None)


@dataclass(frozen=True, slots=True)
class Sifted:
    """Circles, the largest first, and the groups that were recorded already, the largest first."""

    circles: tuple[tuple[int, ...], ...]
    recorded: tuple[Recorded, ...]


def sifted(
    groups: Sequence[tuple[int, ...]], pairs: Sequence[Row], records: Records, known_as: Callable[[Sequence[int]], str]
) -> Sifted:
    """Take out of the groups found those that only say again what is recorded.

    A group that nearly all belong to one employer, school or community needs known ties enough (`Shared.needed`). Of
    one that has not, those who have a tie, known or hinted, to such a
    circle of the same group go to it: the two were one. `known_as` names the community that people already are.
    """
    held = counted(groups, pairs)
    shared = [None if known_as(one) else records.group(one) for one in groups]
    thin = {
        number
        for number, one in enumerate(shared)
        if one is not None and held[number][0] < one.needed(len(groups[number]))
    }
    keys = {number: (one.kind, one.key) for number, one in enumerate(shared) if one is not None}
    joined = _joined(groups, pairs, thin, keys)
    circles = [(*one, *joined.get(number, ())) for number, one in enumerate(groups) if number not in thin]
    circles.sort(key=len, reverse=True)
    taken = {who for some in joined.values() for who in some}
    left: dict[tuple[Shares, str], Recorded] = {}
    for number in sorted(thin):
        one, rest = shared[number], sum(who not in taken for who in groups[number])
        if one is not None and rest:
            before = left.get(keys[number], Recorded(one.kind, one.word, 0, 0, 0))
            ties, hints = before.ties + held[number][0], before.hints + held[number][1]
            left[keys[number]] = Recorded(one.kind, before.name, before.people + rest, ties, hints)
    return Sifted(tuple(circles), tuple(sorted(left.values(), key=lambda one: -one.people)))


def agreed(circles: Iterable[Sequence[int]], denied: Iterable[tuple[int, int]], least: int) -> list[tuple[int, ...]]:
    """The circles without those of whom it is said that they do not know most of the others in it, the largest first;
    none of fewer than `least` people.

    Whoever knows least of the rest goes first, of equals the one with fewest ties in it: the last of each.
    """
    apart: dict[int, set[int]] = {}
    nobody: set[int] = set()
    for one, other in denied:
        apart.setdefault(one, set()).add(other)
        apart.setdefault(other, set()).add(one)
    kept = []
    for circle in circles:
        stay = list(circle)
        while len(stay) >= least:
            here = set(stay)
            strangers = [len(apart.get(who, nobody) & here) for who in stay]
            most = max(strangers)
            if most <= _STRANGE * (len(stay) - 1):
                kept.append(tuple(stay))
                break
            del stay[len(stay) - 1 - strangers[::-1].index(most)]
    return sorted(kept, key=len, reverse=True)


def counted(groups: Sequence[Sequence[int]], pairs: Iterable[Row]) -> list[tuple[int, int]]:
    """How many ties lie inside each group: known, and only hinted at."""
    group_of = {who: number for number, members in enumerate(groups) for who in members}
    known, hinted = [0] * len(groups), [0] * len(groups)
    for one, other, _, sure in pairs:
        home = group_of.get(one)
        if home is not None and home == group_of.get(other):
            (known if sure else hinted)[home] += 1
    return list(zip(known, hinted, strict=True))


def _joined(
    groups: Sequence[Sequence[int]],
    pairs: Sequence[Row],
    thin: set[int],
    keys: Mapping[int, tuple[Shares, str]],
) -> dict[int, list[int]]:
    """Who of the thin groups goes to which circle: the one of the same record to which they have most ties."""
    if not thin:
        return {}
    group_of = {who: number for number, members in enumerate(groups) for who in members}
    drawn: dict[int, Counter[int]] = {}
    for one, other, *_ in pairs:
        for who, towards in ((one, other), (other, one)):
            home, there = group_of.get(who), group_of.get(towards)
            if home in thin and there is not None and there not in thin and keys.get(there) == keys.get(home):
                drawn.setdefault(who, Counter())[there] += 1
    joined: dict[int, list[int]] = {}
    for who, drawing in sorted(drawn.items()):
        joined.setdefault(drawing.most_common(1)[0][0], []).append(who)
    return joined


def _most(
    kind: Shares, of: Mapping[int, dict[str, str]], everywhere: Mapping[str, int], people: Iterable[int]
) -> Shared | None:
    """The value most of them have, as most of those write it."""
    here = [each for who in people for each in of.get(int(who), {}).items()]
    for key, many in Counter(key for key, _ in here).most_common(1):
        word = Counter(word for each, word in here if each == key).most_common(1)[0][0]
        return Shared(kind, key, word, many, everywhere[key])
    return None


def _by_key(values: str, key: Callable[[str], str]) -> dict[str, str]:
    """The values on their lines by what they are compared by."""
    return {found: value for value in values.splitlines() if (found := key(value))}
