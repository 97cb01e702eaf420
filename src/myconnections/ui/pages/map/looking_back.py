"""Looking back on the map: the scene of another day in place of today's, and nothing changed meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QObject, Signal

from myconnections.services import map_times
from myconnections.services.map_times import Past
from myconnections.ui.context import Context
from myconnections.ui.map.earlier import earlier
from myconnections.ui.map.scene import Scene
from myconnections.ui.pages.map.state import MapState
from myconnections.ui.pages.map.time_bar import TimeBar

_AGO = timedelta(days=365)


class LookingBack(QObject):
    """`shown` carries the Scene to be shown, whether of today or of the day looked at; `turned` says that looking back
    began or ended.

    Each day is made off the main thread; while one is made only the last one asked for waits.
    """

    shown = Signal(object)
    turned = Signal(bool)

    def __init__(self, context: Context, state: MapState) -> None:
        super().__init__(state)
        self._context, self._state = context, state
        self._bar: TimeBar | None = None
        self._today: Scene | None = None
        self._past: Past | None = None
        self._read_of: object = None
        self._reads_of: object = None
        self._day: date | None = None
        self._busy = False
        self.on = False

    def begin(self, bar: TimeBar) -> None:
        """Look back, at first a year; the record is read where that has not been done."""
        if self._bar is None:
            self._bar = bar
            bar.day_asked.connect(self.go)
            bar.left.connect(self.end)
        if self._state.scene is None:
            return
        self.on, self._today, self._day = True, self._state.scene, None
        bar.wait()
        self.turned.emit(True)
        self._read()

    def end(self) -> None:
        """Back to now."""
        if not self.on:
            return
        self.on = False
        if self._bar is not None:
            self._bar.stop()
        self.turned.emit(False)
        if self._state.scene is not None:
            self.shown.emit(self._state.scene)

    def take(self, scene: Scene) -> None:
        """The map of today is another: shown as it is, or as it was on the day looked at."""
        if not self.on:
            self.shown.emit(scene)
            return
        self._today = scene
        if self._state.people is self._read_of and self._day is not None:
            self.go(self._day)
        else:
            self._read()

    def go(self, day: date) -> None:
        """Show the map of this day."""
        self._day = day
        past, today, wording = self._past, self._today, self._context.wording
        if self._busy or past is None or today is None:
            return
        self._busy = True
        self._context.tasks.run(
            lambda _progress: earlier(today, past, day, wording),
            partial(self._show, past, today, day),
            owner=self,
            free=True,
        )

    def guard(self, verb: Callable[..., object]) -> Callable[..., None]:
        """The verb, which while looking back only says why it changes nothing."""

        def guarded(*given: object) -> None:
            if self.on:
                self._context.acting.tell(self.reason)
            else:
                verb(*given)

        return guarded

    @property
    def reason(self) -> str:
        """Why nothing can be changed."""
        return self.tr("This is the map of an earlier day: go back to now to change something.")

    def _read(self) -> None:
        people = self._state.people

        def take(past: Past) -> None:
            self._past, self._read_of = past, people
            if not self.on or self._bar is None:
                return
            day = past.held(past.today - _AGO) if self._day is None else self._day
            self._bar.show_past(past, day)
            self.go(day)

        def failed(error: Exception) -> None:
            self._reads_of = None
            self._context.acting.fail(error)

        if self._past is not None and self._read_of is people:
            take(self._past)
        elif self._reads_of is not people:  # islands send picture after picture of the same people
            self._reads_of = people
            self._context.acting.read(map_times.read, take, failed, owner=self)

    def _show(self, past: Past, today: Scene, day: date, scene: Scene) -> None:
        """A picture came, made of these; shown, though it may be made anew of what has come since."""
        self._busy = False
        if not self.on:
            return
        if self._bar is not None:
            self._bar.follow(day)
        self.shown.emit(scene)
        same = past is self._past and today is self._today
        if self._day is not None and not (same and self._day == day):
            self.go(self._day)
