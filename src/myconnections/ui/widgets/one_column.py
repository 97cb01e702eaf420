"""What most pages are: one scrolled column at the left, not wider than reads well."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from myconnections.ui.widgets.paint import named

WIDEST = 760


class OneColumn(QScrollArea):
    """Fills `page`; `body` is the layout of what is scrolled, `inside` its widget, `gap` and `top` pixels in it."""

    def __init__(self, page: QWidget, name: str, spoken: str, *, gap: int, top: int = 20) -> None:
        super().__init__()
        self._top = top
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The rest of a wide page stays empty."""
        super().resizeEvent(event)
        wide = self.width()  # with the scroll bar: the column does not jump when that comes
        edge = 32 if wide >= WIDEST + 64 else 24
        self.body.setContentsMargins(edge, self._top, max(edge, wide - edge - WIDEST), edge)
