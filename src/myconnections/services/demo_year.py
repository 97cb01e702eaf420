"""The invented year: where it is written, when, in which language, with whom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from myconnections.domain.ids import ContactId
from myconnections.services.changes import Changes
from myconnections.services.ports import OpenVault


@dataclass(frozen=True, slots=True)
class Year:
    """Where the invented year is written: `people` are the nearest first, `communities` as they are called."""

    vault: OpenVault
    now: datetime
    language: str
    people: Sequence[ContactId]
    communities: Sequence[str]

    def ago(self, days: float) -> datetime:
        """So many days before now."""
        return self.now - timedelta(days=days)

    def day(self, days: int) -> date:
        """The day so many days from today, before it when negative."""
        return (self.now + timedelta(days=days)).date()

    def say(self, english: str, japanese: str) -> str:
        """The one of the two that is meant."""
        return japanese if self.language == "ja" else english

    def whom(self, *places: int) -> list[ContactId]:
        """Some of the people, by how near they are."""
        return [self.people[place] for place in places]


def number(changes: Changes, fact: str = "id") -> int:
    """The number of what was written."""
    return int(str(changes.facts[fact]))
