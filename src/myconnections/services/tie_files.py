"""Ties among my people out of a file of a graph: first what it would bring, then one act that can be undone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from myconnections.domain.alter_ties import FILE, Pair, PairState, ordered, state_of
from myconnections.domain.contact import Contact
from myconnections.domain.errors import Refused
from myconnections.domain.graph import Graph
from myconnections.domain.ids import ContactId
from myconnections.domain.provenance import TieEvidence
from myconnections.interchange.graphs import matching
from myconnections.interchange.graphs.matching import Matching, Unclear
from myconnections.services import measuring, shares
from myconnections.services.changes import Changes
from myconnections.services.moments import today_of
from myconnections.services.ports import Act, OpenVault
from myconnections.services.shares import Step

_READ, _FETCHED, _MATCHED = 0.3, 0.3, 0.8


@dataclass(frozen=True, slots=True)
class Candidate:
    """One of my people whom a node may be."""

    contact_id: ContactId
    name: str
    organization: str


@dataclass(frozen=True, slots=True)
class Question:
    """A node nobody can tell: its id in the file, its name there, and who it may be; the person chooses."""

    node: str
    name: str
    people: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True)
class TiePlan:
    """What a file would bring. Nothing is written yet.

    `by` says how many nodes were known by what ("uid", "profile", "email", "name", "chosen"). Ties of the file: `new`
    are pairs of which no tie was known, `confirmed` known ties the file says, too, `held` those a file brought before,
    `against` those where my own answer is no (it stays in force), `outside` those with an end that is none of my
    people, `mine` those with myself.
    """

    file: str
    graph: Graph
    by: Mapping[str, int]
    matched: int
    unknown: tuple[str, ...]
    me: int
    questions: tuple[Question, ...]
    new: tuple[Pair, ...]
    confirmed: tuple[Pair, ...]
    against: tuple[Pair, ...]
    held: int
    outside: int
    mine: int

    @property
    def ties(self) -> int:
        """How many ties among my people the file holds that it did not bring before."""
        return len(self.new) + len(self.confirmed) + len(self.against)


def plan(
    vault: OpenVault,
    path: Path,
    now: datetime,
    *,
    chosen: Mapping[str, int | None] | None = None,
    header: bool | None = None,
    step: Step = shares.alone,
) -> TiePlan:
    """Read the file and say what it would bring.

    `header` says whether the first row of a table is one; None leaves that to the rows. `chosen` says who the nodes
    are that nobody could tell, by their id; None: nobody of mine. `step` hears how far it is. Refused and Trouble as
    `measuring.graph_in`; "no_such_person" for somebody chosen who is not kept.
    """
    step(0.0)
    graph = measuring.graph_in(path, header)
    return plan_of(vault, path.name, graph, now, chosen=chosen, step=shares.part(step, _READ, 1.0))


def plan_of(
    vault: OpenVault,
    name: str,
    graph: Graph,
    _now: datetime,
    *,
    chosen: Mapping[str, int | None] | None = None,
    step: Step = shares.alone,
) -> TiePlan:
    """`plan` for a graph that was read already."""
    step(0.0)
    with vault.read() as uow:
        people = uow.contacts.all()
        me = uow.settings.me()
        told = uow.ties.evidence()
    kept = {one.id: one for one in people}
    said = {node: None if who is None else ContactId(int(who)) for node, who in (chosen or {}).items()}
    for who in said.values():
        if who is not None and who not in kept:
            raise Refused("no_such_person", id=int(who))
    found = matching.match(graph, people, me, said, shares.part(step, _FETCHED, _MATCHED))
    kinds = _kinds(told)
    pairs, outside, mine = _pairs(graph, found)
    step(0.9)
    fresh = [pair for pair in pairs if FILE not in kinds.get(pair, ())]
    stands = {pair: state_of(kinds.get(pair, ())) for pair in fresh}

    def those(state: PairState) -> tuple[Pair, ...]:
        return tuple(pair for pair in fresh if stands[pair] is state)

    questions = tuple(_question_of(graph, one, kept) for one in found.unclear)
    return TiePlan(
        name,
        graph,
        found.by,
        len(found.people),
        tuple(graph.nodes[place].label or graph.nodes[place].id for place in found.unknown),
        len(found.me),
        questions,
        those(PairState.UNKNOWN),
        those(PairState.TIE),
        those(PairState.NONE),
        len(pairs) - len(fresh),
        outside,
        mine,
    )


def bring_in(
    vault: OpenVault,
    approved: TiePlan,
    now: datetime,
    *,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Changes:
    """Keep what the plan says, as one act. Refused("no_new_ties") where it brings none; Refused("cancelled")."""
    pairs = (*approved.new, *approved.confirmed, *approved.against)
    if not pairs:
        raise Refused("no_new_ties", file=approved.file)
    day = today_of(now)
    items = [TieEvidence(one, other, FILE, day) for one, other in pairs]
    step = shares.watched(progress, cancelled)
    brought = len(approved.new) + len(approved.confirmed)  # where my answer is no, it stays: the plan said so
    act = Act("bring_in_ties", {"file": approved.file, "pairs": brought})
    with vault.write(act, now, many=len(items) >= shares.MANY) as uow:
        for some in shares.pieces(items, step):
            uow.ties.add_evidence(some)
        step(1.0)
    return Changes(
        frozenset({"alter_tie"}),
        act=uow.act_id,
        everything=False,
        facts={"pairs": brought, "file": approved.file},
    )


def _question_of(graph: Graph, unclear: Unclear, kept: Mapping[ContactId, Contact]) -> Question:
    people = (kept[who] for who in unclear.people)
    candidates = tuple(Candidate(one.id, one.name, one.organization) for one in people)
    return Question(graph.nodes[unclear.place].id, unclear.name, candidates)


def _kinds(told: Iterable[TieEvidence]) -> dict[Pair, set[str]]:
    """What is held of each pair already."""
    kinds: dict[Pair, set[str]] = {}
    for one in told:
        kinds.setdefault((one.a, one.b), set()).add(one.kind)
    return kinds


def _pairs(graph: Graph, found: Matching) -> tuple[list[Pair], int, int]:
    """The ties among my people, each once; how many have an end outside; how many are with myself."""
    pairs: dict[Pair, None] = {}
    outside = mine = 0
    me = frozenset(found.me)
    for one, other, _ in graph.ties:
        if one in me or other in me:
            mine += 1
        elif one in found.people and other in found.people:
            here, there = found.people[one], found.people[other]
            if here != there:
                pairs[ordered(here, there)] = None
        else:
            outside += 1
    return list(pairs), outside, mine


def summary(plan: TiePlan) -> dict[str, object]:
    """The plan in figures, as the command line prints it."""
    return {
        "file": plan.file,
        "format": plan.graph.format,
        "nodes": len(plan.graph.nodes),
        "ties": len(plan.graph.ties),
        "left_out": dict(plan.graph.left_out),
        "matched": plan.matched,
        "matched_by": dict(plan.by),
        "unclear": [_question(one) for one in plan.questions],
        "not_matched": len(plan.unknown),
        "myself": plan.me,
        "new": len(plan.new),
        "known": len(plan.confirmed),
        "against_my_answer": len(plan.against),
        "brought_before": plan.held,
        "outside": plan.outside,
        "with_myself": plan.mine,
    }


def _question(one: Question) -> dict[str, object]:
    people: Sequence[dict[str, object]] = [
        {"id": int(each.contact_id), "name": each.name, "organization": each.organization} for each in one.people
    ]
    return {"node": one.node, "name": one.name, "people": people}
