"""The roles I play, and what the log says of them: with whom, how often, what came of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from myconnections.domain.entry import Entry, Part
from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId
from myconnections.domain.listing import ListedPerson
from myconnections.domain.opportunity import Opportunity
from myconnections.domain.role import Role
from myconnections.services import entries
from myconnections.services.changes import Changes
from myconnections.services.moments import today_of
from myconnections.services.ports import OpenVault
from myconnections.services.visions import days_met, people_now


@dataclass(frozen=True, slots=True)
class RoleRow:
    """A role with those I play it with or for as they are now.

    `met` are days with them in the last 90 (people times days); None where nobody is named. `opportunities` is how
    many that came belong to it. `shared` are those of its people who stand in another role of mine, too.
    """

    role: Entry[Role]
    people: tuple[ListedPerson, ...]
    met: int | None
    opportunities: int
    shared: Mapping[ContactId, tuple[str, ...]]


def add(
    vault: OpenVault, role: Role, people: Sequence[ContactId], now: datetime, *, since: date | None = None
) -> Changes:
    """A role I play, since today unless a day is given.

    Refused: "nothing_written", "no_such_person", "ends_before_it_begins".
    """
    _in_order(since or today_of(now), role.until)
    return entries.add(vault, _clean(role), now, day=since, people=_parts(people))


def change(vault: OpenVault, entry: Entry[Role], now: datetime) -> Changes:
    """Keep the role as given. Refused: "no_such_entry", "ends_before_it_begins", and what `add` refuses."""
    _in_order(entry.day, entry.body.until)
    return entries.change(vault, replace(entry, body=_clean(entry.body)), now)


def _in_order(since: date, until: date | None) -> None:
    if until is not None and until < since:
        raise Refused("ends_before_it_begins", day=since.isoformat())


def rows(vault: OpenVault, now: datetime) -> tuple[RoleRow, ...]:
    """All roles: those played now first, each by the day it began."""
    with vault.read() as uow:
        roles = entries.listed_in(uow, Role)
        led = [one.body.role for one in entries.listed_in(uow, Opportunity)]
        everybody = {who for one in roles for who in one.those()}
        people = {one.row.id: one for one in people_now(uow, everybody, now)}
        met = days_met(uow, everybody, today_of(now))
    playing = [one for one in roles if one.body.until is None]
    found = []
    for one in sorted(roles, key=lambda one: (one.body.until is not None, one.day, one.id)):
        those = one.those()
        shared = {who: tuple(o.body.name for o in playing if o.id != one.id and who in o.those()) for who in those}
        found.append(
            RoleRow(
                one,
                tuple(people[who] for who in those),
                sum(met[who] for who in those) if those else None,
                led.count(int(one.id)),
                {who: names for who, names in shared.items() if names},
            )
        )
    return tuple(found)


def _parts(people: Sequence[ContactId]) -> tuple[Part, ...]:
    return tuple(Part(who) for who in dict.fromkeys(people))


def _clean(role: Role) -> Role:
    return replace(role, name=role.name.strip(), what=role.what.strip())
