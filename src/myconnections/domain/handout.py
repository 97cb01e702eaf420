"""What was handed out: kept apart from the report, which only those who make one load."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Handout:
    """An entry of the log of what was handed out."""

    id: int
    at: datetime
    kind: str
    people: int
    fields: tuple[str, ...]
    real_names: bool
