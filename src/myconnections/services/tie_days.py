"""Since when something hints at two people knowing each other that is kept elsewhere: meetings, years at one place.

Schools and communities have no years, so they say nothing of a day; neither do years at an employer that are not known
of both.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Collection, Iterable, Mapping
from datetime import date

from myconnections.domain.alter_ties import Pair
from myconnections.domain.contact import Job
from myconnections.domain.dates import PartialDate
from myconnections.domain.folding import compare_key
from myconnections.domain.gathering import HOST, MET, Gathering
from myconnections.domain.ids import ContactId
from myconnections.services import entries
from myconnections.services.ports import UnitOfWork

Together = tuple[int, int, int]
"""Somebody, the ordinal of a day, and the number of what they were at with others that day."""
Stay = tuple[str, int, int]
"""An organization by its comparable name, and the ordinals from which on and until when somebody was surely there."""
_NEVER = date.max.toordinal()


def first_hints(
    uow: UnitOfWork, pairs: Collection[Pair], meetings: Iterable[Together], present: Mapping[int, str]
) -> dict[Pair, int]:
    """The ordinal of the earliest such day of each of these pairs; those without one are left out.

    `meetings` are encounters logged with several people, `present` the organization of everybody today.
    """
    people = {who for pair in pairs for who in pair}
    days: dict[int, int] = {}
    at: dict[int, set[int]] = {}
    for who, day, event in (*meetings, *_gatherings(uow)):
        if who in people:
            days[event] = day
            at.setdefault(who, set()).add(event)
    stays = _stays(uow.contacts.jobs_of(map(ContactId, people)), present)
    found: dict[Pair, int] = {}
    nowhere: set[int] = set()
    for one, other in pairs:
        dated = [days[event] for event in at.get(one, nowhere) & at.get(other, nowhere)]
        dated += _overlaps(stays.get(one, ()), stays.get(other, ()))
        if dated:
            found[one, other] = min(dated)
    return found


def _gatherings(uow: UnitOfWork) -> Iterable[Together]:
    for held in entries.listed_in(uow, Gathering):
        for who in (*held.those(MET), *held.those(HOST)):
            yield int(who), held.day.toordinal(), -int(held.id)  # below all numbers of encounters


def _stays(jobs: Iterable[Job], present: Mapping[int, str]) -> dict[int, list[Stay]]:
    """Where people were and since when; who is at the same organization today has not left it."""
    found: dict[int, list[Stay]] = {}
    for job in jobs:
        name, who = compare_key(job.employer), int(job.contact_id)
        since = _last_day(job.since)
        until = _last_day(job.until)
        if until is None and name == compare_key(present.get(who, "")):
            until = _NEVER
        if name and since is not None and until is not None:
            found.setdefault(who, []).append((name, since, until))
    return found


def _overlaps(one: Iterable[Stay], other: Iterable[Stay]) -> list[int]:
    """From when on both were at the same organization."""
    both = [(max(a[1], b[1]), min(a[2], b[2])) for a in one for b in other if a[0] == b[0]]
    return [since for since, until in both if since <= until]


def _last_day(told: PartialDate | None) -> int | None:
    """The ordinal of the last day of a year, a month or a day; None where not even the year is known."""
    if told is None or told.year is None:
        return None
    if told.month is None:
        return date(told.year, 12, 31).toordinal()
    return date(told.year, told.month, told.day or monthrange(told.year, told.month)[1]).toordinal()
