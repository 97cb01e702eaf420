"""The map keeps its room beside a person, and each page finds within itself."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.house import Home, House

from myconnections.domain.ids import ContactId
from myconnections.domain.stage import Stage
from myconnections.services import ties
from myconnections.ui.inspector.pane import Inspector
from myconnections.ui.map.canvas import MapCanvas
from myconnections.ui.pages.map.head import MapHead
from myconnections.ui.pages.map.panel import MapPanel
from myconnections.ui.pages.people.table import PeopleTable


@pytest.fixture
def home(qtbot: QtBot, qapp: QApplication, quick_kdf: None, tmp_path: Path) -> Iterator[Home]:
    house = House(qtbot, qapp, tmp_path, [])
    made = Home(house)
    made.app.window.activateWindow()
    yield made
    house.leave()


def on_map(home: Home, width: int) -> tuple[MapPanel, MapCanvas]:
    home.app.window.resize(width, 900)
    home.ask(lambda vault, now: ties.set_stage(vault, [ContactId(home.nora)], Stage.CONNECTION, now))
    home.desk.frame.go("map")
    home.settle()
    return home.found(MapPanel), home.found(MapCanvas)


def test_a_person_takes_the_place_of_the_panel_and_gives_it_back(home: Home) -> None:
    panel, canvas = on_map(home, 1440)
    wide = canvas.width()
    home.desk.frame.show_person(int(home.nora))
    home.settle()
    assert home.found(Inspector).isVisible()
    assert not panel.isVisible()
    assert canvas.width() > wide * 0.85
    again = home.found(QPushButton, "map-panel-asked")
    again.click()
    home.settle()
    assert panel.isVisible()
    home.found(Inspector).close_pane()
    home.settle()
    assert (panel.isVisible(), again.isVisible(), again.isChecked()) == (True, False, False)
    home.desk.frame.show_person(int(home.nora))
    home.settle()
    home.desk.frame.go("people")
    home.settle()
    home.found(Inspector).close_pane()
    home.desk.frame.go("map")
    home.settle()
    assert not panel.isVisible()  # the person of the map came back with the map


def test_where_the_pane_lies_over_the_page_the_map_stays_beside_it(home: Home) -> None:
    panel, canvas = on_map(home, 1000)
    home.desk.frame.show_person(int(home.nora))
    home.settle()
    frame, pane = home.desk.frame, home.found(Inspector)
    assert not panel.isVisible()
    assert canvas.mapTo(frame, canvas.rect().topRight()).x() < pane.mapTo(frame, pane.rect().topLeft()).x()
    pane.close_pane()
    home.settle()
    assert panel.isVisible()


def test_the_list_and_the_bar_for_many_stay_beside_a_pane_that_lies_over_the_page(home: Home) -> None:
    home.app.window.resize(960, 700)
    for number in range(3):
        home.keep(given=f"Olaf {number}", organization="Harbor Press")
    frame, table = home.desk.frame, people_list(home)
    frame.show_person(int(home.nora))
    home.settle()
    table.selectAll()
    home.settle()
    edge = home.found(Inspector).x()
    lines = "edit-leave edit-more people-triage people-enrich people-sort people-add filter-more people-index"
    for name in lines.split():
        part = home.found(QWidget, name)
        assert part.isVisible(), name
        assert part.mapTo(frame, QPoint(part.width(), 0)).x() <= edge, name
        assert part.width() >= part.minimumSizeHint().width(), name
    home.found(Inspector).close_pane()
    home.settle()
    add = home.found(QWidget, "people-add")
    assert add.mapTo(frame, QPoint(add.width(), 0)).x() > edge


def test_escape_in_the_list_lets_several_go_then_the_pane_then_the_last_one(home: Home, qtbot: QtBot) -> None:
    home.app.window.resize(960, 700)
    table, pane = people_list(home), home.found(Inspector)
    home.desk.frame.show_person(int(home.nora))
    home.settle()
    table.selectAll()
    seen = []
    for _ in range(3):
        qtbot.keyClick(table, Qt.Key.Key_Escape)
        home.settle()
        seen.append((table.chosen_count(), pane.isVisible()))
        if not table.chosen_count() and pane.isVisible():
            table.selectRow(0)
    assert seen == [(0, True), (1, False), (0, False)]


def people_list(home: Home) -> PeopleTable:
    home.desk.frame.go("people")
    home.settle()
    table = home.found(PeopleTable)
    table.setFocus()
    return table


@pytest.mark.parametrize(("page", "name"), [("map", "map-find-text"), ("organizations", "organizations-find")])
def test_the_key_to_find_stays_on_a_page_that_can_find(home: Home, page: str, name: str) -> None:
    home.keep(given="Olaf", organization="Harbor Press")
    on_map(home, 1440)
    home.desk.frame.go(page)
    home.settle()
    home.found(QAction, "action-find").trigger()
    home.settle()
    assert home.app.device.now.page == page
    assert home.found(QWidget, name).isVisible()
    held = home.app.window.focusWidget()
    assert isinstance(held, QLineEdit)
    assert held.objectName() == name


def test_where_a_page_cannot_find_the_people_are_meant(home: Home) -> None:
    on_map(home, 1440)
    home.found(MapHead).switch.choose("table")
    home.settle()
    home.found(QAction, "action-find").trigger()
    home.settle()
    assert home.app.device.now.page == "people"
