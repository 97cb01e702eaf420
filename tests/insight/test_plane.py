"""Questions to the plane, each with an answer that can be seen."""

from __future__ import annotations

import ctypes

import numpy as np
import pytest

from myconnections.insight import plane

X = np.array([0, 10, 20, 0, 0], np.float32)
Y = np.array([0, 0, 0, 10, -10], np.float32)


def test_who_is_in_a_box_and_who_is_nearest() -> None:
    assert plane.within(X, Y, (-1, -1, 12, 1)).tolist() == [0, 1]
    assert plane.nearest(X, Y, (9, 1)) == (1, pytest.approx(2**0.5))
    assert plane.nearest(np.empty(0, np.float32), np.empty(0, np.float32), (0, 0)) == (-1, float("inf"))
    same = np.zeros(3, np.float32)
    assert plane.nearest(same, same, (0, 0))[0] == 2


def test_inside_a_drawn_line() -> None:
    assert plane.inside(X, Y, [(-5, -5), (15, -5), (15, 5), (-5, 5)]).tolist() == [0, 1]
    # A line that goes round twice, like a star: its middle is outside.
    star = [(0.0, -9.0), (5.5, 7.5), (-8.7, -2.8), (8.7, -2.8), (-5.5, 7.5)]
    assert plane.inside(X, Y, star).tolist() == []
    assert plane.inside(X, Y, []).tolist() == []


def test_the_next_person_in_a_direction() -> None:
    assert plane.towards(X, Y, 0, (1, 0)) == 1
    assert plane.towards(X, Y, 1, (1, 0)) == 2
    assert plane.towards(X, Y, 2, (1, 0)) == 2
    assert plane.towards(X, Y, 0, (0, 1)) == 3
    assert plane.towards(X, Y, 0, (0, -1)) == 4


def test_walking_goes_from_the_innermost_ring_outwards_and_clockwise() -> None:
    stages = np.array([4, 1, 1, 4, 4], np.uint8)
    x = np.array([0, 10, -10, 1, -1], np.float32)
    y = np.array([-1, 0, 0, 0, 0], np.float32)
    assert plane.round_the_rings(x, y, stages).tolist() == [0, 3, 4, 1, 2]


def test_marks_shrink_where_there_is_no_room() -> None:
    room = np.array([100, 12, 6, 0.1], np.float32)
    radius = np.full(4, 6, np.float32)
    assert plane.levels(room, radius, 1.0).tolist() == [0, 0, 3, 4]
    assert plane.levels(room, radius, 10.0).tolist() == [0, 0, 0, 4]


def test_stamps_and_strokes_lie_in_memory_as_qt_reads_them() -> None:
    stamps = plane.Stamps(np.array([[0, 0, 8, 8], [8, 0, 12, 12]], float), 0.5)
    at = stamps.fill(np.array([1.0, 2.0]), np.array([3.0, 4.0]), np.array([1, 0]))
    assert list((ctypes.c_double * 10).from_address(at)) == [1, 3, 8, 0, 12, 12, 0.5, 0.5, 0, 1]

    strokes = plane.Strokes()
    x, y = X.astype(float), Y.astype(float)
    assert strokes.fill(x, y, np.array([0, 1]), np.array([1, 3])) == 2
    assert list((ctypes.c_double * 4).from_address(strokes.addresses[1])) == [10, 0, 0, 10]
    assert len(strokes.addresses) == strokes.SIZE


def test_the_line_nearest_to_a_point_straight_or_bent() -> None:
    x, y = np.array([0, 10, 0], np.float32), np.array([0, 0, 10], np.float32)
    one, other = np.array([0, 0]), np.array([1, 2])
    assert plane.nearest_line(x, y, one, other, (6, 1), 0.0) == (0, 1.0)
    assert plane.nearest_line(x, y, one, other, (1, 6), 0.0) == (1, 1.0)
    found, apart = plane.nearest_line(x, y, one[:1], other[:1], (5, 1), 0.2)
    assert found == 0
    assert apart < 0.05  # bent aside by a fifth, half of that in its middle
    assert plane.nearest_line(x, y, one[:0], other[:0], (5, 1), 0.0) == (-1, float("inf"))
    same = np.array([0])
    assert plane.nearest_line(x, y, same, same, (3, 4), 0.1) == (0, 5.0)  # from a place to itself: a point


def test_everybody_who_is_on_both_pictures_goes_from_there_to_here() -> None:
    before = np.array([7, 3, 9]), np.array([1, 2, 3], np.float32), np.array([0, 0, 0], np.float32)
    after = np.array([9, 5, 7]), np.array([13, 8, 1], np.float32), np.array([0, 4, 0], np.float32)
    found = plane.way(before, after)
    assert found.furthest == 10
    assert [side.tolist() for side in found.at(0)] == [[3, 8, 1], [0, 4, 0]]
    assert [side.tolist() for side in found.at(0.5)] == [[8, 8, 1], [0, 4, 0]]
    assert [side.tolist() for side in found.at(1)] == [[13, 8, 1], [0, 4, 0]]
    nobody = np.zeros(0, np.int64), np.zeros(0, np.float32), np.zeros(0, np.float32)
    assert plane.way(nobody, after).furthest == 0
    assert plane.way(before, nobody).furthest == 0


def test_walking_goes_through_one_island_after_the_other() -> None:
    x, y = np.array([5, 1, 3, 0, 2], np.float32), np.zeros(5, np.float32)
    assert plane.round_the_islands(x, y, np.array([0, 1, -1, 1, 0])).tolist() == [4, 0, 3, 1, 2]


def test_a_box_on_a_circle_stands_where_it_hides_fewest() -> None:
    nobody = np.zeros(0, np.float32)
    assert plane.emptiest(nobody, nobody, 100, (20, 5)) == 0
    assert plane.emptiest(nobody, nobody, 100, (20, 5), first=2.5) == 2.5  # it stays where it stood
    above = np.asarray([0.0, 30.0, -14.0], np.float32), np.asarray([-100.0, -95.0, -97.0], np.float32)
    angle = plane.emptiest(*above, 100, (20, 5))
    across, down = 100 * np.sin(angle), -100 * np.cos(angle)
    assert not ((np.abs(above[0] - across) <= 20) & (np.abs(above[1] - down) <= 5)).any()
    assert 0 < abs(angle) < 1
    around = np.deg2rad(np.arange(0, 360, 2, np.float32))
    everywhere = (100 * np.sin(around)).astype(np.float32), (-100 * np.cos(around)).astype(np.float32)
    assert abs(plane.emptiest(*everywhere, 100, (20, 5))) > np.pi / 4  # there the box lies across the circle
    taken = plane.emptiest(nobody, nobody, 100, (20, 5), [(-40, -110, 60, -80)])
    assert 100 * np.sin(taken) + 20 < -40 or 100 * np.sin(taken) - 20 > 60 or -100 * np.cos(taken) - 5 > -80


def test_a_crowd_counts_to_the_nearest_cell() -> None:
    chance = np.random.default_rng(3)
    x, y = (chance.uniform(-100, 100, 5000).astype(np.float32) for _ in range(2))
    crowd = plane.Crowd(x, y, (-90.0, -80.0, 90.0, 80.0), 2.0)
    for box in (
        (-20.0, -10.0, 14.0, 6.0),
        (-90.0, -80.0, -60.0, -50.0),
        (0.0, 0.0, 0.0, 0.0),
        (60.0, 40.0, 90.0, 80.0),
    ):
        assert crowd.count(box) == len(plane.within(x, y, box))  # on lines between cells
    assert crowd.count((-500.0, -500.0, 500.0, 500.0)) == len(plane.within(x, y, (-90.0, -80.0, 90.0, 80.0)))
    assert crowd.count((95.0, -80.0, 99.0, 80.0)) == 0
    assert plane.Crowd(x[:0], y[:0], (0.0, 0.0, 5.0, 5.0), 2.0).count((0.0, 0.0, 5.0, 5.0)) == 0
