"""Whether to remind the person today, outside the window: at most once a day, kindly, and without a name."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from myconnections.domain.ids import EncounterId
from myconnections.domain.thanks import notice_at
from myconnections.services import kept, preferences
from myconnections.services.changes import Changes
from myconnections.services.coming import dues_in
from myconnections.services.moments import today_of
from myconnections.services.ports import OpenVault
from myconnections.services.preferences import Preferences


@dataclass(frozen=True, slots=True)
class Notice:
    """How many thank-yous and promises wait; never whose (a notice can be read on a locked screen)."""

    thanks: int
    promises: int


def notice(vault: OpenVault, last: date | None, now: datetime) -> Notice | None:
    """What to remind of now, None for nothing. `last` is the day of the last notice.

    Each thank-you is reminded of once, from the moment `notice_at` gives; each promise once, on its day or the next
    day the app is open (method.md 6.1, 6.3). Nothing is said when the person chose so, in the quiet hours, or when a
    notice was shown today.
    """
    today = today_of(now)
    with vault.read() as uow:
        chosen = preferences.kept_in(uow)
        if not chosen.notice or last == today or quiet(chosen, now):
            return None
        found = dues_in(uow, now)
        moments = [
            notice_at(kept.encounter(uow, EncounterId(due.ref)).at.astimezone(now.tzinfo))
            for due in found
            if due.kind == "thank"
        ]
    thanks = sum(moment <= now and _new(moment.date(), last) for moment in moments)
    days = [due.due for due in found if due.kind == "promise" and due.due is not None]
    promises = sum(day <= today and _new(day, last) for day in days)
    return Notice(thanks, promises) if thanks or promises else None


def switch_off(vault: OpenVault, now: datetime) -> Changes:
    """No more notices until the preferences say otherwise."""
    return preferences.put(vault, replace(preferences.get(vault), notice=False), now)


def quiet(chosen: Preferences, now: datetime) -> bool:
    """Whether `now` lies in the quiet hours; the same hour twice means none."""
    begin, end, hour = chosen.quiet_from, chosen.quiet_to, now.hour
    return begin <= hour < end if begin <= end else hour >= begin or hour < end


def _new(day: date, last: date | None) -> bool:
    """Whether nothing was said on that day or later."""
    return last is None or day > last
