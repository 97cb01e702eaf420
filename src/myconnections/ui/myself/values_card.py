"""Values at a glance: the first five with how lived they are, and the question of the largest gap."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from myconnections.domain.personal_value import ValuesStep
from myconnections.services import value_views
from myconnections.services.value_views import ValuesView
from myconnections.ui import self_words, texts_self
from myconnections.ui.context import Context
from myconnections.ui.myself.card import MyselfCard
from myconnections.ui.myself.value_line import value_line
from myconnections.ui.widgets.labels import Paragraph, hairline

translate = QCoreApplication.translate  # by this name the translation tool finds the texts


class ValuesCard(MyselfCard):
    """The last round; while one is open, how far it has come."""

    page = "values"
    kinds = frozenset({"entry", "encounter"})

    def __init__(self, context: Context) -> None:
        super().__init__(context, translate("ValuesCard", "Values, in your order"))

    def load(self) -> None:
        """Read the values."""
        self.read(value_views.view, self._show)

    def _show(self, view: ValuesView) -> None:
        theme, words = self.context.theme, self.context.wording
        for row in view.rows:
            self.room.addWidget(hairline(theme))
            self.room.addLayout(value_line(self.context, row))
        if view.question is not None:
            self.room.addWidget(Paragraph(theme, self_words.question(view.question, words)))
        if view.open is not None:
            step = words.word(texts_self.STEPS, view.open.body.at.value)
            count = len(view.open.body.placed)
            if view.open.body.at is ValuesStep.SORT:
                told = self.tr("A round is open at “{step}”, with {count} cards sorted.").format(step=step, count=count)
            else:
                told = self.tr("A round is open at “{step}”.").format(step=step)
            self.begin(told, self.tr("Go on"))
        elif not view.rows:
            self.begin(
                self.tr("Forty cards, ten minutes or so: what matters to you, and how lived it is."), self.tr("Begin")
            )
