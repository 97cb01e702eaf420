"""What comes round: known days, and the property that what is found is a time and none lies between."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from myconnections.domain.rounds import Every, day_after, first_from, last_until, within_reach


@pytest.mark.parametrize(
    ("every", "begin", "day", "last", "first"),
    [
        ("once", "2026-03-01", "2026-03-01", "2026-03-01", "2026-03-01"),
        ("once", "2026-03-01", "2026-03-02", "2026-03-01", None),
        ("week", "2026-03-02", "2026-03-09", "2026-03-09", "2026-03-09"),
        ("week", "2026-03-02", "2026-03-10", "2026-03-09", "2026-03-16"),
        ("fortnight", "2026-03-02", "2026-03-10", "2026-03-02", "2026-03-16"),
        ("month", "2026-01-31", "2026-02-10", "2026-01-31", "2026-02-28"),
        ("month", "2026-01-31", "2026-03-01", "2026-02-28", "2026-03-31"),
        ("month", "2026-01-31", "2026-03-31", "2026-03-31", "2026-03-31"),
        ("quarter", "2025-11-30", "2026-02-28", "2026-02-28", "2026-02-28"),
        ("half", "2025-11-30", "2026-03-01", "2025-11-30", "2026-05-30"),
        ("year", "2024-02-29", "2026-01-01", "2025-02-28", "2026-02-28"),
        ("year", "2024-02-29", "2024-02-01", None, "2024-02-29"),
    ],
)
def test_times_of_a_round(every: str, begin: str, day: str, last: str | None, first: str | None) -> None:
    def told(found: date | None) -> str | None:
        return None if found is None else found.isoformat()

    args = (date.fromisoformat(begin), Every(every), date.fromisoformat(day))
    assert (told(last_until(*args)), told(first_from(*args))) == (last, first)


_DAYS = st.dates(date(1990, 1, 1), date(2060, 1, 1))


@given(_DAYS, st.sampled_from([one for one in Every if one is not Every.ONCE]), st.integers(0, 4000))
def test_the_first_time_from_a_day_is_the_one_after_the_last_before_it(begin: date, every: Every, ahead: int) -> None:
    day = begin + timedelta(days=ahead)
    first, last = first_from(begin, every, day), last_until(begin, every, day)
    assert first is not None
    assert last is not None
    assert begin <= last <= day <= first
    assert last_until(begin, every, first) == first
    assert last == first or first_from(begin, every, day_after(last)) == first


def test_days_within_reach_and_the_day_after_nothing() -> None:
    assert within_reach(date(1900, 1, 1))
    assert not within_reach(date(1899, 12, 31))
    assert not within_reach(date(2201, 1, 1))
    assert day_after(None) == date.min
    assert day_after(date(2026, 2, 28)) == date(2026, 3, 1)
