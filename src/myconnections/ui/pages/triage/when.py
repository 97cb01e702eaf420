"""When we last talked: four answers to choose from, or the day of the last contact where it is known."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from myconnections.services.asking import ANSWERS, DAYS_AGO
from myconnections.services.triage import Turn
from myconnections.ui import texts_triage as texts
from myconnections.ui.context import Context
from myconnections.ui.day_words import month_word
from myconnections.ui.pages.triage.choice import Choice
from myconnections.ui.pages.triage.tile import KeySwitch, Tile
from myconnections.ui.texts_reasons import WHEN
from myconnections.ui.widgets.labels import ElidedLabel, label


class WhenTalked(QWidget):
    """`chosen` tells an answer (a word of `asking`); `otherwise` that what is known is not the whole truth.

    What is known takes the room of the four answers, so that nothing moves from card to card.
    """

    chosen = Signal(str)
    otherwise = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        theme = context.theme
        self.tiles = [self._tile(number, when) for number, when in enumerate(ANSWERS, 1)]
        self.known = ElidedLabel("", "strong")
        self.known.setObjectName("triage-known")
        self.open = KeySwitch(theme, "triage-otherwise", "T", self.tr("Say otherwise"))
        self.open.clicked.connect(self.otherwise)
        self.remark = ElidedLabel("", "small", "quiet")
        self._parts = QStackedWidget()
        self._parts.setProperty("ground", "none")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("s"))
        column.addWidget(label(self.tr("When did you last talk?"), "head"))
        column.addWidget(self._parts)
        column.addWidget(self.remark)
        for parts in (self.tiles, (self.known, self.open)):
            row = QWidget()
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(theme.space("s"))
            for part in parts:
                line.addWidget(part, 0 if part is self.open else 1)
            self._parts.addWidget(row)

    def set_dense(self, low: bool) -> None:
        """Lower tiles where there is little height."""
        for tile in self.tiles:
            tile.set_dense(low)

    def show_turn(self, turn: Turn, now: datetime) -> None:
        """What is known of this person, and around when an answer will stand: nobody is surprised by the day."""
        words = self._context.wording
        if turn.last is not None:
            facts: dict[str, object] = {
                "day": words.day(turn.last.day), "what": words.encounter(turn.last.kind.value),
            }  # fmt: skip
            self.known.setText(words.sentence(texts.SENTENCES, "last", facts))
        for answer, tile in zip(ANSWERS, self.tiles, strict=True):
            hint: dict[str, object] = {}
            if answer in DAYS_AGO:
                day = now.date() - timedelta(days=DAYS_AGO[answer])
                month = month_word(day, words.language)
                hint["day"] = f"{day.year}年{month}" if words.language == "ja" else f"{month} {day.year}"
            tile.say_hint(words.sentence(texts.WHEN_HINTS, answer, hint))

    def show_choice(self, choice: Choice) -> None:
        """The answers, or what is known; what is chosen is marked."""
        for answer, tile in zip(ANSWERS, self.tiles, strict=True):
            tile.setChecked(choice.when == answer)
        self._parts.setCurrentIndex(int(choice.known))
        if choice.known:
            self.remark.setText(self.tr("Known to the day: the stage alone goes on to the next person."))
        else:
            self.remark.setText(
                self.tr("Kept as an encounter with a rough date, marked “about”. It can be set right later.")
            )

    def _tile(self, number: int, when: str) -> Tile:
        words = self._context.wording
        tile = Tile(self._context.theme, f"triage-when-{when}", str(number), words.word(WHEN, when), "")
        tile.clicked.connect(lambda: self.chosen.emit(when))
        return tile
