"""A dialogue that was kept, set right: what was learned, and the rules it had."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from myconnections.domain.dialogue import Dialogue
from myconnections.domain.entry import Entry
from myconnections.services import dialogues
from myconnections.ui.context import Context
from myconnections.ui.dialogs.notebook_form import NotebookForm
from myconnections.ui.drafts import Job

translate = QCoreApplication.translate  # by this name the translation tool finds the texts


class DialogueForm(NotebookForm):
    """With whom it was and on which day stays: that is what the log has of it."""

    def __init__(self, context: Context, parent: QWidget, entry: Entry[Dialogue]) -> None:
        super().__init__(context, "dialogue-edit", translate("DialogueForm", "A dialogue"), parent, width=560)
        self._entry, body = entry, entry.body
        self.name: QLineEdit | None = None
        if not body.form:
            self.name = self.add_line("name", self.tr("What it is called"), body.title, needed=True)
        self.learned = self.add_line("learned", self.tr("I learned"), body.learned)
        self.theirs = self.add_line("theirs", self.tr("They learned"), body.theirs)
        self.rules = self.add_text("rules", self.tr("Our rules, one a line"), "\n".join(body.rules))
        self.add_remark(self.tr("With whom it was and on which day stays as it was logged."))
        self.begin(str(int(entry.id)), self.learned)

    def job(self) -> Job:
        """Keep it."""
        before = self._entry.body
        body = replace(
            before,
            title=before.title if self.name is None else self.name.text(),
            learned=self.learned.text(),
            theirs=self.theirs.text(),
            rules=tuple(self.rules.toPlainText().splitlines()),
        )
        after = replace(self._entry, body=body)
        return lambda vault, now: dialogues.change(vault, after, now)
