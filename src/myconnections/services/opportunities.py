"""What came to me, and through whom: kept, and counted by what is known of the ties that opened it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from myconnections.domain.entry import Entry, Part
from myconnections.domain.ids import ContactId
from myconnections.domain.opportunity import INTRODUCED, OPENED, Bond, Opportunity, bond, stage_on
from myconnections.domain.role import Role
from myconnections.domain.stage import Stage
from myconnections.services import entries
from myconnections.services.changes import Changes
from myconnections.services.ports import OpenVault


@dataclass(frozen=True, slots=True)
class OpportunityRow:
    """One that came: through whom, who introduced them, the stage the tie had then (None not on record), its kind of
    capital as it is labelled now, and the role it belongs to.
    """

    entry: Entry[Opportunity]
    opened: ContactId | None
    introduced: ContactId | None
    stage: Stage | None
    bond: Bond
    capital: str
    role: str


@dataclass(frozen=True, slots=True)
class Counts:
    """A figure in parts: how many of each, and from how many of all opportunities it is known."""

    parts: Mapping[str, int]
    known: int
    of: int


@dataclass(frozen=True, slots=True)
class OpportunitiesView:
    """Everything that came, newest first, and what can be counted of it.

    `opened` counts "tie" (somebody is named), "introduction" (and who introduced them) and "unnamed"; `bonds`, `stages`
    and `capitals` count those with somebody named, where it is known; `became` counts all.
    """

    rows: tuple[OpportunityRow, ...]
    opened: Counts
    bonds: Counts
    stages: Counts
    capitals: Counts
    became: Counts
    names: Mapping[ContactId, str]


def add(
    vault: OpenVault,
    body: Opportunity,
    now: datetime,
    *,
    day: date | None = None,
    opened: ContactId | None = None,
    introduced: ContactId | None = None,
) -> Changes:
    """Keep what came. Refused: "nothing_written", "no_such_person", "no_such_entry" for the role."""
    _check_role(vault, body)
    return entries.add(vault, _clean(body), now, day=day, people=_parts(opened, introduced))


def change(
    vault: OpenVault,
    entry: Entry[Opportunity],
    now: datetime,
    *,
    opened: ContactId | None = None,
    introduced: ContactId | None = None,
) -> Changes:
    """Keep it as given, opened and introduced by these. Refused: as `add`, and "no_such_entry"."""
    _check_role(vault, entry.body)
    after = replace(entry, body=_clean(entry.body), people=_parts(opened, introduced))
    return entries.change(vault, after, now)


def view(vault: OpenVault, now: datetime) -> OpportunitiesView:
    """Everything that came and its figures."""
    with vault.read() as uow:
        found = list(reversed(entries.listed_in(uow, Opportunity)))
        roles = {int(one.id): one.body.name for one in entries.listed_in(uow, Role)}
        openers = {who for one in found for who in one.those(OPENED)}
        names = uow.contacts.names({part.contact_id for one in found for part in one.people})
        moves = uow.ties.stage_changes(openers) if openers else []
        capitals = {tie.contact_id: tie.capital_override or tie.capital for tie in uow.ties.many(openers)}
    rows = []
    for one in found:
        who = next(iter(one.those(OPENED)), None)
        stage = stage_on([move for move in moves if move.contact_id == who], one.day, now.tzinfo)
        rows.append(
            OpportunityRow(
                one,
                who,
                next(iter(one.those(INTRODUCED)), None),
                stage,
                bond(stage, one.body.then),
                capitals.get(who, "") if who is not None else "",
                roles.get(one.body.role, ""),
            )
        )
    return _counted(tuple(rows), names)


def _counted(rows: tuple[OpportunityRow, ...], names: Mapping[ContactId, str]) -> OpportunitiesView:
    named = [row for row in rows if row.opened is not None]
    ways = ["introduction" if row.introduced is not None else "tie" if row.opened is not None else "" for row in rows]
    return OpportunitiesView(
        rows,
        _counts(ways, len(rows)),
        _counts([row.bond.value for row in named], len(rows)),
        _counts([row.stage.code if row.stage is not None else "" for row in named], len(rows)),
        _counts([row.capital if row.capital != "unclear" else "" for row in named], len(rows)),
        _counts([row.entry.body.became.value for row in rows], len(rows)),
        names,
    )


def _counts(values: list[str], of: int) -> Counts:
    known = [value for value in values if value]
    return Counts(dict(Counter(known)), len(known), of)


def _parts(opened: ContactId | None, introduced: ContactId | None) -> tuple[Part, ...]:
    found = ((opened, OPENED), (introduced, INTRODUCED))
    return tuple(Part(who, part) for who, part in found if who is not None)


def _check_role(vault: OpenVault, body: Opportunity) -> None:
    if body.role:
        entries.one(vault, body.role, Role)


def _clean(body: Opportunity) -> Opportunity:
    return replace(body, what=body.what.strip(), outcome=body.outcome.strip())
