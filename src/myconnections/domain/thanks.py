"""When to remind of a thank-you, kindly and once (method.md 6.1). Nobody showed that a day matters: no red after it."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from myconnections.domain.encounter import By, EncounterKind

FRESH = timedelta(hours=24)
"""How long a thank-you counts as prompt; afterwards "late thanks are still welcome"."""

STILL_WELCOME = timedelta(days=14)
"""How long it stays on the list."""

_LAST = time(20, 55)
_SOON, _TOO_LATE = timedelta(hours=2), timedelta(hours=22)


def thank_by_default(kind: EncounterKind, by: By) -> bool:
    """Whether an encounter the person logs asks for a thank-you: a talk, a meeting, help received (method.md 5.1)."""
    if kind is EncounterKind.HELP:
        return by is not By.ME
    return kind in {EncounterKind.TALK, EncounterKind.MEET}


def notice_at(met: datetime) -> datetime:
    """The one moment to remind of a thank-you for an encounter at `met` (aware, in the person's zone).

    The later of two hours after it and the next 9:00; if that is more than 22 hours away, two hours after it on the
    same day, at latest 20:55. Never between 21:00 and 8:00 (method.md 6.1).
    """
    soon = met + _SOON
    nine = met.replace(hour=9, minute=0, second=0, microsecond=0)
    if nine <= met:
        nine = _on(met, 1, time(9))
    notice = max(soon, nine)
    return min(soon, _on(met, 0, _LAST)) if notice > met + _TOO_LATE else notice


def late(met: datetime, now: datetime) -> bool:
    """Whether the first day has passed."""
    return now - met > FRESH


def listed(met: datetime, now: datetime) -> bool:
    """Whether the thank-you still stands on the list."""
    return timedelta(0) <= now - met <= STILL_WELCOME


def _on(moment: datetime, days: int, clock: time) -> datetime:
    """The local time `clock`, `days` days after the date of `moment`."""
    return datetime.combine(moment.date() + timedelta(days=days), clock, moment.tzinfo)
