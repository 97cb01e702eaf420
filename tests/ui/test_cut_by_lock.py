"""A lock that comes in the middle of a long import: the vault is whole, the import not there, and that is told."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.ui.conftest import NOW, PASSPHRASE
from tests.ui.house import Home, House

from myconnections.services import health, imports, people
from myconnections.services.changes import Changes
from myconnections.services.ports import OpenVault
from myconnections.storage import keys
from myconnections.storage.lock import VaultLock
from myconnections.storage.vault import VaultStore
from myconnections.ui import relock
from myconnections.ui.dialogs.quick_log import QuickLog
from myconnections.ui.tasks import Progress
from myconnections.ui.widgets.question import Question

_HEAD = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
_CUT = """
import sys, time
from datetime import UTC, datetime
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLineEdit
from myconnections.bootstrap import wire
from myconnections.services import imports
from myconnections.ui import relock
from myconnections.ui.app import App
from myconnections.ui.device import DeviceFile
from myconnections.ui.widgets.buttons import Button

relock.MOST_S = 0.5
relock.Successor.start = lambda *_: True
place, passphrase, file = Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3])
qt = QApplication(sys.argv[:1])
app = App(qt, wire(folder=place / "vault", language="en"), DeviceFile(place / "device.json"), native=False)
app.begin()

def at(share):
    if share > 0.5:
        print("in the middle", flush=True)
        time.sleep(60)  # deaf to every wish to stop

def bring_in(vault, now, _progress):
    vault.engine.raw_connection().cursor().execute("PRAGMA cache_size = 10")  # pages are written before the end
    return imports.apply(vault, imports.plan(vault, [file], now), now, progress=at)

def look():
    if app.desk is not None and not app.tasks.busy:
        wait.stop()
        app.desk.context.acting.work(bring_in, cancelled=lambda: None)
        QTimer.singleShot(2500, app.lock)

wait = QTimer(interval=20)
wait.timeout.connect(look)
wait.start()
app.window.findChild(QLineEdit, "secret").setText(passphrase)
app.window.findChild(Button, "unlock-now").click()
QTimer.singleShot(20000, lambda: qt.exit(4))
sys.exit(qt.exec())
"""


@pytest.fixture
def home(qtbot: QtBot, qapp: QApplication, quick_kdf: None, tmp_path: Path) -> Iterator[Home]:
    house = House(qtbot, qapp, tmp_path, [])
    yield Home(house)
    house.leave()


def connections(folder: Path, count: int) -> Path:
    """An export with so many people in it."""
    row = "Nn{0},Ff,https://www.linkedin.com/in/nn-{0},,Invented,Editor,03 Feb 2025\n"
    file = folder / "Connections.csv"
    file.write_text(_HEAD + "".join(row.format(number) for number in range(count)), encoding="utf-8")
    return file


def begun(
    home: Home, file: Path, end: Callable[[OpenVault, datetime, Progress, Callable[[float], None]], Changes]
) -> threading.Event:
    """An import that waits in its middle; `end` gives what becomes of it once it goes on."""
    middle, on = threading.Event(), threading.Event()

    def at(_share: float) -> None:
        middle.set()
        on.wait(10)

    home.desk.context.acting.work(lambda vault, now, progress: end(vault, now, progress, at), cancelled=lambda: None)
    assert middle.wait(10)
    return on


def told(home: Home) -> list[str]:
    found = home.app.window.findChildren(Question)
    return [each.accessibleDescription() + each.accessibleName() for each in found if each.isVisible()]


def test_it_is_stopped_taken_back_and_told(home: Home, tmp_path: Path) -> None:
    file = connections(tmp_path, 20)

    def bring_in(vault: OpenVault, now: datetime, progress: Progress, at: Callable[[float], None]) -> Changes:
        plan = imports.plan(vault, [file], now)
        return imports.apply(vault, plan, now, progress=at, cancelled=lambda: progress.cancelled)

    home.open("log", QuickLog)
    home.line("log-note").setText("half-written")
    on = begun(home, file, bring_in)
    home.app.lock_here()
    on.set()
    home.house.qtbot.waitUntil(lambda: not home.app.tasks.busy, timeout=20_000)
    home.unlock()
    assert len(home.ask(people.listing)) == 2
    assert home.ask(health.check).ok
    assert any("Nothing of it was done" in each for each in told(home))
    assert home.line("log-note").text() == "half-written"  # it was not behind the import in the queue
    home.relock()
    assert told(home) == []


def test_one_that_was_through_is_not_said_to_be_cut_off(home: Home, tmp_path: Path) -> None:
    file = connections(tmp_path, 20)

    def bring_in(vault: OpenVault, now: datetime, _progress: Progress, at: Callable[[float], None]) -> Changes:
        changes = imports.apply(vault, imports.plan(vault, [file], now), now)
        at(1)
        return changes

    on = begun(home, file, bring_in)
    home.app.lock_here()
    assert home.app.device.now.cut == NOW.isoformat()
    on.set()
    home.house.qtbot.waitUntil(lambda: not home.app.tasks.busy, timeout=20_000)
    assert home.app.device.now.cut == ""
    home.unlock()
    assert len(home.ask(people.listing)) == 22
    assert told(home) == []


def test_what_a_killed_process_could_not_say_is_seen_in_the_history(home: Home, tmp_path: Path) -> None:
    file = connections(tmp_path, 20)
    home.ask(lambda vault, now: imports.apply(vault, imports.plan(vault, [file], now), now))
    home.lock()
    home.app.device.change(cut=NOW.isoformat())
    home.unlock()
    assert told(home) == []
    assert home.app.device.now.cut == ""


def test_one_that_hears_nothing_goes_with_its_process(tmp_path: Path) -> None:
    """Longer than a lock may take: the process ends in the middle of the transaction."""
    opened, _ = VaultStore(cost=keys.FLOOR_KDF).create(tmp_path / "vault", PASSPHRASE, NOW)
    opened.close()
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", _CUT, str(tmp_path), PASSPHRASE, str(connections(tmp_path, 900))],
        env=environment, capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (0, "in the middle\n"), done.stderr
    assert (tmp_path / "vault" / "people.db-wal").stat().st_size > 100_000  # of an act that was never committed
    assert '"cut": ""' not in (tmp_path / "device.json").read_text()
    vault = VaultStore().unlock(tmp_path / "vault", passphrase=PASSPHRASE)
    assert people.listing(vault, NOW) == []
    assert health.check(vault, NOW).ok
    vault.close()


def test_a_quick_passphrase_waits_for_the_process_that_is_closing(
    qtbot: QtBot, qapp: QApplication, quick_kdf: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    house = House(qtbot, qapp, tmp_path, [])
    folder = house.make()
    old = VaultLock(folder)
    old.take()
    monkeypatch.setenv(relock._TELL, "nobody")
    app = house.start(language="en")
    threading.Timer(0.4, old.release).start()
    house.open(app)
    assert app.opened is not None
    house.leave()
