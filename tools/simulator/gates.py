"""The gates of method.md 8.4: what the weekly list and warmth must achieve in the simulator, under fixed seeds.

Inequalities only: the numbers themselves may change with the generator of random numbers.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tools.simulator.predicting import GENERATORS, told
from tools.simulator.running import Outcome, paired_t, run
from tools.simulator.world import Rules

SEEDS = range(30)
BASELINES = ("random", "recent", "dormant", "degree", "keep-warm")
WEAK = ("recent", "degree", "frequent")
"""Where the first rule was weak (method.md 8.3): against these with redundancy off."""

NOT_WORSE = -2.0
"""Student's t of a difference that is no difference."""

RUNS = 40
"""Runs of the warmth gate for each way in which contacts come about."""


@dataclass(frozen=True, slots=True)
class Gate:
    """One inequality: `found` and the `least` it must reach ("at most" gates are told with both signs turned)."""

    name: str
    found: float
    least: float
    above: bool = False
    """Whether reaching it is not enough."""

    @property
    def held(self) -> bool:
        """Whether it holds."""
        return self.found > self.least if self.above else self.found >= self.least


def of_suggestions(rules: Rules, seeds: Sequence[int] = SEEDS) -> list[Gate]:
    """Ours against each plain rule: value and bridges by paired t, ties kept by the mean; how wide the list reaches."""
    ours = run("ours", seeds, rules)
    plain = {name: run(name, seeds, rules) for name in dict.fromkeys((*BASELINES, *WEAK))}
    gates = [
        Gate("coverage", float(ours.coverage.mean()), 0.5),
        Gate("gini, turned", -float(ours.gini.mean()), -0.75),
    ]
    for name in BASELINES:
        theirs = plain[name]
        gates += [
            Gate(f"value against {name}, t", paired_t(ours.value, theirs.value), 3, above=True),
            Gate(f"bridges against {name}, t", paired_t(ours.bridges, theirs.bridges), 3, above=True),
            Gate(f"ties kept less those of {name}", float((ours.kept - theirs.kept).mean()), 0),
        ]
    return gates + _mended(ours, plain)


def _mended(ours: Outcome, plain: Mapping[str, Outcome]) -> list[Gate]:
    """Redundancy off: no less value than the rules that go where it is easy."""
    return [
        Gate(f"value without redundancy against {name}, t", paired_t(ours.plain, plain[name].plain), NOT_WORSE)
        for name in WEAK
    ]


def of_fast_decay(seeds: Sequence[int] = SEEDS) -> list[Gate]:
    """Ties that fade twice as fast: no fewer kept than by most-recent and degree, no more strong ones lost than by
    most-recent. Against most-frequent the strong ties stay a weak spot (decision 0020).
    """
    rules = Rules(half_life=75.0)
    ours, recent, degree = (run(name, seeds, rules) for name in ("ours", "recent", "degree"))
    return [
        Gate("fast decay, ties kept against recent, t", paired_t(ours.kept, recent.kept), NOT_WORSE),
        Gate("fast decay, ties kept against degree, t", paired_t(ours.kept, degree.kept), NOT_WORSE),
        Gate("fast decay, strong ties lost, recent's less ours, t",
             paired_t(recent.strong_lost, ours.strong_lost), NOT_WORSE),
    ]  # fmt: skip


def of_warmth(runs: int = RUNS) -> list[Gate]:
    """Warmth tells who will be talked with: AUC at least .80, .25 above chance; its ten highest no worse than those
    talked with last.
    """
    gates = []
    for name in GENERATORS:
        found = told(name, runs)
        warm = found["warmth"]
        gates += [
            Gate(f"{name}: AUC of warmth", warm.auc, 0.8),
            Gate(f"{name}: AUC of warmth less that of chance", warm.auc - found["chance"].auc, 0.25, above=True),
            Gate(f"{name}: ten highest, less those of recency", warm.top - found["recency"].top, 0),
        ]
    return gates
