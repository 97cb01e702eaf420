"""What the parts of the page have in common: a column made anew whenever it is read, and the way to the window."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from myconnections.services.insights import Insights
from myconnections.ui.context import Context
from myconnections.ui.turns import Turns
from myconnections.ui.widgets.layouts import replace_whole
from myconnections.ui.widgets.paint import named


class Part(QWidget):
    """One part. `wants` asks the window as a page does, `opened` sends what came up and is to be seen whole.

    Where `from_past` holds, the page reads the months and hands them to `show_past`, and `past` is what it shows; a
    part with more than months reads that in `load`.
    """

    wants = Signal(str, object)
    opened = Signal(QWidget)
    from_past = False

    def __init__(self, context: Context, key: str, spoken: str, otherwise: QWidget) -> None:
        super().__init__()
        self.context = context
        named(self, f"insights-{key}", spoken)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(context.theme.space("m"))
        self.over = QVBoxLayout()
        self.over.setSpacing(context.theme.space("s"))
        whole.addLayout(self.over)
        self._otherwise = otherwise
        self._turns: Turns | None = None
        self.past: Insights | None = None
        self.inside = QWidget()
        self._place = QVBoxLayout()
        self._place.addWidget(self.inside)
        whole.addLayout(self._place)
        whole.addStretch(1)

    def load(self) -> None:
        """Read and show."""

    def fill(self, steps: Callable[[QVBoxLayout], Iterator[object]]) -> None:
        """Put a column together, a step in each turn of the event loop, and then that in place of the old one.

        The first of all grows before one's eyes.
        """
        if self._turns is not None:
            self._turns.stop()
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.context.theme.space("m"))
        if self.inside.layout() is None:
            self._put(inside)
            self._turns = self.context.tasks.in_turns(steps(column), self)
        else:
            self._turns = self.context.tasks.in_turns(self._built(inside, steps(column)), self)

    def _built(self, inside: QWidget, steps: Iterator[object]) -> Iterator[object]:
        yield from steps
        self._put(inside)

    def _put(self, inside: QWidget) -> None:
        replace_whole(self._place, self.inside, inside, self._otherwise)
        self.inside = inside

    def show_past(self, view: Insights) -> None:
        """Show the months."""
