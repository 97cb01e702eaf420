"""What is being written in the forms of the window, parked in the vault: one way of doing it for all of them.

A form holds a `Writing`: it says what is written so far and takes it back. Parked is a moment after the writing began
or went on, and before the app locks or closes. What was kept or thrown away by the person is let go.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import datetime
from functools import partial
from secrets import token_hex
from typing import Protocol

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

from myconnections.services import drafts
from myconnections.services.changes import Changes
from myconnections.services.drafts import Draft
from myconnections.services.ports import OpenVault
from myconnections.ui.acting import Acting

_PAUSE_MS = 3000
"""After this long at most, what was written is parked: what a killed app can lose."""

Written = Mapping[str, object]
Job = Callable[[OpenVault, datetime], Changes]


class Heard(Protocol):
    """A signal of Qt, bound to its widget."""

    def connect(self, slot: Callable[..., object]) -> object: ...  # noqa: D102


class Drafts(QObject):
    """The drafts of an open vault. Lives as long as the desk."""

    def __init__(self, acting: Acting, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._acting = acting
        self._parked: dict[tuple[str, str], Written] = {}
        self._writings: list[Writing] = []
        self._unkept: set[tuple[str, str]] = set()
        self._mark = token_hex(8)

    @property
    def unkept(self) -> bool:
        """Whether something that stands half-written in a form could not be parked, for want of room for instance."""
        return any(writing.place in self._unkept for writing in self._writings)

    def look(self, then: Callable[[Draft], object]) -> None:
        """After unlocking: learn what is parked, and hand each draft to `then`, which opens its form again."""

        def show(found: list[Draft]) -> None:
            self._parked = {draft.place: draft.written for draft in found} | self._parked
            for draft in found:
                then(draft)

        self._acting.read(lambda vault, _now: drafts.parked(vault), show, owner=self)

    def of(self, place: tuple[str, str]) -> Written | None:
        """What is parked for a form, None for nothing."""
        return self._parked.get(place)

    def park(self, place: tuple[str, str], written: Written | None) -> None:
        """Keep what is written, or let go what was kept when nothing is."""
        if written is None:
            self.drop(place)
        elif written != self._parked.get(place):
            self._parked[place] = written
            draft = Draft(*place, written)

            def failed(_error: Exception) -> None:
                # Told only before a lock: the words still stand in the form, and keeping them will say what is wrong.
                self._parked.pop(place, None)
                self._unkept.add(place)

            def done(_none: None) -> None:
                self._unkept.discard(place)

            self._acting.read(lambda vault, now: drafts.park(vault, draft, now), done, failed, owner=self)

    def drop(self, place: tuple[str, str]) -> None:
        """Kept or thrown away by the person: nothing is parked any more."""
        self._unkept.discard(place)
        if self._parked.pop(place, None) is not None:
            self._acting.read(lambda vault, now: drafts.drop(vault, place, now), lambda _none: None, owner=self)

    def let_go(self, place: tuple[str, str]) -> None:
        """A verb under way drops it in the vault by itself."""
        self._parked.pop(place, None)

    def let_go_of(self, people: Iterable[int]) -> None:
        """These people are about to be erased, and what is parked of them in the vault with them.

        What still stands in a form is parked again only when somebody goes on writing in it.
        """
        about = {str(int(one)) for one in people}
        for writing in self._writings:
            if _of_one(writing.place, about):
                writing.rest()
        self._parked = {place: written for place, written in self._parked.items() if not _of_one(place, about)}

    def mark(self) -> str:
        """Before a lock: what `park_all` leaves in the vault once all that is half-written lies there. It says nothing
        of that. "" where nothing is half-written.
        """
        QGuiApplication.inputMethod().commit()
        return self._mark if any(writing.draft() for writing in self._writings) else ""

    def park_all(self) -> None:
        """Before the vault is closed: also what an input method has not yet handed over."""
        QGuiApplication.inputMethod().commit()
        for writing in tuple(self._writings):
            writing.park()
        left = [draft for writing in self._writings if (draft := writing.draft()) is not None]
        mark = self._mark
        if left:  # after them, on the one thread of the vault
            job = partial(_settle, left, mark)
            self._acting.read(job, _nothing, _nothing, owner=self)  # told after unlocking, where the mark is missing

    def begin(self, writing: Writing) -> None:
        """A form is written in from now on, until its owner goes."""
        self._writings.append(writing)
        writing.destroyed.connect(lambda: self._end(writing))

    def _end(self, gone: Writing) -> None:
        self._writings = [writing for writing in self._writings if writing is not gone]


class Writing(QObject):
    """One form while it is written in. `written` gives what stands in it, None when that is not worth keeping.

    A dialog that is accepted or rejected lets its draft go; one that vanishes with the window (a lock) does not.
    """

    def __init__(
        self,
        all_drafts: Drafts,
        place: tuple[str, str],
        written: Callable[[], Written | None],
        owner: QWidget,
        *,
        pause: int = _PAUSE_MS,
    ) -> None:
        """`pause`: milliseconds after which what was written is parked; less where it is chosen by single clicks."""
        super().__init__(owner)
        self._drafts = all_drafts
        self.place = place
        self._written = written
        self._sent = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(pause)
        self._timer.timeout.connect(self.park)
        if isinstance(owner, QDialog):
            owner.finished.connect(lambda _result: self._end())
        all_drafts.begin(self)

    def hear(self, *signals: Heard) -> None:
        """Each of these signals says that something was written or chosen."""
        for signal in signals:
            signal.connect(self.note)

    def note(self, *_told: object) -> None:
        """Something was written: it is parked soon."""
        self._sent = False
        if not self._timer.isActive():
            self._timer.start()

    def found(self) -> Written | None:
        """What was parked for this form before, None for nothing."""
        return self._drafts.of(self.place)

    def turn_to(self, place: tuple[str, str]) -> Written | None:
        """The field is for somebody else now: park what stands in it, and give what was parked for them.

        An empty field that is turned to where it stands lets go of nothing: it is being filled for the first time.
        """
        if place != self.place or self._written() is not None:
            self.park()
        self.place = place
        return self.found()

    def keeping(self, job: Job) -> Job:
        """The verb that keeps what is written, the draft let go with it: a kill right after does not offer it again."""
        place = self.place
        self.rest()
        self._drafts.let_go(place)

        def both(vault: OpenVault, now: datetime) -> Changes:
            changes = job(vault, now)
            drafts.drop(vault, place, now)
            return changes

        return both

    def park(self) -> None:
        """Park what stands in the form now, unless it is on its way to being kept."""
        if not self._sent:
            self._drafts.park(self.place, self._written())

    def draft(self) -> Draft | None:
        """What stands in the form now, None where nothing is worth keeping or it is on its way to being kept."""
        written = None if self._sent else self._written()
        return None if written is None else Draft(*self.place, written)

    def rest(self) -> None:
        """What stands in the form now is not to be parked."""
        self._timer.stop()
        self._sent = True

    def _end(self) -> None:
        self.rest()
        self._drafts.drop(self.place)


def _settle(left: list[Draft], mark: str, vault: OpenVault, now: datetime) -> None:
    drafts.settle(vault, left, mark, now)


def _nothing(_told: object) -> None:
    pass


def _of_one(place: tuple[str, str], about: Collection[str]) -> bool:
    form, whom = place
    return form in drafts.OF_A_PERSON and whom in about
