"""A field for one answer: a word of a vocabulary found while writing, or one's own word."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QWidget

from myconnections.domain.vocabulary.every import VOCABULARIES
from myconnections.ui.texts_enrich import term
from myconnections.ui.widgets.choice import ChoiceField
from myconnections.ui.widgets.paint import named
from myconnections.ui.wording import Wording

_MOST_SHOWN = 12
_LEAST_LETTERS = 10


class TermField(ChoiceField):
    """An editable list. `field` names the vocabulary ("industry", "region", ...); others take any text.

    `entered` is sent by Enter when nothing is open below, `left` by Escape: the keyboard goes back to the card.
    """

    entered = Signal()
    left = Signal()
    told = Signal()

    def __init__(self, wording: Wording, field: str, name: str, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording, self._field = wording, field
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMaxVisibleItems(_MOST_SHOWN)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LEAST_LETTERS)  # else the longest word of the list is the least width
        named(self, name, spoken)
        line = self.lineEdit()
        assert line is not None  # noqa: S101 - it is editable
        named(line, f"{name}-text", spoken)
        vocabulary = VOCABULARIES.get(field)
        if vocabulary is not None:
            self.addItems([term(wording, field, code) for code in vocabulary.codes])  # at once: one by one is slow
        completer = QCompleter(self.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        popup = completer.popup()
        if popup is not None:
            popup.setProperty("popup", "true")
        self.setCompleter(completer)
        self.setCurrentIndex(-1)
        line.textEdited.connect(lambda _text: self.told.emit())
        self.activated.connect(lambda _index: self.told.emit())

    def offer(self, texts: Sequence[str]) -> None:
        """What is found while writing, for a field without a vocabulary."""
        self.clear()
        self.addItems(list(texts))
        self.setCurrentIndex(-1)

    def show_value(self, value: str) -> None:
        """Show what is kept: a code in its word, anything else as it is."""
        word = term(self._wording, self._field, value)
        self.setCurrentIndex(self.findText(word))
        self.setEditText(word)
        line = self.lineEdit()
        if line is not None:
            line.setCursorPosition(0)  # a long word is seen from its beginning

    def value(self) -> str:
        """The code of what is written, else the text."""
        text = self.currentText().strip()
        vocabulary = VOCABULARIES.get(self._field)
        return text if vocabulary is None else vocabulary.kept(text)

    def _choosing(self) -> bool:
        completer = self.completer()
        popup = completer.popup() if completer is not None else None
        return popup is not None and popup.isVisible() and popup.currentIndex().isValid()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter confirms, Escape gives the keyboard back."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if self._choosing():
                event.ignore()  # what is found below is taken; the next Enter confirms it
            else:
                self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
