"""What comes up by itself from gatherings, communities and introductions: their days, read at each look."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Final

from myconnections.domain.community import Community, Round, Sort, carries
from myconnections.domain.entry import Entry
from myconnections.domain.errors import Refused
from myconnections.domain.gathering import MET, Gathering
from myconnections.domain.ids import ContactId
from myconnections.domain.introduction import LOOK_FOR, PARTS, Introduction
from myconnections.domain.rounds import within_reach
from myconnections.services import alter_ties, entries
from myconnections.services.changes import Changes
from myconnections.services.moments import today_of
from myconnections.services.ports import Act, OpenVault, UnitOfWork

KINDS: Final = ("gathering", *(sort.value for sort in Sort), Introduction.KIND)
GATHERING_AHEAD = timedelta(days=3)
GATHERING_AFTER = timedelta(days=7)
"""So long before a gathering it comes up, and so long afterwards it is asked who was met there."""
_EACH = 1_000
"""The reference of a round is that of its community times so much, and its number."""


@dataclass(frozen=True, slots=True)
class NotebookDue:
    """Something with the day it stands under, since when, and the day it is about."""

    day: date
    since: date
    kind: str
    ref: int
    contact_id: ContactId | None
    due: date
    late: bool
    facts: dict[str, object]


def found(uow: UnitOfWork, today: date) -> Iterator[NotebookDue]:
    """Everything ahead, in no order."""
    yield from gatherings_found(uow, today)
    yield from (due for due, _ in rounds_found(uow, today))
    yield from introductions_found(uow, today)


def gatherings_found(uow: UnitOfWork, today: date) -> Iterator[NotebookDue]:
    """The gatherings ahead, and those just past."""
    for one in entries.listed_in(uow, Gathering):
        due = _of_gathering(one, today)
        if due is not None:
            yield due


def rounds_found(uow: UnitOfWork, today: date) -> Iterator[tuple[NotebookDue, Round]]:
    """Of each round the time that stands."""
    for community in entries.listed_in(uow, Community):
        for round_ in community.body.rounds:
            due = of_round(community, round_, today)
            if due is not None:
                yield due, round_


def introductions_found(uow: UnitOfWork, today: date) -> Iterator[NotebookDue]:
    """The introductions that wait for an answer, for the two to be brought together, or for a look whether they met.

    The look is for a while only, and not once it is known whether they know each other.
    """
    waiting = [
        (one, since)
        for one in entries.listed_in(uow, Introduction)
        if (since := one.body.comes_up()) and (one.body.introduced is None or _to_look(uow, one, since, today))
    ]
    names = uow.contacts.names({part.contact_id for one, _ in waiting for part in one.people}) if waiting else {}
    for one, since in waiting:
        both = " × ".join(names[part.contact_id] for part in one.people)
        facts: dict[str, object] = {"text": both, "place": one.body.about, "state": one.body.state.value}
        if one.body.introduced is not None:
            facts["introduced"] = one.body.introduced.isoformat()
        yield NotebookDue(max(since, today), since, one.body.KIND, int(one.id), None, since, False, facts)


def _to_look(uow: UnitOfWork, one: Entry[Introduction], since: date, today: date) -> bool:
    """Whether it is still worth asking if the two have met."""
    pair = {part.contact_id for part in one.people}
    return len(pair) == len(PARTS) and today < since + LOOK_FOR and not alter_ties.states_in(uow, pair)


def ref_of(entry_id: int, number: int) -> int:
    """The reference of a round among what is due."""
    return int(entry_id) * _EACH + number


def of_round(entry: Entry[Community], round_: Round, today: date) -> NotebookDue | None:
    """The time of a round that stands now; None when it has no day or comes no more."""
    stands = round_.stands(today)
    if stands is None:
        return None
    time, since = stands
    carriers = entry.those(carries(round_.number))
    facts: dict[str, object] = {
        "text": round_.what,
        "community": entry.body.name,
        "every": round_.every.value,
        "people": len(carriers),
        "mine": round_.mine,
    }
    who = carriers[0] if len(carriers) == 1 else None
    day = max(time, since, today)
    return NotebookDue(day, since, round_.sort.value, ref_of(entry.id, round_.number), who, time, time < today, facts)


def settle(vault: OpenVault, kind: str, ref: int, now: datetime) -> Changes:
    """The present time of a round is done, or nothing more is to be noted of a gathering or an introduction.

    Refused: "no_such_entry", "nothing_due" for a round that does not come any more.
    """
    if kind == "gathering":
        before = entries.one(vault, ref, Gathering)
        return entries.change(vault, replace(before, body=replace(before.body, closed=True)), now)
    if kind == Introduction.KIND:
        asked = entries.one(vault, ref, Introduction)
        return entries.change(vault, replace(asked, body=replace(asked.body, quiet=True)), now)
    community, round_ = _round(vault, ref)
    stands = round_.stands(today_of(now))
    if stands is None:
        raise Refused("nothing_due", id=ref)
    return _keep(vault, community, replace(round_, done=stands[0], later=None), now, done=True)


def snooze(vault: OpenVault, kind: str, ref: int, until: date, now: datetime) -> Changes:
    """Keep it away until that day. Refused: "no_such_entry", "day_out_of_reach"."""
    if not within_reach(until):
        raise Refused("day_out_of_reach", day=until.isoformat())
    if kind == "gathering":
        before = entries.one(vault, ref, Gathering)
        return entries.change(vault, replace(before, body=replace(before.body, later=until)), now)
    if kind == Introduction.KIND:
        asked = entries.one(vault, ref, Introduction)
        return entries.change(vault, replace(asked, body=replace(asked.body, later=until)), now)
    community, round_ = _round(vault, ref)
    return _keep(vault, community, replace(round_, later=until), now, until=until.isoformat())


def _of_gathering(entry: Entry[Gathering], today: date) -> NotebookDue | None:
    """A gathering close ahead, or just past without a word of who was met or what was learned."""
    body, over = entry.body, entry.day < today
    noted = bool(entry.those(MET) or body.learned)
    if body.closed or noted or (over and today > entry.day + GATHERING_AFTER):
        return None
    since = max(entry.day - GATHERING_AHEAD, body.later or date.min)
    facts: dict[str, object] = {"text": body.name, "place": body.place, "over": over}
    return NotebookDue(max(entry.day, since, today), since, "gathering", int(entry.id), None, entry.day, over, facts)


def _round(vault: OpenVault, ref: int) -> tuple[Entry[Community], Round]:
    entry_id, number = divmod(ref, _EACH)
    entry = entries.one(vault, entry_id, Community)
    found = next((one for one in entry.body.rounds if one.number == number), None)
    if found is None:
        raise Refused("no_such_entry", id=ref)
    return entry, found


def _keep(vault: OpenVault, entry: Entry[Community], round_: Round, now: datetime, **facts: object) -> Changes:
    after = replace(entry, body=entry.body.with_round(round_))
    answer = "round:done" if facts.get("done") else "round:later"
    with vault.write(Act("entry", {"answer": answer, "text": round_.what, **facts}), now) as uow:
        uow.entries.put(after)
    return entries.changed([after], uow.act_id, id=int(entry.id))
