"""How mixed my people are by what is written of them (method.md 1.1, 4). No ties among them are needed for it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
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


def archived_in(uow: UnitOfWork) -> frozenset[int]:
    """Who is archived."""
    return frozenset(int(who) for who, _ in uow.contacts.column("archived"))


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
    """How many have each value, and how it is written most often."""
    counts: Counter[str] = Counter()
    names: dict[str, str] = {}
    for value, many in sorted(written.items(), key=lambda one: (-one[1], one[0])):
        key = comparable(attribute, value)
        counts[key] += many
        names.setdefault(key, value)
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
