"""`python -m tools.simulator.frontier [seeds]`: how far any rule could go, and what each mend costs (decision 0020).

First a rule that knows the world: every tie's closeness, trust and half-life, and what a conversation will bring until
the end of the year. Nobody can have it; what even it cannot do no rule can. Then ours with some of its five places
given to most-frequent, the rule that loses fewest strong ties; and with one kept for those that are due soon.
"""

from __future__ import annotations

import sys
from functools import cache

import numpy as np

from myconnections.domain.stage import Stage
from myconnections.domain.warmth import WARM
from tools.simulator.policies import BUDGET, POLICIES, Policy, best, listed, moment, nobody
from tools.simulator.running import LOST, Outcome, paired_t, run
from tools.simulator.seen import NEVER, Seen
from tools.simulator.world import CLOSE, KINDS, YEAR, Floats, Ints, Rules

COOLED, DUE_SOON = 0.55, 0.45
"""The share of strong ties below 1/3 from which one more place is for them, and the warmth below which one is due."""
_CLOSENESS = np.linspace(0, 1, 81)
_HALF_LIVES = np.geomspace(10, 700, 14)
_SHARES = (0.4, 0.4, 0.2)
_RAISED = (0.13, 0.2, 0.27)
"""Three points of the uniform share by which a conversation raises closeness."""

Wishes = tuple[float, float, float, float, float]
"""How much value without redundancy, ties kept, bridges kept, value now and strong ties count for the one who knows."""

KNOWING: dict[str, Wishes] = {
    "value, no redundancy": (1, 0, 0, 0, 0),
    "ties kept": (0, 1, 0, 0, 0),
    "bridges": (0, 0, 1, 0, 0),
    "value": (0, 0, 0, 1, 0),
    "strong ties": (0, 0, 0, 0, 1),
    "some of each": (0.1, 1, 1, 2, 0.5),
}


def knowing(wishes: Wishes, fair: int) -> Policy:
    """The rule that knows; `fair` places a week go to those never suggested, so that coverage can be reached."""

    def chosen(seen: Seen) -> Ints:
        index = _index(seen, wishes)
        first = best(seen, index)[:, : BUDGET - fair]
        if not fair:
            return first
        left = np.where(seen.shown == NEVER, 1e6 + index, -seen.shown.astype(float))
        np.put_along_axis(left, first, -np.inf, axis=1)
        return np.concatenate([first, best(seen, left)[:, :fair]], axis=1)

    return chosen


def with_frequent(places: int) -> Policy:
    """Ours, the last so many places given to the most frequent."""

    def chosen(seen: Seen) -> Ints:
        first = POLICIES["ours"](seen)[:, : BUDGET - places]
        left = seen.year.astype(float)
        rows, columns = np.nonzero(first >= 0)
        left[rows, first[rows, columns]] = -np.inf
        return np.concatenate([first, best(seen, left)[:, :places]], axis=1)

    return chosen


def with_reserve(seen: Seen) -> Ints:
    """Ours, the second fair place kept for a strong tie due soon while most of them have cooled (decision 0021)."""
    chosen = nobody(seen)
    for seed in range(len(chosen)):
        found = listed(seen, seed, moment(seen))
        those = [one.candidate.contact_id - 1 for one in found]
        strong = seen.stages[seed] == Stage.RELATIONSHIP
        cooled = float((strong & (seen.warm[seed] < WARM)).sum()) / max(1, int(strong.sum()))
        fair = [place for place, one in enumerate(found) if one.role == "fair"]
        if cooled > COOLED and len(fair) > 1:
            due = strong & seen.free[seed] & (seen.days[seed] > 0) & (seen.warm[seed] < DUE_SOON)
            due[those] = False
            if due.any():
                those[fair[-1]] = int(np.where(due, seen.warm[seed], -1.0).argmax())
        chosen[seed, : len(those)] = those
    return chosen


def _index(seen: Seen, wishes: Wishes) -> Floats:
    """What one suggestion is worth to the one who knows: chance of a conversation × what it changes."""
    world = seen.world
    plain, kept, bridges, now, strong = wishes
    lately = world.talked[max(0, world.day - 13) : world.day + 1].any(0)
    comes = (0.3 + 0.45 * world.closeness) * np.where(lately, 0.7, 1.0) * (0.3 + 0.6 * world.trust)
    worth = 0.3 + 2.8 * world.closeness * (1 - world.closeness)
    gains = np.zeros((3, *world.closeness.shape))
    for own in (True, False):
        tables = _futures(own)[YEAR // 7 - seen.week - 1]
        for weight in KINDS:
            raised = world.closeness + 0.2 * weight / 0.5 * (1 - world.closeness)
            more = _at(tables, world.half_life, raised) - _at(tables, world.half_life, world.closeness)
            gains += np.where(world.bridge != own, more / len(KINDS), 0.0)
    heard = 1 + np.take_along_axis(world.recent, world.community, axis=1)
    found: Floats = comes * (
        plain * (worth + gains[0])
        + (kept + bridges * world.bridge) * gains[1]
        + now * worth / heard
        + strong * gains[2]
    )
    return found


@cache
def _futures(own: bool) -> list[Floats]:
    """By weeks left, half-life and closeness: value to come, chance to end above CLOSE, chance to end above LOST."""
    halves = _HALF_LIVES[:, None]
    faded = np.exp2(-1 / (halves * (1 + 2 * _CLOSENESS))) * _CLOSENESS
    meets = 1 - np.exp(-faded / (30.0 if own else 120.0))
    worth = 0.3 + 2.8 * faded * (1 - faded)
    ends = [np.zeros_like(_CLOSENESS), _CLOSENESS > CLOSE, _CLOSENESS > LOST]
    table = np.stack([np.repeat(end[None].astype(float), len(halves), axis=0) for end in ends])
    weeks = []
    for day in range(YEAR):
        met = np.zeros_like(table)
        for weight, share in zip(KINDS, _SHARES, strict=True):
            for raised in _RAISED:
                met += share / len(_RAISED) * _along(table, faded + raised * weight / 0.5 * (1 - faded))
        met[0] += worth
        table = (1 - meets) * _along(table, faded) + meets * met
        if day % 7 == 6:
            weeks.append(table)
    return weeks


def _along(table: Floats, closeness: Floats) -> Floats:
    """The table at another closeness, row by row."""
    return np.stack([
        np.stack([np.interp(wanted, _CLOSENESS, row) for wanted, row in zip(closeness, rows, strict=True)])
        for rows in table
    ])  # fmt: skip


def _at(table: Floats, half_life: Floats, closeness: Floats) -> Floats:
    """The table at everybody's half-life (nearest) and closeness (between the points)."""
    row = np.abs(np.log(half_life)[..., None] - np.log(_HALF_LIVES)).argmin(-1)
    place = np.clip(closeness, 0, 1) * (len(_CLOSENESS) - 1.001)
    left = place.astype(int)
    part = place - left
    found: Floats = table[:, row, left] * (1 - part) + table[:, row, left + 1] * part
    return found


def main(many: int) -> None:
    """One line a rule: figures in the default world, then in that of fast decay with strong ties lost."""
    seeds = range(many)
    worlds = (Rules(), Rules(half_life=75.0))
    rules: dict[str, Policy] = {name: POLICIES[name] for name in ("recent", "degree", "frequent", "silent", "ours")}
    for places in (1, 2, 3):
        rules[f"ours, {places} to frequent"] = with_frequent(places)
    rules["ours, a reserve for strong ties"] = with_reserve
    for fair in (0, 2):
        rules |= {f"knows: {name}, fair {fair}": knowing(wishes, fair) for name, wishes in KNOWING.items()}
    warm, frequent = (run("keep-warm", seeds, worlds[0]), run("frequent", seeds, worlds[1]))
    print(f"{'':36} value plain  kept bridges  cov. gini t-bridges |  fast: kept strong-lost t-frequent")
    for name, rule in rules.items():
        here, fast = (run(rule, seeds, world) for world in worlds)
        print(f"{name:36}", _line(here, paired_t(here.bridges, warm.bridges)), "|",
              f"{fast.kept.mean():11.1f} {fast.strong_lost.mean():11.2f}",
              f"{paired_t(fast.strong_lost, frequent.strong_lost):10.1f}", flush=True)  # fmt: skip


def _line(found: Outcome, bridges: float) -> str:
    return (
        f"{found.value.mean():5.1f} {found.plain.mean():5.0f} {found.kept.mean():5.1f} {found.bridges.mean():7.1f} "
        f"{found.coverage.mean():5.2f} {found.gini.mean():4.2f} {bridges:9.1f}"
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 30)
