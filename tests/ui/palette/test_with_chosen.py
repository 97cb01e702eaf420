"""What can be done with the people chosen is found by the words people look for, and done as the menus do it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.house import Home, House

from myconnections.domain.stage import Stage
from myconnections.ui.dialogs.person_form import PersonForm
from myconnections.ui.inspector.pane import Inspector
from myconnections.ui.pages.people.table import PeopleTable
from myconnections.ui.palette.entries import Entry, offered
from myconnections.ui.palette.panel import Panel
from myconnections.ui.people_acts.menu import chosen_menu
from myconnections.ui.texts_acts import PEOPLE, TOLD


@pytest.fixture
def home(qtbot: QtBot, qapp: QApplication, quick_kdf: None, tmp_path: Path) -> Iterator[Home]:
    house = House(qtbot, qapp, tmp_path, [])
    made = Home(house)
    made.app.window.activateWindow()
    made.desk.frame.go("people")
    made.settle()
    yield made
    house.leave()


def found(home: Home, typed: str) -> list[Entry]:
    home.found(QAction, "action-search").trigger()
    home.settle()
    home.desk.frame.bar.search.insert(typed)
    home.house.qtbot.wait(50)
    home.settle()
    return list(home.found(Panel).entries)


def take(home: Home, typed: str, key: str) -> None:
    entry = next(one for one in found(home, typed) if one.key == key)
    home.found(Panel).chosen.emit(entry)
    home.settle()


WORDS = {
    "people-archive": "archive しまう", "people-star": "star ほし", "people-warm-on": "keep_warm 保温 hoon",
    "people-stage-2": "set_stage だんかい", "people-edit": "photo edit_person birthday 写真 shashin",
    "people-forget": "forget さくじょ", "lists": "lists リスト", "presets": "preset ぷりせっと", "map-file": "png 画像",
    "columns": "column retsu", "preferences": "quiet birthday tray dark theme 静かな時間 ダーク つうち",
    "coming": "birthday たんじょうび calendar",
}  # fmt: skip


def test_what_the_app_can_do_is_found_by_the_words_people_look_for(home: Home) -> None:
    for key, words in WORDS.items():
        for typed in [word.replace("_", " ") for word in words.split()]:
            assert key in [one.key for part in offered(home.desk._actions, typed) for one in part], (key, typed)
    assert "people-archive" in [entry.key for entry in found(home, "archive")]


def test_every_act_of_the_menu_of_people_is_found(home: Home) -> None:
    menu = chosen_menu([], home.desk.context.wording, lambda _key: None, home.app.window)
    keys = {one.objectName() for one in menus(menu)} - {"people-open", "people-log", "", "people-chosen"}
    assert keys <= {f"people-{key}" for key in PEOPLE}
    menu.close()


def menus(menu: QMenu) -> list[QAction]:
    inside = [one.menu() for one in menu.actions()]
    return [*menu.actions(), *(two for one in inside if isinstance(one, QMenu) for two in menus(one))]


def test_it_is_done_with_those_chosen_and_can_be_undone(home: Home) -> None:
    home.found(PeopleTable).selectAll()
    home.settle()
    entries = found(home, "set stage")
    assert ("head", "2 people chosen") in [(one.kind, one.text) for one in entries]
    home.desk._finder.close()
    take(home, "set stage", "people-stage-3")
    assert {home.view(who).tie.stage for who in (home.nora, home.kirino)} == {Stage(3)}
    home.desk.frame.undo()
    home.settle()
    assert {home.view(who).tie.stage for who in (home.nora, home.kirino)} == {Stage.ENGAGEMENT}
    take(home, "edit person", "people-edit")
    assert home.desk.frame.toast.text() == TOLD["alone"][0]


def test_it_is_done_with_the_person_in_the_pane(home: Home) -> None:
    home.desk.frame.go("today")
    home.desk.frame.show_person(int(home.nora))
    home.settle()
    take(home, "photo", "people-edit")
    form = home.found(PersonForm)
    assert form.isVisible()
    form.reject()
    home.settle()
    take(home, "archive", "people-archive")
    assert home.view(home.nora).contact.archived


def test_with_nobody_chosen_it_says_so(home: Home) -> None:
    home.found(Inspector).close_pane()
    home.found(PeopleTable).clearSelection()
    entry = next(one for one in found(home, "forget") if one.key == "people-forget")
    assert entry.detail == TOLD["nobody"][0]
    home.found(Panel).chosen.emit(entry)
    home.settle()
    assert home.desk.frame.toast.text() == TOLD["nobody"][0]
    assert home.view(home.nora)
    home.found(QAction, "action-search").trigger()
    home.settle()
    assert not any(one.key.startswith("people-") for one in home.found(Panel).entries)


def test_a_part_of_the_list_is_opened_from_anywhere(home: Home) -> None:
    opens = {"lists": "menu-lists", "columns": "menu-columns", "order": "menu-view", "conditions": "builder"}
    for key, name in opens.items():
        home.desk.frame.go("today")
        home.settle()
        home.found(QAction, f"action-{key}").trigger()
        home.settle()
        home.house.qtbot.waitUntil(lambda name=name: bool(seen(home, name)))
        seen(home, name)[0].close()


def seen(home: Home, name: str) -> list[QWidget]:
    return [one for one in home.app.window.findChildren(QWidget, name) if one.isVisible()]


def test_a_menu_of_the_map_is_opened_from_anywhere(home: Home) -> None:
    for key, begins in (("presets", "map-preset"), ("map-file", "map-export-")):
        home.found(QAction, f"action-{key}").trigger()
        home.settle()
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        assert any(one.objectName().startswith(begins) for one in menu.actions())
        menu.close()
