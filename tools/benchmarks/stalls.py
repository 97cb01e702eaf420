"""stalls: how long the main thread of the whole window does not answer while it is used, by what is done.

Each round is a process of its own, for much is loaded and built once only. The figure of an act is the median over the
rounds of the longest hold in it; which function held longest is told on the error stream.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import astuple, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from myconnections.domain.encounter import By, EncounterKind
from myconnections.main import collect_rarely, hand_over_soon
from myconnections.services import encounters
from myconnections.services.views import LogDraft
from myconnections.storage.header import MasterKey
from myconnections.storage.vault import VaultStore
from myconnections.ui.app import App
from myconnections.ui.desk import Desk
from myconnections.ui.device import DeviceFile
from myconnections.ui.door.opened import Opened
from myconnections.ui.importing import import_plainly
from myconnections.ui.theme import Look
from tools.benchmarks import map_acts, stock
from tools.benchmarks.child import Given
from tools.benchmarks.clock import Line
from tools.benchmarks.heart import Heart, Hold
from tools.benchmarks.rooms import walk
from tools.benchmarks.starting import environment
from tools.benchmarks.surroundings import application

_MOST = 50
_ROUNDS = 3
_WORDS = ("s", "sa", "sat", "", "田", "田中", "さ", "さと", "")
_ORDERS = ("last", "warmth", "organization", "stage", "newest", "reading")


def stalls(many: int = 30_000) -> list[Line]:
    """Each act in the window with everybody in it: the longest hold of the main thread, median of three rounds."""
    return _rounds("use", many)


def rooms(many: int = 30_000) -> list[Line]:
    """The same on the pages of people in depth."""
    return _rounds("rooms", many)


def on_map(many: int = 30_000) -> list[Line]:
    """The same on the map with a hundred thousand ties."""
    return _rounds("map", many)


def _rounds(part: str, many: int) -> list[Line]:
    about = stock.lived_in(many)
    stock.export(2_000, 3)  # made before anything is measured
    found: dict[str, list[Hold]] = {}
    for _ in range(_ROUNDS):
        with about.copied() as copy:
            command = [sys.executable, "-m", "tools.benchmarks.stalls", str(copy.folder), about.key.hex(), part]
            done = subprocess.run(
                command, check=True, stdout=subprocess.PIPE, text=True, env=environment(), cwd=stock.ROOT
            )
        for name, hold in _longest(done.stdout.splitlines()).items():
            found.setdefault(name, []).append(hold)
    lines = []
    for name, holds in found.items():
        held = sorted(hold.longest for hold in holds)[len(holds) // 2]
        middle = sorted(holds, key=lambda hold: hold.worked)[len(holds) // 2]
        print(f"{name}: {held:.0f} ms, {middle.worked:.0f} at most at work, in {middle.where}", file=sys.stderr)
        for kind, value in (("", held), (".worked", middle.worked)):
            line = Line(f"stalls.{name}{kind}", many, value, "ms max", None, None, "no hold over 50 ms", value <= _MOST)
            lines.append(line)
    return lines


def _longest(lines: list[str]) -> dict[str, Hold]:
    """Of one round: the longest hold of each act, however often it was done."""
    found: dict[str, Hold] = {}
    for line in lines:
        name, *told = json.loads(line)
        before, now = found.get(name, Hold(0, 0, "")), Hold(*told)
        found[name] = replace(max(before, now, key=lambda hold: hold.worked), longest=max(before.longest, now.longest))
    return found


def use(folder: Path, key: bytes, part: str) -> None:
    """One round: start, use everything once, leave; one line an act."""
    collect_rarely()  # as `main` does
    import_plainly()
    hand_over_soon()
    application()
    heart = Heart()
    with tempfile.TemporaryDirectory() as place:
        device = DeviceFile(Path(place) / "device.json")
        device.change(page="people")
        store = VaultStore()
        mine = App(application(), Given(store, folder), device, native=False)  # type: ignore[arg-type]
        bugs: list[Exception] = []
        mine.tasks._bug = bugs.append

        def act(name: str, what: Callable[[], object]) -> None:
            hold = heart.during(what, lambda: not mine.tasks.busy)
            if bugs:
                raise bugs[0]
            print(json.dumps([name, *astuple(hold)], ensure_ascii=False), flush=True)

        def unlock() -> None:
            mine.tasks.run(
                lambda _progress: Opened(store.unlock_with(folder, MasterKey(key)), folder), mine.open_desk, bugs.append
            )

        act("door", mine.begin)
        mine.window.resize(1440, 900)
        act("unlocking", unlock)
        if mine.desk is None:
            raise AssertionError("the window did not open")
        for each in _PARTS[part]:
            each(mine.desk, act)
        if part == "use":
            _in_other_looks(mine, mine.desk, act)
        act("closing", mine.window.close)


Acting = Callable[[str, Callable[[], object]], None]


def _in_list(desk: Desk, act: Acting) -> None:
    page: Any = desk.frame.current()
    for words in _WORDS:
        act("typing", lambda words=words: page.seek(words))
    for order in _ORDERS:
        act("sorting", lambda order=order: page._showing.order_by(order))
    bar = page._table.verticalScrollBar()
    for number in range(1, 11):
        act("scrolling", lambda number=number: bar.setValue(bar.maximum() * number // 10))


def _with_person(desk: Desk, act: Acting) -> None:
    page: Any = desk.frame.current()
    ids = [int(page._roster.ids[number]) for number in range(7, 12)]
    act("person.first", lambda: page.wants.emit("person", ids[0]))
    for one in ids[1:]:
        act("person.next", lambda one=one: page.wants.emit("person", one))
    act("log.open", desk.frame.log)
    act("log.close", lambda: [dialog.close() for dialog in desk.frame.window().findChildren(QDialog)])
    draft = LogDraft((ids[0],), EncounterKind.TALK, By.BOTH, stock.NOW.date() - timedelta(days=1))  # type: ignore[arg-type]
    act("log.keep", lambda: desk.context.acting.do(lambda vault, now: encounters.log(vault, draft, now)))


def _on_pages(desk: Desk, act: Acting) -> None:
    for name in ("today", "import"):
        act(f"page.{name}.first", lambda name=name: desk.frame.go(name))
    for name in ("today", "people", "today", "people"):
        act(f"page.{name}.again", lambda name=name: desk.frame.go(name))


def _sorting(desk: Desk, act: Acting) -> None:
    act("page.triage.first", lambda: desk.frame.go("triage"))
    page: Any = desk.frame.current()
    for key in "2312344114":
        act("triage.key", lambda key=key: QTest.keyClick(page, key))
    act("triage.leave", lambda: desk.frame.go("people"))


def _bringing_in(desk: Desk, act: Acting) -> None:
    export = stock.export(2_000, 3)
    page: Any = desk.frame.go("import")
    act("import.plan", lambda: page.take([export / "Connections.csv", export / "messages.csv"]))
    act("import.keep", page.plan.agree.click)
    act("undo", desk.frame.undo)


def _in_other_looks(mine: App, desk: Desk, act: Acting) -> None:
    act("page.people.again", lambda: desk.frame.go("people"))
    for look in (Look.DARK, Look.LIGHT):
        act("theme", lambda look=look: mine.theme.choose(look))
    act("language", lambda: desk.language_chosen.emit("en"))


_PARTS = {"use": (_in_list, _with_person, _on_pages, _sorting, _bringing_in), "rooms": (walk,), "map": (map_acts.walk,)}

if __name__ == "__main__":
    use(Path(sys.argv[1]), bytes.fromhex(sys.argv[2]), sys.argv[3])
