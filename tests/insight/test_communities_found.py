"""Groups found among ties: right where they are plain, the same again, and the same people after a little news."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from myconnections.insight import communities_found
from myconnections.insight.communities_found import NOBODY, circles, communities, quality, strength

Ints = np.ndarray

KARATE = (
    "0-1 0-2 0-3 0-4 0-5 0-6 0-7 0-8 0-10 0-11 0-12 0-13 0-17 0-19 0-21 0-31 1-2 1-3 1-7 1-13 1-17 1-19 1-21 1-30 2-3 "
    "2-7 2-8 2-9 2-13 2-27 2-28 2-32 3-7 3-12 3-13 4-6 4-10 5-6 5-10 5-16 6-16 8-30 8-32 8-33 9-33 13-33 14-32 14-33 "
    "15-32 15-33 18-32 18-33 19-33 20-32 20-33 22-32 22-33 23-25 23-27 23-29 23-32 23-33 24-25 24-27 24-31 25-31 26-29 "
    "26-33 27-33 28-31 28-33 29-32 29-33 30-32 30-33 31-32 31-33 32-33"
)


def ends(told: str) -> tuple[Ints, Ints]:
    pairs = np.array([[int(end) for end in tie.split("-")] for tie in told.split()], np.int64).reshape(-1, 2)
    return pairs[:, 0], pairs[:, 1]


def clustered(circles: int, each: int, inside: int, across: int, seed: int) -> tuple[Ints, Ints]:
    """Circles of people with so many ties in each, and so many ties between anybody."""
    chance = np.random.default_rng(seed)
    many = circles * each
    circle = np.repeat(np.arange(circles), inside)
    first, second = (circle * each + chance.integers(0, each, len(circle)) for _ in range(2))
    a = np.concatenate([first, chance.integers(0, many, across)])
    b = np.concatenate([second, chance.integers(0, many, across)])
    keys = np.unique(np.minimum(a, b)[a != b] * many + np.maximum(a, b)[a != b])
    return keys // many, keys % many


def test_two_circles_with_one_tie_between_them() -> None:
    one, other = ends("0-1 0-2 0-3 1-2 1-3 2-3 4-5 4-6 5-6 3-4")
    assert communities(8, one, other).tolist() == [0, 0, 0, 0, 1, 1, 1, NOBODY]
    # 9 of 10 ties inside, degrees 13 and 7: 0.9 - (0.65² + 0.35²)
    assert quality(np.array([0, 0, 0, 0, 1, 1, 1, NOBODY]), one, other) == pytest.approx(0.355)


def test_who_has_most_of_their_ties_in_one_circle_belongs_to_it() -> None:
    six = " ".join(f"{a}-{b}" for a in range(6) for b in range(a + 1, 6))
    knows_all = " ".join(f"{each}-6" for each in range(6))
    one, other = ends(f"{six} {knows_all} 6-7")
    parted = np.array([0] * 6 + [1, 1])
    whole = communities(8, one, other, before=parted)
    assert whole.tolist() == [0] * 8  # who knows all six, and the one who knows nobody but that one
    assert (communities(8, one, other) == whole).all()


def test_by_ties_alone_nobody_stands_outside_of_the_circle_most_of_their_ties_are_in() -> None:
    clique = " ".join(f"{a}-{b}" for a in range(6) for b in range(a + 1, 6))
    others = " ".join(f"{a}-{b}" for a in range(8, 16) for b in range(a + 1, 16))
    one, other = ends(f"{clique} 0-6 1-6 2-6 3-6 4-6 5-6 6-7 {others} 16-17")
    found = communities(18, one, other)
    assert len(set(found[:8])) == 1
    # 16 is drawn to 0 to 2 by three ties of which each is a hint, to 17 by one that is known twice over
    weight = np.ones(len(one) + 3)
    weight[len(one) :] = 0.3
    heavy = np.where((one == 16) & (other == 17), 2.0, 1.0)
    weight[: len(one)] = heavy
    found = communities(18, np.append(one, [0, 1, 2]), np.append(other, [16, 16, 16]), weight)
    assert found[16] == found[17] != found[0]


def test_who_has_far_more_ties_in_another_circle_than_in_their_own_belongs_to_the_other() -> None:
    five, nine, six = range(5), range(5, 14), range(15, 21)
    cliques = " ".join(f"{a}-{b}" for circle in (five, nine, six) for a in circle for b in circle if a < b)
    known = [*((14, who) for who in nine[:5]), *((14, who) for who in five[:2]), *((14, who) for who in six[:3])]
    one, other = ends(cliques + " " + " ".join(f"{b}-{a}" for a, b in known))
    parted = np.array([0] * 5 + [1] * 9 + [0] + [2] * 6)  # 14 has five of ten ties to one circle, two in their own
    graph = communities_found._graph(21, np.append(one, other), np.append(other, one), np.ones(2 * len(one)))
    assert communities_found._at_home(graph, parted)[14] == 1
    near = np.array([0] * 5 + [1] * 9 + [2] + [2] * 6)  # three in their own: five are not far more
    assert communities_found._at_home(graph, near)[14] == 2


def test_a_circle_that_no_longer_hangs_together_is_parted() -> None:
    one, other = ends("0-1 1-2 3-4 4-5 2-6 3-6")
    graph = communities_found._graph(7, np.append(one, other), np.append(other, one), np.ones(12))
    whole = communities_found._hanging(graph, np.zeros(7, np.int64))
    assert len(set(whole.tolist())) == 1
    left = communities_found._hanging(graph, np.array([0, 0, 0, 0, 0, 0, 1]))
    assert left.tolist() == [0, 0, 0, 3, 3, 3, 6]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 11), st.integers(0, 11)), max_size=40), st.integers(0, 5))
def test_most_of_nobodys_ties_lead_to_one_other_circle(pairs: list[tuple[int, int]], seed: int) -> None:
    kept = sorted({(min(pair), max(pair)) for pair in pairs if pair[0] != pair[1]})
    one, other = (np.array([pair[side] for pair in kept], np.int64) for side in (0, 1))
    found = communities(12, one, other, seed=seed)
    for who in range(12):
        near = [found[b if a == who else a] for a, b in kept if who in {a, b}]
        for group in set(near) - {found[who]}:
            assert 2 * near.count(group) <= len(near)
            assert near.count(group) <= 2 * near.count(found[who])


def test_karate_club_is_as_good_as_the_best_known() -> None:
    one, other = ends(KARATE)
    assert len(one) == 78
    best = max(quality(communities(34, one, other, seed=seed), one, other) for seed in range(5))
    assert 0.4151 <= best <= 0.4199  # 0.4198 is the optimum (Brandes et al. 2008)


def test_nobody_and_no_ties() -> None:
    nothing = np.zeros(0, np.int64)
    assert communities(0, nothing, nothing).tolist() == []
    assert communities(3, nothing, nothing).tolist() == [NOBODY] * 3
    assert communities(3, nothing, nothing, before=np.array([0, 0, -1])).tolist() == [NOBODY] * 3
    assert quality(np.array([NOBODY] * 3), nothing, nothing) == 0.0


def test_a_heavy_tie_outweighs_light_ones() -> None:
    one, other = ends("0-1 1-2 2-3 3-0")
    found = communities(4, one, other, np.array([9, 1, 9, 1]))
    assert found[0] == found[1] != found[2] == found[3]
    turned = communities(4, one, other, np.array([1, 9, 1, 9]))
    assert turned[1] == turned[2] != turned[3] == turned[0]


def test_circles_that_were_laid_are_found() -> None:
    one, other = clustered(12, 40, 160, 150, seed=3)
    found = communities(480, one, other)
    laid = np.repeat(np.arange(12), 40)
    assert quality(found, one, other) >= quality(laid, one, other) - 0.005
    assert [int(np.bincount(found[laid == circle]).max()) for circle in range(12)] >= [36] * 12


def test_a_little_news_leaves_the_others_where_they_are() -> None:
    one, other = clustered(20, 30, 90, 200, seed=5)
    before = communities(600, one, other)
    newcomers = np.arange(600, 610)
    one, other = np.concatenate([one, newcomers % 600]), np.concatenate([other, newcomers])
    after = communities(610, one, other, before=np.concatenate([before, np.full(10, -1)]))
    stayed = sum(int(np.bincount(before[after[:600] == group]).max()) for group in np.unique(after[:600]))
    assert stayed >= 594
    assert after[600:].tolist() == after[:10].tolist()


def test_groups_that_hold_no_more_are_found_afresh() -> None:
    one, other = clustered(6, 30, 100, 20, seed=2)
    wrong = np.arange(180) % 6
    found = communities(180, one, other, before=wrong)
    assert quality(found, one, other) > quality(wrong, one, other) + 0.5


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10_000), st.integers(1, 9), st.integers(2, 12))
def test_the_same_again_and_numbered_by_size(seed: int, circles: int, each: int) -> None:
    one, other = clustered(circles, each, 2 * each, each, seed)
    many = circles * each + 1
    found = communities(many, one, other, seed=seed)
    assert found.tolist() == communities(many, one, other, seed=seed).tolist()
    tied = np.bincount(np.concatenate([one, other]), minlength=many) > 0
    assert ((found == NOBODY) == ~tied).all()
    sizes = np.bincount(found[tied]) if tied.any() else np.zeros(0, np.int64)
    assert (np.diff(sizes) <= 0).all()
    assert (sizes > 0).all()
    assert quality(found, one, other) >= quality(np.zeros(many, np.int64), one, other) - 1e-9


def test_circles_of_people_by_their_numbers() -> None:
    ties = [(50, 20, 1, 1), (50, 30, 1, 1), (20, 30, 1, 1), (50, 10, 1, 1), (61, 62, 1, 1), (50, 99, 1, 1)]
    assert circles([10, 20, 30, 50, 61, 62, 70], ties, 4) == [(50, 20, 30, 10)]
    assert circles([10, 20, 30, 50, 61, 62, 70], ties, 2) == [(50, 20, 30, 10), (61, 62)]
    assert circles([10], [], 1) == []


def test_a_hint_weighs_half() -> None:
    assert strength(np.array([1, 1, 3]), np.array([True, False, True])).tolist() == [
        np.log(2),
        np.log(2) / 2,
        np.log(4),
    ]
