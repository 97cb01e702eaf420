"""One value as a line: its place, its name with what it means to me, how lived it is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from myconnections.services.value_views import ValueRow
from myconnections.ui import self_words
from myconnections.ui.context import Context
from myconnections.ui.widgets.labels import Paragraph, label
from myconnections.ui.widgets.marks import LivedRating

_PLACE = 20


def value_line(context: Context, row: ValueRow) -> QHBoxLayout:
    """The line, for the page of the values and for their card on Myself."""
    theme = context.theme
    line = QHBoxLayout()
    line.setSpacing(theme.space("s"))
    place = label(str(row.rank), "strong", "quiet")
    place.setFixedWidth(_PLACE)
    line.addWidget(place, alignment=Qt.AlignmentFlag.AlignTop)
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(Paragraph(theme, self_words.value_name(row.card, context.wording), "strong"))
    for text in (row.said.meaning, row.said.shown):
        if text:
            words.addWidget(Paragraph(theme, text, "small", "quiet"))
    line.addLayout(words, 1)
    if row.said.lived is not None:
        line.addWidget(LivedRating(theme, row.said.lived, str(row.said.lived)), alignment=Qt.AlignmentFlag.AlignTop)
    return line
