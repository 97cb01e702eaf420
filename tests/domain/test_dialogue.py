"""The dialogue timer: equal turns, one after another."""

from __future__ import annotations

import pytest

from myconnections.domain.dialogue import LONGEST, MOST_TEXT, Dialogue, Turn, turn_at
from myconnections.domain.errors import Refused


@pytest.mark.parametrize(
    ("elapsed", "turn"),
    [
        (0, Turn(0, 2, True, 180)),
        (0.2, Turn(0, 2, True, 180)),
        (179.5, Turn(0, 2, True, 1)),
        (180, Turn(1, 2, False, 180)),
        (359.9, Turn(1, 2, False, 1)),
        (360, Turn(1, 2, False, 0, over=True)),
        (4000, Turn(1, 2, False, 0, over=True)),
    ],
)
def test_three_minutes_each(elapsed: float, turn: Turn) -> None:
    assert turn_at(elapsed) == turn


def test_the_other_may_begin_and_turns_go_round() -> None:
    turns = [turn_at(at, seconds=60, rounds=2, mine_first=False).mine for at in (0, 60, 120, 180, 240)]
    assert turns == [False, True, False, True, True]


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (Dialogue(title=" "), "dialogue_unnamed"),
        (Dialogue("mind", seconds=29), "turn_range"),
        (Dialogue("mind", seconds=LONGEST + 1), "turn_range"),
        (Dialogue("mind", rounds=0), "turn_range"),
        (Dialogue("mind", rounds=11), "turn_range"),
        (Dialogue("mind", rules=("a",) * 21), "too_many_parts"),
        (Dialogue("mind", learned="a" * (MOST_TEXT + 1)), "note_too_long"),
    ],
)
def test_what_cannot_be_kept(body: Dialogue, code: str) -> None:
    with pytest.raises(Refused) as refused:
        body.check()
    assert refused.value.code == code


def test_own_rules_are_enough() -> None:
    Dialogue(title="Walk and talk", rules=("no advice",), seconds=30, rounds=10).check()
