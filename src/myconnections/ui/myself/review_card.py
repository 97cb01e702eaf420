"""The weekly review at a glance: the last sentence, the plans that came of it, and when the next one is."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout

from myconnections.services import reviews
from myconnections.services.reviews import Glance
from myconnections.ui import review_words
from myconnections.ui.context import Context
from myconnections.ui.myself.card import MyselfCard
from myconnections.ui.widgets.labels import Paragraph, label
from myconnections.ui.widgets.one_column import mark

translate = QCoreApplication.translate  # by this name the translation tool finds the texts
_MOST = 3


class ReviewCard(MyselfCard):
    """What was said last, and what comes."""

    page = "review"
    kinds = frozenset({"entry", "reminder", "setting"})

    def __init__(self, context: Context) -> None:
        super().__init__(context, translate("ReviewCard", "Weekly review"))

    def load(self) -> None:
        """Read the last one."""
        self.read(reviews.glance, self._show)

    def _show(self, found: Glance) -> None:
        theme, words, today = self.context.theme, self.context.wording, self.context.clock().date()
        waiting = found.waiting(today)
        self.place = self.page if waiting is None else f"{self.page}/{waiting.isoformat()}"
        if found.last is None:
            told = self.tr("Ten minutes a week: what happened, four questions, and what the next week is to bring.")
            self.begin(told, self.tr("Review the week"))
        else:
            mark(self, int(found.last.id))
            self.head.say(
                translate("ReviewCard", "Weekly review"), review_words.days(found.last.day, today, self.context.wording)
            )
            if found.last.body.sentence:
                self.room.addWidget(Paragraph(theme, found.last.body.sentence))
            for state in found.plans[:_MOST]:
                row = QHBoxLayout()
                row.addWidget(Paragraph(theme, review_words.plan(state.planned, words)), 1)
                row.addWidget(label(review_words.standing(state, today, words), "small", "quiet"))
                self.room.addLayout(row)
        if found.last is not None or found.turn is not None:
            self.room.addWidget(Paragraph(theme, review_words.coming(found, today, words), "small", "quiet"))
