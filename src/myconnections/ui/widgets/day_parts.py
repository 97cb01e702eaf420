"""A row of words for near days, the last of which opens a line with a calendar: what the choices of a day share."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QDateEdit, QHBoxLayout, QToolButton, QWidget

from myconnections.ui import icons
from myconnections.ui.theme import Theme
from myconnections.ui.widgets.chips import Segmented
from myconnections.ui.widgets.choice import DayField
from myconnections.ui.widgets.paint import named

_KEYS = {"+": 1, "＋": 1, "-": -1, "−": -1, "ー": -1}
"""What is typed for a day on or back, as an input method writes it, too."""
_BY_TAB = {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.OtherFocusReason}


class DayLine(DayField):
    """A day with a calendar. The keyboard begins on the day, also where a language writes the year first.

    Up and down, + and - go from day to day past the end of a month; PageUp and PageDown go by weeks.
    """

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin on the day: it is what one changes."""
        super().focusInEvent(event)
        if event.reason() in _BY_TAB:
            self.setSelectedSection(QDateEdit.Section.DaySection)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the day, whatever part the caret is in; all else is Qt's."""
        key = Qt.Key(event.key())
        step = {Qt.Key.Key_PageUp: 7, Qt.Key.Key_PageDown: -7}.get(key, _KEYS.get(event.text(), 0))
        if step:
            self.setDate(self.date().addDays(step))
            self.setSelectedSection(QDateEdit.Section.DaySection)
        else:
            super().keyPressEvent(event)

    def stepEnabled(self) -> QDateEdit.StepEnabledFlag:
        """Qt would stop at the first and the last of a month."""
        if self.currentSection() is not QDateEdit.Section.DaySection:
            return super().stepEnabled()
        down, up = self.date() > self.minimumDate(), self.date() < self.maximumDate()
        no = QDateEdit.StepEnabledFlag.StepNone
        return (QDateEdit.StepEnabledFlag.StepDownEnabled if down else no) | (
            QDateEdit.StepEnabledFlag.StepUpEnabled if up else no
        )

    def stepBy(self, steps: int) -> None:
        """Days go on into the next month; months and years are Qt's."""
        if self.currentSection() is not QDateEdit.Section.DaySection:
            super().stepBy(steps)
            return
        self.setDate(self.date().addDays(steps))
        self.setSelectedSection(QDateEdit.Section.DaySection)


class DayParts(QWidget):
    """`words` are (key, word), `spoken` names the row and the line with the calendar, `shown` is its day at first.

    `changed` sends what `day` gives.
    """

    changed = Signal(object)

    def __init__(
        self,
        theme: Theme,
        words: Sequence[tuple[str, str]],
        *,
        name: str,
        spoken: tuple[str, str],
        shown: date,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._last = words[-1][0]
        signs = [(key, word, "calendar" if key == self._last else "") for key, word in words]
        self.parts = Segmented(theme, signs, name=name, spoken=spoken[0])
        self.line = DayLine(QDate(shown.year, shown.month, shown.day))
        self.line.setCalendarPopup(True)
        self.line.setDisplayFormat(self.tr("d MMM yyyy"))
        self.line.setMinimumWidth(156)
        self.line.setFixedHeight(theme.size("control"))
        named(self.line, f"{name}-day", spoken[1])
        self._dress()
        theme.changed.connect(self._dress)
        self.line.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space("s"))
        row.addWidget(self.parts)
        row.addWidget(self.line)
        row.addStretch(1)
        self.parts.chosen.connect(self._switch)
        self.parts.clicked.connect(self._enter)
        self.line.dateChanged.connect(lambda _day: self.changed.emit(self.day()))

    def day(self) -> date | None:
        """The day chosen, None for none."""
        raise NotImplementedError

    def on_calendar(self) -> date:
        """The day in the line."""
        shown = self.line.date()
        return date(shown.year(), shown.month(), shown.day())

    def show_on_calendar(self, day: date) -> None:
        """Choose a day by the line."""
        self.line.setDate(QDate(day.year, day.month, day.day))
        self.parts.choose(self._last)

    def _enter(self, part: str) -> None:
        """A click on the last word goes on to its line; the arrow keys stay among the words."""
        if part == self._last:
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _switch(self, part: str) -> None:
        self.line.setVisible(part == self._last)
        self.changed.emit(self.day())

    def _dress(self) -> None:
        dress_calendar(self._theme, self.line.calendarWidget())


def dress_calendar(theme: Theme, calendar: QCalendarWidget) -> None:
    """Qt's own calendar has red weekends and black arrows, in the dark too: give it the colors of the theme."""
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    plain = QTextCharFormat()
    plain.setForeground(theme.color("ink"))
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(day, plain)
    quiet = QTextCharFormat()
    quiet.setForeground(theme.color("quiet"))
    calendar.setHeaderTextFormat(quiet)
    for name, icon in (("qt_calendar_prevmonth", "left"), ("qt_calendar_nextmonth", "right")):
        button = calendar.findChild(QToolButton, name)
        if isinstance(button, QToolButton):
            button.setIcon(icons.icon(icon, theme.color("ink")))
