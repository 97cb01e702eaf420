"""One notice of a thank-you, never at night."""

from __future__ import annotations

from datetime import datetime, time, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from myconnections.domain.encounter import By, EncounterKind
from myconnections.domain.thanks import late, listed, notice_at, thank_by_default

TOKYO = timezone(timedelta(hours=9))


def clock(text: str) -> datetime:
    return datetime.fromisoformat(f"2026-03-{text}").replace(tzinfo=TOKYO)


@pytest.mark.parametrize(
    ("met", "notice"),
    [
        ("05T12:00", "06T09:00"),
        ("05T20:00", "06T09:00"),
        ("05T23:30", "06T09:00"),
        ("05T03:00", "05T09:00"),
        ("05T08:30", "05T10:30"),
        ("05T09:00", "05T11:00"),
        ("05T10:59", "05T12:59"),
        ("05T11:00", "06T09:00"),
    ],
)
def test_when(met: str, notice: str) -> None:
    assert notice_at(clock(met)) == clock(notice)


@given(st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1)))
def test_never_at_night_and_within_a_day(naive: datetime) -> None:
    met = naive.replace(tzinfo=TOKYO)
    notice = notice_at(met)
    assert time(8) <= notice.time() < time(21)
    assert timedelta(hours=2) <= notice - met <= timedelta(hours=22)


def test_late_thanks_stay_welcome_for_two_weeks() -> None:
    met = clock("05T12:00")
    assert not late(met, clock("06T12:00"))
    assert late(met, clock("06T12:01"))
    assert listed(met, clock("19T12:00"))
    assert not listed(met, clock("19T12:01"))
    assert not listed(met, clock("05T11:59"))


def test_what_asks_for_thanks() -> None:
    asking = {(kind, by) for kind in EncounterKind for by in By if thank_by_default(kind, by)}
    assert asking == {(kind, by) for kind in (EncounterKind.TALK, EncounterKind.MEET) for by in By} | {
        (EncounterKind.HELP, By.THEM),
        (EncounterKind.HELP, By.BOTH),
    }
