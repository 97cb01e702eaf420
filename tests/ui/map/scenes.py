"""Invented maps for the tests: a scene without a vault."""

from __future__ import annotations

from myconnections.domain.ids import ContactId
from myconnections.domain.listing import PersonRow
from myconnections.domain.map_choice import MapChoice
from myconnections.domain.warmth import band
from myconnections.services.maps import MapPeople, MapPerson, drawn
from myconnections.services.views import ListedPerson
from myconnections.ui.map.scene import Scene, scene_of
from myconnections.ui.wording import Wording

TODAY = 740_000
CAPITALS = ("bonding", "bridging", "bridging+linking", "mixed", "unclear")


def person(number: int, **told: object) -> MapPerson:
    """Somebody whose signs follow from the number."""
    warmth = (None, 0.9, 0.5, 0.2, 0.05)[number % 5]
    row = PersonRow(
        ContactId(number), f"森 {number}", f"モリ {number}", f"1{number:05d}", f"Works {number % 3}", "",
        1 + number % 4, warmth, 0, None, None, False, False, True, True, "", TODAY - number, None, number % 9,
        CAPITALS[number % 5], (f"Circle {number % 4}",), (), None, False,
    )  # fmt: skip
    return MapPerson(ListedPerson(row._replace(**told), warmth, band(warmth)), "", number % 9)  # type: ignore[arg-type]


def scene(count: int = 40, choice: MapChoice | None = None, ties: tuple[tuple[int, int, int], ...] = ()) -> Scene:
    """A map of so many people."""
    people = tuple(person(number) for number in range(1, count + 1))
    return scene_of(drawn(MapPeople(people, (), ties, TODAY), choice or MapChoice()), Wording("en"))
