"""When something was tried, on a line of days: from the day it began until today, and the day that is planned."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from myconnections.ui.theme import Theme

_HIGH, _EDGE, _LINE, _DOT = 46, 7, 14, 5.5


class TrialLine(QWidget):
    """A dot for each day of `trials` from `begun` on, a ring for the `planned` one; `told` says it in words.

    `ends` are the words of the first and of the last day, in that order; a line that is `over` ends in a bar.
    """

    def __init__(
        self,
        theme: Theme,
        begun: date,
        trials: Sequence[date],
        today: date,
        ends: tuple[str, str],
        told: str,
        *,
        planned: date | None = None,
        over: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._trials, self._planned, self._over = theme, sorted(trials), planned, over
        self._ends = ends
        days = [begun, *trials, *([] if over and trials else [today]), *([planned] if planned else [])]
        self._first, self._last, self._today = min(days), max(days), today
        self.setObjectName("trial-line")
        self.setAccessibleName(told)
        self.setToolTip(told)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    @property
    def last(self) -> date:
        """The day at the right end."""
        return self._last

    def sizeHint(self) -> QSize:
        """One line, and the two days under it."""
        return QSize(420, _HIGH)

    def minimumSizeHint(self) -> QSize:
        """The dots come closer where there is little room."""
        return QSize(220, _HIGH)

    def at(self, day: date) -> float:
        """Where a day stands, in pixels from the left."""
        whole = max(1, (self._last - self._first).days)
        return _EDGE + (self.width() - 2 * _EDGE) * (day - self._first).days / whole

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line up to today, dashed beyond; the dots; the two days."""
        painter, theme = QPainter(self), self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        now = self.at(min(self._today, self._last))
        painter.setPen(QPen(theme.color("line-2"), 2))
        painter.drawLine(QPointF(self.at(self._first), _LINE), QPointF(now, _LINE))
        if self._last > self._today:
            painter.setPen(QPen(theme.color("line-2"), 2, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(now, _LINE), QPointF(self.at(self._last), _LINE))
        painter.setPen(QPen(theme.color("quiet"), 2))
        for day in (self._first, *([self._last] if self._over else [])):
            painter.drawLine(QPointF(self.at(day), _LINE - 5), QPointF(self.at(day), _LINE + 5))
        painter.setPen(QPen(theme.color("surface"), 1.5))
        painter.setBrush(theme.color("accent"))
        for day in self._trials:
            painter.drawEllipse(QPointF(self.at(day), _LINE), _DOT, _DOT)
        if self._planned is not None:
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.setBrush(theme.color("surface"))
            painter.drawEllipse(QPointF(self.at(self._planned), _LINE), _DOT, _DOT)
        self._days(painter)
        painter.end()

    def _days(self, painter: QPainter) -> None:
        painter.setFont(self._theme.font("small"))
        painter.setPen(self._theme.color("quiet"))
        box = QRectF(0, _LINE + 10, self.width(), _HIGH - _LINE - 10)
        for words, side in zip(self._ends, (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight), strict=True):
            painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, words)
