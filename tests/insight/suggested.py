"""People as the weekly list reads them, and what it makes of them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from myconnections.domain.ids import ContactId
from myconnections.domain.listing import PersonRow
from myconnections.domain.suggestion import Candidate, SuggestionKind
from myconnections.insight.scene import Week
from myconnections.insight.suggestions import candidates

NOW = datetime(2026, 3, 4, 9, tzinfo=UTC)
TODAY = NOW.date().toordinal()
SECONDS = int(NOW.timestamp())
WEEK = Week(NOW)
EMPTY = PersonRow(
    ContactId(0), "", "", "", "", "", 1, None, None, None, None, False, False, True, False, "", None, None, 0,
    "unclear", (), (), None, False,
)  # fmt: skip


def person(ident: int, warm: float | None = None, **fields: Any) -> PersonRow:
    """A row whose warmth is `warm` right now."""
    at = None if warm is None else SECONDS
    return EMPTY._replace(id=ContactId(ident), warm=warm, warm_at=at, **fields)


def only(rows: list[PersonRow], week: Week = WEEK) -> Candidate:
    (found,) = candidates(rows, week)
    return found


def found_for(rows: list[PersonRow], week: Week = WEEK) -> dict[int, SuggestionKind]:
    return {one.contact_id: one.kind for one in candidates(rows, week)}


def codes(candidate: Candidate) -> list[str]:
    return [reason.code for reason in candidate.reasons]
