"""Whom to suggest this week: our rule as it is shipped, and the plain ones it is held against."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

import numpy as np

from myconnections.domain.ids import ContactId
from myconnections.domain.listing import PersonRow
from myconnections.domain.periods import unix
from myconnections.domain.stage import Stage
from myconnections.insight.scene import COOL_DOWN, Week
from myconnections.insight.suggestions import weekly
from tools.simulator.world import OWN, Bools, Floats, Ints, World, warmth

FIRST = date(2026, 1, 5)
BUDGET = 5
"""Suggestions a week."""


@dataclass(slots=True)
class Seen:
    """What a rule may look at: the log, declared stages, what is known; and whom it has suggested, by day."""

    world: World
    stages: Ints
    warm: Floats
    shown: dict[int, int] = field(default_factory=dict)
    _until: int = -1

    def look(self) -> None:
        """Bring what is seen up to today."""
        self.warm = warmth(self.world, self.stages, self.warm, self._until + 1)
        self._until = self.world.day

    @property
    def free(self) -> Bools:
        """Who has not come up for 28 days."""
        free = np.ones(len(self.stages), bool)
        for who, day in self.shown.items():
            free[who] = self.world.day - day >= COOL_DOWN
        return free

    @property
    def last(self) -> Ints:
        """The day of the last contact in the log, -1 for none."""
        logged = self.world.log[: self.world.day + 1] > 0
        return np.where(logged.any(0), len(logged) - 1 - np.argmax(logged[::-1], axis=0), -1)

    @property
    def community(self) -> Ints:
        """The community where it is known, else -1."""
        return np.where(self.world.known, self.world.community, -1)


Policy = Callable[[Seen], list[int]]


def nobody(_seen: Seen) -> list[int]:
    """No suggestion at all."""
    return []


def by_chance(seen: Seen) -> list[int]:
    """Anybody."""
    return _most(seen, seen.world.chance.random(len(seen.stages)))


def most_recent(seen: Seen) -> list[int]:
    """The one talked with last."""
    return _most(seen, _unsettled(seen, seen.last))


def most_dormant(seen: Seen) -> list[int]:
    """The one not talked with for longest, of those in the log."""
    last = seen.last
    return _most(seen, np.where(last < 0, -np.inf, _unsettled(seen, -last)))


def largest_community(seen: Seen) -> list[int]:
    """Those of the community in which most people are known."""
    known = seen.community
    sizes = np.bincount(known[known >= 0], minlength=seen.world.rules.communities)
    return _most(seen, _unsettled(seen, np.where(known >= 0, sizes[known], 0)))


def most_frequent(seen: Seen) -> list[int]:
    """Those with most days of contact in the last year."""
    return _most(seen, _unsettled(seen, (seen.world.log[max(0, seen.world.day - 364) : seen.world.day + 1] > 0).sum(0)))


def keep_warm_only(seen: Seen) -> list[int]:
    """The coldest from Connection on."""
    return _most(seen, np.where(seen.stages >= Stage.CONNECTION, 1 - seen.warm, -1.0))


def ours(seen: Seen) -> list[int]:
    """The weekly list of the app itself."""
    rows, when = _rows(seen), datetime.combine(FIRST, datetime.min.time(), UTC) + timedelta(days=seen.world.day)
    shown = {who + 1: FIRST + timedelta(days=day) for who, day in seen.shown.items()}
    return [int(one.candidate.contact_id) - 1 for one in weekly(rows, Week(when, BUDGET, 7, last_shown=shown))]


POLICIES: dict[str, Policy] = {
    "none": nobody,
    "random": by_chance,
    "recent": most_recent,
    "dormant": most_dormant,
    "degree": largest_community,
    "frequent": most_frequent,
    "keep-warm": keep_warm_only,
    "ours": ours,
}


def _most(seen: Seen, score: Floats) -> list[int]:
    """The five with the highest score who are free."""
    order = np.argsort(-np.where(seen.free, score, -np.inf), kind="stable")
    return [int(who) for who in order[:BUDGET] if seen.free[who]]


def _unsettled(seen: Seen, score: Ints) -> Floats:
    """Equal scores in an order of chance."""
    return score + seen.world.chance.random(len(score)) * 1e-3


def _rows(seen: Seen) -> list[PersonRow]:
    world, start = seen.world, FIRST.toordinal()
    moment = unix(datetime.combine(FIRST, datetime.min.time(), UTC) + timedelta(days=world.day))
    logged = world.log[: world.day + 1] > 0
    days, first, last = logged.sum(0).tolist(), np.argmax(logged, axis=0).tolist(), seen.last.tolist()
    rows = []
    for who, (stage, warm) in enumerate(zip(seen.stages.tolist(), seen.warm.tolist(), strict=True)):
        spoken = days[who] > 0
        rows.append(
            PersonRow(
                id=ContactId(who + 1), name="", reading="", sort_key="", organization="", position="", stage=stage,
                warm=warm if spoken else None, warm_at=moment if spoken else None, half_life=None,
                keep_warm=True if world.rules.keep_connections and stage >= Stage.CONNECTION else None,
                starred=False, resting=False, suggest=True, triaged=False, asked="",
                last_contact=start + last[who] if spoken else None,
                first_two_way=start + first[who] if spoken else None, contact_days=days[who],
                capital=_capital(world, who),
                communities=(f"c{world.community[who]}",) if world.known[who] else (),
                reach=(f"r{world.institution[who]}",) if world.institution[who] >= 0 else (),
                connected_on=None, archived=False,
            )
        )  # fmt: skip
    return rows


def _capital(world: World, who: int) -> str:
    alike = ("bonding" if world.community[who] < OWN else "bridging") if world.known[who] else "unclear"
    return f"{alike}+linking" if world.institution[who] >= 0 else alike
