"""Check-ins, their points, and when a change may be called one (method.md 7.2)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

import pytest

from myconnections.domain.capability import (
    BEHAVIORS,
    ORDER,
    Answer,
    Capability,
    CheckIn,
    LifeEvent,
    ordered,
    too_soon,
)
from myconnections.domain.capability_scale import BAND, Point, apart, change, mean, points, table, wobble
from myconnections.domain.errors import Refused

DAY = date(2026, 4, 1)
TABLE = [[2, 1, 2, 3], [2, 2, 2, 3], [3, 2, 3, 3], [3, 3, 3, 4], [3, 2, 4, 4]]
KEEPING = BEHAVIORS[Capability.KEEPING]


def check(place: int, given: Mapping[str, int]) -> tuple[date, Mapping[str, int]]:
    return DAY + timedelta(days=30 * place), given


def rows(table_: Sequence[Sequence[int]]) -> list[tuple[date, Mapping[str, int]]]:
    return [check(place, dict(zip(KEEPING, row, strict=True))) for place, row in enumerate(table_)]


def flat(values: Mapping[Capability, int]) -> dict[str, int]:
    return {behavior: value for capability, value in values.items() for behavior in BEHAVIORS[capability]}


def series(*means: float) -> list[Point]:
    return [Point(DAY + timedelta(days=30 * place), value, 4) for place, value in enumerate(means)]


def test_twenty_behaviors_in_a_fixed_order() -> None:
    assert len(ORDER) == len(set(ORDER)) == 20
    assert all(len(those) == 4 for those in BEHAVIORS.values())
    assert ordered({"other_way": 1, "told_aim": None}) == (Answer("told_aim"), Answer("other_way", 1))
    assert CheckIn(ordered({"told_aim": None, "listened": 0})).given == {"listened": 0}


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (CheckIn(), "nothing_answered"),
        (CheckIn(ordered({"sang": 1})), "no_such_behavior"),
        (CheckIn((Answer("thanked", 1), Answer("thanked"))), "answered_twice"),
        (CheckIn((Answer("thanked", 5),)), "often_range"),
        (LifeEvent(" "), "nothing_written"),
        (LifeEvent("x" * 201), "name_too_long"),
    ],
)
def test_what_is_refused(body: CheckIn | LifeEvent, code: str) -> None:
    with pytest.raises(Refused, match=code):
        body.check()


def test_what_is_kept() -> None:
    CheckIn((Answer("thanked", 4), Answer("kept_promise"))).check()
    LifeEvent("a new job").check()


def test_a_check_in_before_three_weeks_are_over_is_told_of() -> None:
    assert [too_soon(last, DAY) for last in (None, DAY - timedelta(days=21), DAY - timedelta(days=20))] == [
        None, None, 20,
    ]  # fmt: skip


def test_a_point_is_the_mean_of_three_answers_or_four() -> None:
    assert mean({"thanked": 4, "kept_promise": 3, "reached_first": 2, "looked_back": 1}, Capability.KEEPING) == (2.5, 4)
    assert mean({"thanked": 4, "kept_promise": 3, "reached_first": 2}, Capability.KEEPING) == (3.0, 3)
    assert mean({"thanked": 4, "kept_promise": 3}, Capability.KEEPING) is None


def test_the_known_table() -> None:
    found = wobble(TABLE)
    assert found is not None
    assert (found.residual, found.between) == (pytest.approx(0.166667, abs=1e-4), pytest.approx(1.3, abs=1e-4))
    assert found.reliability == pytest.approx(0.871795, abs=1e-4)
    assert (found.sem, found.difference) == (pytest.approx(0.204124, abs=1e-4), pytest.approx(0.288675, abs=1e-4))
    assert 1.96 * found.difference == pytest.approx(0.565803, abs=1e-4)


def test_wobble_says_nothing_where_there_is_nothing_to_measure() -> None:
    assert wobble(TABLE[:4]) is None
    assert wobble([[2, 2, 2, 2]] * 5) is None
    still = wobble([[2, 1], [1, 2], [2, 1], [1, 2], [2, 1]])
    assert still is not None
    assert still.reliability is None


def test_the_band_is_ordinary_until_five_check_ins_say_more() -> None:
    assert {point.band for point in points(rows(TABLE[:4]), Capability.KEEPING)} == {BAND}
    own = points([*rows(TABLE), check(9, {"thanked": 1})], Capability.KEEPING)
    assert [point.mean for point in own] == [2.0, 2.25, 2.75, 3.25, 3.25]
    assert [point.band for point in own] == pytest.approx([1.96 * 0.204124] * 5, abs=1e-4)
    assert points(rows(TABLE), Capability.MOVING) == ()


def test_the_table_holds_the_behaviors_of_the_last_point_without_a_hole() -> None:
    three = {"thanked": 1, "kept_promise": 2, "reached_first": 3}
    checks = [*rows(TABLE[:2]), check(5, {**three, "looked_back": 4}), check(6, three)]
    assert table(checks, Capability.KEEPING) == [[2, 1, 2], [2, 2, 2], [1, 2, 3], [1, 2, 3]]
    assert table([*checks, check(7, dict.fromkeys(KEEPING, 1))], Capability.KEEPING) == [
        *TABLE[:2], [1, 2, 3, 4], [1, 1, 1, 1],
    ]  # fmt: skip
    assert table([check(0, {})], Capability.KEEPING) == []


def test_only_two_check_ins_against_two_may_be_called_a_change() -> None:
    assert change(series(0, 4, 4)) is None
    slight, full = change(series(1, 1.5, 2, 2.25)), change(series(1, 1.5, 2, 2.5))
    assert slight is not None
    assert full is not None
    assert (slight.by, slight.clear, full.by, full.clear) == (0.875, False, 1.0, True)
    down = change(series(3 + 1 / 3, 3, 2 + 1 / 3, 2))
    assert down is not None
    assert down.clear
    later = change(series(0, 0, 2, 2, 2, 2), DAY + timedelta(days=60))
    assert later is not None
    assert (later.by, later.days[0]) == (0, DAY + timedelta(days=60))
    assert change(series(0, 0, 2, 2), DAY + timedelta(days=1)) is None


def test_check_ins_of_the_same_weeks_are_points_and_count_in_no_change() -> None:
    hurried = [Point(DAY + timedelta(days=days), value, 4) for days, value in ((0, 0), (30, 0), (60, 2), (69, 4))]
    assert change(hurried) is None
    told = change([*hurried, Point(DAY + timedelta(days=81), 2, 4)])
    assert told is not None
    assert (told.by, told.days[-1]) == (2, DAY + timedelta(days=81))
    wide = flat({Capability.MOVING: 3, Capability.LETTING_GO: 1})
    assert apart([(DAY, wide), (DAY + timedelta(days=20), wide)]) is None
    assert apart([(DAY, wide), (DAY + timedelta(days=21), wide)]) is not None


def test_two_capabilities_are_apart_only_in_two_check_ins_running() -> None:
    wide = {Capability.MOVING: 3, Capability.TOOLS: 2, Capability.LETTING_GO: 1}
    near = {Capability.MOVING: 2, Capability.TOOLS: 2, Capability.LETTING_GO: 2}
    turned = {Capability.MOVING: 1, Capability.TOOLS: 2, Capability.LETTING_GO: 3}
    assert apart([check(0, flat(wide))]) is None
    assert apart([check(0, flat(near)), check(1, flat(wide))]) is None
    assert apart([check(0, flat(turned)), check(1, flat(wide))]) is None
    found = apart([check(0, flat(near)), check(1, flat(wide)), check(2, flat(wide))])
    assert found is not None
    assert (found.higher, found.lower, found.before, found.now) == (Capability.MOVING, Capability.LETTING_GO, 2, 2)
