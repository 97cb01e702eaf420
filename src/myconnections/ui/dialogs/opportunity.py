"""What came: what it was, through whom, who introduced them, what became of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from myconnections.domain.entry import Entry
from myconnections.domain.errors import Told
from myconnections.domain.ids import ContactId, EntryId
from myconnections.domain.opportunity import INTRODUCED, OPENED, Became, Bond, Opportunity, OpportunityKind
from myconnections.services import opportunities
from myconnections.ui import texts_self
from myconnections.ui.context import Context
from myconnections.ui.dialogs.form import Form
from myconnections.ui.drafts import Writing, Written
from myconnections.ui.seeking import seeker
from myconnections.ui.widgets.chips import Segmented
from myconnections.ui.widgets.choice import ChoiceField
from myconnections.ui.widgets.date_choice import DateChoice
from myconnections.ui.widgets.labels import Paragraph, label
from myconnections.ui.widgets.paint import named
from myconnections.ui.widgets.people_chips import Found, PeopleChips

translate = QCoreApplication.translate  # by this name the translation tool finds the texts


class OpportunityDialog(Form):
    """New without `entry`; `names` are those of its people, `roles` those it may belong to."""

    def __init__(
        self,
        context: Context,
        parent: QWidget,
        entry: Entry[Opportunity] | None = None,
        names: Mapping[ContactId, str] | None = None,
        roles: Mapping[int, str] | None = None,
    ) -> None:
        title = translate("OpportunityDialog", "What came to me")
        super().__init__(context.theme, "opportunity", title, parent, width=600, scrolls=True)
        today = context.clock().date()
        self._context = context
        self._new = entry is None
        self._entry = entry or Entry(EntryId(0), Opportunity(""), today)
        body = self._entry.body
        self.what = self._line("opportunity-what", self.tr("What came"), self.tr("Asked to speak at the library"))
        self.what.setText(body.what)
        self.kind = self._choice("opportunity-kind", self.tr("What it was"), texts_self.KINDS, body.kind.value)
        self.body.addWidget(label(self.tr("When"), "strong"))
        self.day = DateChoice(context.theme, today)
        self.day.choose(self._entry.day)
        self.body.addWidget(self.day)
        self.opened = self._person("opened", self.tr("Through whom it came"), OPENED, names or {})
        self.then = self._then(body.then)
        self.introduced = self._person("introduced", self.tr("Who introduced them to me"), INTRODUCED, names or {})
        self.became = self._choice(
            "opportunity-became", self.tr("What became of it"), texts_self.BECAME, body.became.value
        )
        self.outcome = self._line("opportunity-outcome", self.tr("In a line"), "")
        self.outcome.setText(body.outcome)
        self.role = self._roles(roles or {}, body.role)
        self.add_button(self.tr("Cancel"), "opportunity-cancel").clicked.connect(self.reject)
        self.keep = self.add_button(self.tr("Keep"), "opportunity-keep", "primary")
        self.keep.clicked.connect(self.save)
        self.what.textChanged.connect(self._look)
        self._look()
        about = "" if self._new else str(int(self._entry.id))
        self._writing = Writing(context.drafts, ("opportunity", about), self._half_written, self)
        self._clean = self._state()
        found = self._writing.found()
        if found is not None:
            self.what.setText(str(found["what"]))
            self.outcome.setText(str(found["outcome"]))
            self.say_resumed()
        self._writing.hear(self.what.textChanged, self.outcome.textChanged)
        self.what.setFocus()

    def save(self) -> None:
        """Keep it; the dialog closes when it is kept."""
        body = replace(
            self._entry.body,
            what=self.what.text(),
            kind=OpportunityKind(self.kind.currentData()),
            became=Became(self.became.currentData()),
            outcome=self.outcome.text(),
            then=Bond(self.then.choice()),
            role=int(self.role.currentData()),
        )
        day, opened, introduced = self.day.day(), _one(self.opened), _one(self.introduced)
        after = replace(self._entry, body=body, day=day)
        if self._new:
            job = self._writing.keeping(
                lambda vault, now: opportunities.add(vault, body, now, day=day, opened=opened, introduced=introduced)
            )
        else:
            job = self._writing.keeping(
                lambda vault, now: opportunities.change(vault, after, now, opened=opened, introduced=introduced)
            )
        self._context.acting.do(job, self.close_kept, self._refused)

    def _then(self, now: Bond) -> Segmented:
        word = self.tr("The tie at that time")
        parts = [("weak", self.tr("Weak"), ""), ("strong", self.tr("Strong"), "")]
        then = Segmented(self._context.theme, parts, name="opportunity-then", spoken=word, may_be_open=True)
        if now is not Bond.UNKNOWN:
            then.choose(now.value)
        self.body.addWidget(label(word, "strong"))
        self.body.addWidget(then)
        told = self.tr("Only where no stage is on record for that day: weak is Link or Connection, strong is beyond.")
        self.body.addWidget(Paragraph(self._context.theme, told, "small", "quiet"))
        return then

    def _refused(self, error: Exception) -> None:
        if isinstance(error, Told):
            self.fail(self._context.wording.told(error))
        else:
            self._context.acting.fail(error)

    def _line(self, name: str, word: str, hint: str) -> QLineEdit:
        field = QLineEdit()
        named(field, name, word)
        field.setPlaceholderText(hint)
        field.setMaxLength(200)
        self.body.addWidget(label(word, "strong"))
        self.body.addWidget(field)
        return field

    def _choice(self, name: str, word: str, words: texts_self.Pairs, now: str) -> QComboBox:
        box = ChoiceField()
        named(box, name, word)
        for code in words:
            box.addItem(self._context.wording.word(words, code), code)
        box.setCurrentIndex(box.findData(now))
        self.body.addWidget(label(word, "strong"))
        self.body.addWidget(box)
        return box

    def _roles(self, roles: Mapping[int, str], now: int) -> QComboBox:
        box, word = ChoiceField(), self.tr("The role it belongs to")
        named(box, "opportunity-role", word)
        box.addItem(self.tr("None"), 0)
        for key, name in roles.items():
            box.addItem(name, key)
        box.setCurrentIndex(max(0, box.findData(now)))
        if roles:
            self.body.addWidget(label(word, "strong"))
            self.body.addWidget(box)
        else:
            box.setParent(self)
            box.hide()
        return box

    def _person(self, name: str, word: str, part: str, names: Mapping[ContactId, str]) -> PeopleChips:
        chips = PeopleChips(
            self._context.theme,
            seeker(self._context, self),
            name=f"opportunity-{name}",
            spoken=word,
            hint=self.tr("Name, reading, organization"),
        )
        for who in self._entry.those(part):
            chips.add(Found(str(int(who)), names.get(who, "")))
        chips.changed.connect(partial(_keep_last, chips))
        self.body.addWidget(label(word, "strong"))
        self.body.addWidget(chips)
        return chips

    def _look(self) -> None:
        self.keep.setEnabled(bool(self.what.text().strip()))

    def _state(self) -> dict[str, object]:
        return {"what": self.what.text(), "outcome": self.outcome.text()}

    def _half_written(self) -> Written | None:
        state = self._state()
        return None if state == self._clean else state


def _keep_last(chips: PeopleChips, keys: tuple[str, ...]) -> None:
    """One person at most: the last one chosen."""
    for key in keys[:-1]:
        chips.remove(key)


def _one(chips: PeopleChips) -> ContactId | None:
    keys = chips.keys()
    return ContactId(int(keys[0])) if keys else None
