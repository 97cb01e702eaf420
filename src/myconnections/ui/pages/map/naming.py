"""One line to write: the name of a way to show the map, or of a community."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from myconnections.ui.theme import Theme
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.labels import Paragraph
from myconnections.ui.widgets.paint import named


class Naming(QDialog):
    """`given` sends what was written; `known` are proposals. Nothing is sent by closing it."""

    given = Signal(str)

    def __init__(self, theme: Theme, text: str, word: str, known: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(text)
        named(self, "naming", text)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(theme.space("m"))
        column.addWidget(Paragraph(theme, text, "head"))
        self.field = QLineEdit()
        named(self.field, "naming-text", text)
        completer = QCompleter(list(known), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.field.setCompleter(completer)
        column.addWidget(self.field)
        row = QHBoxLayout()
        row.addStretch(1)
        cancel = Button(theme, self.tr("Cancel"), name="naming-cancel")
        self.keep = Button(theme, word, name="naming-keep", variant="primary")
        self.keep.setEnabled(False)
        self.keep.setDefault(True)
        cancel.clicked.connect(self.reject)
        self.keep.clicked.connect(self._give)
        self.field.textChanged.connect(lambda text: self.keep.setEnabled(bool(text.strip())))
        row.addWidget(cancel)
        row.addWidget(self.keep)
        column.addLayout(row)
        self.setMinimumWidth(400)
        self.field.setFocus()

    def _give(self) -> None:
        self.given.emit(self.field.text().strip())
        self.accept()
