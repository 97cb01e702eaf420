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


@dataclass
class Given:
    """What the start of the app hands in."""

    store: object
    folder: Path
    language: str = "ja"

    def clock(self) -> datetime:
        """Now, in the zone of this computer."""
        return datetime.now().astimezone()


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
    from PySide6.QtWidgets import QApplication

    from myconnections.main import collect_rarely, hand_over_soon
    from myconnections.storage.header import MasterKey
    from myconnections.storage.vault import VaultStore
    from myconnections.ui.app import App
    from myconnections.ui.device import DeviceFile
    from myconnections.ui.door.flow import Opened

    collect_rarely()  # as `main` does
    hand_over_soon()
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
    from PySide6.QtCore import QTimer

    def look() -> None:
        page = mine.desk.frame.current() if mine.desk is not None else None
        if page is not None and page._model.rowCount() >= many:
            mine.window.repaint()
            print("ready", flush=True)
            os._exit(0)

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(1)
    app.exec()


def memory(folder: Path, key: bytes, many: int) -> None:
    """People and Today, then three hundred acts in the list: finding, sorting, choosing, starring."""
    from myconnections.services import contacts
    from myconnections.ui.pages.people.page import PeoplePage
    from myconnections.ui.pages.today.page import TodayPage
    from tools.benchmarks import stock
    from tools.benchmarks.resident import resident
    from tools.benchmarks.surroundings import Surroundings

    around = Surroundings(stock.Stock(folder, key, many))
    page, today = PeoplePage(around.context), TodayPage(around.context)
    for one in (page, today):
        around.show(one)
        one.show_now()
        around.settle()
    chance = random.Random(5)  # noqa: S311 - which acts come
    told = {}
    for number in range(400):
        if number == 100:  # by then everything has been made that is made once
            told["resident"] = resident()
        what = chance.randrange(4)
        if what == 0:
            page.seek(chance.choice(["", "田", "さ", "smith", "開発"]))
        elif what == 1:
            page._order_by(chance.choice(["reading", "last", "warmth", "stage", "newest"]))
        elif what == 2:
            page._table.selectRow(chance.randrange(max(1, page._model.rowCount())))
        else:
            ids = [chance.choice(page._roster.ids)]
            on = bool(chance.randrange(2))
            around.acting.do(lambda vault, now, ids=ids, on=on: contacts.star(vault, ids, on, now), quiet=True)
        around.settle()
    told["after"] = resident()
    print(json.dumps(told))
    around.close()


if __name__ == "__main__":
    work = {"window": window, "memory": memory, "held": held}[sys.argv[1]]  # `window` is given the rows it waits for
    work(Path(sys.argv[2]), bytes.fromhex(sys.argv[3]), int(sys.argv[4]))
