"""The points of a capability over time: mean, band, and when a change may be called one (method.md 7.2)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from math import sqrt

from myconnections.domain.capability import APART, BEHAVIORS, FEWEST, Capability

FULL = 1.0
"""A change, and a difference between two capabilities, counts from a full point on."""

BAND, FROM = 0.7, 5
"""Ordinary wobble on either side of a point, about 1.96 SEM for an error of 0.7; own figures from so many on."""

_Z = 1.96
_ROUNDING = 1e-9


@dataclass(frozen=True, slots=True)
class Point:
    """One point: the mean of so many `answers` of a check-in, and how wide the band is on either side."""

    day: date
    mean: float
    answers: int
    band: float = BAND


@dataclass(frozen=True, slots=True)
class Wobble:
    """What is left of a table of check-ins by behaviors when both their means are taken out.

    `residual` and `between` are mean squares (of the residual, of the check-ins); `reliability` is of change within
    this one person, (between - residual) / between, None where nothing moved (Cranford et al. 2006).
    """

    occasions: int
    items: int
    residual: float
    between: float

    @property
    def sem(self) -> float:
        """Standard error of the mean of the items."""
        return sqrt(self.residual / self.items)

    @property
    def difference(self) -> float:
        """Standard error of the difference of two such means."""
        return sqrt(2 * self.residual / self.items)

    @property
    def reliability(self) -> float | None:
        """R_C; None where the means of the check-ins are all the same."""
        return (self.between - self.residual) / self.between if self.between > _ROUNDING else None


@dataclass(frozen=True, slots=True)
class Change:
    """The mean of the last two check-ins against that of an earlier two; `clear` from a full point on."""

    before: float
    after: float
    days: tuple[date, date, date, date]

    @property
    def by(self) -> float:
        """By how much."""
        return self.after - self.before

    @property
    def clear(self) -> bool:
        """Whether it may be called a clearer change."""
        return abs(self.by) >= FULL - _ROUNDING


@dataclass(frozen=True, slots=True)
class Apart:
    """Two capabilities a full point apart in both of the last two check-ins, by `before` and then by `now`."""

    higher: Capability
    lower: Capability
    before: float
    now: float
    days: tuple[date, date]


def mean(given: Mapping[str, int], capability: Capability) -> tuple[float, int] | None:
    """The mean of the answers of a capability and how many they are; None for fewer than three."""
    found = [given[behavior] for behavior in BEHAVIORS[capability] if behavior in given]
    return (sum(found) / len(found), len(found)) if len(found) >= FEWEST else None


def points(checks: Sequence[tuple[date, Mapping[str, int]]], capability: Capability) -> tuple[Point, ...]:
    """The points of a capability, oldest first; the band is one's own from five check-ins on."""
    own = wobble(table(checks, capability))
    found = []
    for day, given in checks:
        scale = mean(given, capability)
        if scale is not None:
            value, answers = scale
            band = BAND if own is None else _Z * sqrt(own.residual / answers)
            found.append(Point(day, value, answers, band))
    return tuple(found)


def table(checks: Sequence[tuple[date, Mapping[str, int]]], capability: Capability) -> list[list[int]]:
    """Check-ins by behaviors without a hole: the behaviors of the last point, and the check-ins that answered them."""
    those = [given for _, given in checks if mean(given, capability) is not None]
    if not those:
        return []
    items = [behavior for behavior in BEHAVIORS[capability] if behavior in those[-1]]
    return [[given[item] for item in items] for given in those if all(item in given for item in items)]


def wobble(rows: Sequence[Sequence[int]]) -> Wobble | None:
    """The mean squares of a full table (check-ins in rows), from five check-ins on.

    None before, and where the answers move so evenly that nothing is left to measure: that is no sign of certainty.
    """
    if len(rows) < FROM:
        return None
    count, items = len(rows), len(rows[0])
    total = sum(map(sum, rows)) / (count * items)
    of_rows = [sum(row) / items for row in rows]
    of_items = [sum(row[place] for row in rows) / count for place in range(items)]
    left = sum((rows[i][j] - of_rows[i] - of_items[j] + total) ** 2 for i in range(count) for j in range(items)) / (
        (count - 1) * (items - 1)
    )
    if left < _ROUNDING:
        return None
    return Wobble(count, items, left, items * sum((each - total) ** 2 for each in of_rows) / (count - 1))


def spaced(days: Sequence[date]) -> list[int]:
    """The places of those that may be compared: each at least 21 days after the one before it.

    Two check-ins within the same four weeks ask about the same weeks (method.md 7.2: monthly, 21 days apart).
    """
    taken: list[int] = []
    for place, day in enumerate(days):
        if not taken or day - days[taken[-1]] >= APART:
            taken.append(place)
    return taken


def counted(found: Sequence[Point], since: date | None = None) -> list[Point]:
    """The points a change is told from: from a day on, each at least 21 days after the one before it."""
    later = [point for point in found if since is None or point.day >= since]
    return [later[place] for place in spaced([point.day for point in later])]


def change(found: Sequence[Point], since: date | None = None) -> Change | None:
    """The last two points against the first two, or the first two from a day on; None where they overlap.

    Two single check-ins are never compared: with ordinary wobble one pair in ten differs by a full point. Those made
    within 21 days of another are points of the picture, and count in no change.
    """
    those = counted(found, since)
    if len(those) < 4:
        return None
    one, two, three, four = those[0], those[1], those[-2], those[-1]
    return Change((one.mean + two.mean) / 2, (three.mean + four.mean) / 2, (one.day, two.day, three.day, four.day))


def apart(checks: Sequence[tuple[date, Mapping[str, int]]]) -> Apart | None:
    """The two capabilities that are furthest apart, if by a full point or more in both of the last two check-ins.

    Those made within 21 days of another do not count, as in `change`.
    """
    last = [checks[place] for place in spaced([day for day, _ in checks])][-2:]
    if len(last) < 2:
        return None
    (first, before), (second, now) = last
    found = []
    for pair in combinations(Capability, 2):
        for higher, lower in (pair, pair[::-1]):
            scales = [mean(given, each) for given in (before, now) for each in (higher, lower)]
            if None not in scales:
                a, b, c, d = (scale[0] for scale in scales if scale is not None)
                if min(a - b, c - d) >= FULL - _ROUNDING:
                    found.append(Apart(higher, lower, a - b, c - d, (first, second)))
    return max(found, key=lambda one: one.before + one.now, default=None)
