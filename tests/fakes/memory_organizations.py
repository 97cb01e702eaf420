"""Organizations of the vault in memory."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from myconnections.domain.listing import WorkRow
from myconnections.domain.organization import Organization

if TYPE_CHECKING:
    from tests.fakes.memory_vault import FakeUnitOfWork


class FakeOrganizations:
    def __init__(self, uow: FakeUnitOfWork) -> None:
        self._uow = uow

    def get(self, organization_id: Any) -> Organization | None:
        return self._uow.get("organization", organization_id)

    def by_key(self, key: str) -> Organization | None:
        return next((one for one in self.all() if one.key == key), None)

    def all(self) -> list[Organization]:
        return [one for _, one in sorted(self._uow.state.table("organization").items())]

    def add(self, organization: Organization) -> Organization:
        return self._uow.add("organization", organization)

    def put(self, organization: Organization) -> None:
        self._uow.put("organization", organization.id, organization)

    def work(self) -> list[WorkRow]:
        return [
            WorkRow(
                c.id, c.name, c.organization, c.position, c.industry, c.function, c.region, c.institution, c.authority,
                c.schools, c.family, c.given, c.reading_family, c.reading_given,
                next((way.value for way in c.reachable if way.kind == "address"), ""), c.edited,
                "" if c.family or c.given else c.single,
            )
            for _, c in sorted(self._uow.state.table("contact").items())
            if not c.archived
        ]  # fmt: skip

    def remove(self, organization: Organization) -> None:
        self._uow.remove("organization", organization.id)
