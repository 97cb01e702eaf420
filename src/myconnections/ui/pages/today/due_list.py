"""What is due beside the week's ideas: thank-yous, promises, plans, reminders, birthdays."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
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
    """`acted(what, due, detail)`: what a row sends, and of which; `all_asked`: where the rest of them stands."""

    acted = Signal(str, object, object)
    all_asked = Signal()

    def __init__(
        self, context: Context, dues: Sequence[tuple[Due, bool]], today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(context.theme, parent=parent)
        named(self, "dues", self.tr("What is due"))
        self.body.setContentsMargins(20, 16, 20, 8)
        self.body.setSpacing(0)
        left = sum(not settled for _due, settled in dues)
        self.body.addWidget(SectionHeader(context.theme, self.tr("Thanks, promises, plans"), str(left)))
        self.body.addSpacing(context.theme.space("s"))
        for due, settled in dues[:MOST]:
            self.body.addWidget(hairline(context.theme))
            row = DueRow(context, due, today, settled=settled)
            row.acted.connect(partial(self._pass, due))
            self.body.addWidget(row)
        if len(dues) > MOST:
            more = self.tr("{count} more").format(count=len(dues) - MOST)
            rest = Button(context.theme, more, name="dues-all", variant="link")
            rest.clicked.connect(self.all_asked)
            self.body.addWidget(rest, alignment=Qt.AlignmentFlag.AlignRight)

    def _pass(self, due: Due, what: str, detail: object) -> None:
        self.acted.emit(what, due, detail)
