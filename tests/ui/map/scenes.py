"""Invented maps for the tests: a scene without a vault."""

from __future__ import annotations

import numpy as np

from myconnections.domain.ids import ContactId
from myconnections.domain.listing import PersonRow
from myconnections.domain.map_choice import NETWORK, MapChoice
from myconnections.domain.warmth import band
from myconnections.insight.network import Laid
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


def scene(count: int = 40, choice: MapChoice | None = None, ties: tuple[tuple[int, ...], ...] = ()) -> Scene:
    """A map of so many people."""
    people = tuple(person(number) for number in range(1, count + 1))
    return scene_of(drawn(MapPeople(people, (), ties, TODAY), choice or MapChoice()), Wording("en"))


def islands(count: int = 40, choice: MapChoice | None = None, ties: tuple[tuple[int, ...], ...] = ()) -> Scene:
    """The same people on four islands in a square, one for each circle; the first of them was put there by hand."""
    people = tuple(person(number) for number in range(1, count + 1))
    ids = np.arange(1, count + 1)
    island, turn = ids % 4, ids * 2.4
    away = 60 * np.sqrt((ids // 4 + 0.5) / (count / 4 + 1))
    x = np.where(island % 2, 130, -130) + away * np.cos(turn)
    y = np.where(island < 2, 130, -130) + away * np.sin(turn)
    room = np.full(count, 12, np.float32)
    laid = Laid(ids, x.astype(np.float32), y.astype(np.float32), room, island, island, ids == 1)
    way = choice or MapChoice(view=NETWORK)
    return scene_of(drawn(MapPeople(people, (), ties, TODAY), way, laid=laid), Wording("en"))
