"""Whom to suggest this week: our rule as it is shipped, and the plain ones it is held against."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import numpy as np

from myconnections.domain.ids import ContactId
from myconnections.domain.introducing import Match as Meeting
from myconnections.domain.listing import PersonRow
from myconnections.domain.periods import unix
from myconnections.domain.stage import Stage
from myconnections.domain.suggestion import Suggestion
from myconnections.insight.scene import Week
from myconnections.insight.suggestions import weekly
from tools.simulator.seen import NEVER, Seen
from tools.simulator.world import OWN, Floats, Ints, Singles, World

FIRST = date(2026, 1, 5)
BUDGET = 5
"""Suggestions a week."""

Policy = Callable[[Seen], Ints]
"""The people to suggest this week, a row for each seed; -1 for nobody."""


def nobody(seen: Seen) -> Ints:
    """No suggestion at all."""
    return np.full((len(seen.stages), BUDGET), -1)


def by_chance(seen: Seen) -> Ints:
    """Anybody."""
    return best(seen, seen.luck)


def most_recent(seen: Seen) -> Ints:
    """The one talked with last."""
    return best(seen, seen.last)


def most_dormant(seen: Seen) -> Ints:
    """The one not talked with for longest; of whom nothing is recorded first."""
    return best(seen, -seen.last)


def longest_silent(seen: Seen) -> Ints:
    """The one not talked with for longest, of those in the log: stronger than most dormant, and no gate (0020)."""
    return best(seen, np.where(seen.days == 0, NEVER, -seen.last))


def largest_community(seen: Seen) -> Ints:
    """Those of the community in which most people are known."""
    known = seen.community
    sizes = np.stack([(known == each).sum(1) for each in range(seen.world.rules.communities)], axis=1)
    return best(seen, np.where(known >= 0, np.take_along_axis(sizes, np.maximum(known, 0), axis=1), 0))


def most_frequent(seen: Seen) -> Ints:
    """Those with most days of contact in the last year."""
    return best(seen, seen.year)


def keep_warm_only(seen: Seen) -> Ints:
    """The coldest from Connection on."""
    return best(seen, np.where(seen.stages >= Stage.CONNECTION, 1 - seen.warm, -1.0))


def ours(seen: Seen) -> Ints:
    """The weekly list of the app itself."""
    when, chosen = moment(seen), nobody(seen)
    for seed in range(len(chosen)):
        found = listed(seen, seed, when)
        chosen[seed, : len(found)] = [one.candidate.contact_id - 1 for one in found]
    return chosen


def listed(seen: Seen, seed: int, when: datetime) -> list[Suggestion]:
    """The list of one world at this moment; which kinds came up is noted."""
    rows, week = asked(seen, seed, when)
    found = weekly(rows, week)
    seen.offered[seed].update((one.candidate.kind, week.monday) for one in found)
    return found


def asked(seen: Seen, seed: int, when: datetime) -> tuple[list[PersonRow], Week]:
    """What the app knows of one world at this moment."""
    come_up = np.flatnonzero(seen.shown[seed] > NEVER).tolist()
    shown = {who + 1: FIRST + timedelta(days=int(seen.shown[seed, who])) for who in come_up}
    rows = _rows(seen, seed, unix(when))
    meetings = _meetings(rows, seen.world.rules.meetings)
    return rows, Week(when, BUDGET, 7, last_shown=shown, meetings=meetings, offered=seen.offered[seed])


def moment(seen: Seen) -> datetime:
    """The moment of today in the simulated year."""
    return datetime.combine(FIRST, datetime.min.time(), UTC) + timedelta(days=seen.world.day)


POLICIES: dict[str, Policy] = {
    "none": nobody,
    "random": by_chance,
    "recent": most_recent,
    "dormant": most_dormant,
    "silent": longest_silent,
    "degree": largest_community,
    "frequent": most_frequent,
    "keep-warm": keep_warm_only,
    "ours": ours,
}


def best(seen: Seen, score: Floats | Singles | Ints) -> Ints:
    """The five with the highest score who are free, equals by chance."""
    settled = np.where(seen.free, score, -np.inf)
    order: Ints = np.lexsort((seen.luck, -settled), axis=-1)[:, :BUDGET]
    return np.where(np.take_along_axis(seen.free, order, axis=1), order, -1)


_NOBODY = PersonRow(
    ContactId(0), "", "", "", "", "", 1, None, None, None, None, False, False, True, False, "", None, None, 0,
    "unclear", (), (), None, False,
)  # fmt: skip


def _rows(seen: Seen, seed: int, moment: int) -> list[PersonRow]:
    """The people of one world as the app lists them."""
    world, start = seen.world, FIRST.toordinal()
    opted = True if world.rules.keep_connections else None
    capital = _capital(world, seed)
    known = zip(
        seen.stages[seed].tolist(), seen.warm[seed].tolist(), seen.days[seed].tolist(), seen.first[seed].tolist(),
        seen.last[seed].tolist(), seen.community[seed].tolist(), world.institution[seed].tolist(), capital, strict=True,
    )  # fmt: skip
    return [
        _NOBODY._replace(
            id=ContactId(who), stage=stage, warm=warm if days else None, warm_at=moment if days else None,
            keep_warm=opted if stage >= Stage.CONNECTION else None,
            last_contact=start + last if days else None, first_two_way=start + first if days else None,
            contact_days=days, capital=kind, communities=(f"c{circle}",) if circle >= 0 else (),
            reach=(f"r{position}",) if position >= 0 else (),
        )
        for who, (stage, warm, days, first, last, circle, position, kind) in enumerate(known, 1)
    ]  # fmt: skip


def _meetings(rows: list[PersonRow], share: float) -> dict[int, Meeting]:
    """Who might be introduced to whom: always the same few from Connection on, each to the next of them."""
    those = [row for row in rows if row.id % 100 < 100 * share and row.stage >= Stage.CONNECTION]
    pairs = zip(those, [*those[1:], *those[:1]], strict=True)
    return {one.id: Meeting(one.id, other.id, "offer", "") for one, other in pairs if one is not other}


def _capital(world: World, seed: int) -> list[str]:
    alike = np.where(world.known[seed], np.where(world.community[seed] < OWN, "bonding", "bridging"), "unclear")
    return [
        f"{kind}+linking" if position >= 0 else kind
        for kind, position in zip(alike.tolist(), world.institution[seed].tolist(), strict=True)
    ]
