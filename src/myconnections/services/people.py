"""The people list, one person in full, and finding."""

from __future__ import annotations

from datetime import datetime

from myconnections.domain.ids import ContactId
from myconnections.domain.listing import Found
from myconnections.domain.stage import Stage
from myconnections.services.ports import OpenVault
from myconnections.services.views import ListedPerson, PersonView


def listing(
    vault: OpenVault, now: datetime, *, search: str = "", stage: Stage | None = None, limit: int | None = None
) -> list[ListedPerson]:
    """Everybody, or those whom the search words find, in the order of their readings."""
    raise NotImplementedError


def person(vault: OpenVault, contact_id: ContactId, now: datetime) -> PersonView:
    """Everything kept of one person. Refused("no_such_person")."""
    raise NotImplementedError


def find(vault: OpenVault, text: str, limit: int = 200) -> list[Found]:
    """People, organizations, notes and encounters that match every word."""
    with vault.read() as uow:
        return uow.search.everything(text, limit)
