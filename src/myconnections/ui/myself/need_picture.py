"""The picture of needs over a span of days, as the page and the card draw it."""

from __future__ import annotations

from datetime import date

from myconnections.domain.need import Need
from myconnections.services.needs import NeedsView
from myconnections.ui import need_words, texts_steps
from myconnections.ui.context import Context
from myconnections.ui.widgets.need_hills import Lane, NeedHills

_COLORS = {Need.SAFETY: "sector-1", Need.GROWTH: "sector-3", Need.CONTRIBUTION: "sector-2"}


def need_color(need: Need) -> str:
    """The name of the color a need has in every picture."""
    return _COLORS[need]


def picture(context: Context, view: NeedsView, *, lane: int = 58) -> NeedHills:
    """What fed each need since the first day of the view, until today."""
    words, today = context.wording, context.clock().date()
    since = view.help.since

    def place(day: date) -> float:
        return (day - since).days / max(1, (today - since).days)

    lanes = [
        Lane(words.word(texts_steps.NEEDS, need.value), _COLORS[need], tuple(map(place, fed.days)))
        for need, fed in view.fed.items()
    ]
    told = "; ".join(need_words.lane(need, view, words) for need in view.fed)
    return NeedHills(context.theme, lanes, (words.day(since), words.day(today)), told, lane=lane)
