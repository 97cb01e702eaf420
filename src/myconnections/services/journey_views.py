"""Journeys as their page shows them: three layers of figures from the log, the weakest point, what is only guessed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from myconnections.domain.entry import words_of
from myconnections.domain.ids import ContactId
from myconnections.domain.journey import Felt, Journey, Knowing, Loop, Measure, Tally, Touchpoint
from myconnections.domain.journey_log import DAYS, ELSEWHERE, Logged, Weak, together, weakest
from myconnections.domain.opportunity import OPENED, Opportunity
from myconnections.domain.stage import Stage
from myconnections.services import entries, visions
from myconnections.services.journeys import Log, Way, listed_in, log_of, window_of
from myconnections.services.moments import today_of
from myconnections.services.ports import OpenVault, UnitOfWork


@dataclass(frozen=True, slots=True)
class Figures:
    """What the log says of one layer in ninety days: how many encounters, and the measures as so many of so many."""

    encounters: int
    measures: Mapping[Measure, Tally]


@dataclass(frozen=True, slots=True)
class TouchpointView:
    """A touchpoint with its figures, and its loops with the tally since each began (as kept once it is measured)."""

    touchpoint: Touchpoint
    figures: Figures
    loops: tuple[tuple[Loop, Tally], ...]


@dataclass(frozen=True, slots=True)
class SingleView:
    """A single journey. `elsewhere` are the figures of what belongs to no touchpoint; with it the touchpoints make up
    `figures`. `stages` counts its people by stage now.
    """

    entry: Way
    people: tuple[tuple[ContactId, str], ...]
    touchpoints: tuple[TouchpointView, ...]
    elsewhere: Figures
    figures: Figures
    stages: Mapping[Stage, int]


@dataclass(frozen=True, slots=True)
class Pain:
    """A touchpoint that is hard for the other."""

    journey: int
    touchpoint: Touchpoint


@dataclass(frozen=True, slots=True)
class WholeView:
    """A whole journey, made of its single ones; whoever is in several counts once.

    Short and long side by side: `opened` opportunities that its people opened and `loops` closed in ninety days; and
    how many `moved` to a later stage and to an earlier one (`back`). `weakest` is the lowest figure of all touchpoints
    at which something is counted, `pains` are hard for the other (known ones first), `guesses` how much is only
    guessed. `vision` is the first paragraph of the vision in force, "" without one.
    """

    entry: Way
    singles: tuple[SingleView, ...]
    figures: Figures
    stages: Mapping[Stage, int]
    opened: int
    loops: int
    moved: int
    back: int
    weakest: Weak | None
    pains: tuple[Pain, ...]
    guesses: int
    vision: str
    since: date


def view(vault: OpenVault, now: datetime) -> tuple[WholeView, ...]:
    """Every whole journey, in their order: the oldest first, until they were moved."""
    with vault.read() as uow:
        every = listed_in(uow)
        wholes = [one for one in every if not one.body.whole]
        return tuple(_whole(uow, one, [each for each in every if each.body.whole == one.id], now) for one in wholes)


def one(vault: OpenVault, entry_id: int, now: datetime) -> WholeView:
    """A whole journey by its entry, or by that of a single one in it. Refused("no_such_entry")."""
    with vault.read() as uow:
        named = entries.one_in(uow, entry_id, Journey)
        whole = entries.one_in(uow, named.body.whole, Journey) if named.body.whole else named
        singles = [each for each in listed_in(uow) if each.body.whole == whole.id]
        return _whole(uow, whole, singles, now)


def _whole(uow: UnitOfWork, entry: Way, singles: Sequence[Way], now: datetime) -> WholeView:
    window = window_of(now)
    logs = {int(one.id): log_of(uow, one) for one in singles}
    logged = {key: log.within(window) for key, log in logs.items()}
    people = {who for one in singles for who in one.those()}
    stages = {tie.contact_id: tie.stage for tie in uow.ties.many(people)} if people else {}
    moves = _moves(uow, people, now)
    points = [(one, touchpoint) for one in singles for touchpoint in one.body.touchpoints]
    hard = [Pain(int(one.id), touchpoint) for one, touchpoint in points if touchpoint.felt is Felt.HARD]
    vision = visions.current_in(uow)
    return WholeView(
        entry,
        tuple(_single(uow, logs[int(one.id)], logged[int(one.id)], stages, now) for one in singles),
        _figures(together(part for parts in logged.values() for part in parts.values())),
        Counter(stages.values()),
        sum(
            window.holds(one.day) and bool(people & set(one.those(OPENED)))
            for one in entries.listed_in(uow, Opportunity)
        ),
        sum(loop.measured is not None and window.holds(loop.measured) for one in singles for loop in one.body.loops),
        sum(after > before for before, after in moves),
        sum(after < before for before, after in moves),
        weakest((int(one.id), each.number, logged[int(one.id)][each.number]) for one, each in points if each.kinds),
        tuple(sorted(hard, key=lambda pain: pain.touchpoint.felt_how is not Knowing.KNOWN)),
        sum(touchpoint.guesses for _, touchpoint in points),
        "" if vision is None else next(words_of(vision.body), "").strip().partition("\n")[0],
        window.since,
    )


def _single(
    uow: UnitOfWork,
    log: Log,
    logged: Mapping[int, Logged],
    stages: Mapping[ContactId, Stage],
    now: datetime,
) -> SingleView:
    entry = log.way
    names = uow.contacts.names(entry.those())
    found = []
    for one in entry.body.touchpoints:
        loops = tuple((loop, log.since_begun(loop, now)) for loop in entry.body.loops if loop.touchpoint == one.number)
        found.append(TouchpointView(one, _figures(logged[one.number]), loops))
    return SingleView(
        entry,
        tuple((who, names[who]) for who in entry.those()),
        tuple(found),
        _figures(logged[ELSEWHERE]),
        _figures(together(logged.values())),
        Counter(stages[who] for who in entry.those()),
    )


def _moves(uow: UnitOfWork, people: set[ContactId], now: datetime) -> list[tuple[Stage, Stage]]:
    """The moves of stages of these people in ninety days."""
    since = datetime.combine(today_of(now) - DAYS, time.max, now.tzinfo)
    return [
        (move.before, move.after)
        for move in (uow.ties.stage_changes(people) if people else [])
        if move.before is not None and since < move.at <= now
    ]


def _figures(logged: Logged) -> Figures:
    return Figures(len(logged.encounters), {measure: logged.tally(measure) for measure in Measure})
