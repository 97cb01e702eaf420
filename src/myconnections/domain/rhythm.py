"""Rhythm: a second, independent line beside warmth, made of the gaps between days of contact (method.md 2.3)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from myconnections.domain.warmth import COOLING

QUIETER, LAPSED = 3, 8
"""Silence, in usual gaps, that is "quieter than usual" (product default) and "may have lapsed" (published)."""

DORMANT_DAYS, LONG_DORMANT_DAYS = 365, 1_096
"""Days without contact: dormant (product default), and over three years, the published definition."""


@dataclass(frozen=True, slots=True)
class Rhythm:
    """The silence of now against the usual gap: `flag` "", "quieter" or "lapsed".

    `median_gap` (days, at least 14) is None with fewer than four days of contact; `gap` is the days since the last
    one, None when there is none.
    """

    flag: str = ""
    median_gap: float | None = None
    gap: int | None = None


def rhythm(days: Iterable[date], today: date) -> Rhythm:
    """The rhythm of one person from the days of contact; days after `today` do not count (method.md 2.3)."""
    past = sorted({day for day in days if day <= today})
    if not past:
        return Rhythm()
    gap = (today - past[-1]).days
    if len(past) < 4:
        return Rhythm(gap=gap)
    usual = max(14.0, _median([(later - earlier).days for earlier, later in pairwise(past)]))
    flag = "lapsed" if gap >= LAPSED * usual else "quieter" if gap >= QUIETER * usual else ""
    return Rhythm(flag, usual, gap)


def _median(days: list[int]) -> float:
    # Not that of `statistics`, which loads decimals and fractions: each start of the program would wait for them.
    ordered = sorted(days)
    return (ordered[(len(ordered) - 1) // 2] + ordered[len(ordered) // 2]) / 2


def dormant(last: date | None, today: date) -> str:
    """How long the silence is: "year" from 365 days, "three_years" beyond three years, else "" (method.md 2.3)."""
    silent = 0 if last is None else (today - last).days
    if silent >= LONG_DORMANT_DAYS:
        return "three_years"
    return "year" if silent >= DORMANT_DAYS else ""


def cooled_off(value: float | None, beat: Rhythm, half_life: float) -> bool:
    """Whether the neutral card "reconnect / let rest / change the stage myself" may be shown (method.md 3).

    Warmth under 1/6, and a silence of at least 8 usual gaps or 4 half-lives (days).
    """
    if value is None or value >= COOLING or beat.gap is None:
        return False
    return beat.flag == "lapsed" or beat.gap >= 4 * half_life
