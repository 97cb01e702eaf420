"""Which needs the tie to the person shown feeds; one click says it, another takes it back."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtWidgets import QWidget

from myconnections.domain.need import Need
from myconnections.services import needs
from myconnections.services.changes import Changes
from myconnections.services.ports import OpenVault
from myconnections.services.views import PersonView
from myconnections.ui.context import Context
from myconnections.ui.inspector.section import Section
from myconnections.ui.widgets.need_chips import NeedChips


class FeedsSection(Section):
    """Nothing is guessed: no chip is on before the person says so."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.name_it(self.tr("What this tie feeds"))
        self.chips = NeedChips(self.theme, self.wording, name="tie-feeds", spoken=self.title)
        self.chips.changed.connect(self._say)
        self.column.addWidget(self.chips)

    def fill(self, view: PersonView) -> None:
        """The chips as they were said."""
        self.chips.choose(view.needs)

    def _say(self, need: str, on: bool) -> None:
        """Only this one: the others stand as the vault has them, whatever the chips show for a moment."""
        who, one = self.person, {Need(need)}

        def job(vault: OpenVault, now: datetime) -> Changes:
            before = set(needs.of_tie(vault, who))
            return needs.feed(vault, who, before | one if on else before - one, now)

        self.context.acting.do(job, quiet=True)
