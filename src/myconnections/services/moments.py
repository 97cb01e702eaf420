"""From local days to instants: where an entry without a time of day stands."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

from myconnections.domain.errors import Refused

NOON = time(12)


def today_of(now: datetime) -> date:
    """The local day of `now` in the zone that `now` carries: the person's own."""
    return now.date()


def instant_of(day: date, now: datetime) -> datetime:
    """The UTC instant of an entry known by its day only: 12:00 local, but never later than `now` (method.md 2.3).

    Refused("day_in_future") for a day after today.
    """
    if day > today_of(now):
        raise Refused("day_in_future", day=day.isoformat())
    return min(datetime.combine(day, NOON, tzinfo=now.tzinfo), now).astimezone(UTC).replace(microsecond=0)
