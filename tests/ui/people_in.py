"""Invented people for the tests of pages: kept through the services, on the vault's own thread."""

from __future__ import annotations

from datetime import datetime, timedelta

from tests.ui.conftest import Surroundings

from myconnections.domain.contact import Contact
from myconnections.domain.encounter import By, EncounterKind
from myconnections.domain.ids import ContactId
from myconnections.domain.stage import Stage
from myconnections.services import contacts, encounters
from myconnections.services.people import person
from myconnections.services.ports import OpenVault
from myconnections.services.views import LogDraft, PersonView


def keep(around: Surroundings, stage: Stage = Stage.LINK, **fields: object) -> ContactId:
    """Keep a person added 400 days ago; their id."""

    def job(vault: OpenVault, now: datetime) -> ContactId:
        new = Contact(ContactId(0), "", **fields)  # type: ignore[arg-type]
        (made,) = contacts.add(vault, new, now - timedelta(days=400), stage=stage).people
        return ContactId(made)

    return around.ask(job)


def talked(around: Surroundings, who: ContactId, days: int, note: str = "", kind: str = "talk") -> None:
    """Log something with one person so many days ago."""

    def job(vault: OpenVault, now: datetime) -> None:
        day = (now - timedelta(days=days)).date()
        encounters.log(vault, LogDraft((who,), EncounterKind(kind), By.BOTH, day, note), now)

    around.ask(job)


def kept(around: Surroundings, who: ContactId) -> PersonView:
    """Everything the vault keeps of a person now."""
    return around.ask(lambda vault, now: person(vault, who, now))
