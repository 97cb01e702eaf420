"""Promises, reminders and the suggestions that were shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from myconnections.domain.ids import ContactId, PromiseId, ReminderId
from myconnections.domain.listing import ShownRow
from myconnections.domain.reminder import Promise, Reminder
from myconnections.storage import tables
from myconnections.storage.due_rows import promise_of, promise_row, reminder_of, reminder_row, shown_of, shown_row
from myconnections.storage.records import Records
from myconnections.storage.rows import Row, seconds


class DuesKept:
    """`Dues` of the ports on the encrypted file; lists by the day they are due, those without a day last."""

    def __init__(self, records: Records) -> None:
        self._records = records

    def promise(self, promise_id: int) -> Promise | None:
        """The promise, or None."""
        row = self._records.get(tables.promise, promise_id)
        return None if row is None else promise_of(row)

    def promises(
        self, contact_id: ContactId | None = None, *, open_only: bool = False, until: date | None = None
    ) -> list[Promise]:
        """Promises of one person or of all; with `until` those due by then, and those without a day."""
        return [promise_of(row) for row in self._listed("promise", contact_id, until, open_only=open_only)]

    def count_kept(self, since: datetime, until: datetime) -> int:
        """How many promises were kept at or after `since` and before `until`."""
        between = (seconds(since), seconds(until))
        ((count,),) = self._records.all("SELECT count(*) FROM promise WHERE done_at >= ? AND done_at < ?", between)
        return int(count)

    def add_promise(self, promise: Promise) -> Promise:
        """Keep a new promise; the promise with the id given."""
        return replace(promise, id=PromiseId(self._records.add(tables.promise, promise_row(promise))))

    def put_promise(self, promise: Promise) -> None:
        """Keep the promise as given."""
        self._records.put(tables.promise, promise_row(promise))

    def remove_promise(self, promise: Promise) -> None:
        """Take the promise away."""
        self._records.remove(tables.promise, promise.id)

    def reminder(self, reminder_id: int) -> Reminder | None:
        """The reminder, or None."""
        row = self._records.get(tables.reminder, reminder_id)
        return None if row is None else reminder_of(row)

    def reminders(
        self, contact_id: ContactId | None = None, *, open_only: bool = False, until: date | None = None
    ) -> list[Reminder]:
        """Reminders about one person, or all; with `until` those due by then."""
        return [reminder_of(row) for row in self._listed("reminder", contact_id, until, open_only=open_only)]

    def add_reminder(self, reminder: Reminder) -> Reminder:
        """Keep a new reminder; the reminder with the id given."""
        return replace(reminder, id=ReminderId(self._records.add(tables.reminder, reminder_row(reminder))))

    def put_reminder(self, reminder: Reminder) -> None:
        """Keep the reminder as given."""
        self._records.put(tables.reminder, reminder_row(reminder))

    def remove_reminder(self, reminder: Reminder) -> None:
        """Take the reminder away."""
        self._records.remove(tables.reminder, reminder.id)

    def _listed(self, table: str, contact_id: ContactId | None, until: date | None, *, open_only: bool) -> list[Row]:
        conditions, asked = [], []
        if contact_id is not None:
            conditions.append("contact_id = ?")
            asked.append(int(contact_id))
        if until is not None:
            conditions.append("(due <= ? OR due IS NULL)")
            asked.append(until.toordinal())
        if open_only:
            conditions.append("done_at IS NULL")
        where = f" WHERE {' AND '.join(conditions)}" if conditions else ""
        statement = f"SELECT * FROM {table}{where} ORDER BY due IS NULL, due, id"  # noqa: S608 - constants
        return self._records.all(statement, tuple(asked))


class ShownKept:
    """`Shown` of the ports on the encrypted file."""

    def __init__(self, records: Records) -> None:
        self._records = records

    def week(self, monday: date) -> list[ShownRow]:
        """The suggestions of the week that begins on this Monday, by slot."""
        found = self._records.all(
            "SELECT * FROM suggestion_shown WHERE week = ? ORDER BY slot, id", (monday.toordinal(),)
        )
        return [shown_of(row) for row in found]

    def last_shown(self) -> dict[int, date]:
        """For every person ever suggested: the Monday of the latest such week."""
        found = self._records.all("SELECT contact_id, max(week) FROM suggestion_shown GROUP BY contact_id")
        return {who: date.fromordinal(week) for who, week in found}

    def last_kinds(self) -> dict[str, date]:
        """For every kind ever suggested: the Monday of the latest such week."""
        found = self._records.all("SELECT kind, max(week) FROM suggestion_shown GROUP BY kind")
        return {kind: date.fromordinal(week) for kind, week in found}

    def add(self, rows: Sequence[ShownRow]) -> None:
        """Keep suggestions that are now on a list."""
        self._records.add_many(tables.suggestion_shown, [shown_row(row) for row in rows])

    def put(self, row: ShownRow) -> None:
        """Keep the suggestion as given."""
        self._records.put(tables.suggestion_shown, shown_row(row))

    def get(self, shown_id: int) -> ShownRow | None:
        """The suggestion, or None."""
        row = self._records.get(tables.suggestion_shown, shown_id)
        return None if row is None else shown_of(row)
