"""Which needs one encounter fed, said afterwards of one that stands in the timeline."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from myconnections.domain.need import Need
from myconnections.services import needs
from myconnections.ui import texts_steps
from myconnections.ui.context import Context
from myconnections.ui.dialogs.notebook_form import NotebookForm
from myconnections.ui.drafts import Job

translate = QCoreApplication.translate  # by this name the translation tool finds the texts


class FedForm(NotebookForm):
    """`chosen` are the needs it is said to have fed so far."""

    def __init__(self, context: Context, parent: QWidget, encounter: int, chosen: Collection[Need]) -> None:
        super().__init__(context, "fed", translate("FedForm", "What it fed"), parent, width=560)
        self._encounter = encounter
        words = context.wording
        boxes = [(need.value, words.word(texts_steps.NEEDS, need.value), need in chosen) for need in Need]
        self.boxes = dict(zip(Need, self.add_checks(self.tr("Said of all who were there"), boxes), strict=True))
        self.begin(str(encounter), self.boxes[Need.SAFETY])

    def job(self) -> Job:
        """Say it."""
        key, fed = self._encounter, [need for need, box in self.boxes.items() if box.isChecked()]
        return lambda vault, now: needs.feed_encounter(vault, key, fed, now)
