"""In whom and in which communities a value is seen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from myconnections.domain.ids import ContactId
from myconnections.services import values
from myconnections.services.value_views import ValuesView
from myconnections.ui import self_words
from myconnections.ui.context import Context
from myconnections.ui.dialogs.form import Form
from myconnections.ui.drafts import Writing, Written
from myconnections.ui.seeking import seeker
from myconnections.ui.widgets.labels import Paragraph, label
from myconnections.ui.widgets.paint import named
from myconnections.ui.widgets.people_chips import Found, PeopleChips

translate = QCoreApplication.translate  # by this name the translation tool finds the texts


class ValueTagDialog(Form):
    """The people as chips, the communities in a line, between commas."""

    def __init__(self, context: Context, parent: QWidget, card: str, view: ValuesView) -> None:
        title = translate("ValueTagDialog", "Where “{value}” is seen").format(
            value=self_words.value_name(card, context.wording)
        )
        super().__init__(context.theme, "value-tag", title, parent)
        self._context, self._card = context, card
        self.body.addWidget(
            Paragraph(
                context.theme,
                self.tr("Somebody with whom you live it, or who lives it. Suggestions then say when a person fits."),
                tone="quiet",
            )
        )
        self.people = PeopleChips(
            context.theme,
            seeker(context, self),
            name="value-people",
            spoken=self.tr("People"),
            hint=self.tr("Name, reading, organization"),
        )
        row = next((row for row in (*view.rows, *view.making) if row.card == card), None)
        for who in row.people if row else ():
            self.people.add(Found(str(int(who)), view.names.get(who, "")))
        self.body.addWidget(label(self.tr("People"), "strong"))
        self.body.addWidget(self.people)
        self.places = QLineEdit(", ".join(row.communities) if row else "")
        named(self.places, "value-places", self.tr("Communities"))
        self.places.setPlaceholderText(self.tr("Between commas"))
        self.body.addWidget(label(self.tr("Communities"), "strong"))
        self.body.addWidget(self.places)
        self.add_button(self.tr("Cancel"), "value-tag-cancel").clicked.connect(self.reject)
        self.keep = self.add_button(self.tr("Keep"), "value-tag-keep", "primary")
        self.keep.clicked.connect(self.save)
        self._writing = Writing(context.drafts, ("value-tag", card), self._half_written, self)
        self._clean = self._state()
        self._give_back()
        self._writing.hear(self.people.changed, self.places.textChanged)
        self.people.setFocus()

    def save(self) -> None:
        """Keep these people and communities, and no others."""
        people = [ContactId(int(key)) for key in self.people.keys()]  # noqa: SIM118 - no dict
        places = [part for part in self.places.text().replace("、", ",").replace("，", ",").split(",") if part.strip()]
        card = self._card
        job = self._writing.keeping(lambda vault, now: values.tag(vault, card, people, places, now))
        self._context.acting.do(job, self.close_kept)

    def _state(self) -> dict[str, object]:
        return {"people": list(self.people.keys()), "names": list(self.people.names()), "places": self.places.text()}

    def _half_written(self) -> Written | None:
        state = self._state()
        return None if state == self._clean else state

    def _give_back(self) -> None:
        found = self._writing.found()
        if found is None:
            return
        people, names = found["people"], found["names"]
        if isinstance(people, list) and isinstance(names, list):
            for key, name in zip(people, names, strict=True):
                self.people.add(Found(str(key), str(name)))
        self.places.setText(str(found["places"]))
        self.say_resumed()
