"""The head of Today: the day, a greeting by the hour, how many ideas there are. Neither praise nor blame."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from myconnections.ui.theme import Theme
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.labels import Paragraph, label

MORNING, NOON, EVENING, NIGHT = 5, 12, 18, 23
_NARROW = 640


class TodayHead(QWidget):
    """`show_day` says which moment it is, `say_ideas` how many cards wait; `coming` leads to what is ahead."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("today-head")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 20, 0, 20)
        column.setSpacing(theme.space("xs"))
        self._day = label("", "small", "quiet")
        self._greeting = label("", "display")
        self._greeting.setFixedHeight(40)
        self._ideas = Paragraph(theme, tone="quiet")
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._line.setSpacing(theme.space("l"))
        self._line.addWidget(self._greeting)
        self._line.addWidget(self._ideas, 1, Qt.AlignmentFlag.AlignBottom)
        self.coming = Button(theme, self.tr("What is coming"), name="today-coming", variant="link", icon="calendar")
        top = QHBoxLayout()
        top.addWidget(self._day, 1)
        top.addWidget(self.coming)
        column.addLayout(top)
        column.addLayout(self._line)

    def fit(self, width: int) -> None:
        """Put the sentence under the greeting where the page is narrow."""
        narrow = width < _NARROW
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._line.direction() != direction:
            self._line.setDirection(direction)
            self._line.setSpacing(4 if narrow else 16)

    def texts(self) -> tuple[QLabel, QLabel, QLabel]:
        """The day, the greeting, the sentence about the ideas."""
        return self._day, self._greeting, self._ideas

    def show_day(self, now: datetime) -> None:
        """The day in words and the greeting of the hour."""
        day = QDate(now.year, now.month, now.day)
        self._day.setText(QLocale().toString(day, self.tr("dddd, d MMMM yyyy")))
        if MORNING <= now.hour < NOON:
            self._greeting.setText(self.tr("Good morning."))
        elif NOON <= now.hour < EVENING:
            self._greeting.setText(self.tr("Good afternoon."))
        elif EVENING <= now.hour < NIGHT:
            self._greeting.setText(self.tr("Good evening."))
        else:
            self._greeting.setText(self.tr("A quiet hour."))

    def say_ideas(self, waiting: int, answered: int) -> None:
        """How many cards wait this week, in one sentence."""
        if waiting == 1:
            text = self.tr("One idea this week. It may wait, too.")
        elif waiting:
            text = self.tr("{count} ideas this week. One is enough, none is fine.").format(count=waiting)
        elif answered:
            text = self.tr("That was all for this week.")
        else:
            text = ""
        self._ideas.setText(text)
        self._ideas.setVisible(bool(text))
