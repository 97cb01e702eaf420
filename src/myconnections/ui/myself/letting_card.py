"""Letting go at a glance: what is tried now, on its line, and what is asked about it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from myconnections.domain.letting_go import Since
from myconnections.services import letting
from myconnections.services.letting import LettingView
from myconnections.ui import letting_words
from myconnections.ui import texts_growth as texts
from myconnections.ui.context import Context
from myconnections.ui.myself.card import MyselfCard
from myconnections.ui.widgets.labels import Paragraph

translate = QCoreApplication.translate  # by this name the translation tool finds the texts


class LettingCard(MyselfCard):
    """What is asked about comes first, else the newest of those still tried."""

    page = "letting"
    kinds = frozenset({"entry", "contact", "reminder"})

    def __init__(self, context: Context) -> None:
        super().__init__(context, translate("LettingCard", "Letting go"))

    def load(self) -> None:
        """Read the log."""
        self.read(letting.view, self._show)

    def _show(self, view: LettingView) -> None:
        theme, words = self.context.theme, self.context.wording
        if not view.rows:
            told = self.tr("What used to work, what you try instead, and what happens.")
            self.begin(told, self.tr("Note something"))
            return
        trying = [row for row in view.rows if row.entry.body.since is Since.TRYING]
        asked = [row for row in trying if letting_words.asked(row, words)]
        for row in (asked or trying)[:1]:
            body = row.entry.body
            self.room.addWidget(Paragraph(theme, f"{body.used_to} → {body.instead}" if body.instead else body.used_to))
            self.room.addWidget(letting_words.line(row, self.context))
            question = letting_words.asked(row, words)
            if question:
                self.room.addWidget(Paragraph(theme, question, tone="quiet"))
        facts = {"n": len(view.rows), "trials": view.trials}
        self.room.addWidget(Paragraph(theme, words.pair(texts.FIGURES["trials_head"], facts), "small", "quiet"))
