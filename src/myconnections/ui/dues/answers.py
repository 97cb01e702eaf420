"""What an answer to something due does: each as a job for the vault."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from functools import partial

from myconnections.domain.ids import ContactId, EncounterId
from myconnections.services import dues, encounters
from myconnections.services.changes import Changes
from myconnections.services.ports import OpenVault
from myconnections.services.views import Due

Job = Callable[[OpenVault, datetime], Changes]


def of_due(what: str, due: Due, detail: object) -> Job:
    """What "done", "waive", "wait" (days or a day), "forget" or "leave" said to something due does.

    KeyError for anything else, which is a bug.
    """
    if what == "wait" and isinstance(detail, (int, date)):
        return partial(_wait, due, detail)
    return partial({"done": _done, "waive": _waive, "forget": _forget, "leave": _leave}[what], due)


def _done(due: Due, vault: OpenVault, now: datetime) -> Changes:
    return dues.settle(vault, due.kind, due.ref, now)


def _waive(due: Due, vault: OpenVault, now: datetime) -> Changes:
    return encounters.waive_thanks(vault, EncounterId(due.ref), now)


def _wait(due: Due, until: int | date, vault: OpenVault, now: datetime) -> Changes:
    day = until if isinstance(until, date) else now.date() + timedelta(days=until)
    return dues.snooze(vault, due.kind, due.ref, day, now)


def _leave(due: Due, vault: OpenVault, now: datetime) -> Changes:
    return dues.leave_birthday(vault, ContactId(due.ref), now)


def _forget(due: Due, vault: OpenVault, now: datetime) -> Changes:
    if due.kind == "promise":
        return dues.forget_promise(vault, due.ref, now)
    return dues.forget_reminder(vault, due.ref, now)
