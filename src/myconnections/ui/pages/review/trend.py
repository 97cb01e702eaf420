"""The answers over the weeks: four lines, with gaps where no review was; and the reviews so far, by their sentences."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout

from myconnections.domain.weekly_review import WEEK, Question
from myconnections.services.reviews import Kept
from myconnections.ui import review_words, texts_review
from myconnections.ui.context import Context
from myconnections.ui.day_words import short_day
from myconnections.ui.widgets.cards import Card, SectionHeader
from myconnections.ui.widgets.labels import Paragraph, label
from myconnections.ui.widgets.layouts import empty
from myconnections.ui.widgets.name_link import NameLink
from myconnections.ui.widgets.one_column import mark
from myconnections.ui.widgets.paint import named
from myconnections.ui.widgets.point_curve import PointCurve, PointSeries

WEEKS = 52
_LISTED = 12
_DAY = 176


class TrendCard(Card):
    """`go` is called with the Monday of a review that was chosen."""

    def __init__(self, context: Context, go: Callable[[date], object]) -> None:
        super().__init__(context.theme)
        self._context, self._go = context, go
        named(self, "review-trend", self.tr("Over the weeks"))
        self._head = SectionHeader(context.theme, self.tr("Over the weeks"))
        self.body.addWidget(self._head)
        self._grid, self._rows = QGridLayout(), QVBoxLayout()
        self._grid.setSpacing(context.theme.space("m"))
        self.body.addLayout(self._grid)
        self._rows.setSpacing(context.theme.space("s"))
        self.body.addLayout(self._rows)

    def show_reviews(self, reviews: tuple[Kept, ...]) -> None:
        """Show the last year of these, oldest first; nothing before the first."""
        self.setVisible(bool(reviews))
        empty(self._grid)
        empty(self._rows)
        if not reviews:
            return
        last = reviews[-1].day
        year = tuple(one for one in reviews if one.day > last - WEEKS * WEEK)
        for place, question in enumerate(Question):
            column = QVBoxLayout()
            column.setSpacing(0)
            column.addWidget(label(self._context.wording.word(texts_review.QUESTIONS, question.value), "strong"))
            column.addWidget(PointCurve(self._context.theme, self._series(question, year)))
            self._grid.addLayout(column, place // 2, place % 2)
        for one in reversed(reviews[-_LISTED:]):
            self._rows.addLayout(self._row(one))

    def _series(self, question: Question, reviews: tuple[Kept, ...]) -> PointSeries:
        today, words = self._context.clock().date(), self._context.wording
        said = [(one.day, one.body.of(question).value) for one in reviews]
        points = tuple((day.toordinal(), float(value), 0.0) for day, value in said if value is not None)
        days = [short_day(one.day, today, words.language) for one in (reviews[0], reviews[-1])]
        over = (reviews[0].day.toordinal(), reviews[-1].day.toordinal())
        told = review_words.trend(question, reviews, today, words)
        return PointSeries(points, (), days[0], days[-1], told, gap=WEEK.days, over=over)

    def _row(self, one: Kept) -> QHBoxLayout:
        theme, words, today = self._context.theme, self._context.wording, self._context.clock().date()
        row = QHBoxLayout()
        days = review_words.days(one.day, today, words)
        link = NameLink(theme, days, name=f"review-of-{one.day.isoformat()}", kind="body")
        link.setFixedWidth(_DAY)
        link.clicked.connect(lambda _on=False, day=one.day: self._go(day))
        mark(link, int(one.id))
        row.addWidget(link, alignment=Qt.AlignmentFlag.AlignTop)
        row.addWidget(Paragraph(theme, one.body.sentence or "–", tone="ink" if one.body.sentence else "quiet"), 1)
        return row
