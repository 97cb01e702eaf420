"""Promises and reminders: due acts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from myconnections.domain.encounter import By
from myconnections.domain.ids import ContactId, EncounterId, PromiseId, ReminderId


@dataclass(frozen=True, slots=True)
class Promise:
    """Something one of us said we would do. `by` is who promised; `due` may be unknown."""

    id: PromiseId
    contact_id: ContactId
    text: str
    by: By
    made_on: date
    due: date | None = None
    done_at: datetime | None = None
    encounter_id: EncounterId | None = None
    snoozed_until: date | None = None


@dataclass(frozen=True, slots=True)
class Reminder:
    """A due act the person set: kind "plan" (if `condition`, then `text`, method.md 6.2) or "free"."""

    id: ReminderId
    kind: str
    text: str
    due: date
    contact_id: ContactId | None = None
    condition: str = ""
    made_at: datetime | None = None
    done_at: datetime | None = None
    snoozed_until: date | None = None
