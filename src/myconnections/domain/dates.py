"""Dates of which a part may be unknown: a birthday without a year, a job begun "in 2015"."""

from __future__ import annotations

import re
from calendar import isleap
from dataclasses import dataclass
from datetime import date, timedelta

_FORM = re.compile(
    r"(?:(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?"
    r"|--(?P<month2>\d\d)(?:-(?P<day2>\d\d))?)"
)
_LONGEST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
"""The days of the months, of February in a leap year."""


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A day of the calendar whose year, month or day may be missing.

    At least a year or a month is known, and a day is only known with its month.
    Raises ValueError for anything that no calendar holds (29 February without a year is allowed).
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        """Refuse impossible dates."""
        if self.year is None and self.month is None:
            raise ValueError("a partial date needs a year or a month")
        if self.day is not None and self.month is None:
            raise ValueError("a day needs its month")
        if self.year is not None and not 1 <= self.year <= 9999:
            raise ValueError(f"no such year: {self.year}")
        if self.month is not None and not 1 <= self.month <= 12:
            raise ValueError(f"no such month: {self.month}")
        if self.day is not None and self.month is not None:
            common = self.month == 2 and self.year is not None and not isleap(self.year)
            longest = 28 if common else _LONGEST[self.month - 1]
            if not 1 <= self.day <= longest:
                raise ValueError(f"no such day: {self.day}")

    def __str__(self) -> str:
        """The text form: `2026`, `2026-02`, `2026-02-08`, `--04-15` or `--04`."""
        text = "-" if self.year is None else f"{self.year:04d}"
        if self.month is not None:
            text += f"-{self.month:02d}"
        if self.day is not None:
            text += f"-{self.day:02d}"
        return text

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read the text form written by `str`; ValueError for any other text."""
        found = _FORM.fullmatch(text)
        if found is None or not text.isascii():
            raise ValueError(f"not a partial date: {text!r}")
        year, month, day, month2, day2 = found.groups("")
        month, day = month or month2, day or day2
        return cls(int(year) if year else None, int(month) if month else None, int(day) if day else None)

    @classmethod
    def of(cls, day: date) -> PartialDate:
        """The wholly known date."""
        return cls(day.year, day.month, day.day)

    def full(self) -> date | None:
        """The calendar day if all three parts are known, else None."""
        if self.year is None or self.month is None or self.day is None:
            return None
        return date(self.year, self.month, self.day)

    def on(self, year: int) -> date | None:
        """The day of this month and day in `year`, or None if either is unknown.

        29 February falls on 28 February in years that have none.
        """
        if self.month is None or self.day is None:
            return None
        if (self.month, self.day) == (2, 29) and not isleap(year):
            return date(year, 2, 28)
        return date(year, self.month, self.day)


def monday(day: date) -> date:
    """The Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def next_time(day: PartialDate, today: date) -> date | None:
    """The next day of the calendar, today included, on which this day of the year comes round; None without a day.

    29 February is kept on the 28th in other years: nobody is greeted late.
    """
    if day.month is None or day.day is None:
        return None
    for year in (today.year, today.year + 1):
        shown = 28 if (day.month, day.day) == (2, 29) and not isleap(year) else day.day
        if year <= date.max.year and (found := date(year, day.month, shown)) >= today:
            return found
    return None


def days_of_year(since: date, until: date) -> list[str]:
    """The days from `since` to `until`, both included, as `MM-DD`; with 28 February that of leap days (`next_time`)."""
    found = [since + timedelta(days=ahead) for ahead in range((until - since).days + 1)]
    leap = ["02-29"] if any((day.month, day.day) == (2, 28) and not isleap(day.year) for day in found) else []
    return [f"{day:%m-%d}" for day in found] + leap
