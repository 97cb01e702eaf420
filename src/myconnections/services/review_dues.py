"""When the review of a week comes up: one line among what is due, in the pace of the digest, never a notice.

Computed at each look, so that missed weeks do not accumulate; and whoever lets five pass hears of it no more until the
next one is written (method.md 6.3, a product default).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Final

from myconnections.domain.errors import Refused
from myconnections.domain.weekly_review import PAUSE, WEEK, WeeklyReview, occasion, week_for
from myconnections.services import digest_pace, entries, preferences, waits
from myconnections.services.changes import Changes
from myconnections.services.moments import today_of
from myconnections.services.notebook_dues import NotebookDue
from myconnections.services.ports import Act, OpenVault, UnitOfWork
from myconnections.services.preferences import REVIEW_DAYS, Preferences
from myconnections.services.waits import Waits

KIND: Final = "review"
_LOOKED = 7
"""So many turns are looked through: a month and a week."""
_PAUSE = {"weekly": PAUSE, "monthly": 5 * PAUSE}


@dataclass(frozen=True, slots=True)
class Turn:
    """The review that comes up next: on which day, of which week (its Monday), and since when it is due."""

    day: date
    week: date
    since: date

    @property
    def ref(self) -> int:
        """Its reference among what is due: the Monday as digits."""
        return int(f"{self.week:%Y%m%d}")


def turn(uow: UnitOfWork, now: datetime) -> Turn | None:
    """The next one. None where it comes not by itself: not wanted, never begun, or let pass five times."""
    chosen = preferences.kept_in(uow)
    written = [one.day for one in entries.listed_in(uow, WeeklyReview)]
    if not (wanted(chosen) and (written or chosen.review_day)):
        return None
    today, last = today_of(now), max(written, default=date.min)
    kept = waits.kept_in(uow)
    first = occasion(today, REVIEW_DAYS.index(chosen.review_day or REVIEW_DAYS[0]))
    turns = (_turn(first + ahead * WEEK, chosen, kept, now) for ahead in range(_LOOKED))
    comes = (
        one
        for one in turns
        if one.week > last and one.since < one.day + WEEK and digest_pace.comes(chosen.digest, one.day)
    )
    one = next(comes, None)
    return None if one is None or (written and one.week - last > _PAUSE[chosen.digest]) else one


def wanted(chosen: Preferences) -> bool:
    """Whether it may come up by itself."""
    return "off" not in {chosen.review_day, chosen.digest}


def found(uow: UnitOfWork, now: datetime) -> list[NotebookDue]:
    """The one that comes up next, as what is due; or nothing."""
    one = turn(uow, now)
    if one is None:
        return []
    facts: dict[str, object] = {"text": "", "week": one.week.isoformat()}
    day = max(one.day, one.since, today_of(now))
    return [NotebookDue(day, one.since, KIND, one.ref, None, one.day, False, facts)]


def settle(vault: OpenVault, ref: int, now: datetime) -> Changes:
    """Not this time: it comes up again with the next week. Refused("nothing_due")."""
    with vault.read() as uow:
        one = turn(uow, now)
    if one is None or one.ref != ref:
        raise Refused("nothing_due", id=ref)
    return _wait(vault, one, one.day + WEEK, Act("review_left"), now)


def snooze(vault: OpenVault, ref: int, until: date, now: datetime) -> Changes:
    """Keep it away until that day. Refused("nothing_due")."""
    with vault.read() as uow:
        one = turn(uow, now)
    if one is None or one.ref != ref:
        raise Refused("nothing_due", id=ref)
    return _wait(vault, one, until, Act("review_later", {"until": until.isoformat()}), now)


def _wait(vault: OpenVault, one: Turn, until: date, act: Act, now: datetime) -> Changes:
    with vault.write(act, now) as uow:
        waits.put(uow, KIND, one.ref, until, today_of(now))
    return Changes.of({"setting"}, act=uow.act_id)


def _turn(day: date, chosen: Preferences, kept: Waits, now: datetime) -> Turn:
    """The turn of this day: due from the hour chosen on, before that hour not yet today, or when it was put off to."""
    begins = datetime.combine(day, time(chosen.review_hour), tzinfo=now.tzinfo)
    early = day == today_of(now) and now < begins
    one = Turn(day, week_for(day), day + timedelta(days=early))
    return replace(one, since=max(one.since, kept.get((KIND, one.ref), one.since)))
