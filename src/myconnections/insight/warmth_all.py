"""Warmth of everybody at once, from flat arrays (method.md 2.3). The same numbers as `domain.warmth.fold`, to 1e-12."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from operator import itemgetter
from typing import Any

import numpy as np
from numpy.typing import NDArray

from myconnections.domain.encounter import EncounterKind
from myconnections.domain.periods import DAY, Periods, unix
from myconnections.domain.warmth import WEIGHTS

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Kinds = NDArray[np.uint8]

KIND_INDEX = {kind.value: index for index, kind in enumerate(EncounterKind)}
"""Code of a kind -> the small number that stands for it in the arrays."""

_WEIGHT = np.array([WEIGHTS[kind] for kind in EncounterKind])
# What an encounter leaves of the warmth before it, in half-lives and as fixed-point integers: differences of their
# running sum are then exact, however long the arrays are.
_POINT = 2.0**48
_LEFT = np.rint(-np.log2(1 - _WEIGHT) * _POINT).astype(np.int64)
_BLOCK = 32_768
"""Encounters worked on at a time, so that what lies between stays in the processor's cache."""


@dataclass(frozen=True, slots=True)
class Log:
    """Encounters as arrays of one length, sorted by (contact, at).

    `contact` counts people from 0, `at` is unix seconds, `day` the ordinal of the local date, `kind` a KIND_INDEX.
    """

    contact: Ints
    at: Ints
    day: Ints
    kind: Kinds


@dataclass(frozen=True, slots=True)
class Histories:
    """Half-lives in days of every person: row i holds person i's periods, `starts` their beginnings (unix seconds).

    `days` has one column more than `starts`; unused columns have a start beyond all time.
    """

    starts: Ints
    days: Floats


@dataclass(frozen=True, slots=True)
class States:
    """Per person: warmth `value` at `at` (unix seconds), from where one half-life cools it; NaN when not recorded."""

    value: Floats
    at: Ints


NEVER = np.iinfo(np.int64).max


def log_of(rows: Sequence[tuple[int, int, int, str, *tuple[object, ...]]], index: dict[int, int]) -> Log:
    """The arrays of bare rows (contact id, unix seconds, day, kind code, …), sorted; `index` places each id, and rows
    of others are left out.
    """
    who, at, day = (np.fromiter(map(itemgetter(column), rows), np.int64, len(rows)) for column in range(3))
    kind = np.fromiter(map(KIND_INDEX.__getitem__, map(itemgetter(3), rows)), np.uint8, len(rows))
    place = np.full(max(int(who.max(initial=0)), max(index, default=0)) + 1, -1)
    place[np.fromiter(index, np.int64, len(index))] = np.fromiter(index.values(), np.int64, len(index))
    contact = place[who]
    order = np.lexsort((at, contact))
    order = order[int((contact < 0).sum()) :]
    return Log(contact[order], at[order], day[order], kind[order])


def histories(people: Sequence[Periods]) -> Histories:
    """The matrix form of everybody's periods."""
    width = max((len(one.starts) for one in people), default=0)
    starts = np.full((len(people), width), NEVER, np.int64)
    days = np.ones((len(people), width + 1))
    for row, one in enumerate(people):
        starts[row, : len(one.starts)] = one.starts
        days[row, : len(one.half_lives)] = one.half_lives
        days[row, len(one.half_lives) :] = one.half_lives[-1]
    return Histories(starts, days)


def steady(days: Floats) -> Histories:
    """Everybody with one half-life (days) that always held: what an import of new people needs."""
    return Histories(np.empty((len(days), 0), np.int64), days.reshape(-1, 1))


def states(log: Log, half_lives: Histories, now: datetime) -> States:
    """The state of every tie at `now`: each person's W = sum of q_k prod_{j>k}(1 - q_j) 2^-(half-lives since t_k).

    Every person of `half_lives` gets a row. Of one local day the heaviest encounter counts, the latest of equals;
    nothing after `now`.
    """
    people, moment = len(half_lives.days), unix(now)
    value, at = np.full(people, np.nan), np.zeros(people, np.int64)
    log = _one_a_day(_until(log, moment))
    if not len(log.at):
        return States(value, at)
    ends = np.flatnonzero(np.append(log.contact[1:] != log.contact[:-1], True))
    counts = np.diff(ends, prepend=-1)
    who = log.contact[ends]
    anchor = log.at[ends]
    started = np.where(half_lives.starts[who] <= moment, half_lives.starts[who], 0)
    if started.shape[1]:
        anchor = np.maximum(anchor, started.max(axis=1))
    at[who] = anchor
    firsts = ends - counts + 1
    cuts = np.unique([*np.searchsorted(ends, np.arange(0, len(log.at), _BLOCK)), len(who)])
    for low, high in pairwise(cuts.tolist()):
        part, block = slice(low, high), slice(int(firsts[low]), int(ends[high - 1]) + 1)
        passed = _passed(log.at[block], anchor[part], counts[part], half_lives, who[part])
        value[who[part]] = _sums(log.kind[block], passed, counts[part])
    return States(value, at)


def warmth(found: States, days: Floats, now: datetime) -> Floats:
    """Warmth of everybody at `now` with the half-lives (days) in force; NaN when not recorded."""
    cooled: Floats = found.value * np.exp2(-np.maximum(0, unix(now) - found.at) / (DAY * days))
    return cooled


def course(log: Log, half_lives: Histories, moments: Sequence[int]) -> Floats:
    """Warmth of everybody at each of these moments (unix seconds, rising): a row for each, NaN where not recorded yet.

    Each encounter is folded once, however many moments there are. The same as `states` and `warmth` at each of them,
    where no local day of an encounter lies on both sides of one.
    """
    people = len(half_lives.days)
    everybody, once = np.arange(people), np.ones(people, np.int64)
    found, value = np.full((len(moments), people), np.nan), np.full(people, np.nan)
    log = _one_a_day(_until(log, moments[-1]))
    for row, moment in enumerate(moments):
        if row:
            before, end = np.full(people, moments[row - 1]), np.full(people, moment)
            value = value * np.exp2(-_passed(before, end, once, half_lives, everybody))
            part = _taken(log, (log.at > moments[row - 1]) & (log.at <= moment))
        else:
            part = _taken(log, log.at <= moment)
        if len(part.at):
            ends = np.flatnonzero(np.append(part.contact[1:] != part.contact[:-1], True))
            counts, who = np.diff(ends, prepend=-1), part.contact[ends]
            passed = _passed(part.at, np.full(len(who), moment), counts, half_lives, who)
            left = np.add.reduceat(_LEFT[part.kind], ends - counts + 1)
            value[who] = np.nan_to_num(value[who]) * np.exp2(left * (-1 / _POINT)) + _sums(part.kind, passed, counts)
        found[row] = value
    return found


def _sums(kind: Kinds, passed: Floats, counts: Ints) -> Floats:
    """The sum of each person's parts; every person has at least one encounter."""
    left = np.cumsum(_LEFT[kind])
    last = np.cumsum(counts) - 1
    behind = np.repeat(left[last], counts) - left
    parts: Floats = _WEIGHT[kind] * np.exp2(behind * (-1 / _POINT) - passed)
    owner = np.repeat(np.arange(len(counts)), counts)
    return np.bincount(owner, weights=parts, minlength=len(counts)).astype(np.float64, copy=False)


def _passed(at: Ints, anchor: Ints, counts: Ints, half_lives: Histories, who: Ints) -> Floats:
    """Half-lives from each encounter to the anchor of its person."""
    starts = half_lives.starts[who]
    rates: Floats = 1.0 / (DAY * half_lives.days[who])
    end = np.repeat(anchor, counts)
    if not starts.shape[1]:
        return (end - at).astype(np.float64) * np.repeat(rates[:, 0], counts)
    total: Floats = np.zeros(len(at))
    for column in range(rates.shape[1]):
        begin = np.repeat(starts[:, column - 1], counts) if column else at
        until = np.repeat(starts[:, column], counts) if column < starts.shape[1] else end
        inside = np.minimum(until, end) - np.maximum(begin, at)
        total += np.maximum(inside, 0) * np.repeat(rates[:, column], counts)
    return total


def _until(log: Log, moment: int) -> Log:
    """The log without what lies after `moment`."""
    return _taken(log, log.at <= moment) if len(log.at) and log.at.max() > moment else log


def _one_a_day(log: Log) -> Log:
    """The log with one encounter per person and local day."""
    same_person = log.contact[1:] == log.contact[:-1]
    step = log.day[1:] - log.day[:-1]
    twice = same_person & (step <= 0)
    if not twice.any():
        return log
    touched = np.append(twice, False) | np.append(False, twice)
    if (step[twice] < 0).any():
        touched[:] = True  # somebody travelled: days out of order may lie apart
    rows = np.flatnonzero(touched)
    order = rows[np.lexsort((log.at[rows], _WEIGHT[log.kind[rows]], log.day[rows], log.contact[rows]))]
    contact, day = log.contact[order], log.day[order]
    last = np.append((contact[1:] != contact[:-1]) | (day[1:] != day[:-1]), True)
    kept = ~touched
    kept[order[last]] = True
    return _taken(log, kept)


def _taken(log: Log, which: NDArray[Any]) -> Log:
    """A part of the log."""
    return Log(log.contact[which], log.at[which], log.day[which], log.kind[which])
