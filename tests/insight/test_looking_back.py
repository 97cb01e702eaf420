"""Arrays of an earlier day: places found again."""

from __future__ import annotations

from myconnections.insight import looking_back


def test_places_are_found_again() -> None:
    assert looking_back.found_again([3, 0, 2, 1], [2, 3]) == [1, 0]
    assert looking_back.found_again([], []) == []
