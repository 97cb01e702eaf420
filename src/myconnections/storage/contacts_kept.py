"""The people in the vault."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace

from sqlalchemy import Column

from myconnections.domain.contact import Contact, Fact, Job
from myconnections.domain.ids import ContactId, FactId
from myconnections.domain.listing import PersonRow
from myconnections.domain.provenance import Provenance
from myconnections.domain.unswept import unswept
from myconnections.storage import tables
from myconnections.storage.records import Records, json_ids
from myconnections.storage.rows import (
    LIST_COLUMNS,
    LISTED,
    contact_of,
    contact_row,
    fact_of,
    fact_row,
    job_of,
    job_row,
    person_rows,
    reachable_of,
    words,
)

_ROWS = f"SELECT {LIST_COLUMNS} FROM contact LEFT JOIN tie ON tie.contact_id = contact.id"  # noqa: S608 - constants
_AMONG = " WHERE contact.id IN (SELECT value FROM json_each(?))"
_THEIRS = "WHERE contact_id IN (SELECT value FROM json_each(?)) ORDER BY contact_id, id"
_FACTS_AMONG = f"SELECT * FROM fact {_THEIRS}"  # noqa: S608 - constants
_JOBS_AMONG = f"SELECT * FROM job {_THEIRS}"  # noqa: S608 - constants


def _belongings() -> list[Column[int]]:
    """The column of every table that says whose a row is."""
    return [
        column
        for table in tables.METADATA.sorted_tables
        for column in table.columns
        if any(key.column.table is tables.contact for key in column.foreign_keys)
    ]


_BELONGINGS = _belongings()


class ContactsKept:
    """`Contacts` of the ports on the encrypted file; lists are in the order of ids."""

    def __init__(self, records: Records) -> None:
        self._records = records

    def get(self, contact_id: ContactId) -> Contact | None:
        """The person, or None."""
        row = self._records.get(tables.contact, contact_id)
        return None if row is None else contact_of(row)

    def many(self, ids: Iterable[ContactId]) -> list[Contact]:
        """Those of the people who are kept."""
        rows = self._records.all(f"SELECT * FROM contact{_AMONG}", (json_ids(ids),))  # noqa: S608 - constants
        return [contact_of(row) for row in rows]

    def all(self) -> list[Contact]:
        """Everybody."""
        with unswept():
            return [contact_of(row) for row in self._records.all("SELECT * FROM contact ORDER BY id")]

    def add(self, contact: Contact) -> Contact:
        """Keep a new person; the person with the id given."""
        return replace(contact, id=ContactId(self._records.add(tables.contact, contact_row(contact))))

    def put(self, contact: Contact) -> None:
        """Keep the person as given."""
        self._records.put(tables.contact, contact_row(contact))

    def put_many(self, contacts: Sequence[Contact]) -> None:
        """Keep the people as given."""
        self._records.put_many(tables.contact, [contact_row(contact) for contact in contacts])

    def remove(self, ids: Sequence[ContactId]) -> None:
        """Take away these people and all that is theirs."""
        for column in _BELONGINGS:
            self._records.remove_of(column, ids)
        self._records.remove_of(tables.contact.c.id, ids)

    def add_many(self, contacts: Sequence[Contact]) -> list[ContactId]:
        """Keep new people; their ids in the same order."""
        with unswept():
            keys = self._records.add_many(tables.contact, [contact_row(contact) for contact in contacts])
        return [ContactId(key) for key in keys]

    def rows(self, ids: Iterable[ContactId] | None = None) -> list[PersonRow]:
        """Light rows of these people or of all, in one query."""
        if ids is None:
            with unswept():
                return person_rows(self._records.all(_ROWS + " ORDER BY contact.id"))
        return person_rows(self._records.all(_ROWS + _AMONG, (json_ids(ids),)))

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

    def column(self, field: str) -> list[tuple[ContactId, str]]:
        """One field of everybody who has something there, as text; several values stand on lines of their own."""
        name = tables.contact.c[field].name
        found = self._records.all(f"SELECT id, {name} FROM contact WHERE {name} NOT IN ('', 0) ORDER BY id")  # noqa: S608 - a column
        if field in LISTED:
            return [(ContactId(key), "\n".join(words(text))) for key, text in found]
        if field == "reachable":
            return [(ContactId(key), "\n".join(way.value for way in reachable_of(text))) for key, text in found]
        return [(ContactId(key), str(value)) for key, value in found]

    def industries(self) -> dict[ContactId, str]:
        """The industry of everybody of whom one is known."""
        found = self._records.all("SELECT id, industry FROM contact WHERE industry != ''")
        return {ContactId(key): industry for key, industry in found}

    def facts(self, contact_id: ContactId) -> list[Fact]:
        """What I know of the person, oldest first."""
        return [fact_of(row) for row in self._records.by(tables.fact.c.contact_id, contact_id)]

    def facts_of(self, ids: Iterable[ContactId]) -> list[Fact]:
        """What I know of these people, by person, oldest first."""
        return [fact_of(row) for row in self._records.all(_FACTS_AMONG, (json_ids(ids),))]

    def add_fact(self, fact: Fact) -> Fact:
        """Keep a new fact; the fact with the id given."""
        return replace(fact, id=FactId(self._records.add(tables.fact, fact_row(fact))))

    def put_fact(self, fact: Fact) -> None:
        """Keep the fact as given."""
        self._records.put(tables.fact, fact_row(fact))

    def remove_fact(self, fact: Fact) -> None:
        """Take the fact away."""
        self._records.remove(tables.fact, fact.id)

    def jobs(self, contact_id: ContactId) -> list[Job]:
        """Former and parallel positions, in the order they came in."""
        return [job_of(row) for row in self._records.by(tables.job.c.contact_id, contact_id)]

    def jobs_of(self, ids: Iterable[ContactId]) -> list[Job]:
        """Former and parallel positions of these people, by person, in the order they came in."""
        return [job_of(row) for row in self._records.all(_JOBS_AMONG, (json_ids(ids),))]

    def add_jobs(self, jobs: Sequence[Job]) -> None:
        """Keep new positions."""
        self._records.add_many(tables.job, [job_row(job) for job in jobs])

    def remove_job(self, job: Job) -> None:
        """Take the position away."""
        self._records.remove(tables.job, job.id)

    def add_provenance(self, items: Sequence[Provenance]) -> None:
        """Keep where people came from; the column names of a file stand once."""
        sources: dict[tuple[str, str, tuple[str, ...]], int] = {}
        rows = []
        for item in items:
            about = (item.source, item.sha256, tuple(item.raw))
            source_id = sources.get(about)
            if source_id is None:
                source_id = sources[about] = self._source(*about)
            rows.append((0, item.contact_id, source_id, item.row, _json(list(item.raw.values()))))
        self._records.add_many(tables.provenance, rows)

    def provenance(self, contact_id: ContactId) -> list[Provenance]:
        """Where the person came from, in the order of coming."""
        found = self._records.all(
            "SELECT p.contact_id, s.name, s.sha256, p.row, s.fields, p.raw FROM provenance AS p"
            " JOIN source AS s ON s.id = p.source_id WHERE p.contact_id = ? ORDER BY p.id",
            (contact_id,),
        )
        return [
            Provenance(ContactId(who), name, sha256, row, dict(zip(json.loads(fields), json.loads(raw), strict=True)))
            for who, name, sha256, row, fields, raw in found
        ]

    def _source(self, name: str, sha256: str, fields: tuple[str, ...]) -> int:
        texts = (name, sha256, _json(fields))
        known = self._records.one("SELECT id FROM source WHERE name = ? AND sha256 = ? AND fields = ?", texts)
        return int(known[0]) if known else self._records.add(tables.source, (0, *texts))


_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
