"""Confirming what enriching in bulk proposes: one answer for all people of a group, one act, one undo.

A value set by hand on one person stays; one that came from an earlier answer about the same employer goes with it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from myconnections.domain import vocabulary
from myconnections.domain.contact import Contact, Me
from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId, OrganizationId
from myconnections.domain.organization import Organization
from myconnections.domain.unswept import unswept
from myconnections.interchange.companies import employer_key
from myconnections.interchange.schools import with_school
from myconnections.services import capitals, kept, me
from myconnections.services.changes import Changes
from myconnections.services.ports import Act, OpenVault, UnitOfWork
from myconnections.services.readings import FAMILY, GIVEN, SINGLE, is_reading, parts

Values = dict[str, Any]


def employer(
    vault: OpenVault,
    name: str,
    people: Sequence[ContactId],
    now: datetime,
    *,
    industry: str = "",
    region: str = "",
    institution: str = "",
) -> Changes:
    """Confirm what an employer is: kept with the organization and given to its people; "" leaves a field as it is.

    Of a word of the vocabularies, in whatever language, its code is kept; any other is the person's own and is kept as
    it is written. Refused("nothing_written") without any answer, Refused("nobody_chosen")
    when nobody of `people` works there any more, or the name is a word that names no employer.
    """
    said = {"industry": industry, "region": region, "institution": institution}
    answer: dict[str, Any] = {
        field: vocabulary.kept(field, value.strip()) for field, value in said.items() if value.strip()
    }
    if not answer:
        raise Refused("nothing_written")
    key = employer_key(name)
    with vault.read() as uow:
        before = uow.organizations.by_key(key)

    def values(contact: Contact) -> Values | None:
        if not key or employer_key(contact.organization) != key:
            return None
        return {field: value for field, value in answer.items() if _may_set(contact, field, getattr(before, field, ""))}

    def remember(uow: UnitOfWork) -> None:
        if before is None:
            uow.organizations.add(Organization(OrganizationId(0), name, key, **answer))
        else:
            uow.organizations.put(replace(before, **answer))

    facts = {"answer": "employer", "name": name, **answer}
    return _confirm(vault, facts, people, values, now, remember=remember)


def title(
    vault: OpenVault, people: Sequence[ContactId], now: datetime, *, function: str, authority: int = 0
) -> Changes:
    """Confirm the function, and with 1..4 the authority, of these people.

    Refused("nothing_written") without a function, Refused("authority_unknown") beyond 0..4, Refused("nobody_chosen").
    """
    function = vocabulary.kept("function", kept.text_given(function))
    if not 0 <= authority <= 4:
        raise Refused("authority_unknown", value=authority)
    answer: Values = {"function": function, **({"authority": authority} if authority else {})}

    def values(contact: Contact) -> Values:
        return {name: value for name, value in answer.items() if _may_set(contact, name, "")}

    return _confirm(vault, {"answer": "title", "function": function}, people, values, now)


def school(vault: OpenVault, people: Sequence[ContactId], name: str, now: datetime) -> Changes:
    """Write a school in one spelling for all these people; whoever has none of that name gets it added."""
    name = kept.text_given(name)

    def values(contact: Contact) -> Values:
        return {"schools": with_school(contact.schools, name)}

    return _confirm(vault, {"answer": "school", "school": name}, people, values, now)


def reading(vault: OpenVault, part: str, people: Sequence[ContactId], text: str, now: datetime) -> Changes:
    """Confirm the reading of the "family" or "given" name of these people, or of a "single" one that came in one piece
    (family name first, a blank between); readings that are there stay.

    Refused("reading_not_kana") for anything but kana.
    """
    kept.one_of(part, (FAMILY, GIVEN, SINGLE), "unknown_answer")
    text = kept.text_given(text)
    if not is_reading(text):
        raise Refused("reading_not_kana", value=text)
    family, given = parts(text) if part == SINGLE else (text, text)
    said = {FAMILY: {"reading_family": family}, GIVEN: {"reading_given": given}}
    said[SINGLE] = said[FAMILY] | (said[GIVEN] if given else {})

    def values(contact: Contact) -> Values:
        there = contact.reading if part == SINGLE else getattr(contact, f"reading_{part}")
        return {} if there else said[part]

    return _confirm(vault, {"answer": "reading", "reading": text}, people, values, now, weighed=False)


def mine(vault: OpenVault, said: Mapping[str, object], now: datetime) -> Changes:
    """Confirm what I say of myself: fields of `Me` and their values."""
    with vault.read() as uow:
        before = uow.settings.me()
    values: Values = {
        name: vocabulary.kept(name, value.strip()) if isinstance(value, str) else value for name, value in said.items()
    }
    if "authority" in values and values["authority"] not in range(5):
        raise Refused("authority_unknown", value=values["authority"])
    after: Me = replace(before, **values)
    return me.put(vault, after, now)


def _may_set(contact: Contact, field: str, earlier: object) -> bool:
    """Whether an answer about many may write this field of one: nothing there, not set by hand, or set by `earlier`."""
    present = getattr(contact, field)
    return not present or field not in contact.edited or bool(earlier and present == earlier)


def _confirm(
    vault: OpenVault,
    facts: dict[str, object],
    people: Iterable[ContactId],
    values: Callable[[Contact], Values | None],
    now: datetime,
    *,
    weighed: bool = True,
    remember: Callable[[UnitOfWork], None] | None = None,
) -> Changes:
    """Write the values each person gets, marked as set by hand, in one act; None: this person is not meant any more.

    `weighed`: the kinds of capital may change with them. Refused("nobody_chosen") when nobody is meant.
    """
    act = Act("enrich", facts)
    with unswept(), vault.write(act, now) as uow:
        meant = [(one, new) for one in uow.contacts.many(people) if (new := values(one)) is not None]
        if not meant:
            raise Refused("nobody_chosen")
        act.facts.update({"people": len(meant), **({} if "name" in facts else {"name": meant[0][0].name})})
        if remember is not None:
            remember(uow)
        changed = []
        for contact, new in meant:
            edited = contact.edited | new.keys()
            if edited != contact.edited or any(getattr(contact, name) != value for name, value in new.items()):
                changed.append(replace(contact, **new, edited=edited))
        uow.contacts.put_many(changed)
        if weighed:
            capitals.relabel(uow, changed)
        kinds = {"contact", "tie", *(() if remember is None else ("organization",))}
        who = [contact.id for contact, _ in meant]
        return Changes.of(kinds, who, uow.act_id, changed=len(changed), count=len(who))
