"""The zone of this computer as a zone, not as the offset of one moment: summer days are summer days in winter, too.

`datetime.now().astimezone()` knows only today's offset; a message of last July would then change its day with the
season in which the export is read, and the same export would not be the same twice.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, tzinfo

_ORDINARY = datetime(2000, 1, 1)


class LocalZone(tzinfo):
    """What the system says of its clock at any moment. LOCAL is the only one."""

    def utcoffset(self, dt: datetime | None) -> timedelta | None:
        """Local time minus UTC at this reading of the wall clock."""
        return None if dt is None else _reading(dt).utcoffset()

    def dst(self, _dt: datetime | None) -> timedelta | None:
        """Not told: the system says the whole offset only."""
        return None

    def tzname(self, dt: datetime | None) -> str | None:
        """The system's short name of the zone then."""
        return None if dt is None else _reading(dt).tzname()

    def fromutc(self, dt: datetime) -> datetime:
        """The local reading of an instant given in UTC."""
        moment = dt.replace(tzinfo=UTC)
        try:
            local = moment.astimezone()
        except (OSError, OverflowError):  # some systems know no years long past
            local = moment.astimezone(_ORDINARY.astimezone().tzinfo)
        found = local.replace(tzinfo=self)
        return found if found.utcoffset() == local.utcoffset() else found.replace(fold=1)  # the hour that comes twice

    def __repr__(self) -> str:
        return "LOCAL"


def _reading(dt: datetime) -> datetime:
    try:
        return dt.replace(tzinfo=None).astimezone()
    except (OSError, OverflowError):
        return _ORDINARY.astimezone()


LOCAL = LocalZone()
