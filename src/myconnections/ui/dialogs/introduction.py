"""A new introduction: whom to whom, and what the two could talk about."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from myconnections.domain.ids import ContactId
from myconnections.services import introductions
from myconnections.services.changes import Changes
from myconnections.services.ports import OpenVault
from myconnections.ui.context import Context
from myconnections.ui.dialogs.notebook_form import Named, NotebookForm, ids_of
from myconnections.ui.drafts import Job

translate = QCoreApplication.translate  # by this name the translation tool finds the texts
Keep = Callable[[OpenVault, ContactId, ContactId, str, datetime], Changes]


class IntroductionForm(NotebookForm):
    """A new introduction of these two, if given; nobody is asked by keeping it. `keep` keeps it another way."""

    def __init__(
        self,
        context: Context,
        parent: QWidget,
        people: Sequence[Named] = (),
        about: str = "",
        keep: Keep = introductions.begin,
    ) -> None:
        super().__init__(
            context, "introduction", translate("IntroductionForm", "Introduce two people"), parent, width=560
        )
        self._keep = keep
        self.first = self.add_people("first", self.tr("Who is asked first"), people[:1], one=True)
        self.second = self.add_people("second", self.tr("Who is asked second"), people[1:2], one=True)
        hint = self.tr("Kilns, a first job in care, moving to the country")
        self.about = self.add_text("about", self.tr("What they could talk about"), about, hint, 2, needed=True)
        self.add_remark(self.tr("Nobody is told anything yet: the texts to ask them stand on the next page, to copy."))
        self.begin("", (self.first, self.second, self.about)[len(people[:2])])

    def job(self) -> Job:
        """Begin it."""
        first, second = (next(iter(ids_of(field)), ContactId(0)) for field in (self.first, self.second))
        about, keep = self.about.toPlainText(), self._keep
        return lambda vault, now: keep(vault, first, second, about, now)
