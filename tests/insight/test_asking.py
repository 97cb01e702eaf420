"""Whom the questions are about, and in which order (method.md 1.3)."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest

from myconnections.domain.alter_ties import Pair, ordered
from myconnections.insight.asking import CORE, INNER, Core, best_pairs, core, information, turns


def people(many: int) -> dict[int, float | None]:
    """Warmer the lower the number; from 40 on nothing is recorded."""
    return {who: 1 / (1 + who) if who < 40 else None for who in range(1, many + 1)}


def pairs(chances: dict[tuple[int, int], float]) -> dict[Pair, float]:
    return {ordered(*pair): chance for pair, chance in chances.items()}


def test_everybody_where_they_are_few() -> None:
    found = core(people(25), seed=3)
    assert found == Core(tuple(range(1, 26)), (), 25)
    assert found.everybody
    assert found.pairs == 300
    assert core({}, seed=3) == Core()
    assert Core().everybody
    assert Core().pairs == 0


def test_the_warmest_and_some_drawn_by_the_kept_seed() -> None:
    found = core(people(500), seed=3)
    assert found.inner == tuple(range(1, INNER + 1))
    assert len(found.people) == len(set(found.people)) == CORE
    assert found.of == 500
    assert not found.everybody
    assert core(people(500), seed=3) == found
    assert core(people(500), seed=4).drawn != found.drawn


@pytest.mark.parametrize("warm", [0, 1, 6, 15, 40])
def test_who_has_no_warmth_is_not_among_the_warmest(warm: int) -> None:
    warmth = {who: 1 / (1 + who) if who <= warm else None for who in range(1, 41)}
    found = core(warmth, seed=3)
    assert found.inner == tuple(range(1, min(warm, INNER) + 1))
    assert len(found.people) == len(set(found.people)) == CORE
    assert found.places == len(found.inner)
    assert not found.once_all
    assert core(warmth, seed=3) == found
    later = core(
        dict.fromkeys(warmth, 1.0), 3, found
    )  # everybody was met since: the same people, chosen in the same way
    assert later == found


def test_an_empty_place_is_filled_by_what_it_is_for() -> None:
    before = core({who: 1.0 if who <= 6 else None for who in range(1, 41)}, seed=3)
    warmth: dict[int, float | None] = dict.fromkeys(range(1, 41), 0.5)
    del warmth[before.drawn[0]]
    after = core(warmth, 3, before)
    assert (after.inner, after.drawn[:18]) == (before.inner, before.drawn[1:])
    assert len(after.drawn) == 19
    del warmth[1]
    assert len(core(warmth, 3, before).inner) == 6


def test_who_is_drawn_does_not_hang_on_who_else_is_there() -> None:
    few, many = core(people(499), seed=3), core(people(500), seed=3)
    assert len(set(few.drawn) & set(many.drawn)) >= len(few.drawn) - 1


def test_drawing_favors_nobody() -> None:
    """Each of 285 is drawn with the chance 10 of 285; two neighbors together as often as any two."""
    often, together, rounds = 0, 0, 600
    for seed in range(rounds):
        drawn = sorted(core(people(300), seed).drawn)
        often += sum(who % 2 for who in drawn)
        together += sum(two - one == 1 for one, two in pairwise(drawn))
    assert often / (10 * rounds) == pytest.approx(143 / 285, abs=0.025)
    assert together / rounds == pytest.approx(284 * 10 * 9 / (285 * 284), rel=0.25)


def test_an_earlier_core_stays_and_only_gaps_are_filled() -> None:
    before = core(people(100), seed=3)
    warmth = people(100)
    for who in before.inner:
        warmth[who] = None  # the weather has changed altogether
    assert core(warmth, 3, before) == before
    del warmth[before.inner[0]], warmth[before.drawn[0]]
    after = core(warmth, 3, before)
    assert after.inner[:14] == before.inner[1:]
    assert after.drawn[:9] == before.drawn[1:]
    assert len(after.people) == CORE
    assert after.inner[14] == max((who for who in warmth if who not in before.people), key=lambda who: warmth[who] or 0)
    assert after.of == 98


def test_a_core_of_everybody_grows_by_lot() -> None:
    before = core(people(20), seed=3)
    after = core(people(200), 3, before)
    assert after.inner == before.inner
    assert len(after.drawn) == 5
    assert after.once_all  # the first twenty are no warmest
    assert len(core(people(200), 3, core(people(10), seed=3)).drawn) == 15
    assert core(people(200), 3, core(people(25), seed=3)).drawn == ()


def test_what_an_answer_tells() -> None:
    assert information(0.5) == 0.25
    assert information(0.05) == pytest.approx(0.0475)
    assert information(1) == 0


def test_people_in_the_order_that_tells_most() -> None:
    open_pairs = pairs({(1, 2): 0.5, (1, 3): 0.05, (2, 3): 0.33, (3, 4): 0.05})
    found = turns(open_pairs)
    assert [(turn.person, turn.others) for turn in found] == [(2, (1, 3)), (3, (1, 4))]
    assert found[0].information == pytest.approx(0.25 + 0.33 * 0.67)
    assert turns({}) == []


def test_each_open_pair_is_asked_once_and_at_most_24_screens() -> None:
    open_pairs = pairs(dict.fromkeys(combinations(range(1, 26), 2), 0.05))
    found = turns(open_pairs)
    asked = [ordered(turn.person, other) for turn in found for other in turn.others]
    assert sorted(asked) == sorted(open_pairs)
    assert len(found) == 24
    assert [turn.person for turn in found] == list(range(1, 25))
    assert all(one.information >= two.information for one, two in pairwise(found))


def test_the_pair_whose_answer_tells_most() -> None:
    open_pairs = pairs({(1, 2): 0.05, (1, 3): 0.8, (2, 3): 0.33, (3, 4): 0.33})
    assert best_pairs(open_pairs)[2:] == [(1, 3), (1, 2)]
    assert set(best_pairs(open_pairs)[:2]) == {(2, 3), (3, 4)}
    assert {best_pairs(open_pairs, seed)[0] for seed in range(20)} == {(2, 3), (3, 4)}
    assert best_pairs(open_pairs, without=[3]) == [(1, 2)]
    assert best_pairs({}) == []
