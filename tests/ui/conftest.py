"""What the widgets under test are given: a theme, and the surroundings of an open, encrypted, temporary vault."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from tests.vault_made_once import copied, derive_plainly

from myconnections.services.ports import OpenVault
from myconnections.storage import keys
from myconnections.storage.os_keyring import OsKeyring
from myconnections.storage.vault import VaultStore
from myconnections.ui.acting import Acting
from myconnections.ui.context import Context
from myconnections.ui.device import DeviceFile
from myconnections.ui.drafts import Drafts
from myconnections.ui.feed import Feed
from myconnections.ui.language import Language
from myconnections.ui.prompts import Prompts
from myconnections.ui.tasks import Tasks
from myconnections.ui.theme import Look, Theme
from myconnections.ui.wording import Wording

if TYPE_CHECKING:
    from tests.ui import entrance as entrance_module

T = TypeVar("T")
NOW = datetime(2026, 11, 21, 9, 30, tzinfo=timezone(timedelta(hours=9)))
"""A Saturday morning in Tokyo."""
PASSPHRASE = "がぎぐ correct horse"


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """The light theme in Japanese, taken off again afterwards."""
    worn = Theme(qapp, Look.LIGHT, "ja")
    yield worn
    worn.deleteLater()


@dataclass
class Surroundings:
    """A context with everything behind it that a test looks at. No bug and no failure may be left unseen at the end."""

    context: Context
    store: VaultStore
    folder: Path
    vault: OpenVault
    qtbot: QtBot
    bugs: list[Exception] = field(default_factory=list)
    failures: list[Exception] = field(default_factory=list)

    def settle(self) -> None:
        """Wait until nothing is under way, and what came into a layout by it is seen: Qt shows that a turn later."""
        self.qtbot.waitUntil(lambda: not self.context.tasks.busy, timeout=20_000)
        QApplication.processEvents()
        self.qtbot.waitUntil(lambda: not self.context.tasks.busy, timeout=20_000)

    def ask(self, job: Callable[[OpenVault, datetime], T]) -> T:
        """What a service says, run where the vault lives."""
        told: list[T] = []
        now = self.context.clock()
        self.context.tasks.run(lambda _progress: job(self.vault, now), told.append)
        self.settle()
        assert told, self.bugs
        return told[0]

    def show(self, widget: QWidget, width: int = 1240, height: int = 844) -> None:
        """Show a page as large as the window leaves it, and let what it loads arrive."""
        self.qtbot.addWidget(widget)
        widget.resize(width, height)
        widget.show()
        self.settle()


@pytest.fixture
def quick_kdf(monkeypatch: pytest.MonkeyPatch) -> None:
    """Derive keys by a plain hash."""
    derive_plainly(monkeypatch)


@pytest.fixture
def language(qapp: QApplication) -> Iterator[Language]:
    """The texts of the source, English; a test may speak Japanese."""
    spoken = Language(qapp, "en")
    yield spoken
    spoken.speak("en")


@pytest.fixture
def around(qtbot: QtBot, theme: Theme, language: Language, quick_kdf: None, tmp_path: Path) -> Iterator[Surroundings]:
    """An empty, open vault with everything a page is given, in English."""
    theme.speak("en")
    bugs: list[Exception] = []
    root = QObject()
    tasks = Tasks(bugs.append, root)
    store, folder = VaultStore(cost=keys.FLOOR_KDF, keyring=OsKeyring(lambda: None)), tmp_path / "vault"
    made: list[OpenVault] = []
    tasks.run(lambda _progress: copied(store, folder, PASSPHRASE, NOW), made.append)
    qtbot.waitUntil(lambda: bool(made or bugs), timeout=20_000)
    vault = made[0]
    feed = Feed(root)
    acting = Acting(vault, tasks, feed, lambda: NOW, root)
    context = Context(
        acting=acting,
        feed=feed,
        tasks=tasks,
        theme=theme,
        wording=Wording("en"),
        prompts=Prompts(theme, native=False, parent=root),
        device=DeviceFile(tmp_path / "device.json"),
        clock=lambda: NOW,
        drafts=Drafts(acting, root),
        store=store,
        folder=folder,
    )
    given = Surroundings(context, store, folder, vault, qtbot, bugs)
    acting.failed.connect(given.failures.append)
    yield given
    tasks.run(lambda _progress: vault.close(), lambda _none: None)
    tasks.finish()
    root.deleteLater()
    assert (given.bugs, given.failures) == ([], [])


@pytest.fixture
def entrance(
    qtbot: QtBot, theme: Theme, language: Language, quick_kdf: None, tmp_path: Path
) -> Iterator[entrance_module.Entrance]:
    """A door that is not open yet, in English."""
    from tests.ui.entrance import Entrance  # loaded here: it is made of what stands above

    theme.speak("en")
    given = Entrance(qtbot, theme, language, tmp_path)
    yield given
    given.leave()


@pytest.fixture
def context(around: Surroundings) -> Context:
    """What a page is given, over an empty vault."""
    return around.context
