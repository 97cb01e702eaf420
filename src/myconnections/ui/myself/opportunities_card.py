"""Opportunities at a glance: the newest, and through what kind of tie they came."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from myconnections.services import opportunities
from myconnections.services.opportunities import OpportunitiesView
from myconnections.ui import self_words, texts_self
from myconnections.ui.context import Context
from myconnections.ui.myself.card import MyselfCard
from myconnections.ui.widgets.cards import SectionHeader
from myconnections.ui.widgets.count_bars import CountBars
from myconnections.ui.widgets.labels import Paragraph

translate = QCoreApplication.translate  # by this name the translation tool finds the texts
_NEWEST = 2


class OpportunitiesCard(MyselfCard):
    """Weak and strong ties as bars, with how many it is known of."""

    page = "opportunities"
    kinds = frozenset({"entry", "contact", "tie"})

    def __init__(self, context: Context) -> None:
        super().__init__(context, translate("OpportunitiesCard", "Opportunities"))

    def load(self) -> None:
        """Read what came."""
        self.read(opportunities.view, self._show)

    def _show(self, view: OpportunitiesView) -> None:
        theme, words = self.context.theme, self.context.wording
        if not view.rows:
            self.begin(self.tr("What came to you, and through whom?"), self.tr("Note what came"))
            return
        for row in view.rows[:_NEWEST]:
            day = words.day(row.entry.day)
            through = f" — {view.names[row.opened]}" if row.opened is not None else ""
            self.room.addWidget(Paragraph(theme, f"{row.entry.body.what}{through}"))
            self.room.addWidget(Paragraph(theme, day, "small", "quiet"))
        if view.bonds.parts:
            head, basis = words.word(texts_self.FIGURES, "bonds"), self_words.basis(view.bonds, words)
            parts = [(self_words.part("bonds", code, words), count) for code, count in view.bonds.parts.items()]
            self.room.addWidget(SectionHeader(theme, head, basis, "label"))
            told = f"{head}: {', '.join(f'{word} {count}' for word, count in parts)} ({basis})"
            self.room.addWidget(CountBars(theme, parts, view.bonds.of, told))
