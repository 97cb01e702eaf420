"""How mixed my people are by what is written of them (method.md 1.1, 4). No ties among them are needed for it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from myconnections.domain.capital import ATTRIBUTES, Attributes, comparable, of_me
from myconnections.domain.ego_structure import Mixture
from myconnections.services.ports import UnitOfWork

_COLUMNS = {"school": "schools", "community": "communities"}


def mixtures_in(uow: UnitOfWork, people: Collection[int] | None = None) -> tuple[Mixture, ...]:
    """The mixture of these people, or of everybody who is not archived, by each attribute that is compared."""
    mine, away = of_me(uow.settings.me()), archived_in(uow)
    many = uow.contacts.count() - len(away) if people is None else len(people)
    meant = frozenset(people or ())

    def values(attribute: str) -> list[tuple[str, ...]]:
        there = uow.contacts.column(_COLUMNS.get(attribute, attribute))
        texts = (text for who, text in there if (who not in away if people is None else who in meant))
        found = (tuple(value for value in text.splitlines() if value.strip()) for text in texts)
        return [each for each in found if each]

    return tuple(_mixture(name, values(name), many, mine) for name in ATTRIBUTES)


@dataclass(frozen=True, slots=True)
class MixtureCourse:
    """A mixture month by month: of how many something is written, and Blau of them; None where it is not defined."""

    attribute: str
    known: tuple[int, ...]
    blau: tuple[float | None, ...]


def courses_in(uow: UnitOfWork, arrivals: Mapping[int, int], months: int) -> tuple[MixtureCourse, ...]:
    """How mixed those were who were there by each month, by what is written of them today: that has no day.

    `arrivals` says in which month (its place, 0 for earlier ones too) each of the people meant was there.
    """
    return tuple(_course(uow, name, arrivals, months) for name in ATTRIBUTES)


def archived_in(uow: UnitOfWork) -> frozenset[int]:
    """Who is archived."""
    return frozenset(int(who) for who, _ in uow.contacts.column("archived"))


def _course(uow: UnitOfWork, attribute: str, arrivals: Mapping[int, int], months: int) -> MixtureCourse:
    came: list[list[str]] = [[] for _ in range(months)]
    for who, text in uow.contacts.column(_COLUMNS.get(attribute, attribute)):
        if who in arrivals and text.strip():
            came[arrivals[who]].append(text)
    keys: dict[str, str] = {}
    counts: Counter[str] = Counter()
    known, every, squares = 0, 0, 0
    of, blau = [], []
    for texts in came:
        for text in texts:
            known += 1
            for value in filter(str.strip, text.splitlines()):
                key = keys.get(value) or keys.setdefault(value, comparable(attribute, value))
                squares += 2 * counts[key] + 1  # (n + 1)² − n²
                counts[key] += 1
                every += 1
        of.append(known)
        blau.append(1 - squares / every**2 if known > 1 else None)
    return MixtureCourse(attribute, tuple(of), tuple(blau))


def _mixture(attribute: str, values: list[tuple[str, ...]], people: int, mine: Attributes) -> Mixture:
    written = Counter(value for some in values for value in some)
    counts, names = _by_key(attribute, written)
    own = mine.get(attribute, frozenset())
    near = {value for value in written if comparable(attribute, value) in own}
    inside = sum(not near.isdisjoint(some) for some in values)
    every, known = sum(counts.values()), len(values)
    blau = 1 - sum((many / every) ** 2 for many in counts.values()) if known > 1 else None
    offered = _offered(attribute, counts)
    return Mixture(
        attribute,
        known,
        people,
        tuple((names[key], many) for key, many in sorted(counts.items(), key=lambda one: (-one[1], one[0]))),
        offered,
        blau,
        None if blau is None or offered is None else blau * offered / (offered - 1),
        1 - 2 * inside / known if known and own else None,
    )


def _by_key(attribute: str, written: Mapping[str, int]) -> tuple[dict[str, int], dict[str, str]]:
    """How many have each value, and its code where there is one, as the mirror names it, else its usual spelling."""
    codes = _codes(attribute)
    counts: Counter[str] = Counter()
    names: dict[str, str] = {}
    for value, many in sorted(written.items(), key=lambda one: (-one[1], one[0])):
        key = comparable(attribute, value)
        counts[key] += many
        names.setdefault(key, key if key in codes else value)
    return counts, names


def _offered(attribute: str, used: Iterable[str]) -> int | None:
    """How many values there are to choose from, own words in use among them; None where all are own words."""
    codes = _codes(attribute)
    return len(codes.union(used)) if codes else None


@cache
def _codes(attribute: str) -> frozenset[str]:
    from myconnections.domain.vocabulary.every import VOCABULARIES  # loaded here: the start waits for every module

    vocabulary = VOCABULARIES.get(attribute)
    return frozenset() if vocabulary is None else frozenset(vocabulary.codes)
