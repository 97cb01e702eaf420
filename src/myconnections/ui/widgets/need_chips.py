"""Which needs something fed: a chip for each, on or off, none of them to begin with."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from myconnections.domain.need import Need
from myconnections.ui import texts_steps
from myconnections.ui.theme import Theme
from myconnections.ui.widgets.chips import Chip
from myconnections.ui.widgets.flow import FlowLayout
from myconnections.ui.widgets.paint import named
from myconnections.ui.wording import Wording


class NeedChips(QWidget):
    """`changed` sends the need that the person turned on or off, and which of the two.

    The chips bear the name given and that of their need.
    """

    changed = Signal(str, bool)

    def __init__(
        self, theme: Theme, wording: Wording, *, name: str, spoken: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        named(self, name, spoken)
        flow = FlowLayout(self, gap=6)
        self._chips: dict[Need, Chip] = {}
        for need in Need:
            word = wording.word(texts_steps.NEEDS, need.value)
            chip = Chip(theme, word, name=f"{name}-{need.value}", checkable=True)
            chip.setAccessibleName(f"{spoken}: {word}")
            chip.setToolTip(wording.word(texts_steps.NEEDS_TELL, need.value))
            chip.clicked.connect(lambda on, need=need: self.changed.emit(need.value, on))
            flow.addWidget(chip)
            self._chips[need] = chip

    def chosen(self) -> tuple[Need, ...]:
        """The needs that are on, in their order."""
        return tuple(need for need, chip in self._chips.items() if chip.isChecked())

    def choose(self, needs: Iterable[str]) -> None:
        """Turn these on and the others off."""
        on = set(needs)
        for need, chip in self._chips.items():
            chip.setChecked(need.value in on)
