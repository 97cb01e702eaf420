"""Nobody there for a while: the clock decides, every touch counts, also one in a dialog."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit
from pytestqt.qtbot import QtBot
from tests.ui.conftest import NOW

from myconnections.ui.idle import Idle, seconds_running


class Clock:
    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now

    def later(self, minutes: float) -> None:
        self.now += timedelta(minutes=minutes)


@pytest.fixture
def clock() -> Clock:
    return Clock()


def test_case_58_it_passes_after_the_minutes_chosen_and_once(qapp: QApplication, clock: Clock) -> None:
    passed: list[bool] = []
    idle = Idle(qapp, lambda: 15, clock)
    idle.passed.connect(lambda: passed.append(True))
    idle.look()
    clock.later(20)
    idle.look()
    assert passed == []  # nothing is open yet
    idle.begin()
    clock.later(14.9)
    idle.look()
    assert passed == []
    clock.later(0.2)
    idle.look()
    idle.look()
    assert passed == [True]
    idle.begin()
    clock.later(16)
    idle.look()
    assert passed == [True, True]


def test_never_when_so_chosen_and_as_chosen_last(qapp: QApplication, clock: Clock) -> None:
    minutes = [0]
    passed: list[bool] = []
    idle = Idle(qapp, lambda: minutes[0], clock)
    idle.passed.connect(lambda: passed.append(True))
    idle.begin()
    clock.later(600)
    idle.look()
    assert passed == []
    minutes[0] = 5
    idle.look()
    assert passed == [True]


def test_touches_count_in_dialogs_too_but_not_after_a_sleep(qapp: QApplication, qtbot: QtBot, clock: Clock) -> None:
    passed: list[bool] = []
    window = QLineEdit()
    qtbot.addWidget(window)
    idle = Idle(qapp, lambda: 15, clock)
    idle.passed.connect(lambda: passed.append(True))
    idle.begin()
    with qtbot.waitActive(window):
        window.show()
    clock.later(10)
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_A)
    dialog = QDialog(window)
    dialog.open()
    qtbot.waitUntil(lambda: qapp.focusWindow() == dialog.windowHandle())
    qtbot.wait(20)
    clock.later(10)
    qtbot.mouseClick(dialog.windowHandle(), Qt.MouseButton.LeftButton)
    clock.later(10)
    idle.look()
    assert passed == []
    clock.later(300)  # the computer slept: the first touch does not save the vault from being locked
    qtbot.mouseClick(dialog.windowHandle(), Qt.MouseButton.LeftButton)
    assert passed == [True]
    dialog.close()


def test_case_58_a_sleep_locks_however_short_and_a_clock_set_back_does_not_help(
    qapp: QApplication, clock: Clock
) -> None:
    passed: list[bool] = []
    seconds, minutes = [100.0], [15]
    idle = Idle(qapp, lambda: minutes[0], clock, running=lambda: seconds[0])
    idle.passed.connect(lambda: passed.append(True))
    idle.begin()
    for _look in range(3):
        seconds[0] += 16
        idle.look()
    assert passed == []
    minutes[0] = 0  # never, but a sleep is a sleep
    seconds[0] += 90
    idle.look()
    assert passed == [True]
    minutes[0] = 15
    idle.begin()
    clock.later(-600)
    for _look in range(15 * 60 // 15):
        assert passed == [True]
        seconds[0] += 15
        idle.look()
    assert passed == [True, True]


def test_the_clock_that_is_asked_goes_on() -> None:
    before = seconds_running()
    assert before <= seconds_running()
