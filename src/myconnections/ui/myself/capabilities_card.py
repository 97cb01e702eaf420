"""The five capabilities at a glance: five small panels."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout

from myconnections.services import check_ins
from myconnections.services.check_ins import CapabilitiesView
from myconnections.ui import texts_growth
from myconnections.ui.context import Context
from myconnections.ui.myself.capability_panel import CapabilityPanel
from myconnections.ui.myself.card import MyselfCard
from myconnections.ui.widgets.labels import Paragraph

translate = QCoreApplication.translate  # by this name the translation tool finds the texts
_BESIDE = 3


class CapabilitiesCard(MyselfCard):
    """Points, bands and what happened; nothing is added up."""

    page = "capabilities"
    kinds = frozenset({"entry", "encounter", "promise", "fact"})

    def __init__(self, context: Context) -> None:
        super().__init__(context, translate("CapabilitiesCard", "Five capabilities"))

    def load(self) -> None:
        """Read the panels."""
        self.read(check_ins.view, self._show)

    def _show(self, view: CapabilitiesView) -> None:
        theme, words = self.context.theme, self.context.wording
        if not view.checks:
            self.begin(
                self.tr("Twenty behaviors of the last four weeks, three minutes, once a month."), self.tr("Check in")
            )
            return
        self.room.addWidget(Paragraph(theme, words.pair(texts_growth.FIGURES["scale"]), "small", "quiet"))
        grid = QGridLayout()
        grid.setSpacing(theme.space("m"))
        for place, one in enumerate(view.panels):
            panel = CapabilityPanel(self.context, one, view, whole=False)
            grid.addWidget(panel, place // _BESIDE, place % _BESIDE)
        for column in range(_BESIDE):
            grid.setColumnStretch(column, 1)
        self.room.addLayout(grid)
