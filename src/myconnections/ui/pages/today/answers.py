"""What an answer on Today does: each as a job for the vault."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial

from myconnections.domain.ids import ContactId, EncounterId
from myconnections.services import asking, digests, dues, encounters, ties, today
from myconnections.services.changes import Changes
from myconnections.services.digests import Digest
from myconnections.services.ports import OpenVault
from myconnections.services.views import Due, StageProposal, TodayView

PROPOSED = 100
"""Looking through everybody takes seconds where thousands may be asked for."""

Job = Callable[[OpenVault, datetime], Changes]


@dataclass(frozen=True, slots=True)
class Look:
    """Today; when no card stands on it, whether there is somebody with whom nothing is recorded to ask about; and the
    week before until it is put away.
    """

    view: TodayView
    to_ask: bool
    week: Digest | None


def look(vault: OpenVault, now: datetime) -> Look:
    """Everything that stands on Today."""
    view = today.today(vault, now)
    to_ask = not view.cards and any(pick.person.last_contact is None for pick in asking.picks(vault, now))
    return Look(view, to_ask, digests.unread(vault, now))


def proposed(vault: OpenVault, now: datetime) -> list[StageProposal]:
    """The people for whom the next stage may be asked, so many that their number may be told."""
    return ties.proposals(vault, now, PROPOSED)


def of_card(shown_id: int, what: str, detail: object) -> Job:
    """What "later" (days), "less" or "never" said to a card does. KeyError for anything else, which is a bug."""
    if what == "later" and isinstance(detail, int):
        days = detail
        return lambda vault, now: today.later(vault, shown_id, days, now)
    verb = {"less": today.less, "never": today.not_this_person}[what]
    return lambda vault, now: verb(vault, shown_id, now)


def of_due(what: str, due: Due, detail: object) -> Job:
    """What "done", "waive", "wait" (days or a day), "forget" or "leave" said to something due does.

    KeyError for anything else, which is a bug.
    """
    if what == "wait" and isinstance(detail, (int, date)):
        return partial(_wait, due, detail)
    return partial({"done": _done, "waive": _waive, "forget": _forget, "leave": _leave}[what], due)


def of_stage(contact_id: ContactId, answer: str) -> Job:
    """What "yes", "not_yet" or "never" said to the next stage of a tie does."""
    return lambda vault, now: ties.answer_stage(vault, contact_id, answer, now)


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
