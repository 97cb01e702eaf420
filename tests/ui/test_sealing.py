"""A vault that is only looked at: every button and entry of a menu that is on is tried, and none of them writes."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.conftest import NOW, PASSPHRASE
from tests.ui.house import House

from myconnections.services import demo, people, today
from myconnections.storage import read_only
from myconnections.storage.vault import VaultStore
from myconnections.ui import notebook, places, sealing
from myconnections.ui.acting import Acting
from myconnections.ui.app import App
from myconnections.ui.desk import Desk
from myconnections.ui.dialogs.preferences import PreferencesDialog
from myconnections.ui.inspector.pane import Inspector
from myconnections.ui.pages.today.card import SuggestionCard
from myconnections.ui.prompts import Prompts
from myconnections.ui.tasks import Progress, Task

_WITHOUT_ENTRY = ("import", "triage", "enrich", "who-knows-whom", "coming", "week", "vault", *notebook.PAGES)
_LOOKING = {"export", "security", "about", "keys", "preferences", "brief", "page"}


class Tried:
    """The window on such a vault; what is tried in it is noted instead of done."""

    def __init__(self, house: House, monkeypatch: pytest.MonkeyPatch) -> None:
        self.house = house
        self.wrote: list[str] = []
        self.tried: list[str] = []
        monkeypatch.setattr(Acting, "_write", self._note_write)
        monkeypatch.setattr(Desk, "_ask", self._note_wish)
        for verb in ("ask", "tell", "choose_files", "choose_folder", "save_path", "show"):
            monkeypatch.setattr(Prompts, verb, lambda *_given, **_named: None)
        self.app: App = house.start(language="en")
        house.open(self.app)
        self.settle()

    def settle(self) -> None:
        self.house.qtbot.waitUntil(lambda: not self.app.tasks.busy, timeout=20_000)
        QApplication.processEvents()

    def sweep(self, place: QWidget) -> None:
        """Click every button that is shown and on, and choose what its menu offers."""
        seen: set[str] = set()
        for button in place.findChildren(QAbstractButton):
            try:
                name = button.objectName()
                if name in seen or not (button.isVisible() and button.isEnabled()):
                    continue
                seen.add(name)
                self.tried.append(name)
                own = button.menu() if hasattr(button, "menu") else None
                if own is None:
                    button.click()
                    self.settle()
                menu = own or QApplication.activePopupWidget()
                if isinstance(menu, QMenu):
                    self._choose(menu)
            except RuntimeError:  # it went with what an earlier one did
                continue

    def _choose(self, menu: QMenu) -> None:
        menu.popup(menu.pos())
        entries = [action for action in menu.actions() if action.isEnabled() and not action.isSeparator()]
        for action in entries:
            self.tried.append(action.objectName())
            if action.menu() is None:
                action.trigger()
                self.settle()
        menu.close()

    def _note_write(self, *_given: Any, **_named: Any) -> Task:
        self.wrote.append(self.tried[-1] if self.tried else "at the start")
        task = Task(Progress(lambda *_told: None))
        task.finished = True
        return task

    def _note_wish(self, what: str, _detail: object) -> None:
        if what not in _LOOKING:
            self.wrote.append(f"{self.tried[-1]} → {what}")


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the first test leaves its vault for the others: an invented year takes a second to write."""
    return tmp_path_factory.mktemp("filled") / "vault"


@pytest.fixture
def tried(
    qtbot: QtBot, qapp: QApplication, quick_kdf: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, filled: Path
) -> Iterator[Tried]:
    house = House(qtbot, qapp, tmp_path, [])
    if filled.exists():
        shutil.copytree(filled, house.place / "vault")
    else:
        vault = VaultStore().unlock(house.make(), passphrase=PASSPHRASE)
        demo.build(vault, NOW, "en", count=60)
        today.today(vault, NOW)
        vault.close()
        shutil.copytree(house.place / "vault", filled)
    monkeypatch.setattr(read_only, "is_read_only", lambda _folder: True)
    yield Tried(house, monkeypatch)
    house.leave()


def test_nothing_that_is_on_would_change_it(tried: Tried) -> None:
    desk = tried.app.desk
    assert desk is not None
    for key in (*(place.key for group in places.groups() for place in group), *_WITHOUT_ENTRY):
        tried.sweep(desk.frame.go(key))
    found: list[Any] = []
    desk.context.acting.read(people.listing, found.append)
    desk.frame.go("people")
    tried.settle()
    pane = desk.frame.findChild(Inspector)
    assert pane is not None
    for one in found[0][:3]:
        desk.frame.show_person(int(one.row.id))
        tried.settle()
        tried.sweep(pane)
    for key in ("log", "add", "undo", "export"):
        tried.tried.append(f"action-{key}")
        action = desk.frame.findChild(QAction, f"action-{key}")
        assert isinstance(action, QAction)
        action.trigger()
        assert action.isEnabled() == (key == "export")
    assert len(tried.tried) > 80  # it does look
    assert tried.wrote == []


def test_keys_places_and_preferences_that_would_change_it_are_off(tried: Tried) -> None:
    desk = tried.app.desk
    assert desk is not None
    brought = desk.frame.findChild(QAbstractButton, "rail-import")
    assert brought is not None
    assert not brought.isEnabled()
    page = desk.frame.go("today")
    tried.settle()
    card = page.findChild(SuggestionCard)
    assert card is not None
    tried.house.qtbot.keyClick(card, Qt.Key.Key_N)
    tried.settle()
    assert tried.wrote == []
    dialog = PreferencesDialog(desk.context, desk.frame)
    dialog.show()
    tried.settle()
    on = {
        part.objectName(): part.isEnabled()
        for part in dialog.findChildren(QWidget)
        if part.objectName() in {"budget", "notice", "quiet-from", "phone-region", "language", "digest", "idle", "look"}
    }
    assert {name for name, enabled in on.items() if enabled} == {"idle", "look"}
    assert len(on) == 8


@pytest.mark.parametrize(
    "name", ["empty-pick", "empty-import", "empty-add", "empty-page", "values-begin", "vision-begin"]
)
def test_what_only_leads_to_a_form_is_off_too(name: str) -> None:
    assert sealing.changes(name)


def test_what_is_off_says_why_and_stays_off(tried: Tried) -> None:
    desk = tried.app.desk
    assert desk is not None
    log = desk.frame.findChild(QAbstractButton, "log")
    assert log is not None
    for _time in range(2):
        assert (log.isEnabled(), log.toolTip()[:16]) == (False, "For looking only")
        log.setEnabled(True)
        log.setToolTip("something else")
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile("/somewhere/Connections.csv")])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    dragged = QDragEnterEvent(QPointF(5, 5).toPoint(), Qt.DropAction.CopyAction, files, left, none)
    QApplication.sendEvent(tried.app.window, dragged)
    assert not dragged.isAccepted()


def test_the_next_vault_in_this_window_is_not_sealed(
    qtbot: QtBot, qapp: QApplication, quick_kdf: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    house = House(qtbot, qapp, tmp_path, [])
    house.make()
    sealed = True
    monkeypatch.setattr(read_only, "is_read_only", lambda _folder: sealed)
    app = house.start(language="en")
    for _time in range(2):
        house.open(app)
        assert app.desk is not None
        log = app.desk.frame.findChild(QAbstractButton, "log")
        assert log is not None
        assert log.isEnabled() != sealed
        app.lock_here()
        qtbot.waitUntil(lambda: app.opened is None and not app.tasks.busy)
        qtbot.wait(30)
        sealed = False
    house.leave()
