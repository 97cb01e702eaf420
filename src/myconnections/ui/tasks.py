"""Work off the main thread: one thread owns the vault, a few others do what never touches it.

Callbacks always come back on the main thread, in the order in which the work ended.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from typing import Generic, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

from myconnections.domain.errors import Refused, Trouble

T = TypeVar("T")

_STEP_S = 0.05


class Cancelled(Exception):
    """Raised inside a job at its next report of progress after the person pressed Cancel."""


class Progress:
    """Handed to a job: it reports how far it is, and learns there that it shall stop."""

    def __init__(self, tell: Callable[[float, str], None]) -> None:
        self._tell = tell
        self._stop = threading.Event()
        self._told = 0.0

    def __call__(self, fraction: float, text: str = "") -> None:
        """Say that `fraction` (0-1) is done and what is being done; raises Cancelled when it shall stop.

        Cheap enough for every row: what comes sooner than 50 ms after the last report is not shown.
        """
        if self._stop.is_set():
            raise Cancelled
        now = time.monotonic()
        if now - self._told >= _STEP_S or fraction >= 1:
            self._told = now
            self._tell(fraction, text)

    @property
    def cancelled(self) -> bool:
        """True once the person pressed Cancel."""
        return self._stop.is_set()

    def stop(self) -> None:
        """Ask the job to stop (any thread)."""
        self._stop.set()


@dataclass(frozen=True, slots=True)
class _Ends(Generic[T]):
    """Whom to call, and for whose sake."""

    done: Callable[[T], object]
    failed: Callable[[Exception], object] | None
    progress: Callable[[float, str], object] | None
    cancelled: Callable[[], object] | None
    owner: QObject | None
    ended: Callable[[], object] | None = None

    def wanted(self) -> bool:
        """False when the page that asked has gone."""
        return self.owner is None or shiboken6.isValid(self.owner)


class Task:
    """One piece of work under way."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self.finished = False

    def cancel(self) -> None:
        """Ask it to stop. A job that is through by then still delivers: what is written is said."""
        self._progress.stop()


class _Courier(QObject):
    """Carries calls from the workers to the main thread."""

    carried = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.carried.connect(self._call, Qt.ConnectionType.QueuedConnection)

    @Slot(object)
    def _call(self, act: Callable[[], None]) -> None:
        act()

    def send(self, act: Callable[[], None]) -> None:
        # After the application has ended there is nobody left to tell.
        with suppress(RuntimeError):
            self.carried.emit(act)


class Tasks(QObject):
    """Runs jobs and brings back what they give.

    `busy_changed` tells whether anything is under way. `bug` gets every error that is neither Refused nor Trouble, and
    those two as well where nobody asked for them: there is one place that shows a bug, and no error is swallowed.
    """

    busy_changed = Signal(bool)

    def __init__(self, bug: Callable[[Exception], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bug = bug
        self._courier = _Courier()
        self._vault = ThreadPoolExecutor(max_workers=1, thread_name_prefix="vault")
        self._free = ThreadPoolExecutor(max_workers=2, thread_name_prefix="free")
        self._open: set[Task] = set()
        self._closed = False

    @property
    def busy(self) -> bool:
        """True while any task has not yet delivered. Tests wait for it to become false."""
        return bool(self._open)

    def run(
        self,
        job: Callable[[Progress], T],
        done: Callable[[T], object],
        failed: Callable[[Exception], object] | None = None,
        progress: Callable[[float, str], object] | None = None,
        *,
        cancelled: Callable[[], object] | None = None,
        owner: QObject | None = None,
        ended: Callable[[], object] | None = None,
    ) -> Task:
        """Run `job` on the thread that owns the vault, one after the other in the order of the calls.

        Exactly one of these is called on the main thread: `done` with what the job gave; `failed` with a Refused or a
        Trouble; `cancelled`. When `owner` (the page that asked) is gone by then, nothing is called. `ended` is
        called after that in every case, a bug and a gone owner included.
        """
        return self._start(self._vault, job, _Ends(done, failed, progress, cancelled, owner, ended))

    def run_free(
        self,
        job: Callable[[Progress], T],
        done: Callable[[T], object],
        failed: Callable[[Exception], object] | None = None,
        progress: Callable[[float, str], object] | None = None,
        *,
        cancelled: Callable[[], object] | None = None,
        owner: QObject | None = None,
    ) -> Task:
        """Like `run`, on a thread that must never touch the vault (layout, parsing), beside other work."""
        return self._start(self._free, job, _Ends(done, failed, progress, cancelled, owner))

    def stop(self) -> None:
        """Ask everything under way to stop, wait for it, and deliver nothing more. Called once, at the end."""
        self._closed = True
        for task in tuple(self._open):
            task.cancel()
        self._vault.shutdown(wait=True, cancel_futures=True)
        self._free.shutdown(wait=True, cancel_futures=True)
        self._open.clear()

    def finish(self) -> None:
        """Let everything asked for so far be done, then stop: closing a vault must not be cut short."""
        self._vault.shutdown(wait=True)
        self.stop()

    def _start(self, pool: ThreadPoolExecutor, job: Callable[[Progress], T], ends: _Ends[T]) -> Task:
        def tell(fraction: float, text: str) -> None:
            if ends.progress is not None:
                self._courier.send(lambda: self._report(ends, task, fraction, text))

        progress = Progress(tell)
        task = Task(progress)
        if self._closed:  # a timer of a page may still fire while the window goes
            task.finished = True
            return task
        was_busy = self.busy
        self._open.add(task)

        def send(act: Callable[[], object]) -> None:
            self._courier.send(lambda: self._deliver(task, ends, act))

        pool.submit(self._work, job, progress, send, ends)
        if not was_busy:
            self.busy_changed.emit(True)
        return task

    def _work(
        self,
        job: Callable[[Progress], T],
        progress: Progress,
        send: Callable[[Callable[[], object]], None],
        ends: _Ends[T],
    ) -> None:
        """Run on a worker: the job, and whatever comes of it goes home as one call."""
        try:
            if progress.cancelled:
                raise Cancelled
            result = job(progress)
        except Cancelled:
            send(lambda: ends.cancelled() if ends.cancelled else None)
        except (Refused, Trouble) as error:
            told = error
            send(lambda: (ends.failed or self._bug)(told))
        except Exception as error:  # noqa: BLE001 - the one place where a bug in a job is caught, to be shown
            bug = error
            send(lambda: self._bug(bug))
        else:
            send(lambda: ends.done(result))

    def _report(self, ends: _Ends[T], task: Task, fraction: float, text: str) -> None:
        if ends.progress is not None and not task.finished and not self._closed and ends.wanted():
            ends.progress(fraction, text)

    def _deliver(self, task: Task, ends: _Ends[T], act: Callable[[], object]) -> None:
        if self._closed:
            return
        task.finished = True
        self._open.discard(task)
        try:
            if ends.wanted():
                act()
        finally:
            if ends.ended is not None:
                ends.ended()
            if not self._open:
                self.busy_changed.emit(False)
