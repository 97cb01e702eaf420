"""The photos of people in the vault."""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Iterable

from myconnections.domain.ids import ContactId
from myconnections.storage import tables
from myconnections.storage.records import Records, json_ids

_AMONG = "SELECT contact_id, jpeg FROM photo WHERE contact_id IN (SELECT value FROM json_each(?))"


class PhotosKept:
    """`Photos` of the ports on the encrypted file."""

    def __init__(self, records: Records) -> None:
        self._records = records

    def who(self) -> set[ContactId]:
        """Who has a photo."""
        return {ContactId(key) for (key,) in self._records.all("SELECT contact_id FROM photo")}

    def of(self, ids: Iterable[ContactId]) -> dict[ContactId, bytes]:
        """The photos of those of the people who have one."""
        return {ContactId(key): b64decode(text) for key, text in self._records.all(_AMONG, (json_ids(ids),))}

    def put(self, contact_id: ContactId, jpeg: bytes) -> None:
        """Keep this photo of a person."""
        self._records.put(tables.photo, (contact_id, b64encode(jpeg).decode("ascii")))

    def remove(self, contact_id: ContactId) -> None:
        """Take the photo of a person away."""
        self._records.remove(tables.photo, contact_id)
