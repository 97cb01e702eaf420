"""Whether a community hangs on one person (属人化): shares, with what they were computed from. A question, no blame."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

ASKED_FROM = 0.5
"""From this share on it is asked about (product default)."""
TOLD_FROM = 0.1
"""Below this share nothing hangs on anybody, and nothing is said (product default)."""
LEAST_ENCOUNTERS = 4
"""So many encounters at least say something about where they gather (product default)."""

ME = 0
"""Stands for the person who writes this."""


@dataclass(frozen=True, slots=True)
class Hanging:
    """Of `of` things of one kind ("posts", "rounds", "encounters") `count` hang on `who` alone (`ME`: on me)."""

    what: str
    who: int
    count: int
    of: int

    @property
    def share(self) -> float:
        """The share of it, 0 to 1."""
        return self.count / self.of

    @property
    def told(self) -> bool:
        """Whether it is enough to be told of."""
        return self.share >= TOLD_FROM

    @property
    def asked(self) -> bool:
        """Whether it is much enough to be asked about."""
        least = LEAST_ENCOUNTERS if self.what == "encounters" else 1
        return self.of >= least and self.share >= ASKED_FROM


def hanging(what: str, carriers: Sequence[Collection[int]]) -> Hanging | None:
    """On whom most of these things hang: those that this one person holds and nobody else knows.

    Things that nobody is named for are left out; None when nothing remains, or nothing hangs on one alone.
    """
    named = [frozenset(who) for who in carriers if who]
    alone = Counter(next(iter(who)) for who in named if len(who) == 1)
    return _most(what, alone, len(named))


def gathered(encounters: Mapping[int, int]) -> Hanging | None:
    """With whom most of the encounters (counted by person) were; None without any."""
    return _most("encounters", encounters, sum(encounters.values()))


def _most(what: str, counts: Mapping[int, int], of: int) -> Hanging | None:
    if not counts:
        return None
    who = min(counts, key=lambda one: (-counts[one], one))
    return Hanging(what, who, counts[who], of)
