"""Fourth and fifth step: a sentence of one's own for each value, and how lived it was."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from PySide6.QtWidgets import QLineEdit

from myconnections.domain.personal_value import Said, ValuesRound
from myconnections.services import values
from myconnections.services.changes import Changes
from myconnections.services.ports import OpenVault
from myconnections.services.value_views import ValueRow
from myconnections.ui import self_words
from myconnections.ui.context import Context
from myconnections.ui.drafts import Writing, Written
from myconnections.ui.pages.values.panel import Job, Panel
from myconnections.ui.widgets.cards import Card
from myconnections.ui.widgets.labels import Paragraph, label
from myconnections.ui.widgets.paint import named
from myconnections.ui.widgets.rating_scale import RatingScale

DRAFT = ("values", "")
_LONGEST = 300


class WordsPanel(Panel):
    """Two lines for each of the five. What was written is kept when a line is left, and parked meanwhile."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.say(
            "words",
            self.tr("In your own words"),
            self.tr("One sentence each is enough. A line may stay empty."),
        )
        self._fields: dict[str, tuple[QLineEdit, QLineEdit]] = {}
        self._writing = Writing(context.drafts, DRAFT, self._half_written, self)

    def show_round(self, done: ValuesRound, rows: tuple[ValueRow, ...]) -> None:
        """The five with what was said; a line being written in is left alone."""
        self.done = done
        if list(self._fields) != list(done.ranked):
            self._make()
        for card, (meaning, shown) in self._fields.items():
            said = done.of(card)
            for field, text in ((meaning, said.meaning), (shown, said.shown)):
                if not field.isModified():
                    field.setText(text)

    def give_back(self) -> None:
        """Put back what was half-written; it is kept like anything else when the line is left."""
        parked = self._writing.found() or {}
        for card, pair in self._fields.items():
            for field, text in zip(pair, self._texts(parked.get(card)), strict=False):
                if text != field.text():
                    field.setText(text)
                    field.setModified(True)

    def last(self) -> Job | None:
        """What stands in the lines and is not kept yet."""
        written = self._unkept()
        if not written:
            return None

        def job(vault: OpenVault, now: datetime) -> Changes:
            told = Changes()
            for card, (meaning, shown) in written.items():
                told = values.say(vault, card, now, meaning=meaning, shown=shown)
            return told

        for pair in self._fields.values():
            for field in pair:
                field.setModified(False)
        return self._writing.keeping(job)

    def _make(self) -> None:
        self.clear()
        self._fields = {}
        for place, card in enumerate(self.done.ranked, 1):
            box = Card(self.context.theme)
            box.body.addWidget(label(f"{place}  {self.name_of(card)}", "head"))
            pair = (
                self._field(f"meaning-{card}", self.tr("What it means to me")),
                self._field(f"shown-{card}", self.tr("Where it showed last month")),
            )
            for field in pair:
                box.body.addWidget(field)
            self._fields[card] = pair
            self.column.addWidget(box)
        self.give_back()

    def _field(self, name: str, word: str) -> QLineEdit:
        field = QLineEdit()
        named(field, name, word)
        field.setPlaceholderText(word)
        field.setMaxLength(_LONGEST)
        field.editingFinished.connect(self._keep)
        self._writing.hear(field.textEdited)
        return field

    def _keep(self) -> None:
        job = self.last()
        if job is not None:
            self.wrote.emit(job)

    def _unkept(self) -> dict[str, tuple[str, str]]:
        found = {}
        for card, (meaning, shown) in self._fields.items():
            said: Said = self.done.of(card)
            texts = meaning.text().strip(), shown.text().strip()
            if texts != (said.meaning, said.shown):
                found[card] = texts
        return found

    def _half_written(self) -> Written | None:
        return {card: list(texts) for card, texts in self._unkept().items()} or None

    def _texts(self, parked: object) -> list[str]:
        return [str(text) for text in parked] if isinstance(parked, list) else []


class LivedPanel(Panel):
    """Eleven cells for each of the five; what the log says of the people tagged stands beside, and is not mixed in."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.say(
            "lived",
            self.tr("How lived it was"),
            self.tr("In the last four weeks: 0 not at all, 10 fully. Your own feeling, nobody compares it."),
        )
        self._scales: dict[str, RatingScale] = {}
        self._echoes: dict[str, Paragraph] = {}

    def show_round(self, done: ValuesRound, rows: tuple[ValueRow, ...]) -> None:
        """The five with their ratings."""
        self.done = done
        if list(self._scales) != list(done.ranked):
            self._make()
        for row in rows:
            if row.card in self._scales:
                self._scales[row.card].show_value(row.said.lived)
                told = self_words.met(row.met, self.context.wording)
                self._echoes[row.card].setText(told)
                self._echoes[row.card].setVisible(bool(told))

    def _make(self) -> None:
        self.clear()
        self._scales = {}
        for place, card in enumerate(self.done.ranked, 1):
            box = Card(self.context.theme)
            box.body.addWidget(label(f"{place}  {self.name_of(card)}", "head"))
            scale = RatingScale(self.context.theme, name=f"lived-{card}", spoken=self.name_of(card))
            scale.rated.connect(partial(self._rate, card))
            box.body.addWidget(scale)
            echo = Paragraph(self.context.theme, "", "small", "quiet")
            box.body.addWidget(echo)
            self._scales[card], self._echoes[card] = scale, echo
            self.column.addWidget(box)

    def _rate(self, card: str, lived: int) -> None:
        self.wrote.emit(lambda vault, now: values.say(vault, card, now, lived=lived))
