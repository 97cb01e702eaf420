"""Needs at a glance: what fed each in ninety days as a picture, and help as counts."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from myconnections.domain.need import QUARTER_DAYS
from myconnections.services import needs
from myconnections.services.needs import NeedsView
from myconnections.services.ports import OpenVault
from myconnections.ui import need_words, step_words
from myconnections.ui.context import Context
from myconnections.ui.myself.card import MyselfCard
from myconnections.ui.myself.need_picture import picture
from myconnections.ui.widgets.labels import Paragraph

translate = QCoreApplication.translate  # by this name the translation tool finds the texts
_LANE = 56


def _read(vault: OpenVault, now: datetime) -> NeedsView:
    return needs.view(vault, now, days=QUARTER_DAYS)


class NeedsCard(MyselfCard):
    """Three lanes, what they were counted from, and help given and received."""

    page = "needs"
    kinds = frozenset({"entry", "encounter", "contact"})

    def __init__(self, context: Context) -> None:
        super().__init__(context, translate("NeedsCard", "Needs and giving"))

    def load(self) -> None:
        """Read what is known."""
        self.read(_read, self._show)

    def _show(self, view: NeedsView) -> None:
        theme, words, found = self.context.theme, self.context.wording, view.help
        helped = found.given or found.received or found.together
        if not (view.ties or view.encounters or view.given or helped):
            told = self.tr("With whom do you feel safe, who makes you curious, whom do you do good?")
            self.begin(told, self.tr("Name people"))
            return
        if view.encounters:
            self.room.addWidget(picture(self.context, view, lane=_LANE))
        else:
            for need in view.fed:
                self.room.addWidget(Paragraph(theme, need_words.lane(need, view, words)))
        if view.ties or view.encounters:
            self.room.addWidget(Paragraph(theme, need_words.basis(view, words), "small", "quiet"))
        if helped:
            counts, _basis = step_words.helped(found, words)
            self.room.addWidget(Paragraph(theme, counts))
