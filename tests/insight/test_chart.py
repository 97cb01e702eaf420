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
    assert (chart.numbers_of(3).tolist(), chart.numbers_of(0).tolist()) == ([1], [0])
    shown = np.array([True, False, False, False])
    assert chart.ties_among(shown, 10).tolist() == [0]
    assert (chart.tie_between(2, 0), chart.tie_between(0, 2), chart.tie_between(0, 1)) == (0, 0, -1)
    assert chart.sure.tolist() == [True, True]
    assert chart.bridges(np.array([0, 1])).tolist() == [False, False]


def test_ties_are_known_or_hinted_at_and_the_wider_the_more_speaks_for_them() -> None:
    chart = made([(10, 20, 1, 0), (10, 30, 3, 1), (20, 30, 8, 1), (10, 40, 9, 0)])
    assert chart.weight.tolist() == [9, 8, 3, 1]
    assert chart.sure.tolist() == [False, True, True, False]
    assert chart.widths(np.arange(4)).tolist() == [3, 2, 1, 0]


def test_a_map_of_nobody() -> None:
    chart = charts.chart([], charts.signs([], [], [], []), rings.sectors([]), [(1, 2, 3)])
    assert chart.count == 0
    assert len(chart.a) == 0


def test_a_key_says_color_shape_and_size() -> None:
    chart = made([])
    assert [charts.parts_of(int(key)) for key in chart.key] == [(0, 0, 0), (4, 1, 1), (2, 2, 2), (1, 3, 0)]
    assert chart.radius.tolist() == [4, 6, 9, 4]
    assert charts.counted(chart.signs.color, 5) == [1, 1, 1, 0, 1]
