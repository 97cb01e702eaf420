"""Once a day the open vault is checked and backed up, in a moment when nobody asks it for anything."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, QTimer

from myconnections.domain.errors import Told
from myconnections.services import tending
from myconnections.services.tending import Tended
from myconnections.ui.context import Context
from myconnections.ui.texts_erase import ASKS

EVERY_MS = 15_000
RESTED = 10.0
"""Seconds without a wish to the vault: reading would have to wait while a large one is checked."""


class Tending(QObject):
    """Looks four times a minute; what the checks found is known to `Acting`."""

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._day: date | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Tend the vault when that has not been done today and nobody is using it."""
        today = self._context.clock().date()
        if self._day != today and self._context.acting.rested() >= RESTED:
            self._day = today
            self._context.acting.read(tending.tend, self._tended, self._failed, owner=self)

    def _tended(self, done: Tended) -> None:
        if done.health is not None:
            self._context.acting.know_damage(done.health.findings if done.health.damaged else None)
        if done.damaged:
            return
        if done.unfinished:
            words = self._context.wording
            self._context.acting.tell(words.pair(ASKS["still_unfinished"], {"why": words.error(done.unfinished)}))
        if done.taken is not None and done.taken.second_trouble:
            self._tell(self._context.wording.error(done.taken.second_trouble))

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, Told):
            raise error
        self._tell(self._context.wording.told(error))

    def _tell(self, why: str) -> None:
        self._context.acting.tell(self.tr("The backup of today: {why}").format(why=why))
