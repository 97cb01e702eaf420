"""Dialogues at a glance: what was learned in the last ones."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from myconnections.services import dialogues
from myconnections.services.dialogues import DialoguesView
from myconnections.ui import texts_steps
from myconnections.ui.context import Context
from myconnections.ui.myself.card import MyselfCard
from myconnections.ui.widgets.labels import Paragraph

translate = QCoreApplication.translate  # by this name the translation tool finds the texts
_NEWEST = 2


class DialogueCard(MyselfCard):
    """The newest dialogues, with whom and what was learned."""

    page = "dialogue"
    kinds = frozenset({"entry", "contact"})

    def __init__(self, context: Context) -> None:
        super().__init__(context, translate("DialogueCard", "Dialogue"))

    def load(self) -> None:
        """Read the dialogues."""
        self.read(lambda vault, _now: dialogues.view(vault), self._show)

    def _show(self, view: DialoguesView) -> None:
        theme, words = self.context.theme, self.context.wording
        if not view.rows:
            told = self.tr("Three minutes each, taking turns: speak of what is on your mind, and listen.")
            self.begin(told, self.tr("Begin a dialogue"))
            return
        for row in view.rows[:_NEWEST]:
            names = ("、" if words.language == "ja" else ", ").join(view.names[who] for who in row.those())
            title = dialogues.name(row.body, words.language)
            self.room.addWidget(Paragraph(theme, row.body.learned or title))
            said = " · ".join(filter(None, [names, words.day(row.day)]))
            self.room.addWidget(Paragraph(theme, said, "small", "quiet"))
        counted = words.pair(texts_steps.DIALOGUES["count"], {"n": len(view.rows), "people": view.people})
        self.room.addWidget(Paragraph(theme, counted, "small", "quiet"))
