"""The search field in the whole window: what is written finds people, organizations, notes, pages and acts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QFocusEvent, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.conftest import NOW
from tests.ui.house import Home, House

from myconnections.domain.community import Community
from myconnections.domain.encounter import By, EncounterKind
from myconnections.domain.gathering import Gathering
from myconnections.domain.obstacle import Obstacle, ObstacleKind
from myconnections.services import communities, encounters, gatherings, obstacles
from myconnections.services.ports import OpenVault
from myconnections.services.views import LogDraft
from myconnections.ui.inspector.pane import Inspector
from myconnections.ui.palette.entries import Entry
from myconnections.ui.palette.panel import Panel
from myconnections.ui.texts_acts import WORDS
from myconnections.ui.widgets.one_column import OneColumn
from myconnections.ui.widgets.search_box import SearchBox


@pytest.fixture
def home(qtbot: QtBot, qapp: QApplication, quick_kdf: None, tmp_path: Path) -> Iterator[Home]:
    house = House(qtbot, qapp, tmp_path, [])
    made = Home(house)
    made.app.window.activateWindow()
    yield made
    house.leave()


def panel(home: Home) -> Panel:
    return home.found(Panel)


def field(home: Home) -> SearchBox:
    return home.desk.frame.bar.search


def act(home: Home, key: str) -> None:
    home.found(QAction, f"action-{key}").trigger()
    home.settle()


def write(home: Home, text: str) -> list[Entry]:
    act(home, "search")
    field(home).insert(text)
    home.house.qtbot.wait(50)
    home.settle()
    return [entry for entry in panel(home).entries if entry.kind != "head"]


def key(home: Home, pressed: Qt.Key) -> None:
    QTest.keyClick(field(home), pressed)
    home.settle()


def test_every_act_can_be_found_by_other_words(home: Home) -> None:
    keys = {action.objectName().removeprefix("action-") for action in home.desk.frame.actions()}
    assert keys <= WORDS.keys()


def test_what_belongs_to_the_sample_is_not_offered_in_a_vault_of_ones_own(home: Home) -> None:
    offered = home.desk._finder._actions
    assert "own" not in offered
    assert {"vault", "passphrase", "lock"} <= set(offered)


def test_a_person_is_found_and_shown(home: Home) -> None:
    found = write(home, "nora")
    assert (found[0].kind, found[0].text) == ("person", "Nora Vale")
    assert (panel(home).isVisible(), field(home).accessibleDescription()) == (True, "Nora Vale")
    key(home, Qt.Key.Key_Return)
    assert not panel(home).isVisible()
    assert (field(home).text(), home.found(Inspector).shown()) == ("", int(home.nora))
    assert home.app.device.now.page == "today"
    act(home, "search")
    first = next(one for one in panel(home).entries if one.kind != "head")
    assert (first.kind, first.text) == ("person", "Nora Vale")


@pytest.mark.parametrize("typed", ["settings", "せってい", "settei", "pref"])
def test_an_act_is_found_in_both_languages_with_its_key(home: Home, typed: str) -> None:
    entry = write(home, typed)[0]
    assert (entry.kind, entry.key, entry.cap) == ("act", "preferences", "Ctrl+,")
    key(home, Qt.Key.Key_Escape)
    assert (panel(home).isVisible(), field(home).text()) == (False, "")


def test_enter_goes_to_a_page_and_the_arrows_pass_over_heads(home: Home) -> None:
    write(home, "map")
    key(home, Qt.Key.Key_Return)
    assert home.desk.frame.rail.current() == "map"
    home.desk.frame.go("today")
    act(home, "search")
    entries = [one for one in panel(home).entries if one.kind != "head"]
    for _ in entries:
        key(home, Qt.Key.Key_Down)
    assert panel(home).current() == entries[0]
    key(home, Qt.Key.Key_Up)
    assert panel(home).current() == entries[-1]


def test_what_is_called_so_comes_before_people_who_belong_to_it(home: Home) -> None:
    def note(vault: OpenVault, now: datetime) -> None:
        for name in ("Harbor makers", "Tools and more"):
            communities.add(vault, Community(name), now, members=[home.nora])

    home.ask(note)
    first = write(home, "harbor makers")[0]
    assert (first.kind, first.text) == ("entry", "Harbor makers")
    key(home, Qt.Key.Key_Escape)
    found = write(home, "tools")
    assert [one.kind for one in found[:3]] == ["act", "entry", "person"]
    assert (found[0].key, found[1].text) == ("tools", "Tools and more")


def test_an_entry_is_opened_at_its_place(home: Home) -> None:
    def note(vault: OpenVault, now: datetime) -> int:
        for number in range(30):
            obstacles.add(vault, Obstacle(ObstacleKind.FEAR, f"stairs {number}"), now)
        entry = obstacles.add(vault, Obstacle(ObstacleKind.TRUST, "the lighthouse"), now, day=now.date().replace(day=1))
        gatherings.add(vault, Gathering("Pier", learned="a lighthouse"), now)
        return int(str(entry.facts["id"]))

    number = home.ask(note)
    found = write(home, "lighthouse")
    assert [(one.kind, one.text) for one in found] == [("entry", "Pier"), ("entry", "the lighthouse")]
    assert found[0].detail == f"Gathering · {home.desk.context.wording.day(NOW.date())} · a lighthouse"
    assert found[1].detail == f"Obstacle · {home.desk.context.wording.day(NOW.date().replace(day=1))}"
    key(home, Qt.Key.Key_Down)
    key(home, Qt.Key.Key_Return)
    assert home.app.device.now.page == "obstacles"
    column, card = home.found(OneColumn, "obstacles-scroll"), f"obstacle-card-{number}"
    home.house.qtbot.waitUntil(column.ring.isVisible)
    home.house.qtbot.waitUntil(lambda: not home.found(QWidget, card).visibleRegion().isEmpty())
    home.settle()
    assert home.found(QWidget, card).isAncestorOf(QApplication.focusWidget())
    write(home, "lighthouse")
    key(home, Qt.Key.Key_Return)
    assert home.app.device.now.page == "communities"
    assert "Pier" in [one.text() for one in home.found(QWidget, "page-communities").findChildren(QLabel)]


def test_a_record_is_shown_at_its_place(home: Home) -> None:
    def log(vault: OpenVault, now: datetime) -> None:
        for number in range(12):
            note = "lighthouse" if not number else f"talk {number}"
            day = now.date().replace(day=number + 1)
            encounters.log(vault, LogDraft((home.nora,), EncounterKind.TALK, By.BOTH, day, note), now)

    home.ask(log)
    found = write(home, "lighthouse")
    assert [(one.kind, one.detail) for one in found] == [("encounter", "Nora Vale")]
    key(home, Qt.Key.Key_Return)
    pane = home.found(Inspector)
    home.house.qtbot.waitUntil(lambda: pane.isVisible() and not home.app.tasks.busy)
    button = pane.findChild(QWidget, f"record-{found[0].about}")
    assert button is not None
    assert not button.visibleRegion().isEmpty()


def test_letters_being_composed_choose_nothing(home: Home) -> None:
    act(home, "search")
    before = list(panel(home).entries)
    QApplication.sendEvent(field(home), QInputMethodEvent("きりの", []))
    key(home, Qt.Key.Key_Return)
    assert panel(home).isVisible()
    assert list(panel(home).entries) == before
    event = QInputMethodEvent("", [])
    event.setCommitString("桐野")
    QApplication.sendEvent(field(home), event)
    home.house.qtbot.wait(50)
    home.settle()
    assert [one.text for one in panel(home).entries if one.kind == "person"] == ["桐野 詩織"]


def test_the_list_is_narrowed_by_the_last_line_and_by_its_own_key(home: Home) -> None:
    found = write(home, "vale")
    assert found[-1].kind == "list"
    key(home, Qt.Key.Key_Up)
    key(home, Qt.Key.Key_Return)
    assert (home.app.device.now.page, field(home).text()) == ("people", "vale")
    act(home, "find")
    field(home).insert("桐")
    home.house.qtbot.wait(50)
    home.settle()
    assert (field(home).text(), panel(home).isVisible()) == ("桐", False)
    write(home, "nora")
    key(home, Qt.Key.Key_Escape)
    assert field(home).text() == "桐"


def test_only_the_newest_words_are_answered(home: Home) -> None:
    act(home, "search")
    for text in ("n", "no", "桐野"):
        field(home).setText(text)
        field(home).sought.emit(text)
    home.settle()
    assert [one.text for one in panel(home).entries if one.kind == "person"] == ["桐野 詩織"]


def test_the_palette_goes_with_the_keyboard(home: Home) -> None:
    write(home, "nora")
    QApplication.sendEvent(field(home), QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.MouseFocusReason))
    home.settle()
    assert not panel(home).isVisible()
    assert field(home).text() == ""
