"""The entries of the notebook in the vault: a body as JSON, the people beside it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

from myconnections.domain.entry import Body, Entry, Part
from myconnections.domain.ids import ContactId, EntryId
from myconnections.storage import tables
from myconnections.storage.records import Records, json_ids
from myconnections.storage.rows import Row, moment_of, seconds

_PEOPLE = """
    SELECT entry_id, contact_id, part FROM entry_contact
    WHERE entry_id IN (SELECT value FROM json_each(?)) ORDER BY id
"""
_OF_PERSON = """
    SELECT * FROM entry WHERE id IN (SELECT entry_id FROM entry_contact WHERE contact_id = ?) ORDER BY day, id
"""


class EntriesKept:
    """`Entries` of the ports on the encrypted file; lists by the day they are about, oldest first."""

    def __init__(self, records: Records) -> None:
        self._records = records

    def get(self, entry_id: int) -> Entry[Body] | None:
        """The entry, or None."""
        row = self._records.get(tables.entry, entry_id)
        return None if row is None else self._whole([row])[0]

    def of_kinds(self, kinds: Iterable[str]) -> list[Entry[Body]]:
        """All entries of these kinds."""
        wanted = tuple(kinds)
        places = ", ".join("?" * len(wanted))
        return self._whole(self._records.all(f"SELECT * FROM entry WHERE kind IN ({places}) ORDER BY day, id", wanted))  # noqa: S608 - question marks

    def of_person(self, contact_id: ContactId) -> list[Entry[Body]]:
        """All entries this person takes a part in."""
        return self._whole(self._records.all(_OF_PERSON, (int(contact_id),)))

    def counts(self) -> dict[str, int]:
        """How many entries there are of each kind."""
        return dict(self._records.all("SELECT kind, count(*) FROM entry GROUP BY kind ORDER BY kind"))

    def add(self, entry: Entry[Body]) -> Entry[Body]:
        """Keep a new entry; the entry with the id given."""
        new = replace(entry, id=EntryId(self._records.add(tables.entry, _row(entry))))
        self._put_people(new)
        return new

    def put(self, entry: Entry[Body]) -> None:
        """Keep the entry as given."""
        self._records.put(tables.entry, _row(entry))
        if self._people([int(entry.id)]).get(entry.id, ()) != entry.people:
            self._records.remove_of(tables.entry_contact.c.entry_id, [int(entry.id)])
            self._put_people(entry)

    def remove(self, entry_id: int) -> None:
        """Take the entry away."""
        self._records.remove_of(tables.entry_contact.c.entry_id, [entry_id])
        self._records.remove(tables.entry, entry_id)

    def _put_people(self, entry: Entry[Body]) -> None:
        for one in entry.people:
            self._records.add(tables.entry_contact, (0, int(entry.id), int(one.contact_id), one.part))

    def _people(self, ids: Sequence[int]) -> dict[EntryId, tuple[Part, ...]]:
        found: dict[EntryId, list[Part]] = {}
        for entry, who, part in self._records.all(_PEOPLE, (json_ids(ids),)):
            found.setdefault(EntryId(entry), []).append(Part(ContactId(who), part))
        return {key: tuple(parts) for key, parts in found.items()}

    def _whole(self, rows: Sequence[Row]) -> list[Entry[Body]]:
        people = self._people([row[0] for row in rows])
        return [
            Entry(EntryId(key), body_of(kind, body), date.fromordinal(day), people.get(key, ()), moment_of(made))
            for key, kind, day, made, body in rows
        ]


def body_of(kind: str, text: str) -> Body:
    """A body from what stands in the vault; what it does not say has its default."""
    body: Body = _reader(kind).decode(text)
    return body


@cache
def _reader(kind: str) -> Any:
    from msgspec.json import Decoder  # loaded here: the start must not wait for it, nor for every kind of entry

    from myconnections.domain.entries import BODIES

    return Decoder(BODIES[kind])


def _row(entry: Entry[Body]) -> Row:
    from msgspec.json import encode  # loaded here, as above

    body = encode(entry.body).decode()
    return (int(entry.id), entry.body.KIND, entry.day.toordinal(), seconds(entry.made_at), body)
