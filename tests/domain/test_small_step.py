"""Small steps: what fits, and which are shown today."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from myconnections.domain.errors import Refused
from myconnections.domain.small_step import (
    MOST_TEXT,
    SmallStep,
    StepPlanned,
    StepTaken,
    Wanted,
    drawn,
    fits,
    matched,
    offered,
)

DAY = date(2026, 7, 15)


def step(key: str, **tags: Any) -> SmallStep:
    return SmallStep(key, {"en": key, "ja": f"{key}を"}, 2, **tags)


def test_a_step_speaks_the_language_it_has() -> None:
    assert step("a").words("ja") == "aを"
    assert SmallStep("b", {"en": "only"}, 1).words("ja") == "only"


@pytest.mark.parametrize(
    ("tags", "wanted", "yes"),
    [
        ({}, Wanted(), True),
        ({}, Wanted(stage="link", capital="bridging"), True),
        ({"stages": ("link",)}, Wanted(stage="engagement"), False),
        ({"capitals": ("linking",)}, Wanted(capital="bridging"), False),
        ({}, Wanted(obstacle="fear"), False),
        ({"obstacles": ("fear",)}, Wanted(obstacle="fear"), True),
        ({}, Wanted(way="food"), False),
        ({"ways": ("food",)}, Wanted(way="food"), True),
        ({}, Wanted(minutes=1), False),
    ],
)
def test_a_step_fits_what_is_wanted(tags: dict[str, tuple[str, ...]], wanted: Wanted, yes: bool) -> None:
    assert fits(step("a", **tags), wanted) is yes


def test_every_fresh_step_comes_round_before_one_that_was_taken() -> None:
    steps = [step(key) for key in "abcdefg"]
    taken = {"a": DAY - timedelta(days=1), "b": DAY - timedelta(days=9)}
    seen = [one.key for skip in (0, 3, 6) for one in offered(steps, taken, Wanted(), DAY, skip=skip)]
    assert sorted(seen[:5]) == list("cdefg")
    assert seen[5:7] == ["b", "a"]
    assert seen[7:] == seen[:2]  # past the end it begins anew
    tomorrow = offered(steps, taken, Wanted(), DAY + timedelta(days=1))
    assert tomorrow[0].key != seen[0]


def test_few_or_none_fit() -> None:
    taken = {"a": DAY}
    assert [one.key for one in offered([step("a")], taken, Wanted(), DAY, skip=4)] == ["a"]
    assert offered([step("a")], {}, Wanted(way="art"), DAY) == ()


def test_what_was_taken_says_what_it_was() -> None:
    StepTaken("wrote a line").check()
    with pytest.raises(Refused, match="nothing_written"):
        StepTaken(" ").check()
    with pytest.raises(Refused, match="note_too_long"):
        StepTaken("a", note="b" * (MOST_TEXT + 1)).check()
    StepPlanned("write a line").check()
    with pytest.raises(Refused, match="nothing_written"):
        StepPlanned("").check()


def test_the_step_of_a_week_is_the_same_all_week() -> None:
    steps = [step(key) for key in "abcdefg"]
    week = [DAY - timedelta(days=DAY.weekday()) + timedelta(days=day) for day in range(7)]

    def key(day: date, seed: int = 0) -> str:
        one = drawn(steps, (), Wanted(), day, seed=seed)
        assert one is not None
        return one.key

    assert len({key(day) for day in week}) == 1
    assert len({key(DAY, seed) for seed in range(99)}) == 7
    assert len({key(DAY + timedelta(weeks=ahead)) for ahead in range(99)}) == 7
    assert drawn(steps, tuple("abcdef"), Wanted(), DAY) == step("g")
    assert drawn([], (), Wanted(), DAY) is None


def test_who_passes_over_sees_every_other_before_the_first_again() -> None:
    steps, seen = [step(key) for key in "abcd"], list[str]()
    for _ in range(5):
        one = drawn(steps, ("c",), Wanted(), DAY, passed=seen)
        assert one is not None
        seen.append(one.key)
    assert (sorted(seen[:4]), seen[3], seen[4]) == (list("abcd"), "c", seen[0])


def test_which_tags_matched() -> None:
    one = step("a", stages=("link",), ways=("food", "play"))
    assert matched(one, Wanted(stage="link", capital="bridging", way="food")) == (("stages", "link"), ("ways", "food"))
    assert matched(one, Wanted()) == ()
