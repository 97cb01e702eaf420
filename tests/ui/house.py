"""A computer for the whole app under test: its settings file, its vaults, and the apps started on it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.ui.conftest import NOW, PASSPHRASE

from myconnections.bootstrap import Wiring, wire
from myconnections.services import vaults
from myconnections.storage import keys
from myconnections.ui.app import App
from myconnections.ui.device import DeviceFile
from myconnections.ui.door.unlock import Unlock
from myconnections.ui.theme import Look


@dataclass
class House:
    """A computer: its settings file, its vaults, and the app started on it."""

    qtbot: QtBot
    qt: QApplication
    place: Path
    apps: list[App]

    def wiring(self, vault: str = "vault", language: str = "") -> Wiring:
        return wire(folder=self.place / vault, clock=lambda: NOW, cost=keys.FLOOR_KDF, language=language)

    def start(self, vault: str = "vault", *, named: bool = False, language: str = "") -> App:
        device = DeviceFile(self.place / "device.json")
        app = App(self.qt, self.wiring(vault, language), device, native=False, named=named)
        self.apps.append(app)
        app.begin()
        return app

    def make(self, vault: str = "vault", language: str = "") -> Path:
        folder = self.place / vault
        vaults.create(self.wiring().store, folder, PASSPHRASE, NOW, language=language).vault.close()
        return folder

    def open(self, app: App) -> None:
        """Unlock by the sheet shown."""
        sheet = app.window.findChild(Unlock)
        sheet.tried.emit(PASSPHRASE, False)
        self.qtbot.waitUntil(lambda: app.desk is not None and not app.tasks.busy, timeout=10000)

    def leave(self) -> None:
        """Close every app and leave nothing of it to the next test."""
        for app in self.apps:
            app.window.close()
            app.theme.choose(Look.SYSTEM)
            app.language.speak("en")
            app.window.deleteLater()
            app.deleteLater()
