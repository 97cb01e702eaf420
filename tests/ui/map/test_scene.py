"""The words of a map."""

from __future__ import annotations

from dataclasses import replace

from tests.ui.map.scenes import TODAY, person

from myconnections.domain.map_choice import MapChoice
from myconnections.services.maps import MapPeople, drawn
from myconnections.ui.map.scene import scene_of
from myconnections.ui.wording import Wording


def test_industries_are_named_in_the_language_of_the_window() -> None:
    people = tuple(person(number)._replace(industry=said) for number, said in enumerate(("it", "it", "養蜂"), 1))
    made = drawn(MapPeople(people, (), (), TODAY), replace(MapChoice(), sector="industry"))
    assert scene_of(made, Wording("en")).titles == ("IT & telecom", "養蜂")
    assert scene_of(made, Wording("ja")).titles == ("IT・通信", "養蜂")
    circles = drawn(MapPeople((people[0],), (), (), TODAY), replace(MapChoice(), sector="community"))
    assert scene_of(circles, Wording("ja")).titles == ("Circle 1",)
