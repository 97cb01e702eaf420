"""stalls: how long the main thread of the whole window does not answer while it is used, by what is done."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QTimer

from myconnections.domain.encounter import By, EncounterKind
from myconnections.services import encounters, imports
from myconnections.services.views import LogDraft
from myconnections.storage.header import MasterKey
from myconnections.storage.vault import VaultStore
from myconnections.ui.app import App
from myconnections.ui.desk import Desk
from myconnections.ui.device import DeviceFile
from myconnections.ui.door.flow import Opened
from tools.benchmarks import stock
from tools.benchmarks.child import Given
from tools.benchmarks.clock import Line
from tools.benchmarks.surroundings import application, wait

_MOST = 50
_BEAT = 5


class Heart:
    """A timer that should beat every few milliseconds; what it misses is a stall."""

    def __init__(self) -> None:
        self.longest = 0.0
        self.over = 0
        self._last = perf_counter()
        self._timer = QTimer()
        self._timer.setInterval(_BEAT)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = perf_counter()
        gap = 1000 * (now - self._last) - _BEAT
        self._last = now
        self.longest = max(self.longest, gap)
        self.over += gap > _MOST

    @contextmanager
    def listened(self, lines: list[Line], name: str, many: int) -> Iterator[None]:
        """Add a line: the longest stall while something is done."""
        self.longest, self.over, self._last = 0.0, 0, perf_counter()
        yield
        self._beat()
        goal = "no gap over 50 ms"
        lines.append(Line(f"stalls.{name}", many, self.longest, "ms max", None, None, goal, self.longest <= _MOST))


def stalls(many: int = 30_000) -> list[Line]:
    """Start, typing, sorting, scrolling, logging, importing in the window with everybody in it."""
    lines: list[Line] = []
    about, app, heart = stock.lived_in(many), application(), Heart()
    with about.copied() as copy, tempfile.TemporaryDirectory() as place:
        device = DeviceFile(Path(place) / "device.json")
        device.change(page="people")
        store, key = VaultStore(), MasterKey(about.key)
        with heart.listened(lines, "start", many):
            mine = App(app, Given(store, copy.folder), device, native=False)  # type: ignore[arg-type]
            mine.tasks.run(lambda _progress: Opened(store.unlock_with(copy.folder, key), copy.folder), mine.open_desk)
            mine.window.show()
            wait(lambda: mine.desk is not None and not mine.tasks.busy)
        desk = mine.desk
        if desk is None:
            raise AssertionError("the window did not open")
        for name, act in _acts(mine, desk):
            with heart.listened(lines, name, many):
                act()
        mine.window.close()
    return lines


def _acts(mine: App, desk: Desk) -> list[tuple[str, Callable[[], object]]]:
    """What is done, by name; each ends when nothing is under way any more."""
    page = desk.frame.current()
    who, day = page._everybody[7].row.id, stock.NOW.date() - timedelta(days=1)
    draft = LogDraft((who,), EncounterKind.TALK, By.BOTH, day)

    def rest() -> None:
        wait(lambda: not mine.tasks.busy)

    def typed() -> None:
        for text in ("s", "sa", "sat", "", "田", "田中", "さ", "さと", ""):
            page.seek(text)
            rest()

    def sorted_() -> None:
        for order in ("last", "warmth", "organization", "stage", "newest", "reading"):
            page._order_by(order)
            rest()

    def scrolled() -> None:
        bar = page._table.verticalScrollBar()
        for number in range(50):
            bar.setValue(bar.maximum() * number // 50)
            wait(lambda: True)

    def logged() -> None:
        desk.context.acting.do(lambda vault, now: encounters.log(vault, draft, now))
        rest()

    def brought_in() -> None:
        export = stock.export(2_000, 3)
        files = [export / "Connections.csv", export / "messages.csv"]
        desk.context.acting.do(lambda vault, now: imports.apply(vault, imports.plan(vault, files, now), now))
        rest()

    return [
        ("typing", typed), ("sorting", sorted_), ("scrolling", scrolled), ("logging", logged),
        ("importing", brought_in), ("today", lambda: ((mine.desk or desk).frame.go("today"), rest())),
    ]  # fmt: skip
