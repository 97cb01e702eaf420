"""Effective size and efficiency month by month in words. No Qt: the command line says the same."""

from __future__ import annotations

from datetime import date

from myconnections.domain.ego_structure import Band, Shown
from myconnections.services.structure_past import Point, StructurePast
from myconnections.ui import texts_structure as texts
from myconnections.ui.insight_words import month
from myconnections.ui.structure_words import banded, number
from myconnections.ui.wording import Wording

MEASURES = ("effective_size", "efficiency")


def band_of(point: Point, measure: str) -> Band | None:
    """The band of one of the two."""
    return point.effective_size if measure == "effective_size" else point.efficiency


def figure(point: Point, measure: str) -> str:
    """What stands for a month: the median, or the band where only that may be told; "" where nothing may."""
    band = band_of(point, measure)
    if band is None:
        return ""
    if point.shown is Shown.VALUE or band.exact:
        return number(measure, band.value, band)
    low = number(measure, band.low, band)
    return f"{low.removesuffix('%')}–{number(measure, band.high, band)}"


def sentence(point: Point, first: date, words: Wording) -> str:
    """One month in words, with what it was computed from."""
    facts: dict[str, object] = {"month": month(first, words), "asked": point.asked}
    facts |= {"answered": point.answered, "pairs": point.pairs}
    for measure in MEASURES:
        band = band_of(point, measure)
        whole = band is not None and (point.shown is Shown.VALUE or band.exact)
        facts[measure] = banded(measure, band) if whole and band is not None else figure(point, measure)
    if not point.pairs:
        return words.pair(texts.PAST["nobody"], facts)
    return words.pair(texts.PAST["thin" if point.effective_size is None else "month"], facts)


def course(past: StructurePast, measure: str, words: Wording) -> str:
    """A measure over all months: where it is first told, and how it is now; "" where it never is."""
    told = [(first, figure(point, measure)) for first, point in zip(past.months.firsts, past.points, strict=True)]
    known = [(first, text) for first, text in told if text]
    if not known:
        return ""
    facts = {"name": words.word(texts.MEASURES, measure), "first": known[0][1], "since": month(known[0][0], words)}
    last = past.points[-1]
    facts["last"] = figure(last, measure) or words.pair(texts.PAST["not_told"])
    return words.pair(texts.PAST["course"], facts)
