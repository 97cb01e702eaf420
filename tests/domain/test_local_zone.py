"""The computer's zone knows summer and winter, whichever of them it is now."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, tzinfo

import pytest

from myconnections.bootstrap import local_now
from myconnections.cli.arguments import moment
from myconnections.domain.local_zone import LOCAL
from myconnections.interchange.linkedin.threads import LocalDays


@pytest.fixture
def berlin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    if not hasattr(time, "tzset"):
        pytest.skip("the zone of this system cannot be set for one process")
    monkeypatch.setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.usefixtures("berlin")
def test_days_do_not_move_with_the_season_of_the_import() -> None:
    zone = local_now().tzinfo
    days = LocalDays(zone)
    assert days.of("2026-07-10 22:30:00") == date(2026, 7, 11)
    assert days.of("2026-01-10 22:30:00") == date(2026, 1, 10)
    assert days.of("2026-01-10 23:30:00") == date(2026, 1, 11)
    assert moment("2026-11-21T12:00:00").tzinfo is zone


@pytest.mark.usefixtures("berlin")
def test_both_ways() -> None:
    for instant in (datetime(2026, 7, 1, 12, tzinfo=UTC), datetime(2026, 1, 1, 12, tzinfo=UTC)):
        assert instant.astimezone(LOCAL).astimezone(UTC) == instant
    first, second = (datetime(2026, 10, 25, hour, 30, tzinfo=UTC).astimezone(LOCAL) for hour in (0, 1))
    assert (first.hour, second.hour) == (2, 2)  # the hour that comes twice
    assert second.astimezone(UTC) - first.astimezone(UTC) == timedelta(hours=1)
    assert datetime(2026, 7, 1, tzinfo=LOCAL).isoformat() == "2026-07-01T00:00:00+02:00"
    assert datetime(2026, 7, 1, tzinfo=LOCAL).tzname() == "CEST"


class Remote(datetime):
    """A moment at which the system knows no local time."""

    def astimezone(self, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
        if tz is None:
            raise OverflowError("year out of range")
        return super().astimezone(tz)


@pytest.mark.usefixtures("berlin")
def test_years_unknown_to_the_system_have_the_ordinary_offset() -> None:
    assert LOCAL.utcoffset(Remote(1200, 7, 1)) == timedelta(hours=1)
    assert LOCAL.tzname(Remote(1200, 7, 1)) == "CET"
    assert LOCAL.fromutc(Remote(2026, 1, 1, 12)).hour == 13


def test_a_zone_without_a_moment_tells_nothing() -> None:
    assert (LOCAL.utcoffset(None), LOCAL.tzname(None), LOCAL.dst(None)) == (None, None, None)
    assert repr(LOCAL) == "LOCAL"
