"""Backups: what one of them tells, and which of them are kept."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Final

from myconnections.domain.vault import BACKUP_SUFFIX

SUFFIX: Final = BACKUP_SUFFIX
GOOD, OTHER_KEY, DAMAGED = "good", "other_key", "damaged"
DAILY, WEEKLY, MONTHLY = 7, 4, 6
#: Reason → days for which it is kept, whatever else is. A reason not named here has a week.
DAYS_KEPT: Final = {"migration": 90, "daily": 0}
#: What comes before an act: each of them is the only way back behind that act. Of the others the newest of a day is.
BEFORE_ACTS: Final = frozenset({"import", "merge", "forget", "key", "migration"})
_WEEK: Final = 7  # days
DRILL_DAYS: Final = 45


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup file as its own manifest tells.

    `state` is "good" when its seal was proved with the key of the vault, "other_key" when it was made before the key
    was replaced, "damaged" when `part` of it ("file", "header.json", "people.db", "manifest.json") is not whole; then
    everything else may be empty. `reason` is why it was made; `size` that of the file in bytes; `people` how
    many it holds, None where that is sealed with a key that is not in hand.
    """

    file: Path
    state: str
    vault_id: str = ""
    made: datetime | None = None
    reason: str = ""
    generation: int = 0
    size: int = 0
    part: str = ""
    people: int | None = None


@dataclass(frozen=True, slots=True)
class Drilled:
    """A drill that went well: when, from which file, and how many rows each table of the restored vault held."""

    at: datetime
    file: str
    counts: dict[str, int]


@dataclass(frozen=True, slots=True)
class Restored:
    """A vault that stands again: where, whose, of which moment, and how many rows each table has.

    `aside`: the folder of the vault whose place it took, None when there was none. `carried`: whether what that knew of
    people erased for good is known here, too; None when it knew of nobody, or there was none.
    """

    folder: Path
    vault_id: str
    generation: int
    made: datetime
    counts: dict[str, int]
    aside: Path | None = None
    carried: bool | None = None


def expendable(backups: Iterable[Backup], now: datetime) -> list[Backup]:
    """Which backups may go: the newest of each of 7 days, 4 weeks and 6 months stay, by the calendar of `now`'s zone.

    Days, weeks and months are those that have a backup: after a year's pause the old ones are all there is. What was
    made before an act stays for a week, before a migration for 90 days, however many there are of a day; of those asked
    for the newest of each day of a week. Nothing that is not proved good is touched or counted, nor what a wrong clock
    has dated after `now`. The newest good one always stays.
    """
    dated = [(one.made.astimezone(now.tzinfo), one) for one in backups if one.state == GOOD and one.made is not None]
    past = sorted(((made, one) for made, one in dated if made <= now), key=_newest_first)
    days = [made.date() for made, _ in past]
    kept = {
        *_newest_of(days, DAILY),
        *_newest_of([_monday(day) for day in days], WEEKLY),
        *_newest_of([day.replace(day=1) for day in days], MONTHLY),
    }
    seen: set[tuple[date, str]] = set()
    for place, (made, one) in enumerate(past):
        of_day = (made.date(), one.reason)
        only = one.reason in BEFORE_ACTS or of_day not in seen
        if only and now - made < timedelta(days=DAYS_KEPT.get(one.reason, _WEEK)):
            kept.add(place)
        seen.add(of_day)
    return [one for place, (_, one) in enumerate(past) if place not in kept]


def drill_is_due(drilled: datetime | None, now: datetime) -> bool:
    """Whether no drill has gone well for 45 days."""
    return drilled is None or now - drilled > timedelta(days=DRILL_DAYS)


def newest(backups: Iterable[Backup]) -> Backup | None:
    """The newest good one."""
    good = [one for one in backups if one.state == GOOD and one.made is not None]
    return max(good, key=by_age, default=None)


def by_age(one: Backup) -> tuple[float, int, str]:
    """Older before newer; of two of one moment, as before and after a change of keys, the one whose keys are newer."""
    return one.made.timestamp() if one.made else -math.inf, one.generation, one.file.name


def _newest_first(dated: tuple[datetime, Backup]) -> tuple[float, int, str]:
    # Of one moment and keys the daily one counts: what was made before an act is kept anyway.
    return -dated[0].timestamp(), -dated[1].generation, dated[1].file.name


def _newest_of(periods: Sequence[date], most: int) -> list[int]:
    """The first place of each of the first so many periods."""
    firsts: dict[date, int] = {}
    for place, period in enumerate(periods):
        firsts.setdefault(period, place)
    return list(firsts.values())[:most]


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
