"""Obstacles at a glance: what stands in the way now, and what is asked about it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from myconnections.services import obstacles
from myconnections.services.obstacles import ObstaclesView
from myconnections.ui import step_words, texts_steps
from myconnections.ui.context import Context
from myconnections.ui.myself.card import MyselfCard
from myconnections.ui.widgets.labels import Paragraph

translate = QCoreApplication.translate  # by this name the translation tool finds the texts
_NEWEST = 2


class ObstaclesCard(MyselfCard):
    """The newest that still stand, each with the question of what came after a step."""

    page = "obstacles"
    kinds = frozenset({"entry", "contact", "reminder"})

    def __init__(self, context: Context) -> None:
        super().__init__(context, translate("ObstaclesCard", "Obstacles"))

    def load(self) -> None:
        """Read the obstacles."""
        self.read(obstacles.view, self._show)

    def _show(self, view: ObstaclesView) -> None:
        theme, words = self.context.theme, self.context.wording
        if not view.rows:
            told = self.tr("What keeps you from reaching out? A small step of a few minutes answers it.")
            self.begin(told, self.tr("Note an obstacle"))
            return
        standing = [row for row in view.rows if row.entry.body.eased is None]
        for row in standing[:_NEWEST]:
            body = row.entry.body
            kind = words.word(texts_steps.OBSTACLES, body.kind.value)
            self.room.addWidget(Paragraph(theme, f"{kind} · {body.what}" if body.what else kind))
            if row.asks is not None:
                asked = words.pair(texts_steps.MET["ask"], {"text": body.answers[row.asks].text})
                self.room.addWidget(Paragraph(theme, asked, tone="quiet"))
        kind, of = max(view.kinds.items(), key=lambda one: one[1].met)
        said = f"{words.word(texts_steps.OBSTACLES, kind.value)}: {step_words.met(of, words)}"
        self.room.addWidget(Paragraph(theme, said, "small", "quiet"))
