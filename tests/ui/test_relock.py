"""Locking by a fresh process: what the first window loads, the hand-over, and the end that nothing can put off."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from dataclasses import asdict
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from myconnections.ui import relock

_DOOR = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from myconnections.bootstrap import wire
from myconnections.ui.app import App
from myconnections.ui.device import DeviceFile

def make_ready(app):
    if not app.window.was_seen:
        return
    heavy = {"sqlalchemy", "sqlcipher3", "cryptography", "numpy", "PySide6.QtNetwork", "PySide6.QtDBus"}
    print(sorted(heavy & set(sys.modules)), app.window.isVisible())
    qt.exit()

App.make_ready = make_ready
qt = QApplication(sys.argv[:1])
place = Path(sys.argv[1])
app = App(qt, wire(folder=place / "vault", language="en"), DeviceFile(place / "device.json"), native=False)
app.begin()
qt.exec()
"""
_FRESH = "from myconnections.ui import relock; relock.say_seen(relock.predecessor()); print(repr(relock.predecessor()))"
LEFT = relock.Left("vault", "people", 7, "", "5f")
_STUCK = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from myconnections.ui import relock
relock.MOST_S = 0.3
relock.command = lambda folder, language: (sys.executable, ["-c", "pass"])
app = QCoreApplication([])
print(relock.Successor().start(Path(), "en", relock.Left()), flush=True)
relock.gone_at_last()
time.sleep(60)
"""


def _child(program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    return subprocess.run(
        [sys.executable, "-c", program, *arguments],
        env=environment, capture_output=True, text=True, check=True, timeout=30,
    )  # fmt: skip


def test_the_door_is_seen_before_anything_heavy_is_loaded(tmp_path: Path) -> None:
    (tmp_path / "vault").mkdir()
    (tmp_path / "vault" / "header.json").touch()
    assert _child(_DOOR, str(tmp_path)).stdout == "[] True\n"


def test_the_fresh_process_says_once_that_it_is_seen(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(sys.path))
    monkeypatch.setattr(relock, "command", lambda _folder, _language: (sys.executable, ["-c", _FRESH]))
    successor = relock.Successor()
    with qtbot.waitSignal(successor.seen, timeout=20_000):
        assert successor.start(Path("vault"), "en", LEFT)
    successor.leave()
    assert relock.predecessor() == ""  # nobody waits for this one


def test_how_the_window_was_left_is_handed_over_once(monkeypatch: pytest.MonkeyPatch) -> None:
    assert relock.taken_over() == relock.Left()
    monkeypatch.setenv("MYCONNECTIONS_LEFT", json.dumps(asdict(LEFT)))
    assert (relock.taken_over(), relock.taken_over()) == (LEFT, relock.Left())


def test_a_process_that_cannot_be_started_is_told(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(relock, "command", lambda _folder, _language: ("/nowhere/at-all", []))
    assert not relock.Successor().start(Path("vault"), "en", LEFT)


def test_whatever_hangs_the_old_process_is_gone_in_time() -> None:
    began = time.monotonic()
    assert _child(_STUCK).stdout == "True\n"
    assert time.monotonic() - began < 30  # not the sixty seconds it would have hung
