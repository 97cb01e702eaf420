"""The words of the check-in."""

from __future__ import annotations

from itertools import combinations

import pytest

from myconnections.domain.capability import HIGHEST, ORDER, Capability
from myconnections.services import behaviors


@pytest.mark.parametrize("language", ["en", "ja"])
def test_every_behavior_has_its_words_in_the_order_in_which_it_is_asked(language: str) -> None:
    sheet = behaviors.sheet(language)
    assert tuple(sheet.behaviors) == ORDER
    assert list(sheet.names) == list(sheet.meanings) == list(Capability)
    assert len(sheet.often) == HIGHEST + 1
    assert set(sheet.questions) == {frozenset(pair) for pair in combinations(Capability, 2)}
    assert all(text.endswith(("?", "？")) for text in sheet.questions.values())
    assert len(set(sheet.behaviors.values())) == len(ORDER)


def test_a_capability_is_found_by_its_key_and_its_name_in_either_language() -> None:
    assert behaviors.named(" KEEPING ") is Capability.KEEPING
    assert behaviors.named("道具を活かす") is Capability.TOOLS
    assert behaviors.named("Letting go") is Capability.LETTING_GO
    assert behaviors.named("luck") is None
