"""Worlds under one rule: a year by themselves, a year with five suggestions a week, and what has become of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from tools.simulator import world as w
from tools.simulator.policies import POLICIES, Policy
from tools.simulator.seen import Seen
from tools.simulator.world import CLOSE, KINDS, YEAR, Bools, Floats, Ints, Rules, World, begun, declared

STRONG, LOST = 0.6, 0.3
_TOGETHER = 10


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the year with suggestions brought, a figure for each seed.

    `value` of all conversations · `plain` the same with redundancy switched off · `kept` ties closer than 0.25 at its
    end · `bridges` of these outside the ego's own communities · `institutions` types with such a tie · `acted` share
    of suggestions acted on · `coverage` share of people who ever came up · `gini` of how often each did ·
    `strong_lost` ties above 0.6 at its beginning and below 0.3 at its end.
    """

    value: Floats
    plain: Floats
    kept: Floats
    bridges: Floats
    institutions: Floats
    acted: Floats
    coverage: Floats
    gini: Floats
    strong_lost: Floats


FIGURES = tuple(Outcome.__dataclass_fields__)


def run(policy: str | Policy, seeds: Sequence[int], rules: Rules | None = None) -> Outcome:
    """The outcome of one rule in the worlds of these seeds; the first year is the same for every rule."""
    chosen = POLICIES[policy] if isinstance(policy, str) else policy
    rules, seeds = rules or Rules(), tuple(seeds)
    parts = [_year(chosen, seeds[start : start + _TOGETHER], rules) for start in range(0, len(seeds), _TOGETHER)]
    return Outcome(*(np.concatenate([getattr(part, name) for part in parts]) for name in FIGURES))


@lru_cache(maxsize=12)
def _lived(seeds: tuple[int, ...], rules: Rules) -> tuple[World, Ints]:
    """The worlds after their first year, with the stages declared then."""
    world = begun(rules, seeds)
    world.live(YEAR)
    world.value[:] = world.plain[:] = 0
    return world, declared(world)


def _year(policy: Policy, seeds: tuple[int, ...], rules: Rules) -> Outcome:
    """The second year."""
    before, stages = _lived(seeds, rules)
    world = before.copied()
    seen = Seen(world, stages)
    times = np.zeros(stages.shape, np.int64)
    acted = np.zeros(len(seeds))
    for _ in range(YEAR // 7):
        world.live(1)
        seen.look()
        shown = _spread(policy(seen), stages.shape)
        times += shown
        seen.shown[shown] = world.day
        acted += _suggested(world, seen.week, shown).sum(1)
        world.live(6)
    return _outcome(before, world, times, acted)


def _spread(chosen: Ints, shape: tuple[int, ...]) -> Bools:
    """Numbers of people as a yes or no for everybody."""
    shown = np.zeros(shape, bool)
    seeds, places = np.nonzero(chosen >= 0)
    shown[seeds, chosen[seeds, places]] = True
    return shown


def _suggested(world: World, week: int, shown: Bools) -> Bools:
    """Whom the ego turned to of those suggested; it becomes a conversation where it is answered."""
    luck = world.weekly[week]
    lately = world.talked[max(0, world.day - 13) : world.day + 1].any(0)
    turned: Bools = shown & (luck[w.ACT] < (0.3 + 0.45 * world.closeness) * np.where(lately, 0.7, 1.0))
    answered = turned & (luck[w.ANSWER] < 0.3 + 0.6 * world.trust)
    world.talk(answered, KINDS[(luck[w.KIND] * 3).astype(int)], luck[w.RAISE], luck[w.LOGGED])
    return turned


def _outcome(before: World, world: World, times: Ints, acted: Floats) -> Outcome:
    kept = world.closeness > CLOSE
    types = [(kept & (world.institution == each)).any(1) for each in range(world.rules.institutions)]
    lost = (before.closeness > STRONG) & (world.closeness < LOST)
    with np.errstate(invalid="ignore"):
        share = acted / times.sum(1)
    return Outcome(
        value=world.value,
        plain=world.plain,
        kept=kept.sum(1).astype(float),
        bridges=(kept & world.bridge).sum(1).astype(float),
        institutions=np.sum(types, axis=0).astype(float),
        acted=share,
        coverage=(times > 0).mean(1),
        gini=np.array([gini(row) for row in times.astype(float)]),
        strong_lost=lost.sum(1).astype(float),
    )


def gini(times: Floats) -> float:
    """Σ (2k − n − 1) x_(k) / (n Σ x): 0 all equal, towards 1 all with one (method.md 5.5)."""
    many, total = len(times), float(times.sum())
    order = np.sort(times)
    return float(((2 * np.arange(1, many + 1) - many - 1) * order).sum() / (many * total)) if total else 0.0


def paired_t(ours: Floats, theirs: Floats) -> float:
    """Student's t of the differences, seed by seed; positive where ours is more."""
    apart = ours - theirs
    spread = float(apart.std(ddof=1))
    return float(apart.mean() / (spread / len(apart) ** 0.5)) if spread else float("inf") * float(apart.mean())
