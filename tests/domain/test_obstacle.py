"""Obstacles: what can be kept."""

from __future__ import annotations

import pytest

from myconnections.domain.errors import Refused
from myconnections.domain.obstacle import MOST_ANSWERS, MOST_TEXT, Answer, Obstacle, ObstacleKind


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
