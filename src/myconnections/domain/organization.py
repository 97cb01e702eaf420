"""An organization my people work at, and what I have said of it once for all of them."""

from __future__ import annotations

from dataclasses import dataclass

from myconnections.domain.ids import OrganizationId


@dataclass(frozen=True, slots=True)
class Organization:
    """One organization. `key` is its name for comparing (interchange.companies.company_key), one row a key.

    `industry`, `region` and `institution` are answers the person confirmed, "" while open: people who come in later
    with this employer inherit them. Industry, region and institution are words of domain.vocabulary in the
    person's language, or their own.
    """

    id: OrganizationId
    name: str
    key: str
    industry: str = ""
    region: str = ""
    institution: str = ""
    note: str = ""
