"""What is known of the people in the vault: facts, jobs, where it came from."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from myconnections.domain.ids import ContactId, FactId
from myconnections.storage.late import contact_rows, tables
from myconnections.storage.records import Records, json_ids

if TYPE_CHECKING:
    from myconnections.domain.contact import Fact, Job
    from myconnections.domain.provenance import Provenance

_THEIRS = "WHERE contact_id IN (SELECT value FROM json_each(?)) ORDER BY contact_id, id"
_FACTS_AMONG = f"SELECT * FROM fact {_THEIRS}"  # noqa: S608 - constants
_NOTED = "SELECT * FROM fact WHERE noted_on BETWEEN ? AND ? AND kind NOT LIKE 'recommended%' ORDER BY id"
_RECOMMENDED = "SELECT DISTINCT contact_id FROM fact WHERE kind IN ('recommended_me', 'recommended_by_me')"
_JOBS_AMONG = f"SELECT * FROM job {_THEIRS}"  # noqa: S608 - constants


class KnownKept:
    """The part of `Contacts` about what is known of people."""

    def __init__(self, records: Records) -> None:
        self._records = records

    def facts(self, contact_id: ContactId) -> list[Fact]:
        """What I know of the person, oldest first."""
        return [contact_rows.fact_of(row) for row in self._records.by(tables.fact.c.contact_id, contact_id)]

    def facts_of(self, ids: Iterable[ContactId]) -> list[Fact]:
        """What I know of these people, by person, oldest first."""
        return [contact_rows.fact_of(row) for row in self._records.all(_FACTS_AMONG, (json_ids(ids),))]

    def facts_noted(self, since: date, until: date) -> list[Fact]:
        """What was noted of anybody on a day from `since` to `until`, recommendations of a file left out."""
        return [contact_rows.fact_of(row) for row in self._records.all(_NOTED, (since.toordinal(), until.toordinal()))]

    def recommended(self) -> set[ContactId]:
        """People of whom it is known that one of us wrote the other a recommendation."""
        return {ContactId(key) for (key,) in self._records.all(_RECOMMENDED)}

    def add_fact(self, fact: Fact) -> Fact:
        """Keep a new fact; the fact with the id given."""
        return replace(fact, id=FactId(self._records.add(tables.fact, contact_rows.fact_row(fact))))

    def put_fact(self, fact: Fact) -> None:
        """Keep the fact as given."""
        self._records.put(tables.fact, contact_rows.fact_row(fact))

    def remove_fact(self, fact: Fact) -> None:
        """Take the fact away."""
        self._records.remove(tables.fact, fact.id)

    def jobs(self, contact_id: ContactId) -> list[Job]:
        """Former and parallel positions, in the order they came in."""
        return [contact_rows.job_of(row) for row in self._records.by(tables.job.c.contact_id, contact_id)]

    def jobs_of(self, ids: Iterable[ContactId]) -> list[Job]:
        """Former and parallel positions of these people, by person, in the order they came in."""
        return [contact_rows.job_of(row) for row in self._records.all(_JOBS_AMONG, (json_ids(ids),))]

    def add_jobs(self, jobs: Sequence[Job]) -> None:
        """Keep new positions."""
        self._records.add_many(tables.job, [contact_rows.job_row(job) for job in jobs])

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
        from myconnections.domain.provenance import Provenance  # loaded here: the start waits for every module

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
