"""Draws every page and dialog in both languages and themes, empty, typical and with 30,000 people, to be looked at.

`python3 dev.py screens [-- --only typical --lang ja]` writes build/screens/*.png and index.html, and
says what the rules of tools/screen_rules.py find; 1 when they find anything. Everybody shown is invented.
"""

from __future__ import annotations

import argparse
import html
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from myconnections.bootstrap import wire
from myconnections.domain.backup import Backup
from myconnections.services import demo, imports, people, samples
from myconnections.services.ports import OpenVault
from myconnections.storage.keys import FLOOR_KDF
from myconnections.ui import notebook
from myconnections.ui.app import App
from myconnections.ui.device import DeviceFile
from myconnections.ui.door.make_vault import MakeVault
from myconnections.ui.door.opened import Opened
from myconnections.ui.door.recovery import Recovery
from myconnections.ui.door.restore import Restore
from myconnections.ui.door.unlock import Unlock
from myconnections.ui.door.welcome import Welcome
from myconnections.ui.guide import Guide
from myconnections.ui.theme import Look
from myconnections.ui.wording import Wording
from tools import screens_vault
from tools.screen_rules import faults
from tools.screens_people import tend

ROOT = Path(__file__).resolve().parent.parent
NOW = datetime(2026, 11, 21, 9, 30, tzinfo=timezone(timedelta(hours=9)))
CONTENTS = ("empty", "typical", "many")
LANGUAGES = ("ja", "en")
SIZES = ((1440, 900), (960, 640))
LOOKS = (Look.DARK, Look.LIGHT)
DIALOGS = ("log", "add", "pick", "preferences", "passphrase", "keys", "about", "brief")
MANY = 30_000
_QUICKLY = 85
"""Of a PNG: packed with the least effort; half of the time of a shot was packing."""
CODE = "7K2M-9QXT-4RDV-H8WN-3FPC-6YJB-Z5GA-T1ES"


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture and what the rules say of it."""

    file: str
    faults: tuple[str, ...]


class Studio:
    """One window on one content in one language; every screen is taken in both themes, or in those of `looks`."""

    def __init__(
        self, qt: QApplication, out: Path, place: Path, content: str, language: str, looks: Sequence[Look] = LOOKS
    ) -> None:
        self.out, self.content, self.language = out, content, language
        self.shots: list[Shot] = []
        wiring = wire(folder=place / "vault", language=language, clock=lambda: NOW, cost=FLOOR_KDF)
        self.app = App(qt, wiring, DeviceFile(place / "device.json"), native=False, named=True)
        self._themes = looks
        self._look = looks[-1]
        self.app.theme.choose(self._look)
        self.guide = Guide(self.app, out, language)
        self._place = place
        self._looks: list[Callable[[], None]] = []

    def settle(self, rest: int = 25) -> None:
        """Wait until nothing is under way."""
        QTest.qWait(rest)
        while self.app.tasks.busy:
            QTest.qWait(10)
        QTest.qWait(rest)

    def fill(self) -> None:
        """Make the vault of this content and open the desk on it."""
        opened: list[OpenVault] = []
        store, folder = self.app.store, self._place / "vault"

        def job(_progress: object) -> OpenVault:
            vault, _code = store.create(folder, "slow green harbour kettle", NOW)
            _fill(vault, self.content, self.language, self._place)
            return vault

        self.app.tasks.run(job, opened.append)
        self.app.window.show()
        self.settle()
        self.app.open_desk(Opened(opened[0], folder))
        self.settle()

    def doors(self, sizes: Sequence[tuple[int, int]]) -> None:
        """The sheets before a vault is open."""
        theme = self.app.theme
        made = MakeVault(theme, lambda text, then, _owner: then(text, 3, "3"))
        for name, sheet in (
            ("welcome", Welcome(theme, self.language)),
            ("passphrase", made),
            ("recovery", Recovery(theme, CODE)),
            ("recovery-again", Recovery(theme, CODE, again=True)),
            ("unlock", Unlock(theme)),
            ("restore", _restoring(Restore(theme, Wording(self.language), self._place / "vault", over=True))),
        ):
            self.app.window.put(sheet)
            self.app.window.show()
            self._both(f"door-{name}", sizes)

    def pages(self, sizes: Sequence[tuple[int, int]]) -> None:
        """Every page, a person in the inspector, an import half-way."""
        for key in ("today", "people", "map", "organizations", "communities", "coach", "import"):
            self.guide.press(f"page-{key}")
            self._both(f"page-{key}", sizes)
        self._insights(sizes)
        self._palette(sizes)
        if self.content != "empty":
            self.guide.press("page-people")
            self.settle()
            self.guide.show_person(self._somebody())
            self._both("page-person", sizes)
            self.app.desk.frame.go("people")  # type: ignore[union-attr]
            page: Any = self.app.desk.frame.current()  # type: ignore[union-attr]
            tend(page, lambda: self.settle(100), lambda name, dialog: self._both(f"page-{name}", sizes, dialog))
        for key in ("coming", "week", "who-knows-whom", "page-myself", *notebook.PAGES):
            self.guide.press(key)
            self._both(f"page-{key}", sizes)
        self._vault(sizes)
        self._triage(sizes)
        self._enrich(sizes)
        if self.content == "typical":
            export = self._place / "newer.zip"
            samples.write(export, demo.PEOPLE + 24, demo.SEED, NOW)
            self.app.window.dropped.emit([export])
            self.settle(200)
            self._both("page-plan", sizes)

    def _insights(self, sizes: Sequence[tuple[int, int]]) -> None:
        """The parts of the page Insights; what each says where nothing is known is seen with nobody and with many."""
        page: Any = self.app.desk.frame.go("insights")  # type: ignore[union-attr]
        for part in ("ties", "run", "mix", "knows", "reach", "missing") if self.content != "empty" else ("ties",):
            page.open_part(part)
            self._both(f"page-insights-{part}", sizes)
        page.open_part("ties")

    def _palette(self, sizes: Sequence[tuple[int, int]]) -> None:
        """The search field before and after something is written, and an organization."""
        self.guide.press("page-organizations")
        self.settle(100)
        page: Any = self.app.desk.frame.current()  # type: ignore[union-attr]
        if self.content != "empty":
            QTest.keyClick(page.focusProxy(), Qt.Key.Key_Return)
            self.settle(100)
            self._both("page-organization", sizes)
        self.guide.press("search")
        self._both("palette", sizes)
        search = self.app.desk.frame.bar.search  # type: ignore[union-attr]
        search.insert("し" if self.language == "ja" else "se")
        search.sought.emit(search.text())
        self._both("palette-found", sizes)
        QTest.keyClick(search, Qt.Key.Key_Escape)

    def _vault(self, sizes: Sequence[tuple[int, int]]) -> None:
        """The page of the vault as it is, in use, damaged, and its dialogs."""
        desk = self.app.desk
        page: Any = desk.frame.go("vault")  # type: ignore[union-attr]
        if self.content != "typical":
            self._both("page-vault", sizes)
            return
        context, window = desk.context, self.app.window  # type: ignore[union-attr]
        screens_vault.tend(
            page,
            context,
            window,
            lambda: self.settle(100),
            lambda name, dialog: self._both(f"page-{name}", (SIZES[-1],) if dialog else sizes, dialog),
        )

    def _triage(self, sizes: Sequence[tuple[int, int]]) -> None:
        """Six people sorted and a stage chosen for the next; all of it taken back afterwards."""
        self.guide.press("triage")
        self.settle(100)
        page: Any = self.app.desk.frame.current()  # type: ignore[union-attr]
        if self.content != "empty":
            QTest.keyClicks(page, "2312342113442")
        self._both("page-triage", sizes)
        QTest.keyClicks(page, "ZZZZZZ")
        self.settle()
        self.app.desk.frame.go("people")  # type: ignore[union-attr]

    def _enrich(self, sizes: Sequence[tuple[int, int]]) -> None:
        """The steps of filling in for many; one employer answered meanwhile, and taken back afterwards."""
        self.guide.press("enrich")
        self.settle(100)
        page: Any = self.app.desk.frame.current()  # type: ignore[union-attr]
        if self.content != "empty":
            QTest.keyClick(page.list, Qt.Key.Key_Return)
            self.settle(400)
        for step in ("employers", "titles", "readings", "me"):
            page.head.show_step(step)
            self.settle()
            self._both(f"page-enrich-{step}", sizes)
        if self.content != "empty":
            self.guide.press("undo")
            self.settle()
        self.app.desk.frame.go("people")  # type: ignore[union-attr]

    def dialogs(self) -> None:
        """Every dialog over Today."""
        self.app.window.resize(*SIZES[-1])
        self.guide.press("page-today")
        self.settle()
        for act in DIALOGS:
            if act == "brief":
                self.guide.show_person(self._somebody())
                self.settle()
            self.guide.press(act)
            self.settle()
            dialog = self.guide.dialog(QDialog)
            self._both(f"dialog-{act}", (SIZES[-1],), dialog)
            dialog.done(0)
            self.settle(20)

    def close(self) -> None:
        """Put everything away."""
        self.app.window.close()
        self.app.window.deleteLater()
        self.app.language.speak("en")
        self.app.deleteLater()
        QTest.qWait(10)

    def _both(self, name: str, sizes: Sequence[tuple[int, int]], dialog: QDialog | None = None) -> None:
        # Beginning with what is worn: another look dresses every widget of every page anew.
        for look in sorted(self._themes, key=lambda one: one is not self._look):
            self._look = look
            self.app.theme.choose(look)
            for width, height in sizes:
                self.app.window.resize(width, height)
                self.settle(150 if name == "page-map" else 25)  # names of the map come when it has stood still
                seen: QWidget = dialog or self.app.window
                file = f"{name}-{self.content}-{self.language}-{look.value}-{width}.png"
                told = faults(seen)
                if told:  # Qt lays out in several rounds: what is still moving is not a fault
                    self.settle(300)
                    told = faults(seen)
                self.guide.grab().save(str(self.out / file), "PNG", _QUICKLY)
                self.shots.append(Shot(file, tuple(told)))

    def _somebody(self) -> int:
        listed: list[int] = []

        def job(_progress: object) -> int:
            rows = people.listing(self.guide.vault(), NOW)
            return int(max(rows, key=lambda one: (one.row.stage, one.row.contact_days)).row.id)

        self.app.tasks.run(job, listed.append)
        self.settle(10)
        return listed[0]


def _fill(vault: OpenVault, content: str, language: str, place: Path) -> None:
    if content == "typical":
        demo.build(vault, NOW, language)
    elif content == "many":
        export = place / "many.zip"
        samples.write(export, MANY, 5, NOW, messages=1)
        imports.apply(vault, imports.plan(vault, [export], NOW), NOW)


def _restoring(sheet: Restore) -> Restore:
    """A backup chosen."""
    sheet.choose(Backup(Path("2026-11-21T0041Z-daily-3.mcb"), "good"))
    return sheet


def take(qt: QApplication, out: Path, contents: Sequence[str], languages: Sequence[str],
         sizes: Sequence[tuple[int, int]] = SIZES, looks: Sequence[Look] = LOOKS) -> Iterator[Shot]:  # fmt: skip
    """Every screen of these contents, languages and themes."""
    for content in contents:
        for language in languages:
            place = Path(tempfile.mkdtemp(prefix="myconnections-screens-"))
            studio = Studio(qt, out, place, content, language, looks)
            try:
                if content == "empty":
                    studio.doors(sizes)
                studio.fill()
                studio.pages(sizes)
                if content == "typical":
                    studio.dialogs()
                yield from studio.shots
            finally:
                studio.close()
                shutil.rmtree(place, ignore_errors=True)


def index(shots: Sequence[Shot]) -> str:
    """One page with all pictures, those with faults first."""
    rows = []
    for shot in sorted(shots, key=lambda each: (not each.faults, each.file)):
        said = "".join(f"<li>{html.escape(fault)}</li>" for fault in shot.faults)
        rows.append(f'<figure><img src="{shot.file}" loading="lazy"><figcaption>{shot.file}<ul>{said}</ul></figure>')
    style = "body{font:13px sans-serif;background:#888}figure{display:inline-block;margin:8px}img{width:640px}"
    return f"<!doctype html><meta charset=utf-8><title>Screens</title><style>{style}</style>{''.join(rows)}"


def main(arguments: Sequence[str]) -> int:
    """Write the pictures and the index; say what is wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", choices=CONTENTS, action="append", help="contents to draw (all)")
    parser.add_argument("--lang", choices=LANGUAGES, action="append", help="languages to draw (both)")
    parser.add_argument("--out", type=Path, default=ROOT / "build" / "screens")
    options = parser.parse_args(arguments)
    options.out.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    qt = QApplication(sys.argv[:1])
    shots = []
    for shot in take(qt, options.out, options.only or CONTENTS, options.lang or LANGUAGES):
        shots.append(shot)
        for fault in shot.faults:
            print(f"{shot.file}: {fault}", flush=True)
    (options.out / "index.html").write_text(index(shots), encoding="utf-8")
    wrong = sum(bool(shot.faults) for shot in shots)
    print(f"{len(shots)} screens in {options.out}, {wrong} with something to look at", flush=True)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
