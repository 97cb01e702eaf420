"""A reminder to oneself: what, on which day, about whom if about anybody. For a plan kept before also its "if"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from myconnections.domain.ids import ContactId, ReminderId
from myconnections.domain.reminder import Reminder
from myconnections.services import dues
from myconnections.ui.context import Context
from myconnections.ui.dialogs.form import Form
from myconnections.ui.drafts import Writing, Written
from myconnections.ui.seeking import seeker
from myconnections.ui.widgets.day_ahead import DayAhead
from myconnections.ui.widgets.labels import label
from myconnections.ui.widgets.paint import named
from myconnections.ui.widgets.people_chips import Found, PeopleChips

translate = QCoreApplication.translate  # by this name the translation tool finds the texts
_LONGEST = 200


class ReminderDialog(Form):
    """New without `reminder`; `name` is that of the person it is about. What is refused is said inside."""

    def __init__(self, context: Context, parent: QWidget, reminder: Reminder | None = None, name: str = "") -> None:
        self._plan = reminder is not None and reminder.kind == "plan"
        title = translate("ReminderDialog", "Plan") if self._plan else translate("ReminderDialog", "Reminder")
        super().__init__(context.theme, "reminder", title, parent, width=560)
        self._context = context
        self._before = reminder or Reminder(ReminderId(0), "free", "", context.clock().date())
        if self._plan:
            self.moment = self._field("reminder-if", self.tr("If (when or where)"), "")
            self.moment.setText(self._before.condition)
        self.deed = self._field("reminder-what", self.tr("What"), self.tr("Look at my notes of the summer"))
        self.deed.setText(self._before.text)
        self._people = PeopleChips(
            context.theme,
            seeker(context, self),
            name="reminder-person",
            spoken=self.tr("About whom (may stay empty)"),
            hint=self.tr("Name, reading, organization"),
        )
        if self._before.contact_id is not None:
            self._people.add(Found(str(int(self._before.contact_id)), name))
        self._people.changed.connect(self._keep_one)
        self.body.addWidget(label(self.tr("About whom (may stay empty)"), "strong"))
        self.body.addWidget(self._people)
        self.body.addWidget(label(self.tr("It comes up"), "strong"))
        self.day = DayAhead(context.theme, context.clock().date())
        if reminder is not None:
            self.day.choose(max(reminder.due, reminder.snoozed_until or reminder.due))
        self.body.addWidget(self.day)
        self.body.addStretch(1)
        self.add_button(self.tr("Cancel"), "reminder-cancel").clicked.connect(self.reject)
        self._keep = self.add_button(self.tr("Keep"), "reminder-save", "primary")
        self._keep.clicked.connect(self.save)
        self.deed.textChanged.connect(self._look)
        self.deed.setFocus()
        self._look()
        about = str(int(self._before.id)) if reminder is not None else ""
        self._writing = Writing(context.drafts, ("reminder", about), self._half_written, self)
        self._clean = self._state()
        self._give_back()
        self._writing.hear(self.deed.textChanged, self.day.changed, self._people.changed)

    def save(self) -> None:
        """Keep the reminder; the dialog closes when it is kept."""
        keys = self._people.keys()
        wish = replace(
            self._before,
            text=self.deed.text(),
            due=self.day.day(),
            contact_id=ContactId(int(keys[0])) if keys else None,
            condition=self.moment.text() if self._plan else "",
        )
        verb = dues.change_reminder if int(wish.id) else dues.plan
        self.keep_written(self._context, self._writing, lambda vault, now: verb(vault, wish, now))

    def _look(self) -> None:
        self._keep.setEnabled(bool(self.deed.text().strip()))

    def _keep_one(self, keys: tuple[str, ...]) -> None:
        """A reminder is about one person: the last one chosen."""
        for key in keys[:-1]:
            self._people.remove(key)

    def _state(self) -> dict[str, object]:
        return {"text": self.deed.text(), "day": self.day.day().isoformat(), "people": list(self._people.keys())}

    def _half_written(self) -> Written | None:
        state = self._state()
        return None if state == self._clean else {**state, "names": list(self._people.names())}

    def _give_back(self) -> None:
        found = self._writing.found()
        if found is None:
            return
        self.deed.setText(str(found["text"]))
        self.day.choose(date.fromisoformat(str(found["day"])))
        people, names = found["people"], found["names"]
        if isinstance(people, list) and isinstance(names, list):
            for key, name in zip(people, names, strict=True):
                self._people.add(Found(str(key), str(name)))
        self.say_resumed()

    def _field(self, name: str, word: str, hint: str) -> QLineEdit:
        field = QLineEdit()
        field.setPlaceholderText(hint)
        field.setMaxLength(_LONGEST)
        named(field, name, word)
        shown = label(word, "strong")
        shown.setBuddy(field)
        self.body.addWidget(shown)
        self.body.addWidget(field)
        return field
