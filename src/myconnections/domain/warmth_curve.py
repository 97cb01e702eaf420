"""The course of warmth in time: the exact saw-tooth of the past, and the silence to come (method.md 2.3)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from math import exp2

from myconnections.domain.encounter import Encounter
from myconnections.domain.periods import Periods, instant, unix
from myconnections.domain.warmth import WEIGHTS, counted, days_until_third

Curve = tuple[tuple[datetime, float], ...]


def curve(
    encounters: Iterable[Encounter], periods: Periods, start: datetime, now: datetime, samples: int = 120
) -> Curve:
    """Points (UTC instant, warmth) from `start`, or the first encounter after it, to `now` in time order.

    Two points at an encounter, before and after the jump; besides at least `samples` evenly spaced ones and one at
    each change of the half-life. Empty when nothing counts.
    """
    kept = counted(encounters, now)
    if not kept:
        return ()
    end = unix(now)
    begin = max(unix(start), unix(kept[0].at))
    jumps: dict[int, list[float]] = {}
    for one in kept:
        jumps.setdefault(unix(one.at), []).append(WEIGHTS[one.kind])
    grid = {begin + (end - begin) * step // max(1, samples - 1) for step in range(samples)}
    points: list[tuple[datetime, float]] = []
    value: float | None = None
    last = unix(kept[0].at)
    for moment in sorted(grid | {begin, end} | set(periods.starts) | jumps.keys()):
        shown = begin <= moment <= end
        if value is not None:
            value *= exp2(-periods.between(last, moment))
            if shown:
                points.append((instant(moment), value))
        if moment in jumps:
            for weight in jumps[moment]:
                value = weight + (1 - weight) * (value or 0.0)
            if shown and value is not None:
                points.append((instant(moment), value))
        last = moment
    return tuple(points)


def forecast(value: float | None, days: float, now: datetime, samples: int = 24) -> Curve:
    """Warmth from `now` to the moment silence brings it to 1/3; empty when not recorded or already there."""
    left = 0.0 if value is None else days_until_third(value, days)
    if value is None or left <= 0:
        return ()
    steps = [left * step / (samples - 1) for step in range(samples)]
    return tuple((now + timedelta(days=passed), value * exp2(-passed / days)) for passed in steps)
