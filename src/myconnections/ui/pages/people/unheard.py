"""Over the list, while a search by sound finds few: those in kanji without a reading cannot be found that way."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from myconnections.ui import texts_filters as texts
from myconnections.ui.context import Context
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import Card, IconMark
from myconnections.ui.widgets.labels import Paragraph
from myconnections.ui.widgets.paint import named


class Unheard(Card):
    """`asked` that one wants to write readings. Hidden while the search may have missed nobody."""

    asked = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, "wash", parent)
        self._wording = context.wording
        self.body.setContentsMargins(12, 6, 8, 6)
        row = QHBoxLayout()
        row.setSpacing(context.theme.space("s"))
        row.addWidget(IconMark(context.theme, "info", "accent", 18), alignment=Qt.AlignmentFlag.AlignVCenter)
        self._text = Paragraph(context.theme, kind="small")
        row.addWidget(self._text, 1, Qt.AlignmentFlag.AlignVCenter)
        word = context.wording.word(texts.SENTENCES, "unheard_do")
        give = Button(context.theme, word, name="people-readings", variant="link")
        give.clicked.connect(self.asked)
        row.addWidget(give)
        self.body.addLayout(row)
        named(self, "people-unheard", "")
        self.hide()

    def say(self, many: int) -> None:
        """How many may have been missed; nobody: nothing is said."""
        self.setVisible(many > 0)
        if many:
            self._text.setText(self._wording.pair(texts.SENTENCES["unheard"], {"n": many}))
            self.setAccessibleName(self._text.text())
