"""The scene of one week: everybody's warmth of this moment, who may come up, and the four terms of the score."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from math import exp2, log2
from typing import NamedTuple

from myconnections.domain.dates import monday
from myconnections.domain.introducing import Match as Meeting
from myconnections.domain.listing import PersonRow
from myconnections.domain.periods import DAY, HALF_LIFE, unix
from myconnections.domain.stage import Stage
from myconnections.domain.suggestion import SuggestionKind, Term
from myconnections.domain.warmth import WARM

COOL_DOWN = 28
"""Days from one suggestion of a person to the next (method.md 5.3)."""

FEASIBLE = {Stage.LINK: 0.25, Stage.CONNECTION: 0.5, Stage.ENGAGEMENT: 0.75, Stage.RELATIONSHIP: 1.0}
"""F by stage (method.md 5.2)."""

AHEAD, HOLDS, FADED, LEAST = 0.75, 3.0, 5.0, 0.2
"""U of a tie that cools, in half-lives from the moment W fell to 1/3 (decision 0020; product default): it rises over
the last AHEAD before it, is 1 until HOLDS after it, and falls to LEAST by FADED. After a long silence few turn back.
"""

SOON = WARM * exp2(AHEAD)
"""The warmth from which a tie may come up: three quarters of a half-life before its interval has passed, 0.56."""

_DAYS = (0.0, *(HALF_LIFE[stage] for stage in Stage))
_FEASIBLE = (0.0, *(FEASIBLE[stage] for stage in Stage))


class Weights(NamedTuple):
    """Weights of urgency, novelty, goal and feasibility (method.md 5.2, decision 0020; product default)."""

    urgency: float = 0.35
    novelty: float = 0.3
    goal: float = 0.15
    feasibility: float = 0.2


DEFAULT_WEIGHTS = Weights()


class Match(NamedTuple):
    """How much one person answers to my values: a sum of rank weights in 0..1, and the value that says most."""

    share: float
    value: str


@dataclass(frozen=True, slots=True)
class Week:
    """What the weekly list is asked with.

    `now` is aware, in the person's zone; `seed` is kept in the vault. `less` are the kinds the person wants less of
    (half weight). `last_shown` is the Monday of each person's latest suggestion; `later` the day before which "Later"
    keeps somebody away, who then may come back at once. `matches` are the people tagged with a value. `begun` is how
    ties of these weeks began, as far as that is known: "talked" (or met) or "wrote". `meetings` say
    whom somebody might be introduced to. `offered` is the Monday on which each kind came up last.
    """

    now: datetime
    budget: int = 5
    seed: int = 0
    weights: Weights = DEFAULT_WEIGHTS
    less: frozenset[SuggestionKind] = frozenset()
    last_shown: Mapping[int, date] = field(default_factory=dict)
    later: Mapping[int, date] = field(default_factory=dict)
    matches: Mapping[int, Match] = field(default_factory=dict)
    begun: Mapping[int, str] = field(default_factory=dict)
    meetings: Mapping[int, Meeting] = field(default_factory=dict)
    offered: Mapping[SuggestionKind, date] = field(default_factory=dict)

    @property
    def today(self) -> date:
        """The local date."""
        return self.now.date()

    @property
    def monday(self) -> date:
        """The day the week began: what a list is kept under."""
        return monday(self.today)

    @property
    def salt(self) -> int:
        """What makes chance of this week differ from that of another."""
        return self.seed * 0xD1B54A32D192ED03 + self.monday.toordinal() * 0x9FB21C651E98DF25 & _MASK


_MASK = 2**64 - 1


def chance(salt: int, ident: int) -> int:
    """A number that is the same for the same person and salt, and otherwise without order."""
    mixed = ((ident ^ salt) * 0x9E3779B97F4A7C15) & _MASK
    return mixed ^ (mixed >> 29)


@dataclass(frozen=True, slots=True)
class Scene:
    """Everybody with the warmth of this moment; `people` are the places in `rows` of those who may come up."""

    week: Week
    rows: Sequence[PersonRow]
    warmth: Sequence[float | None]
    people: Sequence[int]
    community: Mapping[str, float]
    warm_reach: frozenset[str]
    today: int
    salt: int

    def least(self, index: int) -> str:
        """The person's community with the least warmth in it, or "" when none is known."""
        known = self.rows[index].communities
        return min(known, key=lambda name: (self.community[name], name)) if known else ""

    def unmet(self, index: int) -> str:
        """The first reach type of the person in which nobody is warmer than 1/3, or ""."""
        return next((kind for kind in self.rows[index].reach if kind not in self.warm_reach), "")

    def values(self, index: int) -> tuple[float, float, float]:
        """Novelty, goal and feasibility of a person (method.md 5.2)."""
        row = self.rows[index]
        if not (row.communities or row.reach or self.week.matches):
            return 0.5, 0.0, _FEASIBLE[row.stage]
        novelty = 1 / (1 + self.community[self.least(index)]) if row.communities else 0.5
        match = self.week.matches.get(row.id)
        goal = 1.0 if row.reach and self.unmet(index) else 0.0 if match is None else min(1.0, match.share)
        return novelty, goal, _FEASIBLE[row.stage]

    def silence(self, index: int) -> float:
        """U of a tie that cools; 0 where nothing is recorded: no interval can have passed."""
        warm = self.warmth[index]
        return 0.0 if warm is None else timely(warm)


def timely(warm: float) -> float:
    """U by warmth: 0 from SOON up, 1 from WARM down for three half-lives, then less, and 0.2 in the end."""
    if warm >= SOON:
        return 0.0
    past = -log2(3 * warm) if warm > 0 else FADED
    if past < 0:
        return 1 + past / AHEAD
    return 1.0 if past <= HOLDS else max(LEAST, 1 - (1 - LEAST) * (past - HOLDS) / (FADED - HOLDS))


def terms(weights: Sequence[float], values: Sequence[float]) -> tuple[Term, ...]:
    """The four terms whose sum is the score."""
    return tuple(Term(code, weight, value) for code, weight, value in zip("UNGF", weights, values, strict=True))


def scene(rows: Sequence[PersonRow], week: Week) -> Scene:
    """Look at everybody once: warmth, warmth by community, reach types that are warm, and who may come up.

    Archived people are not there at all; resting ones and those kept out count as company but never come up.
    """
    now, today = unix(week.now), week.today
    warmth: list[float | None] = []
    people: list[int] = []
    community: dict[str, float] = {}
    reach: set[str] = set()
    since = week.monday - timedelta(days=COOL_DOWN)
    cooling = {ident for ident, shown in week.last_shown.items() if shown > since} - week.later.keys()
    cooling |= {ident for ident, until in week.later.items() if today < until}
    for index, row in enumerate(rows):
        warm = row.warm
        if warm is not None and row.warm_at is not None:
            warm *= exp2(-max(0, now - row.warm_at) / (DAY * (row.half_life or _DAYS[row.stage])))
        warmth.append(warm)
        if row.archived:
            continue
        if row.communities:
            for name in row.communities:
                community[name] = community.get(name, 0.0) + (warm or 0.0)
        if warm is not None and warm > WARM and row.reach:
            reach.update(row.reach)
        if row.suggest and not row.resting and row.id not in cooling:
            people.append(index)
    return Scene(week, rows, warmth, people, community, frozenset(reach), today.toordinal(), week.salt)
