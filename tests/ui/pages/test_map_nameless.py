"""Every name hidden by one key: beside marks, on the card, in the table, of islands and sectors, and in files."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QSizeF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from tests.ui.conftest import Surroundings
from tests.ui.map.scenes import islands, scene
from tests.ui.pages.map_in import asked, menu_at, shown
from tests.ui.people_in import keep

from myconnections.domain.alter_ties import PairState
from myconnections.domain.ids import ContactId
from myconnections.domain.map_choice import NETWORK, RINGS, MapChoice
from myconnections.domain.stage import Stage
from myconnections.services import alter_ties, map_views
from myconnections.ui.frame import Frame
from myconnections.ui.map.files import handed_out
from myconnections.ui.map.scene import Look, Scene
from myconnections.ui.pages.map.hand_out import HandOutMap, _named
from myconnections.ui.pages.map.page import MapPage
from myconnections.ui.pages.values.page import ValuesPage
from myconnections.ui.theme import Theme
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.chips import Segmented
from myconnections.ui.widgets.nav_rail import Place
from myconnections.ui.wording import Wording


@pytest.fixture
def people(around: Surroundings) -> list[ContactId]:
    """Two of one circle and one employer."""
    told = {"organization": "Works", "communities": ("Choir",), "family": "Mori"}
    return [keep(around, Stage.CONNECTION, given=name, **told) for name in ("Aki", "Ben")]


def test_no_name_is_left_in_what_is_shown() -> None:
    for made in (scene(12, MapChoice(label="none")), islands(12, MapChoice(label="none", view=NETWORK))):
        assert set(made.labels) == {""}
        assert not [word for word in (*made.titles, *made.islands) if "Circle" in word or "Works" in word]
        for place, person in enumerate(made.drawn.people):
            row = made.person(place).row
            assert row.name == f"Person {int(person.row.id)}"
            assert (row.reading, row.organization, row.position, row.communities) == ("", "", "", ())
            assert row.stage == person.row.stage
    named = scene(12)
    assert named.person(0) is named.drawn.people[0]
    assert islands(12, MapChoice(view=NETWORK)).islands[0].startswith("Circle")


def test_an_industry_names_nobody() -> None:
    made = scene(12, MapChoice(label="none", sector="industry"))
    assert made.titles == ("Not given",)


def test_one_key_hides_them_and_shows_them_again(around: Surroundings, people: list[ContactId]) -> None:
    page = shown(around)
    box = page.panel._boxes["label"]
    box.setCurrentIndex(box.findData("full"))
    around.settle()
    wants = asked(page)
    page.open_part("names")
    around.settle()
    assert wants == [("names", None), ("nobody", None)]
    assert page.nameless
    assert box.currentData() == "none"
    assert page.canvas.scene is not None
    assert page.canvas.scene.titles == ("A",)
    place = page.canvas.place_of(people[0])
    assert page.canvas.spoken(place).startswith(f"Person {int(people[0])}, ")
    assert "Works" not in page.canvas.spoken(place)
    page.canvas.hovered = place
    page.canvas._show_card()
    assert "Aki" not in page.canvas._card.accessibleName()
    page.canvas._card.grab()
    page.head.switch.choose("table")
    cells = [page.table.model().index(row, column).data() for row in range(2) for column in range(3)]
    assert cells == [f"Person {int(people[0])}", "Connection", "A", f"Person {int(people[1])}", "Connection", "A"]
    assert around.ask(lambda vault, _now: map_views.chosen(vault)).nameless  # and so after the next start
    page.open_part("names")
    around.settle()
    assert box.currentData() == "full"
    assert (wants[-1], page.nameless) == (("names", None), False)
    assert set(page.canvas.scene.labels) == {"Aki Mori", "Ben Mori"}


def test_a_click_tells_nobody_while_names_are_hidden(around: Surroundings, people: list[ContactId]) -> None:
    page = shown(around)
    menu_at(page, None)["map-menu-names"].trigger()
    around.settle()
    wants, told = asked(page), list[str]()
    around.context.acting.told.connect(told.append)
    at = page.canvas.pixel_of(page.canvas.place_of(people[0])).toPoint()
    QTest.mouseClick(page.canvas, Qt.MouseButton.LeftButton, pos=at)
    assert wants == []
    assert told == ["Names are hidden. F9 shows them again."]
    menu_at(page, at)["people-open"].trigger()
    assert wants == [("person", people[0])]


def test_a_ready_way_brings_no_name_forth(around: Surroundings, people: list[ContactId]) -> None:
    page = shown(around)
    page.open_part("names")
    around.settle()
    menu_at(page, None)["map-ready-employers"].trigger()
    around.settle()
    assert page.canvas.scene is not None
    assert page.canvas.scene.titles == ("A",)
    assert page.panel._presets.text() == "By employer"


def test_one_of_my_own_ways_brings_no_name_forth_either(around: Surroundings, people: list[ContactId]) -> None:
    way = MapChoice(sector="employer", color="stage", label="full")
    around.ask(lambda vault, now: map_views.keep(vault, "Mine", way, now))
    page = shown(around)
    page.open_part("names")
    around.settle()
    menu_at(page, None)["Mine"].trigger()
    around.settle()
    assert page.state.choice == replace(way, label="none")
    assert page.panel._presets.text() == "Mine"
    page.open_part("names")
    around.settle()
    assert page.panel._presets.text() == "Presets"


@pytest.mark.parametrize("made", [scene, islands])
def test_no_name_is_in_the_drawing(theme: Theme, made: Callable[..., Scene]) -> None:
    view = NETWORK if made is islands else RINGS
    words = Wording("en")
    for label in ("short", "none"):
        shown_one = made(12, MapChoice(label=label, view=view))
        drawing = handed_out(
            shown_one, Look.on_paper(theme), "svg", QSizeF(900, 900), words, date(2026, 11, 22), named=True
        ).decode()
        assert ("森" in drawing) == (label == "short")
        assert ("Circle 1" in drawing) == (label == "short")


def test_a_file_of_a_map_without_names_has_none(around: Surroundings, people: list[ContactId]) -> None:
    page, opened = shown(around), list[QDialog]()
    around.context.prompts.opened.connect(opened.append)
    for hidden in (False, True):
        page.work.export("svg")
        dialog = opened[-1]
        assert isinstance(dialog, HandOutMap)
        names = dialog.findChild(Segmented, "map-names")
        assert names is not None
        assert names.choice() == ("none" if hidden else "names")
        assert ("without any name" in dialog._leaves.text()) == hidden
        if not hidden:
            page.open_part("names")
            around.settle()
    drawn = scene(3).drawn
    assert [_named(drawn, names).choice.label for names in ("names", "pseudonyms", "none")] == [
        "short",
        "short",
        "none",
    ]
    hidden_one = scene(3, MapChoice(label="none")).drawn
    assert [_named(hidden_one, names).choice.label for names in ("names", "none")] == ["short", "none"]


def test_what_was_done_is_told_without_names_while_the_map_hides_them(
    around: Surroundings, people: list[ContactId]
) -> None:
    places = [[Place("map", "map", "Map"), Place("values", "people", "Values")]]
    frame = Frame(around.context, "My Connections", places, {"map": MapPage, "values": ValuesPage})
    around.show(frame, 1200, 800)
    frame.go("map")
    around.settle()
    undo, toast = frame.bar.findChild(Button, "undo"), frame.toast
    pair = {(int(people[0]), int(people[1])): PairState.TIE}
    around.context.acting.do(lambda vault, now: alter_ties.answer(vault, pair, now))
    around.settle()
    told = "Aki Mori and Ben Mori know each other"
    assert (toast.text(), undo.accessibleName()) == (told, f"Undo: {told}")
    page = frame.current()
    assert page is not None
    page.open_part("names")
    around.settle()
    assert (undo.isEnabled(), undo.accessibleName()) == (True, "Undo: … and … know each other")
    frame.undo()
    around.settle()
    assert toast.text() == "Undone: … and … know each other"
    assert "Mori" not in frame.bar.findChild(Button, "redo").toolTip()
    frame.redo()
    around.settle()
    assert toast.text() == "Done again: … and … know each other"
    frame.go("values")
    assert undo.accessibleName() == f"Undo: {told}"  # names are hidden on the map alone


def test_no_message_says_that_they_are_hidden_once_they_are_not(around: Surroundings, people: list[ContactId]) -> None:
    frame = Frame(around.context, "My Connections", [[Place("map", "map", "Map")]], {"map": MapPage})
    around.show(frame, 1200, 800)
    page, toast = frame.go("map"), frame.toast
    assert isinstance(page, MapPage)
    around.settle()
    page.open_part("names")
    around.settle()
    assert (toast.isVisible(), toast.text()[:20]) == (True, "All names are hidden")
    page.open_part("names")
    assert not toast.isVisible()
    page.open_part("names")
    page.work.open(int(people[0]))
    assert (toast.isVisible(), toast.text()) == (True, "Names are hidden. F9 shows them again.")
    page.panel._boxes["label"].setCurrentIndex(0)
    assert not toast.isVisible()
    page.open_part("names")
    around.context.acting.tell("Kept.")
    page.open_part("names")
    assert toast.isVisible()  # what is said of something else stays
    around.settle()
