"""The timer of a dialogue: turns of the same length, a bell at each change, a pause when one is needed.

A lock ends the process, and the talk goes on: what is parked of a timer is how far it was and at which moment.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from time import monotonic

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from myconnections.domain.dialogue import Turn, turn_at
from myconnections.ui import bell as sounds
from myconnections.ui.theme import Theme
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.labels import label
from myconnections.ui.widgets.paint import named
from myconnections.ui.widgets.turn_clock import TurnClock

_TICK_MS = 200


class TurnTimer(QWidget):
    """`ended` says that the last turn is over, or was ended, and whether the second speaker had begun; `held` that it
    was stopped or goes on. `now` gives seconds that only go forward, `clock` the time of day; `bell` rings.
    """

    ended = Signal(bool)
    held = Signal()

    def __init__(
        self,
        theme: Theme,
        *,
        now: Callable[[], float] = monotonic,
        clock: Callable[[], datetime],
        bell: Callable[[], object] = sounds.ring,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        named(self, "dialogue-timer", self.tr("Timer"))
        self._now, self._clock, self._bell = now, clock, bell
        self._at = clock()
        self._seconds, self._mine_first, self._other = 180, True, ""
        self._began, self._before, self._turn = 0.0, 0.0, turn_at(0)
        self._ticking = QTimer(self)
        self._ticking.setInterval(_TICK_MS)
        self._ticking.timeout.connect(self.tick)
        self.clock = TurnClock(theme)
        self.who = label("", "head")
        self.pause = Button(theme, self.tr("Pause"), name="dialogue-pause")
        self.pause.clicked.connect(self.hold)
        self.stop = Button(theme, self.tr("End"), name="dialogue-stop", variant="ghost")
        self.stop.clicked.connect(self.end)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        middle = Qt.AlignmentFlag.AlignHCenter
        column.addWidget(self.clock, alignment=middle)
        column.addWidget(self.who, alignment=middle)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.pause)
        row.addWidget(self.stop)
        row.addStretch(1)
        column.addLayout(row)

    @property
    def running(self) -> bool:
        """Whether time passes now."""
        return self._ticking.isActive()

    def begin(self, seconds: int, *, mine_first: bool, other: str) -> None:
        """Begin with the first turn; `other` is the name of whom I speak with."""
        self._seconds, self._mine_first, self._other = seconds, mine_first, other
        self._go_from(0.0)
        self._ticking.start()

    def state(self) -> dict[str, object]:
        """How far it was when it last began to run or was held, and when that was: the same until it is held again."""
        return {
            "seconds": self._seconds,
            "mine_first": self._mine_first,
            "elapsed": self._before,
            "running": self.running,
            "at": self._at.isoformat(),
        }

    def go_on(self, state: Mapping[str, object]) -> datetime | None:
        """Go on from what `state` gave. Since when it has run, None where it was held and stands where it stood.

        Where time is up (`over`) nothing rings and nothing runs.
        """
        at, running = datetime.fromisoformat(str(state["at"])), bool(state["running"])
        since = max(0.0, (self._clock() - at).total_seconds()) if running else 0.0
        self._seconds, self._mine_first = int(str(state["seconds"])), bool(state["mine_first"])
        self._go_from(float(str(state["elapsed"])) + since)
        if running and not self.over:
            self._ticking.start()
        self._name_pause()
        return at if running else None

    @property
    def over(self) -> bool:
        """Whether the last turn is over."""
        return self._turn.over

    def name_other(self, name: str) -> None:
        """Whom I speak with."""
        self._other = name
        self._show()

    def _go_from(self, elapsed: float) -> None:
        self._ticking.stop()
        self._began, self._before, self._at = self._now(), elapsed, self._clock()
        self._turn = turn_at(elapsed, seconds=self._seconds, mine_first=self._mine_first)
        self.pause.setText(self.tr("Pause"))
        self._show()
        self._tell()

    def _elapsed(self) -> float:
        return self._before + (self._now() - self._began if self.running else 0.0)

    def hold(self) -> None:
        """Stop for a moment, or go on."""
        if self.running:
            self._before = self._elapsed()
            self._ticking.stop()
        else:
            self._began = self._now()
            self._ticking.start()
        self._at = self._clock()
        self._name_pause()
        self.held.emit()

    def _name_pause(self) -> None:
        self.pause.setText(self.tr("Pause") if self.running else self.tr("Go on"))

    def end(self) -> None:
        """Leave the rest of the time."""
        self._ticking.stop()
        self.ended.emit(self._turn.place > 0)

    def tick(self) -> None:
        """Look at the time: show it, and ring where a turn has ended."""
        turn = turn_at(self._elapsed(), seconds=self._seconds, mine_first=self._mine_first)
        before, self._turn = self._turn, turn
        self._show()
        if turn.over:
            self._bell()
            self.end()
        elif turn.place != before.place:
            self._bell()
            self._tell()

    def _words(self, turn: Turn) -> str:
        if turn.mine:
            return self.tr("I speak")
        return self.tr("{name} speaks").format(name=self._other) if self._other else self.tr("The other speaks")

    def _show(self) -> None:
        words = self._words(self._turn)
        self.who.setText(words)
        self.clock.show_turn(self._turn.left, self._seconds, mine=self._turn.mine, told=words)

    def _tell(self) -> None:
        """Said aloud where a screen reader is on: the bell alone does not say whose turn it is."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.who.text()))
