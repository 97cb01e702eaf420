"""The map for the coach: the pseudonyms of the page, what is told, the log, all or nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.services.people import NOW, keep

from myconnections.domain.errors import Refused, Trouble
from myconnections.domain.map_choice import MapChoice
from myconnections.services import coach, map_handouts
from myconnections.services.coach import Choice
from myconnections.services.ports import OpenVault

ALL = MapChoice()


def test_numbers_of_the_page_are_kept_and_new_ones_too(vault: OpenVault, tmp_path: Path) -> None:
    aki, bo, cleo = keep(vault, "Aki"), keep(vault, "Bo"), keep(vault, "Cleo")
    coach.hand_out(vault, Choice(people=(bo,)), "html", tmp_path / "page.html", NOW)
    seen: list[object] = []

    def render(numbers: object) -> bytes:
        seen.append(numbers)
        return b"map"

    for people in ([aki, bo], [aki, bo, cleo], [bo]):
        done = map_handouts.hand_out(vault, ALL, people, "png", tmp_path / "map.png", NOW, render)
        assert (done.people, done.size) == (len(people), 3)
        assert done.numbers is not None
        assert done.numbers[1] <= len(people) + 1
    assert seen == [{bo: 1, aki: 2}, {bo: 1, aki: 2, cleo: 3}, {bo: 1}]
    assert [(one.kind, one.people) for one in coach.log(vault)] == [
        ("map_png", 1), ("map_png", 3), ("map_png", 2), ("html", 1),
    ]  # fmt: skip


def test_with_names_there_are_no_numbers(vault: OpenVault, tmp_path: Path) -> None:
    aki, seen = keep(vault, "Aki"), []

    def render(numbers: object) -> bytes:
        seen.append(numbers)
        return b"map"

    map_handouts.hand_out(vault, ALL, [aki], "svg", tmp_path / "map.svg", NOW, render, real_names=True)
    assert seen == [None]
    (line,) = coach.log(vault)
    assert (line.real_names, line.fields) == (True, map_handouts.told_by(ALL, real_names=True))


def test_all_or_nothing(vault: OpenVault, tmp_path: Path) -> None:
    aki = keep(vault, "Aki")
    with pytest.raises(Refused, match="nobody_chosen"):
        map_handouts.hand_out(vault, ALL, [], "png", tmp_path / "map.png", NOW, lambda _numbers: b"")
    with pytest.raises(Trouble, match="file_unwritable"):
        map_handouts.hand_out(vault, ALL, [aki], "png", tmp_path / "no" / "map.png", NOW, lambda _numbers: b"map")
    assert coach.log(vault) == []
    with vault.read() as uow:
        assert uow.handouts.numbers([aki]) == {}


@pytest.mark.parametrize(
    ("choice", "names", "fields"),
    [
        (ALL, False, ("stage", "warmth", "capital", "talks", "ties")),
        (ALL, True, ("stage", "warmth", "capital", "talks", "community", "ties")),
        (MapChoice("industry", "stage", "none", "none", "none"), True, ("stage", "industry", "ties")),
        (MapChoice("industry", "sector", "none", "last", "none"), False, ("stage", "last_time", "ties")),
        (MapChoice("employer", "stage", "none", "none", "organization"), True, ("stage", "organization", "ties")),
        (
            MapChoice("community", "stage", "none", "none", "organization"), True,
            ("stage", "community", "organization", "ties"),
        ),
        (MapChoice("industry", "warmth", "none", "none", "none", view="network"), False, ("warmth", "ties")),
        (
            MapChoice("industry", "stage", "none", "none", "none", view="network"), True,
            ("stage", "industry", "community", "organization", "ties"),
        ),
        (
            MapChoice("community", "capital", "none", "none", "none", view="network", islands="industry"), True,
            ("capital", "industry", "ties"),
        ),
    ],
)  # fmt: skip
def test_what_a_map_tells(choice: MapChoice, names: bool, fields: tuple[str, ...]) -> None:
    assert map_handouts.told_by(choice, real_names=names) == fields
