"""Islands: the same again, little moved by news, discs beside each other, everybody somewhere, fixed ones where put."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.insight.test_communities_found import clustered

from myconnections.insight import crowding, discs, triangles
from myconnections.insight.communities_found import communities
from myconnections.insight.discs import WIDE
from myconnections.insight.grounds import Islands
from myconnections.insight.homes import NO_ISLAND, beside, homes
from myconnections.insight.islands import islands
from myconnections.insight.rings import OUTER

Ints = np.ndarray
NONE = np.zeros(0, np.int64)


def last(pictures: object) -> Islands:
    return list(pictures)[-1]  # type: ignore[call-overload]


def laid(circles: int = 8, each: int = 30, seed: int = 4) -> tuple[Ints, Ints, Ints, Ints]:
    """ids, ties and groups of circles of people; one of them has no tie."""
    one, other = clustered(circles, each, 3 * each, 2 * each, seed)
    ids = np.arange(101, 101 + circles * each + 1)
    return ids, one, other, communities(len(ids), one, other)


def parted(found: Islands) -> bool:
    """Whether no disc lies over another."""
    apart = np.hypot(found.center_x[:, None] - found.center_x[None], found.center_y[:, None] - found.center_y[None])
    need = found.radius[:, None] + found.radius[None]
    np.fill_diagonal(apart, np.inf)
    return bool((apart >= 0.999 * need).all())


def test_tied_people_stand_together_and_inside_their_disc() -> None:
    ids, one, other, groups = laid()
    pictures = list(islands(ids, one, other, groups))
    assert len(pictures) > 5
    found = pictures[-1]
    here = found.island >= 0
    assert (found.island[here] == groups[here]).all()
    away = np.hypot(found.x - found.center_x[found.island], found.y - found.center_y[found.island])
    assert (away[here] <= found.radius[found.island][here] * 1.001).all()
    apart = np.hypot(found.x[one] - found.x[other], found.y[one] - found.y[other])
    inside = groups[one] == groups[other]
    chance = np.random.default_rng(0)
    stranger = chance.permutation(len(ids))[one[inside]]
    strangers = np.hypot(found.x[one[inside]] - found.x[stranger], found.y[one[inside]] - found.y[stranger])
    assert np.median(apart[inside]) < 0.2 * np.median(strangers)
    assert parted(found)
    assert found.size.tolist() == np.bincount(groups[groups >= 0]).tolist()


def test_refining_brings_those_tied_nearer_than_the_first_picture() -> None:
    ids, one, other, groups = laid(12, 60)
    pictures = list(islands(ids, one, other, groups))

    def kept(picture: Islands) -> float:
        """The part of ties of which one end is among the five nearest of the other."""
        apart = np.hypot(picture.x[:, None] - picture.x[None], picture.y[:, None] - picture.y[None])
        near = np.argsort(apart, axis=1)[:, 1:6]
        return float((near[one] == other[:, None]).any(axis=1).mean())

    assert kept(pictures[-1]) > kept(pictures[0])


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 1000), st.integers(0, 7), st.integers(1, 25), st.integers(0, 12))
def test_the_same_again_with_everybody_in_sight(seed: int, circles: int, each: int, alone: int) -> None:
    one, other = clustered(circles, each, 2 * each, each, seed) if circles else (NONE, NONE)
    ids = np.arange(circles * each + alone)
    groups = communities(len(ids), one, other)
    found, again = (last(islands(ids, one, other, groups, seed=seed)) for _ in range(2))
    assert found.x.tolist() == again.x.tolist()
    assert found.y.tolist() == again.y.tolist()
    assert np.isfinite(found.x).all()
    assert parted(found)
    assert np.abs(found.y).max(initial=0) <= OUTER * 1.05
    assert np.abs(found.x).max(initial=0) <= OUTER * WIDE * 1.05
    places = {(round(float(x), 3), round(float(y), 3)) for x, y in zip(found.x, found.y, strict=True)}
    assert len(places) == len(ids)
    if len(ids) > 20:
        assert found.extent >= 0.5 * OUTER


def test_another_seed_is_another_picture() -> None:
    ids, one, other, groups = laid()
    assert (
        last(islands(ids, one, other, groups)).x.tolist() != last(islands(ids, one, other, groups, seed=2)).x.tolist()
    )


def test_a_few_new_people_move_hardly_anybody() -> None:
    ids, one, other, groups = laid(20, 40)
    before = last(islands(ids, one, other, groups))
    many, new = len(ids), 8
    one = np.concatenate([one, np.arange(new) * 40, np.arange(new) * 40 + 1])
    other = np.concatenate([other, np.arange(many, many + new), np.arange(many, many + new)])
    nan = np.full(new, np.nan, np.float32)
    grown = communities(many + new, one, other, before=np.concatenate([groups, np.full(new, -1)]))
    after = last(
        islands(
            np.arange(101, 101 + many + new), one, other, grown,
            before=(np.concatenate([before.x, nan]), np.concatenate([before.y, nan])),
        )
    )  # fmt: skip
    width = np.ptp(before.x)
    moved = np.hypot(after.x[:many] - before.x, after.y[:many] - before.y) / width
    assert moved.mean() < 0.01
    assert np.percentile(moved, 97) < 0.02
    home = np.hypot(after.x[many:] - before.x[:320:40], after.y[many:] - before.y[:320:40])
    assert (home < 0.15 * width).all()


def test_nothing_new_moves_nobody_far_however_often() -> None:
    ids, one, other, groups = laid()
    begin = found = last(islands(ids, one, other, groups))
    for _ in range(4):
        found = last(islands(ids, one, other, groups, before=(found.x, found.y)))
    moved = np.hypot(found.x - begin.x, found.y - begin.y) / np.ptp(begin.x)
    assert np.percentile(moved, 95) < 0.02
    assert found.room[0] == begin.room[0]  # guessed from where people stand
    told = last(islands(ids, one, other, groups, before=(begin.x, begin.y), room=float(begin.room[0])))
    assert told.room[0] == begin.room[0]


def test_another_number_of_people_gets_another_scale_in_the_end() -> None:
    ids, one, other, groups = laid(4, 20)
    few = last(islands(ids, one, other, groups))
    many = len(ids)
    more = np.arange(2 * many)
    one, other = np.concatenate([one, one + many]), np.concatenate([other, other + many])
    nan = np.full(many, np.nan, np.float32)
    grown = communities(2 * many, one, other, before=np.append(groups, np.full(many, -1)))
    before = np.append(few.x, nan), np.append(few.y, nan)
    found = last(islands(more, one, other, grown, before=before, room=float(few.room[0])))
    assert found.room[0] < few.room[0]
    assert found.extent <= OUTER * 1.12


def test_who_was_put_somewhere_stays_there() -> None:
    ids, one, other, groups = laid()
    many = len(ids)
    fixed = np.zeros(many, bool)
    fixed[[3, 77, many - 1]] = True
    x, y = np.full(many, np.nan, np.float32), np.full(many, np.nan, np.float32)
    x[fixed], y[fixed] = (12.5, -250.0, 300.25), (7.0, 100.0, 0.5)
    found = last(islands(ids, one, other, groups, before=(x, y), fixed=fixed))
    assert found.x[fixed].tolist() == [12.5, -250.0, 300.25]
    assert found.y[fixed].tolist() == [7.0, 100.0, 0.5]
    x, y = np.where(fixed, x, found.x), np.where(fixed, y, found.y)
    again = last(islands(ids, one, other, groups, before=(x, y), fixed=fixed))
    assert again.x[fixed].tolist() == [12.5, -250.0, 300.25]
    moved = np.hypot(again.x - found.x, again.y - found.y)
    assert np.percentile(moved, 95) < 0.02 * np.ptp(found.x)


def test_fixed_without_a_place_is_not_fixed() -> None:
    nan = np.full(3, np.nan, np.float32)
    found = last(islands(np.arange(3), NONE, NONE, np.full(3, -1), before=(nan, nan), fixed=np.ones(3, bool)))
    assert np.isfinite(found.x).all()


def test_a_new_circle_gets_a_disc_where_its_people_have_ties() -> None:
    ids, one, other, groups = laid(10, 30)
    before = last(islands(ids, one, other, groups))
    many, new = len(ids), 12
    fresh = np.arange(many, many + new)
    first, second = np.triu_indices(new, 1)
    one, other = (
        np.concatenate([one, fresh[first], groups.argsort(kind="stable")[-8:]]),
        np.concatenate([other, fresh[second], fresh[:8]]),
    )
    nan = np.full(new, np.nan, np.float32)
    grown = communities(many + new, one, other, before=np.append(groups, np.full(new, -1)))
    assert len(set(grown[many:].tolist())) == 1
    found = last(
        islands(np.arange(many + new), one, other, grown, before=(np.append(before.x, nan), np.append(before.y, nan)))
    )
    assert parted(found)
    moved = np.hypot(found.x[:many] - before.x, found.y[:many] - before.y)
    assert np.median(moved) < 0.02 * np.ptp(before.x)


def test_without_ties_people_stand_by_what_they_share() -> None:
    # 0-3 a circle, of whom 0-2 share 5; 4, 5 share 5; 6, 7, 8 share 6; 9, 10 share 7; 11 nothing, but 12 with 13, 14
    groups = np.array([0, 0, 0, 0, *[-1] * 11])
    shared = np.array([5, 5, 5, -1, 5, 5, 6, 6, 6, 7, 7, -1, -1, -1, -1])
    second = np.array([*[-1] * 12, 1, 1, 1])
    found, clump = homes(groups, (shared, second), 400)
    assert found.tolist() == [0] * 4 + [NO_ISLAND] * 2 + [1] * 3 + [NO_ISLAND] * 3 + [2] * 3
    assert clump[9] != clump[10]  # what two share makes no circle of them
    many = last(islands(np.arange(15), NONE, NONE, groups, weak=(shared, second)))
    assert many.island.tolist() == found.tolist()


def test_nobody_without_a_tie_is_on_the_island_of_a_circle_but_they_stand_beside_it() -> None:
    groups = np.array([0, 0, 0, *[1] * 9, *[-1] * 4])
    shared = np.array([4, 4, 4, *[5] * 9, 4, 4, 4, 4])
    found, _ = homes(groups, (shared,), 400)
    assert found.tolist() == [2] * 3 + [0] * 9 + [1] * 4
    assert [side.tolist() for side in beside(found, groups, (shared,))] == [[1] * 4, [2] * 4]
    assert [side.tolist() for side in beside(found, groups, (np.full(16, -1),))] == [[], []]


def test_who_is_known_not_to_know_the_others_is_not_put_together_with_them() -> None:
    nobody, alike = np.full(6, -1), np.zeros(6, np.int64)
    pairs = [(a, b) for a in range(6) for b in range(a)]

    def together(*strangers: tuple[int, int]) -> list[int]:
        apart = tuple(np.array([pair[side] for pair in strangers], np.int64) for side in (0, 1))
        return homes(nobody, (alike,), 400, apart=apart)[0].tolist()

    assert together(*pairs) == [NO_ISLAND] * 6
    assert together((0, 1), (0, 2), (0, 3)) == [NO_ISLAND] + [0] * 5  # three of the five others
    assert together((0, 1), (0, 2)) == [0] * 6
    assert together() == [0] * 6


def test_sharing_leads_nowhere_where_everybody_is_somewhere_or_too_few_share() -> None:
    everybody, _ = homes(np.zeros(4, np.int64), (np.array([1, 1, 1, 1]),), 400)
    assert everybody.tolist() == [0] * 4
    two, _ = homes(np.full(4, -1), (np.array([1, 1, 2, -1]),), 400)
    assert two.tolist() == [NO_ISLAND] * 4


def test_without_islands_everybody_stays_in_the_band_at_the_same_scale() -> None:
    nobody = np.full(60, -1)
    before = last(islands(np.arange(60), NONE, NONE, nobody))
    again = last(islands(np.arange(60), NONE, NONE, nobody, before=(before.x, before.y)))
    assert np.allclose(again.x, before.x, atol=1e-3)
    assert again.room[0] == before.room[0]


def test_small_circles_stand_together_in_the_band_and_only_so_many_are_islands() -> None:
    groups = np.array([0, 0, 0, 0, 1, 1, 1, 2, 2])
    found, clump = homes(groups, (), 1)
    assert found.tolist() == [0] * 4 + [NO_ISLAND] * 5
    assert clump[4] == clump[5] == clump[6] != clump[7] == clump[8]
    picture = last(islands(np.arange(9), np.array([7]), np.array([8]), np.array([0, 0, 0, 0, 0, 0, 0, 1, 1])))
    pair = np.hypot(picture.x[7] - picture.x[8], picture.y[7] - picture.y[8])
    assert pair < picture.radius[0]
    assert np.hypot(picture.x[7], picture.y[7]) > picture.radius[0]


def test_whose_island_is_gone_steps_out_to_the_band() -> None:
    ids, one, other, groups = laid(6, 20)
    before = last(islands(ids, one, other, groups))
    left = np.flatnonzero(groups == groups.max())[:2]
    changed = groups.copy()
    changed[left] = -1
    stay = ~(np.isin(one, left) | np.isin(other, left))
    found = last(islands(ids, one[stay], other[stay], changed, before=(before.x, before.y)))
    assert (found.island[left] == NO_ISLAND).all()
    for who in left:
        away = np.hypot(found.x[who] - found.center_x, found.y[who] - found.center_y)
        assert (away > found.radius).all()


def test_triangles_of_each_tie() -> None:
    one, other = np.array([0, 0, 1, 2, 3]), np.array([1, 2, 2, 3, 4])
    assert triangles.shared(5, one, other).tolist() == [1, 1, 1, 0, 0]
    assert triangles.shared(3, NONE, NONE).tolist() == []
    full = np.triu_indices(6, 1)
    assert triangles.shared(6, full[1], full[0]).tolist() == [4] * 15


def test_triangles_are_looked_for_as_far_as_they_say_something(monkeypatch: pytest.MonkeyPatch) -> None:
    one, other = np.triu_indices(20, 1)
    monkeypatch.setattr(triangles, "_MOST", 200)
    found = triangles.shared(20, one, other)
    assert 0 < found.sum() < 18 * len(one)
    assert (found <= 18).all()


def test_not_all_fall_upon_the_one_whom_everybody_knows() -> None:
    leaves = np.arange(1, 400)
    found = last(islands(np.arange(400), np.zeros(399, np.int64), leaves, np.zeros(400, np.int64)))
    away = np.hypot(found.x - found.x[0], found.y - found.y[0])
    assert np.median(away[1:]) > 0.25 * found.radius[0]


def test_only_those_too_near_are_pushed_and_both_alike() -> None:
    x, y = np.array([0.0, 0.5, 9.0]), np.zeros(3)
    across, down = crowding.pushes(x, y, 1.0, np.random.default_rng(1))
    assert across == pytest.approx([-0.25, 0.25, 0.0], abs=2e-3)
    assert down == pytest.approx([0.0] * 3, abs=2e-3)
    assert across.sum() == pytest.approx(0.0)
    across, _ = crowding.pushes(np.ones(2), np.ones(2), 1.0, np.random.default_rng(1))
    assert across[0] == -across[1] != 0.0
    assert [side.tolist() for side in crowding.pushes(x[:0], y[:0], 1.0, np.random.default_rng(1))] == [[], []]


def test_discs_in_one_place_part() -> None:
    found = discs.pushed(np.zeros(5), np.zeros(5), np.array([9, 4, 4, 1, 1]))
    apart = np.hypot(found.x[:, None] - found.x[None], found.y[:, None] - found.y[None])
    need = found.radius[:, None] + found.radius[None]
    np.fill_diagonal(need, 0)
    assert (apart >= 0.999 * need).all()
    assert found.extent < 4 * found.radius.sum()


def test_the_band_follows_the_shore_and_touches_no_island() -> None:
    one, other = clustered(3, 20, 60, 10, 2)
    ids = np.arange(61 + 24)
    groups = np.concatenate([communities(61, one, other)[:60], np.full(25, -1)])
    found = last(islands(ids, one, other, groups))
    alone = found.island == NO_ISLAND
    assert alone.sum() == 25
    across = found.x[alone][:, None] - found.center_x[None], found.y[alone][:, None] - found.center_y[None]
    free = np.hypot(*across) - found.radius
    assert (free > 0).all()
    out = discs.far(found.x[alone], found.y[alone])
    assert out.min() < 0.8 * out.max()  # three discs are no circle: in front of a side there is less to go round
    left, right = (found.center_x - found.radius).min(), (found.center_x + found.radius).max()
    assert left == pytest.approx(-right)
    assert found.extent <= OUTER


def test_the_shore_of_nothing_is_the_middle() -> None:
    nowhere = discs.Discs(np.zeros(0), np.zeros(0), np.zeros(0))
    assert not discs.shore(nowhere, 2.0).any()


@pytest.mark.parametrize("aside", [-1, 0])
def test_hundreds_of_islands_fill_the_picture_without_lying_over_each_other(aside: int) -> None:
    chance = np.random.default_rng(5)
    sizes = np.concatenate([[2000, 900], np.maximum(3, 200 // np.arange(1, 299) ** 0.8).astype(np.int64)])
    one, other = np.unique(np.sort(chance.integers(0, 300, (4000, 2)), axis=1), axis=0).T
    one, other = one[one != other], other[one != other]
    found = discs.begun(sizes, one, other, np.ones(len(one)), np.random.default_rng(1), aside=aside)
    apart = np.hypot(found.x[:, None] - found.x, found.y[:, None] - found.y)
    np.fill_diagonal(apart, np.inf)
    assert (apart >= found.radius[:, None] + found.radius).all()
    assert (found.radius**2).sum() > (0.22 if aside >= 0 else 0.36) * WIDE * found.extent**2, "no half of it is empty"
    again = discs.begun(sizes, one, other, np.ones(len(one)), np.random.default_rng(1), aside=aside)
    assert (again.x == found.x).all()
    if aside >= 0:
        assert found.x[0] == found.x.max(), "beside all others"
    grown = sizes.copy()
    grown[7] += 1
    pushed = discs.pushed(found.x, found.y, grown)
    assert np.hypot(pushed.x - found.x, pushed.y - found.y).mean() < 0.01 * found.extent


def test_one_island_aside_of_none_is_an_island() -> None:
    alone = discs.begun(np.array([5]), NONE, NONE, np.zeros(0), np.random.default_rng(1), aside=0)
    assert (alone.x.tolist(), alone.y.tolist()) == ([0], [0])
