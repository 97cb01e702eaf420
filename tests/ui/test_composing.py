"""Writing with an input method: what is being composed is neither a shortcut nor lost, in every place to write."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QInputMethodEvent
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.house import Home, House

from myconnections.ui.dialogs.person_form import PersonForm
from myconnections.ui.dialogs.quick_log import QuickLog
from myconnections.ui.widgets.people_chips import PeopleChips
from myconnections.ui.widgets.search_box import SearchBox


@pytest.fixture
def home(qtbot: QtBot, qapp: QApplication, quick_kdf: None, tmp_path: Path) -> Iterator[Home]:
    house = House(qtbot, qapp, tmp_path, [])
    yield Home(house)
    house.leave()


def compose(field: QWidget, text: str) -> None:
    """The letters stand underlined in the field; they belong to the input method still."""
    QApplication.sendEvent(field, QInputMethodEvent(text, []))


def commit(field: QWidget, text: str) -> None:
    """The input method hands the chosen letters over."""
    event = QInputMethodEvent("", [])
    event.setCommitString(text)
    QApplication.sendEvent(field, event)


def test_search_waits_for_what_was_chosen(home: Home) -> None:
    search = home.found(SearchBox)
    home.found(QAction, "action-find").trigger()
    sought = QSignalSpy(search.sought)
    for letters in ("き", "きり", "きりの", "桐野"):
        compose(search, letters)
        assert search.composing()
    home.house.qtbot.wait(60)
    home.settle()
    assert (search.text(), sought.count()) == ("", 0)
    commit(search, "桐野")
    assert not search.composing()
    home.house.qtbot.waitUntil(lambda: sought.count() == 1)
    home.settle()
    assert (search.text(), home.app.device.now.page) == ("桐野", "people")
    compose(search, "しおり")
    home.settle()
    commit(search, "詩織")
    home.settle()
    assert search.text() == "桐野詩織"


def test_quick_log_takes_the_letters_chosen(home: Home) -> None:
    home.desk.frame.show_person(int(home.nora))
    home.settle()
    dialog = home.open("log", QuickLog)
    people, note = home.found(PeopleChips, "log-people"), home.line("log-note")
    field = people.findChild(QLineEdit)
    assert field is not None
    compose(field, "1きり")
    home.settle()
    assert people.keys() == (str(int(home.nora)),)
    compose(field, "")
    compose(note, "2きのうの")
    home.desk.context.drafts.park_all()  # what is being composed is not torn out of the hand
    home.settle()
    assert (dialog.isVisible(), note.text()) == (True, "")
    commit(note, "昨日の")
    compose(note, "はなし")
    commit(note, "話")
    home.house.qtbot.keyClick(note, Qt.Key.Key_Return)
    home.settle()
    assert [one.note for one in home.view(home.nora).encounters] == ["昨日の話"]


def test_the_person_form_takes_the_letters_chosen(home: Home) -> None:
    home.open("add", PersonForm)
    name, note = home.line("person-family"), home.found(QPlainTextEdit, "person-note")
    compose(name, "みくりや")
    home.desk.context.drafts.park_all()
    home.settle()
    commit(name, "御厨")
    compose(note, "やま")
    commit(note, "山\n")
    commit(note, "川")
    assert (name.text(), note.toPlainText()) == ("御厨", "山\n川")
    home.relock()
    assert home.line("person-family").text() == "御厨"


def test_a_line_in_the_pane_is_composed_through_a_refresh(home: Home) -> None:
    home.desk.frame.show_person(int(home.nora))
    home.settle()
    line = home.line("promise-new")
    commit(line, "本を")
    compose(line, "おくる")
    home.desk.frame.show_person(int(home.nora))  # as after an act of another place
    home.settle()
    commit(line, "送る")
    assert line.text() == "本を送る"
