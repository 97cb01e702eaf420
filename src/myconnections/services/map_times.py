"""The map of an earlier day: read once into arrays, so that any day from the first record on is answered at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from itertools import groupby
from math import isnan
from typing import TYPE_CHECKING, overload

from myconnections.domain.alter_ties import ANSWER_NONE, TELLING, Pair
from myconnections.domain.capability import LifeEvent
from myconnections.domain.ids import ContactId
from myconnections.domain.listing import ListedPerson, PersonRow
from myconnections.domain.periods import Periods, periods, unix
from myconnections.domain.provenance import TieEvidence
from myconnections.domain.role import Role
from myconnections.domain.stage import IntervalChange, Stage, StageChange
from myconnections.domain.warmth import band
from myconnections.services import entries, map_signs
from myconnections.services.maps import Drawn, MapPerson
from myconnections.services.moments import today_of
from myconnections.services.ports import OpenVault, UnitOfWork
from myconnections.services.refolding import by_person
from myconnections.services.tie_days import first_hints

if TYPE_CHECKING:
    from myconnections.insight.looking_back import Ints, Record, Then


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened on a day: "import" (`count` batches), "life" or "role" with its words."""

    day: date
    kind: str
    text: str = ""
    count: int = 1


@dataclass(frozen=True, slots=True)
class Past:
    """What is on record of everybody, from the first day on; `now` is when it was read."""

    record: Record
    first: date
    now: datetime
    events: tuple[Event, ...]

    @property
    def today(self) -> date:
        """The last day there is."""
        return today_of(self.now)

    def held(self, day: date) -> date:
        """The day, or the nearest there is."""
        return min(max(day, self.first), self.today)

    def moment(self, day: date) -> int:
        """The end of a day, or now, in unix seconds."""
        end = datetime.combine(day + timedelta(days=1), time(), tzinfo=self.now.tzinfo) - timedelta(seconds=1)
        return unix(min(end, self.now))


class People(Sequence[MapPerson]):
    """The people of an earlier map in its order, each made when asked for: of thirty thousand few are."""

    def __init__(self, today: Sequence[MapPerson], order: Ints, at: Ints, found: Then, moment: int) -> None:
        """`order` are places among those of today, `at` those in the record."""
        self._today, self._order, self._at, self._then, self._moment = today, order, at, found, moment

    def __len__(self) -> int:
        """How many there are."""
        return len(self._order)

    def __iter__(self) -> Iterator[MapPerson]:
        """One after the other."""
        return (self._one(place) for place in range(len(self)))

    @overload
    def __getitem__(self, place: int) -> MapPerson: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[MapPerson]: ...
    def __getitem__(self, place: int | slice) -> MapPerson | Sequence[MapPerson]:
        """One of them, or some."""
        if isinstance(place, slice):
            return [self._one(each) for each in range(*place.indices(len(self)))]
        return self._one(place)

    def _one(self, place: int) -> MapPerson:
        today, at, found = self._today[int(self._order[place])], int(self._at[place]), self._then
        value, last = float(found.warmth[at]), int(found.last[at])
        warmth = None if isnan(value) else value
        row = today.row._replace(
            stage=int(found.stage[at]),
            warm=warmth,
            warm_at=None if warmth is None else self._moment,
            last_contact=last or None,
            guessed=today.row.guessed and last == today.row.last_contact,
        )
        return MapPerson(ListedPerson(row, warmth, band(warmth)), today.industry, int(found.days[at]))


def read(vault: OpenVault, now: datetime) -> Past:
    """Everything on record of everybody who is not archived: since when those are, nothing says."""
    from myconnections.insight import looking_back, warmth_all  # loaded here: arrays are needed for many at once only

    with vault.read() as uow:
        rows = sorted((one for one in uow.contacts.rows() if not one.archived), key=lambda one: one.id)
        moves, changes = by_person(uow.ties.stage_changes()), by_person(uow.ties.interval_changes())
        places = {int(one.id): place for place, one in enumerate(rows)}
        dated = uow.encounters.dated()
        log = warmth_all.log_of(dated, places)
        evidence = uow.ties.evidence()
        meetings = ((who, day, together) for who, _at, day, _kind, _by, _guess, together in dated if together)
        present = {int(one.id): one.organization for one in rows}
        hints = first_hints(uow, {(one.a, one.b) for one in evidence}, meetings, present)
        pairs = list(_pairs(evidence, hints))
        events = tuple(sorted(_events(uow, now), key=lambda one: (one.day, one.kind, one.text)))
    people = [
        (int(one.id), _known(one, moves.get(one.id, ()), now), one.starred, _begins(moves.get(one.id, ()), one))
        for one in rows
    ]
    told = [
        (place, unix(one.at), int(one.after)) for place, row in enumerate(rows) for one in moves.get(row.id, ())
    ]  # as they are read: by time
    half_lives = warmth_all.histories(_half_lives(rows, moves, changes))
    record = looking_back.record(people, told, log, half_lives, pairs)
    today = today_of(now).toordinal()
    return Past(record, date.fromordinal(record.first(today)), now, events)


def at_day(drawn: Drawn, past: Past, day: date) -> tuple[Drawn, list[int]]:
    """The map as it was at the end of a day, and the places of its people on `drawn`, which is that of today.

    Sectors, islands and kinds of tie are those of today, for nothing says since when they hold.
    """
    from myconnections.insight import looking_back  # loaded here: see above
    from myconnections.insight.chart import SHAPES, SIZES, Signs, counted

    day, moment = past.held(day), past.moment(past.held(day))
    found = looking_back.then(past.record, moment, day.toordinal())
    order, who = looking_back.shown(past.record, found, drawn.chart.ids)
    signs = Signs(
        found.stage[who],
        drawn.chart.signs.shape[order],
        map_signs.color(drawn.choice, found.stage[who], found.warmth[who], drawn.chart.signs.color[order]),
        map_signs.size(drawn.choice, found.days[who], day.toordinal() - found.last[who]),
    )
    chart = looking_back.earlier(drawn.chart, order, signs, past.record, day.toordinal())
    chart = map_signs.sized(drawn.choice, chart)
    signs = chart.signs
    there = frozenset(chart.ids.tolist() if drawn.islands else ())
    then = replace(
        drawn,
        chart=chart,
        people=People(drawn.people, order, who, found, moment),
        islands=tuple(replace(one, bearers=one.bearers & there) for one in drawn.islands),
        sectors=tuple(replace(one, count=n) for one, n in zip(drawn.sectors, chart.sectors.counts, strict=True)),
        color_counts=tuple(counted(signs.color, len(drawn.colors))),
        shape_counts=tuple(counted(signs.shape, len(SHAPES))),
        size_counts=tuple(counted(signs.size, len(SIZES))),
        day=day,
        wanted={},
        kinds=(),
        missing=0,  # who waits today is not known to have waited then
    )
    return then, order.tolist()


def _known(row: PersonRow, moves: Sequence[StageChange], now: datetime) -> int:
    """The first day that tells of somebody, encounters left out: put in the notebook, or connected before that."""
    begun = moves[0].at.astimezone(now.tzinfo).toordinal() if moves else now.toordinal()
    return begun if row.connected_on is None else min(begun, row.connected_on)


def _begins(moves: Sequence[StageChange], row: PersonRow) -> int:
    """The stage before the first move; the first of all extends backwards, as for warmth."""
    if not moves:
        return row.stage
    return int(moves[0].after if moves[0].before is None else moves[0].before)


def _half_lives(
    rows: Iterable[PersonRow],
    moves: Mapping[ContactId, Sequence[StageChange]],
    changes: Mapping[ContactId, Sequence[IntervalChange]],
) -> list[Periods]:
    """The half-lives of everybody; those whose stage never moved share one."""
    steady = {int(stage): periods((), (), stage) for stage in Stage}
    found = []
    for row in rows:
        own, moved = changes.get(row.id, ()), moves.get(row.id, ())
        plain = not own and len(moved) <= 1 and all(one.before is None for one in moved)
        found.append(steady[_begins(moved, row)] if plain else periods(moved, own, Stage(row.stage)))
    return found


def _pairs(evidence: Iterable[TieEvidence], hints: Mapping[Pair, int]) -> Iterator[tuple[int, int, int, int]]:
    """Of each pair, lower id and higher, from which day on anything speaks for it, and from which it is known."""
    never = date.max.toordinal()
    for (a, b), some in groupby(evidence, key=lambda one: (one.a, one.b)):
        held = [one for one in some if one.kind != ANSWER_NONE]
        days = [(0 if one.day is None else one.day.toordinal(), one.kind in TELLING) for one in held]
        if days:
            first = min(*(day for day, _ in days), hints.get((a, b), never))
            yield int(a), int(b), first, min((day for day, sure in days if sure), default=never)


def _events(uow: UnitOfWork, now: datetime) -> Iterator[Event]:
    """What the slider is marked with: imports, what happened in my life, roles that began."""
    days = Counter(at.astimezone(now.tzinfo).date() for _, at, _ in uow.imports.batches())
    yield from (Event(day, "import", count=count) for day, count in days.items())
    today = today_of(now)
    yield from (Event(one.day, "life", one.body.what) for one in entries.listed_in(uow, LifeEvent) if one.day <= today)
    yield from (Event(one.day, "role", one.body.name) for one in entries.listed_in(uow, Role) if one.day <= today)
