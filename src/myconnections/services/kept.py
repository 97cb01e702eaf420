"""Things a verb needs to find in the vault, or is refused; and how an act is named in the history."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId
from myconnections.services.ports import Act, OpenVault, UnitOfWork

if TYPE_CHECKING:  # the start waits for every module
    from myconnections.domain.contact import Contact
    from myconnections.domain.encounter import Encounter
    from myconnections.domain.tie import Tie


def contact(uow: UnitOfWork, contact_id: ContactId) -> Contact:
    """The person, or Refused("no_such_person")."""
    found = uow.contacts.get(contact_id)
    if found is None:
        raise Refused("no_such_person", id=int(contact_id))
    return found


def tie(uow: UnitOfWork, contact_id: ContactId) -> Tie:
    """My tie to this person, or Refused("no_such_person")."""
    found = uow.ties.get(contact_id)
    if found is None:
        raise Refused("no_such_person", id=int(contact_id))
    return found


def encounter(uow: UnitOfWork, encounter_id: int) -> Encounter:
    """The encounter, or Refused("no_such_encounter")."""
    found = uow.encounters.get(encounter_id)
    if found is None:
        raise Refused("no_such_encounter", id=int(encounter_id))
    return found


def people_act(
    vault: OpenVault, kind: str, ids: Iterable[ContactId], /, **facts: object
) -> tuple[Act, list[ContactId]]:
    """The act `kind` done to these people, and their ids once each in the order given.

    Refused("nobody_chosen") without people, Refused("no_such_person") when one of them is not kept. Looked up before
    anything is written, because the history entry is named when the writing begins.
    """
    chosen = list(dict.fromkeys(ids))
    if not chosen:
        raise Refused("nobody_chosen")
    with vault.read() as uow:
        names = uow.contacts.names(chosen)
    for contact_id in chosen:
        if contact_id not in names:
            raise Refused("no_such_person", id=int(contact_id))
    return Act(kind, {"people": len(chosen), "name": names[chosen[0]], **facts}), chosen


def text_given(text: str) -> str:
    """The text without blanks at its ends, or Refused("nothing_written")."""
    cleaned = text.strip()
    if not cleaned:
        raise Refused("nothing_written")
    return cleaned


def one_of(value: str, allowed: Sequence[str] | frozenset[str], code: str) -> str:
    """The value when it is one of the allowed words, else Refused(code)."""
    if value not in allowed:
        raise Refused(code, value=value)
    return value
