"""Places on the map of rings: inside their cell, apart from each other, the same tomorrow."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from myconnections.insight import rings


def spread(count: int, seed: int = 1) -> tuple[rings.Places, rings.Sectors, rings.Ints]:
    """People with ids from 1, stages and communities that go round."""
    values = [(f"c{number % 5}",) if number % 7 else () for number in range(count)]
    found = rings.sectors(values)
    stages = np.array([1 + number % 4 for number in range(count)], np.int64)
    return rings.place(np.arange(1, count + 1), stages, found, seed), found, stages


def polar(places: rings.Places) -> tuple[rings.Floats, rings.Floats]:
    x, y = places.x.astype(float), places.y.astype(float)
    return np.hypot(x, y), np.arctan2(x, -y) % (2 * np.pi)


def test_sectors_are_named_by_size_and_stand_by_name() -> None:
    values = [("beta",), ("beta", "alpha"), ("alpha",), ("rare",), (), ("beta",)]

    found = rings.sectors(values, most=2)

    assert found.names == ("alpha", "beta", "", "")
    assert found.marks == (0, 1, rings.OTHERS, rings.NONE_GIVEN)
    assert found.counts == (1, 3, 1, 1)
    assert found.of.tolist() == [1, 1, 0, 2, 3, 1]


def test_a_sector_is_as_wide_as_its_share_but_never_thinner_than_the_floor() -> None:
    found = rings.sectors([("big",)] * 99 + [("small",)])

    widths = np.diff(found.edges) / (2 * np.pi)

    assert widths == pytest.approx([0.04 + 0.92 * 0.99, 0.04 + 0.92 * 0.01])
    assert found.edges[0] == 0
    assert found.edges[-1] == 2 * np.pi


def test_nobody_and_one_person() -> None:
    nobody = rings.place(np.empty(0, np.int64), np.empty(0, np.int64), rings.sectors([]))
    assert len(nobody.x) == 0
    alone = rings.place(np.array([7]), np.array([4]), rings.sectors([()]))
    assert rings.CORE < float(np.hypot(alone.x[0], alone.y[0])) < 84


@given(st.integers(1, 400), st.integers(0, 5))
def test_everybody_stands_inside_ring_and_sector(count: int, seed: int) -> None:
    places, found, stages = spread(count, seed)
    radius, angle = polar(places)

    for stage, (low, high) in rings.RINGS.items():
        assert np.all((radius[stages == stage] > low) & (radius[stages == stage] < high))
    assert np.all(angle > found.edges[found.of])
    assert np.all(angle < found.edges[found.of + 1])


@given(st.integers(2, 600))
def test_people_keep_the_room_they_are_told(count: int) -> None:
    places, _, _ = spread(count)
    x, y = places.x.astype(float), places.y.astype(float)
    apart = np.hypot(x[:, None] - x, y[:, None] - y)
    np.fill_diagonal(apart, np.inf)

    assert np.all(apart.min(axis=1) > 0.6 * np.minimum(places.room, 12))


def test_the_same_seed_gives_the_same_places_and_another_gives_others() -> None:
    one, _, _ = spread(300, seed=4)
    again, _, _ = spread(300, seed=4)
    other, _, _ = spread(300, seed=5)
    assert np.array_equal(one.x, again.x)
    assert np.array_equal(one.y, again.y)
    assert not np.allclose(one.x, other.x)


def test_one_person_more_moves_the_others_little() -> None:
    for count in range(200, 260):
        stages = np.ones(count + 1, np.int64)
        ids = np.arange(1, count + 2)
        before = rings.place(ids[:-1], stages[:-1], rings.sectors([("a",)] * count))
        after = rings.place(ids, stages, rings.sectors([("a",)] * (count + 1)))
        moved = np.hypot(before.x - after.x[:-1], before.y - after.y[:-1])
        assert np.median(moved) < 0.05 * rings.OUTER


def test_many_people_fill_the_ring_evenly() -> None:
    count = 20_000
    places = rings.place(np.arange(count), np.ones(count, np.int64), rings.sectors([()] * count))
    _, angle = polar(places)
    parts = np.bincount((angle / (2 * np.pi) * 24).astype(int), minlength=24)
    assert parts.max() < 1.1 * parts.min()
