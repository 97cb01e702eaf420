"""A computer for the whole app under test: its settings file, its vaults, and the apps started on it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot
from tests.ui.conftest import NOW, PASSPHRASE

from myconnections.bootstrap import Wiring, wire
from myconnections.domain.contact import Contact
from myconnections.domain.ids import ContactId
from myconnections.domain.stage import Stage
from myconnections.services import contacts, drafts, people, vaults
from myconnections.services.drafts import Draft
from myconnections.services.ports import OpenVault
from myconnections.services.views import PersonView
from myconnections.storage import keys
from myconnections.ui.app import App
from myconnections.ui.desk import Desk
from myconnections.ui.device import DeviceFile
from myconnections.ui.door.unlock import Unlock
from myconnections.ui.pages.today.card import SuggestionCard
from myconnections.ui.theme import Look

T = TypeVar("T")
W = TypeVar("W", bound=QObject)
LONG_AGO = NOW - timedelta(days=500)


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


class Home:
    """The app with a vault in which two people are kept, unlocked."""

    def __init__(self, house: House) -> None:
        self.house = house
        house.make()
        self.app: App = house.start(language="en")
        self.unlock()
        self.nora = self.keep(given="Nora", family="Vale")
        self.kirino = self.keep(family="桐野", given="詩織")

    @property
    def desk(self) -> Desk:
        assert self.app.desk is not None
        return self.app.desk

    def unlock(self) -> None:
        self.house.open(self.app)
        self.settle()

    def settle(self) -> None:
        self.house.qtbot.wait(10)
        self.house.qtbot.waitUntil(lambda: not self.app.tasks.busy, timeout=20_000)
        self.house.qtbot.wait(10)

    def ask(self, job: Callable[[OpenVault, datetime], T]) -> T:
        told: list[T] = []
        opened = self.app.opened
        assert opened is not None
        self.app.tasks.run(lambda _progress: job(opened.vault, NOW), told.append)
        self.settle()
        return told[0]

    def keep(self, **fields: str) -> ContactId:
        new = Contact(ContactId(0), "", **fields)  # type: ignore[arg-type]
        made = self.ask(lambda vault, _now: contacts.add(vault, new, LONG_AGO, stage=Stage.ENGAGEMENT))
        return ContactId(next(iter(made.people)))

    def view(self, who: ContactId) -> PersonView:
        return self.ask(lambda vault, now: people.person(vault, who, now))

    def parked(self) -> list[Draft]:
        return self.ask(lambda vault, _now: drafts.parked(vault))

    def open(self, act: str, kind: type[W]) -> W:
        self.found(QAction, f"action-{act}").trigger()
        self.settle()
        return self.found(kind)

    def found(self, kind: type[W], name: str = "") -> W:
        found = self.app.window.findChild(kind, name) if name else self.app.window.findChild(kind)
        assert found is not None
        return found

    def line(self, name: str) -> QLineEdit:
        return self.found(QLineEdit, name)

    def card(self) -> SuggestionCard:
        self.desk.frame.go("today")
        self.settle()
        return self.found(SuggestionCard)

    def lock(self) -> None:
        self.app.lock_here()
        self.house.qtbot.waitUntil(lambda: self.app.opened is None and not self.app.tasks.busy, timeout=20_000)
        self.house.qtbot.wait(30)

    def relock(self) -> None:
        self.lock()
        self.unlock()

    def resumed(self) -> bool:
        return self.app.window.findChild(QLabel, "resumed") is not None
