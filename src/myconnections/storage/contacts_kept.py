"""The people in the vault."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import cache
from typing import TYPE_CHECKING

from sqlalchemy import Column

from myconnections.domain.dates import PartialDate, days_of_year
from myconnections.domain.ids import ContactId
from myconnections.domain.listing import PersonRow
from myconnections.domain.unswept import unswept
from myconnections.domain.vocabulary import kept
from myconnections.storage.known_kept import KnownKept
from myconnections.storage.late import contact_rows, tables
from myconnections.storage.records import json_ids
from myconnections.storage.rows import LIST_COLUMNS, LISTED, person_rows, words

if TYPE_CHECKING:
    from myconnections.domain.contact import Contact

_ROWS = f"SELECT {LIST_COLUMNS} FROM contact LEFT JOIN tie ON tie.contact_id = contact.id"  # noqa: S608 - constants
BIRTHDAYS = """
    SELECT id, birthday, last_contact FROM contact JOIN tie ON tie.contact_id = contact.id
    WHERE birthday != '' AND substr(birthday, -5) IN (SELECT value FROM json_each(?))
        AND archived = 0 AND resting = 0
    ORDER BY id
"""
_AMONG = " WHERE contact.id IN (SELECT value FROM json_each(?))"


@cache
def _belongings() -> list[Column[int]]:
    """The column of every table that says whose a row is."""
    return [
        column
        for table in tables.METADATA.sorted_tables
        for column in table.columns
        if any(key.column.table is tables.contact for key in column.foreign_keys)
    ]


class ContactsKept(KnownKept):
    """`Contacts` of the ports on the encrypted file; lists are in the order of ids."""

    def get(self, contact_id: ContactId) -> Contact | None:
        """The person, or None."""
        row = self._records.get(tables.contact, contact_id)
        return None if row is None else contact_rows.contact_of(row)

    def many(self, ids: Iterable[ContactId]) -> list[Contact]:
        """Those of the people who are kept."""
        rows = self._records.all(f"SELECT * FROM contact{_AMONG}", (json_ids(ids),))  # noqa: S608 - constants
        return [contact_rows.contact_of(row) for row in rows]

    def all(self) -> list[Contact]:
        """Everybody."""
        with unswept():
            return [contact_rows.contact_of(row) for row in self._records.all("SELECT * FROM contact ORDER BY id")]

    def add(self, contact: Contact) -> Contact:
        """Keep a new person; the person with the id given."""
        return replace(contact, id=ContactId(self._records.add(tables.contact, contact_rows.contact_row(contact))))

    def put(self, contact: Contact) -> None:
        """Keep the person as given."""
        self._records.put(tables.contact, contact_rows.contact_row(contact))

    def put_many(self, contacts: Sequence[Contact]) -> None:
        """Keep the people as given."""
        self._records.put_many(tables.contact, [contact_rows.contact_row(contact) for contact in contacts])

    def remove(self, ids: Sequence[ContactId]) -> None:
        """Take away these people and all that is theirs."""
        for column in _belongings():
            self._records.remove_of(column, ids)
        self._records.remove_of(tables.contact.c.id, ids)

    def add_many(self, contacts: Sequence[Contact]) -> list[ContactId]:
        """Keep new people; their ids in the same order."""
        with unswept():
            keys = self._records.add_many(tables.contact, [contact_rows.contact_row(contact) for contact in contacts])
        return [ContactId(key) for key in keys]

    def rows(self, ids: Iterable[ContactId] | None = None) -> list[PersonRow]:
        """Light rows of these people or of all, in one query."""
        if ids is None:
            with unswept():
                return self._records.same(_ROWS + " ORDER BY contact.id", person_rows)
        return person_rows(self._records.all(_ROWS + _AMONG, (json_ids(ids),)))

    def names(self, ids: Iterable[ContactId]) -> dict[ContactId, str]:
        """The names of those of the people who are kept."""
        found = self._records.all(f"SELECT id, name FROM contact{_AMONG}", (json_ids(ids),))  # noqa: S608 - constants
        return {ContactId(key): name for key, name in found}

    def first(self, limit: int) -> list[ContactId]:
        """The first people in the order of their readings."""
        found = self._records.all("SELECT id FROM contact ORDER BY sort_key, id LIMIT ?", (limit,))
        return [ContactId(key) for (key,) in found]

    def count(self) -> int:
        """How many people are kept."""
        row = self._records.one("SELECT count(*) FROM contact")
        return int(row[0]) if row else 0

    def count_archived(self) -> int:
        """How many of them are archived."""
        row = self._records.one(f"SELECT count(*) FROM contact WHERE {tables.ARCHIVED}")  # noqa: S608 - constants
        return int(row[0]) if row else 0

    def count_unread(self) -> int:
        """How many are written in letters that do not say how they sound, without a reading; none archived."""
        from myconnections.domain.contact import silent  # loaded here: the start waits for every module

        # The sort key holds the name alone, without the organization or address that stands in for a missing one.
        found = self._records.all(f"SELECT sort_key FROM contact WHERE reading = '' AND NOT ({tables.ARCHIVED})")  # noqa: S608 - constants
        return sum(1 for (key,) in found if silent(key))

    def count_added(self, since: datetime, until: datetime) -> int:
        """How many were added from `since` on and before `until`."""
        row = self._records.one(
            "SELECT count(*) FROM contact WHERE created_at >= ? AND created_at < ?",
            (int(since.timestamp()), int(until.timestamp())),
        )
        return int(row[0]) if row else 0

    def column(self, field: str) -> list[tuple[ContactId, str]]:
        """One field of everybody who has something there, as text; several values stand on lines of their own.

        Of a field with a vocabulary the codes, as in `Contact`.
        """
        name = tables.contact.c[field].name
        found = self._records.all(f"SELECT id, {name} FROM contact WHERE {name} NOT IN ('', 0) ORDER BY id")  # noqa: S608 - a column
        if field in LISTED:
            return [(ContactId(key), "\n".join(words(text))) for key, text in found]
        if field == "reachable":
            return [
                (ContactId(key), "\n".join(way.value for way in contact_rows.reachable_of(text))) for key, text in found
            ]
        return [(ContactId(key), kept(field, str(value))) for key, value in found]

    def birthdays(self, since: date, until: date) -> list[tuple[ContactId, PartialDate, date | None]]:
        """Whose birthday comes round on a day from `since` to `until`, with the day of our last contact.

        Nobody who rests or is archived.
        """
        found = self._records.all(BIRTHDAYS, (json.dumps(days_of_year(since, until)),))
        rows = [(ContactId(key), PartialDate.parse(text), last) for key, text, last in found]
        # "2012-02" ends like a second of December.
        return [(who, day, last and date.fromordinal(last)) for who, day, last in rows if day.day is not None]
