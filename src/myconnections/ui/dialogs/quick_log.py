"""Quick log: with whom, what, when, one line, a promise; kept with Enter, ten seconds by keyboard."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from myconnections.domain.encounter import By, EncounterKind
from myconnections.domain.errors import Refused, Told
from myconnections.domain.ids import ContactId
from myconnections.domain.thanks import thank_by_default
from myconnections.services import encounters, people
from myconnections.services.changes import Changes
from myconnections.services.ports import OpenVault
from myconnections.services.views import ListedPerson, LogDraft
from myconnections.ui.context import Context
from myconnections.ui.dialogs.form import Form
from myconnections.ui.drafts import Writing, Written
from myconnections.ui.prompts import Answer
from myconnections.ui.seeking import found, seeker
from myconnections.ui.widgets.chips import Segmented
from myconnections.ui.widgets.date_choice import DateChoice
from myconnections.ui.widgets.due_choice import DueChoice
from myconnections.ui.widgets.labels import label
from myconnections.ui.widgets.need_chips import NeedChips
from myconnections.ui.widgets.paint import named
from myconnections.ui.widgets.people_chips import NEW, PeopleChips, newcomer

_ICONS = {
    EncounterKind.TALK: "talk",
    EncounterKind.MEET: "meet",
    EncounterKind.EXCHANGE: "exchange",
    EncounterKind.MESSAGE: "mail",
    EncounterKind.HELP: "help",
    EncounterKind.THANKS: "thanks",
    EncounterKind.SIGNAL: "signal",
}


Save = Callable[[OpenVault, LogDraft, datetime], Changes]


class QuickLog(Form):
    """Alt with a digit chooses what happened. The thank-you follows the kind until the person says otherwise.

    `kind` and `by` are what it begins with; `save` is the verb that keeps it, where more than logging is meant, and
    `place` then where its draft is parked.
    """

    def __init__(
        self,
        context: Context,
        ids: Sequence[int],
        parent: QWidget,
        *,
        kind: EncounterKind = EncounterKind.TALK,
        by: By = By.BOTH,
        save: Save = encounters.log,
        place: tuple[str, str] = ("log", ""),
    ) -> None:
        super().__init__(context.theme, "quick-log", "", parent, width=840, headed=False)
        self.setWindowTitle(self.tr("Log"))
        self.setAccessibleName(self.windowTitle())
        self._context = context
        self._save = save
        self._said_thanks = self._leaving = False
        theme, wording = context.theme, context.wording
        self._people = PeopleChips(
            theme,
            seeker(context, self),
            name="log-people",
            spoken=self.tr("With whom"),
            hint=self.tr("With whom? Name, reading, organization"),
            newcomers=True,
        )
        kinds = [(kind.value, wording.encounter(kind.value), icon) for kind, icon in _ICONS.items()]
        self._kind = Segmented(theme, kinds, name="log-kind", spoken=self.tr("What happened"))
        who = [(by.value, wording.by(by.value), "") for by in (By.BOTH, By.ME, By.THEM)]
        self._by = Segmented(theme, who, name="log-by", spoken=self.tr("Who started it"))
        self._when = DateChoice(theme, context.clock().date())
        self._note = QLineEdit()
        self._note.setPlaceholderText(self.tr("One line, if you like"))
        named(self._note, "log-note", self.tr("Note"))
        self._thank = QCheckBox(self.tr("A thank-you is due"))
        named(self._thank, "log-thank", self._thank.text())
        self._promise = QLineEdit()
        self._promise.setPlaceholderText(self.tr("What was promised, if anything"))
        named(self._promise, "log-promise", self.tr("Promise"))
        mine = [(By.ME.value, self.tr("I promised"), ""), (By.THEM.value, self.tr("They promised"), "")]
        self._promise_by = Segmented(theme, mine, name="promise-by", spoken=self.tr("Who promised"))
        self._due = DueChoice(theme, context.clock().date())
        self._kind.choose(kind.value)
        self._by.choose(by.value)
        self._arrange()
        self._kind.chosen.connect(self._follow_kind)
        self._by.chosen.connect(self._follow_kind)
        self._thank.clicked.connect(self._mark_thanks)
        self._promise.textChanged.connect(self._show_promise)
        self._begin(context, ids, place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See Form; besides, Alt with a digit chooses what happened."""
        number = event.key() - Qt.Key.Key_1
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and 0 <= number < len(_ICONS):
            self._kind.choose(list(_ICONS)[number].value)
            return
        super().keyPressEvent(event)

    def draft(self) -> LogDraft:
        """What is written so far."""
        kept, newcomers = _parted(self._people.keys())
        return LogDraft(
            people=kept,
            newcomers=newcomers,
            kind=EncounterKind(self._kind.choice()),
            by=By(self._by.choice()),
            day=self._when.day(),
            note=self._note.text(),
            thank=self._thank.isChecked(),
            promise=self._promise.text(),
            promise_by=By(self._promise_by.choice()),
            promise_due=self._due.day(),
            feeds=self._fed.chosen(),
        )

    def reject(self) -> None:
        """Words that were written are not thrown away by a slip of the Escape key."""
        if self._leaving or not (self._note.text().strip() or self._promise.text().strip()):
            super().reject()
            return
        answers = [Answer("stay", self.tr("Go on writing")), Answer("leave", self.tr("Throw away"), "danger")]
        self._context.prompts.ask(self, self.tr("Log"), self.tr("Throw away what you wrote?"), answers, self._leave_if)

    def _begin(self, context: Context, ids: Sequence[int], place: tuple[str, str]) -> None:
        """What was half-written before comes back; otherwise the people given are shown."""
        self._follow_kind()
        self._show_promise()
        self._writing = Writing(context.drafts, place, self._half_written, self)
        self._clean = self._state()
        found = self._writing.found()
        if found is None:
            self._preset(ids)
        else:
            self._give_back(found)
        self._writing.hear(
            self._people.changed, self._kind.chosen, self._by.chosen, self._when.changed, self._note.textChanged,
            self._thank.clicked, self._fed.changed, self._promise.textChanged, self._promise_by.chosen,
            self._due.changed,
        )  # fmt: skip

    def _state(self) -> dict[str, object]:
        """What stands in the form, as it is parked."""
        due = self._due.day()
        return {
            "people": list(self._people.keys()),
            "kind": self._kind.choice(),
            "by": self._by.choice(),
            "day": self._when.day().isoformat(),
            "note": self._note.text(),
            "thank": self._thank.isChecked() if self._said_thanks else None,
            "fed": [need.value for need in self._fed.chosen()],
            "promise": self._promise.text(),
            "promise_by": self._promise_by.choice(),
            "due": None if due is None else due.isoformat(),
        }

    def _half_written(self) -> Written | None:
        state = self._state()
        return None if state == self._clean else state

    def _give_back(self, found: Written) -> None:
        self._kind.choose(str(found["kind"]))
        self._by.choose(str(found["by"]))
        self._when.choose(date.fromisoformat(str(found["day"])))
        self._note.setText(str(found["note"]))
        self._said_thanks = found["thank"] is not None
        self._thank.setChecked(bool(found["thank"]))
        self._follow_kind()
        fed = found.get("fed")
        self._fed.choose(map(str, fed) if isinstance(fed, list) else ())
        self._promise.setText(str(found["promise"]))
        self._promise_by.choose(str(found["promise_by"]))
        self._due.choose(date.fromisoformat(str(found["due"])) if found["due"] else None)
        self.say_resumed()
        people_then = found["people"]
        known, newcomers = _parted(map(str, people_then) if isinstance(people_then, list) else ())
        for name in newcomers:
            self._people.add(newcomer(name))
        self._preset(known)

    def _arrange(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(self.theme.space("xl"))
        for word, field in ((self.tr("Who started it"), self._by), (self.tr("When"), self._when)):
            column = QVBoxLayout()
            column.setSpacing(4)
            column.addWidget(label(word, "label"))
            column.addWidget(field)
            line.addLayout(column)
        line.addStretch(1)
        self.body.addWidget(self._people)
        self.body.addWidget(self._kind)
        self.body.addLayout(line)
        self.body.addWidget(self._note)
        self.body.addWidget(self._thank)
        spoken = self.tr("What it fed, if anything")
        self._fed = NeedChips(self.theme, self._context.wording, name="log-fed", spoken=spoken)
        fed = QHBoxLayout()
        fed.setSpacing(self.theme.space("m"))
        fed.addWidget(label(spoken, tone="quiet"))
        fed.addWidget(self._fed, 1)
        self.body.addLayout(fed)
        self.body.addWidget(self._promise)
        self._more = QWidget()
        more = QHBoxLayout(self._more)
        more.setContentsMargins(0, 0, 0, 0)
        more.setSpacing(self.theme.space("l"))
        more.addWidget(self._promise_by)
        more.addWidget(self._due)
        more.addStretch(1)
        self.body.addWidget(self._more)
        self.add_button(self.tr("Cancel"), "log-cancel").clicked.connect(self.reject)
        self.add_button(self.tr("Keep"), "log-keep", "primary").clicked.connect(self._keep)
        self._people.setFocus()

    def _preset(self, ids: Sequence[int]) -> None:
        if not ids:
            return
        wanted = [ContactId(int(one)) for one in ids]
        try:
            encounters.check_count(wanted)
        except Refused as error:  # said before anybody is shown: thousands of chips alone would take long
            self.refused(self._context, self._writing, error)
            return

        def put(rows: list[ListedPerson]) -> None:
            for row in rows:
                self._people.add(found(row))
            if self._writing.found() is None:
                self._clean["people"] = list(self._people.keys())
            self._note.setFocus()

        self._context.acting.read(lambda vault, now: people.some(vault, wanted, now), put, owner=self)

    def _follow_kind(self, _key: str = "") -> None:
        """The default of the kind, as long as the person has not said otherwise."""
        if not self._said_thanks:
            kind, by = EncounterKind(self._kind.choice()), By(self._by.choice())
            self._thank.setChecked(thank_by_default(kind, by))

    def _mark_thanks(self) -> None:
        self._said_thanks = True

    def _show_promise(self, _text: str = "") -> None:
        self._more.setVisible(bool(self._promise.text().strip()))

    def _keep(self) -> None:
        draft, save = self.draft(), self._save
        self.keep_written(self._context, self._writing, lambda vault, now: save(vault, draft, now))

    def refused(self, context: Context, writing: Writing | None, error: Exception) -> None:
        """Say why inside; where it is about whom, the keyboard goes there."""
        super().refused(context, writing, error)
        about_whom = {"nobody_chosen", "no_such_person", "too_many_chosen"}
        if isinstance(error, Told) and error.code in about_whom and shiboken6.isValid(self):
            self._people.setFocus()

    def _leave_if(self, answer: str) -> None:
        if answer == "leave":
            self._leaving = True
            self.reject()


def _parted(keys: Iterable[str]) -> tuple[tuple[ContactId, ...], tuple[str, ...]]:
    """Those who are kept, and the names of those who are not."""
    given = list(keys)
    new = tuple(key.removeprefix(NEW) for key in given if key.startswith(NEW))
    return tuple(ContactId(int(key)) for key in given if not key.startswith(NEW)), new
