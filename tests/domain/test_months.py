"""Months up to a moment."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import pytest

from myconnections.domain.months import end_of_month, months_until

JST = timezone(timedelta(hours=9))
NOW = datetime(2026, 3, 15, 9, 30, tzinfo=JST)


def test_whole_months_and_the_one_under_way() -> None:
    row = months_until(NOW, 3)
    assert row.firsts == (date(2025, 12, 1), date(2026, 1, 1), date(2026, 2, 1), date(2026, 3, 1))
    assert row.moments[0] == datetime(2025, 12, 31, 23, 59, 59, tzinfo=JST)
    assert row.moments[2:] == (datetime(2026, 2, 28, 23, 59, 59, tzinfo=JST), NOW)


@pytest.mark.parametrize(
    ("day", "place"),
    [
        (date(2025, 11, 30), None),
        (date(2025, 12, 1), 0),
        (date(2026, 2, 28), 2),
        (date(2026, 3, 15), 3),
        (date(2026, 3, 16), None),
    ],
)
def test_the_month_of_a_day(day: date, place: int | None) -> None:
    assert months_until(NOW, 3).place(day) == place


def test_the_end_of_a_month_as_it_is_written() -> None:
    assert end_of_month("2025-12", NOW) == datetime(2025, 12, 31, 23, 59, 59, tzinfo=JST)
    assert end_of_month("2026-03", NOW) == NOW
    assert end_of_month("2026-04", NOW) is None
    assert end_of_month("2026-13", NOW) is None
