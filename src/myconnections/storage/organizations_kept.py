"""The organizations in the vault."""

from __future__ import annotations

from dataclasses import replace

from myconnections.domain.ids import OrganizationId
from myconnections.domain.listing import WorkRow
from myconnections.domain.organization import Organization
from myconnections.domain.unswept import unswept
from myconnections.domain.vocabulary import kept
from myconnections.storage import tables
from myconnections.storage.contact_rows import reachable_of
from myconnections.storage.records import Records
from myconnections.storage.rows import Row, words

_WORK = f"""
    SELECT id, name, organization, position, industry, function, region, institution, authority, schools, family, given,
    reading_family, reading_given, CASE WHEN instr(reachable, '"address"') THEN reachable ELSE '' END, edited,
    CASE WHEN family = '' AND given = '' THEN single ELSE '' END
    FROM contact WHERE NOT ({tables.ARCHIVED}) ORDER BY id
"""  # noqa: S608 - constants


class OrganizationsKept:
    """`Organizations` of the ports on the encrypted file."""

    def __init__(self, records: Records) -> None:
        self._records = records

    def get(self, organization_id: OrganizationId) -> Organization | None:
        """The organization, or None."""
        row = self._records.get(tables.organization, organization_id)
        return None if row is None else _organization_of(row)

    def by_key(self, key: str) -> Organization | None:
        """The organization whose name compares as `key`, or None."""
        row = self._records.one("SELECT * FROM organization WHERE key = ?", (key,))
        return None if row is None else _organization_of(row)

    def all(self) -> list[Organization]:
        """Every organization, by id."""
        return [_organization_of(row) for row in self._records.all("SELECT * FROM organization ORDER BY id")]

    def add(self, organization: Organization) -> Organization:
        """Keep a new organization; the organization with the id given."""
        key = self._records.add(tables.organization, _organization_row(organization))
        return replace(organization, id=OrganizationId(key))

    def put(self, organization: Organization) -> None:
        """Keep the organization as given."""
        self._records.put(tables.organization, _organization_row(organization))

    def remove(self, organization: Organization) -> None:
        """Take the organization away; its people stay."""
        self._records.remove(tables.organization, organization.id)

    def work(self) -> list[WorkRow]:
        """What everybody works as, archived people left out, by id."""
        with unswept():
            return [
                WorkRow._make(
                    (
                        *row[:4],
                        kept("industry", row[4]),
                        kept("function", row[5]),
                        kept("region", row[6]),
                        kept("institution", row[7]),
                        row[8],
                        words(row[9]),
                        *row[10:14],
                        _address(row[14]) if row[14] else "",
                        frozenset(words(row[15])) if row[15] else _NOTHING,
                        row[16],
                    )
                )
                for row in self._records.all(_WORK)
            ]


_NOTHING: frozenset[str] = frozenset()


def _address(reachable: str) -> str:
    return next((way.value for way in reachable_of(reachable) if way.kind == "address"), "")


def _organization_row(one: Organization) -> Row:
    answers = kept("industry", one.industry), kept("region", one.region), kept("institution", one.institution)
    return (one.id, one.name, one.key, *answers, one.note)


def _organization_of(row: Row) -> Organization:
    key, name, compared, industry, region, institution, note = row
    answers = kept("industry", industry), kept("region", region), kept("institution", institution)
    return Organization(OrganizationId(key), name, compared, *answers, note)
