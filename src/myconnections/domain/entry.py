"""Entries of the notebook: what the person keeps of themselves, of gatherings and of communities.

Each kind of entry is one frozen dataclass (a `Body`) in the module of its subject; `entries.BODIES` lists them all. An
entry stands in the vault as plain data, so a new kind, or a new field with a default, needs no new schema. People are
never named inside a body: they belong to the entry (`Part`), and so are forgotten and erased like everything of theirs.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from typing import Any, ClassVar, Generic, TypeVar

from myconnections.domain.ids import ContactId, EntryId

_HEADING = 60
_WORD = 24
"""A word longer than this is cut within."""


class Body:
    """What one entry says. `KIND` stands in the vault for ever and is never used for anything else."""

    __slots__ = ()
    KIND: ClassVar[str]

    def check(self) -> None:
        """Raise Refused when this cannot be kept as it is."""


BodyT_co = TypeVar("BodyT_co", bound=Body, covariant=True)


def code(default: str = "") -> Any:
    """A field that holds a word of ours (the key of a card, of a step), not something written: no search finds it."""
    return field(default=default, metadata={"code": True})


@dataclass(frozen=True, slots=True)
class Part:
    """Somebody an entry is about, and as what: "" or a word of the entry's kind ("met", "host", a role)."""

    contact_id: ContactId
    part: str = ""


@dataclass(frozen=True, slots=True)
class Entry(Generic[BodyT_co]):
    """One entry. `day` is the day it is about, `made_at` the moment it was first kept."""

    id: EntryId
    body: BodyT_co
    day: date
    people: tuple[Part, ...] = ()
    made_at: datetime | None = None

    def those(self, part: str = "") -> tuple[ContactId, ...]:
        """Who takes this part in it, in order."""
        return tuple(one.contact_id for one in self.people if one.part == part)


def words_of(value: object) -> Iterator[str]:
    """Everything written in a body, for the search; words of ours left out."""
    if isinstance(value, str):
        if value and not isinstance(value, Enum):
            yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from words_of(one)
    elif is_dataclass(value):
        for one in fields(value):
            if "code" not in one.metadata:
                yield from words_of(getattr(value, one.name))


def heading(body: Body) -> str:
    """The first words of what is written in a body, for a list; "" when nothing is."""
    line = " ".join(next(words_of(body), "").split())
    return shortened(line, _HEADING)


def shortened(text: str, most: int) -> str:
    """At most so many letters, with "…" for what is left out; a word written between blanks is not cut within."""
    if len(text) <= most:
        return text
    start = text[: most - 1]
    whole = start if text[most - 1].isspace() else start.rpartition(" ")[0]
    return (whole if whole and len(start) - len(whole) <= _WORD else start).rstrip() + "…"
