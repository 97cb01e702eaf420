"""A clock kept by its changes reads as the zone it was made from."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from myconnections.domain.kept_zone import KeptZone, changes_of, zone_from
from myconnections.domain.local_zone import LOCAL

NAMES = (
    "Asia/Tokyo",
    "America/New_York",
    "Europe/Berlin",
    "Australia/Lord_Howe",
    "Africa/Casablanca",
    "Asia/Kathmandu",
)
ZONES = {name: (ZoneInfo(name), KeptZone(changes_of(ZoneInfo(name)))) for name in NAMES}
MOMENTS = st.datetimes(datetime(2003, 1, 2), datetime(2036, 12, 30), timezones=st.just(UTC))


@given(MOMENTS, st.sampled_from(NAMES))
def test_it_reads_every_instant_as_the_zone_does_and_back(moment: datetime, name: str) -> None:
    real, kept = ZONES[name]
    found, expected = moment.astimezone(kept), moment.astimezone(real)
    assert (found.replace(tzinfo=None), found.utcoffset()) == (expected.replace(tzinfo=None), expected.utcoffset())
    assert found.astimezone(UTC) == moment


@given(st.datetimes(datetime(2003, 1, 2), datetime(2036, 12, 30)), st.sampled_from(NAMES), st.integers(0, 1))
def test_it_reads_the_wall_clock_as_the_zone_does(wall: datetime, name: str, fold: int) -> None:
    real, kept = ZONES[name]
    there = wall.replace(tzinfo=real, fold=fold)
    if there.astimezone(UTC).astimezone(real).replace(tzinfo=None) != wall:
        return  # an hour that does not exist
    assert wall.replace(tzinfo=kept, fold=fold).utcoffset() == there.utcoffset()


def test_the_hour_that_comes_twice_and_the_one_that_is_left_out() -> None:
    kept = ZONES["America/New_York"][1]
    twice = datetime(2026, 11, 1, 1, 30, tzinfo=kept)
    assert [twice.replace(fold=fold).utcoffset() for fold in (0, 1)] == [timedelta(hours=-4), timedelta(hours=-5)]
    assert datetime(2026, 11, 1, 6, 30, tzinfo=UTC).astimezone(kept).fold == 1
    assert datetime(2026, 3, 8, 2, 30, tzinfo=kept).utcoffset() == timedelta(hours=-5)
    assert (kept.utcoffset(None), kept.dst(None), kept.tzname(None)) == (None, None, None)


def test_a_clock_that_never_changes_is_one_line() -> None:
    assert changes_of(timezone(timedelta(hours=9))) == [(1041379200, 32400)]
    assert len(changes_of(LOCAL)) == 1  # the tests live in Tokyo
    old = datetime(1999, 1, 1, tzinfo=UTC).astimezone(ZONES["Asia/Tokyo"][1])
    assert (old.hour, old.utcoffset()) == (9, timedelta(hours=9))


@pytest.mark.parametrize("kept", [None, [], "x", [[1]], [[1, "2"]], [1, 2], {"a": 1}])
def test_what_is_no_clock_is_none(kept: object) -> None:
    assert zone_from(kept) is None


def test_what_was_kept_as_plain_lists_comes_back() -> None:
    real, _ = ZONES["Europe/Berlin"]
    found = zone_from([list(change) for change in changes_of(real)])
    assert found is not None
    assert datetime(2026, 7, 1, tzinfo=UTC).astimezone(found).utcoffset() == timedelta(hours=2)
