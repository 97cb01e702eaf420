"""How one of my people is reached through others: the shortest ways, with what each step was read from."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby, pairwise

from myconnections.domain.alter_ties import TELLING, Pair, ordered
from myconnections.domain.ids import ContactId
from myconnections.domain.provenance import TieEvidence
from myconnections.domain.stage import Stage
from myconnections.domain.warmth import COOLING
from myconnections.services import kept, organizations
from myconnections.services.ports import OpenVault, UnitOfWork
from myconnections.services.temperatures import listed, rows_at
from myconnections.services.views import ListedPerson

MOST = 3
"""So many ways at most."""


@dataclass(frozen=True, slots=True)
class Step:
    """Two people next to each other on a way, and what speaks for their knowing each other, oldest first."""

    one: ContactId
    other: ContactId
    evidence: tuple[TieEvidence, ...]

    @property
    def sure(self) -> bool:
        """Whether something tells of their tie; else it is only hinted at."""
        return any(told.kind in TELLING for told in self.evidence)


@dataclass(frozen=True, slots=True)
class Way:
    """People in their order, from the first to the last, and the steps between them."""

    people: tuple[ContactId, ...]
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Ways:
    """What was found, the shortest first; `names` of everybody on the ways and of those sought.

    `sure` is False where only hints lead there. `near` are those sought who are near me already: no way is needed.
    """

    sought: tuple[ContactId, ...]
    ways: tuple[Way, ...]
    sure: bool
    names: Mapping[ContactId, str]
    near: tuple[ContactId, ...] = ()


def between(vault: OpenVault, one: ContactId, other: ContactId) -> Ways:
    """The ways between two of my people, over ties that are sure; where there is none, over hints as well.

    Refused: "same_person", "no_such_person".
    """
    ordered(one, other)
    with vault.read() as uow:
        for who in (one, other):
            kept.contact(uow, who)
        return _ways(uow, {one}, (other,))


def towards(vault: OpenVault, ids: Iterable[ContactId], now: datetime) -> Ways:
    """How I could reach one of these people: from those who are near me, at least a Connection and not cold.

    Whoever of them is near me already stands in `near`, and no way is sought. Refused: "nobody_chosen",
    "no_such_person".
    """
    _, chosen = kept.people_act(vault, "path", ids)
    with vault.read() as uow:
        close = {one.row.id for one in listed(rows_at(uow, now), now) if _is_near(one)}
        return _ways(uow, close, chosen, tuple(who for who in chosen if who in close))


def to_organization(vault: OpenVault, key: str, now: datetime) -> Ways:
    """How I could reach an organization: one of the people who work there. Refused("no_such_organization")."""
    there = organizations.organization(vault, key, now).people
    if not there:
        return Ways((), (), True, {})
    return towards(vault, [one.row.id for one in there], now)


def _is_near(one: ListedPerson) -> bool:
    """An active tie (method.md 4)."""
    near = one.row.stage >= Stage.CONNECTION and one.warmth is not None and one.warmth >= COOLING
    return near and not one.row.archived


def _ways(
    uow: UnitOfWork, sources: Collection[ContactId], sought: Sequence[ContactId], near: tuple[ContactId, ...] = ()
) -> Ways:
    from myconnections.insight import paths  # loaded here: it needs arrays, the start does not

    found: list[tuple[int, ...]] = []
    sure = True
    if not near:
        away = {who for who, _ in uow.contacts.column("archived")} - {*sources, *sought}
        pairs = [pair for pair in uow.ties.pairs() if pair[0] not in away and pair[1] not in away]
        told = paths.net([(a, b) for a, b, _, certain in pairs if certain])
        found = paths.shortest(told, sources, sought, MOST)
        if not found and any(not certain for *_, certain in pairs):
            sure = False
            found = paths.shortest(paths.net([(a, b) for a, b, *_ in pairs]), sources, sought, MOST)
    people = {ContactId(who) for way in found for who in way}
    speaks = _by_pair(uow.ties.evidence(people))
    ways = tuple(_way(way, speaks) for way in found)
    return Ways(tuple(sought), ways, sure or not ways, uow.contacts.names({*people, *sought}), near)


def _way(ids: Sequence[int], speaks: Mapping[Pair, tuple[TieEvidence, ...]]) -> Way:
    people = tuple(ContactId(who) for who in ids)
    return Way(people, tuple(Step(one, other, speaks[ordered(one, other)]) for one, other in pairwise(people)))


def _by_pair(evidence: Iterable[TieEvidence]) -> dict[Pair, tuple[TieEvidence, ...]]:
    return {pair: tuple(told) for pair, told in groupby(evidence, key=lambda one: (one.a, one.b))}
