"""What an answer on Today does: each as a job for the vault."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from myconnections.domain.ids import ContactId
from myconnections.services import asking, digest_pace, digests, ties, today
from myconnections.services.changes import Changes
from myconnections.services.digests import Digest
from myconnections.services.ports import OpenVault
from myconnections.services.views import StageProposal, TodayView

PROPOSED = 100
"""Looking through everybody takes seconds where thousands may be asked for."""

Job = Callable[[OpenVault, datetime], Changes]


@dataclass(frozen=True, slots=True)
class Look:
    """Today; when no card stands on it, whether there is somebody with whom nothing is recorded to ask about; and the
    week before until it is put away, with the question whether it shall come more rarely.
    """

    view: TodayView
    to_ask: bool
    week: Digest | None
    ask_pace: bool = False


def look(vault: OpenVault, now: datetime) -> Look:
    """Everything that stands on Today."""
    view = today.today(vault, now)
    to_ask = not view.cards and any(pick.person.last_contact is None for pick in asking.picks(vault, now))
    week = digests.unread(vault, now)
    return Look(view, to_ask, week, week is not None and bool(view.people) and digest_pace.seen(vault, now))


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


def of_stage(contact_id: ContactId, answer: str) -> Job:
    """What "yes", "not_yet" or "never" said to the next stage of a tie does."""
    return lambda vault, now: ties.answer_stage(vault, contact_id, answer, now)
