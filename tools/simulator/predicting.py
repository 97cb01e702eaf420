"""How well warmth, recency, a count and chance tell who will be talked with in the next 30 days (method.md 2.3, 8.4).

Four ways in which contacts come about, none of them made from our formula: independent of each other, in bursts, at a
steady beat, and each calling forth the next.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import numpy as np

from myconnections.domain.encounter import EncounterKind
from myconnections.domain.periods import DAY, HALF_LIFE, unix
from myconnections.domain.stage import Stage
from myconnections.insight.warmth_all import KIND_INDEX, Kinds, Log, states, steady, warmth
from tools.simulator.world import Bools, Floats, Ints

PEOPLE, DAYS, AHEAD, FIRST_OF = 250, 730, 30, 10
APART = 1.8
"""How different people's rates are: sigma of their logarithm around one contact in 60 days. The figures of method.md
2.3 come about with 1.8; where people are more alike nothing tells them apart as well (1.2: warmth .77-.79).
"""

_KINDS = (EncounterKind.EXCHANGE, EncounterKind.TALK, EncounterKind.MEET)
_BEGAN = datetime(2024, 1, 1, 12, tzinfo=UTC)
_STEPS = 400
"""More gaps than anybody has in the time looked at."""


@dataclass(frozen=True, slots=True)
class Told:
    """Of one way to tell: `auc` is the chance that of two people, one of whom was talked with afterwards, that one
    stood higher; `top` the share of the ten highest who were talked with. Means over the runs.
    """

    auc: float
    top: float


def independent(chance: np.random.Generator, rates: Floats) -> list[Floats]:
    """Contacts that know nothing of each other."""
    return _from_gaps(chance.exponential(1.0, (len(rates), _STEPS)), rates)


def bursts(chance: np.random.Generator, rates: Floats) -> list[Floats]:
    """Many short gaps and few long ones: Weibull with shape 1/2, whose mean is 2."""
    return _from_gaps(chance.weibull(0.5, (len(rates), _STEPS)) / 2, rates)


def beat(chance: np.random.Generator, rates: Floats) -> list[Floats]:
    """Gaps that are much alike: gamma with shape 8."""
    return _from_gaps(chance.gamma(8.0, 1 / 8, (len(rates), _STEPS)), rates)


def echoes(chance: np.random.Generator, rates: Floats) -> list[Floats]:
    """Each contact calls forth another half of the time, some ten days later (Hawkes)."""
    found = []
    for first in _from_gaps(chance.exponential(1.0, (len(rates), _STEPS)), rates / 2):
        all_of, latest = [first], first
        while len(latest):
            latest = np.repeat(latest, chance.poisson(0.5, len(latest)))
            latest = latest + chance.exponential(10.0, len(latest))
            all_of.append(latest)
        found.append(np.sort(np.concatenate(all_of)))
    return found


GENERATORS: dict[str, Callable[[np.random.Generator, Floats], list[Floats]]] = {
    "independent": independent,
    "bursts": bursts,
    "beat": beat,
    "echoes": echoes,
}


def told(generator: str, runs: int) -> dict[str, Told]:
    """What each way to tell achieves in one way of coming about, over so many runs."""
    found = [_run(generator, seed) for seed in range(runs)]
    return {
        name: Told(*(float(np.mean([getattr(one[name], figure) for one in found])) for figure in ("auc", "top")))
        for name in found[0]
    }


def _run(generator: str, seed: int) -> dict[str, Told]:
    chance = np.random.default_rng([seed, len(generator)])
    times = GENERATORS[generator](chance, np.exp(chance.normal(np.log(1 / 60), APART, PEOPLE)))
    counts = [int(np.searchsorted(days, DAYS)) for days in times]
    talked = np.array([np.searchsorted(days, DAYS + AHEAD) > count for days, count in zip(times, counts, strict=True)])
    contact = np.repeat(np.arange(PEOPLE), counts)
    day = np.concatenate([days[:count] for days, count in zip(times, counts, strict=True)])
    kind = chance.choice([KIND_INDEX[kind.value] for kind in _KINDS], len(day)).astype(np.uint8)
    last = np.full(PEOPLE, -np.inf)
    np.maximum.at(last, contact, day)
    scores = {
        "warmth": _warmth(contact, day, kind),
        "recency": last,
        "count": np.bincount(contact[day > DAYS - 365], minlength=PEOPLE).astype(float),
        "chance": chance.random(PEOPLE),
    }
    return {name: Told(auc(score, talked), _top(score, talked)) for name, score in scores.items()}


def _warmth(contact: Ints, day: Floats, kind: Kinds) -> Floats:
    """The warmth the app would show on the last day; everybody in the stage Engagement."""
    began = unix(_BEGAN)
    at = (began + day * DAY).astype(np.int64)
    log = Log(contact, at, _BEGAN.toordinal() + (day + 0.5).astype(np.int64), kind)
    half_lives = np.full(PEOPLE, float(HALF_LIFE[Stage.ENGAGEMENT]))
    now = _BEGAN + timedelta(days=DAYS)
    return np.nan_to_num(warmth(states(log, steady(half_lives), now), half_lives, now), nan=-1.0)


def auc(score: Floats, wanted: Bools) -> float:
    """The area under the curve by ranks; equals count half."""
    _, place, many = np.unique(score, return_inverse=True, return_counts=True)
    ranks = (np.cumsum(many) - (many - 1) / 2)[place]
    yes, no = int(wanted.sum()), int((~wanted).sum())
    return float((ranks[wanted].sum() - yes * (yes + 1) / 2) / (yes * no))


def _top(score: Floats, wanted: Bools) -> float:
    return float(wanted[np.argsort(-score, kind="stable")[:FIRST_OF]].mean())


def _from_gaps(gaps: Floats, rates: Floats) -> list[Floats]:
    """The days of everybody's contacts, beginning somewhere within a first gap."""
    days = np.cumsum(gaps / rates[:, None], axis=1) - gaps[:, :1] / rates[:, None] / 2
    return [row[row < DAYS + AHEAD] for row in days]
