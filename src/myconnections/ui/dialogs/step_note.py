"""What happened when a small step was taken, in a line; of one that was put off it says that it was taken, too."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from myconnections.services import small_steps
from myconnections.ui.context import Context
from myconnections.ui.dialogs.notebook_form import NotebookForm
from myconnections.ui.drafts import Job
from myconnections.ui.widgets.cards import Strip

translate = QCoreApplication.translate  # by this name the translation tool finds the texts


class StepNoteForm(NotebookForm):
    """`entry_id` is a step taken, or `planned` one that was put off; `text` is the step, `note` what is said."""

    def __init__(
        self, context: Context, parent: QWidget, entry_id: int, text: str, note: str = "", *, planned: bool = False
    ) -> None:
        name = "step-took" if planned else "step-said"
        super().__init__(context, name, translate("StepNoteForm", "What happened"), parent, width=560)
        self._entry, self._planned = entry_id, planned
        self.body.addWidget(Strip(context.theme, "step", "", text))
        self.note = self.add_line("note", self.tr("In a line (may stay empty)"), note)
        self.begin(str(entry_id), self.note)

    def job(self) -> Job:
        """Keep the line; a step that was put off is taken."""
        key, note = self._entry, self.note.text()
        if self._planned:
            return lambda vault, now: small_steps.took(vault, key, now, note=note)
        return lambda vault, now: small_steps.note(vault, key, note, now)
