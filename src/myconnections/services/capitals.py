"""The kind of capital of a tie, kept with it and computed again when the person, their jobs or I have changed."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from myconnections.domain.capital import Capital, Reading, kinds, read, standing
from myconnections.domain.contact import Contact, Me
from myconnections.domain.ids import ContactId
from myconnections.domain.tie import Tie
from myconnections.services import ties_asked
from myconnections.services.ports import UnitOfWork

ENOUGH = 5
"""So many pairs of a person must be answered before their share says anything (method.md 4)."""


def reading_of(uow: UnitOfWork, me: Me, contact: Contact) -> Reading:
    """The label of the tie to this person with what it was made from; former organizations count too."""
    former = tuple(job.organization for job in uow.contacts.jobs(contact.id))
    return read(me, contact, former, embedded(uow).get(int(contact.id)))


def embedded(uow: UnitOfWork) -> dict[int, float]:
    """How embedded everybody is of whom enough is answered: e, the tied share of the pairs I answered, 0..1.

    Only my own answers count: a file or an introduction tells of ties alone, never that there is none. And only where
    they are half of the pairs with those the questions are about: ties alone are quickly told, too (`ties_asked`).
    """
    return {who: known / many for who, (known, many) in ties_asked.told_in(uow).items() if many >= ENOUGH}


def left_behind(uow: UnitOfWork, gone: Collection[ContactId]) -> list[ContactId]:
    """Others of whom I answered whether they know one of these people: asked before those go, read anew afterwards."""
    pairs = [(ContactId(one), ContactId(other)) for one, other, _ in uow.ties.answers()]
    away = frozenset(gone)
    return list(dict.fromkeys(who for pair in pairs if not away.isdisjoint(pair) for who in pair if who not in away))


def relabel(uow: UnitOfWork, contacts: Iterable[Contact]) -> set[int]:
    """Compute the labels of these people again and keep those that became others; whose they are."""
    changed = turning(uow, contacts)
    uow.ties.put_many(changed)
    return {int(tie.contact_id) for tie in changed}


def turning(uow: UnitOfWork, contacts: Iterable[Contact]) -> list[Tie]:
    """The ties whose labels come out as others where these people are as given, with the new ones; none is kept."""
    me, people = uow.settings.me(), list(contacts)
    former: dict[ContactId, list[str]] = {}
    for job in uow.contacts.jobs_of([contact.id for contact in people]):
        former.setdefault(job.contact_id, []).append(job.organization)
    knows = embedded(uow)
    labels = {
        contact.id: read(me, contact, tuple(former.get(contact.id, ())), knows.get(int(contact.id))).code
        for contact in people
    }
    return [
        replace(tie, capital=labels[tie.contact_id])
        for tie in uow.ties.many(labels)
        if tie.capital != labels[tie.contact_id]
    ]


def reasons(reading: Reading, tie: Tie, warmth: float | None) -> dict[str, object]:
    """What the explanation of a label needs, as plain values (method.md 4)."""
    return {
        "computed": reading.code,
        "override": tie.capital_override,
        "standing": standing(_in_force(reading, tie), tie.stage, warmth),
        "similarity": reading.similarity,
        "embeddedness": reading.embeddedness,
        "coverage": reading.coverage,
        "power": reading.power,
        "linking": reading.linking,
        "question": reading.question,
        "same": list(reading.same),
        "partly": list(reading.partly),
        "different": list(reading.different),
        "unknown": list(reading.unknown),
    }


def _in_force(reading: Reading, tie: Tie) -> Capital:
    """The kind besides linking: the person's own word, else what is computed."""
    if not tie.capital_override:
        return reading.kind
    return next(iter(kinds(tie.capital_override) - {Capital.LINKING}), Capital.UNCLEAR)
