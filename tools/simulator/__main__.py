"""`python -m tools.simulator [seeds]`: every rule in the world of method.md 8.1, one line a rule."""

from __future__ import annotations

import sys
from dataclasses import fields

import numpy as np

from tools.simulator.policies import POLICIES
from tools.simulator.running import Outcome, paired_t, runs
from tools.simulator.world import Rules

WORLDS = {
    "default": Rules(),
    "shipped defaults": Rules(keep_connections=False),
    "fast decay": Rules(half_life=75.0),
    "no redundancy": Rules(redundancy=False),
    "80 people": Rules(people=80),
}


def main(seeds: int) -> None:
    """Print means of every figure, and t of value and bridges against ours."""
    names = [field.name for field in fields(Outcome)]
    for world, rules in WORLDS.items():
        print(f"\n{world}, {seeds} seeds")
        print(f"{'':10}", *(f"{name:>12}" for name in names), f"{'t value':>9} {'t bridges':>9} {'t kept':>9}")
        mine = runs("ours", range(seeds), rules)
        for policy in POLICIES:
            found = mine if policy == "ours" else runs(policy, range(seeds), rules)
            means = [np.mean([getattr(one, name) for one in found]) for name in names]
            apart = [paired_t(mine, found, name) for name in ("value", "bridges", "kept")]
            told = "" if policy == "ours" else " ".join(f"{t:9.1f}" for t in apart)
            print(f"{policy:10}", *(f"{mean:12.2f}" for mean in means), told)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 30)
