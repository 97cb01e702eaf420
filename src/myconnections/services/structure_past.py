"""Effective size and efficiency month by month, as they were known then: what had been answered, of whom there was.

A month is told from the answers given by its end, among those of the people asked about today who were in the notebook
by then; it says what was known, not how things stood. Two things have no day and are taken as they are today: whom the
questions are about, and what two people share. The latest month is what `structure` tells.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from myconnections.domain.ego_structure import Band, Shown
from myconnections.domain.ids import ContactId
from myconnections.domain.months import SHOWN, Months, months_until
from myconnections.insight.asking import Core
from myconnections.services import structure, tie_chances
from myconnections.services.ports import OpenVault, UnitOfWork
from myconnections.services.tie_core import core_in


@dataclass(frozen=True, slots=True)
class Point:
    """The end of a month: of `asked` people and the `pairs` among them so many were `answered`, `ties` of them tied.

    The bands are None where too few were (method.md 1.2).
    """

    asked: int
    pairs: int
    answered: int
    ties: int
    shown: Shown
    effective_size: Band | None
    efficiency: Band | None


@dataclass(frozen=True, slots=True)
class StructurePast:
    """A point for each month."""

    months: Months
    points: tuple[Point, ...]

    @property
    def answered(self) -> bool:
        """Whether anything was answered by now."""
        return any(one.answered for one in self.points)


def view(vault: OpenVault, now: datetime, *, months: int = SHOWN) -> StructurePast:
    """So many whole months and the present one."""
    with vault.read() as uow:
        return view_in(uow, core_in(uow, now), months_until(now, months))


def view_in(uow: UnitOfWork, core: Core, row: Months) -> StructurePast:
    """`view` inside a unit of work, for these people."""
    record = tie_chances.record_in(uow, core.people)
    since = _since(uow, core.people, row.moments[-1])
    points = []
    for moment in row.moments:
        there = frozenset(who for who in core.people if since[who] <= moment)
        known = record.known(moment.date(), there)
        points.append(Point(len(there), known.all, known.fixed, known.ties, *structure.told_of(known)))
    return StructurePast(row, tuple(points))


def _since(uow: UnitOfWork, people: tuple[int, ...], last: datetime) -> dict[int, datetime]:
    """From when on each of them was in the notebook: their first stage, and `last` where none is on record."""
    found: dict[int, datetime] = {}
    for one in uow.ties.stage_changes([ContactId(who) for who in people]):  # by person and time
        found.setdefault(int(one.contact_id), one.at)
    return {who: found.get(who, last) for who in people}
