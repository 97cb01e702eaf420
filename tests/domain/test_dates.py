"""Partial dates: text forms both ways, impossible dates refused."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from myconnections.domain.dates import PartialDate, next_time


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("2026", (2026, None, None)),
        ("2026-02", (2026, 2, None)),
        ("2026-02-08", (2026, 2, 8)),
        ("--04-15", (None, 4, 15)),
        ("--04", (None, 4, None)),
        ("--02-29", (None, 2, 29)),
        ("0900-01-01", (900, 1, 1)),
    ],
)
def test_text_forms_go_both_ways(text: str, parts: tuple[int | None, int | None, int | None]) -> None:
    assert PartialDate.parse(text) == PartialDate(*parts)
    assert str(PartialDate(*parts)) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "26",
        "2026-2",
        "2026-13",
        "2026-02-30",
        "2025-02-29",
        "---15",
        "--13",
        "--00",
        "0000",
        "2026-01-00",
        "2026-02-08 ",
        "２０２６",
        "2026/02/08",
    ],
)
def test_other_texts_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"date|year|month|day"):
        PartialDate.parse(text)


@pytest.mark.parametrize("parts", [(None, None, None), (2026, None, 3), (None, None, 3), (10000, 1, 1)])
def test_impossible_parts_are_refused(parts: tuple[int | None, int | None, int | None]) -> None:
    with pytest.raises(ValueError, match=r"needs|no such"):
        PartialDate(*parts)


@given(st.dates())
def test_every_day_goes_both_ways(day: date) -> None:
    assert PartialDate.parse(str(PartialDate.of(day))).full() == day
    assert PartialDate.of(day).on(2024) == PartialDate(None, day.month, day.day).on(2024)


def test_unknown_parts_give_no_day() -> None:
    assert PartialDate(2026).full() is None
    assert PartialDate(2026, 2).full() is None
    assert PartialDate(None, 2, 8).full() is None
    assert PartialDate(2026).on(2026) is None
    assert PartialDate(None, 4).on(2026) is None


def test_a_leap_day_falls_on_the_28th_of_other_years() -> None:
    leap = PartialDate(None, 2, 29)
    assert leap.on(2024) == date(2024, 2, 29)
    assert leap.on(2025) == date(2025, 2, 28)


@pytest.mark.parametrize(
    ("day", "today", "found"),
    [
        (PartialDate(None, 4, 15), date(2026, 4, 15), date(2026, 4, 15)),
        (PartialDate(1984, 4, 15), date(2026, 4, 16), date(2027, 4, 15)),
        (PartialDate(None, 2, 29), date(2026, 1, 1), date(2026, 2, 28)),
        (PartialDate(None, 2, 29), date(2027, 3, 1), date(2028, 2, 29)),
        (PartialDate(None, 1, 2), date(9999, 12, 31), None),
        (PartialDate(1984), date(2026, 1, 1), None),
        (PartialDate(None, 4), date(2026, 1, 1), None),
    ],
)
def test_a_day_of_the_year_comes_round(day: PartialDate, today: date, found: date | None) -> None:
    assert next_time(day, today) == found
