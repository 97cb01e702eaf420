"""Under the map while looking back: play, the slider of days, the day in words, the way back, what stays as today."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from myconnections.services.map_times import Event, Past
from myconnections.ui import motion
from myconnections.ui.map.over import AS_TODAY
from myconnections.ui.pages.map.day_slider import WEEK, DaySlider, month_from
from myconnections.ui.theme import Theme
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.labels import Paragraph, hairline, label
from myconnections.ui.widgets.paint import named
from myconnections.ui.wording import Wording

_TICK_MS, _SLOW_MS = 130, 900
"""Milliseconds of a week while it plays, and of a month where motion is not wanted."""
_LATE_MS = 600
"""A picture that needs longer than this is told of."""
_PLAYED = timedelta(days=365)
EVENTS = {
    "import": ("People were brought in", "取り込み"),
    "life": ("{text}", "{text}"),
    "role": ("Role: {text}", "役割：{text}"),
}


class TimeBar(QWidget):
    """`day_asked` carries the date looked at, `left` asks to go back to now.

    It plays only as fast as the map follows: `follow` says that a day is shown. The day in words is always that of the
    picture, whatever the slider asks for meanwhile.
    """

    day_asked = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        named(self, "map-time-bar", self.tr("Looking back"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(hairline(theme))
        row = QHBoxLayout()
        row.setContentsMargins(16, 6, 16, 6)
        row.setSpacing(theme.space("m"))
        whole.addLayout(row)
        self._play = Button(theme, self.tr("Let the year pass"), name="map-play", variant="icon", icon="play")
        self._play.clicked.connect(self._toggle)
        row.addWidget(self._play)
        self.slider = DaySlider(theme, wording.day, self)
        row.addWidget(self.slider, 1)
        self._day = label("", "strong")
        self._day.setObjectName("map-day-shown")
        self._day.setMinimumWidth(112)
        self._day.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._day)
        self._now = Button(theme, self.tr("Back to now"), name="map-now", variant="soft")
        self._now.clicked.connect(self.left)
        row.addWidget(self._now)
        under = QVBoxLayout()
        under.setContentsMargins(16, 0, 16, 8)
        under.addWidget(Paragraph(theme, wording.pair(AS_TODAY), "small", "quiet"))
        whole.addLayout(under)
        self._clock = QTimer(self, singleShot=True)
        self._clock.timeout.connect(self._step)
        self._late = QTimer(self, interval=_LATE_MS, singleShot=True)
        self._late.timeout.connect(self._say_reading)
        self._playing = False
        self.slider.valueChanged.connect(self._moved)
        self.setEnabled(False)

    def wait(self) -> None:
        """The record is being read, and no picture of an earlier day is there yet."""
        self.setEnabled(False)
        self._say_reading()

    def show_past(self, past: Past, day: date) -> None:
        """What there is to look at, standing at a day whose picture is still to come."""
        if not self.isEnabled():
            self.setEnabled(True)
            self.slider.setFocus(Qt.FocusReason.OtherFocusReason)
        marks = [(event.day, self._told(event)) for event in past.events if event.day >= past.first]
        self.slider.show_days(past.first, past.today, _joined(marks))
        self.slider.blockSignals(True)
        self.slider.setValue(day.toordinal())
        self.slider.blockSignals(False)

    def follow(self, day: date) -> None:
        """The picture of this day is shown: the next may come."""
        self._late.stop()
        self._day.setText(self._wording.day(day))
        if self.slider.day != day:
            self._late.start()
        self._go_on()

    def _go_on(self) -> None:
        if self._playing:
            self._clock.start(_TICK_MS if motion.wanted() else _SLOW_MS)

    def stop(self) -> None:
        """Let time stand still."""
        self._clock.stop()
        self._show_playing(False)

    def _toggle(self) -> None:
        if self._playing:
            self.stop()
            return
        if self.slider.value() == self.slider.maximum():
            last = date.fromordinal(self.slider.maximum())
            self.slider.setValue((last - _PLAYED).toordinal())
        self._show_playing(True)
        self._go_on()

    def _step(self) -> None:
        if not self._playing:
            return
        after = self.slider.day + timedelta(days=WEEK) if motion.wanted() else month_from(self.slider.day, 1)
        self.slider.setValue(after.toordinal())
        if self.slider.value() == self.slider.maximum():
            self.stop()

    def _moved(self) -> None:
        if self._playing and self.slider.isSliderDown():
            self.stop()
        if not self._late.isActive():
            self._late.start()
        self.day_asked.emit(self.slider.day)

    def _say_reading(self) -> None:
        self._day.setText(self.tr("Reading…"))

    def _show_playing(self, on: bool) -> None:
        self._playing = on
        self._play.set_icon("pause" if on else "play")
        word = self.tr("Stop") if on else self.tr("Let the year pass")
        self._play.setText(word)
        self._play.setToolTip(word)

    def _told(self, event: Event) -> str:
        return self._wording.pair(EVENTS[event.kind], {"text": event.text})


def _joined(marks: Sequence[tuple[date, str]]) -> list[tuple[date, str]]:
    """One mark a day."""
    found: dict[date, list[str]] = {}
    for day, words in marks:
        found.setdefault(day, []).append(words)
    return [(day, "\n".join(words)) for day, words in found.items()]
