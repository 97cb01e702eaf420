"""The app around window, door and desk: which vault, which language, what a bug shows, how it locks and closes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from operator import attrgetter
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QDialog, QLabel
from pytestqt.qtbot import QtBot
from tests.ui.conftest import NOW, PASSPHRASE
from tests.ui.house import House

from myconnections.bootstrap import wire
from myconnections.storage.keys import FLOOR_KDF
from myconnections.ui import relock
from myconnections.ui.clipboard import Secrecy
from myconnections.ui.door.opened import Opened
from myconnections.ui.door.unlock import Unlock
from myconnections.ui.door.welcome import Welcome
from myconnections.ui.frame import Frame
from myconnections.ui.widgets.buttons import Button


@pytest.fixture
def house(qtbot: QtBot, qapp: QApplication, quick_kdf: None, tmp_path: Path) -> Iterator[House]:
    made = House(qtbot, qapp, tmp_path, [])
    yield made
    made.leave()


def test_the_last_vault_is_opened_unless_another_is_named(house: House) -> None:
    last = house.make("elsewhere")
    (house.place / "device.json").write_text(json.dumps({"vault": str(last)}))
    assert house.start().window.findChild(Unlock) is not None
    assert house.start(named=True).window.findChild(Welcome) is not None


def test_a_vault_named_by_a_relative_path_is_found_from_elsewhere(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = house.make()
    monkeypatch.chdir(house.place)
    monkeypatch.setattr(house, "wiring", lambda *_given: wire(folder=Path("vault"), clock=lambda: NOW, cost=FLOOR_KDF))
    app = house.start(named=True)
    house.open(app)
    assert app.device.now.vault == str(folder)


@pytest.mark.parametrize(
    ("asked", "here", "inside", "spoken"),
    [("", "", "ja", "ja"), ("", "ja", "en", "en"), ("en", "", "ja", "en"), ("", "ja", "", "en")],
)
def test_the_language_of_the_vault_holds_unless_another_is_asked_for(
    house: House, asked: str, here: str, inside: str, spoken: str
) -> None:
    house.make(language=inside)
    (house.place / "device.json").write_text(json.dumps({"language": here}))
    app = house.start(language=asked)
    assert app.language.now == (asked or here or "en")
    house.open(app)
    assert app.language.now == spoken
    assert app.theme.language == spoken
    assert app.device.now.language == (here if asked else inside)


def test_lock_goes_to_a_fresh_process_or_stays_here(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[tuple[Path, str]] = []
    folder = house.make()
    app = house.start()
    house.open(app)

    def refuse(_successor: relock.Successor, where: Path, language: str, _left: relock.Left) -> bool:
        started.append((where, language))
        return False

    monkeypatch.setattr(relock.Successor, "start", refuse)
    app.window.findChild(Button, "lock").click()
    assert not app.window.isEnabled()  # covered at once, while the vault is still being closed
    assert app.window.findChild(Frame) is None or not app.window.findChild(Frame).isVisible()
    assert app.window.findChild(Unlock).isVisible()
    house.qtbot.waitUntil(lambda: app.opened is None and not app.tasks.busy)
    house.qtbot.wait(20)
    assert started == [(folder, "en")]
    assert app.window.isEnabled()
    assert app.window.findChild(Unlock) is not None
    house.wiring().store.unlock(folder, passphrase=PASSPHRASE).close()  # the lock is given back
    app.lock()  # nothing is open: nothing happens
    assert len(started) == 1


@pytest.mark.parametrize("sign", ["_idle.passed", "_leaving.left"])
def test_case_58_it_locks_by_itself_and_clears_what_was_copied(
    house: House, monkeypatch: pytest.MonkeyPatch, sign: str
) -> None:
    cleared: list[bool] = []
    monkeypatch.setattr(relock.Successor, "start", lambda *_given: False)
    monkeypatch.setattr(Secrecy, "forget", lambda _secrecy: cleared.append(True))
    house.make()
    app = house.start()
    attrgetter(sign)(app).emit()  # at the door there is nothing to lock
    assert cleared == []
    house.open(app)
    attrgetter(sign)(app).emit()
    assert cleared == [True]
    house.qtbot.waitUntil(lambda: app.opened is None and not app.tasks.busy)
    assert app.window.findChild(Unlock) is not None


def test_a_bug_is_told_without_its_words(house: House) -> None:
    app = house.start()
    shown: list[QDialog] = []
    app.prompts.opened.connect(shown.append)
    name = " ".join(("Nora", "Vale"))
    try:
        raise ValueError(name)
    except ValueError as error:
        app.bug(error)
    (dialog,) = shown
    assert "ValueError" in dialog.accessibleDescription()
    assert "Nora Vale" not in dialog.accessibleDescription() + dialog.accessibleName()
    dialog.close()


def test_closing_closes_the_vault_and_forgets_folders(house: House) -> None:
    folder = house.make()
    app = house.start()
    house.open(app)
    settings = QSettings(QSettings.Scope.UserScope, "QtProject")
    settings.setValue("FileDialog/lastVisited", "file:///clients/vale")
    settings.sync()
    app.window.close()
    assert "FileDialog/lastVisited" not in QSettings(QSettings.Scope.UserScope, "QtProject").allKeys()
    assert "place" in app.device.now.window
    house.wiring().store.unlock(folder, passphrase=PASSPHRASE).close()


def test_what_the_vault_says_at_opening_is_told(house: House) -> None:
    folder = house.make()
    app = house.start()
    vault = house.wiring().store
    opened: list[Opened] = []

    def job(_progress: object) -> Opened:
        inside = vault.unlock(folder, passphrase=PASSPHRASE)
        inside.notices = ("header_restored",)  # type: ignore[misc]
        return Opened(inside, folder)

    app.tasks.run(job, opened.append)
    house.qtbot.waitUntil(lambda: bool(opened))
    app.open_desk(opened[0])
    house.qtbot.waitUntil(lambda: not app.tasks.busy)
    assert app.desk is not None
    assert app.desk.frame.toast.text().startswith("One of the two key files")


def test_changes_that_are_missing_are_told_in_a_box_of_their_own(house: House) -> None:
    folder = house.make()
    app = house.start()
    store = house.wiring().store

    def job(_progress: object) -> Opened:
        inside = store.unlock(folder, passphrase=PASSPHRASE)
        inside.notices, inside.notice_facts = ("changes_missing",), {"count": 3}  # type: ignore[misc]
        return Opened(inside, folder)

    opened: list[Opened] = []
    app.tasks.run(job, opened.append)
    house.qtbot.waitUntil(lambda: bool(opened))
    boxes: list[QDialog] = []
    app.prompts.opened.connect(boxes.append)
    app.open_desk(opened[0])
    house.qtbot.waitUntil(lambda: not app.tasks.busy and bool(boxes))
    said = " ".join(shown.text() for shown in boxes[0].findChildren(QLabel))
    assert "The last 3 changes written here" in said
    boxes[0].close()


def test_the_locked_app_is_started_by_the_same_program() -> None:
    program, arguments = relock.command(Path("/somewhere/vault"), "ja")
    assert program
    assert arguments == ["-m", "myconnections", "--vault", str(Path("/somewhere/vault")), "--lang", "ja", "window"]
