"""Answers written behind the page: what is under way, and which acts may be taken back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from myconnections.services.changes import Changes
from myconnections.ui.acting import Acting
from myconnections.ui.pages.enrich import jobs


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

    def write(self, verb: jobs.Verb, failed: Callable[[], object]) -> None:
        """Do the verb; `failed` is called before the window says why it did not go."""
        self._run(jobs.noted(verb, self._acts), failed)

    def take_back(self, failed: Callable[[], object]) -> None:
        """Take the last write back, where nothing else was done since."""
        self._run(jobs.taken_back(self._acts), failed)

    def _run(self, verb: jobs.Verb, failed: Callable[[], object]) -> None:
        self._under_way += 1

        def done(_changes: Changes) -> None:
            self._under_way -= 1
            self.wrote.emit()

        def wrong(error: Exception) -> None:
            self._under_way -= 1
            failed()
            self._acting.fail(error)

        self._acting.work(lambda vault, now, _progress: verb(vault, now), done, wrong, quiet=True)
