"""The simulator: the same seed is the same world, the first year is nobody's, and figures mean what they say."""

from __future__ import annotations

from dataclasses import fields

import numpy as np
import pytest
from tools.simulator import frontier, kinds
from tools.simulator.policies import POLICIES
from tools.simulator.predicting import GENERATORS, auc
from tools.simulator.running import Outcome, gini, paired_t, run
from tools.simulator.seen import NEVER, Seen
from tools.simulator.world import YEAR, Rules, World, begun, declared

from myconnections.domain.suggestion import SuggestionKind

SMALL = Rules(people=60)


def lived(*seeds: int) -> World:
    world = begun(SMALL, seeds)
    world.live(YEAR)
    return world


def test_the_same_seed_is_the_same_year() -> None:
    one, again, other = (run("ours", [seed], SMALL) for seed in (3, 3, 4))
    for field in fields(Outcome):
        assert np.array_equal(getattr(one, field.name), getattr(again, field.name))
    assert not np.array_equal(one.value, other.value)


def test_worlds_side_by_side_do_not_know_of_each_other() -> None:
    together, alone = lived(5, 6), lived(6)
    assert np.array_equal(together.closeness[1], alone.closeness[0])
    both = run("ours", [5, 6], SMALL)
    assert both.value[1] == pytest.approx(run("ours", [6], SMALL).value[0])


def test_whoever_suggests_does_so_after_a_year_that_is_the_same_for_all() -> None:
    nothing, something = run("none", [5, 6, 7]), run("ours", [5, 6, 7])
    assert (nothing.coverage == 0).all()
    assert (something.coverage > 0).all()
    assert (something.value > nothing.value).all()


def test_redundancy_takes_from_the_value_and_from_nothing_else() -> None:
    world = lived(1)
    assert 0 < world.value[0] < world.plain[0]
    days = world.talked[max(0, world.day - 90) : world.day, 0].sum(0)
    recent = np.bincount(world.community[0], days, SMALL.communities)
    assert np.array_equal(world.recent[0], recent)


def test_what_is_seen_is_what_the_log_says() -> None:
    world = lived(2)
    seen = Seen(world, declared(world))
    seen.look()
    logged = world.log[: world.day + 1, 0] > 0
    assert np.array_equal(seen.days[0], logged.sum(0))
    assert np.array_equal(seen.year[0], logged[-365:].sum(0))
    last = [int(np.flatnonzero(days)[-1]) if days.any() else NEVER for days in logged.T]
    assert seen.last[0].tolist() == last
    assert (seen.warm[0] > 0).tolist() == logged.any(0).tolist()


@pytest.mark.parametrize("policy", sorted(POLICIES.keys() - {"none"}))
def test_nobody_comes_up_twice_in_four_weeks(policy: str) -> None:
    shown: list[set[int]] = []

    def watched(seen: Seen) -> np.ndarray:
        chosen = POLICIES[policy](seen)
        shown.append({int(who) for who in chosen[0] if who >= 0})
        return chosen

    run(watched, [1], SMALL)
    assert len(shown) == YEAR // 7
    assert all(len(week) <= 5 for week in shown)
    for week, people in enumerate(shown):
        assert not people & set().union(*shown[max(0, week - 3) : week])


@pytest.mark.parametrize(
    ("times", "wanted"), [([1, 1, 1, 1], 0), ([0, 0, 0, 4], 0.75), ([0, 1, 1, 2], 0.375), ([0, 0], 0)]
)
def test_gini(times: list[int], wanted: float) -> None:
    assert gini(np.array(times, float)) == pytest.approx(wanted)


def test_paired_t_is_that_of_the_differences() -> None:
    more, less = np.array([3.0, 5.0, 4.0]), np.array([1.0, 2.0, 3.0])
    apart = more - less
    assert paired_t(more, less) == pytest.approx(apart.mean() / (apart.std(ddof=1) / 3**0.5))
    assert paired_t(less, more) == pytest.approx(-paired_t(more, less))


def test_area_under_the_curve_by_ranks() -> None:
    assert auc(np.array([3.0, 2.0, 1.0, 0.0]), np.array([True, True, False, False])) == 1
    assert auc(np.array([0.0, 1.0, 1.0, 2.0]), np.array([True, True, False, False])) == pytest.approx(0.125)


@pytest.mark.parametrize("generator", sorted(GENERATORS))
def test_every_way_in_which_contacts_come_about_keeps_to_its_rates(generator: str) -> None:
    rates = np.full(400, 1 / 20)
    found = GENERATORS[generator](np.random.default_rng(1), rates)
    assert all((np.diff(days) >= 0).all() for days in found)
    per_day = np.mean([np.searchsorted(days, 730) for days in found]) / 730
    assert per_day == pytest.approx(1 / 20, rel=0.15)


def test_every_kind_that_has_somebody_comes_up_in_the_year() -> None:
    """Without a turn nobody is introduced and hardly a beginning is tended (decision 0021)."""
    offered, possible = kinds.simulated(2, Rules(meetings=0.05, keep_connections=False))
    for kind in (SuggestionKind.INTRODUCE, SuggestionKind.HEAT, SuggestionKind.REACH):
        assert possible[kind] > 20, kind
        assert offered[kind] >= 6, kind
    assert offered[SuggestionKind.KEEP] > offered[SuggestionKind.RECONNECT] > offered[SuggestionKind.INTRODUCE]


def test_a_reserve_for_strong_ties_acts_where_most_of_them_have_cooled() -> None:
    for rules, same in ((Rules(), True), (Rules(half_life=60.0, logged=0.4), False)):
        ours, kept = run("ours", [2], rules), run(frontier.with_reserve, [2], rules)
        assert np.array_equal(ours.value, kept.value) is same
