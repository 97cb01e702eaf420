"""In whom and in which communities a value is seen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from myconnections.services import values
from myconnections.services.value_views import ValuesView
from myconnections.ui import self_words
from myconnections.ui.context import Context
from myconnections.ui.dialogs.notebook_form import NotebookForm, ids_of
from myconnections.ui.drafts import Job

translate = QCoreApplication.translate  # by this name the translation tool finds the texts


class ValueTagDialog(NotebookForm):
    """The people as chips, the communities in a line, between commas."""

    def __init__(self, context: Context, parent: QWidget, card: str, view: ValuesView) -> None:
        title = translate("ValueTagDialog", "Where “{value}” is seen").format(
            value=self_words.value_name(card, context.wording)
        )
        super().__init__(context, "value-tag", title, parent, width=520)
        self._card = card
        self.add_remark(
            self.tr("Somebody with whom you live it, or who lives it. Suggestions then say when a person fits.")
        )
        tag = next((one for one in view.tags if one.body.value == card), None)
        those = [(who, view.names.get(who, "")) for who in tag.those()] if tag is not None else []
        self.people = self.add_people("people", self.tr("People"), those)
        kept = ", ".join(tag.body.communities) if tag is not None else ""
        self.places = self.add_line("communities", self.tr("Communities"), kept, self.tr("Between commas"))
        self.begin(card, self.people)

    def job(self) -> Job:
        """Keep these people and communities, and no others."""
        card, people = self._card, ids_of(self.people)
        places = [part for part in self.places.text().replace("、", ",").replace("，", ",").split(",") if part.strip()]
        return lambda vault, now: values.tag(vault, card, people, places, now)
