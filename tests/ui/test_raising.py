"""A second start on the same vault brings the first window forward and ends. Case 45."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QDir
from PySide6.QtNetwork import QLocalServer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.ui.house import House

from myconnections.ui.raising import Reachable, lock_name, name_of, raise_other

_AGAIN = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from myconnections.ui.raising import raise_other
app = QCoreApplication([])
print(raise_other(Path(sys.argv[1])))
"""


@pytest.fixture
def house(qtbot: QtBot, qapp: QApplication, quick_kdf: None, tmp_path: Path) -> Iterator[House]:
    made = House(qtbot, qapp, tmp_path, [])
    yield made
    made.leave()


def again(folder: Path) -> str:
    """What another process hears when it asks for the window of a vault."""
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(
        [sys.executable, "-c", _AGAIN, str(folder)], env=environment, capture_output=True, text=True, check=True,
        timeout=60,
    )  # fmt: skip
    return done.stdout.strip()


def test_case_45_the_first_window_is_raised(qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "Quexolapt"
    assert "Quexolapt" not in name_of(folder)
    assert not raise_other(folder)
    here = Reachable()
    here.begin(folder)
    with qtbot.waitSignal(here.asked, timeout=20_000):
        assert again(folder) == "True"
    here.begin(folder)  # nothing new
    assert again(tmp_path / "other") == "False"
    here.begin(tmp_path / "other")
    assert again(folder) == "False"
    here.end()
    here.end()
    assert again(tmp_path / "other") == "False"


def test_case_45_what_a_killed_window_left_is_taken_over(qtbot: QtBot, tmp_path: Path) -> None:
    left = Path(QDir.tempPath()) / name_of(tmp_path)
    left.touch()
    assert not raise_other(tmp_path)
    here, late = Reachable(), Reachable()
    here.begin(tmp_path)
    with qtbot.waitSignal(here.asked, timeout=20_000):
        late.begin(tmp_path)  # the first is found, and stays the one
    late.end()
    assert again(tmp_path) == "True"
    here.end()
    assert not left.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="names of windows are no files there")
def test_a_start_removes_what_killed_locks_of_its_vault_left_and_nobody_who_listens(
    qtbot: QtBot, tmp_path: Path
) -> None:
    dead, living, other = lock_name(tmp_path), lock_name(tmp_path), lock_name(tmp_path / "other")
    for name in (dead, other):
        with socket.socket(socket.AF_UNIX) as killed:  # closed without taking its name away
            killed.bind(str(Path(QDir.tempPath()) / name))
            killed.listen()
    server = QLocalServer()
    assert server.listen(living)
    here = Reachable()
    here.begin(tmp_path)
    left = {name for name in (dead, living, other) if (Path(QDir.tempPath()) / name).exists()}
    assert left == {living, other}
    for part in (here.end, server.close, (Path(QDir.tempPath()) / other).unlink):
        part()


def test_case_45_second_instance(house: House) -> None:
    """From the door on; a window put away stands before all others again."""
    app = house.start()
    house.qtbot.waitUntil(lambda: app.window.was_seen)
    house.qtbot.waitUntil(lambda: not app.tasks.busy)
    app.window.showMinimized()
    second = house.start()
    house.qtbot.waitUntil(second.stands_elsewhere, timeout=20_000)  # the first may still be about to be found
    house.qtbot.waitUntil(lambda: not app.window.isMinimized(), timeout=20_000)
    app.window.close()
    assert not second.stands_elsewhere()


@pytest.mark.skipif(sys.platform == "win32", reason="sockets with an owner")
def test_a_name_taken_by_another_account_keeps_nobody_from_starting(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = Reachable()
    here.begin(tmp_path / "mine")
    assert again(tmp_path / "mine") == "True"
    account = os.getuid()
    monkeypatch.setattr(os, "getuid", lambda: account + 1)
    assert not raise_other(tmp_path / "mine")
    monkeypatch.undo()
    here.end()


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="ends a process by a signal")
def test_case_45_the_second_process_exits(tmp_path: Path) -> None:
    """Two real starts on one folder: the second ends at once with code 0, the first goes on."""
    words = [sys.executable, "-m", "myconnections", "--vault", str(tmp_path / "vault"), "--lang", "en", "window"]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    place = Path(QDir.tempPath()) / name_of(tmp_path / "vault")
    with subprocess.Popen(words, env=environment, stderr=subprocess.DEVNULL) as first:
        end = time.monotonic() + 60
        while not place.exists():
            assert first.poll() is None
            assert time.monotonic() < end, "the first window never stood"
            time.sleep(0.05)
        second = subprocess.run(words, env=environment, check=False, timeout=60, capture_output=True)
        assert (second.returncode, second.stdout) == (0, b"")
        assert first.poll() is None
        first.send_signal(signal.SIGTERM)
