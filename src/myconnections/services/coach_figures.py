"""The figures of a report, each from rows and happenings as they were written down (method.md 9)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from functools import cache

from myconnections.domain.encounter import By, Encounter, EncounterKind
from myconnections.domain.listing import PersonRow
from myconnections.domain.reach import REACH, reach_of
from myconnections.domain.reminder import Reminder
from myconnections.domain.report import MARKS, PERIOD_DAYS, ReachLine, Recent, Share, mark_of
from myconnections.domain.stage import StageChange
from myconnections.domain.warmth import WARM
from myconnections.services.views import ListedPerson

_TALKS = frozenset({EncounterKind.TALK, EncounterKind.MEET})

mark = cache(mark_of)
kind_reached = cache(reach_of)


def period(today: date) -> date:
    """The first day of what counts as lately."""
    return today - timedelta(days=PERIOD_DAYS)


def composition(people: Iterable[ListedPerson]) -> tuple[tuple[str, int], ...]:
    """How many ties carry each mark, the unclear ones too."""
    counts = Counter(mark(person.row.capital) for person in people)
    return tuple((kind, counts[kind]) for kind in MARKS)


def reach(people: Iterable[ListedPerson]) -> tuple[ReachLine, ...]:
    """The ten kinds: who stands there, and how many of them are warm. One person may stand in several."""
    there: Counter[str] = Counter()
    warm: Counter[str] = Counter()
    for person in people:
        if not person.row.reach:
            continue
        found = {kind_reached(text) for text in person.row.reach} - {""}
        there.update(found)
        if person.warmth is not None and person.warmth >= WARM:
            warm.update(found)
    return tuple(ReachLine(code, there[code], warm[code]) for code in REACH)


def recent(
    rows: Sequence[PersonRow],
    encounters: Iterable[Encounter],
    moves: Iterable[StageChange],
    reminders: Iterable[Reminder],
    now: datetime,
) -> Recent:
    """What was written down from the first day of the period to now. Happenings of others than `rows` do not count."""
    today = now.date()
    since, known = period(today), {int(row.id) for row in rows}
    lately = [one for one in encounters if one.contact_id in known and since <= one.day <= today and one.at <= now]
    talks = {one.together or -one.id for one in lately if one.kind in _TALKS}
    help_by = Counter(one.by for one in lately if one.kind is EncounterKind.HELP)
    plans = [one for one in reminders if one.kind == "plan" and one.made_at and since <= one.made_at.date() <= today]
    return Recent(
        since=since,
        new_links=_new_links(rows, since, today),
        moves=sum(
            move.before is not None and move.who == "user" and since <= move.at.astimezone(now.tzinfo).date() <= today
            for move in moves
            if move.contact_id in known
        ),
        talks=len(talks),
        encounters=len(lately),
        guessed=sum(one.approximate for one in lately),
        given=help_by[By.ME],
        received=help_by[By.THEM],
        together=help_by[By.BOTH],
        plans=Share(sum(one.done_at is not None for one in plans), len(plans)),
    )


def _new_links(rows: Iterable[PersonRow], since: date, today: date) -> Share:
    """Ties that began lately, of those whose beginning is known: the day of connecting, else of the first two-way."""
    first, last = since.toordinal(), today.toordinal()
    begun = [row.connected_on or row.first_two_way for row in rows]
    return Share(
        sum(day is not None and first <= day <= last for day in begun),
        sum(day is not None and day <= last for day in begun),
    )
