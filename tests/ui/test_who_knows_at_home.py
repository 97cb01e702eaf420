"""Who knows whom in the window of the whole app: a lock in the middle loses nothing, a dropped file finds its page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.ui.house import Home, House

from myconnections.ui.dialogs.ties_file import TiesFileDialog
from myconnections.ui.pages.today.page import TodayPage
from myconnections.ui.pages.who_knows.page import WhoKnowsPage


@pytest.fixture
def home(qtbot: QtBot, qapp: QApplication, quick_kdf: None, tmp_path: Path) -> Iterator[Home]:
    house = House(qtbot, qapp, tmp_path, [])
    made = Home(house)
    for name in ("Moss", "Reed"):
        made.keep(given="Ida", family=name)
    yield made
    house.leave()


def asking(home: Home) -> WhoKnowsPage:
    page = home.desk.frame.current()
    assert isinstance(page, WhoKnowsPage)
    return page


def test_a_lock_in_the_middle_of_a_screen_loses_no_tick(home: Home) -> None:
    home.desk.frame.go("who-knows-whom")
    home.settle()
    page = asking(home)
    page.go("one")
    QTest.keyClick(page.one.field, Qt.Key.Key_0)  # one screen is answered
    QTest.keyClick(page.one.field, Qt.Key.Key_Space)
    front, ticked = page.one.front, set(page.one.ticked)
    assert ticked
    home.settle()
    home.relock()
    home.settle()
    page = asking(home)
    assert page.round is not None
    assert (page.one.front, page.one.ticked) == (front, ticked)
    assert page.round.answered == 3
    QTest.keyClick(page.one.field, Qt.Key.Key_Return)
    home.settle()
    assert home.parked() == []


def test_a_tick_is_parked_at_once_and_waits_where_it_was_made(home: Home) -> None:
    home.desk.frame.go("who-knows-whom")
    home.settle()
    page = asking(home)
    page.go("one")
    QTest.keyClick(page.one.field, Qt.Key.Key_Space)
    front, ticked = page.one.front, set(page.one.ticked)
    assert ticked
    home.house.qtbot.wait(500)  # a kill after half a second
    home.settle()
    (draft,) = home.parked()
    assert draft.place == ("who-knows", "")
    home.desk.frame.go("today")
    home.settle()
    home.relock()
    home.settle()
    # Who had left the page begins where they were, and finds the tick on the page.
    assert isinstance(home.desk.frame.current(), TodayPage)
    home.desk.frame.go("who-knows-whom")
    home.settle()
    page = asking(home)
    assert (page.one.front, page.one.ticked) == (front, ticked)


def test_a_file_of_a_network_that_is_dropped_brings_ties(home: Home, tmp_path: Path) -> None:
    file = tmp_path / "net.graphml"
    file.write_text('<graphml><graph><node id="a"/></graph></graphml>', encoding="utf-8")
    home.app.window.dropped.emit([file])
    home.settle()
    asking(home)
    home.house.qtbot.waitUntil(lambda: home.app.window.findChild(TiesFileDialog) is not None)
