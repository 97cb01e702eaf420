"""Needs (欲求) that a tie or an encounter feeds, as the person says it. Nothing is inferred from what was logged."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from myconnections.domain.entry import Body
from myconnections.domain.errors import Refused

QUARTER_DAYS, YEAR_DAYS = 90, 365
"""What fed a need, and help, are counted in so many days."""


class Need(StrEnum):
    """The three pairs of needs."""

    SAFETY = "safety"
    """Safety and recognition."""
    GROWTH = "growth"
    """Curiosity and growth."""
    CONTRIBUTION = "contribution"
    """Contribution and self-efficacy."""


@dataclass(frozen=True, slots=True)
class Feeds(Body):
    """What a tie feeds, or, where `encounter` is the key of a log (its first encounter), what that fed."""

    KIND: ClassVar[str] = "feeds"
    needs: tuple[Need, ...] = ()
    encounter: int = 0

    def check(self) -> None:
        """Refused("nothing_chosen") without a need."""
        if not self.needs:
            raise Refused("nothing_chosen")


def in_order(needs: Iterable[Need]) -> tuple[Need, ...]:
    """Each need once, in the order of their list."""
    chosen = set(needs)
    return tuple(need for need in Need if need in chosen)
