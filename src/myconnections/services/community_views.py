"""One community as its page and its sheet show it: members, roles, rounds, what hangs on one, promises, gatherings."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from myconnections.domain.community import Community, Post, Round, Sort, carries, holds, knows
from myconnections.domain.dependence import ME, Hanging, gathered, hanging
from myconnections.domain.entry import Entry
from myconnections.domain.errors import Refused
from myconnections.domain.gathering import Gathering
from myconnections.domain.ids import ContactId
from myconnections.domain.listing import ListedPerson
from myconnections.domain.personal_value import ValueTag
from myconnections.domain.reminder import Promise
from myconnections.domain.warmth import Band
from myconnections.services import communities, entries
from myconnections.services.moments import today_of
from myconnections.services.ports import OpenVault, UnitOfWork
from myconnections.services.temperatures import listed, rows_at

YEAR = timedelta(days=365)
"""Encounters of so long say where they gather."""

Named = tuple[ContactId, str]


@dataclass(frozen=True, slots=True)
class PostView:
    """A role with those who hold it and those who know how."""

    post: Post
    holders: tuple[Named, ...]
    knowers: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class RoundView:
    """A round with those who carry it, the time that stands now, and whether that is past and still to do."""

    round: Round
    carriers: tuple[Named, ...]
    day: date | None
    late: bool = False


@dataclass(frozen=True, slots=True)
class Hangs:
    """A share that hangs on one, with the name of that one ("" for me)."""

    hanging: Hanging
    name: str


@dataclass(frozen=True, slots=True)
class CommunityView:
    """One community. `entry` is None where nothing was written of it yet.

    `hangs` holds at most one figure each for roles, rounds and encounters of the last year; `encounters` were logged
    with so many of the members. `promises` are open, with a member or with somebody who takes a part; `values` are the
    keys of those seen in it.
    """

    name: str
    entry: Entry[Community] | None
    members: tuple[ListedPerson, ...]
    bands: dict[Band, int]
    posts: tuple[PostView, ...]
    rounds: tuple[RoundView, ...]
    hangs: tuple[Hangs, ...]
    encounters: int
    met: int
    promises: tuple[tuple[Promise, str], ...]
    gatherings: tuple[Entry[Gathering], ...]
    values: tuple[str, ...]
    mine: bool

    def of_sort(self, sort: Sort) -> tuple[RoundView, ...]:
        """The rounds of one kind."""
        return tuple(one for one in self.rounds if one.round.sort is sort)


def community(vault: OpenVault, name: str, now: datetime) -> CommunityView:
    """One community by its name. Refused("no_such_community") when nobody carries it and nothing is written of it."""
    with vault.read() as uow:
        return community_in(uow, name, now)


def community_in(uow: UnitOfWork, name: str, now: datetime) -> CommunityView:
    """`community` inside a unit of work."""
    today = today_of(now)
    entry = communities.written_in(uow, name)
    ids = communities.members_in(uow, name)
    if entry is None and not ids:
        raise Refused("no_such_community", name=name)
    members = [one for one in listed(rows_at(uow, now, ids), now) if not one.row.archived] if ids else []
    parts = () if entry is None else entry.people
    logged = _logged(uow, {one.row.id for one in members}, today)
    about = {one.row.id for one in members} | {part.contact_id for part in parts}
    names = uow.contacts.names({*about, *(ContactId(who) for who in logged)})
    posts, rounds = _posts(entry, names), _rounds(entry, names, today)
    return CommunityView(
        name=name,
        entry=entry,
        members=tuple(members),
        bands=dict(Counter(one.band for one in members)),
        posts=posts,
        rounds=rounds,
        hangs=tuple(Hangs(one, names.get(ContactId(one.who), "")) for one in _hanging(posts, rounds, logged)),
        encounters=sum(logged.values()),
        met=len(logged),
        promises=tuple(
            (one, names[one.contact_id]) for one in uow.dues.promises(open_only=True) if one.contact_id in about
        ),
        gatherings=tuple(one for one in reversed(entries.listed_in(uow, Gathering)) if one.body.community == name),
        values=tuple(one.body.value for one in entries.listed_in(uow, ValueTag) if name in one.body.communities),
        mine=name in uow.settings.me().communities,
    )


def _logged(uow: UnitOfWork, ids: set[ContactId], today: date) -> dict[int, int]:
    """On how many days of the last year there was something with each of them."""
    days = uow.encounters.days_since(today - YEAR)
    return {who: count for who, count in days.items() if who in ids}


def _posts(entry: Entry[Community] | None, names: dict[ContactId, str]) -> tuple[PostView, ...]:
    if entry is None:
        return ()
    return tuple(
        PostView(one, _named(entry, holds(one.number), names), _named(entry, knows(one.number), names))
        for one in entry.body.posts
    )


def _rounds(entry: Entry[Community] | None, names: dict[ContactId, str], today: date) -> tuple[RoundView, ...]:
    if entry is None:
        return ()
    found = []
    for one in entry.body.rounds:
        stands = one.stands(today)
        time = None if stands is None else stands[0]
        carriers = _named(entry, carries(one.number), names)
        found.append(RoundView(one, carriers, time, late=time is not None and time < today))
    return tuple(sorted(found, key=lambda view: (view.day is None, view.day or today, view.round.number)))


def _named(entry: Entry[Community], part: str, names: dict[ContactId, str]) -> tuple[Named, ...]:
    return tuple((who, names[who]) for who in entry.those(part))


def _hanging(posts: tuple[PostView, ...], rounds: tuple[RoundView, ...], logged: dict[int, int]) -> list[Hanging]:
    of_posts = [
        {*(int(who) for who, _ in (*one.holders, *one.knowers)), *([ME] if one.post.mine else [])} for one in posts
    ]
    of_rounds = [{*(int(who) for who, _ in one.carriers), *([ME] if one.round.mine else [])} for one in rounds]
    found = (hanging("posts", of_posts), hanging("rounds", of_rounds), gathered(logged))
    return [one for one in found if one is not None]
