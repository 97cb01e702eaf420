"""The kept warmth and contact figures of a great many ties, computed anew in one stroke (what an import touches)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Protocol, TypeVar

from myconnections.domain.encounter import TWO_WAY
from myconnections.domain.ids import ContactId
from myconnections.domain.periods import instant, periods, unix
from myconnections.domain.tie import Tie
from myconnections.services.ports import UnitOfWork

_TWO_WAY = frozenset(kind.value for kind in TWO_WAY)


class _Owned(Protocol):
    @property
    def contact_id(self) -> ContactId: ...


_T = TypeVar("_T", bound=_Owned)


def by_person(items: Iterable[_T]) -> dict[ContactId, list[_T]]:
    """The items of each person, in the order given."""
    found: dict[ContactId, list[_T]] = {}
    for item in items:
        found.setdefault(item.contact_id, []).append(item)
    return found


def refolded_many(uow: UnitOfWork, ids: Sequence[ContactId], now: datetime) -> list[Tie]:
    """The ties of these people as `temperatures.refolded` makes them; none of them may have a guessed encounter.

    Everything kept counts, also what lies after a `now` of the past. Warmth agrees with one by one to 1e-12.
    """
    from myconnections.insight import warmth_all  # loaded here: arrays are needed for many at once only

    ties = uow.ties.many(ids)
    stages, intervals = uow.ties.stage_changes(ids), uow.ties.interval_changes(ids)
    rows = uow.encounters.of_many(ids)
    moments = [*(one.at for one in stages), *(one.at for one in intervals), now]
    latest = max(unix(max(moments)), max((row[1] for row in rows), default=0))
    moves, changes = by_person(stages), by_person(intervals)
    past = [periods(moves.get(tie.contact_id, ()), changes.get(tie.contact_id, ()), tie.stage) for tie in ties]
    places = {int(tie.contact_id): place for place, tie in enumerate(ties)}
    found = warmth_all.states(warmth_all.log_of(rows, places), warmth_all.histories(past), instant(latest))
    figures = _figures(rows)
    nothing: _Figures = (set(), None)
    made = []
    for tie, value, at in zip(ties, found.value.tolist(), found.at.tolist(), strict=True):
        days, two_way = figures.get(tie.contact_id, nothing)
        made.append(
            replace(
                tie,
                warm=value if days else None,
                warm_at=instant(at) if days else None,
                last_contact=date.fromordinal(max(days)) if days else None,
                first_two_way=None if two_way is None else date.fromordinal(two_way[1]),
                contact_days=len(days),
            )
        )
    return made


_Figures = tuple[set[int], tuple[int, int] | None]
"""Days of contact, and instant and day of the first two-way one."""


def _figures(rows: Iterable[tuple[int, int, int, str, str]]) -> dict[int, _Figures]:
    days: dict[int, set[int]] = {}
    first: dict[int, tuple[int, int]] = {}
    for who, at, day, kind, _ in rows:
        days.setdefault(who, set()).add(day)
        if kind in _TWO_WAY and (at, day) < first.get(who, (at + 1, 0)):
            first[who] = at, day
    return {who: (theirs, first.get(who)) for who, theirs in days.items()}
