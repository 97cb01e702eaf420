"""Whose ties feed a need: people are added to those said before; the person pane takes one away again."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from myconnections.domain.need import Need
from myconnections.services import needs
from myconnections.ui import texts_steps
from myconnections.ui.context import Context
from myconnections.ui.dialogs.notebook_form import NotebookForm, ids_of
from myconnections.ui.drafts import Job
from myconnections.ui.widgets.labels import Paragraph

translate = QCoreApplication.translate  # by this name the translation tool finds the texts


class FeedsForm(NotebookForm):
    """People whose tie feeds this need, too."""

    def __init__(self, context: Context, parent: QWidget, need: Need) -> None:
        super().__init__(context, "feeds", translate("FeedsForm", "Who feeds this need"), parent, width=560)
        self._need = need
        words = context.wording
        self.body.addWidget(Paragraph(context.theme, words.word(texts_steps.NEEDS_TELL, need.value)))
        self.people = self.add_people("people", words.word(texts_steps.NEEDS, need.value))
        self.begin(need.value, self.people)

    def job(self) -> Job:
        """Say it of these ties."""
        need, whom = self._need, ids_of(self.people)
        return lambda vault, now: needs.also_feeds(vault, need, whom, now)
