"""Communities: the names that people carry, and what I wrote of each. One name, kept in step at all of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from myconnections.domain.community import MOST_NAME, Community, Post, Round, carries, holds, knows
from myconnections.domain.contribution import Contribution
from myconnections.domain.entry import Body, Entry, Part
from myconnections.domain.errors import Refused
from myconnections.domain.folding import fold
from myconnections.domain.gathering import Gathering
from myconnections.domain.ids import ContactId, EntryId
from myconnections.domain.personal_value import ValueTag
from myconnections.services import bulk, capitals, entries, kept, lists, notebook_dues, shares
from myconnections.services.changes import Changes
from myconnections.services.moments import today_of
from myconnections.services.ports import Act, OpenVault, UnitOfWork


@dataclass(frozen=True, slots=True)
class CommunityRow:
    """One community of the list: `people` carry its name; `id` is 0 where nothing was written of it yet.

    `next_day` and `next_what` are of the round that comes first.
    """

    name: str
    people: int
    id: int = 0
    purpose: str = ""
    next_day: date | None = None
    next_what: str = ""


def listing(vault: OpenVault, now: datetime, *, search: str = "") -> list[CommunityRow]:
    """Those I wrote of first, then by how many carry the name, then by name."""
    today = today_of(now)
    with vault.read() as uow:
        away = frozenset(who for who, _ in uow.contacts.column("archived"))  # as its own page counts
        there = (names for who, names in uow.contacts.column("communities") if who not in away)
        carried = Counter(name for names in there for name in names.splitlines())
        written = {one.body.name: one for one in entries.listed_in(uow, Community)}
    rows = [_row(name, carried[name], written.get(name), today) for name in {*carried, *written}]
    wanted = fold(search.strip())
    found = [row for row in rows if wanted in fold(row.name)]
    return sorted(found, key=lambda row: (not row.id, -row.people, fold(row.name), row.name))


def add(
    vault: OpenVault, body: Community, now: datetime, *, people: Iterable[Part] = (), members: Iterable[ContactId] = ()
) -> Changes:
    """Write of a community, new or one whose name is carried already; `members` come to carry it in the same act.

    `facts["id"]` is its id. Refused: "community_exists" where something is written of that name already, what the
    body refuses, "no_such_person".
    """
    body = replace(body, name=body.name.strip())
    new = Entry(EntryId(0), body, today_of(now), tuple(people), now)
    joining = tuple(dict.fromkeys(members))
    with vault.read() as uow:
        entries.check(uow, replace(new, people=(*new.people, *(Part(who) for who in joining))))
        if _written(uow, body.name) is not None:
            raise Refused("community_exists", name=body.name)
    with vault.write(entries.entry_act(body), now, many=len(joining) >= shares.MANY) as uow:
        kept_entry = uow.entries.add(new)
        _renamed(uow, joining, body.name, body.name)
    changes = entries.changed([kept_entry], uow.act_id, id=int(kept_entry.id), name=body.name)
    return _with_people(changes, joining)


def change(
    vault: OpenVault,
    entry: Entry[Community],
    now: datetime,
    *,
    members: Iterable[ContactId] = (),
    told: Mapping[str, object] | None = None,
) -> Changes:
    """Keep what I wrote; with another name, everybody who carries the old one carries the new one in the same act, and
    so do `members`, who join. `told` is what the history says of it, where that is more than that it was changed.

    Refused: "no_such_entry", "community_exists", what the body refuses, "no_such_person".
    """
    before = entries.one(vault, entry.id, Community)
    body = replace(entry.body, name=entry.body.name.strip())
    after = replace(entry, body=body, made_at=before.made_at)
    joining = tuple(dict.fromkeys(members))
    with vault.read() as uow:
        entries.check(uow, replace(after, people=(*after.people, *(Part(who) for who in joining))))
    if body.name != before.body.name:
        return _rename(vault, before.body.name, body.name, after, now, joining)
    act = entries.entry_act(body, **(told or {"changed": True}))
    with vault.write(act, now, many=len(joining) >= shares.MANY) as uow:
        uow.entries.put(after)
        _renamed(uow, joining, body.name, body.name)
    return _with_people(entries.changed([before, after], uow.act_id, id=int(entry.id), name=body.name), joining)


def rename(vault: OpenVault, name: str, new: str, now: datetime) -> Changes:
    """Give a community another name: at everybody who carries it, in what I wrote of it, at its gatherings, values and
    contributions, and in the lists that ask for it.

    The name of another one that nothing is written of is allowed: both become one. Refused: "nothing_written",
    "name_too_long", "no_such_community", "community_exists".
    """
    new = kept.text_given(new)
    if len(new) > MOST_NAME:
        raise Refused("name_too_long", most=MOST_NAME)
    with vault.read() as uow:
        entry = _written(uow, name)
        if entry is None and not members_in(uow, name):
            raise Refused("no_such_community", name=name)
    if new == name:
        return Changes()
    return _rename(vault, name, new, None if entry is None else replace(entry, body=replace(entry.body, name=new)), now)


def forget(vault: OpenVault, entry_id: int, now: datetime) -> Changes:
    """Take away what I wrote of a community; whoever carries its name still does. Refused("no_such_entry")."""
    entries.one(vault, entry_id, Community)
    return entries.forget(vault, entry_id, now)


def put_post(
    vault: OpenVault,
    entry_id: int,
    post: Post,
    now: datetime,
    *,
    holders: Iterable[ContactId] = (),
    knowers: Iterable[ContactId] = (),
) -> Changes:
    """Keep a role, a new one with number 0, with those who hold it and those who know how. Refused as `change`."""
    before = entries.one(vault, entry_id, Community)
    body = before.body.with_post(replace(post, name=post.name.strip()))
    number = post.number or body.posts[-1].number
    parts = {holds(number): holders, knows(number): knowers}
    told = _told("post", post.name, changed=bool(post.number))
    return change(vault, replace(before, body=body, people=_parted(before.people, parts)), now, told=told)


def drop_post(vault: OpenVault, entry_id: int, number: int, now: datetime) -> Changes:
    """Take a role away. Refused("no_such_entry")."""
    before = entries.one(vault, entry_id, Community)
    body = replace(before.body, posts=tuple(one for one in before.body.posts if one.number != number))
    people = _parted(before.people, {holds(number): (), knows(number): ()})
    told = _told("post_dropped", next((one.name for one in before.body.posts if one.number == number), ""))
    return change(vault, replace(before, body=body, people=people), now, told=told)


def put_round(
    vault: OpenVault, entry_id: int, round_: Round, now: datetime, *, carriers: Iterable[ContactId] = ()
) -> Changes:
    """Keep a ritual or a step of a plan, a new one with number 0, with those who carry it. Refused as `change`.

    What was done of it, and having been put off, hold for its old days only.
    """
    before = entries.one(vault, entry_id, Community)
    old = next((one for one in before.body.rounds if one.number == round_.number), round_)
    if (old.begin, old.every) != (round_.begin, round_.every):
        round_ = replace(round_, done=None, later=None)
    body = before.body.with_round(replace(round_, what=round_.what.strip()))
    number = round_.number or body.rounds[-1].number
    people = _parted(before.people, {carries(number): carriers})
    told = _told("round", round_.what, changed=bool(round_.number))
    return change(vault, replace(before, body=body, people=people), now, told=told)


def drop_round(vault: OpenVault, entry_id: int, number: int, now: datetime) -> Changes:
    """Take a ritual or a step away. Refused("no_such_entry")."""
    before = entries.one(vault, entry_id, Community)
    body = replace(before.body, rounds=tuple(one for one in before.body.rounds if one.number != number))
    people = _parted(before.people, {carries(number): ()})
    told = _told("round_dropped", next((one.what for one in before.body.rounds if one.number == number), ""))
    return change(vault, replace(before, body=body, people=people), now, told=told)


def join(vault: OpenVault, name: str, ids: Iterable[ContactId], now: datetime) -> Changes:
    """Let people carry the name. Refused as `bulk.communities`."""
    return bulk.communities(vault, ids, now, joined=[name])


def leave(vault: OpenVault, name: str, ids: Iterable[ContactId], now: datetime) -> Changes:
    """Let people carry it no more. Refused as `bulk.communities`."""
    return bulk.communities(vault, ids, now, left=[name])


def join_in(uow: UnitOfWork, ids: Sequence[ContactId], name: str) -> None:
    """Let people carry the name, inside an act."""
    _renamed(uow, ids, name, name)


def members_in(uow: UnitOfWork, name: str) -> list[ContactId]:
    """Who carries the name."""
    return [who for who, names in uow.contacts.column("communities") if name in names.splitlines()]


def written_in(uow: UnitOfWork, name: str) -> Entry[Community] | None:
    """What I wrote of the community of this name."""
    return _written(uow, name)


def _written(uow: UnitOfWork, name: str) -> Entry[Community] | None:
    return next((one for one in entries.listed_in(uow, Community) if one.body.name == name), None)


def _row(name: str, people: int, entry: Entry[Community] | None, today: date) -> CommunityRow:
    if entry is None:
        return CommunityRow(name, people)
    stands = [due for one in entry.body.rounds if (due := notebook_dues.of_round(entry, one, today)) is not None]
    first = min(stands, key=lambda due: (due.day, due.ref), default=None)
    row = CommunityRow(name, people, int(entry.id), entry.body.purpose)
    return row if first is None else replace(row, next_day=first.day, next_what=str(first.facts["text"]))


def _rename(
    vault: OpenVault,
    old: str,
    new: str,
    after: Entry[Community] | None,
    now: datetime,
    joining: Sequence[ContactId] = (),
) -> Changes:
    with vault.read() as uow:
        if after is not None and _written(uow, new) is not None:
            raise Refused("community_exists", name=new)
        people = list(dict.fromkeys((*members_in(uow, old), *joining)))
        named = list(_named(uow, old, new))
        me = uow.settings.me()
    act = Act("entry", {"answer": "community:renamed", "text": new, "before": old, "people": len(people)})
    with vault.write(act, now, many=len(people) >= shares.MANY) as uow:
        _renamed(uow, people, old, new)
        for entry in named:
            uow.entries.put(entry)
        in_lists = lists.follow_in(uow, "communities", old, new)
        if after is not None:
            uow.entries.put(after)
        if old in me.communities:
            mine = _with(me.communities, old, new)
            uow.settings.put_me(replace(me, communities=mine, edited=me.edited | {"communities"}))
            capitals.relabel(uow, uow.contacts.all())
    kinds = {"entry", "contact", "tie", "me"} | ({"setting"} if in_lists else set())
    return _with_people(Changes.of(kinds, people, uow.act_id, name=new), people)


def _named(uow: UnitOfWork, old: str, new: str) -> Iterator[Entry[Body]]:
    """Every other entry that names the community, with its new name."""
    for held in entries.listed_in(uow, Gathering):
        if held.body.community == old:
            yield replace(held, body=replace(held.body, community=new))
    for given in entries.listed_in(uow, Contribution):
        if given.body.community == old:
            yield replace(given, body=replace(given.body, community=new))
    for tag in entries.listed_in(uow, ValueTag):
        if old in tag.body.communities:
            yield replace(tag, body=replace(tag.body, communities=_with(tag.body.communities, old, new)))


def _renamed(uow: UnitOfWork, ids: Sequence[ContactId], old: str, new: str) -> None:
    """Let these people carry the new name in the place of the old one, or besides those they carry."""
    people = []
    for one in uow.contacts.many(ids):
        names = _with((*one.communities, new), old, new)
        people.append(replace(one, communities=names, edited=one.edited | {"communities"}))
    uow.contacts.put_many(people)
    capitals.relabel(uow, people)


def _with(names: Iterable[str], old: str, new: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(new if name == old else name for name in names))


def _with_people(changes: Changes, people: Sequence[ContactId]) -> Changes:
    if not people:
        return changes
    return replace(changes, kinds=changes.kinds | {"contact", "tie"}, people=changes.people | frozenset(people))


def _told(answer: str, part: str, **facts: object) -> dict[str, object]:
    """What the history says of a role or a round: which, and what became of it."""
    if not part.strip():
        return {"changed": True}
    return {"answer": f"{Community.KIND}:{answer}", "part": part.strip(), **facts}


def _parted(people: Sequence[Part], given: dict[str, Iterable[ContactId]]) -> tuple[Part, ...]:
    """The people with these parts taken by those given, and by nobody else."""
    stay = [one for one in people if one.part not in given]
    return (*stay, *(Part(who, part) for part, whose in given.items() for who in dict.fromkeys(whose)))
