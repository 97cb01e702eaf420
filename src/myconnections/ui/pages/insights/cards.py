"""A measure as a card: its sentence, its chart over the months, what it was computed from, its blind spot."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from datetime import date

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from myconnections.services.insights import Insights, Measure
from myconnections.ui import insight_words
from myconnections.ui import texts_insights as texts
from myconnections.ui.context import Context
from myconnections.ui.widgets.cards import Card, SectionHeader
from myconnections.ui.widgets.labels import Paragraph
from myconnections.ui.widgets.month_rows import MonthAxis, MonthRow, MonthRows
from myconnections.ui.widgets.paint import named
from myconnections.ui.wording import Wording

TWO_FROM = 860
"""Pixels from which two cards with a chart have room beside each other."""


class MeasureCard(Card):
    """The card of one measure; `chart` is None where nothing is on record."""

    def __init__(self, context: Context, view: Insights, measure: Measure, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent=parent)
        theme, words = context.theme, context.wording
        name = insight_words.title(measure, words)
        named(self, f"insight-{measure.key}", name)
        self.body.addWidget(SectionHeader(theme, name))
        self.body.addWidget(Paragraph(theme, insight_words.sentence(measure, view, words)))
        self.chart = chart(context, view, [measure], name) if measure.known else None
        if self.chart is not None:
            self.body.addWidget(self.chart)
        for line in (insight_words.basis(measure, words), insight_words.blind(measure, words)):
            if line:
                self.body.addWidget(Paragraph(theme, line, "small", "quiet"))
        self.body.addStretch(1)


class Beside(QWidget):
    """Cards beside each other, two and two, or under each other where there is little room."""

    def __init__(self, gap: int, two_from: int = TWO_FROM) -> None:
        super().__init__()
        self._cards: list[QWidget] = []
        self._columns, self._two_from = 0, two_from
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(gap)
        self._lay(1)

    def add(self, card: QWidget) -> None:
        """One more card."""
        place = len(self._cards)
        self._cards.append(card)
        self._grid.addWidget(card, place // self._columns, place % self._columns)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two columns or one."""
        super().resizeEvent(event)
        self._lay(2 if event.size().width() >= self._two_from else 1)

    def _lay(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for place, card in enumerate(self._cards):
            self._grid.addWidget(card, place // columns, place % columns)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, columns - 1)


def chart(context: Context, view: Insights, measures: Iterable[Measure], name: str) -> MonthRows:
    """The rows of these measures over the months."""
    words = context.wording
    pairs = [(measure, course) for measure in measures for course in measure.courses]
    rows = [
        MonthRow(
            insight_words.row(measure, course, words),
            insight_words.COLORS.get(course.key if measure.key != "reach" else "", "accent"),
            course.values,
            course.flow,
        )
        for measure, course in pairs
    ]
    told = "; ".join(insight_words.row_told(measure, course, view, words) for measure, course in pairs)
    events = [f"{words.day(day)} {what}" for day, what in view.events]
    return MonthRows(
        context.theme,
        rows,
        axis(view, words),
        ". ".join([f"{name}: {told}", *events]),
        words.pair(texts.TOLD["unknown"]),
    )


def axis(view: Insights, words: Wording) -> MonthAxis:
    """The months with their names, and what happened in my life."""
    firsts = view.months.firsts
    names = [insight_words.month(first, words) for first in firsts]
    names[-1] = words.pair(texts.TOLD["this_month"], {"month": names[-1]})
    short = [insight_words.short_month(first, words) for first in firsts]
    events = [(_share(view, day), what) for day, what in view.events]
    return MonthAxis(tuple(names), tuple(short), tuple(events))


def _share(view: Insights, day: date) -> float:
    place = view.months.place(day) or 0
    return place + (day.day - 1) / monthrange(day.year, day.month)[1]
