"""The numbers of the color and the size of everybody's mark: the same for the map of today and of an earlier day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from myconnections.domain.map_choice import MapChoice
from myconnections.insight import figures
from myconnections.insight.chart import Chart
from myconnections.insight.figures import Bytes, Floats, Ints

YEAR = timedelta(days=365)
SEASON = timedelta(days=90)
STEPS = (1, 5)
"""Days of contact in a year, or ties known, up to which a mark is small, and middling."""


def color(choice: MapChoice, stage: Bytes, warmth: Floats, other: Sequence[int] | Bytes | Ints) -> Bytes:
    """Of each a place in the legend's colors; `other` where they go by sectors or kinds of ties."""
    if choice.color == "stage":
        return 4 - stage
    return figures.small(other) if choice.color in {"sector", "capital"} else figures.bands(warmth)


def size(choice: MapChoice, days: Ints, ago: Ints) -> Bytes:
    """Of each a place in `charts.SIZES`: by the days of contact in a year, or by how many days ago the last was."""
    if choice.size == "days":
        return figures.steps(days, STEPS)
    if choice.size == "last":  # without any contact: since the year 1
        return 2 - figures.steps(ago, (SEASON.days, YEAR.days))
    return figures.plain(len(days))


def sized(choice: MapChoice, chart: Chart) -> Chart:
    """The chart; where sizes go by ties, with those of the ties known to lead to somebody else on it."""
    return chart.with_sizes(figures.steps(chart.known_by()[0], STEPS)) if choice.size == "ties" else chart
