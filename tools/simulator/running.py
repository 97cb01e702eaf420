"""One world under one rule: a year by itself, then a year with five suggestions a week, and what has become of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from tools.simulator.policies import POLICIES, Seen
from tools.simulator.world import CLOSE, KINDS, YEAR, Floats, Rules, begun, declared

STRONG, LOST = 0.6, 0.3


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the year with suggestions brought.

    `value` of all conversations · `kept` ties closer than 0.25 at its end · `bridges` of these outside the ego's own
    communities · `institutions` types with such a tie · `acted` share of suggestions acted on · `coverage` share of
    people who ever came up · `gini` of how often each did · `strong_lost` ties above 0.6 at its beginning and below
    0.3 at its end.
    """

    value: float
    kept: int
    bridges: int
    institutions: int
    acted: float
    coverage: float
    gini: float
    strong_lost: int


def run(policy: str, seed: int, rules: Rules | None = None) -> Outcome:
    """The outcome of one rule in the world of one seed; the first year is the same for every rule."""
    world = begun(rules or Rules(), seed)
    world.live(YEAR)
    stages = declared(world)
    strong = world.closeness > STRONG
    world.value = 0.0
    world.chance = np.random.default_rng([seed, 1])  # what follows does not depend on what the rule drew
    seen = Seen(world, stages, np.zeros(len(stages)))
    times = np.zeros(len(stages), np.int64)
    offered = acted = 0
    for _ in range(YEAR // 7):
        world.live(1)
        seen.look()
        for who in POLICIES[policy](seen):
            offered += 1
            times[who] += 1
            seen.shown[who] = world.day
            acted += _suggested(seen, who)
        world.live(6)
    kept = world.closeness > CLOSE
    return Outcome(
        value=world.value,
        kept=int(kept.sum()),
        bridges=int((kept & world.bridge).sum()),
        institutions=len(set(world.institution[kept & (world.institution >= 0)].tolist())),
        acted=acted / offered if offered else float("nan"),
        coverage=float((times > 0).mean()),
        gini=gini(times.astype(np.float64)),
        strong_lost=int((strong & (world.closeness < LOST)).sum()),
    )


def _suggested(seen: Seen, who: int) -> bool:
    """Whether the ego acts on a suggestion; it becomes a conversation where it is answered."""
    world = seen.world
    chance = 0.3 + 0.45 * world.closeness[who]
    if world.talked[max(0, world.day - 13) : world.day + 1, who].any():
        chance *= 0.7
    if world.chance.random() >= chance:
        return False
    if world.chance.random() < 0.3 + 0.6 * world.trust[who]:
        world.talk(np.array([who]), np.array([world.chance.choice(KINDS)]))
    return True


def gini(times: Floats) -> float:
    """Σ (2k − n − 1) x_(k) / (n Σ x): 0 all equal, towards 1 all with one (method.md 5.5)."""
    many, total = len(times), float(times.sum())
    order = np.sort(times)
    return float(((2 * np.arange(1, many + 1) - many - 1) * order).sum() / (many * total)) if total else 0.0


def runs(policy: str, seeds: Iterable[int], rules: Rules | None = None) -> list[Outcome]:
    """The outcomes of several seeds."""
    return [run(policy, seed, rules) for seed in seeds]


def paired_t(ours: list[Outcome], theirs: list[Outcome], name: str) -> float:
    """Student's t of the differences, seed by seed; positive where ours is more."""
    apart = np.array([getattr(one, name) - getattr(other, name) for one, other in zip(ours, theirs, strict=True)])
    spread = float(apart.std(ddof=1))
    return float(apart.mean() / (spread / len(apart) ** 0.5)) if spread else float("inf") * float(apart.mean())
