"""How my people stand to one another, as far as I have said: one view, each figure with what it was computed from.

The ego is always me. Of structure only those asked about are told, at most 25; what is not known is left unknown, and
below a fifth of the pairs nothing is told but size, mixture and reach (method.md 1.2).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from myconnections.domain.alter_ties import Pair
from myconnections.domain.capital import ATTRIBUTES, of_contact, of_me
from myconnections.domain.ego_structure import (
    MOST,
    Advanced,
    Band,
    ClassLine,
    Mixture,
    RoleBands,
    Shown,
    TieFigures,
    Whole,
    shown,
)
from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId
from myconnections.domain.listing import ListedPerson
from myconnections.domain.report import ReachLine, Share
from myconnections.insight.alter_classes import PRIORS, PairClass
from myconnections.insight.asking import Core
from myconnections.services import coach_figures, tie_chances
from myconnections.services.mixtures import archived_in, mixtures_in
from myconnections.services.ports import OpenVault, UnitOfWork
from myconnections.services.temperatures import listed, rows_at
from myconnections.services.tie_chances import Pairs
from myconnections.services.tie_core import core_in

if TYPE_CHECKING:
    from myconnections.insight.completions import Floats


@dataclass(frozen=True, slots=True)
class StructureView:
    """What can be told.

    `people` are all who are kept and not archived, `names` those of the core; `pairs`, `answered` and `ties` are those
    among the core, of which `effective_size` and `efficiency` tell, None while structure is unknown. `whole` estimates
    them for everybody, None while too few pairs of those drawn are answered; where `inner_only`, nobody was drawn by
    lot and nothing is ever estimated. `advanced` are told above three fifths only, and of the core only. `mixtures` and
    `reach` are of all people, `reach_recorded` says whether anybody's reach is written down. `classes`: what the bands
    stand on.
    """

    people: int
    core: Core
    names: Mapping[ContactId, str]
    pairs: int
    answered: int
    ties: int
    coverage: float | None
    shown: Shown
    effective_size: Band | None
    efficiency: Band | None
    whole: Whole | None
    inner_only: bool
    advanced: Advanced | None
    mixtures: tuple[Mixture, ...]
    reach: tuple[ReachLine, ...]
    reach_recorded: bool
    classes: tuple[ClassLine, ...]


@dataclass(frozen=True, slots=True)
class Headline:
    """The part of the view that tells of ties: for a page that shows two figures."""

    core: Core
    known: Pairs
    shown: Shown
    effective_size: Band | None
    efficiency: Band | None
    inner_only: bool


def view(vault: OpenVault, now: datetime, by: str = "") -> StructureView:
    """Everything; `by` is the attribute brokerage roles are told by, "" the one known of most of those asked about.

    Refused("no_such_attribute").
    """
    with vault.read() as uow:
        return view_in(uow, now, by)


def view_in(uow: UnitOfWork, now: datetime, by: str = "") -> StructureView:
    """`view` inside a unit of work."""
    if by and by not in ATTRIBUTES:
        raise Refused("no_such_attribute", name=by, known=", ".join(ATTRIBUTES))
    away = archived_in(uow)
    reaching = [who for who, _ in uow.contacts.column("reach") if who not in away]
    head = headline_in(uow, now)
    known, core = head.known, head.core
    advanced, whole = _estimated(uow, head, by) if head.shown is Shown.VALUE else (None, None)
    return StructureView(
        people=uow.contacts.count() - len(away),
        core=core,
        names=uow.contacts.names([ContactId(who) for who in core.people]),
        pairs=known.all,
        answered=known.fixed,
        ties=known.ties,
        coverage=known.coverage,
        shown=head.shown,
        effective_size=head.effective_size,
        efficiency=head.efficiency,
        whole=whole,
        inner_only=head.inner_only,
        advanced=advanced,
        mixtures=mixtures_in(uow),
        reach=coach_figures.reach(listed(rows_at(uow, now, reaching), now)),
        reach_recorded=bool(reaching),
        classes=_classes(known),
    )


def headline_in(uow: UnitOfWork, now: datetime, people: Iterable[ListedPerson] | None = None) -> Headline:
    """Effective size and efficiency of those asked about, with what they stand on; `people` as in `core_in`."""
    core = core_in(uow, now, people)
    known = tie_chances.pairs_in(uow, core.people)
    return Headline(core, known, *told_of(known), not core.everybody and not core.drawn)


def told_of(known: Pairs) -> tuple[Shown, Band | None, Band | None]:
    """How much may be told of these pairs; effective size and efficiency among them, None while that is too little."""
    told = shown(known.coverage)
    if told not in {Shown.BAND, Shown.VALUE}:
        return told, None, None
    from myconnections.insight import bands  # numpy is loaded when there is something to compute

    unknown = Counter(known.kind(pair) for pair in known.open)
    ties = bands.spread(known.ties, [(count, known.beliefs[kind]) for kind, count in sorted(unknown.items())])
    size = bands.effective_size(len(known.ids), ties)
    return told, size, bands.scaled(size, 1 / len(known.ids))


def figures_in(
    uow: UnitOfWork, now: datetime, people: Iterable[ListedPerson]
) -> tuple[Share | None, TieFigures | None]:
    """For a page to hand out: how many pairs are answered, None for none; and the two figures, None while structure is
    unknown. `people` is everybody.
    """
    head = headline_in(uow, now, people)
    answered = Share(head.known.fixed, head.known.all) if head.known.fixed else None
    if head.effective_size is None or head.efficiency is None:
        return answered, None
    asked, settled = len(head.core.people), head.shown is Shown.VALUE
    return answered, TieFigures(asked, head.core.of, head.inner_only, settled, head.effective_size, head.efficiency)


def _estimated(uow: UnitOfWork, head: Headline, by: str) -> tuple[Advanced | None, Whole | None]:
    """What needs nearly all pairs: the other measures, and the estimate for everybody."""
    from myconnections.insight import completions  # numpy, as above
    from myconnections.insight.whole import whole

    core, known = head.core, head.known
    kinds = {pair: known.kind(pair) for pair in known.open}
    found = completions.circles(core.people, known.states, kinds, known.beliefs)
    for_all = whole(found, len(core.inner), core.of) if _drawn_answered(core, known.states) else None
    return completions.advanced(found, _roles(uow, core, found, by)), for_all


def _drawn_answered(core: Core, states: Iterable[Pair]) -> bool:
    """Whether most pairs of the drawn are answered, those with inner ones and those among themselves."""
    drawn = frozenset(core.drawn)
    among, between = len(drawn) * (len(drawn) - 1) / 2, len(drawn) * len(core.inner)
    ends = Counter(len(drawn.intersection(pair)) for pair in states)
    return ends[2] > MOST * among and (not core.inner or ends[1] > MOST * between)


def _roles(uow: UnitOfWork, core: Core, found: Floats, by: str) -> RoleBands | None:
    from myconnections.insight import completions

    mine = of_me(uow.settings.me())
    people = {int(one.id): of_contact(one) for one in uow.contacts.many([ContactId(who) for who in core.people])}
    chosen = by or _most_known(people.values(), mine)
    own = mine.get(chosen, frozenset())
    groups = []
    for who in core.people:
        theirs = people[who].get(chosen, frozenset())
        groups.append(min(theirs & own or theirs, default=""))
    return completions.roles(found, chosen, groups, own)


def _most_known(people: Iterable[Mapping[str, frozenset[str]]], mine: Mapping[str, frozenset[str]]) -> str:
    """The attribute that most of them have, of those I have; the first of equals."""
    counts = Counter(name for one in people for name, values in one.items() if values and mine.get(name))
    return max(ATTRIBUTES, key=lambda name: counts[name])


def _classes(known: Pairs) -> tuple[ClassLine, ...]:
    unknown = Counter(known.kind(pair) for pair in known.open)
    lines = []
    for kind in PairClass:
        belief = known.beliefs[kind]
        if unknown[kind] or belief.answered:
            tied = round(belief.a - PRIORS[kind].a)
            lines.append(ClassLine(kind, unknown[kind], belief.answered, tied, belief.mean))
    return tuple(lines)
