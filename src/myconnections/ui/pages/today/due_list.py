"""What is due beside the week's ideas: thank-yous, promises, plans, reminders, birthdays."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from myconnections.services.views import Due
from myconnections.ui.context import Context
from myconnections.ui.dues.row import DueRow
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import Card, SectionHeader
from myconnections.ui.widgets.labels import hairline
from myconnections.ui.widgets.paint import named

MOST = 8
"""So many rows stand on Today; all of them stand on the page of what is coming."""


class DueList(Card):
    """`acted(what, due, detail)`: what a row sends, and of which; `all_asked`: where the rest of them stands.

    Keys: up and down from row to row (`stepped` says to which), right to its further answers, left out of the list
    (`left`).
    """

    acted = Signal(str, object, object)
    stepped = Signal(object)
    left = Signal()
    all_asked = Signal()

    def __init__(
        self, context: Context, dues: Sequence[tuple[Due, bool]], today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(context.theme, parent=parent)
        named(self, "dues", self.tr("What is due"))
        self.body.setContentsMargins(20, 16, 20, 8)
        self.body.setSpacing(0)
        left = sum(not settled for _due, settled in dues)
        self.rows: list[DueRow] = []
        self.body.addWidget(SectionHeader(context.theme, self.tr("Thanks, promises, plans"), str(left)))
        self.body.addSpacing(context.theme.space("s"))
        for due, settled in dues[:MOST]:
            self.body.addWidget(hairline(context.theme))
            row = DueRow(context, due, today, settled=settled)
            row.acted.connect(partial(self._pass, due))
            for button in row.findChildren(Button):
                button.installEventFilter(self)
            if not settled:
                self.rows.append(row)
            self.body.addWidget(row)
        if len(dues) > MOST:
            more = self.tr("{count} more").format(count=len(dues) - MOST)
            rest = Button(context.theme, more, name="dues-all", variant="link")
            rest.clicked.connect(self.all_asked)
            self.body.addWidget(rest, alignment=Qt.AlignmentFlag.AlignRight)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows; a button by itself would go to the next button."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._step(watched, event):
            return True
        return super().eventFilter(watched, event)

    def place_of(self, held: QWidget | None) -> int:
        """The number of the open row that has the keyboard; -1 for none."""
        return next((n for n, row in enumerate(self.rows) if held is not None and row.isAncestorOf(held)), -1)

    def focus_row(self, number: int) -> None:
        """Put the keyboard on an open row, or on the nearest there is."""
        row = self.rows[min(max(number, 0), len(self.rows) - 1)]
        row.show()  # the keyboard can only go to what is shown
        row.settle.setFocus(Qt.FocusReason.TabFocusReason)
        self.stepped.emit(row)

    def _step(self, watched: QObject, event: QKeyEvent) -> bool:
        number = self.place_of(watched if isinstance(watched, QWidget) else None)
        if number < 0 or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        row, key = self.rows[number], event.key()
        if key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.focus_row(number + (1 if key == Qt.Key.Key_Down else -1))
        elif key == Qt.Key.Key_Right:
            (row.more or row.settle).setFocus(Qt.FocusReason.TabFocusReason)
        elif key == Qt.Key.Key_Left and watched is row.more:
            row.settle.setFocus(Qt.FocusReason.TabFocusReason)
        elif key == Qt.Key.Key_Left:
            self.left.emit()
        else:
            return False
        return True

    def _pass(self, due: Due, what: str, detail: object) -> None:
        self.acted.emit(what, due, detail)
