"""The shores of islands."""

from __future__ import annotations

import numpy as np
import pytest

from myconnections.insight.outlines import CORNERS, NO_ISLAND, outlines


def disc(many: int, at: tuple[float, float], radius: float) -> tuple[np.ndarray, np.ndarray]:
    turn = np.arange(many) * 2.4
    away = radius * np.sqrt((np.arange(many) + 0.5) / many)
    return at[0] + away * np.cos(turn), at[1] + away * np.sin(turn)


def two_islands() -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    (x1, y1), (x2, y2) = disc(20, (-100, 0), 40), disc(50, (100, 30), 60)
    x, y = np.concatenate([x1, x2, [0, 5]]), np.concatenate([y1, y2, [200, 200]])
    return x.astype(np.float32), y.astype(np.float32), np.array([7] * 20 + [3] * 50 + [NO_ISLAND, 5])


def test_the_largest_is_first_and_all_its_people_are_inside_its_shore() -> None:
    x, y, island = two_islands()
    found = outlines(x, y, island)
    assert (found.many, found.number.tolist(), found.count.tolist()) == (2, [3, 7], [50, 20])  # a pair is too few
    assert found.of.tolist() == [1] * 20 + [0] * 50 + [NO_ISLAND] * 2
    assert found.x.shape == (2, CORNERS)
    for place in range(2):
        here = found.of == place
        away = np.hypot(x[here] - found.center_x[place], y[here] - found.center_y[place])
        shore = np.hypot(found.x[place] - found.center_x[place], found.y[place] - found.center_y[place])
        assert shore.max() <= found.reach[place] + 1e-9
        assert away.max() < shore.min() + 12  # a round island has a round shore close to its people
        assert shore.min() > 0.85 * away.max()


@pytest.mark.parametrize("many", [3, 5, 12, 40, 400])
def test_a_shore_runs_outside_of_everybody(many: int) -> None:
    chance = np.random.default_rng(many)
    x, y = chance.normal(0, 40, (2, many)).astype(np.float32)
    found = outlines(x, y, np.zeros(many, np.int64))
    across, down = x - found.center_x[0], y - found.center_y[0]
    shore_x, shore_y = found.x[0] - found.center_x[0], found.y[0] - found.center_y[0]
    # As it is drawn: bent at each corner, so that it passes the corner itself on the inside.
    bent = [(np.roll(side, 1) + 2 * side + np.roll(side, -1)) / 4 for side in (shore_x, shore_y)]
    slot = np.rint(np.arctan2(down, across) * CORNERS / (2 * np.pi)).astype(int) % CORNERS
    usual = np.sqrt((across**2 + down**2).mean())
    near = np.hypot(across, down) <= 2.6 * usual
    assert (np.hypot(across, down) < np.hypot(*bent)[slot])[near].all()


def test_who_was_carried_off_belongs_to_the_island_and_does_not_stretch_it() -> None:
    x, y, island = two_islands()
    still = outlines(x, y, island)
    carried = np.zeros(len(x), bool)
    carried[25] = True
    x[25] = y[25] = -300
    found = outlines(x, y, island, carried)
    assert found.of[25] == 0
    assert found.count[0] == 50
    assert np.abs(found.x[0] - still.x[0]).max() < 12
    told_nothing = outlines(x, y, island)  # far away without a word about it: as if carried
    assert np.abs(told_nothing.x[0] - still.x[0]).max() < 25
    carried[island == 7] = True  # a whole island was carried
    assert outlines(x, y, island, carried).many == 2


def test_nobody_has_no_shore() -> None:
    nobody = np.zeros(0, np.float32)
    assert outlines(nobody, nobody, np.zeros(0, np.int64)).many == 0
    alone = outlines(np.zeros(2, np.float32), np.zeros(2, np.float32), np.full(2, NO_ISLAND))
    assert (alone.many, alone.of.tolist()) == (0, [NO_ISLAND, NO_ISLAND])
    heap = outlines(np.zeros(4, np.float32), np.zeros(4, np.float32), np.zeros(4, np.int64))
    assert heap.reach[0] > 1  # all on one spot: still land around them
