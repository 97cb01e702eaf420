"""The window comes back where it was."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from myconnections.ui.device import DeviceFile
from myconnections.ui.window import Window


def opened(qtbot: QtBot, file: Path) -> Window:
    window = Window(DeviceFile(file), "My Connections")
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.seen):
        window.show()
    return window


@pytest.fixture
def room(qapp: QApplication) -> QRect:
    return qapp.primaryScreen().availableGeometry()


def test_place_and_size_come_back_to_the_pixel_also_at_the_top_of_the_screen(qtbot: QtBot, tmp_path: Path) -> None:
    first = opened(qtbot, tmp_path / "device.json")
    first.move(20, 0)
    first.resize(960, 700)
    first.remember()
    again = opened(qtbot, tmp_path / "device.json")
    assert (again.frameGeometry(), again.geometry()) == (first.frameGeometry(), first.geometry())


def test_one_that_filled_the_screen_fills_it_again(qtbot: QtBot, tmp_path: Path) -> None:
    first = opened(qtbot, tmp_path / "device.json")
    first.showMaximized()
    first.remember()
    assert opened(qtbot, tmp_path / "device.json").isMaximized()


@pytest.mark.parametrize("kept", ["9000 9000 1000 700 0", "0 0 99999 99999 0", "", "nonsense", "1 2 3"])
def test_what_is_kept_never_leaves_the_window_out_of_sight(
    qtbot: QtBot, tmp_path: Path, room: QRect, kept: str
) -> None:
    device = DeviceFile(tmp_path / "device.json")
    device.change(window={"place": kept})
    window = opened(qtbot, tmp_path / "device.json")
    assert room.intersects(window.geometry())
    least = window.minimumSize()
    assert window.width() <= max(room.width(), least.width())
    assert window.height() <= max(room.height(), least.height())
