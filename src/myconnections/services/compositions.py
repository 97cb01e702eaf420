"""How mixed the circle is by what is written of it: of everybody, of the closer ties, or of those who are warm."""

from __future__ import annotations

from datetime import date, datetime

from myconnections.domain.alter_ties import ANSWER_NONE, TELLING
from myconnections.domain.ego_structure import Mixture
from myconnections.domain.ids import ContactId
from myconnections.domain.listing import ListedPerson
from myconnections.domain.mirror import AMONG
from myconnections.domain.months import Months
from myconnections.domain.stage import Stage
from myconnections.domain.warmth import WARM
from myconnections.services import kept
from myconnections.services.mixtures import mixtures_in
from myconnections.services.ports import OpenVault, UnitOfWork
from myconnections.services.temperatures import listed, rows_at


def view(vault: OpenVault, now: datetime, among: str = AMONG[0]) -> tuple[Mixture, ...]:
    """The mixtures among these (one of `mirror.AMONG`). Refused("unknown_field")."""
    kept.one_of(among, AMONG, "unknown_field")
    with vault.read() as uow:
        return mixtures_in(uow, {int(one.row.id) for one in those(uow, now, among)})


def those(uow: UnitOfWork, now: datetime, among: str) -> list[ListedPerson]:
    """Who is meant, nobody who is archived."""
    return [one for one in listed(rows_at(uow, now), now) if not one.row.archived and _meant(one, among)]


def answered(uow: UnitOfWork, people: list[ContactId], row: Months) -> tuple[tuple[int | None, ...], ...]:
    """Month by month among these people: how many pairs it was known of whether they know each other, and ties of them.

    None before the first. By the day the last word on a pair was given: what was said before that is not on record.
    """
    said: dict[tuple[int, int], tuple[date, bool]] = {}
    for one in uow.ties.evidence(people):
        pair = (int(one.a), int(one.b))
        if one.kind in TELLING or one.kind == ANSWER_NONE:
            said[pair] = (one.day or date.min, one.kind in TELLING)
    ends = [moment.date() for moment in row.moments]
    pairs = [sum(day <= end for day, _ in said.values()) for end in ends]
    ties = [sum(day <= end and tied for day, tied in said.values()) for end in ends]
    first = next((place for place, count in enumerate(pairs) if count), len(pairs))
    return tuple(
        tuple(count if place >= first else None for place, count in enumerate(counts)) for counts in (pairs, ties)
    )


def _meant(one: ListedPerson, among: str) -> bool:
    if among == "connection":
        return one.row.stage >= Stage.CONNECTION
    return among == "everybody" or (one.warmth is not None and one.warmth >= WARM)
