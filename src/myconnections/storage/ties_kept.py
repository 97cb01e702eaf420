"""My ties in the vault, with the history of stages and intervals."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from myconnections.domain.ids import ContactId
from myconnections.domain.stage import IntervalChange, StageChange
from myconnections.domain.tie import Tie
from myconnections.storage import tables
from myconnections.storage.alter_ties_kept import AlterTiesKept
from myconnections.storage.records import Records, json_ids
from myconnections.storage.rows import Row
from myconnections.storage.tie_rows import (
    interval_change_of,
    interval_change_row,
    stage_change_of,
    stage_change_row,
    tie_of,
    tie_row,
)

_TENDED = f"""
    SELECT stage, keep_warm, half_life, count(*) FROM tie
    WHERE {tables.TENDED} AND contact_id NOT IN (SELECT id FROM contact WHERE {tables.ARCHIVED}) GROUP BY 1, 2, 3
"""  # noqa: S608 - constants
_TALLY = f"""
    SELECT coalesce(sum(triaged IS NOT NULL), 0), coalesce(sum(triaged IS NULL), 0) FROM tie
    WHERE resting = 0 AND contact_id NOT IN (SELECT id FROM contact WHERE {tables.ARCHIVED})
"""  # noqa: S608 - constants

_KINDS = f"""
    SELECT coalesce(nullif(capital_override, ''), nullif(capital, ''), 'unclear'), count(*) FROM tie
    WHERE contact_id NOT IN (SELECT id FROM contact WHERE {tables.ARCHIVED}) GROUP BY 1
"""  # noqa: S608 - constants


class TiesKept(AlterTiesKept):
    """`Ties` of the ports on the encrypted file."""

    def __init__(self, records: Records) -> None:
        self._records = records

    def get(self, contact_id: ContactId) -> Tie | None:
        """My tie to this person, or None."""
        row = self._records.get(tables.tie, contact_id)
        return None if row is None else tie_of(row)

    def many(self, ids: Iterable[ContactId]) -> list[Tie]:
        """My ties to these people, by id."""
        return [tie_of(row) for row in self._of("tie", ids, "contact_id")]

    def put(self, tie: Tie) -> None:
        """Keep the tie as given, new or not."""
        self._records.put(tables.tie, tie_row(tie))

    def add_many(self, ties: Sequence[Tie]) -> None:
        """Keep ties to people who have none yet."""
        self._records.insert_many(tables.tie, [tie_row(tie) for tie in ties])

    def put_many(self, ties: Sequence[Tie]) -> None:
        """Keep the ties as given, new or not."""
        self._records.put_many(tables.tie, [tie_row(tie) for tie in ties])

    def stage_changes(self, ids: Iterable[ContactId] | None = None) -> list[StageChange]:
        """Moves of stages of these people or of all, by person and time."""
        return [stage_change_of(row) for row in self._of("stage_change", ids, "contact_id, at, id")]

    def moved(self, since: datetime, until: datetime) -> list[StageChange]:
        """Moves of stages from `since` on and before `until`, by person and time; the first stage of all is none."""
        found = self._records.all(
            "SELECT * FROM stage_change WHERE at >= ? AND at < ? AND before IS NOT NULL ORDER BY contact_id, at, id",
            (int(since.timestamp()), int(until.timestamp())),
        )
        return [stage_change_of(row) for row in found]

    def add_stage_changes(self, changes: Sequence[StageChange]) -> None:
        """Keep moves of stages."""
        self._records.add_many(tables.stage_change, [stage_change_row(change) for change in changes])

    def interval_changes(self, ids: Iterable[ContactId] | None = None) -> list[IntervalChange]:
        """Changes of interval of these people or of all, by person and time."""
        return [interval_change_of(row) for row in self._of("interval_change", ids, "contact_id, at, id")]

    def add_interval_change(self, change: IntervalChange) -> None:
        """Keep a change of interval."""
        self._records.add_many(tables.interval_change, [interval_change_row(change)])

    def tended(self) -> list[tuple[int, bool | None, int | None, int]]:
        """How many ties are kept warm, by (stage, keep warm, own interval); nobody who rests or is archived."""
        return [
            (stage, None if keep is None else keep == 1, own, count)
            for stage, keep, own, count in self._records.all(_TENDED)
        ]

    def kinds(self) -> dict[str, int]:
        """How many ties there are of each kind of capital in force, archived people left out."""
        return dict(self._records.all(_KINDS))

    def newer_than(self, moment: datetime) -> list[ContactId]:
        """People whose kept warmth lies after `moment`."""
        found = self._records.all("SELECT contact_id FROM tie WHERE warm_at > ?", (int(moment.timestamp() // 1),))
        return [ContactId(key) for (key,) in found]

    def skipped(self) -> list[ContactId]:
        """People passed over when sorting, first those passed over longest ago."""
        found = self._records.all("SELECT contact_id FROM tie WHERE skipped IS NOT NULL ORDER BY skipped, contact_id")
        return [ContactId(key) for (key,) in found]

    def tally(self) -> tuple[int, int]:
        """How many ties are sorted by hand and how many are not; nobody who rests or is archived."""
        done, left = self._records.all(_TALLY)[0]
        return done, left

    def _of(self, table: str, ids: Iterable[ContactId] | None, order: str) -> list[Row]:
        statement = f"SELECT * FROM {table}"  # noqa: S608 - constants of this module
        if ids is None:
            return self._records.all(f"{statement} ORDER BY {order}")
        among = "WHERE contact_id IN (SELECT value FROM json_each(?))"
        return self._records.all(f"{statement} {among} ORDER BY {order}", (json_ids(ids),))
