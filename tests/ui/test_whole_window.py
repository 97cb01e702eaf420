"""A page that has the window to itself: rail and bar go and come back, and it leads back to the page before."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from tests.ui.conftest import Surroundings
from tests.ui.people_in import keep
from tests.ui.test_frame import Noted

from myconnections.ui.frame import Frame
from myconnections.ui.inspector.pane import Inspector
from myconnections.ui.pages.triage.page import TriagePage
from myconnections.ui.widgets.nav_rail import Place


def made(around: Surroundings) -> Frame:
    pages = {"today": Noted, "people": Noted, "triage": TriagePage}
    places = [[Place("today", "today", "Today"), Place("people", "people", "People")]]
    frame = Frame(around.context, "My Connections", places, pages)
    frame.attach(Inspector(around.context))
    around.show(frame, 1440, 900)
    return frame


def test_rail_bar_and_pane_make_room_and_come_back(around: Surroundings) -> None:
    who = keep(around, given="Amy")
    frame = made(around)
    frame.go("today")
    frame.show_person(int(who))
    around.settle()
    pane = frame.findChild(Inspector)
    assert pane is not None
    assert [part.isVisible() for part in (frame.rail, frame.bar, pane)] == [True, True, True]
    page = frame.go("triage")
    around.settle()
    assert [part.isVisible() for part in (frame.rail, frame.bar, pane)] == [False, False, False]
    assert page.size() == frame.size()
    assert around.context.device.now.page == "triage"
    around.qtbot.keyClick(page, Qt.Key.Key_Escape)
    around.settle()
    assert frame.current() is not page
    assert [part.isVisible() for part in (frame.rail, frame.bar, pane)] == [True, True, True]
    assert around.context.device.now.page == "today"


def test_begun_there_it_leads_to_the_people(around: Surroundings) -> None:
    keep(around, given="Amy")
    frame = made(around)
    page = frame.go("triage")
    around.settle()
    around.qtbot.mouseClick(page.findChild(QWidget, "triage-later"), Qt.MouseButton.LeftButton)
    assert around.context.device.now.page == "people"


def test_log_begins_with_the_person_on_the_card(around: Surroundings) -> None:
    who = keep(around, given="Amy")
    frame = made(around)
    frame.go("triage")
    around.settle()
    asked: list[tuple[str, object]] = []
    frame.asked.connect(lambda what, detail: asked.append((what, detail)))
    frame.log()
    assert asked == [("log", (int(who),))]
