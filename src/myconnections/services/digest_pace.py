"""How often the digest of a week stands on Today. Three in a row unopened: asked once whether less would be better.

method.md 6.3 (a product default): what is never looked at is noise, and noise is made less, with the person's leave.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from myconnections.domain.dates import monday
from myconnections.services import preferences
from myconnections.services.changes import Changes
from myconnections.services.looking import only_looked_at
from myconnections.services.moments import today_of
from myconnections.services.ports import OpenVault, UnitOfWork

UNOPENED = 3
"""So many in a row before it is asked."""
SEEN = "digest_seen"
_WEEK = timedelta(days=7)


def due(uow: UnitOfWork, now: datetime) -> bool:
    """Whether a digest comes this week."""
    return comes(preferences.kept_in(uow).digest, today_of(now))


def comes(pace: str, day: date) -> bool:
    """Whether it comes in the week of that day; once a month: in the week that holds the first Monday of the month."""
    return pace == "weekly" or (pace == "monthly" and monday(day).day <= 7)


def seen(vault: OpenVault, now: datetime) -> bool:
    """The digest of the week before stands on Today now; whether to ask about its pace beside it.

    Written once a week, in no history. It is asked in one week only, whatever is answered.
    """
    week = _week(now)
    with vault.read() as uow:
        weeks, opened, asked = _kept(uow)
    if week not in weeks and week != opened:
        weeks = [*weeks, week][-UNOPENED - 1 :]
        if not asked and len(weeks) > UNOPENED:
            asked = week
        _write(vault, now, weeks, opened, asked)
    return asked == week and len(weeks) > UNOPENED


def opened(vault: OpenVault, now: datetime) -> None:
    """The digest was opened or put away, so it was looked at: the row is broken."""
    with vault.read() as uow:
        weeks, _, asked = _kept(uow)
    if weeks:
        _write(vault, now, [], _week(now), asked)


def choose(vault: OpenVault, now: datetime, pace: str) -> Changes:
    """The answer: "weekly", "monthly" or "off". Refused("setting_refused")."""
    changes = preferences.put(vault, replace(preferences.get(vault), digest=pace), now)
    opened(vault, now)
    return changes


def _week(now: datetime) -> str:
    return (monday(today_of(now)) - _WEEK).isoformat()


def _kept(uow: UnitOfWork) -> tuple[list[str], str, str]:
    """The weeks in a row that were not opened, the week opened last, and the week in which it was asked."""
    kept = uow.settings.get(SEEN)
    if not isinstance(kept, dict):
        return [], "", ""
    return [str(week) for week in kept["unopened"]], str(kept["opened"]), str(kept["asked"])


def _write(vault: OpenVault, now: datetime, weeks: list[str], opened_last: str, asked: str) -> None:
    if only_looked_at(vault):
        return
    with vault.write(None, now) as uow:
        uow.settings.put(SEEN, {"unopened": weeks, "opened": opened_last, "asked": asked})
