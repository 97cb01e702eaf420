"""A door in its window over a real store, and what came through it."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.conftest import NOW, PASSPHRASE

from myconnections.services import vaults
from myconnections.storage import keys
from myconnections.storage.vault import VaultStore
from myconnections.ui.device import DeviceFile
from myconnections.ui.door.flow import Door
from myconnections.ui.door.opened import Opened
from myconnections.ui.language import Language
from myconnections.ui.prompts import Prompts
from myconnections.ui.tasks import Tasks
from myconnections.ui.theme import Theme
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.window import Window

W = TypeVar("W", bound=QWidget)


class Entrance:
    """A door in its window, and what came through it."""

    def __init__(self, qtbot: QtBot, theme: Theme, language: Language, tmp_path: Path) -> None:
        self.qtbot = qtbot
        self.bugs: list[Exception] = []
        self.came: list[Opened] = []
        self.spoke: list[str] = []
        self.folder = tmp_path / "vaults" / "default"
        self.store = VaultStore(cost=keys.FLOOR_KDF)
        self.window = Window(DeviceFile(tmp_path / "device.json"), "My Connections")
        qtbot.addWidget(self.window)
        self.tasks = Tasks(self.bugs.append, self.window)
        self.prompts = Prompts(theme, native=False, parent=self.window)
        self.theme, self.language = theme, language

    def make(self) -> str:
        """A vault that stands already; its recovery code."""
        made = vaults.create(self.store, self.folder, PASSPHRASE, NOW, language="en")
        made.vault.close()
        return made.recovery_code

    def open(self) -> None:
        """Stand before the door."""
        self.door = Door(
            self.window, self.store, self.tasks, self.theme, self.language, self.prompts, lambda: NOW, self.folder
        )
        self.door.opened.connect(self.came.append)
        self.door.spoke.connect(self.spoke.append)
        self.door.start()
        self.window.show()

    def sheet(self, kind: type[W]) -> W:
        """The sheet shown, which must be of this kind."""
        self.settle()
        shown = self.window.centralWidget().currentWidget()  # type: ignore[attr-defined]
        assert isinstance(shown, kind)
        return shown

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.tasks.busy, timeout=20_000)

    def click(self, sheet: QWidget, name: str) -> None:
        button = sheet.findChild(Button, name)
        assert button is not None
        assert button.isEnabled(), name
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def write(self, sheet: QWidget, name: str, text: str) -> QLineEdit:
        line = sheet.findChild(QLineEdit, name)
        assert line is not None
        line.clear()
        self.qtbot.keyClicks(line, text) if text.isascii() else line.insert(text)
        return line

    def leave(self) -> None:
        """Close what was opened; no bug may be left unseen."""
        self.door.leave()
        for opened in self.came:
            self.tasks.run(lambda _progress, opened=opened: opened.vault.close(), lambda _none: None)
        self.tasks.finish()
        assert self.bugs == []
