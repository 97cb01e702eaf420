"""Where people stand on the map of a report: inside their ring and wedge, apart, and the same every time."""

from __future__ import annotations

from math import atan2, degrees, hypot, inf
from random import Random

import pytest

from myconnections.domain.report import Sector
from myconnections.domain.report_places import CENTRE, RINGS, places, rings, wedges


def sectors(*counts: int) -> tuple[Sector, ...]:
    return wedges([Sector("named", f"circle {number}", count) for number, count in enumerate(counts)])


def least_distance(points: list[tuple[float, float]]) -> float:
    return min((hypot(a[0] - b[0], a[1] - b[1]) for i, a in enumerate(points) for b in points[:i]), default=inf)


def test_wedges_go_once_round_and_the_larger_circle_has_more_room() -> None:
    found = sectors(1, 30, 9)
    assert found[0].start == 0
    assert sum(one.sweep for one in found) == pytest.approx(360)
    assert found[1].start == pytest.approx(found[0].sweep)
    assert found[1].sweep > found[2].sweep > found[0].sweep > 40
    assert wedges([Sector("none", "", 0)])[0].sweep == pytest.approx(360)


def test_few_people_have_the_usual_rings_and_many_have_room_by_their_number() -> None:
    assert rings([1] * 120) == RINGS
    many = rings([1] * 29_000 + [4] * 1000)
    assert many[-1] == 1
    assert list(many) == sorted(many)
    assert 1 - many[2] ** 2 > 0.6  # the outer ring has most of the room


@pytest.mark.parametrize("count", [1, 2, 28, 121, 2000])
def test_everybody_stands_inside_the_own_ring_and_wedge(count: int) -> None:
    chance = Random(count)  # noqa: S311 - places, not secrets
    people = [(chance.randint(1, 4), chance.randint(0, 2)) for _ in range(count)]
    around = sectors(*(sum(sector == place for _, sector in people) for place in range(3)))
    edges = rings([stage for stage, _ in people])
    points = places(people, around, edges)
    for (stage, sector), (x, y) in zip(people, points, strict=True):
        inner, outer = (edges[3 - stage] if stage < 4 else CENTRE), edges[4 - stage]
        assert inner < hypot(x, y) < outer
        turn = degrees(atan2(x, -y)) % 360
        assert around[sector].start < turn < around[sector].start + around[sector].sweep
    assert len(set(points)) == count
    assert places(people, around, edges) == points
    if count == 28:
        assert least_distance(points) > 0.05


def test_nobody_is_no_trouble() -> None:
    assert places([], sectors(0), RINGS) == []
