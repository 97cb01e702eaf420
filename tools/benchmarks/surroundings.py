"""The app's own window on a finished vault, off screen: what the measures of the window look at."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter, sleep

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from myconnections.services.ports import OpenVault
from myconnections.storage.header import MasterKey
from myconnections.storage.vault import VaultStore
from myconnections.ui.acting import Acting
from myconnections.ui.context import Context
from myconnections.ui.device import DeviceFile
from myconnections.ui.drafts import Drafts
from myconnections.ui.feed import Feed
from myconnections.ui.prompts import Prompts
from myconnections.ui.tasks import Tasks
from myconnections.ui.theme import Look, Theme
from myconnections.ui.wording import Wording
from tools.benchmarks import stock

_PATIENCE = 60
_NAP = 0.0005


def application() -> QApplication:
    """The one application of this process."""
    made = QApplication.instance()
    return made if isinstance(made, QApplication) else QApplication(sys.argv[:1])


def pass_events(milliseconds: int) -> None:
    """Let events pass for so long. The sleep is Python's own: that of `QTest.qWait` lets no worker go on meanwhile."""
    end = perf_counter() + milliseconds / 1000
    QTest.qWait(0)
    while perf_counter() < end:
        sleep(_NAP)
        QTest.qWait(0)


def wait(until: Callable[[], bool]) -> None:
    """Let events pass, at least once, until it is so. TimeoutError after a minute."""
    end = perf_counter() + _PATIENCE
    pass_events(1)
    while not until():
        pass_events(1)
        if perf_counter() > end:
            raise TimeoutError("the window did not come to rest")


class Surroundings:
    """An open vault and the context that pages are given; the vault lives on the worker as in the app."""

    def __init__(self, about: stock.Stock) -> None:
        self.app = application()
        self.bugs: list[Exception] = []
        self.tasks = Tasks(self.bugs.append)
        self._vaults: list[OpenVault] = []
        key = MasterKey(about.key)
        self.tasks.run(lambda _progress: VaultStore().unlock_with(about.folder, key), self._vaults.append)
        self.wait(lambda: bool(self._vaults))
        theme = Theme(self.app, Look.LIGHT, "ja")
        self.acting = Acting(self._vaults[0], self.tasks, Feed(), lambda: stock.NOW)
        self._place = tempfile.TemporaryDirectory()
        self.context = Context(
            acting=self.acting,
            feed=self.acting._feed,
            tasks=self.tasks,
            theme=theme,
            wording=Wording("ja"),
            prompts=Prompts(theme, native=False),
            device=DeviceFile(Path(self._place.name) / "device.json"),
            clock=lambda: stock.NOW,
            drafts=Drafts(self.acting),
            store=VaultStore(),
            folder=about.folder,
        )

    def wait(self, until: Callable[[], bool]) -> None:
        """Let events pass until it is so. Raises what went wrong in a job, TimeoutError after a minute."""
        wait(lambda: bool(self.bugs) or until())
        if self.bugs:
            raise self.bugs[0]

    def settle(self) -> None:
        """Wait until nothing is under way and everything is painted."""
        self.wait(lambda: not self.tasks.busy)
        pass_events(1)

    def show(self, widget: QWidget) -> None:
        """Show it as large as the window leaves a page, with what it loads."""
        widget.resize(1240, 844)
        widget.show()
        self.settle()

    def close(self) -> None:
        """Close the vault and end the workers."""
        self.tasks.run(lambda _progress: self._vaults[0].close(), lambda _none: None)
        self.tasks.finish()
        self._place.cleanup()
