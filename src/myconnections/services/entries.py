"""Entries of the notebook: kept, changed, taken away, read. What they mean, the services of their subjects say."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from typing import TypeVar, cast

from myconnections.domain.entries import BODIES
from myconnections.domain.entry import Body, Entry, Part, heading
from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId, EntryId
from myconnections.services.changes import Changes
from myconnections.services.moments import today_of
from myconnections.services.ports import Act, OpenVault, UnitOfWork

B = TypeVar("B", bound=Body)


def add(
    vault: OpenVault, body: Body, now: datetime, *, day: date | None = None, people: Iterable[Part] = ()
) -> Changes:
    """Keep a new entry, of today unless a day is given; `facts["id"]` is its id.

    Refused: "no_such_person", and what the body itself refuses.
    """
    new = Entry(EntryId(0), body, day or today_of(now), tuple(people), now)
    with vault.write(_act(vault, new), now) as uow:
        kept = uow.entries.add(new)
    return changed([kept], uow.act_id, id=int(kept.id))


def change(vault: OpenVault, entry: Entry[Body], now: datetime) -> Changes:
    """Keep the entry as given; the moment it was first kept stays.

    Refused: "no_such_entry" (also where it is of another kind), "no_such_person", and what the body itself refuses.
    """
    before = one(vault, entry.id, type(entry.body))
    after = replace(entry, made_at=before.made_at)
    with vault.write(_act(vault, after, changed=True), now) as uow:
        uow.entries.put(after)
    return changed([before, after], uow.act_id, id=int(entry.id))


def forget(vault: OpenVault, entry_id: int, now: datetime) -> Changes:
    """Take an entry away. Refused("no_such_entry")."""
    before = one(vault, entry_id, Body)
    with vault.write(_act(vault, before, forgotten=True), now) as uow:
        uow.entries.remove(before.id)
    return changed([before], uow.act_id)


def one(vault: OpenVault, entry_id: int, kind: type[B]) -> Entry[B]:
    """The entry, or Refused("no_such_entry") when there is none of this kind under the number."""
    with vault.read() as uow:
        return one_in(uow, entry_id, kind)


def one_in(uow: UnitOfWork, entry_id: int, kind: type[B]) -> Entry[B]:
    """`one` inside a unit of work."""
    found = uow.entries.get(entry_id)
    if found is None or not isinstance(found.body, kind):
        raise Refused("no_such_entry", id=int(entry_id))
    return cast("Entry[B]", found)


def listed(vault: OpenVault, kind: type[B]) -> list[Entry[B]]:
    """All entries of a kind, by the day they are about, oldest first."""
    with vault.read() as uow:
        return listed_in(uow, kind)


def listed_in(uow: UnitOfWork, kind: type[B]) -> list[Entry[B]]:
    """`listed` inside a unit of work."""
    return cast("list[Entry[B]]", uow.entries.of_kinds([kind.KIND]))


def of_person(vault: OpenVault, contact_id: ContactId) -> list[Entry[Body]]:
    """All entries this person takes a part in, oldest first."""
    with vault.read() as uow:
        return uow.entries.of_person(contact_id)


def entry_act(body: Body, **facts: object) -> Act:
    """The act of writing an entry, as the undo history names it: its kind and its first words."""
    answer = "forgotten" if facts.get("forgotten") else body.KIND
    return Act("entry", {"answer": answer, "text": heading(body), **facts})


def check(uow: UnitOfWork, entry: Entry[Body]) -> None:
    """Refuse what cannot be kept: "unknown_entry_kind", "no_such_person", and what the body itself refuses."""
    if BODIES.get(entry.body.KIND) is not type(entry.body):
        raise Refused("unknown_entry_kind", kind=entry.body.KIND)
    entry.body.check()
    ids = [part.contact_id for part in entry.people]
    known = uow.contacts.names(ids)
    for who in ids:
        if who not in known:
            raise Refused("no_such_person", id=int(who))


def changed(entries: Iterable[Entry[Body]], act: int | None, **facts: object) -> Changes:
    """What writing these entries changed: them, and whom they are about."""
    return Changes.of({"entry"}, [part.contact_id for entry in entries for part in entry.people], act, **facts)


def _act(vault: OpenVault, entry: Entry[Body], **facts: object) -> Act:
    with vault.read() as uow:
        if "forgotten" not in facts:
            check(uow, entry)
    return entry_act(entry.body, **facts)
