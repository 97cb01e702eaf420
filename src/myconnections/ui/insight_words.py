"""Sentences of the page Insights, made from its measures. No Qt: the command line says the same."""

from __future__ import annotations

from datetime import date

from myconnections.domain.capital import Capital
from myconnections.domain.stage import Stage
from myconnections.services.insights import Course, Insights, Measure
from myconnections.ui import texts_insights as texts
from myconnections.ui.texts_words import BANDS
from myconnections.ui.wording import Wording

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_STAGES = {stage.code: stage for stage in Stage}
_KINDS = frozenset(kind.value for kind in Capital)
COLORS = {
    "link": "stage-1", "connection": "stage-2", "engagement": "stage-3", "relationship": "stage-4",
    "hot": "hot", "warm": "warm", "cooling": "cooling", "cold": "cold", "none": "mark-off",
    "bonding": "bonding", "bridging": "bridging", "linking": "linking", "mixed": "mixed",
}  # fmt: skip
"""The color of a row in the theme; the others have the accent."""


def month(first: date, words: Wording) -> str:
    """A month as people write it: `Mar 2026` or `2026年3月`."""
    if words.language == "ja":
        return f"{first.year}年{first.month}月"
    return f"{_MONTHS[first.month - 1]} {first.year}"


def short_month(first: date, words: Wording) -> str:
    """What stands at the foot of a chart: the year in January, every third month by its name, "" for the others."""
    if first.month == 1:
        return f"{first.year}年" if words.language == "ja" else str(first.year)
    if first.month % 3 != 1:
        return ""
    return f"{first.month}月" if words.language == "ja" else _MONTHS[first.month - 1]


def title(measure: Measure, words: Wording) -> str:
    """The name of a measure."""
    return words.word(texts.TITLES, measure.key)


def row(measure: Measure, course: Course, words: Wording) -> str:
    """The name of a row."""
    if course.key in _STAGES:
        return words.stage(_STAGES[course.key])
    if measure.key == "warmth":
        return words.word(BANDS, course.key)
    if course.key in _KINDS:
        return words.capital(course.key)
    return words.word(texts.ROWS, "warm_reach" if measure.key == "reach" and course.key == "warm" else course.key)


def sentence(measure: Measure, view: Insights, words: Wording) -> str:
    """The one sentence of a measure with its figures; that nothing is recorded, where nothing is."""
    if not measure.known:
        return words.pair(texts.SAID["unknown"])
    facts: dict[str, object] = dict(measure.facts)
    facts |= {course.key: course.now or 0 for course in measure.courses if course.key not in facts}
    key = measure.key
    if key == "talks":
        key = _talked(measure, view, facts, words)
    elif key == "bridges":
        facts["n"] = measure.courses[0].now or 0
    elif key == "opportunities" and facts["by"]:
        key = "opportunities:by"
    return words.pair(texts.SAID[key], facts)


def _talked(measure: Measure, view: Insights, facts: dict[str, object], words: Wording) -> str:
    """The facts of the last whole month and of this one; the key of the sentence that has them."""
    talks, people = (course.values for course in measure.courses)
    facts |= {"now_talks": talks[-1] or 0, "now_people": people[-1] or 0}
    if len(talks) < 2 or talks[-2] is None:
        return "talks:so_far"
    facts |= {"talks": talks[-2], "people": people[-2] or 0, "month": month(view.months.firsts[-2], words)}
    return "talks"


def basis(measure: Measure, words: Wording) -> str:
    """What it was computed from; "" where nothing is recorded."""
    if not measure.known:
        return ""
    said = [words.pair(texts.BASIS[measure.key], measure.facts)]
    if measure.key == "capital" and measure.facts["both"]:
        said.append(words.pair(texts.BASIS["capital:both"], measure.facts))
    return (" " if words.language == "en" else "").join(said)


def blind(measure: Measure, words: Wording) -> str:
    """Its blind spot."""
    return words.pair(texts.TOLD["blind"], {"text": words.word(texts.BLIND, measure.key)})


def told(measure: Measure, view: Insights, words: Wording) -> str:
    """The whole chart in words."""
    return "; ".join(row_told(measure, course, view, words) for course in measure.courses)


def row_told(measure: Measure, course: Course, view: Insights, words: Wording) -> str:
    """One row of a chart in words: where it began and where it is now, or between which figures it went."""
    word = row(measure, course, words)
    known = [(place, value) for place, value in enumerate(course.values) if value is not None]
    if not known or course.now is None:
        return words.pair(texts.TOLD["row:unknown"], {"word": word})
    values = [value for _, value in known]
    facts: dict[str, object] = {
        "word": word,
        "first": f"{values[0]:,}",
        "last": f"{course.now:,}",
        "since": month(view.months.firsts[known[0][0]], words),
        "low": f"{min(values):,}",
        "high": f"{max(values):,}",
    }
    return words.pair(texts.TOLD["row:flow" if course.flow else "row"], facts)
