"""Obstacles: what can be kept."""

from __future__ import annotations

from datetime import date

import pytest

from myconnections.domain.errors import Refused
from myconnections.domain.obstacle import (
    MONTHS,
    MOST_ANSWERS,
    MOST_TEXT,
    Answer,
    Obstacle,
    ObstacleKind,
    by_month,
    months,
)


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (Obstacle(ObstacleKind.FEAR, answers=(Answer(" "),)), "nothing_written"),
        (Obstacle(ObstacleKind.FEAR, answers=(Answer("a"),) * (MOST_ANSWERS + 1)), "too_many_parts"),
        (Obstacle(ObstacleKind.FEAR, answers=(Answer("a", after="b" * (MOST_TEXT + 1)),)), "note_too_long"),
    ],
)
def test_what_cannot_be_kept(body: Obstacle, code: str) -> None:
    with pytest.raises(Refused) as refused:
        body.check()
    assert refused.value.code == code


def test_an_obstacle_needs_no_words() -> None:
    Obstacle(ObstacleKind.STIGMA).check()
    assert len(ObstacleKind) == 8


def test_counts_by_month_reach_over_the_turn_of_a_year() -> None:
    today = date(2026, 2, 28)
    assert (months(today)[0], months(today)[-1], len(months(today))) == (date(2025, 3, 1), date(2026, 2, 1), MONTHS)
    days = [date(2025, 2, 28), date(2025, 3, 31), date(2026, 1, 1), date(2026, 1, 31), date(2026, 3, 1)]
    assert by_month(days, today) == (1, *[0] * 9, 2, 0)
