"""The hand-over sheet of a community: made from what is kept, looked at, and written into a file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from myconnections.domain.community import Community
from myconnections.domain.contact import Contact
from myconnections.domain.encounter import By
from myconnections.domain.entry import Entry
from myconnections.domain.errors import Refused
from myconnections.domain.handout import Handout
from myconnections.domain.handover import (
    HandedPerson,
    HandedPost,
    HandedPromise,
    HandedRound,
    HandingOver,
    HandOver,
    leaving,
)
from myconnections.domain.ids import ContactId
from myconnections.domain.reminder import Promise
from myconnections.services.community_views import Named, RoundView, community_in
from myconnections.services.exports import write_file
from myconnections.services.moments import today_of
from myconnections.services.ports import OpenVault, UnitOfWork

SOON = timedelta(days=60)
"""What comes round within so many days stands first on the sheet."""
_WAYS = ("email", "phone")

Render = Callable[[HandOver], bytes]


@dataclass(frozen=True, slots=True)
class HandOverWish:
    """What leaves besides purpose, rounds and roles: `people` to know (those with a part stand there anyway),
    `promises` that are open, `ways` to reach the people to know.
    """

    people: tuple[ContactId, ...] = ()
    promises: bool = True
    ways: bool = False


@dataclass(frozen=True, slots=True)
class HandedOver:
    """What went into which file; `replaced`: an older file stood there."""

    file: Path
    leaving: HandingOver
    size: int
    replaced: bool = False


def sheet(vault: OpenVault, name: str, wish: HandOverWish, now: datetime) -> HandOver:
    """The sheet as it would leave now. Refused: "no_such_community", "nothing_to_hand_over" where nothing was written
    of it yet, "no_such_person".
    """
    with vault.read() as uow:
        return _sheet(uow, name, wish, now)


def hand_over(
    vault: OpenVault,
    name: str,
    wish: HandOverWish,
    kind: str,
    out: Path,
    now: datetime,
    render: Render,
) -> HandedOver:
    """Write the sheet as `render` makes it ("html" or "pdf"), and note it in the log of what was handed out.

    Either all of it happens or nothing. Refused as `sheet`; Refused and Trouble as `exports.write_file`.
    """
    made = sheet(vault, name, wish, now)
    data = render(made)
    told = leaving(made)
    with vault.write(None, now) as uow:
        uow.handouts.add(Handout(0, now, f"handover.{kind}", told.names, (), real_names=True))
        replaced = write_file(out, data)
    return HandedOver(out, told, len(data), replaced)


def _sheet(uow: UnitOfWork, name: str, wish: HandOverWish, now: datetime) -> HandOver:
    view, today = community_in(uow, name, now), today_of(now)
    entry = view.entry
    if entry is None:
        raise Refused("nothing_to_hand_over", name=name)
    rounds = [_round(one) for one in view.rounds]
    promises = view.promises if wish.promises else ()
    return HandOver(
        day=today,
        me=uow.settings.me().name,
        name=name,
        purpose=entry.body.purpose.strip(),
        mine=entry.body.mine.strip(),
        first=tuple(line.strip() for line in entry.body.first.splitlines() if line.strip()),
        soon=tuple(one for one in rounds if one.day is not None and one.day <= today + SOON),
        rounds=tuple(rounds),
        posts=tuple(
            HandedPost(one.post.name, one.post.how.strip(), one.post.mine, _names(one.holders), _names(one.knowers))
            for one in view.posts
        ),
        people=_people(uow, entry, wish, promises),
        promises=tuple(HandedPromise(who, one.text, _by(one), one.due) for one, who in promises),
        gatherings=tuple(
            (one.day, one.body.name, one.body.place) for one in reversed(view.gatherings) if one.day >= today
        ),
        members=len(view.members),
    )


def _people(
    uow: UnitOfWork, entry: Entry[Community], wish: HandOverWish, promises: Sequence[tuple[Promise, str]]
) -> tuple[HandedPerson, ...]:
    """Those with a part, those with an open promise that leaves, and those chosen, once each, in this order."""
    parts = [part.contact_id for part in entry.people]
    ids = list(dict.fromkeys((*parts, *(one.contact_id for one, _ in promises), *wish.people)))
    found = {one.id: one for one in uow.contacts.many(ids)}
    for who in wish.people:
        if who not in found:
            raise Refused("no_such_person", id=int(who))
    return tuple(_person(found[who], wish) for who in ids)


def _person(one: Contact, wish: HandOverWish) -> HandedPerson:
    does = " · ".join(word for word in (one.organization, one.position) if word)
    ways = tuple(way.value for way in one.reachable if way.kind in _WAYS) if wish.ways else ()
    return HandedPerson(one.name, "" if does == one.name else does, ways)


def _round(view: RoundView) -> HandedRound:
    one = view.round
    return HandedRound(one.sort, one.what, one.every, view.day, one.how.strip(), one.mine, _names(view.carriers))


def _names(people: Sequence[Named]) -> tuple[str, ...]:
    return tuple(name for _, name in people)


def _by(promise: Promise) -> str:
    return {By.ME: "me", By.THEM: "them"}.get(promise.by, "both")
