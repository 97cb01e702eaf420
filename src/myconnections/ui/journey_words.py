"""Sentences about journeys and their touchpoints, for the pages and for who hears them. No Qt."""

from __future__ import annotations

from collections.abc import Mapping

from myconnections.domain.journey import Felt, Loop, Measure, Tally
from myconnections.domain.stage import Stage
from myconnections.services.journey_views import Figures, SingleView, TouchpointView
from myconnections.ui import growth_words
from myconnections.ui import texts_growth as texts
from myconnections.ui.wording import Wording

Share = tuple[str, int, int, str]
"""A word, so many, of so many, and how that is said."""


def shares(found: Figures, wording: Wording) -> list[Share]:
    """The measures of one layer, each as so many of so many."""
    return [
        (wording.word(texts.MEASURES, one.value), tally.n, tally.of, growth_words.share(tally, wording))
        for one, tally in ((one, found.measures[one]) for one in Measure)
    ]


def loop_figures(loop: Loop, since: Tally, wording: Wording) -> str:
    """What a loop is measured by: before it began, and since (as written down once it was measured)."""
    facts = {
        "measure": wording.word(texts.MEASURES, loop.measure.value),
        "before": growth_words.share(loop.before, wording),
        "since": growth_words.share(since, wording),
        "day": loop.begun,
        "until": loop.measured or loop.begun,
    }
    return wording.pair(texts.FIGURES["loop" if loop.measured is None else "loop:measured"], facts)


def stages(counts: Mapping[Stage, int], wording: Wording) -> str:
    """How many stand at which stage now."""
    return growth_words.joined([f"{wording.stage(one)} {counts[one]}" for one in Stage if counts.get(one)], wording)


def lane(view: SingleView, wording: Wording) -> str:
    """A single journey in words: its name, with how many, what is logged."""
    people = wording.pair(texts.FIGURES["with_people"], {"n": len(view.people)})
    parts = [people, growth_words.figures(view.figures, wording)]
    return f"{view.entry.body.name}: {growth_words.joined(parts, wording)}"


def touchpoint(view: TouchpointView, place: int, of: int, weak: bool, wording: Wording) -> str:
    """A touchpoint in words: where it stands, how it is for the other and how that is known, what is logged."""
    one = view.touchpoint
    felt = wording.pair(texts.FIGURES["unsaid"])
    if one.felt is not Felt.UNSAID:
        felt = f"{wording.word(texts.FELT, one.felt.value)} ({wording.word(texts.HOWS, one.felt_how.value)})"
    parts = [felt]
    if one.wanted:
        how = wording.word(texts.HOWS, one.wanted_how.value)
        parts.append(wording.pair(texts.FIGURES["wants"], {"text": one.wanted, "how": how}))
    if one.kinds:
        parts.append(growth_words.figures(view.figures, wording))
    else:
        parts.append(wording.pair(texts.FIGURES["not_counted"]))
    if any(loop.measured is None for loop, _ in view.loops):
        parts.append(wording.pair(texts.FIGURES["trying"]))
    if weak:
        parts.append(wording.pair(texts.FIGURES["weak_pill"]))
    where = wording.pair(texts.FIGURES["place_of"], {"place": place, "of": of})
    return f"{one.name} ({where}): {growth_words.joined(parts, wording)}"
