"""Rows and domain values, translated by hand: lists, and parts of `contact_rows`, `tie_rows` and `due_rows`.

A row is the tuple of its table's columns, in their order.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import Any

from myconnections.domain.ids import ContactId
from myconnections.domain.listing import PersonRow

Row = tuple[Any, ...]
LIST_COLUMNS = """
    contact.id, contact.name, contact.reading, contact.sort_key, contact.organization, contact.position,
    tie.stage, tie.warm, tie.warm_at, tie.half_life, tie.keep_warm, tie.starred, tie.resting, tie.suggest,
    tie.triaged, tie.asked, tie.last_contact, tie.first_two_way, tie.contact_days,
    CASE tie.capital_override WHEN '' THEN tie.capital ELSE tie.capital_override END,
    contact.communities, contact.reach, contact.connected_on, contact.archived
"""
"""What `person_rows` reads, from contact left join tie."""


def person_rows(rows: Iterable[Row]) -> list[PersonRow]:
    """Light rows for lists, from LIST_COLUMNS; a person without a tie is an untouched Link."""
    of = PersonRow
    return [
        of(
            ContactId(r[0]), r[1], r[2], r[3], r[4], r[5], r[6] or 1, r[7], r[8], r[9],
            None if r[10] is None else r[10] == 1, r[11] == 1, r[12] == 1, r[13] != 0, r[14] is not None, r[15] or "",
            r[16], r[17], r[18] or 0, r[19] or "unclear", words(r[20]) if r[20] else (), words(r[21]) if r[21] else (),
            r[22], r[23] == 1,
        )
        for r in rows
    ]  # fmt: skip


def listed(values: Iterable[str]) -> str:
    """Several texts as one: JSON, or "" for none of them."""
    return as_json(list(values)) if values else ""


def words(text: str) -> tuple[str, ...]:
    """The texts that `listed` joined."""
    return tuple(json.loads(text)) if text else ()


def seconds(moment: datetime | None) -> int | None:
    """An instant as whole seconds since 1970; what is less than a second is dropped."""
    return None if moment is None else int(moment.timestamp() // 1)


def moment_of(stamp: int | None) -> datetime | None:
    """The instant (UTC) of whole seconds since 1970."""
    return None if stamp is None else datetime.fromtimestamp(stamp, UTC)


def ordinal(day: date | None) -> int | None:
    """A day as its ordinal."""
    return None if day is None else day.toordinal()


def day_of(number: int | None) -> date | None:
    """The day of an ordinal."""
    return None if number is None else date.fromordinal(number)


LISTED = frozenset({"communities", "reach", "schools", "offers", "needs", "flags"})
"""Fields of a person that hold several words."""


# Made once: `json.dumps` with options makes a new encoder for every call.
as_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
