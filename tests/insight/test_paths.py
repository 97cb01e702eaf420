"""Shortest ways among people: known answers, and everything a slower search finds."""

from __future__ import annotations

import random

import pytest

from myconnections.insight.paths import net, shortest

RING = [(1, 2), (2, 3), (3, 4), (4, 5), (5, 6), (6, 1)]


def test_the_shortest_way_comes_first_and_others_after_it() -> None:
    assert shortest(net(RING), [1], [3]) == [(1, 2, 3), (1, 6, 5, 4, 3)]
    assert shortest(net(RING), [1], [3], most=1) == [(1, 2, 3)]


def test_of_equally_long_ways_those_through_smaller_numbers_come_first() -> None:
    pairs = [(1, 9), (1, 5), (1, 7), (9, 2), (7, 2), (5, 2), (1, 8), (8, 2)]
    assert shortest(net(pairs), [1], [2]) == [(1, 5, 2), (1, 7, 2), (1, 8, 2)]


def test_who_is_not_joined_has_no_way() -> None:
    assert shortest(net([(1, 2), (3, 4)]), [1], [4]) == []
    assert shortest(net([]), [1], [4]) == []
    assert shortest(net([(1, 2)]), [7], [2]) == []
    assert shortest(net([(1, 2)]), [], [2]) == []


def test_a_pair_given_twice_or_with_itself_makes_no_further_way() -> None:
    assert shortest(net([(1, 2), (2, 1), (1, 1), (2, 3)]), [1], [3]) == [(1, 2, 3)]


def test_the_way_begins_with_the_nearest_source_and_ends_with_the_nearest_target() -> None:
    pairs = [(1, 2), (2, 3), (3, 4), (4, 5), (5, 6)]
    assert shortest(net(pairs), [1, 3], [5, 6]) == [(3, 4, 5)]
    assert shortest(net(pairs), [1, 5], [5]) == [(1, 2, 3, 4, 5)], "who is the target is no source"


def test_a_source_may_know_a_target() -> None:
    assert shortest(net([(1, 2), (1, 3), (3, 2)]), [1], [2]) == [(1, 2), (1, 3, 2)]


def _all(pairs: list[tuple[int, int]], way: tuple[int, ...], end: int) -> list[tuple[int, ...]]:
    """Every way to the end that goes on from this one, nobody twice."""
    if way[-1] == end:
        return [way]
    beside = {b for a, b in pairs if a == way[-1]} | {a for a, b in pairs if b == way[-1]}
    return [found for one in sorted(beside - set(way)) for found in _all(pairs, (*way, one), end)]


@pytest.mark.parametrize("seed", range(20))
def test_they_are_the_shortest_of_all_ways_there_are(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - a test
    pairs = [(chance.randrange(12), chance.randrange(12)) for _ in range(19)]
    mine = shortest(net(pairs), [0], [1])
    every = sorted(_all(pairs, (0,), 1), key=lambda way: (len(way), way))
    assert [len(way) for way in mine] == [len(way) for way in every[:3]]
    assert len(set(mine)) == len(mine)
    assert set(mine) <= set(every)


def test_a_very_long_way_round_is_found_too() -> None:
    ring = [(number, number + 1) for number in range(1, 400)] + [(400, 1)]
    short, long = shortest(net(ring), [1], [4])
    assert short == (1, 2, 3, 4)
    assert long == (1, *range(400, 3, -1))


def test_whoever_is_behind_the_source_does_not_lead_there() -> None:
    tail = [(1, 2), *((number, number + 1) for number in range(10, 200)), (1, 10)]
    assert shortest(net(tail), [1], [2]) == [(1, 2)]
