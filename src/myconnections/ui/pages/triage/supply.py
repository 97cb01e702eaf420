"""Between the cards and the vault: more cards are read before they are needed, answers are written behind, in order."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from myconnections.domain.errors import Refused, Trouble
from myconnections.domain.ids import ContactId
from myconnections.services import triage
from myconnections.services.changes import Changes
from myconnections.services.ports import OpenVault
from myconnections.services.triage import Round, Turn
from myconnections.ui.context import Context
from myconnections.ui.pages.triage.deck import Deck

KINDS = ("contact", "tie", "encounter", "fact", "me")
Job = Callable[[OpenVault, datetime], Changes]


class Supply(QObject):
    """`arrived` tells that the deck has more cards, `begun` that it was dealt anew (or a card was put in front).

    The thread of the vault does one thing after the other: a look that was asked for after an answer knows of it.
    """

    arrived = Signal()
    begun = Signal()

    def __init__(self, context: Context, deck: Deck, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._deck, self._page = context, deck, page
        self._own = self._backs = 0
        self._reading = self._unplaced = False
        self._deals = 0
        context.feed.subscribe(KINDS, self._changed, self)

    def deal(self) -> None:
        """Read anew: who is in front, what was done, how far it is."""
        self._deals += 1
        self._read(anew=True)

    def begin(self, *, unplaced_first: bool) -> None:
        """Read anew, and from now on in this order."""
        self._unplaced = unplaced_first
        self.deal()

    def refill(self) -> None:
        """Read more cards, unless that is under way."""
        if not self._reading:
            self._read(anew=False)

    def write(self, job: Job, *, back: bool = False) -> None:
        """Keep an answer, or take one back."""
        self._own += 1
        self._backs += back
        self._context.acting.do(job, self._written, self._failed, quiet=True)

    def fetch(self, contact_id: int) -> None:
        """The card of somebody sorted before this round, once they are taken back."""
        who = ContactId(contact_id)

        def put(turn: Turn) -> None:
            self._deck.put_in_front(turn)
            self.begun.emit()

        self._context.acting.read(
            lambda vault, now: triage.turn(vault, who, now), put, lambda _error: self.deal(), owner=self
        )

    def _read(self, *, anew: bool) -> None:
        self._reading = True
        take = partial(self._take, self._deck.number, self._deals, anew)
        job = partial(triage.look, unplaced_first=self._unplaced)
        self._context.acting.read(job, take, owner=self)

    def _take(self, asked_at: int, deal: int, anew: bool, found: Round) -> None:
        if deal != self._deals:  # it was asked for anew meanwhile, maybe in another order
            return
        self._reading = False
        self._deck.take(found, asked_at, anew=anew)
        (self.begun if anew else self.arrived).emit()

    def _written(self, _changes: Changes) -> None:
        self._own -= 1

    def _failed(self, error: Exception) -> None:
        """What could not be kept is said; the cards are read anew, and nobody is lost."""
        self._own -= 1
        self._backs = 0
        if not isinstance(error, (Refused, Trouble)):
            raise error
        self._context.acting.fail(error)
        self.deal()

    def _changed(self, changes: Changes) -> None:
        """What others do (undo from a key, an import) is read anew; what was done here is known."""
        if changes.touches("history"):
            if self._backs:
                self._backs -= 1
                return
        elif self._own:
            return
        if self._page.isVisible():
            self.deal()
