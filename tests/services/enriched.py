"""Invented people for the tests of enriching in bulk."""

from __future__ import annotations

from tests.services.people import NOW, keep

from myconnections.domain.contact import Me, Reachable
from myconnections.domain.ids import ContactId
from myconnections.services import enrich, enriching, me
from myconnections.services.changes import Changes
from myconnections.services.enrich_views import Group
from myconnections.services.ports import OpenVault

MINE = Me(
    name="Mika", industry="finance", function="sales", region="tokyo", organizations=("みなと銀行",), authority=1,
    positions=("営業",),
)  # fmt: skip


def somebody(vault: OpenVault, given: str, organization: str = "", position: str = "", **more: object) -> ContactId:
    """Keep a person; what stands there came from a file, not from a hand."""
    contact_id = keep(vault, given, organization=organization, position=position, **more)
    with vault.write(None, NOW) as uow:
        contact = uow.contacts.get(contact_id)
        assert contact is not None
        from dataclasses import replace

        uow.contacts.put(replace(contact, edited=frozenset()))
    return contact_id


def at(text: str) -> dict[str, object]:
    """A postal address as a field of a person."""
    return {"reachable": (Reachable("address", text),)}


def group(groups: list[Group], name: str) -> Group:
    """The one group of this name."""
    (found,) = [one for one in groups if one.name == name]
    return found


def me_known(vault: OpenVault) -> None:
    """I am in banking sales in Tokyo."""
    me.put(vault, MINE, NOW)


def confirm(vault: OpenVault, name: str, **answer: str) -> Changes:
    """Confirm the employer of this name."""
    one = group(enrich.employers(vault, everything=True), name)
    return enriching.employer(vault, one.name, one.people, NOW, **answer)
