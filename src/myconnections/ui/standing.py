"""Two seconds after the last change the vault is whole in one file, and noted here: an older one is told of."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from myconnections.services import standing
from myconnections.services.ports import OpenVault, VaultStore
from myconnections.services.standing import Stand
from myconnections.ui.context import Context
from myconnections.ui.prompts import Answer

AFTER_MS = 2000


class Standing(QObject):
    """`lock_asked` when the person does not want to go on with an older vault."""

    lock_asked = Signal()

    def __init__(self, context: Context, store: VaultStore, folder: Path, window: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._store, self._folder, self._window = context, store, folder, window
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(AFTER_MS)
        self._timer.timeout.connect(self.settle)
        context.acting.wrote.connect(self._timer.start)

    def look(self) -> None:
        """Compare the vault that was opened with what this computer has seen of it."""
        self._context.acting.read(partial(_stand, self._store, self._folder), self._compare, owner=self)

    def settle(self) -> None:
        """Bring the log into the database, so that a copy of that one file is whole, and note how far it has come."""
        self._context.acting.read(partial(_settled, self._store, self._folder), self._note, owner=self)

    def _compare(self, found: tuple[str, Stand]) -> None:
        mark, now = found
        seen = standing.last_seen(self._context.device.now.seen, mark)
        if seen is None or now >= seen:
            self._note(found)
            return
        here = self._context.clock().tzinfo
        text = self.tr(
            "It was last changed on {then}; the one used here was last changed on {seen}. An older copy may have been"
            " put in its place, or the newest changes were lost. Nothing has been changed."
        )
        answers = [Answer("lock", self.tr("Lock it")), Answer("go", self.tr("Go on with this one"), "primary")]
        self._context.prompts.ask(
            self._window,
            self.tr("This vault is older than the one last used here"),
            text.format(then=_moment(now.written.astimezone(here)), seen=_moment(seen.written.astimezone(here))),
            answers,
            lambda key: self._note(found) if key == "go" else self.lock_asked.emit(),
        )

    def _note(self, found: tuple[str, Stand]) -> None:
        mark, now = found
        self._context.device.note(mark, now.text())


def _stand(store: VaultStore, folder: Path, vault: OpenVault, _now: datetime) -> tuple[str, Stand]:
    return standing.stand(store, folder, vault)


def _settled(store: VaultStore, folder: Path, vault: OpenVault, _now: datetime) -> tuple[str, Stand]:
    vault.checkpoint()
    return standing.stand(store, folder, vault)


def _moment(when: datetime) -> str:
    return f"{when:%Y-%m-%d %H:%M}"
