"""Warmth: how recent and how deep what I logged is (method.md 2.3). It is not strength, and not how much I care."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum


class Band(Enum):
    """Four bands, each one half-life deep, and one for 'nothing recorded'."""

    HOT = "hot"
    WARM = "warm"
    COOLING = "cooling"
    COLD = "cold"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Part:
    """What one encounter still adds to the warmth of this moment; the parts add up to it exactly."""

    encounter_id: int
    at: datetime
    kind: str
    share: float
    approximate: bool = False


@dataclass(frozen=True, slots=True)
class Explanation:
    """The exact sum behind a warmth: `value` None when nothing counts; `parts` newest first."""

    value: float | None
    parts: tuple[Part, ...] = ()
