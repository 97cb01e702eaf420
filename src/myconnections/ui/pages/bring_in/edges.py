"""Small arrangements the steps share: the right edge kept beside a scroll bar, a text in the middle of its height."""

from __future__ import annotations

from PySide6.QtWidgets import QBoxLayout, QScrollArea, QVBoxLayout, QWidget

_EDGE = 32
_BAR = 12


def keep_right_edge(area: QScrollArea, column: QBoxLayout) -> None:
    """Let the content end where the page's head ends, whether the scroll bar shows or not."""

    def settle(_least: int, most: int) -> None:
        margins = column.contentsMargins()
        margins.setRight(_EDGE - _BAR if most > 0 else _EDGE)
        column.setContentsMargins(margins)

    area.verticalScrollBar().rangeChanged.connect(settle)


def upright(widget: QWidget) -> QVBoxLayout:
    """A column that keeps `widget` in the middle of its height and as wide as there is room."""
    column = QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.addStretch(1)
    column.addWidget(widget)
    column.addStretch(1)
    return column
