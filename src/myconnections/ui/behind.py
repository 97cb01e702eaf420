"""Answers written behind a page: what is under way, and which acts may be taken back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from myconnections.domain.errors import Refused
from myconnections.services import history
from myconnections.services.changes import Changes
from myconnections.services.ports import OpenVault
from myconnections.ui.acting import Acting

Verb = Callable[[OpenVault, datetime], Changes]


class Behind(QObject):
    """One write after the other on the thread of the vault. `wrote` is sent after each that went well."""

    wrote = Signal()

    def __init__(self, acting: Acting, parent: QObject) -> None:
        super().__init__(parent)
        self._acting = acting
        self._acts: list[int | None] = []
        self._under_way = 0

    @property
    def busy(self) -> bool:
        """Whether something is still being written."""
        return self._under_way > 0

    def write(self, verb: Verb, failed: Callable[[], object]) -> None:
        """Do the verb; `failed` is called before the window says why it did not go."""
        self._run(_noted(verb, self._acts), failed)

    def take_back(self, failed: Callable[[], object]) -> None:
        """Take the last write back, where nothing else was done since."""
        self._run(_taken_back(self._acts), failed)

    def _run(self, verb: Verb, failed: Callable[[], object]) -> None:
        self._under_way += 1

        def done(_changes: Changes) -> None:
            self._under_way -= 1
            self.wrote.emit()

        def wrong(error: Exception) -> None:
            self._under_way -= 1
            failed()
            self._acting.fail(error)

        self._acting.work(lambda vault, now, _progress: verb(vault, now), done, wrong, quiet=True)


def _noted(verb: Verb, acts: list[int | None]) -> Verb:
    """The verb, which notes its act where the vault lives: one that is taken back at once is known by then."""

    def run(vault: OpenVault, now: datetime) -> Changes:
        changes = verb(vault, now)
        acts.append(changes.act)
        return changes

    return run


def _taken_back(acts: list[int | None]) -> Verb:
    """Take the last noted act back; Refused("not_next") when something else was done since."""

    def run(vault: OpenVault, now: datetime) -> Changes:
        act = acts.pop() if acts else None
        newest, _ = history.ends(vault)
        if act is None:
            return Changes()
        if newest is None or newest.id != act:
            raise Refused("not_next", act=act)
        return history.undo(vault, now)

    return run
