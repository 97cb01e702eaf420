"""The clock of a place, kept as the moments at which it changed: days are counted by it wherever the computer is later.

A message at eight in the morning in Tokyo is one of the evening before in New York. The same export read in both would
not be the same twice, so the zone in which days were counted first is the one in which they are counted ever after.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta, tzinfo

FIRST_YEAR, LAST_YEAR = 2003, 2060
"""No message is older than the networks they come from; after the last year its clock goes on unchanged."""
_LOOK = 10 * 86_400
_DAY = 86_400
_EPOCH = datetime(1970, 1, 1)

Change = tuple[int, int]
"""(seconds since 1970 in UTC, seconds that the clock is ahead of UTC from then on)."""


class KeptZone(tzinfo):
    """A zone from its changes, ascending; the first one holds for all time before, too."""

    def __init__(self, changes: Sequence[Change]) -> None:
        self._since = [since for since, _ in changes]
        self._ahead = [ahead for _, ahead in changes]

    def utcoffset(self, dt: datetime | None) -> timedelta | None:
        """Local time minus UTC at this reading of the wall clock; `fold` tells the hour that comes twice."""
        if dt is None:
            return None
        wall = int((dt.replace(tzinfo=None) - _EPOCH).total_seconds())
        before, after = self._at(wall - _DAY), self._at(wall + _DAY)
        fits = [ahead for ahead in (before, after) if self._at(wall - ahead) == ahead]
        return timedelta(seconds=fits[-1 if dt.fold else 0] if fits else before)

    def dst(self, _dt: datetime | None) -> timedelta | None:
        """Not told."""
        return None

    def tzname(self, _dt: datetime | None) -> str | None:
        """It has no name."""
        return None

    def fromutc(self, dt: datetime) -> datetime:
        """The local reading of an instant given in UTC."""
        instant = int((dt.replace(tzinfo=None) - _EPOCH).total_seconds())
        ahead = self._at(instant)
        found = dt + timedelta(seconds=ahead)
        return found if found.utcoffset() == timedelta(seconds=ahead) else found.replace(fold=1)

    def _at(self, instant: int) -> int:
        return self._ahead[max(bisect_right(self._since, instant) - 1, 0)]


def changes_of(zone: tzinfo) -> list[Change]:
    """The changes of a zone's clock from FIRST_YEAR to LAST_YEAR, to the second; one where it never changes."""
    now = int(datetime(FIRST_YEAR, 1, 1, tzinfo=UTC).timestamp())
    end = int(datetime(LAST_YEAR, 1, 1, tzinfo=UTC).timestamp())
    ahead = _ahead(zone, now)
    found = [(now, ahead)]
    while now < end:
        later = min(now + _LOOK, end)
        if (then := _ahead(zone, later)) != ahead:
            found.append((_turn(zone, now, later, ahead), then))
            ahead = then
        now = later
    return found


def zone_from(kept: object) -> KeptZone | None:
    """The zone that was kept as plain lists; None where nothing of the kind was."""
    if not isinstance(kept, list) or not kept:
        return None
    pairs = [tuple(each) for each in kept if isinstance(each, list) and len(each) == 2]
    if len(pairs) != len(kept) or not all(isinstance(number, int) for pair in pairs for number in pair):
        return None
    return KeptZone([(since, ahead) for since, ahead in pairs])


def _turn(zone: tzinfo, before: int, after: int, ahead: int) -> int:
    """The first second at which the clock is not ahead by so much any more."""
    while after - before > 1:
        middle = (before + after) // 2
        if _ahead(zone, middle) == ahead:
            before = middle
        else:
            after = middle
    return after


def _ahead(zone: tzinfo, instant: int) -> int:
    offset = datetime.fromtimestamp(instant, UTC).astimezone(zone).utcoffset()
    return 0 if offset is None else int(offset.total_seconds())
