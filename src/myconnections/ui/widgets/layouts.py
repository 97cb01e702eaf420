"""What is done to layouts in more than one place."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget


def held(layout: QLayout) -> QWidget:
    """A widget that is nothing but this layout, without margins: so that it can be found, hidden or framed as one."""
    room = QWidget()
    layout.setContentsMargins(0, 0, 0, 0)
    room.setLayout(layout)
    return room


def empty(layout: QLayout) -> None:
    """Take everything out of a layout; widgets go when the event loop comes round."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            empty(inner)
            inner.deleteLater()


def replace_whole(layout: QLayout, old: QWidget, new: QWidget, otherwise: QWidget) -> None:
    """Put what was made anew in the place of `old`; the keyboard goes to what bears the name of what had it.

    Where that is gone it goes to `otherwise`. What has the keyboard while a dialog is in front counts, too.
    """
    at = old.window().focusWidget()
    lost = at is None or old.isAncestorOf(at)
    name = at.objectName() if at is not None and lost else ""
    layout.replaceWidget(old, new)
    old.hide()
    old.deleteLater()
    if lost:
        again = next((one for one in new.findChildren(QWidget, name) if name and one.isEnabled()), otherwise)
        again.setFocus(Qt.FocusReason.OtherFocusReason)


class MadeAnew(QWidget):
    """A column that is filled anew as a whole; the keyboard stays with what bears the name of what had it.

    `gap` is between its parts, `otherwise` gets the keyboard where that is gone. `inside` holds what stands there now.
    """

    def __init__(self, gap: int, otherwise: QWidget) -> None:
        super().__init__()
        self._gap, self._otherwise = gap, otherwise
        self.inside = QWidget()
        self._place = QVBoxLayout(self)
        self._place.setContentsMargins(0, 0, 0, 0)
        self._place.addWidget(self.inside)

    def fill(self, fill: Callable[[QVBoxLayout], object]) -> None:
        """Let `fill` put the parts into a fresh column, which then stands in the place of the old one."""
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._gap)
        fill(column)
        replace_whole(self._place, self.inside, inside, self._otherwise)
        self.inside = inside
