"""Arrays that marks are made from: bands, the order of painting, stages that are wanted."""

from __future__ import annotations

import numpy as np

from myconnections.domain.warmth import Band, band
from myconnections.insight import figures
from myconnections.insight.figures import Figures
from myconnections.services.maps import BANDS


def test_bands_are_those_of_the_rule() -> None:
    values = [0.0, 1 / 6 - 1e-9, 1 / 6, 1 / 3, 2 / 3 - 1e-9, 2 / 3, 0.99]
    found = figures.bands(np.array([*values, np.nan]))
    assert [BANDS[number] for number in found] == [*map(band, values), Band.NONE]


def test_who_is_near_warm_or_marked_is_painted_last() -> None:
    starred = np.array([False, False, False, True])
    stage = np.array([2, 2, 3, 1], np.uint8)
    warmth = np.array([np.nan, 0.5, 0.1, 0.0])
    order = figures.in_order(starred, stage, warmth, np.array([1, 2, 3, 4]))
    assert order.tolist() == [0, 1, 2, 3]
    alike = figures.in_order(starred[:2], stage[:2], np.zeros(2), np.array([1, 2]))
    assert alike.tolist() == [1, 0], "of equals the lower number last, as on the map of today"


def test_figures_are_taken_in_an_order_and_stages_lent() -> None:
    found = Figures.of([7, 5], [False, True], [1, 4], [None, 0.5], [0, 3], [0, 740_000])
    assert np.isnan(found.warmth).tolist() == [True, False]
    assert found.stages({5: 2, 99: 3}).tolist() == [1, 2]
    assert found.stage.tolist() == [1, 4]
    assert found.order().tolist() == [0, 1]
    turned = found.taken(np.array([1, 0]))
    assert (turned.ids.tolist(), turned.last.tolist(), turned.days.tolist()) == ([5, 7], [740_000, 0], [3, 0])
    assert figures.plain(2).tolist() == [1, 1]
