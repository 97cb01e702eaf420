"""Ways of showing the map that are there for everybody."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.ui.map.scenes import scene

from myconnections.domain.map_choice import READY, MapChoice, ready_as, taken
from myconnections.insight.chart import SHAPES
from myconnections.ui.map.legend import color_entries, shape_entries
from myconnections.ui.texts_map import READY_WORDS
from myconnections.ui.wording import Wording


def test_each_has_a_name_in_both_languages_and_is_itself() -> None:
    assert len({choice for _, choice in READY}) == len(READY) >= 3
    assert [key for key, _ in READY] == list(READY_WORDS)
    assert len({word for pair in READY_WORDS.values() for word in pair}) == 2 * len(READY)
    for key, choice in READY:
        assert MapChoice.of(choice.told()) == choice
        assert ready_as(choice) == key


@pytest.mark.parametrize(("key", "ready"), READY)
def test_names_and_who_waits_stay_as_they_were(key: str, ready: MapChoice) -> None:
    before = MapChoice(label="none", unplaced=True, me=True)
    way = taken(ready, before)
    assert (way.label, way.unplaced, way.me) == ("none", True, True)
    assert ready_as(way) == key
    assert ready_as(replace(way, size="last" if way.size != "last" else "none")) != key


def test_where_color_and_shape_say_the_same_one_list_is_enough() -> None:
    words = Wording("en")
    both = scene(12, MapChoice(color="capital"))
    assert [(entry.word, entry.shape) for entry in color_entries(both, words)] == [
        (words.capital(shape), shape) for shape in SHAPES
    ]
    assert shape_entries(both, words) == []
    alone = scene(12, MapChoice(color="capital", shape="none"))
    assert {entry.shape for entry in color_entries(alone, words)} == {"bonding"}
    assert len(shape_entries(scene(12), words)) == len(SHAPES)
