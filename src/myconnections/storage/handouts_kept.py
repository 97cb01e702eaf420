"""Pseudonyms of people, and the log of what was handed out."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from myconnections.domain.handout import Handout
from myconnections.domain.ids import ContactId
from myconnections.storage import tables
from myconnections.storage.records import Records, json_ids


class HandoutsKept:
    """`Handouts` of the ports on the encrypted file.

    A number stays when its person is forgotten, so that it is never somebody else's, and is there again after undo.
    """

    def __init__(self, records: Records) -> None:
        self._records = records

    def numbers(self, ids: Iterable[ContactId]) -> dict[ContactId, int]:
        """The numbers of those of the people who have one."""
        found = self._records.all(
            "SELECT contact_id, id FROM pseudonym WHERE contact_id IN (SELECT value FROM json_each(?))",
            (json_ids(ids),),
        )
        return {ContactId(who): number for who, number in found}

    def next_number(self) -> int:
        """The number that the next person without one gets."""
        row = self._records.one("SELECT max(id) FROM pseudonym")
        return 1 + (row[0] or 0 if row else 0)

    def number(self, ids: Sequence[ContactId]) -> None:
        """Give the next numbers to these people, who have none, in this order."""
        self._records.add_many(tables.pseudonym, [(0, int(who)) for who in ids])

    def add(self, handout: Handout) -> None:
        """Note that something was handed out."""
        h = handout
        fields = json.dumps(h.fields)
        self._records.add(tables.handout, (0, int(h.at.timestamp() // 1), h.kind, h.people, fields, int(h.real_names)))

    def all(self, limit: int) -> list[Handout]:
        """What was handed out, newest first."""
        found = self._records.all("SELECT * FROM handout ORDER BY id DESC LIMIT ?", (limit,))
        return [
            Handout(key, datetime.fromtimestamp(at, UTC), kind, people, tuple(json.loads(fields)), real_names == 1)
            for key, at, kind, people, fields, real_names in found
        ]
