"""Promises, reminders and suggestions shown, in memory."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from tests.fakes.memory_parts import _Part

from myconnections.domain.listing import ShownRow
from myconnections.domain.reminder import Promise, Reminder


class FakeDues(_Part):
    def promise(self, promise_id: int) -> Promise | None:
        return self._uow.get("promise", promise_id)

    def promises(self, contact_id: Any = None, *, open_only: bool = False, until: date | None = None) -> list[Promise]:
        return self._listed("promise", contact_id, until, open_only=open_only)

    def count_kept(self, since: datetime, until: datetime) -> int:
        return sum(one.done_at is not None and since <= one.done_at < until for one in self.promises())

    def add_promise(self, promise: Promise) -> Promise:
        return self._uow.add("promise", promise)

    def put_promise(self, promise: Promise) -> None:
        self._uow.put("promise", promise.id, promise)

    def remove_promise(self, promise: Promise) -> None:
        self._uow.remove("promise", promise.id)

    def reminder(self, reminder_id: int) -> Reminder | None:
        return self._uow.get("reminder", reminder_id)

    def reminders(
        self, contact_id: Any = None, *, open_only: bool = False, until: date | None = None
    ) -> list[Reminder]:
        return self._listed("reminder", contact_id, until, open_only=open_only)

    def add_reminder(self, reminder: Reminder) -> Reminder:
        return self._uow.add("reminder", reminder)

    def put_reminder(self, reminder: Reminder) -> None:
        self._uow.put("reminder", reminder.id, reminder)

    def remove_reminder(self, reminder: Reminder) -> None:
        self._uow.remove("reminder", reminder.id)

    def _listed(self, table: str, contact_id: Any, until: date | None, *, open_only: bool) -> list[Any]:
        found = [one for one in self._uow.of(table, contact_id) if not (open_only and one.done_at)]
        if until is not None:
            found = [one for one in found if one.due is None or one.due <= until]
        return sorted(found, key=lambda one: (one.due is None, one.due or date.min, one.id))


class FakeShown(_Part):
    def week(self, monday: date) -> list[ShownRow]:
        return sorted((row for row in self._uow.of("shown", None) if row.week == monday), key=lambda row: row.slot)

    def last_shown(self) -> dict[int, date]:
        latest: dict[int, date] = {}
        for row in self._uow.of("shown", None):
            latest[row.contact_id] = max(row.week, latest.get(row.contact_id, row.week))
        return latest

    def last_kinds(self) -> dict[str, date]:
        latest: dict[str, date] = {}
        for row in self._uow.of("shown", None):
            latest[row.kind] = max(row.week, latest.get(row.kind, row.week))
        return latest

    def add(self, rows: Sequence[ShownRow]) -> None:
        for row in rows:
            key = self._uow.write().add("shown", row)
            self.put(row._replace(id=key))

    def put(self, row: ShownRow) -> None:
        self._uow.put("shown", row.id, row)

    def get(self, shown_id: int) -> ShownRow | None:
        return self._uow.get("shown", shown_id)
