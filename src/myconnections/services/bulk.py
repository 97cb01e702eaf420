"""What a person does to many people at once: put away, give a field, join a community. One act, one undo.

`step` hears how far an act is, and ends it without a trace (`shares`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from myconnections.domain import vocabulary
from myconnections.domain.contact import Contact
from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId
from myconnections.interchange.schools import with_school
from myconnections.services import capitals, kept, shares
from myconnections.services.changes import Changes
from myconnections.services.ports import OpenVault
from myconnections.services.shares import Step

FIELDS = ("organization", "department", "position", "industry", "function", "region", "institution", "schools")
MOST = 200


def archive(
    vault: OpenVault, ids: Iterable[ContactId], on: bool, now: datetime, *, step: Step = shares.alone
) -> Changes:
    """Put people away, or take them back: they are kept with everything, but no list, map or suggestion shows them."""
    act, chosen = kept.people_act(vault, "archive", ids, on=on)
    with vault.write(act, now, many=len(chosen) >= shares.MANY) as uow:
        for some in shares.pieces(chosen, step):
            uow.contacts.put_many([replace(one, archived=on) for one in uow.contacts.many(some)])
    return Changes.of({"contact"}, chosen, uow.act_id)


def write(
    vault: OpenVault, ids: Iterable[ContactId], field: str, value: str, now: datetime, *, step: Step = shares.alone
) -> Changes:
    """Give one field of `FIELDS` the same value at all of these people; "" empties it. No import touches it again.

    A school comes beside those that somebody has. Refused: "unknown_field", "name_too_long".
    """
    kept.one_of(field, FIELDS, "unknown_field")
    value = vocabulary.kept(field, value.strip())
    if len(value) > MOST:
        raise Refused("name_too_long", most=MOST)
    act, chosen = kept.people_act(vault, "bulk", ids, field=field)
    with vault.write(act, now, many=len(chosen) >= shares.MANY) as uow:
        for some in shares.pieces(chosen, step):
            people = [
                replace(one, **{field: _given(one, field, value)}, edited=one.edited | {field})  # type: ignore[arg-type]
                for one in uow.contacts.many(some)
            ]
            uow.contacts.put_many(people)
            capitals.relabel(uow, people)
    return Changes.of({"contact", "tie"}, chosen, uow.act_id)


def _given(one: Contact, field: str, value: str) -> str | tuple[str, ...]:
    if field != "schools":
        return value
    return with_school(one.schools, value) if value else ()


def communities(
    vault: OpenVault,
    ids: Iterable[ContactId],
    now: datetime,
    *,
    joined: Sequence[str] = (),
    left: Sequence[str] = (),
    step: Step = shares.alone,
) -> Changes:
    """Let these people join and leave communities. Refused("nothing_written") when no community is named."""
    joining = [name for name in (text.strip() for text in joined) if name]
    leaving = frozenset(text.strip() for text in left if text.strip())
    if not joining and not leaving:
        raise Refused("nothing_written")
    if any(len(name) > MOST for name in joining):
        raise Refused("name_too_long", most=MOST)
    act, chosen = kept.people_act(vault, "bulk", ids, field="communities")
    with vault.write(act, now, many=len(chosen) >= shares.MANY) as uow:
        for some in shares.pieces(chosen, step):
            people = []
            for one in uow.contacts.many(some):
                names = dict.fromkeys((*(name for name in one.communities if name not in leaving), *joining))
                people.append(replace(one, communities=tuple(names), edited=one.edited | {"communities"}))
            uow.contacts.put_many(people)
            capitals.relabel(uow, people)
    return Changes.of({"contact", "tie"}, chosen, uow.act_id)
