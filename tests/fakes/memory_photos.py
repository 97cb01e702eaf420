"""Photos of the vault in memory."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.fakes.memory_vault import FakeUnitOfWork


@dataclass(frozen=True, slots=True)
class Photo:
    """What stands in the table: whose it is, and the picture."""

    contact_id: Any
    jpeg: bytes


class FakePhotos:
    def __init__(self, uow: FakeUnitOfWork) -> None:
        self._uow = uow

    def who(self) -> set[Any]:
        return set(self._uow.state.table("photo"))

    def of(self, ids: Iterable[Any]) -> dict[Any, bytes]:
        photos = self._uow.state.table("photo")
        return {key: photos[key].jpeg for key in ids if key in photos}

    def put(self, contact_id: Any, jpeg: bytes) -> None:
        self._uow.put("photo", contact_id, Photo(contact_id, jpeg))

    def remove(self, contact_id: Any) -> None:
        self._uow.remove("photo", contact_id)
