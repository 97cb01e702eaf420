"""Sentences about obstacles: every kind has its words, and the "if" holds the obstacle."""

from __future__ import annotations

import pytest

from myconnections.domain.dialogue import Dialogue
from myconnections.domain.need import Need
from myconnections.domain.obstacle import Obstacle, ObstacleKind
from myconnections.domain.small_step import WAYS
from myconnections.services.content import forms
from myconnections.ui import step_words, texts_steps
from myconnections.ui.wording import Wording


@pytest.mark.parametrize("kind", ObstacleKind)
def test_every_kind_has_words_of_its_own(kind: ObstacleKind) -> None:
    for table in (texts_steps.OBSTACLES, texts_steps.TELLS, texts_steps.IFS):
        assert len(set(table[kind.value])) == 2
    assert step_words.condition(Obstacle(kind), Wording("en")).startswith("I ")
    assert step_words.condition(Obstacle(kind, "夜は眠い"), Wording("ja")) == "「夜は眠い」と気づいた"


def test_needs_and_tags_have_words() -> None:
    assert set(texts_steps.NEEDS) == {need.value for need in Need}
    assert set(texts_steps.TAGS) == set(WAYS)
    assert Dialogue("mind").form in forms()


def test_a_sentence_about_a_file_says_which_step() -> None:
    facts = {"file": "kai.toml", "why": "step_tag", "step": 3, "value": "love"}
    assert Wording("en").error("steps_refused", facts) == (
        "kai.toml was left out. Step 3 has a tag that is unknown: love."
    )
    assert Wording("ja").error("steps_refused", facts) == (
        "kai.toml は読みませんでした。3番の一歩に、知らない目印があります：love。"
    )
