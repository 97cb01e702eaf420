"""The kind of capital of a tie, kept with it and computed again when the person, their jobs or I have changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from myconnections.domain.capital import Reading, read, standing
from myconnections.domain.contact import Contact, Me
from myconnections.domain.ids import ContactId
from myconnections.domain.tie import Tie
from myconnections.services.ports import UnitOfWork


def reading_of(uow: UnitOfWork, me: Me, contact: Contact) -> Reading:
    """The label of the tie to this person with what it was made from; former organizations count too."""
    return read(me, contact, tuple(job.organization for job in uow.contacts.jobs(contact.id)))


def relabel(uow: UnitOfWork, contacts: Iterable[Contact]) -> set[int]:
    """Compute the labels of these people again and keep those that became others; whose they are."""
    me, people = uow.settings.me(), list(contacts)
    former: dict[ContactId, list[str]] = {}
    for job in uow.contacts.jobs_of([contact.id for contact in people]):
        former.setdefault(job.contact_id, []).append(job.organization)
    labels = {contact.id: read(me, contact, tuple(former.get(contact.id, ()))).code for contact in people}
    changed = [
        replace(tie, capital=labels[tie.contact_id])
        for tie in uow.ties.many(labels)
        if tie.capital != labels[tie.contact_id]
    ]
    uow.ties.put_many(changed)
    return {int(tie.contact_id) for tie in changed}


def reasons(reading: Reading, tie: Tie, warmth: float | None) -> dict[str, object]:
    """What the explanation of a label needs, as plain values (method.md 4)."""
    return {
        "computed": reading.code,
        "override": tie.capital_override,
        "standing": standing(reading.kind, tie.stage, warmth),
        "similarity": reading.similarity,
        "coverage": reading.coverage,
        "power": reading.power,
        "linking": reading.linking,
        "question": reading.question,
        "same": list(reading.same),
        "partly": list(reading.partly),
        "different": list(reading.different),
        "unknown": list(reading.unknown),
    }
