"""The tools at a glance: what hands on to what, what none is used for, what is asked about again."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from myconnections.services import tools_used
from myconnections.services.tools_used import ToolsView
from myconnections.ui import texts_growth as texts
from myconnections.ui import tool_words
from myconnections.ui.context import Context
from myconnections.ui.myself.card import MyselfCard
from myconnections.ui.widgets.labels import Paragraph

translate = QCoreApplication.translate  # by this name the translation tool finds the texts


class ToolsCard(MyselfCard):
    """The picture, and one question."""

    page = "tools"

    def __init__(self, context: Context) -> None:
        super().__init__(context, translate("ToolsCard", "Tools I use"))

    def load(self) -> None:
        """Read the tools."""
        self.read(tools_used.view, self._show)

    def _show(self, view: ToolsView) -> None:
        theme, words = self.context.theme, self.context.wording
        if not view.rows:
            told = self.tr("A notebook, a calendar, an app: what hands on to what, and where something gets lost.")
            self.begin(told, self.tr("Write them down"))
            return
        self.room.addWidget(tool_words.picture(view, theme, words))
        asked = sum(len(row.asks) for row in view.rows)
        if asked:
            self.room.addWidget(Paragraph(theme, words.pair(texts.FIGURES["gaps_asked"], {"n": asked})))
        missing = tool_words.uncovered(view, words)
        if missing:
            self.room.addWidget(Paragraph(theme, missing, "small", "quiet"))
