"""Results of a month that stand on record with their day: opportunities, promises kept, plans done, steps taken, and
what came of the ideas beside the week's list: gatherings gone to, people brought together, ties that became known.

They stand beside what lasts (`insights.RUN`) and are never added to it, nor to each other.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date, datetime

from myconnections.domain.alter_ties import ANSWERS, PairState
from myconnections.domain.encounter import TWO_WAY, By, Encounter
from myconnections.domain.folding import compare_key
from myconnections.domain.gathering import MET, Gathering
from myconnections.domain.ids import ContactId
from myconnections.domain.months import Months
from myconnections.domain.opportunity import OPENED, Opportunity
from myconnections.domain.small_step import StepTaken
from myconnections.services import alter_ties, entries, introductions
from myconnections.services.insights_past import YEAR, Told
from myconnections.services.ports import UnitOfWork

NAMED = 6
"""So many of those who opened something are told by name."""


def read(uow: UnitOfWork, row: Months) -> list[Told]:
    """All of them, each with what it was counted from."""
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
        _showed_up(uow, row),
        _introductions(uow, row),
        _ties_known(uow, row),
    ]


def _showed_up(uow: UnitOfWork, row: Months) -> Told:
    """Gatherings by their day; the facts: who was met there, with how many of them there was contact both ways later,
    and of how many communities they were.
    """
    today = row.moments[-1].date()
    held = [one for one in entries.listed_in(uow, Gathering) if one.day <= today]
    key, rows, facts = _counted("showed_up", [one.day for one in held], [one.day for one in held], row)
    met: dict[ContactId, date] = {}
    for one in held:
        for who in one.those(MET):
            met[who] = min(one.day, met.get(who, one.day))
    last = {one.contact_id: one.day for one in _two_way(uow, met) if one.day <= today}
    facts["met"] = len(met)
    facts["after"] = sum(last.get(who, day) > day for who, day in met.items())
    facts["circles"] = len({compare_key(one.body.community) for one in held if one.body.community.strip()})
    return key, rows, facts


def _two_way(uow: UnitOfWork, people: Collection[ContactId]) -> list[Encounter]:
    """Contact both ways with these people, the latest last."""
    found = uow.encounters.of_all(list(people)) if people else []
    return sorted((one for one in found if one.kind in TWO_WAY and not one.approximate), key=lambda one: one.day)


def _introductions(uow: UnitOfWork, row: Months) -> Told:
    """Pairs brought together, by that day; the facts: of how many I have said since that they know each other."""
    today = row.moments[-1].date()
    made = {
        pair: one.body.introduced
        for pair, one in introductions.pairs_in(uow).items()
        if one.body.introduced is not None and one.body.introduced <= today
    }
    key, rows, facts = _counted("introductions", made.values(), made.values(), row)
    shown = [pair for pair, day in made.items() if row.place(day) is not None]
    states = alter_ties.states_in(uow, {who for pair in shown for who in pair}) if shown else {}
    facts["know"] = sum(states.get(pair) is PairState.TIE for pair in shown)
    return key, rows, facts


def _ties_known(uow: UnitOfWork, row: Months) -> Told:
    """Ties among my people by the day on which I said so last; the facts: how many pairs I have answered about."""
    people = {ContactId(who) for *pair, _ in uow.ties.answers() for who in pair}
    told = uow.ties.evidence(people) if people else []
    said = [one for one in told if one.kind in ANSWERS.values()]
    days = [(one.kind, one.day) for one in said if one.day is not None and one.day <= row.moments[-1].date()]
    key, rows, facts = _counted(
        "ties_known", [day for kind, day in days if kind == ANSWERS[PairState.TIE]], [day for _, day in days], row
    )
    facts["answered"] = len(days)
    return key, rows, facts


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
