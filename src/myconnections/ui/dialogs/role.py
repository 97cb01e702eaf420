"""A role I play: what it is called, what I do in it, with or for whom, since when, and when it has ended."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from myconnections.domain.entry import Entry, Part
from myconnections.domain.errors import Told
from myconnections.domain.ids import ContactId
from myconnections.domain.role import Role
from myconnections.services import roles
from myconnections.ui.context import Context
from myconnections.ui.dialogs.form import Form
from myconnections.ui.drafts import Job, Writing, Written
from myconnections.ui.seeking import seeker
from myconnections.ui.widgets.date_choice import DateChoice
from myconnections.ui.widgets.labels import label
from myconnections.ui.widgets.paint import named
from myconnections.ui.widgets.people_chips import Found, PeopleChips

translate = QCoreApplication.translate  # by this name the translation tool finds the texts


class RoleDialog(Form):
    """New without `entry`; `names` are those of its people."""

    def __init__(
        self,
        context: Context,
        parent: QWidget,
        entry: Entry[Role] | None = None,
        names: Mapping[ContactId, str] | None = None,
    ) -> None:
        super().__init__(context.theme, "role", translate("RoleDialog", "A role I play"), parent)
        self._context, self._entry = context, entry
        body = entry.body if entry is not None else Role("")
        self.name = self._line("role-name", self.tr("What it is called"), self.tr("Neighbour, editor, beekeeper"))
        self.name.setText(body.name)
        self.what = self._line("role-what", self.tr("What I do in it"), "")
        self.what.setText(body.what)
        self.body.addWidget(label(self.tr("With or for whom"), "strong"))
        self.people = PeopleChips(
            context.theme,
            seeker(context, self),
            name="role-people",
            spoken=self.tr("With or for whom"),
            hint=self.tr("Name, reading, organization"),
        )
        for who in entry.those() if entry is not None else ():
            self.people.add(Found(str(int(who)), (names or {}).get(who, "")))
        self.body.addWidget(self.people)
        self.body.addWidget(label(self.tr("Since"), "strong"))
        self.since = DateChoice(context.theme, context.clock().date())
        self.since.choose(entry.day if entry is not None else context.clock().date())
        self.body.addWidget(self.since)
        self.ended = QCheckBox(self.tr("It has ended"))
        named(self.ended, "role-ended", self.tr("It has ended"))
        self.ended.setChecked(body.until is not None)
        self.body.addWidget(self.ended)
        self.add_button(self.tr("Cancel"), "role-cancel").clicked.connect(self.reject)
        self.keep = self.add_button(self.tr("Keep"), "role-keep", "primary")
        self.keep.clicked.connect(self.save)
        self.name.textChanged.connect(self._look)
        self._look()
        about = str(int(entry.id)) if entry is not None else ""
        self._writing = Writing(context.drafts, ("role", about), self._half_written, self)
        self._clean = self._state()
        found = self._writing.found()
        if found is not None:
            self.name.setText(str(found["name"]))
            self.what.setText(str(found["what"]))
            self.say_resumed()
        self._writing.hear(self.name.textChanged, self.what.textChanged)
        self.name.setFocus()

    def save(self) -> None:
        """Keep it; the dialog closes when it is kept."""
        before = self._entry.body if self._entry is not None else Role("")
        until: date | None = (before.until or self._context.clock().date()) if self.ended.isChecked() else None
        role = replace(before, name=self.name.text(), what=self.what.text(), until=until)
        people = [ContactId(int(key)) for key in self.people.keys()]  # noqa: SIM118 - no dict
        self._context.acting.do(self._writing.keeping(self._job(role, people)), self.close_kept, self._refused)

    def _job(self, role: Role, people: list[ContactId]) -> Job:
        entry, since = self._entry, self.since.day()
        if entry is None:
            return lambda vault, now: roles.add(vault, role, people, now, since=since)
        after = replace(entry, body=role, day=since, people=tuple(Part(who) for who in people))
        return lambda vault, now: roles.change(vault, after, now)

    def _refused(self, error: Exception) -> None:
        if isinstance(error, Told):
            self.fail(self._context.wording.told(error))
        else:
            self._context.acting.fail(error)

    def _line(self, name: str, word: str, hint: str) -> QLineEdit:
        field = QLineEdit()
        named(field, name, word)
        field.setPlaceholderText(hint)
        field.setMaxLength(120)
        self.body.addWidget(label(word, "strong"))
        self.body.addWidget(field)
        return field

    def _look(self) -> None:
        self.keep.setEnabled(bool(self.name.text().strip()))

    def _state(self) -> dict[str, object]:
        return {"name": self.name.text(), "what": self.what.text()}

    def _half_written(self) -> Written | None:
        state = self._state()
        return None if state == self._clean else state
