"""The whole story in the window: from the first start to a reopened vault, by mouse and keyboard, nothing faked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from tests.vault_made_once import derive_plainly

from myconnections.bootstrap import wire
from myconnections.services import history, people, samples, today
from myconnections.services.ports import OpenVault
from myconnections.services.views import ListedPerson, TodayView
from myconnections.storage import keys
from myconnections.ui.app import App
from myconnections.ui.device import DeviceFile
from myconnections.ui.dialogs.pick_ten import PickTen
from myconnections.ui.guide import Guide
from myconnections.ui.pages.bring_in.page import BringInPage
from myconnections.ui.pages.today.page import TodayPage
from myconnections.ui.theme import Look
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import Banner

T = TypeVar("T")
NOW = datetime(2026, 11, 21, 9, 30, tzinfo=timezone(timedelta(hours=9)))
PASSPHRASE = "slow green harbour kettle"
PEOPLE = 60


class Person:
    """Somebody at the keyboard of one started app."""

    def __init__(self, qtbot: QtBot, qapp: QApplication, place: Path) -> None:
        self.qtbot = qtbot
        self.place = place
        given = wire(folder=place / "vault", clock=lambda: NOW, cost=keys.FLOOR_KDF)
        self.app = App(qapp, given, DeviceFile(place / "device.json"), native=False)
        self.app.theme.choose(Look.LIGHT)
        self.guide = Guide(self.app, place, "en")
        self.app.begin()
        self.settle()

    def settle(self, rest: int = 0) -> None:
        """Wait until nothing is under way; `rest` ms more for what waits for the fingers to rest."""
        self.qtbot.wait(rest or 10)
        self.qtbot.waitUntil(lambda: not self.app.tasks.busy, timeout=20000)
        self.qtbot.wait(10)  # what was made by the answer is shown with the next event

    def click(self, name: str, kind: type[QWidget] = Button) -> None:
        self.qtbot.mouseClick(self.guide.find(kind, name), Qt.MouseButton.LeftButton)
        self.settle()

    def write(self, name: str, text: str, key: Qt.Key | None = None) -> None:
        line = self.guide.find(QLineEdit, name)
        self.qtbot.keyClicks(line, text)
        if key is not None:
            self.qtbot.keyClick(line, key)
        self.settle()

    def press(self, key: Qt.Key, more: Qt.KeyboardModifier = Qt.KeyboardModifier.ControlModifier) -> None:
        self.app.window.activateWindow()  # a window manager does so when a dialog goes
        self.qtbot.waitUntil(self.app.window.isActiveWindow)
        self.qtbot.keyClick(self.app.window, key, more)
        self.settle()

    def ask(self, job: Callable[[OpenVault], T]) -> T:
        found: list[T] = []
        vault = self.guide.vault()
        self.app.tasks.run(lambda _progress: job(vault), found.append)
        self.settle()
        return found[0]

    def today(self) -> TodayView:
        return self.ask(lambda vault: today.today(vault, NOW))

    def listed(self) -> list[ListedPerson]:
        return self.ask(lambda vault: people.listing(vault, NOW))

    def leave(self) -> None:
        """Close the window; the words of this process go with it."""
        self.app.window.close()
        self.app.language.speak("en")


@pytest.fixture
def start(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[], Person]]:
    """Start the app on the same computer, as often as wanted; errors told in a dialog end the story."""
    derive_plainly(monkeypatch)
    started: list[Person] = []

    def begin() -> Person:
        if started:
            started[-1].leave()
        started.append(Person(qtbot, qapp, tmp_path))
        return started[-1]

    yield begin
    for person in started:
        person.leave()
        person.app.theme.choose(Look.SYSTEM)
        person.app.window.deleteLater()
        person.app.deleteLater()


def make_vault(person: Person) -> str:
    """Welcome, passphrase twice, recovery code typed back; the code."""
    person.click("own")
    person.write("passphrase", PASSPHRASE, Qt.Key.Key_Return)
    person.write("passphrase-again", PASSPHRASE, Qt.Key.Key_Return)
    code = [person.guide.find(QLabel, f"code-{number}").text() for number in range(8)]
    person.write("code-back", "".join(code[-2:]).lower(), Qt.Key.Key_Return)
    return "-".join(code)


def bring_in(person: Person) -> None:
    """The export let go over the window, looked at, agreed to."""
    export = person.place / "export.zip"
    samples.write(export, PEOPLE, 11, NOW)
    person.app.window.dropped.emit([export])
    person.settle(50)
    assert person.listed() == []  # nothing is written before the plan was seen
    person.click("plan-agree")
    assert len(person.listed()) == PEOPLE


def pick_ten(person: Person) -> None:
    """Ten people and when we last talked."""
    person.click("result-pick")
    dialog = person.guide.dialog(PickTen)
    for row, when in zip(dialog.rows[:10], ("month", "year") * 5, strict=True):
        person.click(f"{row.when.objectName()}-{when}", QWidget)
    person.click("pick-keep")


def test_from_the_first_start_to_a_reopened_vault(start: Callable[[], Person]) -> None:
    person = start()
    person.click("language-ja", QWidget)
    person.click("language-en", QWidget)
    make_vault(person)
    assert isinstance(person.app.desk.frame.current(), BringInPage)  # type: ignore[union-attr]
    bring_in(person)
    pick_ten(person)
    page = person.guide.find(TodayPage, "page-today")
    view = person.today()
    assert len(view.cards) >= 2
    assert len(page.cards) == len(view.cards)
    first = view.cards[0]

    person.qtbot.keyClick(page.cards[0], Qt.Key.Key_Return)  # do it
    person.settle()
    person.write("log-note", "Sent the next thought", Qt.Key.Key_Return)
    done = person.today().cards[0]
    assert (done.shown_id, done.answer) == (first.shown_id, "done")
    who = first.person.row.id
    noted = person.ask(lambda vault: people.person(vault, who, NOW).encounters)
    assert [each.note for each in noted if each.note] == ["Sent the next thought"]
    assert person.app.desk.frame.toast.isVisible()  # type: ignore[union-attr]

    person.press(Qt.Key.Key_Z)
    assert person.today().cards[0].answer == ""
    assert len(person.ask(lambda vault: people.person(vault, who, NOW).encounters)) == len(noted) - 1
    person.press(Qt.Key.Key_Y)
    assert person.today().cards[0].answer == "done"

    person.app.lock_here()
    person.settle()
    assert person.app.opened is None
    person.write("secret", "quite another one", Qt.Key.Key_Return)
    assert person.guide.find(Banner, "").texts()[0] == "The passphrase is wrong."
    assert person.app.opened is None
    person.write("secret", PASSPHRASE, Qt.Key.Key_Return)
    assert person.today().cards[0].answer == "done"
    assert len(person.listed()) == PEOPLE


def test_everything_is_still_there_and_can_be_undone_after_a_restart(start: Callable[[], Person]) -> None:
    person = start()
    make_vault(person)
    bring_in(person)
    again = start()
    again.write("secret", PASSPHRASE, Qt.Key.Key_Return)
    assert len(again.listed()) == PEOPLE
    again.press(Qt.Key.Key_Z)
    assert again.listed() == []
    assert again.ask(history.ends)[1] is not None
    again.press(Qt.Key.Key_Y)
    assert len(again.listed()) == PEOPLE


def test_another_language_makes_the_window_anew_and_is_kept(start: Callable[[], Person]) -> None:
    person = start()
    make_vault(person)
    person.press(Qt.Key.Key_Comma)
    person.click("language-ja", QWidget)
    person.click("save")
    person.qtbot.waitUntil(lambda: person.app.window.windowTitle() == "つながり手帳", timeout=20000)
    assert person.app.device.now.language == "ja"
    again = start()
    assert [each.text() for each in again.app.window.findChildren(QLabel) if "ロック" in each.text()]
    again.write("secret", PASSPHRASE, Qt.Key.Key_Return)
    again.press(Qt.Key.Key_Z)  # undone, English comes back
    again.qtbot.waitUntil(lambda: again.app.window.windowTitle() == "My Connections", timeout=20000)


def test_the_sample_goes_when_it_is_left(start: Callable[[], Person]) -> None:
    person = start()
    person.click("sample")
    assert person.app.opened is not None
    place = person.app.opened.folder
    assert len(person.listed()) > 100
    person.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert person.app.desk is not None  # there is nothing to lock
    person.click("own-vault")
    assert person.app.opened is None
    assert not place.exists()
    make_vault(person)
    assert person.listed() == []
    assert person.app.device.now.vault == str(person.place / "vault")


def test_a_named_vault_is_not_swapped_for_the_last_one(start: Callable[[], Person], qapp: QApplication) -> None:
    person = start()
    make_vault(person)
    person.leave()
    elsewhere = replace(wire(folder=person.place / "elsewhere", clock=lambda: NOW, cost=keys.FLOOR_KDF))
    for named, shown in ((True, "own"), (False, "unlock-now")):
        app = App(qapp, elsewhere, DeviceFile(person.place / "device.json"), native=False, named=named)
        app.begin()
        assert app.window.findChild(Button, shown) is not None
        app.window.close()
        app.window.deleteLater()
        app.deleteLater()
