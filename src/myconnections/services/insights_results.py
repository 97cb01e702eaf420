"""Results of a month that stand on record with their day: opportunities, promises kept, plans done, steps taken.

They stand beside what lasts (`insights.RUN`) and are never added to it, nor to each other.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from myconnections.domain.encounter import By
from myconnections.domain.ids import ContactId
from myconnections.domain.months import Months
from myconnections.domain.opportunity import OPENED, Opportunity
from myconnections.domain.small_step import StepTaken
from myconnections.services import entries
from myconnections.services.insights_past import YEAR, Told
from myconnections.services.ports import UnitOfWork

NAMED = 6
"""So many of those who opened something are told by name."""


def read(uow: UnitOfWork, row: Months) -> list[Told]:
    """The four, each with what it was counted from."""
    zone = row.moments[-1].tzinfo

    def local(moment: datetime) -> date:
        return moment.astimezone(zone).date()

    promises = [one for one in uow.dues.promises() if one.by is By.ME]
    plans = [one for one in uow.dues.reminders() if one.kind == "plan"]
    kept = [local(one.done_at) for one in promises if one.done_at is not None and one.done_at <= row.moments[-1]]
    done = [local(one.done_at) for one in plans if one.done_at is not None and one.done_at <= row.moments[-1]]
    steps = [one.day for one in entries.listed_in(uow, StepTaken)]
    return [
        _opportunities(uow, row),
        _counted("promises", kept, [one.made_on for one in promises], row),
        _counted("plans", done, [local(one.made_at) for one in plans if one.made_at is not None], row),
        _counted("steps", steps, steps, row),
    ]


def _opportunities(uow: UnitOfWork, row: Months) -> Told:
    """What came; the facts name who opened it: (name, how much of it), the latest first."""
    found = [one for one in entries.listed_in(uow, Opportunity) if row.place(one.day) is not None]
    opened: dict[ContactId, int] = {}
    for one in reversed(found):
        for who in one.those(OPENED):
            opened[who] = opened.get(who, 0) + 1
    names = uow.contacts.names(opened)
    key, rows, facts = _counted("opportunities", [one.day for one in found], [one.day for one in found], row)
    facts["named"] = sum(1 for one in found if one.those(OPENED))
    facts["by"] = [names[who] for who in opened if who in names][:NAMED]
    return key, rows, facts


def _counted(key: str, days: Iterable[date], begun: Iterable[date], row: Months) -> Told:
    """How many by month, from the month of the first of `begun` on: what nobody wrote down is not none."""
    counts = [0] * len(row.firsts)
    for day in days:
        place = row.place(day)
        if place is not None:
            counts[place] += 1
    first = min((day for day in begun if day <= row.moments[-1].date()), default=None)
    since = len(counts) if first is None else row.place(first) or 0
    values = tuple(count if place >= since else None for place, count in enumerate(counts))
    return key, ((key, values, True),), {"n": sum(counts[-YEAR:]), "of": sum(counts)}
