"""What of the notebook belongs among the encounters with a person: the entries they take part in, by day."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from myconnections.domain.contribution import Contribution
from myconnections.domain.dialogue import Dialogue
from myconnections.domain.encounter import Encounter
from myconnections.domain.entry import Body, Entry
from myconnections.domain.gathering import Gathering
from myconnections.domain.ids import ContactId
from myconnections.domain.introduction import Introduction
from myconnections.domain.need import Feeds
from myconnections.domain.personal_value import ValueTag
from myconnections.domain.wanted import WantedTie
from myconnections.services.ports import UnitOfWork

_NO_EVENT: Final = frozenset({Feeds.KIND, ValueTag.KIND, WantedTie.KIND})
"""What is said of a tie as such happened on no day; the pane tells it among what I know."""


@dataclass(frozen=True, slots=True)
class Noted:
    """An entry; `encounter` is the one with this person that was logged with it, 0 where there is none.

    `other` is the name of whom an introduction was to; `day` when it happened: two were brought together later than
    that was begun.
    """

    entry: Entry[Body]
    encounter: int = 0
    other: str = ""

    @property
    def day(self) -> date:
        """The day under which it stands."""
        body = self.entry.body
        return body.introduced if isinstance(body, Introduction) and body.introduced else self.entry.day


def noted_in(uow: UnitOfWork, contact_id: ContactId, encounters: Sequence[Encounter]) -> tuple[Noted, ...]:
    """Everything this person takes part in, newest first; `encounters` are those with them."""
    found = [one for one in uow.entries.of_person(contact_id) if one.body.KIND not in _NO_EVENT]
    meant = {int(one.id): who for one in found if (who := _introduced_to(one, contact_id)) is not None}
    names = uow.contacts.names(meant.values()) if meant else {}
    told = (
        Noted(one, _logged(uow, _logs(one.body), encounters), names.get(meant.get(int(one.id), contact_id), ""))
        for one in reversed(found)
    )
    return tuple(sorted(told, key=lambda one: one.day, reverse=True))


def _introduced_to(entry: Entry[Body], contact_id: ContactId) -> ContactId | None:
    """The other one of an introduction."""
    if not isinstance(entry.body, Introduction):
        return None
    return next((part.contact_id for part in entry.people if part.contact_id != contact_id), None)


def _logs(body: Body) -> tuple[int, ...]:
    match body:
        case Gathering(logs=logs):
            return logs
        case Dialogue(log=log) | Contribution(log=log) if log:
            return (log,)
    return ()


def _logged(uow: UnitOfWork, logs: Iterable[int], encounters: Sequence[Encounter]) -> int:
    """A log is known by the first of its encounters, which may be that with somebody else, or gone with them."""
    found = {key: uow.encounters.get(key) for key in logs}
    groups = {one.together if one is not None and one.together else key for key, one in found.items()}
    return next((int(one.id) for one in encounters if groups & {int(one.id), one.together}), 0)
