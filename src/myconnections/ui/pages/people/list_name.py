"""The name under which a list is kept."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from myconnections.services.lists import MOST_NAME
from myconnections.ui import texts_filters as texts
from myconnections.ui.context import Context
from myconnections.ui.dialogs.form import Form
from myconnections.ui.widgets.labels import Paragraph, label
from myconnections.ui.widgets.paint import named


class ListName(Form):
    """`given` sends the name; what is refused is said inside, by `refuse`. `title` is a key of texts.SENTENCES."""

    given = Signal(str)

    def __init__(self, context: Context, title: str, name: str, parent: QWidget) -> None:
        words = context.wording
        super().__init__(context.theme, "list-name", words.word(texts.SENTENCES, title), parent, width=440)
        self._context = context
        head = label(words.word(texts.SENTENCES, "keep_name"), "strong")
        self.name = QLineEdit(name)
        self.name.setMaxLength(MOST_NAME)
        named(self.name, "list-name-field", head.text())
        head.setBuddy(self.name)
        self.body.addWidget(head)
        self.body.addWidget(self.name)
        if title == "keep_title":
            remark = Paragraph(context.theme, words.word(texts.SENTENCES, "keep_remark"), "small", "quiet")
            self.body.addWidget(remark)
        cancel = self.add_button(words.word(texts.SENTENCES, "cancel"), "list-name-cancel")
        cancel.clicked.connect(self.reject)
        self._keep = self.add_button(words.word(texts.SENTENCES, "keep_do"), "list-name-keep", "primary")
        self._keep.clicked.connect(self._give)
        self.name.textChanged.connect(self._look)
        self.name.selectAll()
        self.name.setFocus()
        self._look()

    def refuse(self, error: Exception) -> None:
        """Say inside what was refused."""
        self.refused(self._context, None, error)

    def done_with(self) -> None:
        """It is kept: close."""
        if shiboken6.isValid(self):
            self.accept()

    def _give(self) -> None:
        self._keep.setEnabled(False)
        self.given.emit(self.name.text())

    def _look(self) -> None:
        self._keep.setEnabled(bool(self.name.text().strip()))
