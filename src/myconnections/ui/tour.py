"""The whole story off screen with invented people: what a machine without a display shows instead of the window."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QLabel

from myconnections.services import people, samples, today
from myconnections.services.ports import VaultStore
from myconnections.services.views import ListedPerson, TodayView
from myconnections.ui.app import App, Given
from myconnections.ui.device import DeviceFile
from myconnections.ui.dialogs.pick_ten import PickTen
from myconnections.ui.guide import Guide, Lost
from myconnections.ui.pages.bring_in.page import BringInPage
from myconnections.ui.pages.today.page import TodayPage
from myconnections.ui.theme import Look
from myconnections.ui.wording import Wording

PEOPLE, SEED = 240, 11
LANGUAGES = ("ja", "en")
_PASSPHRASE = "slow green harbour kettle"  # noqa: S105 - of a vault that is gone a minute later
_TOLD = ("month", "year", "month", "longer", "year", "never", "month", "year", "longer", "month")
_NOTE = {"ja": "装丁の話の続きを送った", "en": "Sent the next thought about the cover"}


@dataclass(frozen=True, slots=True)
class _Given:
    """What the window is started with."""

    store: VaultStore
    folder: Path
    language: str
    clock: Callable[[], datetime]


def tour(wiring: Given, folder: Path) -> int:
    """Go through the story in both languages; pictures and today.txt into `folder`. 0, or 1 when a step failed."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    existing = QApplication.instance()
    if existing is None:
        qInstallMessageHandler(_said_by_qt)
    qt = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*-*.png"):
        old.unlink()
    first = "en" if wiring.language == "en" else "ja"
    lists = []
    for language in sorted(LANGUAGES, key=lambda each: each != first):
        place = Path(tempfile.mkdtemp(prefix="myconnections-tour-"))
        try:
            lists.append(_once(qt, wiring, language, place, folder))
        except Lost as lost:
            print(f"The tour stopped: {lost}", file=sys.stderr)
            return 1
        finally:
            shutil.rmtree(place, ignore_errors=True)
    (folder / "today.txt").write_text("\n\n".join(lists) + "\n", encoding="utf-8")
    return 0


def _said_by_qt(_kind: object, _context: object, text: str) -> None:
    """Pass on what Qt says, but for the gap of the offscreen platform that every window would repeat."""
    if "propagateSizeHints" not in text:
        print(text, file=sys.stderr)


def _once(qt: QApplication, wiring: Given, language: str, place: Path, folder: Path) -> str:
    """The story in one language; Today's list as text."""
    sample = place / "export.zip"
    samples.write(sample, PEOPLE, SEED, wiring.clock())
    given = _Given(wiring.store, place / "vault", language, wiring.clock)
    app = App(qt, given, DeviceFile(place / "device.json"), native=False, named=True)
    app.window.resize(1440, 900)
    guide = Guide(app, folder, language)
    told: list[str] = []
    try:
        guide.follow(_story(guide, sample, told))
    finally:
        app.window.close()
        app.theme.choose(Look.SYSTEM)
        app.deleteLater()
    return told[0]


def _story(guide: Guide, sample: Path, told: list[str]) -> Iterator[int]:
    """Every step, each waited for; the numbers are milliseconds to rest after it."""
    yield from _come_in(guide)
    yield from _bring_in(guide, sample)
    yield from _act(guide)
    yield from _look(guide)
    yield from _lock(guide)
    found: list[TodayView] = []
    guide.app.tasks.run(lambda _progress: today.today(guide.vault(), guide.app.clock()), found.append)
    yield 0
    told.append(today_text(found[0], Wording(guide.language)))


def _come_in(guide: Guide) -> Iterator[int]:
    guide.app.begin()
    yield 100
    guide.picture("welcome", dark=True)
    guide.click("own")
    yield 50
    guide.write("passphrase", _PASSPHRASE)
    guide.write("passphrase-again", _PASSPHRASE)
    yield 300
    guide.picture("passphrase")
    guide.click("continue")
    yield 100
    guide.picture("recovery-code")
    guide.write("code-back", " ".join(guide.find(QLabel, f"code-{number}").text() for number in (6, 7)))
    guide.click("continue")
    yield 100


def _bring_in(guide: Guide, sample: Path) -> Iterator[int]:
    guide.picture("bring-in")
    guide.find(BringInPage, "page-import").take([sample])
    yield 200
    guide.picture("plan", dark=True)
    guide.click("plan-agree")
    yield 200
    guide.picture("brought-in")
    guide.click("result-pick")
    yield 200
    picking = guide.dialog(PickTen)
    for row, when in zip(picking.rows, _TOLD, strict=False):
        row.when.choose(when)
    yield 50
    guide.picture("pick-ten")
    guide.click("pick-keep")
    yield 300


def _act(guide: Guide) -> Iterator[int]:
    guide.picture("today", dark=True)
    page = guide.find(TodayPage, "page-today")
    if not page.cards:
        raise Lost("Today has no card")
    page.cards[0].answered.emit("do", None)
    yield 200
    guide.write("log-note", _NOTE[guide.language])
    guide.picture("do-it", dark=True)
    guide.click("log-keep")
    yield 300
    guide.picture("done")
    guide.press("undo")
    yield 300
    guide.picture("undone")
    guide.press("redo")
    yield 300


def _look(guide: Guide) -> Iterator[int]:
    guide.press("page-people")
    yield 300
    guide.picture("people", dark=True)
    listed: list[list[ListedPerson]] = []
    guide.app.tasks.run(lambda _progress: people.listing(guide.vault(), guide.app.clock()), listed.append)
    yield 0
    warmest = max(listed[0], key=lambda one: (one.warmth or 0, one.row.contact_days))
    guide.show_person(int(warmest.row.id))
    yield 400
    guide.picture("person", dark=True)


def _lock(guide: Guide) -> Iterator[int]:
    guide.app.lock_here()
    yield 200
    guide.picture("locked")
    guide.write("secret", _PASSPHRASE)
    guide.click("unlock-now")
    yield 300
    if guide.app.desk is None:
        raise Lost("the vault did not open again")
    guide.press("page-today")
    yield 300
    guide.picture("unlocked")


def today_text(view: TodayView, words: Wording) -> str:
    """Today's list as a few lines of text."""
    lines = [words.day(view.now.date())]
    for card in view.cards:
        sign = "✓" if card.answer else "·"
        candidate = card.suggestion.candidate
        said = words.why(card.person.row.name, candidate.reasons, card.suggestion.step)
        lines.append(f"{sign} [{words.suggestion(candidate.kind.value)}] {said}")
    lines += [f"– {words.due(due.kind)}  {due.name}" for due in view.dues]
    return "\n".join(lines)
