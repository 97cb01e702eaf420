"""Small steps: what fits, and which are shown today."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from myconnections.domain.errors import Refused
from myconnections.domain.small_step import MOST_TEXT, SmallStep, StepTaken, Wanted, fits, offered

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
