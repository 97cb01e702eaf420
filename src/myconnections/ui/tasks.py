"""Work off the main thread: one thread owns the vault, a few others do what never touches it.

Callbacks always come back on the main thread, in the order in which the work ended. A worker never holds the last
reference to anything of Qt: jobs and callbacks stay in a table of the main thread and are let go there, because a
widget that dies on another thread takes the process with it.
"""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import Any, Generic, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

from myconnections.domain.errors import Refused, Trouble
from myconnections.ui.turns import Turns

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


class Task:
    """One piece of work under way."""

    def __init__(self, progress: Progress) -> None:
        self.progress = progress
        self.finished = False

    def cancel(self) -> None:
        """Ask it to stop. A job that is through by then still delivers: what is written is said."""
        self.progress.stop()


@dataclass(frozen=True, slots=True)
class _Ends(Generic[T]):
    """Whom to call, and for whose sake."""

    done: Callable[[T], object]
    failed: Callable[[Exception], object] | None
    progress: Callable[[float, str], object] | None
    cancelled: Callable[[], object] | None
    owner: QObject | None
    ended: Callable[[], object] | None

    def wanted(self) -> bool:
        """False when the page that asked has gone."""
        return self.owner is None or shiboken6.isValid(self.owner)


@dataclass(frozen=True, slots=True)
class _UnderWay(Generic[T]):
    """What is kept on the main thread of a task."""

    task: Task
    job: Callable[[Progress], T]
    ends: _Ends[T]


class _Courier(QObject):
    """Carries calls from the workers to the main thread. No Python object travels through Qt, only the knock."""

    knocked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._acts: deque[Callable[[], None]] = deque()
        self.knocked.connect(self._call, Qt.ConnectionType.QueuedConnection)

    @Slot()
    def _call(self) -> None:
        self._acts.popleft()()

    def send(self, act: Callable[[], None]) -> None:
        self._acts.append(act)
        del act  # from here on it is the main thread's alone
        # After the application has ended there is nobody left to tell.
        with suppress(RuntimeError):
            self.knocked.emit()


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
        self._open: dict[int, _UnderWay[Any]] = {}
        self._aside: set[int] = set()
        self._building: set[int] = set()
        self._last_key = 0
        self._closed = False

    @property
    def busy(self) -> bool:
        """True while any task has not yet delivered or something is being built. Tests wait for it to become false."""
        return bool(self._open or self._building)

    def in_turns(self, steps: Iterator[object], owner: QObject) -> Turns:
        """Do `steps` on the main thread, one in each turn of the event loop from the next one on, for `owner`."""
        self._last_key = key = self._last_key + 1
        self._building.add(key)
        return Turns(steps, owner, partial(self._forget_building, key))

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
        free: bool = False,
        aside: bool = False,
    ) -> Task:
        """Run `job` on the thread that owns the vault, one after the other in the order of the calls.

        `free`: on a thread that must never touch the vault (layout, parsing), beside other work. `aside`: on one of its
        own that must not either, and that nobody waits for at the end (a keyring that may not answer).

        Exactly one of these is called on the main thread: `done` with what the job gave; `failed` with a Refused or a
        Trouble; `cancelled`. When `owner` (the page that asked) is gone by then, nothing is called. `ended` is
        called after that in every case, a bug and a gone owner included.
        """
        self._last_key = key = self._last_key + 1
        task = Task(Progress(lambda fraction, text: self._courier.send(partial(self._report, key, fraction, text))))
        if self._closed:  # a timer of a page may still fire while the window goes
            task.finished = True
            return task
        was_busy = self.busy
        self._open[key] = _UnderWay(task, job, _Ends(done, failed, progress, cancelled, owner, ended))
        if aside:
            self._aside.add(key)
            threading.Thread(target=self._work, args=(key,), name="aside", daemon=True).start()
        else:
            (self._free if free else self._vault).submit(self._work, key)
        if not was_busy:
            self.busy_changed.emit(True)
        return task

    def stop(self) -> None:
        """Ask everything under way to stop, wait for it, and deliver nothing more. Called once, at the end."""
        self._closed = True
        for under_way in self._open.values():
            under_way.task.cancel()
        self._vault.shutdown(wait=True, cancel_futures=True)
        self._free.shutdown(wait=True, cancel_futures=True)
        # What runs aside is not waited for, and may hold the last of something of Qt: it stays in the table.
        self._open = {key: under_way for key, under_way in self._open.items() if key in self._aside}

    def finish(self) -> None:
        """Let everything asked for so far be done, then stop: closing a vault must not be cut short."""
        self._vault.shutdown(wait=True)
        self.stop()

    def _forget_building(self, key: int, _owner: object = None) -> None:
        self._building.discard(key)

    def _work(self, key: int) -> None:
        """Run on a worker: what came of the job goes home under its key."""
        self._courier.send(partial(self._deliver, key, *self._outcome(key)))

    def _outcome(self, key: int) -> tuple[str, Any]:
        """Which of the ends to call, and with what."""
        under_way = self._open[key]
        try:
            if under_way.task.progress.cancelled:
                raise Cancelled
            return "done", under_way.job(under_way.task.progress)
        except Cancelled:
            return "cancelled", None
        except (Refused, Trouble) as error:
            return "failed", error
        except Exception as error:  # noqa: BLE001 - the one place where a bug in a job is caught, to be shown
            return "bug", error

    def _report(self, key: int, fraction: float, text: str) -> None:
        under_way = self._open.get(key)
        if under_way is None or self._closed:
            return
        ends = under_way.ends
        if ends.progress is not None and ends.wanted():
            ends.progress(fraction, text)

    def _deliver(self, key: int, end: str, value: Any) -> None:
        if self._closed:
            return
        under_way = self._open.pop(key)
        self._aside.discard(key)
        under_way.task.finished = True
        ends = under_way.ends
        calls = {"done": ends.done, "failed": ends.failed or self._bug, "bug": self._bug}
        try:
            if ends.wanted():
                if end in calls:
                    calls[end](value)
                elif ends.cancelled is not None:
                    ends.cancelled()
        finally:
            if ends.ended is not None:
                ends.ended()
            if not self._open:
                self.busy_changed.emit(False)
