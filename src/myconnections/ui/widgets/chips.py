"""Chips (filters and choices), tags (what something is) and the segmented choice."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QLabel, QSizePolicy, QWidget

from myconnections.ui import icons
from myconnections.ui.theme import Theme
from myconnections.ui.widgets import paint

_SIGN = 14
_GAP = 6
_STEPS: dict[int, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class Chip(QAbstractButton):
    """A chip 28 high: checkable (on or off), with an arrow (opens a menu), or closable (a filter that is on).

    A closable chip sends `closed` when its cross is clicked or Delete or Backspace is pressed on it.
    """

    closed = Signal()

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        name: str,
        icon: str = "",
        arrow: bool = False,
        closable: bool = False,
        checkable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = icon
        self._closable = closable
        self._other_tail = "down" if arrow else ""
        self._tail = "close" if closable else self._other_tail
        self.setText(text)
        self.setCheckable(checkable)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        paint.named(self, name, text)
        theme.changed.connect(self.update)

    def set_closable(self, on: bool) -> None:
        """Let a chip that opens a menu stand for something that is on, with a cross to take it off; or no longer."""
        self._closable = on
        self._tail = "close" if on else self._other_tail
        self.updateGeometry()
        self.update()

    def is_on(self) -> bool:
        """True while the chip stands for something that is on."""
        return self._closable or self.isChecked()

    def sizeHint(self) -> QSize:
        """The words in bold (so that nothing moves when it is switched on), the signs, twelve at each side."""
        width = QFontMetricsF(self._theme.font("small", bold=True)).horizontalAdvance(self.text())
        width += sum(_SIGN + _GAP for sign in (self._icon, self._tail) if sign)
        return QSize(math.ceil(width) + 2 * self._theme.space("m") + 2, self._theme.size("chip"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """A pill; accent wash while on."""
        painter = QPainter(self)
        color = self._theme.color
        box = QRectF(self.rect())
        on = self.is_on()
        fill = color("accent-wash") if on else color("sunk" if self.underMouse() else "surface")
        paint.paint_box(painter, box, fill, color("accent-line" if on else "line-2"), box.height() / 2)
        ink = color("accent" if on else "ink")
        x = float(self._theme.space("m") + 1)
        top = (self.height() - _SIGN) / 2
        if self._icon:
            icons.paint_icon(painter, QRectF(x, top, _SIGN, _SIGN), self._icon, ink)
            x += _SIGN + _GAP
        right = self.width() - self._theme.space("m") - 1.0
        if self._tail:
            icons.paint_icon(painter, QRectF(right - _SIGN, top, _SIGN, _SIGN), self._tail, ink)
            right -= _SIGN + _GAP
        painter.setFont(self._theme.font("small", bold=on))
        painter.setPen(ink)
        middle = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(QRectF(x, 0, right - x, self.height()), middle, self.text())
        if self.hasFocus():
            paint.paint_focus(painter, box, box.height() / 2, self._theme)
        painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """On the cross: close; elsewhere an ordinary click."""
        on_cross = event.position().x() > self.width() - self._theme.space("m") - _SIGN - _GAP
        if self._closable and on_cross and self.rect().contains(event.position().toPoint()):
            self.setDown(False)
            self.closed.emit()
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete and Backspace close; Enter clicks like Space."""
        if self._closable and event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.closed.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)


class Tag(QLabel):
    """What something is, in a small sunk box 20 high, with an icon if there is one."""

    def __init__(self, theme: Theme, text: str, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = icon
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """The words, the icon, eight at each side."""
        width = QFontMetricsF(self._theme.font("small")).horizontalAdvance(self.text())
        width += _SIGN + 4 if self._icon else 0
        return QSize(math.ceil(width) + 2 * self._theme.space("s"), self._theme.size("tag"))

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box, the icon, the words."""
        painter = QPainter(self)
        paint.paint_box(painter, QRectF(self.rect()), self._theme.color("sunk"), None, self._theme.size("radius-small"))
        x = float(self._theme.space("s"))
        quiet = self._theme.color("quiet")
        if self._icon:
            icons.paint_icon(painter, QRectF(x, (self.height() - _SIGN) / 2, _SIGN, _SIGN), self._icon, quiet)
            x += _SIGN + 4
        painter.setFont(self._theme.font("small"))
        painter.setPen(quiet)
        painter.drawText(QRectF(x, 0, self.width(), self.height()), Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.end()


class _Segment(QAbstractButton):
    """One part of a segmented choice; it knows whether it is the first or the last.

    `stepped` is sent by an arrow key: -1 to the part before, 1 to the one after.
    """

    stepped = Signal(int)
    entered = Signal()

    def __init__(self, theme: Theme, text: str, icon: str, first: bool, last: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = icon
        self._first, self._last = first, last
        self.setText(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        width = QFontMetricsF(self._font(bold=True)).horizontalAdvance(self.text())
        width += self._theme.size("icon-button") + (8 if self.text() else 0) if self._icon else 0
        return QSize(math.ceil(width) + 2 * self._theme.space("m") + 2, self._theme.size("control"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isChecked()
        painter.fillPath(self._shape(), self._fill(on))
        if not self._first:
            painter.fillRect(QRectF(0, 1, 1, self.height() - 2), self._theme.color("line-2"))
        ink = self._theme.color("accent" if on else "quiet")
        side = self._theme.size("icon-button")
        text = QFontMetricsF(self._font(on)).horizontalAdvance(self.text())
        x = (self.width() - text - (side + (8 if self.text() else 0) if self._icon else 0)) / 2
        if self._icon:
            icons.paint_icon(painter, QRectF(round(x), (self.height() - side) / 2, side, side), self._icon, ink)
            x += side + 8
        painter.setFont(self._font(on))
        painter.setPen(ink)
        painter.drawText(QRectF(x, 0, text + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, self.text())
        if self.hasFocus():
            paint.paint_focus(painter, QRectF(self.rect()), self._theme.size("radius"), self._theme)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}.get(
            Qt.Key(event.key())
        )
        if step is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(step)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    def _fill(self, on: bool) -> QColor:
        return self._theme.color("accent-wash" if on else "sunk" if self.underMouse() else "surface")

    def _font(self, bold: bool) -> QFont:
        return self._theme.font("body", bold)

    def _shape(self) -> QPainterPath:
        """The part's own area, rounded only where the whole is."""
        box, radius = QRectF(self.rect()).adjusted(0, 1, 0, -1), self._theme.size("radius") - 1.0
        whole = box.adjusted(1 if self._first else -40, 0, -1 if self._last else 40, 0)
        path, clip = QPainterPath(), QPainterPath()
        path.addRoundedRect(whole, radius, radius)
        clip.addRect(box)
        return path.intersected(clip)


class Segmented(QWidget):
    """One of a few: `options` are (key, word, icon or ""). `chosen` sends the key.

    Tab enters at the part that is on, arrow keys move the choice, the next Tab leaves. With `may_be_open` nothing is
    chosen at first, and choosing the same again takes it back (`chosen` sends ""). `clicked` sends the key of a part
    that was clicked or taken with Space, and neither reached by an arrow key nor set.
    """

    chosen = Signal(str)
    clicked = Signal(str)

    def __init__(
        self,
        theme: Theme,
        options: Sequence[tuple[str, str, str]],
        *,
        name: str,
        spoken: str,
        may_be_open: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._group = QButtonGroup(self)
        self._keys = [key for key, _, _ in options]
        self._words = [word for _, word, _ in options]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for number, (key, word, icon) in enumerate(options):
            part = _Segment(theme, word, icon, number == 0, number == len(options) - 1, self)
            paint.named(part, f"{name}-{key}", f"{spoken}: {word}")
            self._group.addButton(part, number)
            part.stepped.connect(partial(self._step, number))
            part.entered.connect(self._hold_keyboard)
            part.clicked.connect(partial(self._click, key))
            row.addWidget(part)
        self._group.setExclusive(not may_be_open)
        if self._keys and not may_be_open:
            self._group.button(0).setChecked(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        paint.named(self, name, spoken)
        self._group.idToggled.connect(self._tell)
        self._hold_keyboard()
        theme.changed.connect(self.update)

    def choice(self) -> str:
        """The key of the part that is on, "" while nothing is chosen."""
        return next((key for number, key in enumerate(self._keys) if self._group.button(number).isChecked()), "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys, which Qt does not move where nothing need be chosen: the keyboard and the choice go together."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        focused = self.focusWidget()
        held = self._group.id(focused) if isinstance(focused, QAbstractButton) else -1
        place = held + step
        if self._group.exclusive() or not step or held < 0 or not 0 <= place < len(self._keys):
            super().keyPressEvent(event)
            return
        for number, part in enumerate(self._group.buttons()):
            part.setFocusPolicy(Qt.FocusPolicy.TabFocus if number == place else Qt.FocusPolicy.NoFocus)
        part = self._group.button(place)
        part.setFocus(Qt.FocusReason.TabFocusReason)
        part.setChecked(True)

    def choose(self, key: str) -> None:
        """Switch to `key`; `chosen` is sent when it was another one. ValueError when there is no such part."""
        self._group.button(self._keys.index(key)).setChecked(True)

    def show_words(self, on: bool) -> None:
        """The words beside the icons, or icons alone where there is little room; the words are then told in a tip."""
        for part, word in zip(self._group.buttons(), self._words, strict=True):
            part.setText(word if on else "")
            part.setToolTip("" if on else paint.tip(word))
            part.updateGeometry()
        self.updateGeometry()  # what stands around it keeps its old width else

    def _click(self, key: str, _checked: bool = False) -> None:
        self.clicked.emit(key)

    def _hold_keyboard(self) -> None:
        """Let Tab stop at one part only: the one that is on, else the one with the keyboard, else the first."""
        parts = self._group.buttons()
        stop = self._group.checkedButton() or next((part for part in parts if part.hasFocus()), parts[0])
        for part in parts:
            part.setFocusPolicy(Qt.FocusPolicy.TabFocus if part is stop else Qt.FocusPolicy.NoFocus)

    def _step(self, number: int, step: int) -> None:
        part = self._group.button(min(max(number + step, 0), len(self._keys) - 1))
        part.setFocus(Qt.FocusReason.TabFocusReason)
        part.setChecked(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The frame and the lines between the parts; the parts paint inside it."""
        painter = QPainter(self)
        line = self._theme.color("line-2")
        paint.paint_box(painter, QRectF(self.rect()), self._theme.color("surface"), line, self._theme.size("radius"))
        painter.end()

    def _tell(self, number: int, on: bool) -> None:
        self._hold_keyboard()
        if on:
            for other in range(len(self._keys)):
                if other != number:
                    self._group.button(other).setChecked(False)
            self.chosen.emit(self._keys[number])
        elif not self._group.exclusive() and not self.choice():
            self.chosen.emit("")
