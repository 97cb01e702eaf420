"""How mixed the circle is by what is written of it: of everybody, of the closer ties, or of those who are warm."""

from __future__ import annotations

from bisect import bisect_left
from datetime import datetime

from myconnections.domain.ego_structure import Mixture
from myconnections.domain.listing import ListedPerson
from myconnections.domain.mirror import AMONG
from myconnections.domain.months import SHOWN, Months, months_until
from myconnections.domain.periods import unix
from myconnections.domain.stage import Stage
from myconnections.domain.unswept import unswept
from myconnections.domain.warmth import WARM
from myconnections.services import kept
from myconnections.services.mixtures import MixtureCourse, archived_in, courses_in, mixtures_in
from myconnections.services.ports import OpenVault, UnitOfWork
from myconnections.services.temperatures import listed, rows_at


def view(vault: OpenVault, now: datetime, among: str = AMONG[0]) -> tuple[Mixture, ...]:
    """The mixtures among these (one of `mirror.AMONG`). Refused("unknown_field")."""
    kept.one_of(among, AMONG, "unknown_field")
    with vault.read() as uow:
        return mixtures_in(uow, {int(one.row.id) for one in those(uow, now, among)})


def past(vault: OpenVault, now: datetime, *, months: int = SHOWN) -> tuple[Months, tuple[MixtureCourse, ...]]:
    """How mixed those in the notebook were month by month, by what is written of them today; nobody who is archived.

    They are there from the month of their first stage on, of which there is none where none is on record.
    """
    row = months_until(now, months)
    with vault.read() as uow:
        away = archived_in(uow)
        first: dict[int, int] = {}
        with unswept():
            for one in uow.ties.stage_changes():  # by person and time
                first.setdefault(int(one.contact_id), unix(one.at))
        ends = [unix(moment) for moment in row.moments]  # numbers: moments of two zones are slow to compare
        arrivals = {who: bisect_left(ends, at) for who, at in first.items() if who not in away and at <= ends[-1]}
        return row, courses_in(uow, arrivals, len(row.moments))


def those(uow: UnitOfWork, now: datetime, among: str) -> list[ListedPerson]:
    """Who is meant, nobody who is archived."""
    return [one for one in listed(rows_at(uow, now), now) if not one.row.archived and _meant(one, among)]


def _meant(one: ListedPerson, among: str) -> bool:
    if among == "connection":
        return one.row.stage >= Stage.CONNECTION
    return among == "everybody" or (one.warmth is not None and one.warmth >= WARM)
