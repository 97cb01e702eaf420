"""Second step: of the cards that matter, five to ten are kept."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from myconnections.domain.personal_value import FEWEST_KEPT, MOST_KEPT, ValuesRound
from myconnections.services import values
from myconnections.services.value_views import ValueRow
from myconnections.ui.context import Context
from myconnections.ui.pages.values.panel import Panel
from myconnections.ui.widgets.chips import Chip
from myconnections.ui.widgets.flow import FlowLayout
from myconnections.ui.widgets.labels import label


class KeepPanel(Panel):
    """Every card that matters is a chip, on while it is kept."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.say(
            "keep",
            self.tr("Keep five to ten"),
            self.tr("Which of these would you least like to be without? Keep five to ten of them."),
        )
        self._count = label("", "strong")
        self.column.addWidget(self._count)
        self._room = QWidget()
        self._flow = FlowLayout(self._room, gap=8)
        self.column.addWidget(self._room)
        self._chips: dict[str, Chip] = {}

    def show_round(self, done: ValuesRound, rows: tuple[ValueRow, ...]) -> None:
        """The chips, and how many are on."""
        self.done = done
        if list(self._chips) != list(done.matters):
            self._make()
        full = len(done.kept) >= MOST_KEPT
        for card, chip in self._chips.items():
            chip.setChecked(card in done.kept)
            chip.setEnabled(card in done.kept or not full)
        self._count.setText(
            self.tr("{count} kept ({fewest} to {most})").format(
                count=len(done.kept), fewest=FEWEST_KEPT, most=MOST_KEPT
            )
        )

    def _make(self) -> None:
        for chip in self._chips.values():
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = {}
        for card in self.done.matters:
            chip = Chip(self.context.theme, self.name_of(card), name=f"keep-{card}", checkable=True)
            chip.setToolTip(self.meaning_of(card))
            chip.clicked.connect(partial(self._switch, card))
            self._flow.addWidget(chip)
            self._chips[card] = chip

    def _switch(self, card: str, _checked: bool = False) -> None:
        others = [one for one in self.done.kept if one != card]
        kept = others if card in self.done.kept else [*others, card]
        self.wrote.emit(lambda vault, now: values.keep(vault, kept, now))
