"""The simulator: the same seed is the same world, the first year is nobody's, and figures mean what they say."""

from __future__ import annotations

import numpy as np
import pytest
from tools.simulator.policies import POLICIES
from tools.simulator.running import gini, paired_t, run
from tools.simulator.world import YEAR, Rules, World, begun


def test_the_same_seed_is_the_same_year() -> None:
    assert run("ours", 3) == run("ours", 3)
    assert run("random", 3) != run("random", 4)


def begun_and_lived(seed: int) -> World:
    world = begun(Rules(), seed)
    world.live(YEAR)
    return world


def test_whoever_suggests_does_so_after_a_year_that_is_the_same_for_all() -> None:
    one, other = begun_and_lived(5), begun_and_lived(5)
    assert np.array_equal(one.closeness, other.closeness)
    nothing, something = run("none", 5), run("ours", 5)
    assert nothing.coverage == 0 < something.coverage
    assert something.value > nothing.value


@pytest.mark.parametrize(
    ("times", "wanted"), [([1, 1, 1, 1], 0), ([0, 0, 0, 4], 0.75), ([0, 1, 1, 2], 0.375), ([0, 0], 0)]
)
def test_gini(times: list[int], wanted: float) -> None:
    assert gini(np.array(times, float)) == pytest.approx(wanted)


def test_paired_t_is_that_of_the_differences() -> None:
    nothing, everybody = ([run(policy, seed) for seed in range(3)] for policy in ("none", "random"))
    apart = np.array([more.value - less.value for more, less in zip(everybody, nothing, strict=True)])
    assert paired_t(everybody, nothing, "value") == pytest.approx(apart.mean() / (apart.std(ddof=1) / 3**0.5))
    assert paired_t(nothing, everybody, "value") == pytest.approx(-paired_t(everybody, nothing, "value"))
    assert set(POLICIES) >= {"none", "random", "recent", "dormant", "degree", "frequent", "keep-warm", "ours"}
