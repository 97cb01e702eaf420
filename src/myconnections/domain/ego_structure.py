"""What can be said of how my people stand to one another where only some of it is known (method.md 1.2).

A figure never stands alone: with it go its band, what it was computed from, and how much of that was answered.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum

THIN, MOST = 0.2, 0.6
"""Coverage below which nothing is told of structure, and above which a figure is and the others with it (defaults)."""


class Shown(StrEnum):
    """How much may be told: of nobody to ask about, of size and mixture only, of a band, of a figure with its band."""

    NOTHING = "nothing"
    UNKNOWN = "unknown"
    BAND = "band"
    VALUE = "value"


@dataclass(frozen=True, slots=True)
class Band:
    """A figure of which a part is unknown: the median `value`, between `low` and `high` with a chance of 80 %.

    `least` and `most` hold whatever the unknown pairs are; None where no such bounds are known.
    """

    value: float
    low: float
    high: float
    least: float | None = None
    most: float | None = None

    @property
    def exact(self) -> bool:
        """Whether nothing of it is unknown."""
        return self.low == self.high and self.least == self.most

    def places(self, most: int) -> int:
        """Decimals to write it with, `most` at most: the last digit says no more than a quarter of the band."""
        width = self.high - self.low
        return max(0, min(most, math.ceil(-math.log10(width / 4)))) if width > 0 else most


@dataclass(frozen=True, slots=True)
class RoleBands:
    """Open pairs by the groups of the three, as `domain.structure.Roles`; `known` of the asked have a group."""

    by: str
    known: int
    coordinator: Band
    consultant: Band
    gatekeeper: Band
    liaison: Band


@dataclass(frozen=True, slots=True)
class Advanced:
    """Measures that need nearly all pairs to be known, always "among the N asked"; of whole circles they say nothing.

    As in `domain.structure.Structure`, each over what the unknown pairs may be. No bounds are told: more ties can
    lower constraint as well as raise it (method.md 1.1).
    """

    constraint: Band
    hierarchy: Band
    ego_betweenness: Band
    density: Band
    open_pairs: Band
    roles: RoleBands | None = None


@dataclass(frozen=True, slots=True)
class Whole:
    """Everybody, estimated from those drawn by lot: `people` of whom `drawn` stand for the ones not asked about.

    Only efficiency may be estimated so, and effective size from it: efficiency = 1 − D(n − 1)/n, D the estimated
    density. Never constraint.
    """

    people: int
    drawn: int
    efficiency: Band
    effective_size: Band


@dataclass(frozen=True, slots=True)
class TieFigures:
    """The two figures that are told first: of the `asked` among `of` people, `inner_only` where none was drawn by lot.

    A median is told beside the band only where most pairs are answered (`settled`).
    """

    asked: int
    of: int
    inner_only: bool
    settled: bool
    effective_size: Band
    efficiency: Band

    @property
    def lines(self) -> tuple[tuple[str, str, dict[str, str]], ...]:
        """Each figure for a page: its word, the form it is told in ("exact", "value" or "band"), and the numbers."""
        told = (("effective_size", self.effective_size, 1, ""), ("efficiency", self.efficiency, 100, "%"))
        return tuple(
            (
                word,
                "exact" if band.exact else "value" if self.settled else "band",
                {
                    name: f"{by * getattr(band, name):.{band.places(0 if unit else 1)}f}{unit}"
                    for name in ("value", "low", "high", "least", "most")
                },
            )
            for word, band, by, unit in told
        )


@dataclass(frozen=True, slots=True)
class Mixture:
    """How mixed my people are by one attribute: `known` of `people` have a value; values by how many have each.

    `offered` is how many values there were to choose from, None where they are the person's own words; `blau`, `iqv`
    and `e_i` as in `domain.structure.Composition`, None where they are not defined.
    """

    attribute: str
    known: int
    people: int
    values: tuple[tuple[str, int], ...]
    offered: int | None
    blau: float | None
    iqv: float | None
    e_i: float | None


@dataclass(frozen=True, slots=True)
class ClassLine:
    """Pairs of one class of likelihood: how many are `open`, how many of my answers moved it, `tied` of them, and how
    likely a tie is by that.
    """

    kind: str
    open: int
    answered: int
    tied: int
    chance: float


def shown(coverage: float | None) -> Shown:
    """The display rule: below a fifth nothing of structure, up to three fifths a band, above it a figure with it."""
    if coverage is None:
        return Shown.NOTHING
    if coverage < THIN:
        return Shown.UNKNOWN
    return Shown.BAND if coverage <= MOST else Shown.VALUE
