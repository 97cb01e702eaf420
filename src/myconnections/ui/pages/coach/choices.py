"""The left side: whom, with or without names, what is told of each, in which form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from myconnections.domain.ids import ContactId
from myconnections.domain.report import FIELDS
from myconnections.domain.stage import Stage
from myconnections.services.coach import KINDS, Choice
from myconnections.services.lists import SavedList
from myconnections.ui.context import Context
from myconnections.ui.pages.coach.parts_choice import PartsChoice
from myconnections.ui.pages.coach.words import field_word, say
from myconnections.ui.seeking import seeker
from myconnections.ui.widgets.cards import Card
from myconnections.ui.widgets.chips import Segmented
from myconnections.ui.widgets.choice import ChoiceField
from myconnections.ui.widgets.labels import Paragraph, label
from myconnections.ui.widgets.paint import named
from myconnections.ui.widgets.people_chips import PeopleChips

_STAGES = (Stage.CONNECTION, Stage.ENGAGEMENT, Stage.RELATIONSHIP)
_ALL, _ONE_BY_ONE = "0", "people"


class Choices(QWidget):
    """`changed` is sent when anything that decides about the file has been chosen otherwise."""

    changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(context.theme.space("m"))
        self._whom()
        self._form()
        self._names()
        self._fields()
        self.parts = PartsChoice(context)
        self.parts.changed.connect(self.changed)
        self._column.addWidget(self.parts)
        self._column.addStretch(1)

    def choice(self) -> Choice:
        """Whom and what."""
        key = str(self.whom.currentData())
        fields = tuple(code for code, box in self.fields.items() if box.isChecked())
        chosen = Choice(fields=fields, real_names=self.names.choice() == "names", parts=self.parts.chosen())
        if key == _ONE_BY_ONE:
            keys = self.people.keys()
            return _with(chosen, people=tuple(ContactId(int(one)) for one in keys))
        if key.startswith("list:"):
            return _with(chosen, list_number=int(key[5:]))
        return chosen if key == _ALL else _with(chosen, stage=Stage(int(key)))

    def kind(self) -> str:
        """The form of the file: "html", "pdf" or "csv"."""
        return self.form.choice()

    def offer(self, lists: Sequence[SavedList]) -> None:
        """The saved lists of the moment; what was chosen stays chosen."""
        with QSignalBlocker(self.whom):
            kept = self.whom.currentData()
            while self.whom.count() > self._plain:
                self.whom.removeItem(self._plain)
            for one in lists:
                self.whom.addItem(say(self._context.wording, "whom_list", name=one.name), f"list:{one.number}")
            self.whom.setCurrentIndex(max(0, self.whom.findData(kept)))

    def choose(self, stage: int) -> None:
        """Begin with everybody from this stage on, 0 for everybody."""
        with QSignalBlocker(self.whom):
            self.whom.setCurrentIndex(self.whom.findData(str(stage)))

    def _whom(self) -> None:
        card, wording = self._card("whom"), self._context.wording
        self.whom = ChoiceField()
        named(self.whom, "coach-whom", say(wording, "whom"))
        for stage in _STAGES:
            self.whom.addItem(say(wording, f"whom_{int(stage)}"), str(int(stage)))
        self.whom.addItem(say(wording, "whom_0"), _ALL)
        self.whom.addItem(say(wording, "whom_people"), _ONE_BY_ONE)
        self._plain = self.whom.count()
        self.people = PeopleChips(
            self._context.theme,
            seeker(self._context, self),
            name="coach-people",
            spoken=say(wording, "whom_people"),
            hint=say(wording, "people_hint"),
        )
        self.people.hide()
        card.body.addWidget(self.whom)
        card.body.addWidget(self.people)
        self.whom.currentIndexChanged.connect(self._other_people)
        self.people.changed.connect(lambda _keys: self.changed.emit())

    def _other_people(self) -> None:
        self.people.setVisible(self.whom.currentData() == _ONE_BY_ONE)
        self.changed.emit()

    def _names(self) -> None:
        card, wording = self._card("names"), self._context.wording
        options = [("pseudonyms", say(wording, "pseudonyms"), ""), ("names", say(wording, "real_names"), "")]
        self.names = Segmented(self._context.theme, options, name="coach-names", spoken=say(wording, "names"))
        card.body.addWidget(self.names)
        hint = Paragraph(self._context.theme, say(wording, "names_hint"), "small", "quiet")
        hint.setObjectName("coach-names-hint")
        card.body.addWidget(hint)
        self.names.chosen.connect(lambda key: hint.setVisible(key == "pseudonyms"))
        self.names.chosen.connect(lambda _key: self.changed.emit())

    def _fields(self) -> None:
        card, wording = self._card("fields"), self._context.wording
        card.body.addWidget(Paragraph(self._context.theme, say(wording, "always"), "small", "quiet"))
        self.fields: dict[str, QCheckBox] = {}
        private = False
        for code, field in FIELDS.items():
            if field.private and not private:
                private = True
                card.body.addSpacing(self._context.theme.space("xs"))
                card.body.addWidget(label(say(wording, "private"), "label"))
            box = QCheckBox(field_word(wording, code))
            named(box, f"coach-field-{code}", box.text())
            box.setChecked(field.usual)
            box.toggled.connect(lambda _on: self.changed.emit())
            self.fields[code] = box
            card.body.addWidget(box)

    def _form(self) -> None:
        card, wording = self._card("kind"), self._context.wording
        options = [(kind, say(wording, f"kind_{kind}"), "") for kind in KINDS]
        self.form = Segmented(self._context.theme, options, name="coach-kind", spoken=say(wording, "kind"))
        self._hint = Paragraph(self._context.theme, say(wording, "kind_html_hint"), "small", "quiet")
        card.body.addWidget(self.form)
        card.body.addWidget(self._hint)
        self.form.chosen.connect(self._other_form)

    def _other_form(self, kind: str) -> None:
        self._hint.setText(say(self._context.wording, f"kind_{kind}_hint"))
        self.changed.emit()

    def _card(self, head: str) -> Card:
        card = Card(self._context.theme)
        card.body.addWidget(label(say(self._context.wording, head), "head"))
        self._column.addWidget(card)
        return card


def _with(choice: Choice, **more: object) -> Choice:
    return replace(choice, **more)  # type: ignore[arg-type]
