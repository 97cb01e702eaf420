"""Pairs of my people that nothing is known of: what they share, how likely a tie is, which are worth asking about.

A likelihood orders questions and makes a band; it is never shown as a fact, and no state of a pair comes from it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from itertools import combinations

from myconnections.domain.alter_ties import ANSWER_NONE, ANSWERS, GROUP_THREAD, Pair, PairState, ordered, state_of
from myconnections.domain.contact import Contact, Job
from myconnections.domain.folding import compare_key
from myconnections.domain.gathering import HOST, MET, Gathering
from myconnections.domain.ids import ContactId
from myconnections.domain.provenance import TieEvidence
from myconnections.insight.alter_classes import (
    NOWHERE,
    SMALL,
    Belief,
    PairClass,
    Stay,
    Surroundings,
    beliefs,
    grounds,
)
from myconnections.insight.asking import Core, Turn, turns
from myconnections.services import entries
from myconnections.services.ports import OpenVault, UnitOfWork
from myconnections.services.tie_core import core_in
from myconnections.services.ties_asked import Circle, circle_in

_ANSWERED = frozenset(ANSWERS.values())


@dataclass(frozen=True, slots=True)
class Shared:
    """One thing two people share. `what` is "organization", "community", "school", "gathering", "meeting" (one log of
    several people) or "thread" (a conversation of several); `name` as it was written, the day of a meeting or thread.
    """

    kind: PairClass
    what: str
    name: str


@dataclass(frozen=True)
class Pairs:
    """The pairs among some people: the `states` that are fixed, what they share, and the beliefs of every class."""

    ids: tuple[int, ...]
    states: Mapping[Pair, PairState]
    shared: Mapping[Pair, tuple[Shared, ...]]
    beliefs: Mapping[PairClass, Belief]

    @property
    def all(self) -> int:
        """How many pairs there are, n(n − 1)/2."""
        return len(self.ids) * (len(self.ids) - 1) // 2

    @property
    def fixed(self) -> int:
        """Of how many it is known whether they are tied."""
        return len(self.states)

    @property
    def ties(self) -> int:
        """How many are tied."""
        return sum(state is PairState.TIE for state in self.states.values())

    @property
    def coverage(self) -> float | None:
        """Kappa: the known share of the pairs, 0..1; None without a pair."""
        return self.fixed / self.all if self.all else None

    def kind(self, pair: Pair) -> PairClass:
        """The class the pair is in."""
        shared = self.shared.get(pair)
        return shared[0].kind if shared else PairClass.NOTHING

    def chance(self, pair: Pair) -> float:
        """How likely a tie is where none is known, 0..1."""
        return self.beliefs[self.kind(pair)].mean

    @cached_property
    def open(self) -> dict[Pair, float]:
        """The pairs nothing is known of, each with the chance of a tie."""
        every = (ordered(one, other) for one, other in combinations(self.ids, 2))
        return {pair: self.chance(pair) for pair in every if pair not in self.states}


@dataclass(frozen=True, slots=True)
class Questions:
    """Whom the questions are about, what is known, and one screen for each person still worth asking about."""

    core: Core
    pairs: Pairs
    turns: tuple[Turn, ...]


def questions(vault: OpenVault, now: datetime) -> Questions:
    """Everything asking needs, in one look."""
    with vault.read() as uow:
        return questions_in(uow, now)


def questions_in(uow: UnitOfWork, now: datetime) -> Questions:
    """`questions` inside a unit of work."""
    core = core_in(uow, now)
    pairs = pairs_in(uow, core.people)
    return Questions(core, pairs, tuple(turns(pairs.open)))


def pairs_in(uow: UnitOfWork, ids: Iterable[int]) -> Pairs:
    """The pairs among these people, some hundred at most."""
    return record_in(uow, ids).known()


@dataclass(frozen=True, slots=True)
class PairRecord:
    """What is on record of the pairs among some people, with its days: the pairs as they were known on any of them.

    What two share has no day and is as it is written today. `said` are my answers about pairs of anybody, each with
    the class of its pair: (pair, class, whether they are tied, the day or None). `circle` is whom the questions are
    about: an answer moves its class only where half of the pairs of one of the two are answered, for ties alone are
    quickly told (`ties_asked`).
    """

    ids: tuple[int, ...]
    evidence: tuple[TieEvidence, ...]
    shared: Mapping[Pair, tuple[Shared, ...]]
    said: tuple[tuple[Pair, PairClass, bool, date | None], ...]
    circle: Circle

    def known(self, until: date = date.max, among: Collection[int] | None = None) -> Pairs:
        """The pairs (`among` these of them) by what was on record at the end of that day.

        Of an answer that was changed the last one is on record alone; what bears no day counts from the beginning.
        """
        chosen = self.ids if among is None else tuple(who for who in self.ids if who in among)
        kinds: dict[Pair, list[str]] = {}
        for one in self.evidence:
            if one.day is None or one.day <= until:
                kinds.setdefault((one.a, one.b), []).append(one.kind)
        every = [ordered(one, other) for one, other in combinations(chosen, 2)]
        states = {pair: state for pair in every if (state := state_of(kinds.get(pair, ()))) is not PairState.UNKNOWN}
        mine = [(pair, kind, tied) for pair, kind, tied, day in self.said if day is None or day <= until]
        told = self.circle.told((*pair, tied) for pair, _, tied in mine).keys()
        moved = beliefs((kind, tied) for pair, kind, tied in mine if not told.isdisjoint(pair))
        return Pairs(chosen, states, self.shared, moved)


def record_in(uow: UnitOfWork, ids: Iterable[int]) -> PairRecord:
    """What is on record of the pairs among these people, some hundred at most."""
    chosen = tuple(dict.fromkeys(ids))
    answers = uow.ties.answers()
    involved = {ContactId(who) for who in (*chosen, *(who for one, other, _ in answers for who in (one, other)))}
    evidence = uow.ties.evidence(involved)
    threads = {
        (told.a, told.b): "" if told.day is None else told.day.isoformat()
        for told in evidence
        if told.kind == GROUP_THREAD
    }
    places = _read(uow, involved, threads)
    every = [ordered(one, other) for one, other in combinations(chosen, 2)]
    shared = {pair: found for pair in every if (found := places.shared(pair))}
    mine = [told for told in evidence if told.kind in _ANSWERED]
    classes = [(told, places.shared((told.a, told.b))) for told in mine]
    said = (
        ((one.a, one.b), found[0].kind if found else PairClass.NOTHING, one.kind != ANSWER_NONE, one.day)
        for one, found in classes
    )
    among = frozenset(chosen)
    held = (one for one in evidence if one.a in among and one.b in among)
    return PairRecord(chosen, tuple(held), shared, tuple(said), circle_in(uow))


@dataclass(frozen=True, slots=True)
class _Places:
    """Where some people are and were, which communities are small, and how the names of it were written."""

    of: Mapping[int, Surroundings]
    small: frozenset[str]
    written: Mapping[str, str]

    def shared(self, pair: Pair) -> tuple[Shared, ...]:
        """What the two share, the strongest first."""
        found = grounds(self.of.get(pair[0], NOWHERE), self.of.get(pair[1], NOWHERE), self.small)
        return tuple(Shared(one.kind, one.name.partition(":")[0], self.written[one.name]) for one in found)


def _read(uow: UnitOfWork, ids: Collection[ContactId], threads: Mapping[Pair, str]) -> _Places:
    written: dict[str, str] = {}

    def key(what: str, name: str) -> str:
        return _named(written, f"{what}:{compare_key(name)}", name)

    jobs: dict[int, list[Job]] = {}
    for job in uow.contacts.jobs_of(ids):
        jobs.setdefault(int(job.contact_id), []).append(job)
    events = _events(uow, ids, threads, written)
    of = {
        int(one.id): Surroundings(
            tuple(_stays(one, jobs.get(int(one.id), []), key)),
            frozenset(key("school", name) for name in one.schools),
            frozenset(key("community", name) for name in one.communities),
            frozenset(events.get(int(one.id), ())),
        )
        for one in uow.contacts.many(ids)
    }
    return _Places(of, _small(uow, {name for one in of.values() for name in one.communities}), written)


def _stays(one: Contact, jobs: Iterable[Job], key: Callable[[str, str], str]) -> Iterator[Stay]:
    """The present organization, and the former ones with their years.

    Where a job says since when and not until when, and is at the present organization, it goes on.
    """
    present = key("organization", one.employer) if one.employer else ""
    if present:
        yield Stay(present, now=True)
    for job in jobs:
        if not job.employer:
            continue
        name = key("organization", job.employer)
        since = None if job.since is None else job.since.year
        until = None if job.until is None else job.until.year
        yield Stay(name, since, until, now=job.until is None and name == present)


def _events(
    uow: UnitOfWork, ids: Collection[ContactId], threads: Mapping[Pair, str], written: dict[str, str]
) -> dict[int, set[str]]:
    """What each of them was at. A conversation stands for the two it was evidence of."""
    found: dict[int, set[str]] = {}
    for held in entries.listed_in(uow, Gathering):
        for who in (*held.those(MET), *held.those(HOST)):
            found.setdefault(int(who), set()).add(_named(written, f"gathering:{held.id}", held.body.name))
    for one, at, together in uow.encounters.meetings(ids):
        name = _named(written, f"meeting:{together}", date.fromordinal(at).isoformat())
        found.setdefault(one, set()).add(name)
    for pair, day in threads.items():
        for who in pair:
            found.setdefault(int(who), set()).add(_named(written, f"thread:{pair[0]}+{pair[1]}", day))
    return found


def _small(uow: UnitOfWork, wanted: Collection[str]) -> frozenset[str]:
    """Those of the communities that few people carry."""
    if not wanted:
        return frozenset()
    carried = Counter(
        f"community:{compare_key(name)}"
        for _, names in uow.contacts.column("communities")
        for name in set(names.splitlines())
    )
    return frozenset(name for name in wanted if carried[name] <= SMALL)


def _named(written: dict[str, str], key: str, name: str) -> str:
    written.setdefault(key, name)
    return key
