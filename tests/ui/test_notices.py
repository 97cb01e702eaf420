"""The notice outside the window: without a name, once a day, silent while the window is before the person."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.conftest import NOW, Surroundings
from tests.ui.house import Home, House

from myconnections.domain.contact import Contact
from myconnections.domain.encounter import By, EncounterKind
from myconnections.domain.ids import ContactId, PromiseId
from myconnections.domain.reminder import Promise
from myconnections.services import contacts, dues, encounters, preferences
from myconnections.services.notices import Notice
from myconnections.services.ports import OpenVault
from myconnections.services.views import LogDraft
from myconnections.ui import icons
from myconnections.ui.notices import Notices, Tray

YESTERDAY = NOW - timedelta(days=1)


def fill(vault: OpenVault) -> None:
    """A thank-you and a promise that wait."""
    (who,) = contacts.add(vault, Contact(ContactId(0), "", family="Canary", given="Kim"), YESTERDAY).people
    draft = LogDraft((ContactId(who),), EncounterKind.MEET, By.BOTH, YESTERDAY.date())
    encounters.log(vault, draft, YESTERDAY)
    made = Promise(PromiseId(0), ContactId(who), "lend the book", By.ME, YESTERDAY.date(), NOW.date())
    dues.promise(vault, made, YESTERDAY)


def reminding(around: Surroundings) -> tuple[Notices, list[tuple[str, str]]]:
    told: list[tuple[str, str]] = []
    window = QWidget()
    around.qtbot.addWidget(window)

    def tell(title: str, text: str) -> bool:
        told.append((title, text))
        return True

    return Notices(around.context, window, tell, window), told


def test_it_is_told_once_a_day_and_names_nobody(around: Surroundings) -> None:
    around.ask(lambda vault, _now: fill(vault))
    notices, told = reminding(around)
    notices.look()
    around.settle()
    assert told == [("My Connections", "A thank-you is waiting. A promise is due.")]
    assert around.context.device.now.noticed == NOW.date().isoformat()
    notices.look()
    around.settle()
    assert len(told) == 1


def test_what_could_not_be_shown_is_not_the_notice_of_the_day(around: Surroundings) -> None:
    around.ask(lambda vault, _now: fill(vault))
    window = QWidget()
    around.qtbot.addWidget(window)
    Notices(around.context, window, lambda _title, _text: False, window).look()
    around.settle()
    assert around.context.device.now.noticed == ""


def test_nothing_is_told_when_nothing_waits(around: Surroundings) -> None:
    around.context.device.change(noticed="written by hand")
    notices, told = reminding(around)
    notices.look()
    around.settle()
    assert told == []
    assert around.context.device.now.noticed == "written by hand"


def test_nothing_is_told_while_the_window_is_before_the_person(
    around: Surroundings, monkeypatch: pytest.MonkeyPatch
) -> None:
    around.ask(lambda vault, _now: fill(vault))
    notices, told = reminding(around)
    monkeypatch.setattr(QWidget, "isActiveWindow", lambda _self: True)
    notices.look()
    around.settle()
    assert told == []


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (Notice(1, 0), "A thank-you is waiting."),
        (Notice(3, 0), "3 thank-yous are waiting."),
        (Notice(0, 1), "A promise is due."),
        (Notice(2, 2), "2 thank-yous are waiting. 2 promises are due."),
    ],
)
def test_it_counts(around: Surroundings, found: Notice, said: str) -> None:
    notices, _ = reminding(around)
    assert notices.sentence(found) == said


def test_the_sign_stands_in_the_tray_until_it_is_answered(
    around: Surroundings, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[object] = []
    there = iter([False, True])
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", staticmethod(lambda: next(there)))
    # The platform of the tests has no tray to stand in.
    monkeypatch.setattr(QSystemTrayIcon, "show", lambda _self: told.append("show"))
    monkeypatch.setattr(QSystemTrayIcon, "hide", lambda _self: told.append("hide"))
    monkeypatch.setattr(QSystemTrayIcon, "showMessage", lambda _self, title, text, *_rest: told.append((title, text)))
    window = QWidget()
    around.qtbot.addWidget(window)
    tray = Tray(icons.icon("today", around.context.theme.color("accent")), window)
    tray.clicked.connect(lambda: told.append("clicked"))
    assert not tray.tell("My Connections", "No tray, no notice.")
    assert tray.tell("My Connections", "A thank-you is waiting.")
    sign = tray.findChild(QSystemTrayIcon)
    assert isinstance(sign, QSystemTrayIcon)
    sign.messageClicked.emit()
    assert told == ["show", ("My Connections", "A thank-you is waiting."), "hide", "clicked"]


def test_a_click_on_the_notice_asks_for_the_window(around: Surroundings) -> None:
    window = QWidget()
    around.qtbot.addWidget(window)
    notices = Notices(around.context, window, parent=window)
    opened: list[bool] = []
    notices.opened.connect(lambda: opened.append(True))
    sign = notices.findChild(QSystemTrayIcon)
    assert isinstance(sign, QSystemTrayIcon)
    sign.messageClicked.emit()
    assert opened == [True]


def test_the_menu_of_the_sign_switches_notices_off_and_undo_brings_them_back(around: Surroundings) -> None:
    window = QWidget()
    around.qtbot.addWidget(window)
    reminding_now = Notices(around.context, window, parent=window)
    tray = reminding_now.findChild(Tray)
    assert isinstance(tray, Tray)
    opened: list[bool] = []
    reminding_now.opened.connect(lambda: opened.append(True))
    first, lock, last = tray.menu.actions()
    locked: list[bool] = []
    reminding_now.lock_asked.connect(lambda: locked.append(True))
    first.trigger()
    lock.trigger()
    assert locked == [True]
    last.trigger()
    around.settle()
    assert opened == [True]
    assert not around.ask(lambda vault, _now: preferences.get(vault)).notice
    around.context.acting.undo()
    around.settle()
    assert around.ask(lambda vault, _now: preferences.get(vault)).notice


def test_at_lock_nothing_is_left_in_the_tray_and_nothing_comes_any_more(
    around: Surroundings, monkeypatch: pytest.MonkeyPatch
) -> None:
    hidden: list[bool] = []
    monkeypatch.setattr(QSystemTrayIcon, "hide", lambda _self: hidden.append(True))
    window = QWidget()
    around.qtbot.addWidget(window)
    reminding_now = Notices(around.context, window, parent=window)
    reminding_now.be_still()
    assert hidden == [True]
    assert not reminding_now.findChild(QTimer).isActive()


def test_a_click_of_the_other_button_opens_the_menu_only(around: Surroundings) -> None:
    window = QWidget()
    around.qtbot.addWidget(window)
    tray = Tray(icons.icon("today", around.context.theme.color("accent")), window)
    clicked: list[bool] = []
    tray.clicked.connect(lambda: clicked.append(True))
    sign = tray.findChild(QSystemTrayIcon)
    assert isinstance(sign, QSystemTrayIcon)
    sign.activated.emit(QSystemTrayIcon.ActivationReason.Context)
    assert clicked == []
    sign.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    assert clicked == [True]


def test_the_click_that_opens_the_menu_is_no_answer(qtbot: QtBot) -> None:
    tray, clicked = Tray(QIcon()), []
    tray.clicked.connect(lambda: clicked.append(True))
    shown = tray.findChild(QSystemTrayIcon)
    tray.menu.popup(QPoint(10, 10))
    shown.messageClicked.emit()
    assert clicked == []
    tray.menu.close()
    shown.messageClicked.emit()
    assert clicked == [True]


def test_the_answer_to_a_notice_brings_a_window_back_that_was_put_away(
    qtbot: QtBot, qapp: QApplication, quick_kdf: None, tmp_path: Path
) -> None:
    house = House(qtbot, qapp, tmp_path, [])
    home = Home(house)
    home.desk.frame.go("people")
    home.settle()
    home.app.window.showMinimized()
    home.found(Notices).opened.emit()
    home.settle()
    assert not home.app.window.isMinimized()
    assert home.app.device.now.page == "today"
    house.leave()
