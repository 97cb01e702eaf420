"""The touchpoints of a single journey as dots on a line, each of which can be clicked; the line wraps where it must."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from myconnections.domain.journey import Felt, Knowing
from myconnections.ui.journeys.dots import LEVELS, paint_dot, way
from myconnections.ui.theme import Theme
from myconnections.ui.widgets import paint
from myconnections.ui.widgets.labels import Paragraph

_NARROW, _WIDE = 112, 264
_TOP, _LEVEL, _CURVE = 20, 24, 88
_LINE, _BESIDE = 18, 16
_LINES = 3
_PILL, _FOOT = 20, 6


@dataclass(frozen=True, slots=True)
class Dot:
    """What is drawn of a touchpoint. `under` is a quiet line below its name, `pill` the mark of the weakest point.

    `told` says everything in words, for who does not see it.
    """

    number: int
    name: str
    felt: Felt
    how: Knowing
    under: str
    pill: str
    told: str


class Stop(QAbstractButton):
    """One touchpoint. `asked` sends "before" and "after" (arrow keys), "earlier" and "later" (with Alt: it is moved),
    "edit" (E) and "remove" (Delete).
    """

    asked = Signal(str)

    def __init__(self, theme: Theme, name: str, dot: Dot, curve: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self.dot, self._curve = theme, dot, curve
        self._name = Paragraph(theme, dot.name, "small", parent=self)
        self._name.hide()  # it only says where its lines end
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        paint.named(self, name, dot.told)
        self.setToolTip(paint.tip(dot.told))
        theme.changed.connect(self.update)

    def centre(self) -> QPointF:
        """The middle of its dot, in its own coordinates."""
        return QPointF(self.width() / 2, _TOP + LEVELS[self.dot.felt] * _LEVEL)

    def sizeHint(self) -> QSize:
        """A cell."""
        return QSize(_NARROW, self.high(_NARROW))

    def high(self, width: int) -> int:
        """Pixels it takes at this width: the curve, its name in two lines at most, the quiet line, its mark."""
        lines = len(self._two_lines(width - _BESIDE)) + 1
        return self._curve + lines * _LINE + (_PILL + 4 if self.dot.pill else 0) + _FOOT

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, Alt and arrows, E, Delete; Enter clicks like Space."""
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        steps = {Qt.Key.Key_Left: ("before", "earlier"), Qt.Key.Key_Right: ("after", "later")}
        others = {Qt.Key.Key_E: "edit", Qt.Key.Key_Delete: "remove"}
        key = Qt.Key(event.key())
        if key in steps:
            self.asked.emit(steps[key][alt])
        elif key in others and not alt:
            self.asked.emit(others[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground when it is chosen or under the mouse, its dot, its name in two lines, the quiet line, the mark."""
        painter = QPainter(self)
        theme, box = self._theme, QRectF(self.rect()).adjusted(2, 0, -2, 0)
        if self.isChecked() or self.underMouse():
            fill = theme.color("accent-wash" if self.isChecked() else "sunk")
            line = theme.color("accent-line") if self.isChecked() else None
            below = QRectF(box.left(), self._curve - 4, box.width(), box.height() - self._curve + 4)
            paint.paint_box(painter, below, fill, line, theme.size("radius"))
        paint_dot(painter, self.centre(), self.dot.felt, self.dot.how, theme, weak=bool(self.dot.pill))
        y = float(self._curve)
        painter.setPen(theme.color("ink"))
        painter.setFont(theme.font("small"))
        for text in self._two_lines(self.width() - _BESIDE):
            painter.drawText(QRectF(0, y, self.width(), _LINE), Qt.AlignmentFlag.AlignCenter, text)
            y += _LINE
        painter.setPen(theme.color("quiet"))
        under = painter.fontMetrics().elidedText(self.dot.under, Qt.TextElideMode.ElideRight, round(box.width()) - 4)
        painter.drawText(QRectF(0, y, self.width(), _LINE), Qt.AlignmentFlag.AlignCenter, under)
        if self.dot.pill:
            self._paint_pill(painter, y + _LINE + 4)
        if self.hasFocus():
            paint.paint_focus(painter, box, theme.size("radius"), theme)
        painter.end()

    def _two_lines(self, width: int) -> list[str]:
        """Its name; what two lines do not hold ends with "…", and stands in the tip."""
        lines = self._name.lines(width)
        if len(lines) < 3:
            return lines
        metrics = QFontMetrics(self._theme.font("small"))
        return [lines[0], metrics.elidedText(lines[1] + "…" + lines[2], Qt.TextElideMode.ElideRight, width)]

    def _paint_pill(self, painter: QPainter, top: float) -> None:
        theme = self._theme
        wide = min(QFontMetricsF(theme.font("small")).horizontalAdvance(self.dot.pill) + 16, self.width() - 4.0)
        box = QRectF((self.width() - wide) / 2, top, wide, _PILL)
        paint.paint_box(painter, box, theme.color("danger-wash"), theme.color("danger-line"), _PILL / 2)
        painter.setPen(theme.color("ink"))
        shown = painter.fontMetrics().elidedText(self.dot.pill, Qt.TextElideMode.ElideRight, round(wide) - 12)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)


class Stops(QWidget):
    """`chosen` sends the number of a touchpoint that was clicked; `asked` what is asked of it.

    At the left stand the words of the three lines, and the fourth of what nothing is said of, where there is any.
    """

    chosen = Signal(int)
    asked = Signal(str, int)

    def __init__(self, theme: Theme, name: str, words: Sequence[str], dots: Sequence[Dot], chosen: int) -> None:
        super().__init__()
        unsaid = any(dot.felt is Felt.UNSAID for dot in dots)
        self._theme, self._words = theme, tuple(words[: _LINES + unsaid])
        curve = _CURVE + (_LEVEL if unsaid else 0)
        self.stops = [Stop(theme, f"{name}-{dot.number}", dot, curve, self) for dot in dots]
        for stop in self.stops:
            stop.setChecked(stop.dot.number == chosen)
            stop.clicked.connect(lambda _on=False, number=stop.dot.number: self.chosen.emit(number))
            stop.asked.connect(lambda what, stop=stop: self._ask(what, stop))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setObjectName(name)
        theme.changed.connect(self.update)

    def hasHeightForWidth(self) -> bool:
        """Rows depend on the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As many rows as this width makes."""
        return -(-len(self.stops) // self._columns(width)) * self._high(width)

    def sizeHint(self) -> QSize:
        """All in one row, as far as that reads well."""
        wide = self._gutter() + _NARROW * min(max(len(self.stops), 1), 5)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        """Two beside each other."""
        return QSize(self._gutter() + 2 * _NARROW, self._high(self._gutter() + 2 * _NARROW))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give every touchpoint its cell."""
        super().resizeEvent(event)
        columns, gutter = self._columns(self.width()), self._gutter()
        wide, high = self._wide(self.width()), self._high(self.width())
        for place, stop in enumerate(self.stops):
            stop.setGeometry(gutter + place % columns * wide, place // columns * high, wide, high)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The three lines with their words, and the way from dot to dot, past those of which nothing is said."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        columns, gutter, high = self._columns(self.width()), self._gutter(), self._high(self.width())
        painter.setFont(self._theme.font("small"))
        for row in range(-(-len(self.stops) // columns)):
            last = self.stops[min((row + 1) * columns, len(self.stops)) - 1].geometry().right()
            for level, word in enumerate(self._words):
                y = row * high + _TOP + level * _LEVEL
                painter.setPen(self._theme.color("quiet"))
                side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
                painter.drawText(QRectF(0, y - _LINE / 2, gutter, _LINE), side, word)
                if level < _LINES:
                    painter.fillRect(QRectF(gutter, y, last - gutter, 1), self._theme.color("line"))
        for one, two, line in way([stop.dot.felt for stop in self.stops]):
            if one // columns == two // columns:
                before, after = self.stops[one], self.stops[two]
                painter.setPen(QPen(self._theme.color("mark-off"), 1.75, line))
                start = QPointF(before.mapToParent(QPoint(0, 0))) + before.centre()
                painter.drawLine(start, QPointF(after.mapToParent(QPoint(0, 0))) + after.centre())
        painter.end()

    def _columns(self, width: int) -> int:
        return max(1, min((width - self._gutter()) // _NARROW, max(len(self.stops), 1)))

    def _wide(self, width: int) -> int:
        return min(_WIDE, (width - self._gutter()) // self._columns(width))

    def _high(self, width: int) -> int:
        wide = self._wide(width)
        return max((stop.high(wide) for stop in self.stops), default=0)

    def _gutter(self) -> int:
        metrics = QFontMetricsF(self._theme.font("small"))
        return round(max(metrics.horizontalAdvance(word) for word in self._words)) + 12

    def _ask(self, what: str, stop: Stop) -> None:
        place = self.stops.index(stop)
        beside = {"before": place - 1, "after": place + 1}.get(what)
        if beside is None:
            self.asked.emit(what, stop.dot.number)
        elif 0 <= beside < len(self.stops):
            self.stops[beside].setFocus(Qt.FocusReason.TabFocusReason)
