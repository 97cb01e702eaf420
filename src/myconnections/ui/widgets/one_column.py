"""What most pages are: one scrolled column at the left, not wider than reads well; it finds what is marked in it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from myconnections.ui.widgets.paint import named

WIDEST = 760
_MARK, _MORE = "entry", "unfolds"
_BY_KEY = Qt.FocusPolicy.TabFocus
_ROOM, _EDGE = 24, 4
"""Pixels left over and under what is brought, and between it and the frame around it."""
_EVERY, _SHOWN, _WAITED = 50, 50, 200
"""Milliseconds between two looks; so many looks the frame stays, and so many it is waited for what is to be read."""


def mark(widget: QWidget, entry_id: int) -> None:
    """Say that the widget shows the entry of that number: whoever opens the entry is brought to it."""
    widget.setProperty(_MARK, int(entry_id))


def unfolds(button: QAbstractButton) -> None:
    """Say that the button shows more of what is marked: it is pressed while what is looked for is not there."""
    button.setProperty(_MORE, True)


class OneColumn(QScrollArea):
    """Fills `page`; `body` is the layout of what is scrolled, `inside` its widget, `gap` and `top` pixels in it.

    `widest` is how wide it grows: text to be read is not as wide as cards that stand side by side.
    """

    def __init__(self, page: QWidget, name: str, spoken: str, *, gap: int, top: int = 20, widest: int = WIDEST) -> None:
        super().__init__()
        self._page, self._top, self._widest = page, top, widest
        named(self, name, spoken)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        outer = QVBoxLayout(page)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self)
        self.inside = QWidget()
        self.inside.setProperty("ground", "none")
        self.body = QVBoxLayout(self.inside)
        self.body.setSpacing(gap)
        self.setWidget(self.inside)
        self._wanted, self._looked = 0, 0
        self._place = QRect()
        self._found: QWidget | None = None  # made anew at the same place, it had the keyboard taken away: Qt scrolls
        self.ring = QFrame(self.inside)
        self.ring.setProperty("ring", True)
        self.ring.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.ring.hide()
        self._again = QTimer(self)
        self._again.setInterval(_EVERY)
        self._again.timeout.connect(self._seek)

    def bring(self, entry_id: int) -> None:
        """Scroll to what is marked with this entry and put a frame around it, now or once it has been read."""
        self._wanted, self._place, self._looked = entry_id, QRect(), 0
        self._again.start()
        self._seek()

    def hideEvent(self, event: QHideEvent) -> None:
        """Who has left does not look for it any more."""
        super().hideEvent(event)
        self._forget()

    def _seek(self) -> None:
        """Look where it stands: it may be read anew, and Qt lays out in several rounds."""
        self._looked += 1
        if self._looked > (_SHOWN if self._place.isValid() else _WAITED):
            self._forget()
            return
        marked = (one for one in self.inside.findChildren(QWidget) if one.property(_MARK) == self._wanted)
        found = next((one for one in marked if one.isVisibleTo(self.inside)), None)
        if found is None:
            buttons = (one for one in self.inside.findChildren(QAbstractButton) if one.property(_MORE))
            if (more := next((one for one in buttons if one.isVisibleTo(self.inside)), None)) is not None:
                more.click()
            return
        place = QRect(found.mapTo(self.inside, QPoint()), found.size())
        if place != self._place or found is not self._found:  # else whoever scrolls on would be brought back
            self._looked = self._looked if self._place.isValid() else 0
            self._bring(found, place)
            seen = self.viewport().rect().translated(-self.inside.pos())
            if seen.contains(place.topLeft()):  # else the bar does not know the new height yet: the next look brings it
                self._place, self._found = place, found

    def _bring(self, found: QWidget, place: QRect) -> None:
        """Scroll there, to its head where it is higher than the page; the keyboard goes into it from this page."""
        self.ensureVisible(place.left(), place.bottom(), 0, _ROOM)
        self.ensureVisible(place.left(), place.top(), 0, _ROOM)
        self.ring.setGeometry(place.adjusted(-_EDGE, -_EDGE, _EDGE, _EDGE))
        self.ring.show()
        self.ring.raise_()
        at = QApplication.focusWidget()
        if at is None or at is self._page or (self._page.isAncestorOf(at) and not found.isAncestorOf(at)):
            able = (one for one in (found, *found.findChildren(QWidget)) if one.focusPolicy() & _BY_KEY)
            if (first := next((one for one in able if one.isEnabled()), None)) is not None:
                first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _forget(self) -> None:
        self._again.stop()
        self.ring.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The rest of a wide page stays empty."""
        super().resizeEvent(event)
        wide = self.width()  # with the scroll bar: the column does not jump when that comes
        edge = 32 if wide >= self._widest + 64 else 24
        self.body.setContentsMargins(edge, self._top, max(edge, wide - edge - self._widest), edge)
