"""Light rows with the warmth of one moment, an earlier one included."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from operator import attrgetter

from myconnections.domain.encounter import TWO_WAY, Encounter
from myconnections.domain.ids import ContactId
from myconnections.domain.listing import ListedPerson, PersonRow
from myconnections.domain.periods import HALF_LIFE, Periods, periods, unix
from myconnections.domain.tie import Tie
from myconnections.domain.warmth import at, band, cooled, fold
from myconnections.services import kept
from myconnections.services.ports import UnitOfWork


def refolded(tie: Tie, encounters: Sequence[Encounter], past: Periods, now: datetime) -> Tie:
    """The tie with its warmth and its figures of contact computed anew from the encounters up to `now`.

    A first two-way contact that is only a guess ("we talked this year") was not the first: none is named then.
    """
    counting = [one for one in encounters if one.at <= now]
    state = fold(counting, past, now)
    two_way = min((one for one in counting if one.kind in TWO_WAY), key=lambda one: one.at, default=None)
    return replace(
        tie,
        warm=None if state is None else state.value,
        warm_at=None if state is None else state.at,
        last_contact=max((one.day for one in counting), default=None),
        first_two_way=None if two_way is None or two_way.approximate else two_way.day,
        contact_days=len({one.day for one in counting}),
    )


def rows_at(uow: UnitOfWork, now: datetime, ids: Iterable[ContactId] | None = None) -> list[PersonRow]:
    """Rows of these people or of everybody, sorted by reading, as their warmth stood at `now`.

    Only people whose kept warmth lies after `now` (a look back) are folded anew.
    """
    rows, guesses = uow.contacts.rows(ids), uow.encounters.guesses()
    moment = unix(now)
    if guesses:
        rows = [row._replace(guessed=True) if row.id in guesses else row for row in rows]
    if any(row.warm_at is not None and row.warm_at > moment for row in rows):
        rows = [row if row.warm_at is None or row.warm_at <= moment else _as_of(uow, row, now) for row in rows]
    # Twice by one field is faster than once by a pair, and sorting keeps the order of equals.
    rows.sort(key=attrgetter("id"))
    rows.sort(key=attrgetter("sort_key"))
    return rows


def _as_of(uow: UnitOfWork, row: PersonRow, now: datetime) -> PersonRow:
    """The row as it stood at an earlier moment."""
    tie = kept.tie(uow, row.id)
    past = periods(uow.ties.stage_changes([row.id]), uow.ties.interval_changes([row.id]), tie.stage)
    encounters = uow.encounters.of(row.id)
    then = refolded(tie, encounters, past, now)
    on_the_last_day = [one for one in encounters if one.day == then.last_contact]
    # The interval of that moment may have been another: the value is given as it stood at `now` itself.
    warm = at(then.warm, then.warm_at, past.in_force(unix(now)), now)
    return row._replace(
        warm=warm,
        warm_at=None if warm is None else unix(now),
        last_contact=None if then.last_contact is None else then.last_contact.toordinal(),
        first_two_way=None if then.first_two_way is None else then.first_two_way.toordinal(),
        contact_days=then.contact_days,
        guessed=bool(on_the_last_day) and all(one.approximate for one in on_the_last_day),
    )


def listed(rows: Iterable[PersonRow], now: datetime) -> list[ListedPerson]:
    """The rows with warmth and band at `now`."""
    moment = unix(now)
    none = band(None)
    # What `warmth.of_row` does, its look-ups done once: thirty thousand rows pay for every call.
    by_stage = {int(stage): days for stage, days in HALF_LIFE.items()}
    people = []
    for row in rows:
        warm, warm_at, own = row.warm, row.warm_at, row.half_life
        if warm is None or warm_at is None:
            people.append(ListedPerson(row, None, none))
        else:
            value = cooled(warm, warm_at, by_stage[row.stage] if own is None else own, moment)
            people.append(ListedPerson(row, value, band(value)))
    return people
