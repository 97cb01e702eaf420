"""The list of shortcuts holds every key there is: of the window, and of each page that listens to single keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.conftest import Surroundings
from tests.ui.house import Home, House
from tests.ui.map.scenes import scene

from myconnections.ui.dialogs.keys import Keys
from myconnections.ui.map.canvas import MapCanvas
from myconnections.ui.pages.coming.page import ComingPage
from myconnections.ui.pages.enrich import group_list
from myconnections.ui.pages.map.circles_card import CirclesCard
from myconnections.ui.pages.people import table
from myconnections.ui.pages.triage.page import TriagePage
from myconnections.ui.pages.week.page import WeekPage
from myconnections.ui.texts_keys import PAGES
from myconnections.ui.widgets.labels import KeyCap

SPECIAL = {
    "←": Qt.Key.Key_Left, "→": Qt.Key.Key_Right, "↑": Qt.Key.Key_Up, "↓": Qt.Key.Key_Down, "Home": Qt.Key.Key_Home,
    "Enter": Qt.Key.Key_Return, "Space": Qt.Key.Key_Space, "+": Qt.Key.Key_Plus, "0": Qt.Key.Key_0,
    "/": Qt.Key.Key_Slash,
    "−": Qt.Key.Key_Minus, "Delete": Qt.Key.Key_Delete, "Backspace": Qt.Key.Key_Backspace, "End": Qt.Key.Key_End,
    "Esc": Qt.Key.Key_Escape,  # the last: it lets go of what the others need
}  # fmt: skip
LETTERS = {chr(code): Qt.Key(code) for code in range(ord("A"), ord("Z") + 1)}
DIGITS = {chr(code): Qt.Key(code) for code in range(ord("1"), ord("9") + 1)}


def told(page: str) -> set[str]:
    """The keys of a page as the list has them; "A – Z" stands for all between."""
    found: set[str] = set()
    (lines,) = [lines for (name, _), lines in PAGES if name == page]
    for caps, _ in lines:
        if "–" in caps:
            found |= {chr(code) for code in range(ord(caps[0]), ord(caps[-1]) + 1)}
        else:
            found |= {cap for cap in caps if "+" not in cap[:-1]}
    return found


def heard(widget: QWidget) -> Iterator[str]:
    """The single keys that a widget takes for itself."""
    for name, key in {**SPECIAL, **LETTERS, **DIGITS}.items():
        event = QKeyEvent(
            QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, name if len(name) == 1 and name.isascii() else ""
        )
        event.accept()
        widget.keyPressEvent(event)
        if event.isAccepted():
            yield name


@pytest.fixture
def home(qtbot: QtBot, qapp: QApplication, quick_kdf: None, tmp_path: Path) -> Iterator[Home]:
    house = House(qtbot, qapp, tmp_path, [])
    yield Home(house)
    house.leave()


def test_every_act_of_the_window_with_a_key_is_in_the_list(home: Home) -> None:
    for page in ("people", "map", "triage", "enrich", "coming", "week", "organizations", "coach"):
        home.desk.frame.go(page)
        home.settle()
    dialog = home.open("keys", Keys)
    caps = {each.accessibleName() for each in dialog.findChildren(KeyCap)}
    words = {each.text() for each in dialog.findChildren(QLabel)}
    acts = [action for action in home.desk.frame.window().findChildren(QAction) if action.shortcuts()]
    assert len(acts) > 15
    for action in acts:
        assert action.text().removesuffix("…") in words
        assert {each.toString(QKeySequence.SequenceFormat.NativeText) for each in action.shortcuts()} <= caps
    assert not home.desk.frame.window().findChildren(QShortcut)  # nor is there another way to have one
    dialog.close()


def test_the_list_of_people() -> None:
    letters = {QKeySequence(key).toString() for key in table.LETTERS}
    folds = {"←", "→"}
    assert {"Delete" if one == "Del" else one for one in letters} | folds | {"X", "Esc"} == told(
        "On the list of people"
    )
    assert {SPECIAL[one] for one in folds} < table._FOLDS


def test_triage(around: Surroundings) -> None:
    assert set(TriagePage(around.context)._keys) == told("When sorting people")


def test_filling_in_many_at_once() -> None:
    assert group_list._LETTERS | {"Enter"} == told("When filling in many at once")


def test_the_map(around: Surroundings) -> None:
    canvas = MapCanvas(around.context.theme, around.context.wording)
    around.show(canvas)
    canvas.show_scene(scene(9))
    canvas.stand_on(0)
    assert set(heard(canvas)) - set(DIGITS) == told("On the map")


def test_the_circles_on_the_map(around: Surroundings) -> None:
    around_it = QWidget()
    around.show(around_it)
    card = CirclesCard(around.context, around_it)
    card.list.show_lines([("4 people", "4 people", "question")], 0)
    walked = {"↑", "↓", "Enter"}  # by the list itself; Enter goes on to the name
    closed: list[str] = []
    card.closed.connect(lambda: closed.append("Esc"))
    # The card keeps each key from the map under it, and does something with one of them.
    assert set(heard(card)) == {*SPECIAL, *LETTERS, *DIGITS}
    taken = set(closed) | (set(heard(card.list.rows)) & {"Delete"})
    assert taken | walked == told("On the circles found on the map")


@pytest.mark.parametrize(
    ("page", "name", "besides"),
    [(ComingPage, "On what is coming", {"↑", "↓"}), (WeekPage, "On a week in figures", set())],
)
def test_pages_with_keys_of_their_own(
    around: Surroundings, page: Callable[..., QWidget], name: str, besides: set[str]
) -> None:
    made = page(around.context)
    around.show(made)
    around.settle()
    assert set(heard(made)) | besides == told(name)  # besides: with somebody on the page
