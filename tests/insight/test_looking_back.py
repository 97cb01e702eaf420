"""Arrays of an earlier day: bands, the order of painting, places found again."""

from __future__ import annotations

import numpy as np

from myconnections.domain.warmth import Band, band
from myconnections.insight import looking_back
from myconnections.services.maps import BANDS


def test_bands_are_those_of_the_rule() -> None:
    values = [0.0, 1 / 6 - 1e-9, 1 / 6, 1 / 3, 2 / 3 - 1e-9, 2 / 3, 0.99]
    found = looking_back.bands(np.array([*values, np.nan]))
    assert [BANDS[number] for number in found] == [*map(band, values), Band.NONE]


def test_who_is_near_warm_or_marked_is_painted_last() -> None:
    starred = np.array([False, False, False, True])
    stage = np.array([2, 2, 3, 1], np.uint8)
    warmth = np.array([np.nan, 0.5, 0.1, 0.0])
    order = looking_back.in_order(starred, stage, warmth, np.array([1, 2, 3, 4]))
    assert order.tolist() == [0, 1, 2, 3]
    alike = looking_back.in_order(starred[:2], stage[:2], np.zeros(2), np.array([1, 2]))
    assert alike.tolist() == [1, 0], "of equals the lower number last, as on the map of today"


def test_places_are_found_again() -> None:
    assert looking_back.found_again([3, 0, 2, 1], [2, 3]) == [1, 0]
    assert looking_back.found_again([], []) == []
