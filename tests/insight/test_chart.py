"""The arrays of the map."""

from __future__ import annotations

import numpy as np

from myconnections.insight import chart as charts
from myconnections.insight import rings


def made(ties: list[tuple[int, int, int]]) -> charts.Chart:
    signs = charts.signs([1, 2, 3, 4], [0, 1, 2, 3], [0, 4, 2, 1], [0, 1, 2, 0])
    return charts.chart([40, 10, 30, 20], signs, rings.sectors([("a",)] * 4), ties)


def test_ties_are_places_the_strongest_first_and_strangers_left_out() -> None:
    chart = made([(10, 20, 1), (30, 40, 5), (10, 99, 9)])
    assert list(zip(chart.a.tolist(), chart.b.tolist(), chart.weight.tolist(), strict=True)) == [(2, 0, 5), (1, 3, 1)]
    assert [ends.tolist() for ends in chart.ties_of(3)] == [[], [1]]
    shown = np.array([True, False, False, False])
    a, b = chart.ties_among(shown, 10)
    assert (a.tolist(), b.tolist()) == ([2], [0])


def test_a_map_of_nobody() -> None:
    chart = charts.chart([], charts.signs([], [], [], []), rings.sectors([]), [(1, 2, 3)])
    assert chart.count == 0
    assert len(chart.a) == 0


def test_a_key_says_color_shape_and_size() -> None:
    chart = made([])
    assert [charts.parts_of(int(key)) for key in chart.key] == [(0, 0, 0), (4, 1, 1), (2, 2, 2), (1, 3, 0)]
    assert chart.radius.tolist() == [4, 6, 9, 4]
    assert charts.counted(chart.signs.color, 5) == [1, 1, 1, 0, 1]
