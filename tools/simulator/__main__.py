"""`python -m tools.simulator [seeds]`: every rule in the worlds of method.md 8, a line each; `--gates` the gates."""

from __future__ import annotations

import argparse
import sys

from tools.simulator import gates
from tools.simulator.policies import POLICIES
from tools.simulator.running import FIGURES, paired_t, run
from tools.simulator.world import Rules

WORLDS = {
    "default": Rules(),
    "shipped defaults": Rules(keep_connections=False),
    "fast decay": Rules(half_life=75.0),
    "slow decay": Rules(half_life=300.0),
    "bridges fade as all": Rules(bridges_fade=1.0),
    "half-lives alike": Rules(spread=0.2),
    "little logged": Rules(logged=0.4),
    "all logged": Rules(logged=1.0),
    "few communities known": Rules(known=0.4),
    "four communities": Rules(communities=4),
    "16 communities": Rules(communities=16),
    "80 people": Rules(people=80),
    "500 people": Rules(people=500),
}


def main(arguments: list[str]) -> int:
    """Print means of every figure with t of value, bridges and ties kept against ours; or the gates."""
    parser = argparse.ArgumentParser(prog="tools.simulator", description=__doc__)
    parser.add_argument("seeds", nargs="?", type=int, default=30)
    parser.add_argument("--world", action="append", choices=WORLDS, help="only this world; may be given again")
    parser.add_argument("--gates", action="store_true", help="the gates of method.md 8.4, seeds 0-29")
    asked = parser.parse_args(arguments)
    if asked.gates:
        return _gates()
    for world in asked.world or WORLDS:
        _world(world, asked.seeds)
    return 0


def _world(world: str, seeds: int) -> None:
    rules, first = WORLDS[world], range(seeds)
    print(f"\n{world}, {seeds} seeds")
    print(f"{'':10}", *(f"{name[:9]:>9}" for name in FIGURES), *(f"{f't {name}':>9}" for name in _APART))
    mine = run("ours", first, rules)
    for policy in POLICIES:
        found = mine if policy == "ours" else run(policy, first, rules)
        apart = [paired_t(getattr(mine, name), getattr(found, name)) for name in _APART]
        told = "" if policy == "ours" else " ".join(f"{t:9.1f}" for t in apart)
        print(f"{policy:10}", *(f"{getattr(found, name).mean():9.2f}" for name in FIGURES), told, flush=True)


_APART = ("value", "plain", "bridges", "kept")


def _gates() -> int:
    """Every gate with what was found; 1 when one does not hold."""
    shipped = Rules(keep_connections=False)
    parts = {
        "as simulated": gates.of_suggestions(Rules()),
        "shipped defaults": gates.of_suggestions(shipped),
        "fast decay": gates.of_fast_decay(),
        "warmth": gates.of_warmth(),
    }
    held = True
    for part, found in parts.items():
        for gate in found:
            held = held and gate.held
            print(f"{'ok ' if gate.held else 'NOT'} {part}: {gate.name} {gate.found:.2f} (least {gate.least:g})")
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
