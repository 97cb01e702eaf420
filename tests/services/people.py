"""Invented people and short ways to keep them, for the tests of the services."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

from myconnections.domain.contact import Contact
from myconnections.domain.encounter import By, EncounterKind
from myconnections.domain.ids import ContactId
from myconnections.domain.stage import Stage
from myconnections.domain.tie import Tie
from myconnections.services import contacts, encounters
from myconnections.services.ports import OpenVault
from myconnections.services.views import LogDraft

JST = timezone(timedelta(hours=9))
NOW = datetime(2026, 7, 15, 15, 30, tzinfo=JST)
"""A Wednesday; its week begins on 13 July."""


def at(days: float) -> datetime:
    """So many days after NOW (before it when negative)."""
    return NOW + timedelta(days=days)


def new(**fields: object) -> Contact:
    """A person not yet kept."""
    return Contact(ContactId(0), "", **fields)  # type: ignore[arg-type]


def keep(vault: OpenVault, given: str, *, days: float = -400, stage: Stage = Stage.LINK, **fields: object) -> ContactId:
    """Keep a person; their id. They were added 400 days ago unless said."""
    outcome = contacts.add(vault, new(given=given, **fields), at(days), stage=stage)
    (contact_id,) = outcome.people
    return ContactId(contact_id)


def draft(*people: ContactId, kind: str = "talk", by: str = "both", days: int = 0, **more: object) -> LogDraft:
    """Something to log so many days after NOW's day."""
    day = NOW.date() + timedelta(days=days)
    return LogDraft(people, EncounterKind(kind), By(by), day, **more)  # type: ignore[arg-type]


def met(vault: OpenVault, *people: ContactId, days: int = 0, **more: object) -> list[int]:
    """Log something so many days after NOW's day, on that day itself; the ids of the encounters."""
    now = NOW if days == 0 else at(days)
    ids = encounters.log(vault, draft(*people, days=days, **more), now).facts["ids"]  # type: ignore[arg-type]
    assert isinstance(ids, list)
    return ids


def tie_of(vault: OpenVault, contact_id: ContactId) -> Tie:
    """The tie as kept."""
    with vault.read() as uow:
        tie = uow.ties.get(contact_id)
    assert tie is not None
    return tie


def day(days: int) -> date:
    """The local day so many days after NOW's."""
    return NOW.date() + timedelta(days=days)


def utc(days: int, hour: int, minute: int = 0) -> datetime:
    """A UTC instant from the local time of a day after NOW's."""
    local = datetime.combine(day(days), datetime.min.time(), tzinfo=JST) + timedelta(hours=hour, minutes=minute)
    return local.astimezone(UTC)
