"""What lies over the map: put away topmost first, never under the pane, and the legend never gone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.conftest import Surroundings
from tests.ui.house import Home, House
from tests.ui.pages.map_in import asked, shown
from tests.ui.people_in import keep

from myconnections.domain.ids import ContactId
from myconnections.domain.stage import Stage
from myconnections.services import ties
from myconnections.ui.inspector.pane import Inspector
from myconnections.ui.map.canvas import MapCanvas
from myconnections.ui.pages.map.legend_strip import LegendStrip
from myconnections.ui.pages.map.page import MapPage
from myconnections.ui.pages.map.panel import MapPanel


@pytest.fixture
def home(qtbot: QtBot, qapp: QApplication, quick_kdf: None, tmp_path: Path) -> Iterator[Home]:
    house = House(qtbot, qapp, tmp_path, [])
    made = Home(house)
    made.app.window.activateWindow()
    yield made
    house.leave()


def beside(home: Home, width: int) -> MapPage:
    """The map with somebody in the pane."""
    home.app.window.resize(width, 640)
    home.ask(lambda vault, now: ties.set_stage(vault, [ContactId(home.nora)], Stage.CONNECTION, now))
    page = home.desk.frame.go("map")
    home.settle()
    home.desk.frame.show_person(int(home.nora))
    home.settle()
    assert isinstance(page, MapPage)
    home.house.qtbot.waitUntil(lambda: page.canvas.named)
    return page


def place(home: Home, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(home.desk.frame, QPoint()), widget.size())


@pytest.mark.parametrize("width", [1440, 960])
def test_the_legend_and_the_choices_stay_beside_a_person(home: Home, width: int) -> None:
    page = beside(home, width)
    pane, legend, panel = home.found(Inspector), home.found(LegendStrip), home.found(MapPanel)
    assert (legend.isVisible(), panel.isVisible()) == (True, False)
    assert "Warmth" in legend.words()
    over = place(home, pane)
    for part in (legend, home.found(MapCanvas), page.head):
        assert not place(home, part).intersects(over), part.objectName()
    assert all(legend.rect().contains(box.toAlignedRect()) for box, _ in legend._placed)
    home.found(QPushButton, "map-shown-as").click()
    home.settle()
    assert (legend.isVisible(), panel.isVisible()) == (False, True)
    assert not place(home, panel).intersects(over)
    assert page.rooms.floats() == (width == 960)
    assert page.head.width() >= 470
    page.canvas.setFocus()
    QTest.keyClick(page.canvas, Qt.Key.Key_Escape)
    if width == 960:  # it lay over the map
        assert (legend.isVisible(), panel.isVisible(), pane.isVisible()) == (True, False, True)
        QTest.keyClick(page.canvas, Qt.Key.Key_Escape)
    assert not pane.isVisible()
    home.settle()
    assert (legend.isVisible(), panel.isVisible()) == (False, True)


def test_cards_over_the_map_and_the_pane_never_lie_over_each_other(home: Home) -> None:
    page = beside(home, 960)
    page.show_circles()
    home.settle()
    assert page.circles is not None
    over = place(home, home.found(Inspector))
    assert not place(home, page.circles.card).intersects(over)
    page.find_path()
    home.settle()
    assert page.path_card is not None
    assert not place(home, page.path_card).intersects(over)


def test_shift_and_f10_ask_for_the_menu_of_the_person_stood_on(home: Home) -> None:
    page = beside(home, 1440)
    page.canvas.setFocus()
    page.canvas.stand_on(page.canvas.place_of(int(home.nora)))
    QTest.keyClick(home.app.window.focusWidget(), Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    (menu,) = page.findChildren(QMenu, "people-menu")
    assert menu.isVisible()
    menu.close()


def test_escape_puts_away_the_topmost_first(around: Surroundings) -> None:
    who = keep(around, Stage.CONNECTION, given="Aki")
    page = shown(around)
    page.activateWindow()
    page.canvas.setFocus()
    around.qtbot.waitUntil(page.canvas.hasFocus)
    page.show_circles()
    around.settle()
    assert page.circles is not None
    page.canvas.choose([who])
    page.canvas.setFocus()
    page.finder.begin("ak")
    wants = asked(page)

    def escape() -> tuple[bool, bool, bool]:
        QTest.keyClick(page.canvas, Qt.Key.Key_Escape)
        assert page.circles is not None
        return page.finder.isVisible(), page.circles.card.isVisible(), bool(page.canvas.chosen())

    assert escape() == (False, True, True)
    assert escape() == (False, False, True)
    assert escape() == (False, False, False)
    assert wants == []
    escape()
    assert wants == [("nobody", None)]
    page.find_path()
    around.settle()
    assert page.path_card is not None
    QTest.keyClick(page.canvas, Qt.Key.Key_Escape)
    assert not page.path_card.isVisible()
    page.look_back()
    around.settle()
    QTest.keyClick(page.canvas, Qt.Key.Key_Escape)
    assert not page.times.on


def test_a_toast_hides_nobody_while_there_is_another_place(home: Home) -> None:
    page = beside(home, 1440)
    home.found(Inspector).close_pane()
    home.settle()
    home.house.qtbot.waitUntil(lambda: page.canvas.named)
    frame = home.desk.frame
    frame.toast.say("Something was done.")
    low = frame.toast.geometry()
    canvas = page.canvas
    x, y = canvas.camera.plane(canvas.mapFrom(frame, low.center()).toPointF())
    chart = canvas.chart
    assert chart is not None
    assert page.weight(QRect(page.mapFrom(frame, low.topLeft()), low.size())) == 0
    chart.x[0], chart.y[0] = x, y  # somebody stands there
    assert page.weight(QRect(page.mapFrom(frame, low.topLeft()), low.size())) == 2  # the mark and the name
    frame.toast.say("Something was done.")
    assert frame.toast.y() == low.y()
    assert not frame.toast.geometry().contains(low.center())


def test_a_toast_keeps_over_the_small_legend_and_beside_the_pane(home: Home) -> None:
    beside(home, 960)
    frame = home.desk.frame
    frame.toast.say("Something was done.")
    for part in (home.found(LegendStrip), home.found(Inspector)):
        assert not frame.toast.geometry().intersects(place(home, part)), part.objectName()


def test_a_path_is_asked_for_from_its_beginning(around: Surroundings) -> None:
    keep(around, Stage.CONNECTION, given="Aki")
    who = keep(around, Stage.CONNECTION, given="Ben")
    page = shown(around)
    page.activateWindow()
    page.canvas.setFocus()
    around.qtbot.waitUntil(page.canvas.hasFocus)
    page.head.switch.choose("table")
    page.find_path()  # there is a picture for it
    around.settle()
    card = page.path_card
    assert card is not None
    assert card.isVisible()
    assert page.window().focusWidget() is card.one.field
    QTest.keyClicks(card.one.field, "aki")
    around.qtbot.waitUntil(card.one._popup.isVisible)
    QTest.keyClick(card.one.field, Qt.Key.Key_Return)
    around.settle()
    assert card.one.names() == ("Aki",)
    assert page.window().focusWidget() is card.other.field
    page.open_part(f"path/{int(who)}")
    around.settle()
    assert card.other.names() == ("Ben",)
    assert page.window().focusWidget() is card.one.field
