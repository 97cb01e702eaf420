"""One day of what is coming."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from myconnections.services.views import Due
from myconnections.ui.context import Context
from myconnections.ui.day_words import due_day
from myconnections.ui.dues.row import DueRow
from myconnections.ui.widgets.cards import Card, SectionHeader
from myconnections.ui.widgets.labels import hairline
from myconnections.ui.widgets.paint import named


class DayCard(Card):
    """What is due on one day and what of it was done just now; `rows` are those to be answered.

    `acted` as a `DueList` sends it.
    """

    acted = Signal(str, object, object)

    def __init__(
        self,
        context: Context,
        day: date,
        today: date,
        dues: Sequence[tuple[Due, bool]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context.theme, parent=parent)
        near = {today: self.tr("Today"), today + timedelta(days=1): self.tr("Tomorrow")}
        shown = due_day(day, today, context.wording.language)
        word = near.get(day, shown)
        named(self, f"day-{day.isoformat()}", word)
        self.body.setContentsMargins(20, 12, 20, 4)
        self.body.setSpacing(0)
        self.body.addWidget(SectionHeader(context.theme, word, shown if day in near else ""))
        self.body.addSpacing(context.theme.space("xs"))
        self.rows: list[DueRow] = []
        for due, settled in dues:
            self.body.addWidget(hairline(context.theme))
            row = DueRow(context, due, today, under=day, settled=settled)
            row.acted.connect(partial(self._pass, due))
            if not settled:
                self.rows.append(row)
            self.body.addWidget(row)

    def _pass(self, due: Due, what: str, detail: object) -> None:
        self.acted.emit(what, due, detail)
