"""Warmth: how recent and how deep what I logged is (method.md 2.3). It is not strength, and not how much I care.

Instants count in whole seconds and half-lives in days, so that a value kept in the vault and a value folded anew agree.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum
from math import exp2, log2
from typing import NamedTuple

from myconnections.domain.encounter import Encounter, EncounterKind
from myconnections.domain.periods import DAY, Periods, half_life, instant, unix
from myconnections.domain.stage import Stage

WEIGHTS = {
    EncounterKind.SIGNAL: 0.05,
    EncounterKind.MESSAGE: 0.10,
    EncounterKind.THANKS: 0.10,
    EncounterKind.EXCHANGE: 0.25,
    EncounterKind.TALK: 0.50,
    EncounterKind.MEET: 0.60,
    EncounterKind.HELP: 0.70,
}
"""What one encounter adds, 0..1 (method.md 2.3; product default: only the order is claimed)."""

HOT, WARM, COOLING = 2 / 3, 1 / 3, 1 / 6
"""The lower edges of the bands, each one half-life apart; keep-warm reminds at WARM."""


class Band(Enum):
    """Four bands, each one half-life deep, and one for 'nothing recorded'."""

    HOT = "hot"
    WARM = "warm"
    COOLING = "cooling"
    COLD = "cold"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Part:
    """What one encounter still adds to the warmth of this moment; the parts add up to it exactly."""

    encounter_id: int
    at: datetime
    kind: str
    share: float
    approximate: bool = False


@dataclass(frozen=True, slots=True)
class Explanation:
    """The exact sum behind a warmth: `value` None when nothing counts; `parts` newest first."""

    value: float | None
    parts: tuple[Part, ...] = ()


class Warm(NamedTuple):
    """Warmth at an instant from which it only cools, with one half-life: what a tie keeps."""

    value: float
    at: datetime


def band(value: float | None) -> Band:
    """The band of a warmth (method.md 2.3)."""
    if value is None:
        return Band.NONE
    if value >= HOT:
        return Band.HOT
    if value >= WARM:
        return Band.WARM
    return Band.COOLING if value >= COOLING else Band.COLD


def cooled(value: float, warm_at: int, days: float, now: int) -> float:
    """Warmth at `now`, kept as `value` at `warm_at` (unix seconds), halving every `days` days."""
    return value * exp2(-max(0, now - warm_at) / (DAY * days))


def at(warm: float | None, warm_at: datetime | None, days: float, now: datetime) -> float | None:
    """Warmth at `now` from the state a tie keeps; None stays None ("not recorded", never 0)."""
    return None if warm is None or warm_at is None else cooled(warm, unix(warm_at), days, unix(now))


def of_row(warm: float | None, warm_at: int | None, stage: int, own: int | None, now: int) -> float | None:
    """Warmth at `now` (unix seconds) from the bare columns of a `PersonRow`."""
    return None if warm is None or warm_at is None else cooled(warm, warm_at, half_life(stage, own), now)


def counted(encounters: Iterable[Encounter], now: datetime) -> list[Encounter]:
    """The encounters of one person that count, oldest first (method.md 2.3).

    Of each local day only the one with the largest weight, the latest of equals; nothing after `now`.
    """
    limit = unix(now)
    best: dict[date, Encounter] = {}
    for one in encounters:
        if unix(one.at) > limit:
            continue
        kept = best.get(one.day)
        if kept is None or (WEIGHTS[kept.kind], kept.at, kept.id) < (WEIGHTS[one.kind], one.at, one.id):
            best[one.day] = one
    return sorted(best.values(), key=lambda one: (one.at, one.id))


def fold(encounters: Iterable[Encounter], periods: Periods, now: datetime) -> Warm | None:
    """Warmth of one person: w <- w 2^-dTheta; w <- q + (1 - q) w for each encounter in time order (method.md 2.3).

    The state stands at the later of the last encounter that counts and the last change of the half-life, so that
    from there on a single half-life cools it. None when nothing counts.
    """
    kept = counted(encounters, now)
    if not kept:
        return None
    value, last = 0.0, unix(kept[0].at)
    for one in kept:
        moment, weight = unix(one.at), WEIGHTS[one.kind]
        value = weight + (1 - weight) * value * exp2(-periods.between(last, moment))
        last = moment
    changed = periods.last_start(unix(now))
    if changed is not None and changed > last:
        value *= exp2(-periods.between(last, changed))
        last = changed
    return Warm(value, instant(last))


def explain(encounters: Iterable[Encounter], periods: Periods, now: datetime) -> Explanation:
    """What each encounter still contributes: q_k prod_{j>k}(1 - q_j) 2^-(Theta(now) - Theta(t_k)) (method.md 2.3).

    The shares add up to the value to 1e-12.
    """
    kept = counted(encounters, now)
    state = fold(kept, periods, now)
    if state is None:
        return Explanation(None)
    moment, left = unix(now), 1.0
    parts = []
    for one in reversed(kept):
        weight = WEIGHTS[one.kind]
        share = weight * left * exp2(-periods.between(unix(one.at), moment))
        parts.append(Part(one.id, one.at, one.kind.value, share, one.approximate))
        left *= 1 - weight
    return Explanation(cooled(state.value, unix(state.at), periods.in_force(moment), moment), tuple(parts))


def days_until_third(value: float, days: float) -> float:
    """Days of silence until warmth is at 1/3: h log2(3 W), 0 when it is there (method.md 2.3)."""
    return max(0.0, days * log2(3 * value)) if value > 0 else 0.0


def due_on(value: float | None, days: float, now: datetime) -> date | None:
    """The day, in the zone of `now`, on which warmth reaches 1/3; None when not recorded or already there."""
    left = 0.0 if value is None else days_until_third(value, days)
    return (now + timedelta(days=left)).date() if left > 0 else None


def keeps_warm(stage: int, own: bool | None) -> bool:
    """Whether this tie is kept warm: the person's word, else on for Engagement and Relationship (method.md 2.3)."""
    return stage >= Stage.ENGAGEMENT if own is None else own


def load(half_lives: Iterable[float]) -> float:
    """Talks a week that keeping these intervals (days) asks for: the sum of 7 / h (method.md 2.3)."""
    return sum(7 / days for days in half_lives)
