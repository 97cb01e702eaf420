"""How everybody stood on an earlier day, from dated records as flat arrays: a day is answered at once, whoever many.

Stages by their moves, warmth folded anew until that day (method.md 2.3), and who was not known yet is not there. A tie
among people is known from the day on which that was said, seen or brought in (or always where that has no day), and
hinted at from the day on which anything did. Of a tie that was said later nobody knows since when it is there: it is
drawn as that, neither as known nor as absent. What was only hinted at later is not there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np
from numpy.typing import NDArray

from myconnections.domain.periods import DAY, instant
from myconnections.insight import chart as charts
from myconnections.insight import rings, warmth_all
from myconnections.insight.chart import Chart, Signs
from myconnections.insight.figures import in_order
from myconnections.insight.warmth_all import Histories, Log

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
Bytes = NDArray[np.uint8]

YEAR = 365
NEVER = date.max.toordinal()
_SPAN = 1 << 32


@dataclass(frozen=True, slots=True)
class Record:
    """What is on record of everybody; people are places in `ids`, which rise.

    `known` is the ordinal of the first day anything tells of each, `starred` is as of today, `begins` their stage
    before the first move; `who`, `at` (unix seconds) and `to` are the moves, by person and time. `met_who` and
    `met_day` are days of contact, each once, by person and day. `pair` names two people of a tie (lower id times 2^32
    + higher), rising, `tied` the ordinal from which anything speaks for it, and `told` from which it is known (NEVER
    where it is only hinted at); 0 where that has no day.
    """

    ids: Ints
    known: Ints
    starred: Flags
    begins: Ints
    who: Ints
    at: Ints
    to: Ints
    log: Log
    half_lives: Histories
    met_who: Ints
    met_day: Ints
    pair: Ints
    tied: Ints
    told: Ints

    def places(self, ids: Ints) -> Ints:
        """The place of each of these people, -1 of whom nothing is on record."""
        if not len(self.ids):
            return np.full(len(ids), -1)
        found = np.minimum(np.searchsorted(self.ids, ids), len(self.ids) - 1)
        return np.where(self.ids[found] == ids, found, -1)

    def first(self, today: int) -> int:
        """The ordinal of the first day that anything tells of anybody, `today` at the latest."""
        return min(int(self.known.min(initial=today)), today)


@dataclass(frozen=True, slots=True)
class Then:
    """Everybody of a record on one day. `warmth` is NaN and `last` 0 before the first encounter; `days` of contact are
    those of the year before.
    """

    known: Flags
    stage: Bytes
    warmth: Floats
    days: Ints
    last: Ints


def days_met(log: Log) -> tuple[Ints, Ints]:
    """The days of contact of everybody, each once, by person and day."""
    keys = np.sort(log.contact * _SPAN + log.day)
    keys = keys[np.append(True, keys[1:] != keys[:-1])[: len(keys)]]
    return keys // _SPAN, keys % _SPAN


def pair_keys(pairs: Sequence[tuple[int, int]]) -> Ints:
    """The names of these pairs (lower id, higher id)."""
    rows = np.asarray(pairs, np.int64).reshape(-1, 2)
    keys: Ints = rows[:, 0] * _SPAN + rows[:, 1]
    return keys


def record(
    people: Sequence[tuple[int, int, bool, int]],
    moves: Sequence[tuple[int, int, int]],
    log: Log,
    half_lives: Histories,
    pairs: Sequence[tuple[int, int, int, int]],
) -> Record:
    """The arrays. `people` are (id, first day known beside encounters, starred, stage before the first move), by id;
    `moves` (place, unix seconds, stage), by person and time; `pairs` (lower id, higher id, `tied`, `told`), by pair.
    """
    ids, known, starred, begins = (np.array([one[column] for one in people], np.int64) for column in range(4))
    who, at, to = (np.array([one[column] for one in moves], np.int64) for column in range(3))
    tied, told = (np.array([one[column] for one in pairs], np.int64) for column in (2, 3))
    met_who, met_day = days_met(log)
    np.minimum.at(known, met_who, met_day)
    keys = pair_keys([(one, other) for one, other, _, _ in pairs])
    return Record(
        ids, known, starred.astype(np.bool_), begins, who, at, to, log, half_lives, met_who, met_day, keys, tied, told
    )


def shown(record: Record, found: Then, ids: Ints) -> tuple[Ints, Ints]:
    """Who of these people was known then: places in `ids` in the order of painting, and those in the record."""
    at = record.places(ids)
    here = np.flatnonzero(at >= 0)
    here = here[found.known[at[here]]]
    who = at[here]
    order = here[in_order(record.starred[who], found.stage[who], found.warmth[who], ids[here])]
    return order, at[order]


def then(record: Record, moment: int, day: int) -> Then:
    """How everybody stood at `moment` (unix seconds), on the day of this ordinal."""
    stage = record.begins.copy()
    happened = record.at <= moment
    stage[record.who[happened]] = record.to[happened]  # of several moves of one person the last is kept
    days = record.half_lives.days
    count = (record.half_lives.starts <= moment).sum(axis=1)
    in_force: Floats = days[np.arange(len(days)), count]
    states = warmth_all.states(record.log, record.half_lives, instant(moment))
    warmth = states.value * np.exp2(-np.maximum(0, moment - states.at) / (DAY * in_force))
    met = record.met_day <= day
    last = np.zeros(len(record.ids), np.int64)
    last[record.met_who[met]] = record.met_day[met]
    year = met & (record.met_day >= day - YEAR)  # as the map of today counts
    counted = np.bincount(record.met_who[year], minlength=len(record.ids))
    return Then(record.known <= day, stage.astype(np.uint8), warmth, counted, last)


def earlier(chart: Chart, order: Ints, signs: Signs, record: Record, day: int, seed: int = 1) -> Chart:
    """The chart with those at these places only, in this order, with these signs, and the ties of that day.

    In rings everybody stands by the stage of then, in the directions of now; islands stay where they are.
    """
    ids = chart.ids[order]
    of = chart.sectors.of[order]
    counts = tuple(int(count) for count in np.bincount(of, minlength=len(chart.sectors.counts)))
    sectors = replace(chart.sectors, of=of, counts=counts)
    made = replace(
        chart,
        ids=ids,
        x=chart.x[order],
        y=chart.y[order],
        room=chart.room[order],
        signs=signs,
        sectors=sectors,
        key=charts.mark_key(signs.color, signs.shape, signs.size),
        radius=np.asarray(charts.SIZES, np.float32)[signs.size],
    )
    if chart.outlines is None:
        where = rings.place(ids, signs.stage.astype(np.int64), sectors, seed)
        made = replace(made, x=where.x, y=where.y, room=where.room)
    else:
        island = chart.outlines.of[order]
        here = np.bincount(island[island >= 0], minlength=chart.outlines.many)
        made = replace(made, outlines=replace(chart.outlines, of=island, count=here))
        if chart.kept is not None:
            made = replace(made, kept=chart.kept[order])
    return _tied(made, chart, order, record, day)


def found_again(numbers: Sequence[int], order: Sequence[int]) -> list[int]:
    """These places as places in a new `order` of some of them; who is not in it is left out."""
    new = np.full(len(numbers), -1)
    new[np.asarray(order, np.int64)] = np.arange(len(order))
    found = new[np.asarray(numbers, np.int64)]
    there: list[int] = found[found >= 0].tolist()
    return there


def _tied(made: Chart, chart: Chart, order: Ints, record: Record, day: int) -> Chart:
    """With those ties of the whole chart for which anything spoke by that day."""
    if not len(record.pair):
        nothing = np.zeros(len(chart.a), np.bool_)
        return replace(
            made, a=chart.a[nothing], b=chart.b[nothing], weight=chart.weight[nothing], sure=nothing[nothing]
        )
    new = np.full(chart.count, -1)
    new[order] = np.arange(len(order))
    one, other = chart.ids[chart.a], chart.ids[chart.b]
    asked = np.minimum(one, other) * _SPAN + np.maximum(one, other)
    at = np.minimum(np.searchsorted(record.pair, asked), len(record.pair) - 1)
    a, b = new[chart.a], new[chart.b]
    spoken, told = record.tied[at] <= day, record.told[at]
    shown = (record.pair[at] == asked) & (spoken | (told < NEVER)) & (a >= 0) & (b >= 0)
    sure = chart.sure[shown] & (told[shown] <= day)
    late = ~spoken[shown]
    return replace(made, a=a[shown], b=b[shown], weight=chart.weight[shown], sure=sure, late=late)
