"""Where people came from, and what an import tells about who knows whom."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from myconnections.domain.ids import ContactId


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a person came from: source file name, its SHA-256, row number, and the raw row of people rows only."""

    contact_id: ContactId
    source: str
    sha256: str
    row: int
    raw: dict[str, str]


@dataclass(frozen=True, slots=True)
class TieEvidence:
    """Something that speaks for two of my people knowing each other, or against it (method.md 1.2); a < b.

    `kind` is one of those of `domain.alter_ties`; `day` when it was said or seen.
    """

    a: ContactId
    b: ContactId
    kind: str
    day: date | None
    count: int = 1
