"""What is done to layouts in more than one place."""

from __future__ import annotations

from PySide6.QtWidgets import QLayout, QWidget


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
