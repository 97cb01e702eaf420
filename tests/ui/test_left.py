"""What comes back after a lock: page, person, a restore that was asked for; what could not be kept is said."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot
from tests.ui.conftest import NOW
from tests.ui.house import Home, House

from myconnections.domain.errors import Trouble
from myconnections.services import backups, drafts
from myconnections.ui import relock
from myconnections.ui.dialogs.quick_log import QuickLog
from myconnections.ui.door.restore import Restore
from myconnections.ui.relock import Left

LOST = (
    "Something you were writing could not be kept when the vault was locked, as when the disk is full."
    " Please make room before you write it again."
)


@pytest.fixture
def handed(monkeypatch: pytest.MonkeyPatch) -> list[Left]:
    """What was handed to fresh processes, none of which can be started."""
    told: list[Left] = []

    def start(_successor: relock.Successor, _folder: Path, _language: str, left: Left) -> bool:
        told.append(left)
        return False

    monkeypatch.setattr(relock.Successor, "start", start)
    return told


@pytest.fixture
def home(qtbot: QtBot, qapp: QApplication, quick_kdf: None, tmp_path: Path, handed: list[Left]) -> Iterator[Home]:
    house = House(qtbot, qapp, tmp_path, [])
    yield Home(house)
    house.leave()


def lock(home: Home) -> None:
    home.app.lock()
    closed(home)


def closed(home: Home) -> None:
    home.house.qtbot.waitUntil(lambda: home.app.opened is None and not home.app.tasks.busy, timeout=20_000)
    home.house.qtbot.wait(30)


def said(home: Home) -> list[str]:
    return [
        shown.text()
        for dialog in home.app.window.findChildren(QDialog)
        if dialog.isVisible()
        for shown in dialog.findChildren(QLabel)
    ]


def test_page_and_person_come_back(home: Home, handed: list[Left]) -> None:
    home.desk.frame.go("vault")
    home.desk.frame.show_person(int(home.nora))
    home.settle()
    lock(home)
    assert handed == [Left(str(home.house.place / "vault"), "vault", int(home.nora))]
    home.unlock()
    home.house.qtbot.waitUntil(lambda: home.desk.shown() == int(home.nora), timeout=20_000)
    assert home.desk.frame.current() is home.desk.frame.go("vault")
    assert home.app._left == Left()  # taken over once


def test_the_row_of_whom_one_comes_back_to_is_marked(home: Home) -> None:
    home.desk.frame.go("people")
    home.desk.frame.show_person(int(home.nora))
    home.settle()
    lock(home)
    home.unlock()
    home.house.qtbot.waitUntil(lambda: home.desk.shown() == int(home.nora), timeout=20_000)
    page = home.desk.frame.go("people")
    assert page.chosen() == (int(home.nora),)
    page.point_at(int(home.kirino))  # somebody is chosen already: it stays so
    page._show()  # type: ignore[attr-defined]
    assert page.chosen() == (int(home.nora),)


def test_a_restore_goes_on_in_the_fresh_process(home: Home, handed: list[Left]) -> None:
    file = home.ask(lambda vault, _now: backups.take(vault, backups.ASKED, NOW)).backup.file
    home.desk.restore_asked.emit(file)
    closed(home)
    assert [left.restore for left in handed] == [str(file)]
    sheet = home.app.window.findChild(Restore)
    assert file.name in [shown.text() for shown in sheet.findChildren(QLabel)]


def test_what_cannot_be_parked_is_not_dropped_without_a_word(
    home: Home, handed: list[Left], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_given: object) -> None:
        raise Trouble("disk_full")

    monkeypatch.setattr(drafts, "park", full)
    home.open("log", QuickLog)
    home.line("log-note").setText("tea")
    home.desk.context.drafts.park_all()
    home.settle()
    home.desk.lock_asked.emit()
    home.settle()
    assert any(text.endswith("Locked now, it is lost.") for text in said(home))
    assert handed == []
    stay = next(one for one in home.app.window.findChildren(QPushButton, "answer-stay") if one.isVisible())
    home.house.qtbot.mouseClick(stay, Qt.MouseButton.LeftButton)
    home.settle()
    assert home.line("log-note").text() == "tea"
    lock(home)  # by itself
    home.unlock()
    home.house.qtbot.waitUntil(lambda: LOST in said(home), timeout=20_000)


def test_what_was_begun_just_before_the_lock_and_found_no_room_is_told(
    home: Home, handed: list[Left], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_given: object) -> None:
        raise Trouble("disk_full")

    home.open("log", QuickLog)
    home.line("log-note").setText("tea")
    with monkeypatch.context() as broken:
        broken.setattr(drafts, "park", full)  # for the first time while it is locked already
        lock(home)
    assert "tea" not in str(handed)
    home.unlock()
    home.house.qtbot.waitUntil(lambda: LOST in said(home), timeout=20_000)
    assert home.app.window.findChild(QuickLog) is None


def test_once_there_is_room_nothing_is_asked(home: Home, handed: list[Left], monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_given: object) -> None:
        raise Trouble("disk_full")

    home.open("log", QuickLog)
    home.line("log-note").setText("tea")
    with monkeypatch.context() as broken:
        broken.setattr(drafts, "park", full)
        home.desk.context.drafts.park_all()
        home.settle()
    home.desk.context.drafts.park_all()
    home.settle()
    home.desk.lock_asked.emit()
    closed(home)
    home.unlock()
    assert home.line("log-note").text() == "tea"
    assert LOST not in said(home)
