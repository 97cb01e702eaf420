"""A line of a card: a title with a quiet sentence under it, and what can be done about it at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from myconnections.ui.theme import Theme
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.labels import Paragraph, label


def titled(theme: Theme, title: str, said: Paragraph, *buttons: Button) -> QHBoxLayout:
    """The line; `said` is kept by the card, which writes other words into it."""
    row = QHBoxLayout()
    row.setContentsMargins(0, theme.space("s"), 0, 0)
    row.setSpacing(theme.space("s"))
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(label(title, "strong"))
    words.addWidget(said)
    row.addLayout(words, 1)
    for button in buttons:
        row.addWidget(button, alignment=Qt.AlignmentFlag.AlignVCenter)
    return row
