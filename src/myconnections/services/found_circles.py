"""Circles found among the ties of my people, for me to name: the name becomes a community that they carry.

Nothing is named by itself. What they share is a proposal, a circle that already is a community is shown as that one,
and "not a circle" is kept, for these people and those who are nearly the same.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from myconnections.domain.errors import Refused
from myconnections.domain.folding import compare_key
from myconnections.domain.ids import ContactId
from myconnections.interchange.companies import company_key
from myconnections.services import communities, kept
from myconnections.services.changes import Changes
from myconnections.services.ports import OpenVault, UnitOfWork

LEAST = 4
"""So many people make a circle."""
ALIKE = 0.8
"""Two sets of people are the same circle from this share of all of them together on (Jaccard)."""
LEFT = "circles_left"
"""The setting with the circles that are none, as sets of people; it knows people by number."""
_SHARED, _MANY, _MORE = 0.5, 3, 2.0
"""Something names a circle when at least half of it share it, three people or more, twice as often as others."""


class Shares(StrEnum):
    """What a proposal comes from."""

    EMPLOYER = "employer"
    SCHOOL = "school"
    COMMUNITY = "community"
    PLACE = "place"
    NOTHING = ""


@dataclass(frozen=True, slots=True)
class FoundCircle:
    """People with many ties among themselves, those with most first, and their names.

    `ties` are known inside it, `hints` only hinted at. `proposal` is what `sharing` of them have in common, "" for
    nothing; `community` the name that nearly all and nearly nobody else carry, "" for none; `alike` how nearly.
    """

    people: tuple[ContactId, ...]
    names: tuple[str, ...]
    ties: int
    hints: int
    proposal: str = ""
    proposed_from: Shares = Shares.NOTHING
    sharing: int = 0
    community: str = ""
    alike: float = 0.0


@dataclass(frozen=True, slots=True)
class FoundCircles:
    """All of them, and what they were found in: people, ties known, ties hinted at; how many were left as none."""

    circles: tuple[FoundCircle, ...]
    people: int
    ties: int
    hints: int
    left: int


def found(vault: OpenVault) -> FoundCircles:
    """Circles of at least `LEAST` people, the largest first; archived people are left out."""
    with vault.read() as uow:
        return _found_in(uow)


def circle_of(vault: OpenVault, who: ContactId) -> FoundCircle:
    """The circle of this person. Refused("no_circle") where they are in none."""
    for one in found(vault).circles:
        if who in one.people:
            return one
    raise Refused("no_circle", id=int(who))


def name(vault: OpenVault, people: Iterable[ContactId], text: str, now: datetime) -> Changes:
    """Give these people a community of this name, as one act. Refused as `communities.join`, "nothing_written"."""
    return communities.join(vault, kept.text_given(text), people, now)


def leave(vault: OpenVault, people: Iterable[ContactId], now: datetime) -> Changes:
    """These are no circle: they are not shown as one again. One act.

    Refused: "nobody_chosen", "no_such_person".
    """
    act, chosen = kept.people_act(vault, "circle_left", people)
    with vault.write(act, now) as uow:
        uow.settings.put(LEFT, [*_left(uow), sorted(int(who) for who in chosen)])
    return Changes.of({"setting"}, (), uow.act_id)


def without(value: Sequence[Sequence[int]], gone: Collection[int]) -> list[list[int]]:
    """The setting without some people, who are erased."""
    stay = [[who for who in members if who not in gone] for members in value]
    return [members for members in stay if len(members) > 1]


def _found_in(uow: UnitOfWork) -> FoundCircles:
    from myconnections.insight import communities_found  # loaded here: numpy, which a list of people does not need

    pairs = uow.ties.pairs()
    ends = {ContactId(who) for a, b, *_ in pairs for who in (a, b)}
    rows = {one.id: one for one in uow.contacts.rows(ends) if not one.archived}
    inside = [pair for pair in pairs if pair[0] in rows and pair[1] in rows]
    groups = communities_found.circles([int(who) for who in rows], inside, LEAST)
    group_of = {who: number for number, members in enumerate(groups) for who in members}
    held: Counter[tuple[int, bool]] = Counter()
    for a, b, _, sure in inside:
        if a in group_of and group_of[a] == group_of.get(b):
            held[group_of[a], bool(sure)] += 1
    left, carried, told = [frozenset(one) for one in _left(uow)], _carried(uow), _Told(uow)
    circles = []
    for number, members in enumerate(groups):
        people = frozenset(members)
        if any(_alike(people, other) >= ALIKE for other in left):
            continue
        ids = tuple(ContactId(who) for who in members)
        names = tuple(rows[who].name for who in ids)
        circle = FoundCircle(ids, names, held[number, True], held[number, False])
        circles.append(_named(told.proposed(circle), people, carried))
    sure = sum(1 for pair in inside if pair[3])
    return FoundCircles(tuple(circles), len(rows), sure, len(inside) - sure, len(groups) - len(circles))


def _left(uow: UnitOfWork) -> list[list[int]]:
    value = uow.settings.get(LEFT)
    return value if isinstance(value, list) else []


def _carried(uow: UnitOfWork) -> dict[str, frozenset[int]]:
    """Who carries the name of each community."""
    who_by: dict[str, set[int]] = {}
    for who, names in uow.contacts.column("communities"):
        for each in names.splitlines():
            who_by.setdefault(each, set()).add(int(who))
    return {each: frozenset(who) for each, who in who_by.items()}


def _named(circle: FoundCircle, people: frozenset[int], carried: dict[str, frozenset[int]]) -> FoundCircle:
    """With the community that it already is."""
    best = max(((_alike(people, who), each) for each, who in carried.items()), default=(0.0, ""))
    return replace(circle, alike=best[0], community=best[1]) if best[0] >= ALIKE else circle


def _alike(one: frozenset[int], other: frozenset[int]) -> float:
    return len(one & other) / max(1, len(one | other))


class _Told:
    """What everybody has in common with others, by kind of it: values by person, and how many have each."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._everybody = uow.contacts.count()
        kinds: list[tuple[Shares, str, Callable[[str], str]]] = [
            (Shares.COMMUNITY, "communities", compare_key),
            (Shares.EMPLOYER, "organization", company_key),
            (Shares.SCHOOL, "schools", compare_key),
            (Shares.PLACE, "region", compare_key),
        ]
        self._kinds = []
        for kind, field, key in kinds:
            of = {int(who): _by_key(values, key) for who, values in uow.contacts.column(field)}
            self._kinds.append((kind, of, Counter(one for values in of.values() for one in values)))

    def proposed(self, circle: FoundCircle) -> FoundCircle:
        """With the name that most of them share; of equals a community before an employer, a school, a place."""
        best: tuple[int, Shares, str] | None = None
        size = len(circle.people)
        for kind, of, everywhere in self._kinds:
            here = [(one, word) for who in circle.people for one, word in of.get(int(who), {}).items()]
            counts = Counter(one for one, _ in here)
            for one, many in counts.most_common(1):
                elsewhere = (everywhere[one] - many) / max(1, self._everybody - size)
                if many < max(_MANY, _SHARED * size) or many / size < _MORE * elsewhere:
                    continue
                word = Counter(word for each, word in here if each == one).most_common(1)[0][0]
                if best is None or many > best[0]:
                    best = (many, kind, word)
        if best is None:
            return circle
        return replace(circle, sharing=best[0], proposed_from=best[1], proposal=best[2])


def _by_key(values: str, key: Callable[[str], str]) -> dict[str, str]:
    """The values on their lines by what they are compared by."""
    return {found: value for value in values.splitlines() if (found := key(value))}
