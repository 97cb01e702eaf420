"""The timer of a dialogue: turns of the same length, a bell at each change, a pause when one is needed."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from myconnections.domain.dialogue import Turn, turn_at
from myconnections.ui.theme import Theme
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.labels import label
from myconnections.ui.widgets.paint import named
from myconnections.ui.widgets.turn_clock import TurnClock

_TICK_MS = 200


class TurnTimer(QWidget):
    """`ended` says that the last turn is over. `now` gives seconds that only go forward; `bell` rings."""

    ended = Signal()

    def __init__(
        self,
        theme: Theme,
        *,
        now: Callable[[], float] = monotonic,
        bell: Callable[[], object] = QApplication.beep,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        named(self, "dialogue-timer", self.tr("Timer"))
        self._now, self._bell = now, bell
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
        self._began, self._before = self._now(), 0.0
        self.pause.setText(self.tr("Pause"))
        self._turn = turn_at(0, seconds=seconds, mine_first=mine_first)
        self._show()
        self._tell()
        self._ticking.start()

    def hold(self) -> None:
        """Stop for a moment, or go on."""
        if self.running:
            self._before += self._now() - self._began
            self._ticking.stop()
        else:
            self._began = self._now()
            self._ticking.start()
        self.pause.setText(self.tr("Pause") if self.running else self.tr("Go on"))

    def end(self) -> None:
        """Leave the rest of the time."""
        self._ticking.stop()
        self.ended.emit()

    def tick(self) -> None:
        """Look at the time: show it, and ring where a turn has ended."""
        turn = turn_at(self._before + self._now() - self._began, seconds=self._seconds, mine_first=self._mine_first)
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
