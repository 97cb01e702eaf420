"""What I gave: what it was, for whom or for which community, when, and what it gave me."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from myconnections.domain.contribution import Contribution
from myconnections.domain.entry import Entry, Part
from myconnections.domain.ids import ContactId, EntryId
from myconnections.services import needs
from myconnections.ui.context import Context
from myconnections.ui.dialogs.notebook_form import NotebookForm, ids_of
from myconnections.ui.drafts import Job

translate = QCoreApplication.translate  # by this name the translation tool finds the texts


class ContributionForm(NotebookForm):
    """New without `entry`; `names` are those of its people, `communities` those to choose from."""

    def __init__(
        self,
        context: Context,
        parent: QWidget,
        entry: Entry[Contribution] | None = None,
        names: Mapping[ContactId, str] | None = None,
        communities: Sequence[str] = (),
    ) -> None:
        super().__init__(context, "contribution", translate("ContributionForm", "What I gave"), parent)
        self._entry = entry or Entry(EntryId(0), Contribution(""), context.clock().date())
        body, known = self._entry.body, names or {}
        hint = self.tr("Read through a friend's first chapter")
        self.what = self.add_line("what", self.tr("What I did"), body.what, hint, needed=True)
        self.people = self.add_people(
            "people", self.tr("For whom"), [(who, known.get(who, "")) for who in self._entry.those()]
        )
        self.add_remark(self.tr("With people in it, help is logged with each of them in the same act."))
        self.community = self.add_name_choice("community", self.tr("For a community"), communities, body.community)
        self.day = self.add_past_day("day", self.tr("When"), self._entry.day)
        self.gave = self.add_line("gave", self.tr("What it gave me, in a line"), body.gave)
        self.begin(str(int(self._entry.id)) if entry is not None else "", self.what)

    def job(self) -> Job:
        """Note it, or set it right."""
        what, community, gave = self.what.text(), self.community.currentText(), self.gave.text()
        body = replace(self._entry.body, what=what, community=community, gave=gave)
        whom, day = ids_of(self.people), self.day.day()
        if not self._entry.id:
            return lambda vault, now: needs.contribute(vault, body, now, day=day, people=whom)
        after = replace(self._entry, body=body, day=day, people=tuple(map(Part, whom)))
        return lambda vault, now: needs.change(vault, after, now)
