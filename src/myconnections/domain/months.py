"""A row of months up to a moment: where a history is read, and under which month what happened counts."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

SHOWN = 24
"""So many whole months before the present one."""


@dataclass(frozen=True, slots=True)
class Months:
    """Months in their order. `firsts` are their first days, `moments` the last second of each; of the last one only
    what there is of it by then counts.
    """

    firsts: tuple[date, ...]
    moments: tuple[datetime, ...]

    def place(self, day: date) -> int | None:
        """The place of the month of a day; None before the first and after the last moment."""
        if day < self.firsts[0] or day > self.moments[-1].date():
            return None
        return bisect_right(self.firsts, day) - 1


def months_until(now: datetime, count: int = SHOWN) -> Months:
    """`count` whole months and the one that `now` is in, in the zone of `now`."""
    firsts = [now.date().replace(day=1)]
    while len(firsts) <= count:
        firsts.append((firsts[-1] - timedelta(days=1)).replace(day=1))
    firsts.reverse()
    ends = [datetime.combine(first, time(), tzinfo=now.tzinfo) - timedelta(seconds=1) for first in firsts[1:]]
    return Months(tuple(firsts), (*ends, now))


def end_of_month(text: str, now: datetime) -> datetime | None:
    """The last second of a month written "2026-04", `now` for the present one; None for none, or for one to come."""
    try:
        first = date.fromisoformat(f"{text}-01")
    except ValueError:
        return None
    if first > now.date():
        return None
    after = (first + timedelta(days=31)).replace(day=1)
    return min(datetime.combine(after, time(), tzinfo=now.tzinfo) - timedelta(seconds=1), now)
