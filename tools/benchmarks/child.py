"""What is measured as a process of its own: `python -m tools.benchmarks.child JOB FOLDER KEY PEOPLE`; the jobs stand at
the end.
"""

from __future__ import annotations

import json
import os
import random
import sys
import tempfile
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

_ACTS = 5_000


@dataclass
class Given:
    """What the start of the app hands in."""

    store: object
    folder: Path
    language: str = "ja"

    def clock(self) -> datetime:
        """Now, in the zone of this computer."""
        return datetime.now().astimezone()


def _begin() -> None:
    """What `main` does before the window."""
    from myconnections.main import collect_rarely, make_ready

    collect_rarely()
    make_ready()


def held(folder: Path, key: bytes, many: int) -> None:
    """How much more memory everybody takes than nobody."""
    from myconnections.services import people
    from tools.benchmarks import stock
    from tools.benchmarks.resident import resident

    with stock.Stock(folder, key, many).opened() as vault:
        people.listing(vault, stock.NOW, search="zzzz")
        before = resident()
        everybody = people.listing(vault, stock.NOW)
        print(json.dumps({"held": resident() - before, "people": len(everybody)}))


def window(folder: Path, key: bytes, many: int) -> None:
    """Start the app as it starts, the door opened by the raw key, until so many stand in the list, painted."""
    _begin()
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from myconnections.storage.header import MasterKey
    from myconnections.storage.vault import VaultStore
    from myconnections.ui.app import App
    from myconnections.ui.device import DeviceFile
    from myconnections.ui.door.opened import Opened

    app = QApplication(sys.argv[:1])
    place = tempfile.mkdtemp()
    device = DeviceFile(Path(place) / "device.json")
    device.change(page="people")
    store = VaultStore()
    mine = App(app, Given(store, folder), device, native=False)  # type: ignore[arg-type]
    mine.tasks.run(
        lambda _progress: Opened(store.unlock_with(folder, MasterKey(key)), folder), mine.open_desk, mine.bug
    )
    mine.make_ready()  # as the door does while it unlocks
    mine.window.show()

    def ready() -> None:
        print("ready", flush=True)
        os._exit(0)

    def look() -> None:
        page: Any = mine.desk.frame.current() if mine.desk is not None else None
        if page is not None and page._model.rowCount() >= many:
            timer.stop()
            QTimer.singleShot(0, ready)  # what is to be painted is painted before any timer

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(1)
    app.exec()


def memory(folder: Path, key: bytes, many: int) -> None:
    """Today and People as the window shows them, one at a time; then five thousand acts in the list.

    Finding, sorting, choosing, starring, undoing, in a chance order. What is held is told after the first tenth, by
    which everything has been made that is made once, and at the end.
    """
    _begin()
    from myconnections.services import contacts, history
    from myconnections.ui.pages.people.page import PeoplePage
    from myconnections.ui.pages.today.page import TodayPage
    from tools.benchmarks import stock
    from tools.benchmarks.resident import resident
    from tools.benchmarks.surroundings import Surroundings

    around = Surroundings(stock.Stock(folder, key, many))
    page, today = PeoplePage(around.context), TodayPage(around.context)
    for one in (today, page):
        around.show(one)
        one.show_now()
        around.settle()
        today.hide()  # a page behind another is not read again while it stands there
    around.wait(lambda: bool(page._roster.ids) and not around.tasks.busy)
    chance, acting = random.Random(5), around.acting  # noqa: S311 - which acts come
    told: dict[str, float] = {}
    starred = 0
    for number in range(_ACTS):
        if number == _ACTS // 10:
            told["resident"] = resident()
        what = chance.choices(("find", "sort", "choose", "star", "undo"), (12, 3, 70, 10, 5))[0]
        who = [chance.choice(page._roster.ids)]
        if what == "find":
            page.seek(chance.choice(["", "田", "田中", "さと", "smith", "開発"]))
        elif what == "sort":
            page._showing.order_by(chance.choice(["reading", "last", "warmth", "stage", "newest"]))
        elif what == "choose":
            page._table.selectRow(chance.randrange(max(1, page._model.rowCount())))
        elif what == "star" or not starred:
            acting.do(lambda vault, now, who=who: contacts.star(vault, who, True, now), quiet=True)
            starred += 1
        else:
            acting.do(history.undo, quiet=True)
            starred -= 1
        around.settle()
    told["after"] = resident()
    print(json.dumps(told))
    around.close()


def pages(folder: Path, key: bytes, many: int) -> None:
    """Every page there is, one after another, each with what it reads; what is held when all have been shown."""
    _begin()
    from PySide6.QtWidgets import QStackedWidget

    from myconnections.ui import places
    from tools.benchmarks import stock
    from tools.benchmarks.resident import resident
    from tools.benchmarks.surroundings import Surroundings

    around = Surroundings(stock.Stock(folder, key, many))
    window = QStackedWidget()  # as in the app: one window, so one picture of it
    around.show(window)
    for make in places.MAKERS.values():
        page = make(around.context, window)
        window.addWidget(page)
        window.setCurrentWidget(page)
        page.show_now()
        around.settle()
    print(json.dumps({"resident": resident(), "pages": window.count()}))
    around.close()


if __name__ == "__main__":
    # `window` is given the rows it waits for.
    work = {"window": window, "memory": memory, "pages": pages, "held": held}[sys.argv[1]]
    work(Path(sys.argv[2]), bytes.fromhex(sys.argv[3]), int(sys.argv[4]))
