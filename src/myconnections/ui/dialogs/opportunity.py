"""What came: what it was, through whom, who introduced them, what became of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QWidget

from myconnections.domain.entry import Entry
from myconnections.domain.ids import ContactId, EntryId
from myconnections.domain.opportunity import INTRODUCED, OPENED, Became, Bond, Opportunity, OpportunityKind
from myconnections.services import opportunities
from myconnections.ui import texts_self
from myconnections.ui.context import Context
from myconnections.ui.dialogs.notebook_form import NotebookForm, ids_of
from myconnections.ui.drafts import Job
from myconnections.ui.widgets.people_chips import PeopleChips

translate = QCoreApplication.translate  # by this name the translation tool finds the texts


class OpportunityDialog(NotebookForm):
    """New without `entry`; `names` are those of its people, `roles` those it may belong to."""

    def __init__(
        self,
        context: Context,
        parent: QWidget,
        entry: Entry[Opportunity] | None = None,
        names: Mapping[ContactId, str] | None = None,
        roles: Mapping[int, str] | None = None,
    ) -> None:
        super().__init__(context, "opportunity", translate("OpportunityDialog", "What came to me"), parent)
        self._new = entry is None
        self._entry = entry or Entry(EntryId(0), Opportunity(""), context.clock().date())
        body, known = self._entry.body, names or {}
        hint = self.tr("Asked to speak at the library")
        self.what = self.add_line("what", self.tr("What came"), body.what, hint, needed=True)
        self.kind = self._words("kind", self.tr("What it was"), texts_self.KINDS, body.kind.value)
        self.day = self.add_past_day("day", self.tr("When"), self._entry.day)
        self.opened = self._person("opened", self.tr("Through whom it came"), OPENED, known)
        tied = [("weak", self.tr("Weak")), ("strong", self.tr("Strong"))]
        at_the_time = "" if body.then is Bond.UNKNOWN else body.then.value
        self.then = self.add_parts("then", self.tr("The tie at that time"), tied, at_the_time, may_be_open=True)
        self.add_remark(
            self.tr("Only where no stage is on record for that day: weak is Link or Connection, strong is beyond.")
        )
        self.introduced = self._person("introduced", self.tr("Who introduced them to me"), INTRODUCED, known)
        self.became = self._words("became", self.tr("What became of it"), texts_self.BECAME, body.became.value)
        self.outcome = self.add_line("outcome", self.tr("In a line"), body.outcome)
        self.role: QComboBox | None = None
        if roles:
            those = [("0", self.tr("None")), *((str(key), name) for key, name in roles.items())]
            self.role = self.add_choice("role", self.tr("The role it belongs to"), those, str(body.role))
        self.begin("" if self._new else str(int(self._entry.id)), self.what)

    def job(self) -> Job:
        """Keep it, with the two people it came by."""
        before = self._entry.body
        body = replace(
            before,
            what=self.what.text(),
            kind=OpportunityKind(self.kind.currentData()),
            became=Became(self.became.currentData()),
            outcome=self.outcome.text(),
            then=Bond(self.then.choice()),
            role=before.role if self.role is None else int(self.role.currentData()),
        )
        day, opened, introduced = self.day.day(), _one(self.opened), _one(self.introduced)
        if self._new:
            return lambda vault, now: opportunities.add(vault, body, now, day=day, opened=opened, introduced=introduced)
        after = replace(self._entry, body=body, day=day)
        return lambda vault, now: opportunities.change(vault, after, now, opened=opened, introduced=introduced)

    def _words(self, key: str, word: str, words: texts_self.Pairs, chosen: str) -> QComboBox:
        return self.add_choice(key, word, [(code, self.context.wording.word(words, code)) for code in words], chosen)

    def _person(self, key: str, word: str, part: str, names: Mapping[ContactId, str]) -> PeopleChips:
        those = [(who, names.get(who, "")) for who in self._entry.those(part)]
        return self.add_people(key, word, those, one=True)


def _one(chips: PeopleChips) -> ContactId | None:
    return next(iter(ids_of(chips)), None)
