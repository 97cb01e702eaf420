"""The slider over the days of the map: years under it, marks for what happened, by week and month on the keyboard."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QToolTip, QWidget

from myconnections.ui.theme import Theme
from myconnections.ui.widgets.paint import named, tip

WEEK = 7
_EDGE, _GROOVE, _TALL = 12.0, 22.0, 48
_HANDLE, _MARK = 8.0, 4.5
_YEAR_ROOM = 40.0
_NEAR = 7.0
_BY_KEY = {
    Qt.Key.Key_Left: -WEEK, Qt.Key.Key_Down: -WEEK, Qt.Key.Key_Right: WEEK, Qt.Key.Key_Up: WEEK,
}  # fmt: skip
_BY_MONTH = {Qt.Key.Key_PageDown: -1, Qt.Key.Key_PageUp: 1}


class DaySlider(QAbstractSlider):
    """`value` is the ordinal of a day. `spoken` tells a day in words; `marks` are days with what happened on them."""

    def __init__(self, theme: Theme, spoken: Callable[[date], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._spoken = theme, spoken
        self._marks: Sequence[tuple[date, str]] = ()
        named(self, "map-day", self.tr("Day the map is looked at"))
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setSingleStep(WEEK)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.valueChanged.connect(self._say)
        theme.changed.connect(self.update)

    @property
    def day(self) -> date:
        """The day it stands at."""
        return date.fromordinal(max(1, self.value()))

    def show_days(self, first: date, last: date, marks: Sequence[tuple[date, str]]) -> None:
        """From when to when, and what happened."""
        self._marks = marks
        self.blockSignals(True)
        self.setRange(first.toordinal(), last.toordinal())
        self.blockSignals(False)
        self._say()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(420, _TALL)

    def minimumSizeHint(self) -> QSize:
        """Narrower than this a year could not be told from another."""
        return QSize(160, _TALL)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows by week, page keys by month, Home and End to the ends."""
        key = Qt.Key(event.key())
        if key in _BY_KEY:
            self.setValue(self.value() + _BY_KEY[key])
        elif key in _BY_MONTH:
            self.setValue(month_from(self.day, _BY_MONTH[key]).toordinal())
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self.setValue(self.minimum() if key is Qt.Key.Key_Home else self.maximum())
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """By week: the pointer is on a slider that stands still, nothing scrolls here."""
        if event.angleDelta().y():
            self.setValue(self.value() + (WEEK if event.angleDelta().y() > 0 else -WEEK))
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """To the day pressed; on a mark, to its day."""
        if event.button() is Qt.MouseButton.LeftButton:
            found = self._mark_at(event.position())
            self.setSliderDown(True)
            self.setValue(found[0].toordinal() if found else self._at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Along with the pointer."""
        if self.isSliderDown():
            self.setValue(self._at(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self.setSliderDown(False)

    def event(self, event: QEvent) -> bool:
        """What happened, beside its mark."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            found = self._mark_at(QPointF(event.pos()))
            day = found[0] if found else date.fromordinal(self._at(event.pos().x()))
            words = f"{self._spoken(day)}\n{found[1]}" if found else self._spoken(day)
            QToolTip.showText(event.globalPos(), tip(words), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The groove, the years, the marks, the handle."""
        painter, theme = QPainter(self), self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, right = self._x(self.minimum()), self._x(self.maximum())
        painter.setPen(QPen(theme.color("line-2"), 4, c=Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(left, _GROOVE), QPointF(right, _GROOVE))
        self._paint_years(painter)
        here = self._x(self.value())
        painter.setPen(QPen(theme.color("accent"), 4, c=Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(left, _GROOVE), QPointF(here, _GROOVE))
        painter.setPen(QPen(theme.color("surface"), 1))
        painter.setBrush(theme.color("warm"))
        for day, _ in self._marks:
            at = QPointF(self._x(day.toordinal()), _GROOVE - 11)
            sides = (QPointF(0, -_MARK), QPointF(_MARK, 0), QPointF(0, _MARK), QPointF(-_MARK, 0))
            painter.drawPolygon(QPolygonF([at + side for side in sides]))
        painter.setPen(QPen(theme.color("surface"), 2))
        painter.setBrush(theme.color("accent") if self.isEnabled() else theme.color("mark-off"))
        painter.drawEllipse(QPointF(here, _GROOVE), _HANDLE, _HANDLE)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.drawEllipse(QPointF(here, _GROOVE), _HANDLE + 3, _HANDLE + 3)
        painter.end()

    def _paint_years(self, painter: QPainter) -> None:
        """A stroke where a year begins, and as many of their numbers as there is room for."""
        painter.setFont(self._theme.font("small"))
        first, last = date.fromordinal(max(1, self.minimum())), date.fromordinal(max(1, self.maximum()))
        taken = -_YEAR_ROOM
        for year in range(first.year + 1, last.year + 1):
            x = self._x(date(year, 1, 1).toordinal())
            painter.setPen(QPen(self._theme.color("line-2"), 1))
            painter.drawLine(QPointF(x, _GROOVE + 5), QPointF(x, _GROOVE + 9))
            if x - taken >= _YEAR_ROOM and x <= self.width() - _YEAR_ROOM / 2:
                painter.setPen(self._theme.color("quiet"))
                painter.drawText(QRectF(x - 30, _GROOVE + 8, 60, 18), Qt.AlignmentFlag.AlignCenter, str(year))
                taken = x

    def _x(self, ordinal: int) -> float:
        wide = self.width() - 2 * _EDGE
        whole = max(1, self.maximum() - self.minimum())
        return _EDGE + wide * (ordinal - self.minimum()) / whole if self.maximum() > self.minimum() else _EDGE + wide

    def _at(self, x: float) -> int:
        part = (x - _EDGE) / max(1.0, self.width() - 2 * _EDGE)
        return round(self.minimum() + min(max(part, 0.0), 1.0) * (self.maximum() - self.minimum()))

    def _mark_at(self, pixel: QPointF) -> tuple[date, str] | None:
        near = [one for one in self._marks if abs(self._x(one[0].toordinal()) - pixel.x()) <= _NEAR]
        if not near or pixel.y() > _GROOVE - 3:
            return None
        return min(near, key=lambda one: abs(self._x(one[0].toordinal()) - pixel.x()))

    def _say(self) -> None:
        """Read aloud as a day, with what happened on it, not as a number."""
        happened = [words for day, words in self._marks if day == self.day]
        self.setAccessibleDescription(". ".join([self._spoken(self.day), *happened]))
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
        self.update()


def month_from(day: date, months: int) -> date:
    """The same day of a month so many later, or the last one where that month is shorter."""
    number = day.year * 12 + day.month - 1 + months
    if number < 12:
        return date.min
    year, month = divmod(number, 12)
    first, after = date(year, month + 1, 1), date(year + (month == 11), (month + 1) % 12 + 1, 1)
    return date.fromordinal(min(first.toordinal() + day.day, after.toordinal()) - 1)
