"""What the parts of the page have in common: a column made anew whenever it is read, and the way to the window."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from myconnections.services.insights import Insights
from myconnections.ui.context import Context
from myconnections.ui.widgets.layouts import MadeAnew
from myconnections.ui.widgets.paint import named


class Part(QWidget):
    """One part. `wants` asks the window as a page does.

    Where `from_past` holds, the page reads the months and hands them to `show_past`; else the part reads in `load`.
    """

    wants = Signal(str, object)
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
        self.made = MadeAnew(context.theme.space("m"), otherwise)
        whole.addWidget(self.made)
        whole.addStretch(1)

    def load(self) -> None:
        """Read and show."""

    def show_past(self, view: Insights) -> None:
        """Show the months."""
