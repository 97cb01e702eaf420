"""The way from a page to the vault and back: reading and acting off the main thread, told in one manner.

A page asks `read` for something to show and `do` for something to happen. What a verb changed goes to the feed, what
was done is said in a toast that can undo it, and what went wrong is said in the person's own language.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from time import monotonic
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from myconnections.domain.errors import Refused, Trouble
from myconnections.services import history, shares
from myconnections.services.changes import Changes
from myconnections.services.looking import only_looked_at, refusal
from myconnections.services.ports import OpenVault
from myconnections.services.shares import Step
from myconnections.ui.feed import Feed
from myconnections.ui.tasks import Progress, Task, Tasks

T = TypeVar("T")


class Acting(QObject):
    """Runs services on the thread that owns the vault.

    `said` carries the Changes of a verb that can be undone, to be told in a toast; `failed` a Refused or Trouble that
    the page did not take itself; `told` a sentence about something that undo does not concern, and `untold` one that is
    true no more. `damaged` is sent with True when damage is first known, with False when a check has found none after
    that. `under_way` is True from the first verb of `do` under way (or undo, or redo) until the last of them has ended,
    in whatever way. `long_begun` says, after that, what a verb that can be stopped is about ("" where it does not
    matter), and `far` its share, 0-1.
    """

    said = Signal(object)
    failed = Signal(object)
    told = Signal(str)
    untold = Signal(str)
    wrote = Signal()
    damaged = Signal(bool)
    under_way = Signal(bool)
    long_begun = Signal(str)
    far = Signal(float)

    def __init__(
        self,
        vault: OpenVault,
        tasks: Tasks,
        feed: Feed,
        clock: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._vault = vault
        self._tasks = tasks
        self._feed = feed
        self._clock = clock
        self._verbs = 0
        self._long: Task | None = None
        self._asked = monotonic()
        self._stoppable: dict[Task, datetime | None] = {}
        self._cut: Callable[[str], object] | None = None
        self.damage: tuple[str, ...] | None = () if vault.damaged else None
        """What is known of damage: the findings of a check, () when something could not be read, None before that."""

    def refuses(self) -> bool:
        """Whether the vault is only looked at; the reason is then told. For what asks something before it acts."""
        if only_looked_at(self._vault):
            self.fail(refusal(self._vault))
            return True
        return False

    def rested(self) -> float:
        """Seconds since the vault was last asked for something."""
        return monotonic() - self._asked

    def read(
        self,
        job: Callable[[OpenVault, datetime], T],
        then: Callable[[T], object],
        failed: Callable[[Exception], object] | None = None,
        *,
        owner: QObject | None = None,
    ) -> Task:
        """Run a service that only looks, and hand what it gives to `then`; nothing is called once `owner` is gone."""
        now, self._asked = self._clock(), monotonic()
        return self._tasks.run(lambda _progress: job(self._vault, now), then, failed or self.fail, owner=owner)

    def study(
        self,
        job: Callable[[OpenVault, datetime, Progress], T],
        then: Callable[[T], object],
        failed: Callable[[Exception], object] | None = None,
        progress: Callable[[float, str], object] | None = None,
        *,
        cancelled: Callable[[], object] | None = None,
        owner: QObject | None = None,
    ) -> Task:
        """`read` for services that take long: the job reports how far it is and stops at Cancel."""
        now, self._asked = self._clock(), monotonic()
        task = self._tasks.run(
            lambda report: job(self._vault, now, report),
            then,
            failed or self.fail,
            progress,
            cancelled=cancelled,
            owner=owner,
        )
        self._note(task, None)
        return task

    def do(
        self,
        job: Callable[[OpenVault, datetime], Changes],
        then: Callable[[Changes], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
        *,
        quiet: bool = False,
    ) -> Task:
        """Run a verb. What it changed is published even when the page that asked has gone; `quiet` shows no toast."""
        task = self._write(
            lambda vault, now, _progress: job(vault, now), then, failed, quiet=quiet, ended=lambda: self._count(-1)
        )
        if not task.finished:  # nothing is begun once everything has ended
            self._count(1)
        return task

    def work(
        self,
        job: Callable[[OpenVault, datetime, Progress], Changes],
        then: Callable[[Changes], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
        progress: Callable[[float, str], object] | None = None,
        *,
        cancelled: Callable[[], object] | None = None,
        quiet: bool = False,
    ) -> Task:
        """`do` for long verbs: the job reports how far it is to the page that asked, and stops at Cancel."""
        return self._write(job, then, failed, progress, cancelled=cancelled, quiet=quiet)

    def do_long(
        self,
        job: Callable[[OpenVault, datetime, Progress], Changes],
        then: Callable[[Changes], object] | None = None,
        *,
        about: str = "",
        quiet: bool = False,
    ) -> Task:
        """`do` for verbs that may take long, whatever page asked: the window shows how far they are and can stop them.

        `about` says what is being done.
        """

        def ended() -> None:
            self._long = None
            self._count(-1)

        task = self._write(
            job,
            then,
            None,
            lambda share, _text: self.far.emit(share),
            cancelled=lambda: self.fail(Refused("cancelled")),
            quiet=quiet,
            ended=ended,
        )
        if not task.finished:
            self._long = task
            self._count(1)
            self.long_begun.emit(about)
        return task

    def do_many(
        self, job: Callable[[OpenVault, datetime, Step], Changes], many: int, *, about: str = "", quiet: bool = False
    ) -> Task:
        """`do` with so many people: where they are many the window shows how far it is, and can stop it.

        `about` says what is being done, unless "Changing so many people…" says it.
        """
        if many < shares.MANY:
            return self.do(lambda vault, now: job(vault, now, shares.alone), quiet=quiet)

        def long(vault: OpenVault, now: datetime, progress: Progress) -> Changes:
            return job(vault, now, shares.watched(progress, lambda: progress.cancelled))

        about = about or self.tr("Changing {count} people…").format(count=f"{many:,}")
        return self.do_long(long, about=about, quiet=quiet)

    def halt(self, note: Callable[[str], object]) -> None:
        """Before the vault is locked: whatever can be stopped shall stop at its next safe point.

        `note` is told the moment of an act that was under way, and "" when that was done all the same.
        """
        moments = [moment for task, moment in self._stoppable.items() if not task.finished and moment is not None]
        for task in self._stoppable:
            task.cancel()
        if moments:
            self._cut = note
            note(moments[0].isoformat())

    def stop(self) -> None:
        """Ask the verb of `do_long` that is under way to stop at its next safe point; nothing is kept of it then."""
        if self._long is not None:
            self._long.cancel()

    def undo(self, then: Callable[[Changes], object] | None = None) -> Task:
        """Take back the newest act."""
        return self.do_long(_whole(history.undo), then, quiet=True)

    def redo(self, then: Callable[[Changes], object] | None = None) -> Task:
        """Do again what was taken back last."""
        return self.do_long(_whole(history.redo), then, quiet=True)

    def tell(self, sentence: str) -> None:
        """Say in a toast what was done outside the history (a file written, a passphrase changed)."""
        self.told.emit(sentence)

    def untell(self, sentence: str) -> None:
        """Take back what `tell` said, where it is still to be read."""
        self.untold.emit(sentence)

    def fail(self, error: Exception) -> None:
        """Tell of a Refused or a Trouble in the manner of the window."""
        if not isinstance(error, (Refused, Trouble)):
            raise error
        if error.code == "vault_damaged" and self.damage is None:
            self.know_damage(())  # which is told in a manner of its own
            return
        self.failed.emit(error)

    def know_damage(self, findings: tuple[str, ...] | None) -> None:
        """What a check found, () for what could not be read, None when all is well."""
        known, self.damage = self.damage is not None, findings
        if known != (findings is not None):
            self.damaged.emit(not known)

    def _write(
        self,
        job: Callable[[OpenVault, datetime, Progress], Changes],
        then: Callable[[Changes], object] | None,
        failed: Callable[[Exception], object] | None,
        progress: Callable[[float, str], object] | None = None,
        *,
        cancelled: Callable[[], object] | None = None,
        quiet: bool,
        ended: Callable[[], object] | None = None,
    ) -> Task:
        now, self._asked = self._clock(), monotonic()

        def done(changes: Changes) -> None:
            if self._cut is not None and cancelled is not None:
                self._cut("")
            self._feed.publish(changes)
            self.wrote.emit()
            if changes.act is not None and not quiet:
                self.said.emit(changes)
            if then is not None:
                then(changes)

        task = self._tasks.run(
            lambda report: job(self._vault, now, report),
            done,
            failed or self.fail,
            progress,
            cancelled=cancelled,
            ended=ended,
        )
        if cancelled is not None:
            self._note(task, now)
        return task

    def _note(self, task: Task, moment: datetime | None) -> None:
        """One that can be stopped is under way, in the sense of `halt`."""
        self._stoppable = {one: when for one, when in self._stoppable.items() if not one.finished} | {task: moment}

    def _count(self, step: int) -> None:
        was, self._verbs = self._verbs, self._verbs + step
        if not was or not self._verbs:
            self.under_way.emit(bool(self._verbs))


def _whole(verb: Callable[..., Changes]) -> Callable[[OpenVault, datetime, Progress], Changes]:
    """A verb of the history with the progress it reports to."""
    return lambda vault, now, progress: verb(vault, now, progress=progress, cancelled=lambda: progress.cancelled)
