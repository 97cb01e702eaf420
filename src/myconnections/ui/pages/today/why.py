"""The exact sum behind a suggestion: weight × value of each term, and what they come to."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from myconnections.domain.suggestion import Suggestion
from myconnections.ui import sums
from myconnections.ui.context import Context
from myconnections.ui.texts_words import ROLES, TERMS
from myconnections.ui.theme import Theme
from myconnections.ui.widgets.flow import FlowLayout
from myconnections.ui.widgets.labels import Paragraph, hairline, label
from myconnections.ui.widgets.paint import named


class WhySum(QWidget):
    """Opened by "Why?". The figures are those of `ui/sums.py`: the sum can be followed with a pencil."""

    def __init__(self, context: Context, suggestion: Suggestion, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme, words, candidate = context.theme, context.wording, suggestion.candidate
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.space("s"), 0, 0)
        column.setSpacing(theme.space("s"))
        column.addWidget(hairline(theme))
        flow = FlowLayout(gap=theme.space("s"))
        column.addLayout(flow)
        said: list[str] = []
        for term in candidate.terms:
            name, product = words.word(TERMS, term.code), sums.product(term)
            flow.addWidget(_pair(theme, "+" if said else "", name, product))
            said.append(f"{name} {product}")
        total = sums.total(candidate.terms)
        flow.addWidget(_pair(theme, "=", self.tr("Total"), total))
        role = words.word(ROLES, suggestion.role)
        column.addWidget(Paragraph(theme, role, "small", "quiet"))
        named(self, "why-sum", " + ".join(said) + f" = {total}")


def _pair(theme: Theme, sign: str, name: str, value: str) -> QWidget:
    """A quiet name and a bold figure, after a sign where it is not the first."""
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.space("s"))
    for text in filter(None, (sign, name)):
        row.addWidget(label(text, "small", "quiet"))
    row.addWidget(_bold(theme, value))
    return whole


def _bold(theme: Theme, text: str) -> QLabel:
    made = label(text, "small")
    made.setFont(theme.font("small", bold=True))
    return made
