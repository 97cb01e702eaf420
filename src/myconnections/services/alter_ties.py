"""What I say of who among my people knows whom, and what is known of one person (method.md 1.2)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from myconnections.domain.alter_ties import ANSWERS, Pair, PairState, ordered, state_of
from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId
from myconnections.domain.provenance import TieEvidence
from myconnections.services import capitals, kept, tie_core
from myconnections.services.changes import Changes
from myconnections.services.moments import today_of
from myconnections.services.ports import OpenVault, UnitOfWork


@dataclass(frozen=True, slots=True)
class Known:
    """Another person as one person's ties have them: the state of the pair and what it was read from, oldest first."""

    contact_id: ContactId
    name: str
    state: PairState
    evidence: tuple[TieEvidence, ...]


@dataclass(frozen=True, slots=True)
class PersonTies:
    """What is known of one person: whom they know, whom they do not, and with whom something only hints at a tie."""

    knows: tuple[Known, ...]
    knows_not: tuple[Known, ...]
    hinted: tuple[Known, ...]

    @property
    def answered(self) -> int:
        """How many pairs of this person are settled, one way or the other."""
        return len(self.knows) + len(self.knows_not)


def answer(vault: OpenVault, said: Mapping[tuple[int, int], PairState], now: datetime) -> Changes:
    """Keep what I say of these pairs, as one act; UNKNOWN takes an answer of mine back.

    Refused: "nobody_chosen" without a pair, "same_person", "no_such_person", and "said_both_ways" where a pair stands
    there twice, each way round, with different answers.
    """
    states: dict[Pair, PairState] = {}
    for (one, other), state in said.items():
        if states.setdefault(ordered(one, other), state) is not state:
            raise Refused("said_both_ways", id=int(one), other=int(other))
    act, people = kept.people_act(vault, "answer_ties", [who for pair in states for who in pair])
    act.facts["pairs"] = len(states)
    if len(states) == 1:
        act.facts.update(other=_name_of(vault, people[1]), answer=next(iter(states.values())).value)
    with vault.write(act, now) as uow:
        relabeled = answer_in(uow, states, now)
    kinds = {"alter_tie", "tie"} if relabeled else {"alter_tie"}
    return Changes.of(kinds, people, uow.act_id, pairs=len(states))


def answer_in(uow: UnitOfWork, states: Mapping[Pair, PairState], now: datetime) -> set[int]:
    """`answer` inside a unit of work; whose kind of capital became another by it.

    Where the questions are about others from now on, that may be anybody I answered about.
    """
    for state in PairState:
        pairs = [pair for pair, each in states.items() if each is state]
        if pairs:
            uow.ties.put_answers(pairs, ANSWERS.get(state), today_of(now))
    people = {who for pair in states for who in pair}
    if tie_core.keep_in(uow, now):
        people |= tie_core.answered_in(uow)
    return capitals.relabel(uow, uow.contacts.many(people))


def states_in(uow: UnitOfWork, ids: Iterable[ContactId]) -> dict[Pair, PairState]:
    """The pairs among these people of which something is said; of the others nothing is known."""
    return {pair: state_of(one.kind for one in told) for pair, told in _by_pair(uow.ties.evidence(ids))}


def of_person(vault: OpenVault, contact_id: ContactId) -> PersonTies:
    """What is known of this person and each other of my people, by name."""
    with vault.read() as uow:
        found = [
            (pair[0] if pair[1] == contact_id else pair[1], told)
            for pair, told in _by_pair(uow.ties.evidence_of(contact_id))
        ]
        names = uow.contacts.names([other for other, _ in found])
    everybody = [Known(other, names[other], state_of(one.kind for one in told), told) for other, told in found]
    everybody.sort(key=lambda known: (known.name, known.contact_id))

    def those(state: PairState) -> tuple[Known, ...]:
        return tuple(known for known in everybody if known.state is state)

    return PersonTies(those(PairState.TIE), those(PairState.NONE), those(PairState.UNKNOWN))


def _name_of(vault: OpenVault, contact_id: ContactId) -> str:
    with vault.read() as uow:
        return uow.contacts.names([contact_id])[contact_id]


def _by_pair(evidence: Iterable[TieEvidence]) -> list[tuple[Pair, tuple[TieEvidence, ...]]]:
    return [(pair, tuple(told)) for pair, told in groupby(evidence, key=lambda one: (one.a, one.b))]
