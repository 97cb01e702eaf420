"""A form of several fields, each under its word; what is half-written in it survives a lock."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TypeVar

import shiboken6
from PySide6.QtCore import QCoreApplication, QDate, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from myconnections.domain.ids import ContactId
from myconnections.services.changes import Changes
from myconnections.ui.context import Context
from myconnections.ui.dialogs.form import Form
from myconnections.ui.drafts import Heard, Job, Writing, Written
from myconnections.ui.seeking import seeker
from myconnections.ui.widgets.chips import Segmented
from myconnections.ui.widgets.choice import ChoiceField
from myconnections.ui.widgets.date_choice import DateChoice
from myconnections.ui.widgets.day_ahead import DayAhead
from myconnections.ui.widgets.day_parts import DayLine, dress_calendar
from myconnections.ui.widgets.due_choice import DueChoice
from myconnections.ui.widgets.flow import FlowLayout
from myconnections.ui.widgets.labels import Paragraph, label
from myconnections.ui.widgets.paint import named
from myconnections.ui.widgets.people_chips import NEW, Found, PeopleChips, newcomer

translate = QCoreApplication.translate  # by this name the translation tool finds the texts
_LINE, _ROW = 200, 24
Named = tuple[ContactId, str]
W = TypeVar("W", bound=QWidget)
D = TypeVar("D", DateChoice, DayAhead)


@dataclass(frozen=True, slots=True)
class _Field:
    """How what stands in a field is read, written again, and heard of."""

    read: Callable[[], object]
    write: Callable[[object], object]
    heard: Heard | None


class NotebookForm(Form):
    """Fields are added in the order they are shown; `begin` ends that, and gives back what was half-written.

    A subclass says in `job` what keeping does; `done_with` sends what that changed.
    """

    done_with = Signal(object)

    def __init__(self, context: Context, name: str, title: str, parent: QWidget, *, width: int = 600) -> None:
        super().__init__(context.theme, name, title, parent, width=width, scrolls=True)
        self.context = context
        self._fields: dict[str, _Field] = {}
        self._needed: Callable[[], str] | None = None
        self._writing: Writing | None = None
        self._clean: dict[str, object] = {}

    def job(self) -> Job:
        """What keeps everything that stands in the form."""
        raise NotImplementedError

    def add_line(self, key: str, word: str, text: str = "", hint: str = "", *, needed: bool = False) -> QLineEdit:
        """One line; `needed`: without it nothing can be kept."""
        field = self._placed(QLineEdit(), key, word)
        field.setMaxLength(_LINE)
        field.setText(text)
        field.setCursorPosition(0)
        field.setPlaceholderText(hint)
        self._fields[key] = _Field(field.text, lambda value: field.setText(str(value)), field.textChanged)
        if needed:
            self._needed = field.text
            field.textChanged.connect(self._look)
        return field

    def add_text(
        self, key: str, word: str, text: str = "", hint: str = "", rows: int = 3, *, needed: bool = False
    ) -> QPlainTextEdit:
        """Several lines; `needed`: without them nothing can be kept."""
        field = self._placed(QPlainTextEdit(), key, word)
        field.setTabChangesFocus(True)
        field.setFixedHeight(rows * _ROW + 18)
        field.setPlainText(text)
        field.setPlaceholderText(hint)
        self._fields[key] = _Field(field.toPlainText, lambda value: field.setPlainText(str(value)), field.textChanged)
        if needed:
            self._needed = field.toPlainText
            field.textChanged.connect(self._look)
        return field

    def add_choice(self, key: str, word: str, options: Sequence[tuple[str, str]], chosen: str) -> QComboBox:
        """One of several (key, word)."""
        field = self._placed(_narrow(ChoiceField()), key, word)
        for value, shown in options:
            field.addItem(shown, value)
        field.setCurrentIndex(max(0, field.findData(chosen)))

        def write(value: object) -> None:
            field.setCurrentIndex(max(0, field.findData(str(value))))

        self._fields[key] = _Field(lambda: str(field.currentData()), write, field.currentIndexChanged)
        return field

    def add_parts(
        self, key: str, word: str, options: Sequence[tuple[str, str]], chosen: str, *, may_be_open: bool = False
    ) -> Segmented:
        """One of few (key, word), all in sight; with `may_be_open` none of them need be taken."""
        parts = [(value, shown, "") for value, shown in options]
        name = f"{self.objectName()}-{key}"
        field = Segmented(self.theme, parts, name=name, spoken=word, may_be_open=may_be_open)

        def write(value: object) -> None:
            if value:
                field.choose(str(value))

        write(chosen)
        self.body.addWidget(label(word, "strong"))
        self.body.addWidget(field)
        self._fields[key] = _Field(field.choice, write, field.chosen)
        return field

    def add_name_choice(self, key: str, word: str, names: Sequence[str], chosen: str) -> QComboBox:
        """A name, one of those there are or written anew."""
        field = self._placed(_narrow(ChoiceField()), key, word)
        field.setEditable(True)
        field.addItems(["", *names])
        field.setCurrentText(chosen)
        line = field.lineEdit()
        if line is not None:
            line.setMaxLength(_LINE)
            named(line, f"{self.objectName()}-{key}-line", word)
        self._fields[key] = _Field(
            field.currentText, lambda value: field.setCurrentText(str(value)), field.currentTextChanged
        )
        return field

    def add_check(self, key: str, word: str, on: bool) -> QCheckBox:
        """Yes or no."""
        field = QCheckBox(word)
        named(field, f"{self.objectName()}-{key}", word)
        field.setChecked(on)
        self.body.addWidget(field)
        self._fields[key] = _Field(field.isChecked, lambda value: field.setChecked(bool(value)), field.toggled)
        return field

    def add_checks(self, word: str, boxes: Sequence[tuple[str, str, bool]]) -> list[QCheckBox]:
        """Several yes or no beside each other: key, word, whether it is on."""
        self.body.addWidget(label(word, "strong"))
        room = QWidget()
        flow = FlowLayout(room, gap=self.theme.space("m"))
        made = [self.add_check(*one) for one in boxes]
        for box in made:
            flow.addWidget(box)
        self.body.addWidget(room)
        return made

    def add_people(
        self,
        key: str,
        word: str,
        people: Iterable[Named] = (),
        hint: str = "",
        *,
        newcomers: bool = False,
        one: bool = False,
    ) -> PeopleChips:
        """People as chips; with `one` at most one of them, the last one chosen."""
        name = f"{self.objectName()}-{key}"
        hint = hint or translate("NotebookForm", "Name, reading, organization")
        field = PeopleChips(
            self.theme, seeker(self.context, self), name=name, spoken=word, hint=hint, newcomers=newcomers
        )
        for who, shown in people:
            field.add(Found(str(int(who)), shown))
        if one:
            field.changed.connect(partial(_keep_last, field))
        field.changed.connect(partial(self._grow, field))
        shown_word = label(word, "strong")
        shown_word.setBuddy(field)
        self.body.addWidget(shown_word)
        self.body.addWidget(field)

        def read() -> object:
            return [list(pair) for pair in zip(field.keys(), field.names(), strict=True)]

        def write(value: object) -> None:
            for who in field.keys():  # noqa: SIM118 - no dict
                field.remove(who)
            for who, shown in value if isinstance(value, list) else ():
                field.add(newcomer(shown) if str(who).startswith(NEW) else Found(str(who), str(shown)))

        self._fields[key] = _Field(read, write, field.changed)
        return field

    def add_day(self, key: str, word: str, day: date) -> DayLine:
        """A day with a calendar, past or to come."""
        field = self._placed(DayLine(QDate(day.year, day.month, day.day)), key, word)
        field.setCalendarPopup(True)
        field.setDisplayFormat(self.tr("d MMM yyyy"))
        field.setFixedHeight(self.theme.size("control"))
        field.setMaximumWidth(200)
        dress_calendar(self.theme, field.calendarWidget())
        self._fields[key] = _Field(
            lambda: day_of(field).isoformat(),
            lambda value: field.setDate(QDate.fromString(str(value), "yyyy-MM-dd")),
            field.dateChanged,
        )
        return field

    def add_past_day(self, key: str, word: str, day: date) -> DateChoice:
        """Today, yesterday, or an earlier day; none to come."""
        field = DateChoice(self.theme, self.context.clock().date())
        field.choose(day)
        return self._near_days(field, key, word)

    def add_day_ahead(self, key: str, word: str) -> DayAhead:
        """A near day to come, or one on the calendar."""
        return self._near_days(DayAhead(self.theme, self.context.clock().date()), key, word)

    def add_fact(self, key: str, value: object) -> None:
        """What no field shows and a draft has to know, to open this form again."""
        self._fields[key] = _Field(lambda: value, lambda _value: None, None)

    def add_due(self, key: str, word: str, day: date | None) -> DueChoice:
        """By when, if by any day."""
        field = self._placed(DueChoice(self.theme, self.context.clock().date()), key, word)
        field.choose(day)

        def read() -> object:
            shown = field.day()
            return "" if shown is None else shown.isoformat()

        def write(value: object) -> None:
            field.choose(date.fromisoformat(str(value)) if value else None)

        self._fields[key] = _Field(read, write, field.changed)
        return field

    def add_remark(self, text: str) -> None:
        """A quiet sentence between the fields."""
        self.body.addWidget(Paragraph(self.theme, text, "small", "quiet"))

    def begin(self, about: str, first: QWidget, word: str = "") -> None:
        """Buttons, drafts, the keyboard in the first field. `about` tells forms of this name from each other."""
        self.body.addStretch(1)
        name = self.objectName()
        self.add_button(translate("NotebookForm", "Cancel"), f"{name}-cancel").clicked.connect(self.reject)
        keep = self.add_button(word or translate("NotebookForm", "Keep"), f"{name}-keep", "primary")
        keep.clicked.connect(self.save)
        self._writing = Writing(self.context.drafts, (name, about), self._half_written, self)
        self._clean = self._state()
        found = self._writing.found()
        if found is not None:
            for key, value in found.items():
                if key in self._fields:
                    self._fields[key].write(value)
            self.say_resumed()
        self._writing.hear(*(field.heard for field in self._fields.values() if field.heard is not None))
        self._look()
        first.setFocus()

    def save(self) -> None:
        """Keep it; the form closes when it is kept."""
        if self._writing is None:
            return
        for field in self.findChildren(PeopleChips):
            if field.field.text().strip():  # a name that was written and not chosen would be lost without a word
                self.fail(translate("NotebookForm", "“{name}” is not chosen yet.").format(name=field.field.text()))
                field.setFocus()
                return
        self.keep_written(self.context, self._writing, self.job(), self._done)

    def _done(self, changes: Changes) -> None:
        if shiboken6.isValid(self):
            self.done_with.emit(changes)
            self.accept()

    def _look(self, *_told: object) -> None:
        if self.main is not None:
            self.main.setEnabled(self._needed is None or bool(self._needed().strip()))

    def _state(self) -> dict[str, object]:
        return {key: field.read() for key, field in self._fields.items()}

    def _half_written(self) -> Written | None:
        state = self._state()
        return None if state == self._clean else state

    def _grow(self, field: PeopleChips, _keys: object) -> None:
        """Chips are higher than a line: nothing below them shall be cut off."""
        if self.isVisible():
            self.fit_and_show(field)

    def _near_days(self, field: D, key: str, word: str) -> D:
        self._fields[key] = _Field(
            lambda: field.day().isoformat(),
            lambda value: field.choose(date.fromisoformat(str(value))),
            field.changed,
        )
        return self._placed(field, key, word)

    def _placed(self, field: W, key: str, word: str) -> W:
        named(field, f"{self.objectName()}-{key}", word)
        shown = label(word, "strong")
        shown.setBuddy(field)
        self.body.addWidget(shown)
        self.body.addWidget(field)
        return field


def _narrow(field: ChoiceField) -> ChoiceField:
    """As wide as the form, however long the words in it are."""
    field.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    return field


def _keep_last(field: PeopleChips, keys: tuple[str, ...]) -> None:
    for key in keys[:-1]:
        field.remove(key)


def day_of(field: DayLine) -> date:
    """The day in a line."""
    shown = field.date()
    return date(shown.year(), shown.month(), shown.day())


def ids_of(field: PeopleChips) -> list[ContactId]:
    """The people kept among the chips."""
    return [ContactId(int(key)) for key in field.keys() if not key.startswith(NEW)]  # noqa: SIM118 - no dict


def new_names(field: PeopleChips) -> list[str]:
    """The names of those among the chips who are not kept yet."""
    return [key.removeprefix(NEW) for key in field.keys() if key.startswith(NEW)]  # noqa: SIM118 - no dict
