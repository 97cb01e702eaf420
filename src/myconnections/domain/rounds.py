"""What comes round: a day, and how often from then on. Computed at each look, so that nothing missed accumulates."""

from __future__ import annotations

from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date, timedelta
from enum import StrEnum


class Every(StrEnum):
    """How often something comes round."""

    ONCE = "once"
    WEEK = "week"
    FORTNIGHT = "fortnight"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"


FIRST_YEAR, LAST_YEAR = 1900, 2200
"""Days of rounds lie between these years, so that no look around them leaves the calendar."""

_DAYS = {Every.WEEK: 7, Every.FORTNIGHT: 14}
_MONTHS = {Every.MONTH: 1, Every.QUARTER: 3, Every.HALF: 6, Every.YEAR: 12}
_ONE = timedelta(days=1)


def first_from(begin: date, every: Every, day: date) -> date | None:
    """The first time on `day` or later; None when there is none any more.

    Months count from `begin`: what begins on the 31st comes on the last day of shorter months, and on the 31st again.
    """
    if day <= begin:
        return begin
    if every is Every.ONCE:
        return None
    if every in _DAYS:
        step = _DAYS[every]
        return begin + timedelta(days=-(-(day - begin).days // step) * step)
    step = _MONTHS[every]
    times = ((day.year - begin.year) * 12 + day.month - begin.month) // step
    found = _months_later(begin, times * step)
    return found if found >= day else _months_later(begin, (times + 1) * step)


def last_until(begin: date, every: Every, day: date) -> date | None:
    """The last time on `day` or earlier; None when it has not begun."""
    if day < begin:
        return None
    if every is Every.ONCE:
        return begin
    if every in _DAYS:
        return day - timedelta(days=(day - begin).days % _DAYS[every])
    step = _MONTHS[every]
    times = ((day.year - begin.year) * 12 + day.month - begin.month) // step
    found = _months_later(begin, times * step)
    return found if found <= day else _months_later(begin, (times - 1) * step)


def day_after(day: date | None) -> date:
    """The day after, or the first day there is for None."""
    return date(MINYEAR, 1, 1) if day is None else day + _ONE


def within_reach(day: date) -> bool:
    """Whether the day lies between `FIRST_YEAR` and `LAST_YEAR`."""
    return FIRST_YEAR <= day.year <= LAST_YEAR < MAXYEAR


def _months_later(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
