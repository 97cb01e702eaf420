"""Looking something up from anywhere: people, organizations, notes, encounters and entries of the notebook, a few of
each; and what was used.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from myconnections.domain.entry import Body, Entry
from myconnections.domain.folding import fold
from myconnections.domain.ids import ContactId
from myconnections.domain.listing import Found
from myconnections.interchange.companies import employer_key
from myconnections.services.looking import only_looked_at
from myconnections.services.ports import OpenVault
from myconnections.services.temperatures import listed, rows_at
from myconnections.services.views import ListedPerson

LOOKED = 200
"""So many matches are looked at for the few that are shown."""
PEOPLE, ORGANIZATIONS, NOTES, ENTRIES = 6, 4, 3, 5
USED = 8
KEY = "palette"


@dataclass(frozen=True, slots=True)
class Employer:
    """One spelling of an organization, folded for comparing, and at how many people it stands."""

    name: str
    folded: str
    people: int


@dataclass(frozen=True, slots=True)
class Remark:
    """A note or an encounter that was found, with the name of the person it belongs to."""

    found: Found
    name: str


@dataclass(frozen=True, slots=True)
class Noted:
    """An entry of the notebook that was found, with the words around those looked for."""

    entry: Entry[Body]
    text: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A few of each kind. `organizations` are (key, name, people who stand there), the largest first.

    `named` of the people, those at the beginning, were found by their name.
    """

    people: tuple[ListedPerson, ...] = ()
    named: int = 0
    organizations: tuple[tuple[str, str, int], ...] = ()
    notes: tuple[Remark, ...] = ()
    encounters: tuple[Remark, ...] = ()
    entries: tuple[Noted, ...] = ()


@dataclass(frozen=True, slots=True)
class Used:
    """Something chosen lately: kind "person", "organization" or "act", its key (an id as text), its name."""

    kind: str
    key: str
    name: str = ""


def employers(vault: OpenVault) -> tuple[Employer, ...]:
    """Every spelling of an organization: read once, and again when people change, not at every letter."""
    with vault.read() as uow:
        counted = Counter(name.strip() for _, name in uow.contacts.column("organization"))
    return tuple(Employer(name, fold(name), many) for name, many in counted.most_common() if name)


def look(vault: OpenVault, text: str, known: Sequence[Employer], now: datetime) -> Finding:
    """What the words find. People whose name holds them come first, and among those the ones last in contact."""
    with vault.read() as uow:
        found = uow.search.everything(text, LOOKED)
        named = {one.contact_id for one in found if one.named}
        met = [one.contact_id for one in found if one.kind == "person"]
        at_work = [one.contact_id for one in found if one.kind == "organization"][: PEOPLE - min(PEOPLE, len(met))]
        people = sorted(rows_at(uow, now, met), key=lambda row: (row.id not in named, -(row.last_contact or 0)))
        people = people[:PEOPLE] + (rows_at(uow, now, at_work) if at_work else [])
        notes = [one for one in found if one.kind == "note"][:NOTES]
        encounters = [one for one in found if one.kind == "encounter"][:NOTES]
        names = uow.contacts.names([one.contact_id for one in (*notes, *encounters)])
        entries = tuple(
            Noted(entry, one.text)
            for one in uow.search.entries(text, ENTRIES)
            if (entry := uow.entries.get(one.about)) is not None
        )
    return Finding(
        tuple(listed(people, now)),
        sum(row.id in named for row in people),
        _among(known, text),
        tuple(Remark(one, names.get(one.contact_id, "")) for one in notes),
        tuple(Remark(one, names.get(one.contact_id, "")) for one in encounters),
        entries,
    )


def recall(vault: OpenVault) -> list[Used]:
    """What was chosen lately, the newest first, people by the names they have now; who is gone is left out."""
    with vault.read() as uow:
        kept = uow.settings.get(KEY)
        used = [Used(*each) for each in kept] if isinstance(kept, list) else []
        names = uow.contacts.names([ContactId(int(one.key)) for one in used if one.kind == "person"])
    shown = [
        Used(one.kind, one.key, names.get(ContactId(int(one.key)), "")) if one.kind == "person" else one for one in used
    ]
    return [one for one in shown if one.kind == "act" or one.name]


def remember(vault: OpenVault, used: Used, now: datetime) -> None:
    """Note that this was chosen; it is no act of the history. The name of a person is not kept a second time."""
    if only_looked_at(vault):
        return
    fresh = Used(used.kind, used.key, "" if used.kind == "person" else used.name)
    with vault.write(None, now) as uow:
        kept = uow.settings.get(KEY)
        others = [each for each in kept if each[:2] != [fresh.kind, fresh.key]] if isinstance(kept, list) else []
        uow.settings.put(KEY, [[fresh.kind, fresh.key, fresh.name], *others][:USED])


def _among(known: Sequence[Employer], text: str) -> tuple[tuple[str, str, int], ...]:
    """The organizations whose name holds all words; several spellings of one are one, a word for none is none."""
    typed = fold(text).split()
    found: dict[str, tuple[str, int]] = {}
    for one in known:  # the largest first
        if typed and all(word in one.folded for word in typed):
            key = employer_key(one.name)
            name, many = found.get(key, (one.name, 0))
            if key in found or (key and len(found) < ORGANIZATIONS):
                found[key] = (name, many + one.people)
    return tuple((key, name, many) for key, (name, many) in found.items())
