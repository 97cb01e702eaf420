"""Locking starts a fresh process and ends the one that held the keys: real windows on a virtual display."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest

from myconnections.storage import keys
from myconnections.storage.vault import VaultStore

PASSPHRASE = "slow green harbour kettle"
CHILD = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLineEdit
from myconnections.bootstrap import wire
from myconnections.ui.app import App
from myconnections.ui.device import DeviceFile
from myconnections.ui.widgets.buttons import Button

place, passphrase = Path(sys.argv[1]), sys.argv[2]
qt = QApplication(sys.argv[:1])
app = App(qt, wire(folder=place / "vault", language="en"), DeviceFile(place / "device.json"), native=False)
app.bug = lambda error: (print(repr(error), flush=True), qt.exit(3))
app.begin()

def unlock():
    app.window.findChild(QLineEdit, "secret").setText(passphrase)
    app.window.findChild(Button, "unlock-now").click()
    wait.start()

def lock():
    if app.desk is not None and not app.tasks.busy:
        wait.stop()
        print("open", app.window.isVisible(), flush=True)
        app.window.findChild(Button, "lock").click()

wait = QTimer(interval=50)
wait.timeout.connect(lock)
QTimer.singleShot(200, unlock)
QTimer.singleShot(20000, lambda: qt.exit(4))
sys.exit(qt.exec())
"""


def running(folder: Path) -> list[int]:
    """Processes that were started on this vault."""
    found = []
    for entry in Path("/proc").iterdir():
        with suppress(OSError, ValueError):
            words = (entry / "cmdline").read_bytes().split(b"\0")
            if str(folder).encode() in words and b"--vault" in words:
                found.append(int(entry.name))
    return found


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Path]:
    """A closed vault; whatever was started on it is ended afterwards."""
    folder = tmp_path / "vault"
    opened, _ = VaultStore(cost=keys.FLOOR_KDF).create(folder, PASSPHRASE, datetime(2026, 11, 21, 9, 30, tzinfo=UTC))
    opened.close()
    yield folder
    for process in running(folder):
        with suppress(ProcessLookupError):
            os.kill(process, signal.SIGTERM)


@pytest.mark.xvfb
@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="looks for processes in /proc")
def test_lock_hands_over_to_a_fresh_process(vault: Path, window_system: dict[str, str], checkout: Path) -> None:
    environment = window_system | {"PYTHONPATH": str(checkout / "src")}
    said = vault.parent / "said.txt"
    with said.open("w") as out:  # a pipe would stay open with the fresh process
        child = subprocess.Popen(
            [sys.executable, "-c", CHILD, str(vault.parent), PASSPHRASE],
            env=environment, cwd=checkout, stdout=out, stderr=subprocess.STDOUT,
        )  # fmt: skip
        code = child.wait(timeout=60)
    assert (code, said.read_text()) == (0, "open True\n")
    fresh = running(vault)
    assert len(fresh) == 1
    time.sleep(2)
    assert running(vault) == fresh  # it stays, locked: nobody gave it the passphrase
    VaultStore().unlock(vault, passphrase=PASSPHRASE).close()  # and the lock of the old one is given back
