"""The undo history: what was done, and doing it back and again.

Undo is linear: the newest act that is not undone goes first, redo takes the same way back; `replay` does it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence, Set
from datetime import UTC, datetime

from myconnections.domain.contact import Contact
from myconnections.domain.errors import Refused
from myconnections.domain.ids import ActId, ContactId
from myconnections.domain.listing import ActRow
from myconnections.storage import past
from myconnections.storage.purging import Purging, Scrub
from myconnections.storage.records import Records, Row
from myconnections.storage.replay import MOST_PEOPLE, Replay

_ROWS = """
    SELECT (SELECT count(*) FROM act_row WHERE act_id = ?1)
        + (SELECT coalesce(sum("last" - "first" + 1), 0) FROM act_batch WHERE act_id = ?1)
        + (SELECT coalesce(sum(count), 0) FROM act_pack WHERE act_id = ?1)
"""
_ENTRY = "SELECT id, at, kind, facts, undone FROM act"


class HistoryKept:
    """`History` of the ports on the encrypted file."""

    def __init__(self, records: Records) -> None:
        self._records = records

    def entries(self, limit: int = 100) -> list[ActRow]:
        """What was done, newest first."""
        return [_act(row) for row in self._records.all(f"{_ENTRY} ORDER BY id DESC LIMIT ?", (limit,))]

    def next_undo(self) -> ActRow | None:
        """The newest act that is not undone."""
        row = self._records.one(f"{_ENTRY} WHERE undone = 0 ORDER BY id DESC LIMIT 1")
        return None if row is None else _act(row)

    def next_redo(self) -> ActRow | None:
        """The oldest undone act; writing anything new takes it away."""
        row = self._records.one(f"{_ENTRY} WHERE undone = 1 ORDER BY id LIMIT 1")
        return None if row is None else _act(row)

    def rows(self, act_id: ActId) -> int:
        """How many rows taking this act back would write."""
        return int(self._records.all(_ROWS, (act_id,))[0][0])

    def undo(self, act_id: ActId, report: Callable[[float], None] | None = None) -> tuple[set[str], set[int]]:
        """Write the befores back; the kinds and people touched (no people: too many to name).

        `report` hears shares from 0 to 1; what it raises ends the transaction. Raises Refused("not_next") when another
        act must be undone first.
        """
        return self._move(act_id, self.next_undo(), report, undone=True)

    def redo(self, act_id: ActId, report: Callable[[float], None] | None = None) -> tuple[set[str], set[int]]:
        """Write the afters again; otherwise as `undo`."""
        return self._move(act_id, self.next_redo(), report, undone=False)

    def begin(self) -> None:
        """Begin anew: of what was done so far nothing can be undone any more."""
        self._records.check_writable()
        self._records.cursor.execute("DELETE FROM act")  # with the rows of each

    def gone(self) -> list[Contact]:
        """People whom an undo could bring back, as they were when they went."""
        return past.gone(self._records)

    def earlier(self, ids: Iterable[ContactId]) -> list[Contact]:
        """How these people, kept or `gone`, stood at earlier moments."""
        return past.earlier(self._records, ids)

    def purge(self, ids: Sequence[ContactId], keys: Set[str], names: Set[str], scrub: Scrub) -> None:
        """Take people out of the history for good; see `purging`. What was undone cannot be done again."""
        Purging(self._records, ids, keys, names, scrub).run()

    def _move(
        self, act_id: ActId, expected: ActRow | None, report: Callable[[float], None] | None, *, undone: bool
    ) -> tuple[set[str], set[int]]:
        self._records.check_writable()
        if expected is None or expected.id != act_id:
            raise Refused("not_next", act=int(act_id))
        touched = Replay(self._records, act_id, undone=undone).run(report)
        self._records.cursor.execute("UPDATE act SET undone = ? WHERE id = ?", (undone, act_id))
        return touched.kinds, touched.people if len(touched.people) <= MOST_PEOPLE else set()


def _act(row: Row) -> ActRow:
    key, at, kind, facts, undone = row
    return ActRow(ActId(key), datetime.fromtimestamp(at, UTC), kind, json.loads(facts), undone == 1)
