"""The scene of an earlier day, made from that of today: the same words, and nothing read or made for each person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from myconnections.insight.looking_back import found_again
from myconnections.services import map_times
from myconnections.services.map_times import Past
from myconnections.ui.map.late import Labels, Late
from myconnections.ui.map.over import overlay_of
from myconnections.ui.map.scene import Scene
from myconnections.ui.wording import Wording


def earlier(today: Scene, past: Past, day: date, wording: Wording) -> Scene:
    """How it looked at the end of a day."""
    drawn, order = map_times.at_day(today.drawn, past, day)
    ids = drawn.chart.ids.tolist()
    return replace(
        today,
        drawn=drawn,
        labels=_labels(today, order),
        places=dict(zip(ids, range(len(ids)), strict=True)),
        by_name=Late(lambda: found_again(today.by_name, order)),
        overlay=overlay_of(drawn, wording),
    )


def _labels(today: Scene, order: Sequence[int]) -> Sequence[str]:
    """The labels of today of those at these places."""
    labels, people = today.labels, today.drawn.people
    if isinstance(labels, Labels):
        return labels.of([people[place] for place in order])
    return [labels[place] for place in order]
