"""return: from the passphrase at the door of a locked window to the page it showed before, with people in it.

Each round is a process of its own, as after a lock; the door has stood long enough for somebody to have written the
passphrase. With a display the window is a real one, else it is off screen. Run as a program: one round.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

from myconnections.storage import keys
from myconnections.storage.vault import VaultStore
from tools.benchmarks import stock
from tools.benchmarks.child import Given
from tools.benchmarks.clock import Line, in_turn, timed
from tools.benchmarks.starting import environment

_MOST = 1000
_FIRST = 60
_WRITING_MS = 3000
"""Somebody writes the passphrase meanwhile."""


def back() -> list[Line]:
    """The page of the people and that of today, with 400 people and with 30,000, beside the key derivation alone."""
    lines = []
    for many in (400, 30_000):
        about = stock.lived_in(many)
        with about.copied() as copy:
            store = VaultStore(cost=keys.DEFAULT_KDF)
            store.keys(copy.folder).change_passphrase(stock.PASSPHRASE, stock.NOW, passphrase=stock.PASSPHRASE)
            for page in ("people", "today"):
                values, floors = in_turn(
                    lambda page=page, folder=copy.folder: _round(folder, page),
                    lambda: timed(lambda: keys.argon2id(b"s", bytes(16), keys.DEFAULT_KDF)),
                )
                value, floor = 1000 * median(values), 1000 * median(floors)
                name = f"return.{page}"
                lines.append(Line(name, many, value, "ms", floor, value / floor, "<= 1,000 ms", value <= _MOST))
    return lines


def _round(folder: Path, page: str) -> float:
    around = environment() | ({"QT_QPA_PLATFORM": "xcb"} if os.environ.get("DISPLAY") else {})
    command = [sys.executable, "-m", "tools.benchmarks.returning", str(folder), page]
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=around, cwd=stock.ROOT)
    seconds: float = json.loads(done.stdout.splitlines()[-1])["seconds"]
    return seconds


def main(folder: Path, key: str) -> None:
    """One round: the seconds, as JSON."""
    from myconnections.main import collect_rarely

    collect_rarely()
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QWidget

    from myconnections.ui.app import App
    from myconnections.ui.device import DeviceFile
    from myconnections.ui.door.unlock import Unlock
    from myconnections.ui.pages.people.table import PeopleTable
    from myconnections.ui.pages.today.card import SuggestionCard

    app = QApplication(sys.argv[:1])
    device = DeviceFile(Path(tempfile.mkdtemp()) / "device.json")
    device.change(page=key, vault=str(folder))
    mine = App(app, Given(VaultStore(), folder), device, native=False)  # type: ignore[arg-type]
    mine.begin()
    began: list[float] = []

    def unlock() -> None:
        sheet: Any = mine.window.findChild(Unlock)
        began.append(perf_counter())
        sheet.tried.emit(stock.PASSPHRASE, False)
        timer.start(1)

    def there(page: QWidget) -> bool:
        table = page.findChild(PeopleTable)
        if table is not None:
            return page.isVisible() and table.model().rowCount() >= _FIRST
        shown = (page.findChild(SuggestionCard), page.findChild(QWidget, "nothing-today"))
        return any(one is not None and one.isVisible() for one in shown)

    def ready() -> None:
        print(json.dumps({"seconds": perf_counter() - began[0]}), flush=True)
        os._exit(0)

    def look() -> None:
        page = mine.desk.frame.current() if mine.desk is not None else None
        if page is not None and there(page):
            timer.stop()
            QTimer.singleShot(0, ready)  # what is to be painted is painted before any timer

    timer = QTimer()
    timer.timeout.connect(look)
    QTimer.singleShot(_WRITING_MS, unlock)
    app.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
