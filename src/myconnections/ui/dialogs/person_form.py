"""Add a person, or change one: names in parts, work, ways to reach, what goes between us."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QWidget

from myconnections.domain.contact import Contact, display_name
from myconnections.domain.ids import ContactId
from myconnections.services import contacts, people, preferences, ways
from myconnections.services.changes import Changes
from myconnections.services.ports import OpenVault
from myconnections.services.views import PersonView
from myconnections.ui.context import Context
from myconnections.ui.dialogs import person_fields
from myconnections.ui.dialogs.form import Form
from myconnections.ui.dialogs.person_photo import PhotoLine
from myconnections.ui.drafts import Writing, Written
from myconnections.ui.prompts import Answer
from myconnections.ui.widgets.choice import ChoiceField
from myconnections.ui.widgets.labels import label
from myconnections.ui.widgets.paint import named

translate = QCoreApplication.translate  # by this name the translation tool finds the texts

_BLANK = Contact(ContactId(0), "")


class PersonForm(Form):
    """`contact_id` None adds a person. Closing with something unsaved asks first."""

    def __init__(self, context: Context, contact_id: int | None, parent: QWidget) -> None:
        adding, editing = translate("PersonForm", "Add person"), translate("PersonForm", "Edit person")
        super().__init__(
            context.theme, "person-form", adding if contact_id is None else editing, parent, width=600, scrolls=True
        )
        self._context = context
        self._before = _BLANK
        self._clean: tuple[object, ...] = ()
        self._leaving = False
        self._lines: dict[str, QLineEdit] = {}
        self._photo = PhotoLine(context, lambda error: self.refused(context, self._writing, error))
        self.line(self.tr("Photo"), self._photo)
        self._make_lines()
        self._make_rest()
        self.add_button(self.tr("Cancel"), "person-cancel").clicked.connect(self.reject)
        self._save = self.add_button(self.tr("Keep"), "person-keep", "primary")
        self._save.clicked.connect(self._keep)
        self._show(_BLANK)
        self.fit()
        place = ("person", "" if contact_id is None else str(contact_id))
        self._writing = Writing(context.drafts, place, self._half_written, self)
        self._writing.hear(*(line.textChanged for line in self._lines.values()))
        self._writing.hear(self._authority.currentIndexChanged, self._doors.toggled, self._note.textChanged)
        self._writing.hear(self._photo.changed)
        for key in ("family", "given"):
            self._lines[key].textChanged.connect(self._say_letters)
        if contact_id is None:
            self._give_back()
        else:
            self._save.setEnabled(False)
            who = ContactId(contact_id)
            context.acting.read(lambda vault, now: people.person(vault, who, now), self._take, self._gone, owner=self)

    def reject(self) -> None:
        """What was written is not thrown away by a slip of the Escape key."""
        if self._leaving or self._written() == self._clean:
            super().reject()
            return
        answers = [
            Answer("stay", self.tr("Go on writing")),
            Answer("leave", self.tr("Throw away"), "danger"),
            Answer("keep", self.tr("Keep"), "primary"),
        ]
        text = self.tr("Something you wrote here is not kept yet.")
        self._context.prompts.ask(self, self.windowTitle(), text, answers, self._answered)

    def _make_lines(self) -> None:
        for head, fields in person_fields.groups(self._context.wording.language):
            self.head(head)
            for field in fields:
                line = QLineEdit()
                line.setPlaceholderText(field.hint)
                line.setMinimumWidth(340)
                named(line, f"person-{field.key}", field.word)
                self.line(field.word, line)
                self._lines[field.key] = line

    def _make_rest(self) -> None:
        self._authority = ChoiceField()
        named(self._authority, "person-authority", self.tr("Say in decisions"))
        for word in (
            self.tr("Not known"),
            self.tr("None of note"),
            self.tr("In a team"),
            self.tr("In a department"),
            self.tr("At the top"),
        ):
            self._authority.addItem(word)
        self._authority.setMinimumWidth(200)
        self.line(self.tr("Say in decisions"), self._authority)
        self._doors = QCheckBox(self.tr("Opens doors I cannot open myself"))
        named(self._doors, "person-doors", self._doors.text())
        self.body.addWidget(self._doors)
        self.body.addWidget(label(self.tr("Note"), "head"))
        self._note = QPlainTextEdit()
        self._note.setTabChangesFocus(True)
        self._note.setFixedHeight(88)
        named(self._note, "person-note", self.tr("Note"))
        self.body.addWidget(self._note)

    def _take(self, view: PersonView) -> None:
        self._save.setEnabled(True)
        self._show(view.contact)
        self._give_back()

    def _show(self, contact: Contact) -> None:
        self._before = contact
        for key, text in person_fields.shown(contact, self._context.wording.language).items():
            if key in self._lines:
                self._lines[key].setText(text)
                self._lines[key].setCursorPosition(0)
        self._authority.setCurrentIndex(contact.authority)
        self._doors.setChecked(contact.opens_doors)
        self._note.setPlainText(contact.note)
        self._photo.show_person(contact.id, contact.name)
        self._clean = self._written()
        next(iter(self._lines.values())).setFocus()

    def _say_letters(self) -> None:
        """Who has no photo has the letters of the name, already while it is written."""
        family, given = (self._lines[key].text().strip() for key in ("family", "given"))
        written = replace(self._before, family=family, given=given)
        self._photo.show_person(self._before.id, display_name(written))

    def _half_written(self) -> Written | None:
        """What differs from what is kept, by field; the rest may change meanwhile by other ways."""
        if self._written() == self._clean:
            return None
        changed: dict[str, object] = {}
        for (key, now), before in zip(self._by_key().items(), self._clean, strict=True):
            if now != before:
                changed[key] = now
        return changed

    def _by_key(self) -> dict[str, object]:
        return dict(zip((*self._lines, "authority", "doors", "note", "photo"), self._written(), strict=True))

    def _give_back(self) -> None:
        """What was half-written before, over what is kept."""
        found = self._writing.found()
        if found is None:
            return
        for key, line in self._lines.items():
            if key in found:
                line.setText(str(found[key]))
        if "authority" in found:
            self._authority.setCurrentIndex(int(str(found["authority"])))
        self._doors.setChecked(bool(found.get("doors", self._doors.isChecked())))
        if "note" in found:
            self._note.setPlainText(str(found["note"]))
        if "photo" in found:
            self._photo.give_back(found["photo"])
        self.say_resumed()
        self.fit()

    def _written(self) -> tuple[object, ...]:
        """Everything that stands in the form, to tell whether something changed."""
        texts = tuple(line.text() for line in self._lines.values())
        rest = self._authority.currentIndex(), self._doors.isChecked(), self._note.toPlainText()
        return (*texts, *rest, self._photo.written())

    def _keep(self) -> None:
        texts = {key: line.text() for key, line in self._lines.items()}
        texts["note"] = self._note.toPlainText()
        try:
            contact = person_fields.taken(self._before, texts)
        except ValueError:
            self.wrong.say(
                self.tr("This birthday is not a day of the calendar."),
                next_step=self.tr("Write it like 1984-4-15, or 4-15 without the year."),
            )
            self._lines["birthday"].setFocus()
            return
        emails, phones = person_fields.split(texts["emails"]), person_fields.split(texts["phones"])
        authority, doors, photo = self._authority.currentIndex(), self._doors.isChecked(), self._photo.photo

        def job(vault: OpenVault, now: datetime) -> Changes:
            region = preferences.get(vault).phone_region
            reachable = ways.written(emails, phones, contact.reachable, region)
            whole = replace(contact, reachable=reachable, authority=authority, opens_doors=doors)
            keep = contacts.change if contact.id else contacts.add
            return keep(vault, whole, now, photo=photo)

        self.keep_written(self._context, self._writing, job)

    def _gone(self, error: Exception) -> None:
        self._leaving = True
        self.reject()
        self._context.acting.fail(error)

    def _answered(self, answer: str) -> None:
        if answer == "keep":
            self._keep()
        elif answer == "leave":
            self._leaving = True
            self.reject()
