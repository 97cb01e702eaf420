"""A heart for the main thread: what keeps it from beating is a hold, and a watcher beside it says where that was."""

from __future__ import annotations

import sys
import threading
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from time import perf_counter, sleep, thread_time

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

_BEAT_MS = 2
_LOOK_S = 0.004
_LATE_S = 0.015
_QUIET = 30
"""Beats in a row with nothing under way, until an act counts as over: parts built in later turns still count."""
_PATIENCE_S = 60
_OURS = "myconnections"


@dataclass(frozen=True, slots=True)
class Hold:
    """The longest hold of an act in milliseconds, the most that the main thread worked between two beats of it, and our
    function seen in that.

    What it did not work it waited: for another thread, or on a busy machine for the processor.
    """

    longest: float
    worked: float
    where: str


class Heart:
    """A timer that should beat every two milliseconds; the time beyond that is what a key press would have waited."""

    def __init__(self) -> None:
        self._main = threading.get_ident()
        self._seen: Counter[str] = Counter()
        self._hold = Hold(0.0, 0.0, "")
        self._last, self._last_worked = perf_counter(), thread_time()
        self._quiet = 0
        self._beating = False
        self._idle: Callable[[], bool] = lambda: True
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_BEAT_MS)
        self._timer.timeout.connect(self._beat)
        threading.Thread(target=self._watch, daemon=True).start()

    def during(self, act: Callable[[], object], idle: Callable[[], bool]) -> Hold:
        """The longest hold from the start of `act` until `idle` stays true. TimeoutError after a minute."""
        self._hold, self._quiet = Hold(0.0, 0.0, ""), 0
        self._idle = idle
        self._seen.clear()
        self._last, self._last_worked = perf_counter(), thread_time()
        self._beating = True
        self._timer.start()
        gone: list[bool] = []
        guard = QTimer(singleShot=True)
        guard.timeout.connect(lambda: (gone.append(True), QApplication.exit()))
        guard.start(1000 * _PATIENCE_S)
        QTimer.singleShot(0, act)
        QApplication.exec()
        self._timer.stop()
        self._beating = False
        if gone:
            raise TimeoutError("the window did not come to rest")
        return self._hold

    def _beat(self) -> None:
        now, worked = perf_counter(), thread_time()
        gap = 1000 * (now - self._last) - _BEAT_MS
        most, work = self._hold, 1000 * (worked - self._last_worked)
        if work > most.worked:
            most = Hold(most.longest, work, self._seen.most_common(1)[0][0] if self._seen else "")
        self._hold = replace(most, longest=max(gap, most.longest))
        self._last, self._last_worked = now, worked
        self._seen.clear()
        self._quiet = self._quiet + 1 if self._idle() else 0
        if self._quiet > _QUIET:
            QApplication.exit()

    def _watch(self) -> None:
        """Runs beside the main thread: look at it while it is late."""
        while True:
            sleep(_LOOK_S)
            if self._beating and perf_counter() - self._last > _LATE_S:
                self._seen[_where(sys._current_frames().get(self._main))] += 1


def _where(frame: object) -> str:
    """The chain of our functions that a frame stands in, the outermost three and the innermost one."""
    chain: list[str] = []
    while frame is not None:
        code = frame.f_code  # type: ignore[attr-defined]
        if _OURS in code.co_filename:
            chain.append(code.co_qualname)
        frame = frame.f_back  # type: ignore[attr-defined]
    chain.reverse()
    return " > ".join(chain if len(chain) < 5 else [*chain[:3], chain[-1]]) or "Qt itself"
