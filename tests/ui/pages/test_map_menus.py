"""The menus of the map: of a person, of those chosen, of the ground; by the right button and by the keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu
from tests.ui.conftest import Surroundings
from tests.ui.pages.map_in import asked, lines, menu_at, shown
from tests.ui.people_in import keep, kept, talked

from myconnections.domain.ids import ContactId
from myconnections.domain.stage import Stage
from myconnections.services import alter_ties, network_maps
from myconnections.ui.dialogs.reminder import ReminderDialog
from myconnections.ui.map.view import NOBODY
from myconnections.ui.pages.map.page import MapPage


@pytest.fixture
def people(around: Surroundings) -> list[ContactId]:
    """Three on the map."""
    found = [keep(around, Stage.CONNECTION, given=name, organization="Works") for name in ("Aki", "Ben", "Cho")]
    talked(around, found[0], 3)
    return found


def on(page: MapPage, who: int) -> QPoint:
    return page.canvas.pixel_of(page.canvas.place_of(who)).toPoint()


def test_the_menu_of_a_person_offers_what_can_be_done_with_them(around: Surroundings, people: list[ContactId]) -> None:
    page = shown(around)
    wants = asked(page)
    found = menu_at(page, on(page, people[1]))
    assert page.canvas.id_of(page.canvas.stood_on) == people[1]
    assert {
        "people-open", "people-log", "people-edit", "people-star", "people-remind", "people-stage-4", "people-warm-on",
        "people-communities", "people-suggest", "people-path", "people-who", "people-tie", "people-centre",
    } <= set(found)  # fmt: skip
    assert "people-free" not in found  # nobody was put anywhere
    for key in ("open", "log", "who"):
        found[f"people-{key}"].trigger()
    assert wants == [("person", people[1]), ("log", (people[1],)), ("person_at", (people[1], "knows"))]
    found["people-stage-4"].trigger()
    found["people-warm-on"].trigger()
    found["people-star"].trigger()
    found["people-suggest"].trigger()
    around.settle()
    tie = kept(around, people[1]).tie
    assert (tie.stage, tie.keep_warm, tie.starred, tie.suggest) == (Stage.RELATIONSHIP, True, True, False)
    assert kept(around, people[0]).tie.stage is Stage.CONNECTION


def test_the_key_for_menus_means_the_person_the_keyboard_is_on(around: Surroundings, people: list[ContactId]) -> None:
    page = shown(around)
    page.canvas.stand_on(page.canvas.place_of(people[2]))
    assert "people-open" in menu_at(page)
    page.canvas.stand_on(NOBODY)
    assert "map-menu-rings" in menu_at(page)


def test_the_menu_of_one_chosen_is_about_all_chosen(around: Surroundings, people: list[ContactId]) -> None:
    page = shown(around)
    page.canvas.choose(people[:2])
    found = menu_at(page, on(page, people[0]))
    assert found["people-chosen"].text() == "2 people chosen"
    assert "people-open" not in found
    assert found["people-path"].text() == "Path between them…"
    found["people-path"].trigger()
    around.settle()
    assert page.path_card is not None
    assert (page.path_card.one.names(), page.path_card.other.names()) == (("Aki",), ("Ben",))
    alone = menu_at(page, on(page, people[2]))
    assert "people-open" in alone
    assert page.canvas.chosen() == people[:2]


def test_a_reminder_begins_with_the_person(around: Surroundings, people: list[ContactId]) -> None:
    page, opened = shown(around), list[QDialog]()
    around.context.prompts.opened.connect(opened.append)
    menu_at(page, on(page, people[0]))["people-remind"].trigger()
    (dialog,) = opened
    assert isinstance(dialog, ReminderDialog)
    assert dialog.people.names() == ("Aki",)


def test_a_tie_is_drawn_by_the_menu_and_a_click(around: Surroundings, people: list[ContactId]) -> None:
    page = shown(around)
    wants = asked(page)
    menu_at(page, on(page, people[0]))["people-tie"].trigger()
    assert page.canvas.anchor == people[0]
    QTest.mouseClick(page.canvas, Qt.MouseButton.LeftButton, pos=on(page, people[2]))
    around.settle()
    assert page.canvas.anchor is None
    assert not [what for what, _ in wants if what == "person"]
    pair = (min(people[0], people[2]), max(people[0], people[2]))
    found = around.ask(lambda vault, _now: _states(vault, people))
    assert found[pair] == "tie"


def _states(vault: object, people: list[ContactId]) -> dict[tuple[int, int], str]:
    with vault.read() as uow:  # type: ignore[attr-defined]
        return {(int(a), int(b)): state.value for (a, b), state in alter_ties.states_in(uow, people).items()}


def test_somebody_carried_is_put_back(around: Surroundings, people: list[ContactId]) -> None:
    page = shown(around)
    menu_at(page, QPoint(3, 3))["map-menu-network"].trigger()
    around.settle()
    where = {people[0]: (40.0, 40.0)}
    around.context.acting.do(lambda vault, now: network_maps.put(vault, where, now))
    around.settle()
    assert page.state.laying.kept() == {people[0]}
    assert "people-free" not in menu_at(page, on(page, people[1]))
    found = menu_at(page, on(page, people[0]))
    found["people-centre"].trigger()
    found["people-free"].trigger()
    around.settle()
    assert page.state.laying.kept() == set()
    around.context.acting.do(lambda vault, now: network_maps.put(vault, where, now))
    around.settle()
    menu_at(page, QPoint(3, 3))["map-menu-forget"].trigger()
    around.settle()
    assert page.state.laying.kept() == set()


def test_the_menu_of_the_ground_says_how_the_map_is_shown(around: Surroundings, people: list[ContactId]) -> None:
    page = shown(around)
    found = menu_at(page, QPoint(3, 3))
    assert (found["map-menu-rings"].isChecked(), found["map-menu-network"].isChecked()) == (True, False)
    assert {"map-export-png", "map-ready-warm", "map-preset-keep", "map-menu-fit", "map-menu-circles"} <= set(found)
    assert "map-menu-forget" not in found
    found["map-ready-employers"].trigger()
    around.settle()
    assert page.panel._boxes["sector"].currentData() == "employer"
    found["map-menu-past"].trigger()
    around.settle()
    assert page.times.on
    again = menu_at(page, QPoint(3, 3))
    assert again["map-menu-past"].isChecked()
    assert not again["map-menu-circles"].isEnabled()
    held = menu_at(page, on(page, people[0]))
    assert held["people-open"].isEnabled()
    assert not held["people-log"].isEnabled()
    again["map-menu-past"].trigger()
    around.settle()
    assert not page.times.on
    menu_at(page, QPoint(3, 3))["map-menu-table"].trigger()
    assert page.table.isVisible()


def test_the_table_has_the_same_menu(around: Surroundings, people: list[ContactId]) -> None:
    page = shown(around)
    page.head.switch.choose("table")
    page.table.selectRow(1)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), page.table.mapToGlobal(QPoint(5, 5)))
    QApplication.sendEvent(page.table.viewport(), event)
    (menu,) = page.findChildren(QMenu, "people-menu")
    wants = asked(page)
    found: dict[str, QAction] = lines(menu)
    found["people-log"].trigger()
    assert wants == [("log", (people[1],))]
    found["people-centre"].trigger()  # that is seen on the picture
    assert page.canvas.isVisible()
    menu.close()
