"""How people stood earlier, as the undo history tells it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sqlalchemy import Integer

from myconnections.domain.contact import Contact
from myconnections.storage import packed, tables
from myconnections.storage.contact_rows import contact_of
from myconnections.storage.records import Records, json_ids
from myconnections.storage.statements import statements_of

_ROWS = "SELECT act_id, key, before, after FROM act_row WHERE place = 'contact' ORDER BY act_id DESC"
_PACKS = "SELECT act_id, rows FROM act_pack WHERE place = 'contact' ORDER BY act_id DESC"
_NAMES = tuple(column.name for column in tables.contact.columns)
Image = Mapping[str, Any]
Told = tuple[int, int, Image | None, Image | None]
"""An act, whose row, and the row before and after it: whole where it came or went, else the columns that changed."""


def gone(records: Records) -> list[Contact]:
    """People whom an undo could bring back, as they were when they went; the newest act first."""
    found: dict[int, Contact] = {}
    here = {key for (key,) in records.all("SELECT id FROM contact")}
    for _, key, before, after in _told(records):
        if before is not None and after is None and key not in here:
            found.setdefault(key, _contact(before))
    return list(found.values())


def earlier(records: Records, ids: Iterable[int]) -> list[Contact]:
    """How these people, kept or `gone`, stood before each change of theirs, and after it.

    Exact as to each field; which fields stood together is not, where something has been undone.
    """
    wanted, states = frozenset(ids), []
    rows = records.all(statements_of(tables.contact).those, (json_ids(wanted),))
    known: dict[int, Image] = {row[0]: dict(zip(_NAMES, row, strict=True)) for row in rows}
    for _, key, before, after in _told(records):
        for image, other in ((after, before), (before, after)):
            if key not in wanted or image is None:
                continue
            known[key] = image if other is None else {**known.get(key, {}), **image}
            states.append(_contact(known[key]))
    return states


def _told(records: Records) -> Iterator[Told]:
    """Every change of a person in the history, the newest first."""
    found = [(act, json.loads(key), _image(before), _image(after)) for act, key, before, after in records.all(_ROWS)]
    for act, blob in records.all(_PACKS):
        rows = packed.unpack(tables.contact, blob)
        befores, afters = (
            [None] * len(rows.keys) if side is None else [dict(zip(rows.columns, row, strict=True)) for row in side]
            for side in (rows.before, rows.after)
        )
        for key, before, after in zip(rows.keys, befores, afters, strict=True):
            whole = {"id": key} if before is None or after is None else {}
            found.append((act, key, before and {**whole, **before}, after and {**whole, **after}))
    yield from sorted(found, key=lambda one: -one[0])


def _image(text: str | None) -> Image | None:
    image: Image | None = None if text is None else json.loads(text)
    return image


def _contact(image: Image) -> Contact:
    return contact_of(tuple(image.get(name, _MISSING[name]) for name in _NAMES))


_MISSING = {
    column.name: None if column.nullable else 0 if isinstance(column.type, Integer) else ""
    for column in tables.contact.columns
}
"""What stands for a column that an image does not tell."""
