"""An organization my people work at, and what I have said of it once for all of them."""

from __future__ import annotations

from dataclasses import dataclass

from myconnections.domain.ids import OrganizationId


@dataclass(frozen=True, slots=True)
class Organization:
    """One organization. `key` is its name for comparing (interchange.companies.company_key), one row a key.

    `industry`, `region` and `institution` are answers the person confirmed, "" while open: people who come in later
    with this employer inherit them. They are codes of domain.vocabulary, or the person's own words.
    """

    id: OrganizationId
    name: str
    key: str
    industry: str = ""
    region: str = ""
    institution: str = ""
    note: str = ""
