"""A new version of the vision, or the present one set right."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from myconnections.domain.ids import ContactId
from myconnections.domain.vision import LISTS, Vision
from myconnections.services import visions
from myconnections.services.visions import Version
from myconnections.ui import texts_self
from myconnections.ui.context import Context
from myconnections.ui.dialogs.notebook_form import NotebookForm, ids_of
from myconnections.ui.drafts import Job

translate = QCoreApplication.translate  # by this name the translation tool finds the texts


class VisionDialog(NotebookForm):
    """`version` is the one in force, with the names of its people; `anew` keeps what is written as a new version."""

    def __init__(
        self,
        context: Context,
        parent: QWidget,
        version: Version | None = None,
        names: Mapping[ContactId, str] | None = None,
        *,
        anew: bool = True,
    ) -> None:
        new = anew and version is not None
        title = translate("VisionDialog", "A new version") if new else translate("VisionDialog", "Vision")
        super().__init__(context, "vision", title, parent, width=640)
        self._version = None if anew else version
        before, known = Vision("") if version is None else version.body, names or {}
        question = self.tr("A good ordinary day five years from now — who is in it?")
        hint = self.tr("From getting up to going to bed: where, what, with whom. As if it were today.")
        self.text = self.add_text("text", question, before.text, hint, rows=4, needed=True)
        those = [(who, known.get(who, "")) for who in version.those()] if version is not None else []
        self.people = self.add_people("people", self.tr("Who is in it"), those)
        self.add_remark(self.tr("Below, one line each."))
        self.lists = {
            name: self.add_text(
                name, context.wording.word(texts_self.LISTS, name), "\n".join(getattr(before, name)), rows=2
            )
            for name in LISTS
        }
        self.begin("" if anew else "now", self.text)

    def job(self) -> Job:
        """Keep what is written: as a new version, or in the place of the one in force."""
        lines = {name: tuple(area.toPlainText().splitlines()) for name, area in self.lists.items()}
        vision, people, version = Vision(self.text.toPlainText(), **lines), ids_of(self.people), self._version
        if version is None:
            return lambda vault, now: visions.write(vault, vision, people, now)
        return lambda vault, now: visions.change(vault, version.id, vision, people, now)
