"""From what a file says to a person I keep: a new one, or one that an import changes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from myconnections.domain.contact import Contact, Reachable
from myconnections.domain.dates import PartialDate
from myconnections.domain.ids import BatchId, ContactId
from myconnections.interchange.records import PersonRecord

TEXTS = (
    "given", "family", "additional", "prefix", "suffix", "nickname", "maiden", "single", "reading_given",
    "reading_family", "organization", "department", "position", "slug", "note",
)  # fmt: skip
"""The fields of a person that are plain text in the files and in the vault alike."""


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One difference between what is kept and what the file says.

    `field` is a field of Contact, or "email", "phone", "url", "address" for a way that is added. With `kept_by_hand`
    the person's own wording stays and the difference is only shown.
    """

    field: str
    old: str
    new: str
    kept_by_hand: bool = False


def new_contact(
    record: PersonRecord, *, uid: str, created_at: datetime | None = None, batch: BatchId | None = None
) -> Contact:
    """The person of a record as one to keep; `uid` is used unless the file brought one."""
    return Contact(
        ContactId(0), record.uid or uid, record.given, record.family, record.additional, record.prefix, record.suffix,
        record.nickname, record.maiden, record.single, record.reading_given, record.reading_family,
        record.organization, record.department, record.position, communities=record.labels,
        reachable=record.reachable, slug=record.slug, birthday=record.birthday, anniversary=record.anniversary,
        connected_on=record.connected_on, exchanged_on=record.exchanged_on, relations=record.relations,
        note=record.note, flags=record.flags, created_at=created_at, batch=batch,
    )  # fmt: skip


def imported_values(record: PersonRecord) -> dict[str, str]:
    """What a source said of the plain texts: kept by the vault, it tells a source's news from old differences."""
    return {name: text for name in TEXTS if (text := getattr(record, name))}


def differences(
    contact: Contact, record: PersonRecord, last_said: dict[str, str] | None = None
) -> tuple[tuple[FieldChange, ...], Contact]:
    """What the record changes, and the contact with those changes. Nothing missing in a file deletes anything.

    A field that the person edited keeps its wording. `last_said` is what the same source said last time: where it
    says the same again, it has no news, whatever stands in the vault by now.
    """
    changes: list[FieldChange] = []
    values: dict[str, Any] = {}
    moved = _moved(contact, record)
    for name in TEXTS:
        new, old = getattr(record, name), getattr(contact, name)
        if new == old or (not new and not (moved and name in {"department", "position"} and old)):
            continue
        if name == "single" and (contact.given or contact.family):
            continue
        if last_said is not None and last_said.get(name) == new:
            continue
        kept = name in contact.edited
        changes.append(FieldChange(name, old, new, kept))
        if not kept:
            values[name] = new
    _dates(contact, record, changes, values)
    _many(contact, record, changes, values)
    return tuple(changes), replace(contact, **values) if values else contact


def _moved(contact: Contact, record: PersonRecord) -> bool:
    """Whether the record tells of another organization than the one kept."""
    return bool(
        contact.organization and record.organization and contact.organization != record.organization
        and "organization" not in contact.edited
    )  # fmt: skip


def _dates(contact: Contact, record: PersonRecord, changes: list[FieldChange], values: dict[str, Any]) -> None:
    for name in ("connected_on", "birthday", "anniversary"):
        new: date | PartialDate | None = getattr(record, name)
        old: date | PartialDate | None = getattr(contact, name)
        if new is None or new == old or _knows_more(old, new):
            continue
        kept = name in contact.edited
        changes.append(FieldChange(name, "" if old is None else str(old), str(new), kept))
        if not kept:
            values[name] = new


def _knows_more(old: date | PartialDate | None, new: date | PartialDate) -> bool:
    """Whether the kept date is the same day with its year."""
    if not isinstance(old, PartialDate) or not isinstance(new, PartialDate):
        return False
    return old.year is not None and new.year is None and (old.month, old.day) == (new.month, new.day)


def _many(contact: Contact, record: PersonRecord, changes: list[FieldChange], values: dict[str, Any]) -> None:
    """Add what is not there yet to the fields that hold several values."""
    ways = _new_ways(contact.reachable, record.reachable)
    kept = "reachable" in contact.edited
    changes += [FieldChange(way.kind, "", way.value, kept) for way in ways]
    if ways and not kept:
        values["reachable"] = (*contact.reachable, *ways)
    days = [day for day in record.exchanged_on if day not in contact.exchanged_on]
    if days:
        changes += [FieldChange("exchanged_on", "", str(day)) for day in days]
        values["exchanged_on"] = tuple(sorted({*contact.exchanged_on, *days}))
    for field, have, said in (
        ("communities", contact.communities, record.labels),
        ("relations", contact.relations, record.relations),
    ):
        more = [item for item in said if item not in have]
        if more:
            by_hand = field in contact.edited
            changes += [
                FieldChange(field, "", item if isinstance(item, str) else ": ".join(item), by_hand) for item in more
            ]
            if not by_hand:
                values[field] = (*have, *more)


def _new_ways(have: Sequence[Reachable], said: Sequence[Reachable]) -> list[Reachable]:
    """The ways not there yet; equal keys, or equal texts where there is no key, are the same way."""
    if not said or have == said:
        return []
    there = {(way.kind, way.key or way.value) for way in have}
    return [way for way in said if (way.kind, way.key or way.value) not in there]
