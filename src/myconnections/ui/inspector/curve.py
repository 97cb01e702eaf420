"""From the warmth of a person to the picture of it: days from now instead of instants, words for the ticks."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from myconnections.domain.warmth import COOLING, HOT, WARM, Band
from myconnections.services.views import WarmthView
from myconnections.ui import texts_person
from myconnections.ui.day_words import month_word
from myconnections.ui.widgets.warmth_curve import BandEdge, Curve
from myconnections.ui.wording import Wording

_SHORTEST, _HALVES = 100, 4
_TICKS = 5


def curve_of(warmth: WarmthView, now: datetime, wording: Wording) -> Curve:
    """The curve of the last four half-lives (at least 100 days; back to the last record when that is older)."""
    if warmth.value is None or not warmth.curve:
        return Curve(bands=_bands(wording))
    shown = max(_SHORTEST, _HALVES * warmth.half_life)
    newest = max((part.at for part in warmth.explanation.parts), default=now)
    start = min(now - timedelta(days=shown), newest - timedelta(days=20))
    samples = tuple((_days(at, now), value) for at, value in warmth.curve if at >= start)
    # Of the two points at an encounter the later one is where it stands: after the jump.
    tops = dict(warmth.curve)
    encounters = tuple(
        (_days(part.at, now), tops[part.at], f"{wording.day(part.at.astimezone(now.tzinfo).date())}: {kind}")
        for part in warmth.explanation.parts
        if part.at >= start and part.at in tops
        for kind in [wording.encounter(part.kind)]
    )
    forecast = tuple((_days(at, now), value) for at, value in warmth.forecast)
    first = samples[0][0] if samples else -float(shown)
    last = forecast[-1][0] if forecast else 0.0
    facts = {"value": warmth.value, "band": wording.band(warmth.band), "n": len(warmth.explanation.parts)}
    return Curve(
        samples=samples,
        encounters=encounters,
        forecast=forecast,
        bands=_bands(wording),
        ticks=_ticks(first, last, now.date(), wording.language),
        told=wording.pair(texts_person.CURVE, facts),
    )


def _bands(wording: Wording) -> tuple[BandEdge, ...]:
    edges = ((0.0, COOLING, Band.COLD), (COOLING, WARM, Band.COOLING), (WARM, HOT, Band.WARM), (HOT, 1.0, Band.HOT))
    return tuple(BandEdge(low, high, band.value, wording.band(band)) for low, high, band in edges)


def _ticks(first: float, last: float, today: date, language: str) -> tuple[tuple[float, str], ...]:
    """The firsts of months, thinned out so that about five stand below the curve."""
    begin, end = today + timedelta(days=first), today + timedelta(days=last)
    months = (end.year - begin.year) * 12 + end.month - begin.month
    step = max(1, -(-months // _TICKS))
    ticks = []
    for number in range(0, months + 1, step):
        year, month = divmod(begin.year * 12 + begin.month - 1 + number, 12)
        day = date(year, month + 1, 1)
        if begin <= day <= end:
            word = f"{day.year}" if day.month == 1 and months > 12 else month_word(day, language)
            ticks.append((float((day - today).days), word))
    return tuple(ticks)


def _days(at: datetime, now: datetime) -> float:
    return (at - now).total_seconds() / 86_400
